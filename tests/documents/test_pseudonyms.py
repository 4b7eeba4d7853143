"""Names of people, and what stands for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.samples import CALMER, sample, with_people
from workshop.documents.pseudonyms import names_left_in, people, people_in, pseudonymous
from workshop.model.document import session_from, text
from workshop.model.identity import HandId, IssueId, OrganisationId, ParticipantId
from workshop.model.paper import Hand, Issue
from workshop.model.parts import Participant
from workshop.model.session import Session

HALCYON = OrganisationId("org-halcyon")
NAMES = ("Ruth Adeyemi", "Inês Duarte", "Jonas Reet", "Priya")


def test_everybody_has_a_pseudonym_of_their_table() -> None:
    found = {each.name: each.pseudonym for each in people(with_people(sample(CALMER)))}
    assert found == {
        "Ruth Adeyemi": "Table 1-P4",  # the room has its own P1 to P3 there
        "Inês Duarte": "Table 2-P2",
        "Jonas Reet": "Table 3-P2",
        "Priya": "Table 4-P1",
    }


def test_no_name_is_left_anywhere_in_the_session() -> None:
    left = text(pseudonymous(with_people(sample(CALMER))))
    assert not [name for name in (*NAMES, "Inês", "Adeyemi") if name in left]
    assert "St Brannock Hospital" in left
    assert session_from(left.encode()).organisations[1].spokesperson == "Table 2-P2"


def test_a_name_inside_a_text_is_replaced_and_nothing_inside_another_word() -> None:
    before = with_people(sample(CALMER))
    ideas = (replace(before.ideas[0], text="Inês asks Duarte’s Priyanka, then Jonas Reet."), *before.ideas[1:])
    after = pseudonymous(replace(before, ideas=ideas))
    assert after.ideas[0].text == "Table 2-P2 asks Table 2-P2’s Priyanka, then Table 3-P2."


def test_a_pseudonym_that_was_typed_stays_and_is_given_to_nobody_else() -> None:
    before = with_people(sample(CALMER))
    host = OrganisationId(before.organisations[0].id)
    typed = Participant(id=ParticipantId("p"), rank="a", organisation=host, name="Table 1-P1")
    session = replace(before, participants=(typed,))
    assert {each.name: each.pseudonym for each in people(session)}["Ruth Adeyemi"] == "Table 1-P2"
    assert pseudonymous(session).participants[0].name == "Table 1-P1"


def test_what_was_said_after_a_name_goes_with_a_name_of_its_own() -> None:
    before = with_people(sample(CALMER))
    first = before.organisations[0]
    session = replace(
        before,
        organisations=(replace(first, spokesperson="Mara Lind, head of nursing"), *before.organisations[1:]),
        take_home=(),
        participants=(),
    )
    assert "Mara Lind" in [each.name for each in people(session)]
    assert pseudonymous(session).organisations[0].spokesperson == "Table 1-P1, head of nursing"


def test_an_organisation_called_like_a_person_keeps_its_name() -> None:
    before = with_people(sample(CALMER))
    first = before.organisations[0]
    session = replace(before, organisations=(replace(first, name="Adeyemi Bakery"), *before.organisations[1:]))
    after = pseudonymous(session)
    assert after.organisations[0].name == "Adeyemi Bakery"
    assert "Adeyemi" not in [part for each in people(session) for part in each.parts]


def test_a_session_without_people_is_the_same_session() -> None:
    before = with_people(sample(CALMER))
    nobody = replace(
        before,
        take_home=(),
        organisations=tuple(replace(each, spokesperson="") for each in before.organisations),
        participants=(),
    )
    assert pseudonymous(nobody) is nobody


def test_people_in_a_text_are_found_over_the_end_of_a_line() -> None:
    session = with_people(sample(CALMER))
    assert [each.name for each in people_in("ask Inês\nDuarte, or Priya", session)] == ["Inês Duarte", "Priya"]
    assert people_in("Priyanka", session) == ()


def with_names_elsewhere(name: str = "Mara Lind") -> Session:
    """Halcyon has somebody who stands in no list of people: who speaks, holds cards, hears it first, was given it."""
    before = with_people(sample(CALMER))
    analogy = replace(before.analogies[0], speaker=name, speaker_organisation=HALCYON)
    home = replace(before.taken_home_by(HALCYON), hears_first=f"{name}, before the next shift")
    return replace(
        before,
        analogies=(analogy, *before.analogies[1:]),
        take_home=tuple(home if each.id == HALCYON else each for each in before.take_home),
        hands=(Hand(id=HandId("h"), rank="a", holder=name, organisation=HALCYON),),
        issues=(Issue(id=IssueId("i"), rank="a", document="translation", organisation=HALCYON, to=name),),
    )


@pytest.mark.parametrize("part", ["analogies", "take_home", "hands", "issues"])
@pytest.mark.parametrize("name", ["Mara Lind", "Mara", "Mara van der Lind", "Мара Линд"])
def test_a_name_is_found_wherever_one_is_asked_for(part: str, name: str) -> None:
    before: dict[str, Any] = {part: getattr(with_names_elsewhere(name), part)}
    session = replace(with_people(sample(CALMER)), **before)
    first = replace(session.ideas[0], text=f"{name} would walk the floor")
    session = replace(session, ideas=(first, *session.ideas[1:]))
    assert {each.name: each.pseudonym for each in people(session)}[name] == "Table 2-P3"
    assert name not in text(pseudonymous(session))


def test_whoever_has_a_name_in_several_places_is_one_person() -> None:
    names = [each.name for each in people(with_names_elsewhere())]
    assert names.count("Mara Lind") == 1
    assert [each.name for each in people(with_names_elsewhere("Jonas Reet"))].count("Jonas Reet") == 1


@pytest.mark.parametrize(
    "said",
    [
        "lounge host", "Lounge host", "Lounge Host", "a court usher, by phone", "Table 2", "Table A", "Round Table",
        "Whoever draws the rota", "The master of the finishing room", "Halcyon Lounges", "HL", "Airline lounges",
        "Finance Director", "Head Nurse", "The Board", "Works Council", "CEO", "Legal", "Night Manager",
    ],
)  # fmt: skip
def test_a_trade_a_table_and_an_organisation_are_nobodys_name(said: str) -> None:
    session = with_names_elsewhere(said)
    assert people(session) == people(with_people(sample(CALMER)))
    assert pseudonymous(session).analogies[0].speaker == said


@pytest.mark.parametrize("said", ["Grace Baker", "Director Okafor", "Mark", "Sister Grace"])
def test_a_name_made_of_ordinary_words_is_somebodys_all_the_same(said: str) -> None:
    assert said in [each.name for each in people(with_names_elsewhere(said))]


def test_who_speaks_for_a_trade_that_is_not_in_the_room_has_a_pseudonym_too() -> None:
    before = with_people(sample(CALMER))
    analogy = replace(before.analogies[0], speaker="Mara Lind, by phone", speaker_organisation=None)
    session = replace(before, analogies=(analogy, *before.analogies[1:]))
    assert {each.name: each.pseudonym for each in people(session)}["Mara Lind"] == "P4"  # P1 to P3 are there
    assert pseudonymous(session).analogies[0].speaker == "P4, by phone"


def met(*names: str, title: str = "Calmer before surgery") -> Session:
    """The host's people are `names`, beside those whom the session has."""
    before = with_people(sample(CALMER))
    host = OrganisationId(before.organisations[0].id)
    typed = (
        Participant(id=ParticipantId(f"p{at}"), rank=f"i{at}", organisation=host, name=name)
        for at, name in enumerate(names)
    )
    return replace(before, participants=tuple(typed), plan=replace(before.plan, title=title))


