"""What was given out and what changed since: the register, and the one page that says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest

from tests.documents.calmer import BRANNOCK, EVENKEEL, HALCYON, LARKFIELD, calmer
from tests.documents.reading import pages, words
from workshop.documents.catalogue import Document, documents_of, make, possible_documents, preview
from workshop.documents.contents import Held, contents
from workshop.documents.fact import LATEST_KINDS, kind_of
from workshop.documents.facts import facts
from workshop.documents.issued import changed_since_last, changes_since, given_words, stated
from workshop.documents.keys import CHANGES, TRANSLATION
from workshop.documents.missing import missing_glyphs
from workshop.documents.pseudonyms import pseudonymous
from workshop.documents.style import Paper
from workshop.model.changes.analogies import describe_analogy
from workshop.model.changes.ideas import name_cluster
from workshop.model.changes.issues import give_out
from workshop.model.changes.mapping import describe_row
from workshop.model.changes.misunderstandings import describe_misunderstanding
from workshop.model.changes.plan import plan_session
from workshop.model.changes.problem import describe_organisation, describe_problem
from workshop.model.changes.translation import (
    decide,
    describe_decision,
    describe_term,
    let_stand_in,
    mean,
    name_term,
    remove_decision,
    say_instead,
    take_home,
)
from workshop.model.choosing import Comparison
from workshop.model.identity import (
    ROOM,
    AnalogyId,
    Audience,
    ClusterId,
    ComparisonId,
    DecisionId,
    IdeaId,
    IssueId,
    MisunderstandingId,
    OrganisationId,
    ParticipantId,
    RowId,
    TermId,
    only,
)
from workshop.model.parts import Decision, Idea, Participant, TermStatus
from workshop.model.session import Session
from workshop.model.votes import Cluster


def given(session: Session, organisation: OrganisationId = HALCYON, new: str = "one") -> Session:
    return give_out(
        session,
        IssueId(new),
        document=TRANSLATION,
        organisation=organisation,
        to="Inês Duarte",
        at="2026-05-27T12:40:00+02:00",
        facts=stated(session, organisation),
    )


def say_shared(session: Session, shared: str, audience: Audience = ROOM) -> Session:
    one, other = AnalogyId("hold"), AnalogyId("curtain")
    pair = Comparison(id=ComparisonId("c"), rank="a", one=one, other=other, shared=shared, audience=audience)
    return replace(session, comparisons=(pair,))


def clustered() -> Session:
    """All ideas in one cluster, and what Halcyon brought is typed."""
    session = take_home(calmer(), HALCYON, brought="A voice")
    cluster = Cluster(id=ClusterId("c"), rank="a", name="Told")
    return replace(
        session, clusters=(cluster,), ideas=tuple(replace(each, cluster=cluster.id) for each in session.ideas)
    )


def later() -> Session:
    """The session a week after Halcyon's document was given out."""
    session = describe_decision(given(calmer()), DecisionId("d1"), due="from 15 June")
    session = remove_decision(session, DecisionId("d2"))
    session = describe_term(session, TermId("t-guest"), in_room="visitor")
    return take_home(session, HALCYON, asked="Three half days.")


def with_namesakes(session: Session) -> Session:
    """Two organisations have a Priya and one a June; an idea and a decision name them."""
    people = (
        Participant(id=ParticipantId(f"p{at}"), rank=f"{at}", organisation=home, name=name)
        for at, (home, name) in enumerate(((BRANNOCK, "Priya Nair"), (HALCYON, "Priya Shah"), (HALCYON, "June Lind")))
    )
    ideas = (replace(session.ideas[0], text="Priya calls at 60"), *session.ideas[1:])
    decisions = (replace(session.decisions[0], text="June rehearses", due="before June"), *session.decisions[1:])
    return replace(session, participants=tuple(people), ideas=ideas, decisions=decisions)


def slip(session: Session) -> Document:
    return next(each for each in documents_of(session) if each.key == CHANGES)


def test_the_slip_says_what_it_said_and_what_it_says_now() -> None:
    told = words(make(later(), slip(later()), Paper.A4))
    for passage in (
        "What changed since version 1",
        "Version 1, given to Inês Duarte on 27 May at 12:40. 4 things read differently now.",
        (
            "The trial Six weeks of named calls on the Tuesday list, from 8 June. "
            "Six weeks of named calls on the Tuesday list, from 15 June."
        ),
        "“guest” not there yet visitor",
        "From you Two half days, to rehearse the wording of an update with nothing new in it. Three half days.",
        "A decision All four meet again at the ward, 24 July. not there any more",
    ):
        assert passage in told
    assert told.endswith("1 / 1")


