"""What the room may see: the right view for where the facilitator is, and never what is not the room's."""

from dataclasses import replace
from typing import Any

import pytest

from tests import calmer
from tests.calmer import CALM, EK, HOLD, SB, THEATRE
from workshop.model.changes.voting import count_dots, reveal
from workshop.model.identity import FACILITATOR, AnalogyId, IdeaId, SessionId
from workshop.model.parts import Ladder, Plan, Status
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import NOTHING, Shown, plain_text, shown_for, unchanged, view
from workshop.projection.scenes import Waiting
from workshop.projection.views import Blank, Card, Clock, Ideas, Prompt, Spotlight, View

KINDS = (
    Shown("rules"),
    Shown("statement"),
    Shown("organisations"),
    Shown("ladder"),
    Shown("prompt"),
    Shown("outsiders"),
    Shown("question"),
    Shown("card", THEATRE),
    Shown("together", THEATRE, other=calmer.LOUNGE),
    Shown("mapping", THEATRE),
    Shown("ideas"),
    Shown("clusters"),
    Shown("square"),
    Shown("terms"),
    Shown("read_back", "wait"),
    Shown("spotlight", CALM),
    Shown("settle", CALM),
    Shown("probe"),
    Shown("deal"),
    Shown("clock"),
    Shown("break"),
    Shown("closing"),
)
EMPTY = Session(plan=Plan(id=SessionId("empty")))


def seen(session: Session, shown: Shown | None) -> View:
    return view(session, Run(), shown)


def read(session: Session, shown: Shown) -> str:
    return plain_text(seen(session, shown))


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place("problem"), Shown("statement")),
        (Place("problem", "room"), Shown("organisations")),
        (Place("problem", "prepare"), Shown("rules")),
        (Place("abstraction"), Shown("prompt")),
        (Place("analogies"), Shown("question")),
        (Place("analogies", "", THEATRE), Shown("card", THEATRE)),
        (Place("mapping"), Shown("mapping", THEATRE)),
        (Place("mapping", "", calmer.COURT), Shown("mapping", calmer.COURT)),
        (Place("mapping", "", "row3"), Shown("mapping", THEATRE)),
        (Place("mapping", "ideas"), Shown("ideas")),
        (Place("mapping", "", "idea2"), Shown("ideas")),
        (Place("translation"), Shown("terms")),
        (Place("translation", "home"), Shown("closing")),
        (Place("log", "", CALM), Shown("spotlight", CALM)),
    ],
)
def test_each_place_in_the_console_has_its_view(place: Place, expected: Shown) -> None:
    assert shown_for(place, calmer.session()) == expected


def test_without_a_working_altitude_the_abstraction_shows_the_ladder() -> None:
    session = replace(calmer.session(), ladder=Ladder())
    assert shown_for(Place("abstraction"), session) == Shown("ladder")


def test_a_rung_alone_is_neither_general_nor_concrete() -> None:
    session = calmer.session()
    alone = replace(session, rungs=session.rungs[:1], ladder=Ladder())
    assert read(alone, Shown("ladder")).splitlines()[-1] == session.rungs[0].text
    assert "General" not in read(alone, Shown("ladder"))
    assert "General" in read(replace(alone, rungs=session.rungs[:2]), Shown("ladder"))


def test_the_statement_is_read_with_its_host_and_everybody_in_the_room() -> None:
    assert read(calmer.session(), Shown("statement")).splitlines() == [
        "Problem, Stage 1 of 5",
        "As St Brannock Hospital says it",
        "Bring pre-op anxiety scores down for day-case patients in the holding area before theatre.",
        "St Brannock Hospital, host",
        "Halcyon Lounges, airline lounges",
        "Larkfield Park, theme parks",
        "Evenkeel, breathing apps",
        "No names leave this room. What each brought stays theirs.",
    ]


def test_a_spotlight_names_organisations_and_both_meanings() -> None:
    text = read(calmer.session(), Shown("spotlight", CALM))
    assert "calm\nEvenkeel meant: What the person says they feel, on their own scale." in text
    assert "St Brannock Hospital heard: Someone who lies still and asks for nothing." in text
    assert "Underneath: Can others see calm, or can only you report it?" in text