def told(session: Session, said: str) -> str:
    """How `said` reads with pseudonyms, as an idea of the session."""
    ideas = (replace(session.ideas[0], text=said), *session.ideas[1:])
    return pseudonymous(replace(session, ideas=ideas)).ideas[0].text


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Ann says: keep Lou at the desk, and Jo at the door", "{0} says: keep {1} at the desk, and {2} at the door"),
        ("Li-Wei asks Li", "{3} asks {3}"),
        ("ANN SMITH, ann and LOU", "{0}, {0} and {1}"),
        ("Jos, annul, Louise and Lind-sea", "Jos, annul, Louise and {2}-sea"),
        ("Ann\u2019s list, the Carvers, (Jo)", "{0}\u2019s list, the {1}s, ({2})"),
    ],
)
def test_a_first_name_is_found_however_short_and_whatever_else_holds_its_letters(said: str, read: str) -> None:
    session = met("Ann Smith", "Lou Carver", "Jo Lind", "Li Wei")  # St Brannock, Halcyon Lounges
    assert told(session, said) == read.format(*(f"Table 1-P{at}" for at in (1, 2, 3, 4)))


@pytest.mark.parametrize(
    "written", ["Ines Duarte", "INÊS", "ines duarte", "Ine\u0302s", "DUARTE", "In\u00eas\n Duarte"]
)
def test_capitals_and_accents_make_nobody_else(written: str) -> None:
    assert told(with_people(sample(CALMER)), f"Ask {written}!") == "Ask Table 2-P2!"