def test_there_is_a_slip_only_for_whoever_has_another_version() -> None:
    assert not [each for each in documents_of(calmer()) if each.key == CHANGES]
    assert not [each for each in documents_of(given(calmer())) if each.key == CHANGES]
    (only,) = [each for each in documents_of(later()) if each.key == CHANGES]
    assert only.organisation == HALCYON
    assert only.file_name == "Calmer before surgery, changes for Halcyon Lounges.pdf"


def test_what_is_too_long_for_the_slip_is_cut_between_two_words() -> None:
    session = given(calmer())
    long = "Everybody reassures everybody " * 200
    ideas = tuple(replace(each, text=f"{each.letter} {long}") for each in session.ideas)
    told = words(make(replace(session, ideas=ideas), slip(replace(session, ideas=ideas)), Paper.A4))
    ends = re.findall(r"\w+(?=…)", told)
    assert len(ends) > 1
    assert set(ends) <= {"Everybody", "everybody", "reassures"}


def test_where_nothing_changed_the_slip_says_so() -> None:
    session = given(calmer())
    possible = [each for each in possible_documents(session) if each.key == CHANGES]
    assert [each.organisation for each in possible] == [HALCYON]
    assert "Nothing reads differently now." in words(make(session, possible[0], Paper.A4))
    assert possible_documents(later()) == documents_of(later())


def test_what_is_for_others_alone_changes_nothing_for_this_reader() -> None:
    session = given(given(calmer()), LARKFIELD, "two")
    ideas = tuple(replace(each, text="Another plan") if each.id == "i6" else each for each in session.ideas)
    session = replace(session, ideas=ideas)
    halcyon, larkfield = (changed_since_last(session, TRANSLATION, each) for each in (HALCYON, LARKFIELD))
    assert halcyon is not None
    assert larkfield is not None
    assert not halcyon[1]
    assert [each.now for each in larkfield[1]] == ["Another plan"]
    assert changed_since_last(session, TRANSLATION, EVENKEEL) is None


def test_the_same_document_given_twice_is_one_version_and_a_changed_one_the_next() -> None:
    session = given(given(calmer()), new="two")
    assert [each.version for each in session.issues] == [1, 1]
    session = given(take_home(session, HALCYON, asked="Three half days."), new="three")
    assert [each.version for each in session.issues] == [1, 1, 2]
    assert given_words(session.issues[-1]) == "Version 2, given to Inês Duarte on 27 May at 12:40"


def test_a_word_of_its_own_is_a_change_for_its_reader_alone() -> None:
    session = given(given(calmer()), LARKFIELD, "two")
    session = say_instead(session, TermId("t-wait"), HALCYON, says="dwell")
    halcyon, larkfield = (changed_since_last(session, TRANSLATION, each) for each in (HALCYON, LARKFIELD))
    assert halcyon is not None
    assert larkfield is not None
    assert [each.now for each in halcyon[1]] == ["dwell, for “wait”"]
    assert not larkfield[1]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("count", [1, 40, 300])
def test_it_is_one_page_however_much_changed(count: int, paper: Paper) -> None:
    session = given(calmer())
    more = tuple(
        replace(session.ideas[0], id=IdeaId(f"x{at}"), letter=f"L{at}", text=f"new{at} {'words ' * 90}")
        for at in range(count)
    )
    session = replace(session, ideas=(*session.ideas, *more))
    made = preview(session, slip(session), paper)
    assert made.pages == len(pages(made.pdf)) == 1
    told = words(made.pdf)
    assert "new0 words" in told
    assert ("Ask for the whole document." in told) is (count > 1)


def test_it_is_told_before_it_is_printed() -> None:
    session = later()
    assert contents(session, slip(session)).holds == (Held("Changes since version 1", 4),)
    odd = take_home(session, HALCYON, asked="\U0001f9ff\uf8ff")
    assert "\uf8ff" in {each.character for each in missing_glyphs(odd, slip(odd))}


def test_the_same_slip_gives_the_same_bytes() -> None:
    assert make(later(), slip(later()), Paper.A4) == make(later(), slip(later()), Paper.A4)


WAIT, MOMENT, STOPS = TermId("t-wait"), MisunderstandingId("m1"), "Where the comparison stops"