def test_a_settled_pair_says_how_it_ended_and_hides_what_lay_underneath() -> None:
    session = calmer.session()
    settled = tuple(
        replace(each, status=Status.DIFFER, settled="felt calm or seen calm") for each in session.misunderstandings
    )
    text = read(replace(session, misunderstandings=settled), Shown("spotlight", CALM))
    assert "We keep both, and say which" in text
    assert "From now on: felt calm or seen calm" in text
    assert "Underneath" not in text


def test_a_moment_of_which_only_the_word_is_known_can_be_shown() -> None:
    session = calmer.session()
    bare = replace(session.misunderstandings[0], said_by=None, heard_by=(), meant="", heard="", assumption="")
    text = read(replace(session, misunderstandings=(bare,)), Shown("spotlight", CALM))
    assert text.splitlines()[2:5] == ["calm", "Meant", "Heard"]


@pytest.mark.parametrize("shown", KINDS, ids=lambda shown: shown.kind)
def test_nobody_is_named_unless_the_ground_rules_agree(shown: Shown) -> None:
    text = read(calmer.whole(), shown)
    assert text
    for name in ("Ruth", "Adeyemi", "Inês", "Jonas", "Reet", "Priya"):
        assert name not in text


def test_agreed_names_are_shown() -> None:
    session = calmer.session()
    session = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert "Ruth Adeyemi speaks for it" in read(session, Shown("organisations"))
    assert "Spoken for by Larkfield Park, Jonas Reet" in read(session, Shown("mapping", THEATRE))


def test_notes_and_the_script_are_in_no_view() -> None:
    assert not any("Ruth looks tired" in read(calmer.session(), shown) for shown in KINDS)


def test_two_cards_are_asked_about_until_somebody_says_what_both_share() -> None:
    session, pair = calmer.session(), Shown("together", THEATRE, other=calmer.LOUNGE)
    asked = read(replace(session, comparisons=()), pair)
    assert asked.splitlines()[-1] == "What do both share?"
    told = read(session, Shown("together", calmer.LOUNGE, other=THEATRE))
    assert "What do both share?: Somebody with a name" in told
    secret = tuple(replace(each, audience=FACILITATOR) for each in session.comparisons)
    assert read(replace(session, comparisons=secret), pair) == asked


def test_what_was_passed_over_is_in_no_view() -> None:
    session = calmer.session()
    assert unchanged(session, replace(session, passed_over=()), Shown("card", THEATRE))
    assert session.passed_over
    assert not any("corridor" in read(session, shown) for shown in KINDS)


def test_what_was_deleted_meanwhile_is_blank_ground() -> None:
    session = calmer.session()
    assert isinstance(seen(replace(session, analogies=()), Shown("card", THEATRE)).body, Blank)
    assert isinstance(seen(replace(session, analogies=()), Shown("mapping", THEATRE)).body, Blank)
    pair = Shown("together", THEATRE, other=calmer.LOUNGE)
    assert isinstance(seen(replace(session, analogies=session.analogies[:1]), pair).body, Blank)
    assert isinstance(seen(replace(session, misunderstandings=()), Shown("spotlight", CALM)).body, Blank)


@pytest.mark.parametrize("shown", KINDS, ids=lambda shown: shown.kind)
def test_a_session_counts_as_unchanged_only_if_the_room_sees_the_same(shown: Shown) -> None:
    session = calmer.session()
    assert unchanged(session, replace(session, jottings=(), steps=()), shown)
    assert unchanged(session, replace(session, participants=()), shown) is (shown.kind not in ("deal", "outsiders"))
    for table in (
        "participants",
        "organisations",
        "rungs",
        "analogies",
        "mapping",
        "ideas",
        "misunderstandings",
        "terms",
        "meanings",
        "comparisons",
        "hands",
        "decisions",
    ):
        emptied: dict[str, Any] = {table: ()}
        after = replace(session, **emptied)
        assert seen(after, shown) == seen(session, shown) or not unchanged(session, after, shown)
    retitled = replace(session, plan=replace(session.plan, title="Another"))
    assert not unchanged(session, retitled, shown)


def test_nothing_shown_is_blank_ground_without_a_word() -> None:
    assert seen(calmer.session(), None) == NOTHING
    assert plain_text(NOTHING) == ""