def test_letters_that_have_no_accent_to_lose_are_known_too() -> None:
    session = met("Jørgen Łoś", "王小明", "Αννα Ρούσσου")
    assert told(session, "Jorgen, LOS") == "Table 1-P1, Table 1-P1"
    assert told(session, "请问王小明吧") == "请问Table 1-P2吧"
    assert told(session, "ΑΝΝΑ ΡΟΥΣΣΟΥ") == "Table 1-P3"


def test_a_name_in_the_title_is_looked_for_alone_too() -> None:
    session = met(title="Ruth Adeyemi and calm")
    after = pseudonymous(replace(session, ideas=(replace(session.ideas[0], text="Ruth\u2019s calls"),)))
    assert after.plan.title == "Table 1-P1 and calm"
    assert after.ideas[0].text == "Table 1-P1\u2019s calls"


@pytest.mark.parametrize(
    "said",
    [
        "They may wait, and will, and mark it", "by 5 May", "Done by May 5th", "5 May\u20136 June", "in May",
        "May a patient wait? Will the bay be free?", "Mark every trolley. Will it hold?", "young people who will wait",
        "An hour. An operation", "end of May", "from May to July",
    ],
)  # fmt: skip
def test_a_name_that_is_a_word_or_a_month_too_leaves_the_word_alone(said: str) -> None:
    assert told(met("May Lind", "Will Young", "Mark", "An Nguyen"), said) == said


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("Ask May before 5 May", "Ask {0} before 5 May"),
        ("Will says that Mark would", "{1} says that {2} would"),
        ("MAY and an hour with An", "{0} and an hour with {3}"),
        ("will young people and Will Young", "will young people and {1}"),
    ],
)
def test_with_a_capital_it_is_somebody(said: str, read: str) -> None:
    session = met("May Lind", "Will Young", "Mark", "An Nguyen")
    assert told(session, said) == read.format(*(f"Table 1-P{at}" for at in (1, 2, 3, 4)))


def test_the_date_of_a_decision_keeps_its_month() -> None:
    session = met("June Lind")
    decisions = (replace(session.decisions[0], text="June rehearses", due="before June"), *session.decisions[1:])
    after = pseudonymous(replace(session, decisions=decisions)).decisions[0]
    assert (after.text, after.due) == ("Table 1-P1 rehearses", "before June")


def test_a_title_and_an_initial_are_nobodys() -> None:
    session = met("Dr Mara van der Lind", "R. Okoro", "zoe hartnell")
    assert told(session, "The Dr told R. van Lind") == "The Dr told R. van Table 1-P1"
    assert told(session, "Zoe and Okoro") == "Table 1-P3 and Table 1-P2"