@pytest.mark.parametrize(
    ("change", "label", "now"),
    [
        (partial(take_home, organisation=HALCYON, title="Another"), "Title", "Another"),
        (partial(mean, term=WAIT, organisation=HALCYON, text="an evening"), "“wait”, for you", "an evening"),
        (partial(mean, term=WAIT, organisation=BRANNOCK, text="lost"), "“wait”, for St Brannock Hospital", "lost"),
        (
            partial(describe_row, which=RowId("r3"), ours="A list"),
            STOPS,
            "A board that everybody can see · A list · no counterpart",
        ),
        (
            partial(describe_row, which=RowId("r3"), to_check=True),
            STOPS,
            "A board that everybody can see · no counterpart · to check",
        ),
        (partial(describe_term, which=WAIT, status=TermStatus.BOTH), "“wait”", "the hour before, both kept"),
        (partial(describe_misunderstanding, which=MOMENT, meant="A rest"), "“wait”, meant", "A rest"),
        (partial(describe_misunderstanding, which=MOMENT, heard="A bill"), "“wait”, heard", "A bill"),
        (partial(describe_misunderstanding, which=MOMENT, assumption="A loss"), "“wait”, underneath", "A loss"),
        (partial(describe_misunderstanding, which=MOMENT, question="Who pays?"), "“wait”, open question", "Who pays?"),
        (partial(say_shared, shared="A voice"), "Airline lounges and Theatre share", "A voice"),
        (partial(say_shared, shared="A nod", audience=only(HALCYON)), "Airline lounges and Theatre share", "A nod"),
        (partial(describe_term, which=WAIT, word="waiting"), "A word", "waiting"),
        (partial(describe_decision, which=DecisionId("d1"), label="The pilot"), "A decision", "The pilot"),
        (partial(describe_misunderstanding, which=MOMENT, word="pause"), "A misunderstanding", "pause"),
        (partial(describe_analogy, which=AnalogyId("hold"), title="Fog"), "An analogy", "Fog"),
        (partial(describe_analogy, which=AnalogyId("hold"), industry="Lounges"), "A trade", "Lounges"),
        (partial(name_cluster, which=ClusterId("c"), name="News"), "What belongs together", "News"),
        (partial(describe_organisation, which=BRANNOCK, name="St Brannock’s"), "An organisation", "St Brannock’s"),
        (partial(plan_session, date="2026-05-28"), "The day", "28 May"),
    ],
)
def test_whatever_stands_in_the_document_is_kept_and_compared(
    change: Callable[[Session], Session], label: str, now: str
) -> None:
    found = changed_since_last(change(given(clustered())), TRANSLATION, HALCYON)
    assert found is not None
    assert [(each.label, each.now) for each in found[1]] == [(label, now)]


def test_the_question_as_the_host_put_it_is_a_change_for_the_host_alone() -> None:
    session = describe_problem(given(given(calmer()), BRANNOCK, "two"), statement="Fewer questions at the desk.")
    assert changes_of(session) == []
    found = changed_since_last(session, TRANSLATION, BRANNOCK)
    assert found is not None
    assert [(each.label, each.now) for each in found[1]] == [("Your question", "Fewer questions at the desk.")]


def test_what_is_new_or_gone_counts_once_and_its_name_not_beside_it() -> None:
    session = decide(given(calmer()), DecisionId("new"))
    session = describe_decision(session, DecisionId("new"), label="The list", text="Is read aloud")
    assert changes_of(session) == [("The list", "", "Is read aloud")]
    (gone,) = changes_of(remove_decision(given(calmer()), DecisionId("d2")))
    assert gone[2] == ""


def test_a_register_that_kept_no_names_has_no_changes_of_them() -> None:
    session = given(calmer())
    kept = (line for line in session.issues[0].facts if kind_of(line.partition(":")[0]) not in LATEST_KINDS)
    issue = replace(session.issues[0], facts=tuple(kept))
    assert changes_since(describe_term(session, WAIT, word="waiting"), issue) == ()


ASKED = "Two half days, to rehearse the wording of an update with nothing new in it."


def says_announcement(session: Session, *, stands_in: bool = True) -> Session:
    """Halcyon reads "announcement" wherever the room said "update"."""
    update = TermId("t-update")
    session = describe_term(name_term(session, update, word="update"), update, in_room="news", status=TermStatus.AGREED)
    session = say_instead(session, update, HALCYON, says="announcement")
    return let_stand_in(session, update, HALCYON, stands_in=stands_in)