def test_a_card_from_the_deck_shows_the_text_it_had_when_it_was_shown() -> None:
    dealt = replace(calmer.theatre(), id=AnalogyId(""), title="The prompt corner")
    body = seen(replace(calmer.session(), analogies=()), Shown("card", card=dealt)).body
    assert isinstance(body, Card)
    assert body.name.title == "The prompt corner"
    assert (body.name.label, body.number) == ("Play & perform", "12")


def test_the_wall_shows_letters_and_suits_and_no_dots() -> None:
    text = read(calmer.session(), Shown("ideas"))
    assert "A, Play & perform, Named calls at 60, 30, 15 and 5 minutes, always the same voice" in text
    assert "F, One breath lesson at home, so the bay is not the first time" in text
    assert "dots" not in text


def test_a_gap_in_the_term_matrix_names_nobody_to_ask() -> None:
    text = read(calmer.session(), Shown("terms"))
    assert "calm, In this room: seen calm, felt calm" in text
    assert "Larkfield Park: not a word they use" in text
    assert "ready, In this room: still open" in text
    assert "ask" not in text.replace("asks", "")


def test_stages_are_counted_without_breaks_and_without_those_that_are_off() -> None:
    session = calmer.session()
    off = tuple(replace(each, on=each.key != "problem") for each in session.stages)
    heading = seen(replace(session, stages=off), Shown("terms")).heading
    assert heading is not None
    assert (heading.number, heading.count) == (4, 4)


def test_the_clock_says_what_it_counts() -> None:
    assert (Clock(total=300, left=160).digits, Clock(total=300, left=160).words) == ("2:40", "left")
    assert Clock(total=300, left=90).words == "left, nearly there"
    assert (Clock(total=300, left=-65).digits, Clock(total=300, left=-65).words) == ("1:05", "over")
    assert Clock(total=300, left=90, running=False).words == "left, paused"
    assert Clock(total=300, left=3725).digits == "1:02:05"
    assert Clock(total=0, left=0).share == 1.0


def test_the_clock_stands_beside_every_view_but_a_spotlight() -> None:
    run = Run(step_total=300, step_since="2026-05-27T10:00:00+02:00")
    prompt = view(calmer.session(), run, Shown("prompt"), 160)
    assert isinstance(prompt.body, Prompt)
    assert plain_text(prompt).endswith("2:40 left")
    spotlight = view(calmer.session(), run, Shown("spotlight", HOLD), 160)
    assert isinstance(spotlight.body, Spotlight)
    assert spotlight.clock is None


def test_words_that_look_like_markup_stay_words() -> None:
    session = calmer.session()
    session = replace(session, problem=replace(session.problem, statement="<b>R&D</b> {organisation}"))
    assert "<b>R&D</b> {organisation}" in read(session, Shown("statement"))


def test_a_pair_within_one_organisation_is_shown_as_such() -> None:
    session = calmer.session()
    same = replace(session.misunderstandings[0], said_by=EK, heard_by=(EK,))
    text = read(replace(session, misunderstandings=(same,)), Shown("spotlight", CALM))
    assert "Evenkeel meant" in text
    assert "Others at Evenkeel heard" in text


@pytest.mark.parametrize(
    "kind", ["rules", "statement", "organisations", "ladder", "prompt", "question", "deal", "mapping", "ideas", "terms"]
)
def test_a_stage_that_is_still_empty_asks_the_room_what_it_is_about(kind: str) -> None:
    body = seen(EMPTY, Shown(kind)).body
    assert isinstance(body, Waiting)
    assert all((body.lead, body.text, body.foot))
    assert "None" not in plain_text(seen(EMPTY, Shown(kind)))


def test_without_anybody_there_is_nothing_to_take_home() -> None:
    assert isinstance(seen(EMPTY, Shown("closing")).body, Blank)