def test_an_organisation_keeps_its_words_where_somebody_has_one_of_them() -> None:
    session = met("Ann Park", "Lounges")
    assert told(session, "Larkfield Park and Halcyon  Lounges") == "Larkfield Park and Halcyon  Lounges"
    assert names_left_in("Larkfield Park asks. Park asks, in may and on 5 May; Ann", session) == ("Park", "Ann")


def namesakes() -> Session:
    """Every organisation has its own person, and all are called Priya."""
    before = with_people(sample(CALMER))
    homes = tuple(replace(before.taken_home_by(each.id), id=each.id, person="Priya") for each in before.organisations)
    return replace(before, take_home=homes, participants=())


def test_of_several_with_one_name_each_organisation_has_its_own() -> None:
    session = namesakes()
    own = {each.home: each.pseudonym for each in people(session) if each.name == "Priya"}
    assert len(set(own.values())) == 4
    assert {each.id: each.person for each in pseudonymous(session).take_home} == own
    assert [each.pseudonym for each in people_in("Its person: Priya", session, HALCYON)] == [own[HALCYON]]


@pytest.mark.parametrize("others", [("Ann Carver",), ("Ann Carver", "Ann Lind")])
def test_one_or_another_is_nobody_new_when_the_session_is_read_again(others: tuple[str, ...]) -> None:
    session = met("Ann Smith", *others)
    homes = (replace(session.organisations[0], spokesperson="Ann"), *session.organisations[1:])
    session = replace(session, organisations=homes, take_home=())
    once = pseudonymous(session)
    assert once.organisations[0].spokesperson.endswith(f" or Table 1-P{1 + len(others)}")
    assert people(once) == ()
    assert pseudonymous(once) == once


def test_where_it_cannot_be_known_who_is_meant_it_is_one_or_another() -> None:
    session = met("Ann Smith", "Ann Carver")
    assert told(session, "Ann asks Ann Carver") == "Table 1-P1 or Table 1-P2 asks Table 1-P2"


@pytest.mark.parametrize(
    "written",
    [
        "Pat O'Brien",
        "Pat O\u2019Brien",
        "O\u2018Brien",
        "O\u02bcBrien",
        "O\u2019Bri\u00aden",
        "\u202aPat\u200e O'Brien",
    ],
)
def test_another_apostrophe_and_what_is_not_seen_make_nobody_else(written: str) -> None:
    for typed in ("Pat O\u2019Brien", "Pat O'Brien"):
        assert told(met(typed), f"Ask {written}!").replace("\u202a", "") == "Ask Table 1-P1!"
        assert told(met(f"\u202a{typed}\u202c"), f"Ask {written}!").replace("\u202a", "") == "Ask Table 1-P1!"


@pytest.mark.parametrize(
    "written", ["Mara Lind", "Lind Mara", "Dr. Mara Lind", "Mara\u00a0Lind", "MARA  LIND"]
)  # fmt: skip
def test_several_words_of_one_name_are_that_person_once(written: str) -> None:
    read = told(met("Dr. Mara Lind"), f"{written} asks")
    assert read.removeprefix("Dr. ") == "Table 1-P1 asks"
    assert told(met("山田 太郎"), "山田太郎さん") == "Table 1-P1さん"
    assert told(met("Mara Lind"), "Mara\nMara, Lind") == "Table 1-P1\nTable 1-P1, Table 1-P1"


@pytest.mark.parametrize("typed", ["Mara: head of nursing", "Mara - head of nursing", "Mara – head of nursing"])
def test_what_was_said_after_a_colon_or_a_dash_belongs_to_no_name(typed: str) -> None:
    session = met(typed)
    assert "Mara" in [each.name for each in people(session)]
    assert told(session, "Mara asks the head of nursing") == "Table 1-P1 asks the head of nursing"