def changes_of(session: Session) -> list[tuple[str, str, str]]:
    found = changed_since_last(session, TRANSLATION, HALCYON)
    assert found is not None
    return [(each.label, each.before, each.now) for each in found[1]]


def test_the_slip_quotes_what_the_addressee_read() -> None:
    session = given(says_announcement(calmer()))
    assert changes_of(session) == []
    read = "Two half days, to rehearse the wording of an announcement with nothing new in it."
    document = next(each for each in documents_of(session) if each.organisation == HALCYON)
    assert read in words(make(session, document, Paper.A4))
    session = take_home(session, HALCYON, asked=f"{ASKED} One update a day.")
    assert changes_of(session) == [("From you", read, f"{read} One announcement a day.")]
    told = words(make(session, slip(session), Paper.A4))
    assert f"From you {read} {read} One announcement a day." in told
    assert "update" not in told


def test_where_a_comparison_stops_and_what_is_decided_with_one_are_quoted_as_read() -> None:
    plain = Decision(id=DecisionId("own"), rank="z", text="An update", due="in June", audience=only(HALCYON))
    idea = Idea(id=IdeaId("own"), rank="zz", letter="Z", text="No update", audience=only(HALCYON))
    session = says_announcement(describe_row(calmer(), RowId("r3"), ours="An update"))
    session = replace(session, decisions=(*session.decisions, plain), ideas=(*session.ideas, idea))
    told = {each.key: each.text for each in facts(session, HALCYON)}
    assert told["row.r3"] == "A board that everybody can see · An announcement · no counterpart"
    assert told["decision.own"] == "An announcement, in\u00a0June"
    assert told["idea.own"] == "No announcement"
    assert told["idea.i2"] == "Promise the next update, never the start time."


def test_an_explanation_that_moves_is_no_change() -> None:
    session = given(says_announcement(calmer(), stands_in=False))
    session = take_home(session, HALCYON, why="An update matters.")
    assert [label for label, *_ in changes_of(session)] == ["Why it matters to you"]


def test_that_a_word_is_replaced_from_now_on_is_a_change_wherever_it_stands() -> None:
    session = given(says_announcement(calmer(), stands_in=False))
    session = let_stand_in(session, TermId("t-update"), HALCYON, stands_in=True)
    assert ("From you", ASKED, ASKED.replace("update", "announcement")) in changes_of(session)


def test_a_register_that_kept_what_was_typed_has_no_changes_while_the_words_are_the_same() -> None:
    session = given(says_announcement(calmer()))
    typed = tuple(f"{each.key}: {each.typed or each.said}" for each in facts(session, HALCYON))
    issue = replace(session.issues[0], facts=typed)
    assert typed != session.issues[0].facts
    assert changes_since(replace(session, issues=(issue,)), issue) == ()


def test_what_the_document_does_not_tell_is_no_change() -> None:
    found = changed_since_last(mean(given(calmer()), WAIT, EVENKEEL, text="a breath"), TRANSLATION, HALCYON)
    assert found is not None
    assert found[1] == ()


def test_a_register_from_before_these_were_kept_has_no_changes_of_its_own() -> None:
    known = ("abstraction", "idea", "dots", "decision", "term", "moment", "says", "home")
    session = calmer()
    both = describe_term(session, TermId("t-wait"), status=TermStatus.BOTH)
    for now in (session, both):
        older = tuple(
            f"{each.key}: {each.text}"
            for each in facts(now, HALCYON)
            if each.key.partition(".")[0] in known and each.key != "home.title"
        )
        issue = replace(given(now).issues[0], facts=older)
        assert changes_since(replace(now, issues=(issue,)), issue) == ()
        moved = take_home(now, HALCYON, asked="Three half days.", title="Another")
        assert [each.now for each in changes_since(moved, issue)] == ["Three half days."]


def test_pseudonyms_change_nothing_that_reads_the_same() -> None:
    session = given(with_namesakes(calmer()))
    assert changes_since(pseudonymous(session), pseudonymous(session).issues[0]) == ()
    later = describe_decision(session, DecisionId("d2"), text="Priya signs")
    (change,) = changes_since(pseudonymous(later), pseudonymous(later).issues[0])
    assert change.now.startswith("Table 1-P1 or Table 2-P1 signs")