def test_the_deal_says_who_holds_which_card_and_no_person_unless_names_are_agreed() -> None:
    session = calmer.session()
    assert read(session, Shown("deal")).splitlines() == [
        "Analogies, Stage 3 of 5",
        "Who has which card, 4 cards",
        (
            "Table 1, St Brannock Hospital: 12, Theatre, Play & perform, Before curtain-up; "
            "44, Courts, Guard & trust, Court witness room"
        ),
        "Halcyon Lounges: 31, Airline lounges, Host & serve, Departure lounge in fog",
        "Table 3: 12, Theatre, Play & perform, Before curtain-up",
        "Read your card alone. Then tell the others: what do they do at the worst minute?",
    ]
    everybody = replace(session.participants[0], name="Tove Table")
    joined = replace(session, participants=(*session.participants, everybody))
    assert "Table 1" not in read(joined, Shown("deal"))
    assert not unchanged(session, joined, Shown("deal"))
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert "Inês Duarte, Halcyon Lounges: 31" in read(agreed, Shown("deal"))


def test_the_break_says_when_to_be_back_only_if_the_agenda_knows() -> None:
    session = calmer.session()
    on_break = Run(on_break=True, counting="break", since="2026-05-27T10:45:00+02:00", step_total=60)
    shown = view(session, on_break, Shown("break"), 30)
    assert plain_text(shown).splitlines()[0] == "Back at 11:05"
    assert shown.clock is None
    assert plain_text(view(session, Run(), Shown("break"))).splitlines()[0] == "A short break"
    unplanned = replace(on_break, counting="")
    assert plain_text(view(session, unplanned, Shown("break"))).splitlines()[0] == "A short break"


def test_the_clock_alone_says_so_while_it_is_not_set() -> None:
    assert plain_text(view(calmer.session(), Run(), Shown("clock"))) == "The clock is not set."
    assert plain_text(view(calmer.session(), Run(step_total=60, step_since="x"), Shown("clock"), 40)) == (
        "0:40 left, nearly there"
    )


def test_the_closing_tells_what_each_takes_home_and_nothing_that_is_for_one_of_them_alone() -> None:
    text = read(calmer.session(), Shown("closing"))
    assert "What each takes home, 8 ideas, 6 words" in text
    assert "LP, Larkfield Park" in text
    assert "Ideas and shared words, in its own language; 2 misunderstandings" in text
    assert "Brought: Before curtain-up" in text
    assert "Brought: The bay, the list, and thirty people a day." in text
    assert "The trial: Six weeks of named calls on the Tuesday list, from 8 June" in text


def test_while_dots_are_counted_the_room_sees_the_lit_letter_and_no_total() -> None:
    session = count_dots(count_dots(calmer.session(), IdeaId("idea0"), 77), IdeaId("idea1"), 66)
    body = view(session, Run(lit="idea2"), Shown("ideas")).body
    assert isinstance(body, Ideas)
    assert [each.letter for each in body.cards] == list("ABCDEFGH")
    assert [each.mark for each in body.cards][:4] == ["done", "done", "now", ""]
    assert all(each.dots is None for each in body.cards)
    assert body.count == "2 of 8 counted"
    text = plain_text(view(session, Run(lit="idea2"), Shown("ideas")))
    assert not any(number in text for number in ("77", "66", "143"))
    assert "counting now" in text


def test_the_revealed_wall_has_most_dots_first_and_says_a_tie() -> None:
    session = count_dots(count_dots(calmer.session(), IdeaId("idea2"), 7), IdeaId("idea1"), 7)
    session = reveal(count_dots(session, IdeaId("idea0"), 0))
    body = seen(session, Shown("ideas")).body
    assert isinstance(body, Ideas)
    assert [each.letter for each in body.cards] == list("BCADEFGH")
    assert [each.dots for each in body.cards][:4] == [7, 7, 0, None]
    assert [each.first for each in body.cards][:3] == [True, True, False]
    assert [each.foot for each in body.cards][2:4] == ["no dots", "not counted"]
    assert body.count == "14 dots, 11 people"
    assert "B, C" in body.foot


def test_dots_change_the_wall_and_nothing_else() -> None:
    before = calmer.session()
    after = count_dots(before, IdeaId("idea0"), 1)
    assert not unchanged(before, after, Shown("ideas"))
    assert unchanged(before, after, Shown("terms"))


def test_several_who_heard_a_word_are_one_phrase() -> None:
    session = calmer.session()
    both = replace(session.misunderstandings[0], said_by=EK, heard_by=(SB, session.organisations[1].id))
    text = read(replace(session, misunderstandings=(both,)), Shown("spotlight", CALM))
    assert "St Brannock Hospital and Halcyon Lounges heard" in text