def test_a_name_in_an_address_is_found_too() -> None:
    assert told(met("Mara Lind"), "mara_lind@brannock.example") == "Table 1-P1_Table 1-P1@brannock.example"


def test_whoever_is_typed_in_two_ways_is_one_person() -> None:
    session = met("Mara O\u2019Lind")
    first, *others = session.organisations
    session = replace(session, organisations=(replace(first, spokesperson="MARA o'lind"), *others), take_home=())
    assert [each.name for each in people(session)][:2] == ["Mara O\u2019Lind", "Inês Duarte"]
    assert pseudonymous(session).organisations[0].spokesperson == "Table 1-P1"


def test_a_pseudonym_of_somebody_who_is_on_no_list_is_given_to_nobody_else() -> None:
    session = met("Mara Lind")
    first, *others = session.organisations
    session = replace(session, organisations=(replace(first, spokesperson="Table 1-P1"), *others), take_home=())
    assert {each.name: each.pseudonym for each in people(session)}["Mara Lind"] == "Table 1-P2"


@pytest.mark.parametrize(
    "typed", ["(Mara)", "Mara?", " - Mara", "\u201cMara\u201d", "Mara \u2013", "[Mara] (nurse)", "*Mara*"]
)
def test_what_stands_around_a_name_is_no_part_of_it(typed: str) -> None:
    session = met(typed)
    assert people(session)[0].name == "Mara"
    assert pseudonymous(session).participants[0].name == typed.replace("Mara", "Table 1-P1")
    assert told(session, "Mara asks") == "Table 1-P1 asks"


@pytest.mark.parametrize("typed", ["\u2013", "?", "...", "12", "\u2019", "_"])
def test_what_has_no_letter_is_nobodys_name(typed: str) -> None:
    session = met(typed)
    said = "12 nurses \u2013 or ... 12? It \u2019 is _"
    assert typed not in [each.name for each in people(session)]
    assert told(session, said) == said


@pytest.mark.parametrize("said", ["The theatre manager", "Finance Director"])
def test_a_role_that_takes_it_on_is_nobody_and_a_participant_is_somebody_all_the_same(said: str) -> None:
    session = with_people(sample(CALMER))
    homes = tuple(replace(each, person=said) for each in session.take_home)
    session = replace(session, take_home=homes)
    assert said not in [each.name for each in people(session)]
    assert {each.person for each in pseudonymous(session).take_home} == {said}
    assert said in [each.name for each in people(met(said))]


@pytest.mark.parametrize("typed", ["Lind, Mara", "van der Lind, Mara", "(Lind, Mara)", "Lind, Mara: head of nursing"])
def test_a_name_as_registers_have_it_is_one_name(typed: str) -> None:
    session = met(typed, "Jo Park")
    assert "Mara" not in pseudonymous(session).participants[0].name
    assert "Lind" not in pseudonymous(session).participants[0].name
    assert told(session, "Mara Lind, Mara, or Lind; Jo") == "Table 1-P1, Table 1-P1, or Table 1-P1; Table 1-P2"


def test_a_name_is_found_turned_round_too() -> None:
    assert told(met("Anna van der Berg"), "Berg, van der Berg, Anna") == "Table 1-P1, Table 1-P1"
    assert told(met("Mara Lind"), "Lind, Mara asks") == "Table 1-P1 asks"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("Mara, Radiology", "Radiology"), ("Mara, Theatre", "Theatre"), ("Mara, Finance", "Finance"), ("Lind, Dr", "Dr")],
)
def test_what_may_be_a_trade_behind_a_name_is_looked_for_nowhere_else(typed: str, kept: str) -> None:
    assert told(met(typed), f"{kept} is where it begins") == f"{kept} is where it begins"
    assert "Mara" not in pseudonymous(met(typed)).participants[0].name


def test_whoever_is_on_two_lists_in_two_ways_is_one_person() -> None:
    session = met("Lind, Mara", "Mara Lind")
    assert [each.pseudonym for each in people(session) if "Mara" in each.name] == ["Table 1-P1"]
