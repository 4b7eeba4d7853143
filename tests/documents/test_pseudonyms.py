"""Names of people, and what stands for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.samples import CALMER, sample, with_people
from workshop.documents.pseudonyms import people, people_in, pseudonymous
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
    ],
)  # fmt: skip
def test_a_trade_a_table_and_an_organisation_are_nobodys_name(said: str) -> None:
    session = with_names_elsewhere(said)
    assert people(session) == people(with_people(sample(CALMER)))
    assert pseudonymous(session).analogies[0].speaker == said


def test_who_speaks_for_a_trade_that_is_not_in_the_room_has_a_pseudonym_too() -> None:
    before = with_people(sample(CALMER))
    analogy = replace(before.analogies[0], speaker="Mara Lind, by phone", speaker_organisation=None)
    session = replace(before, analogies=(analogy, *before.analogies[1:]))
    assert {each.name: each.pseudonym for each in people(session)}["Mara Lind"] == "P4"  # P1 to P3 are there
    assert pseudonymous(session).analogies[0].speaker == "P4, by phone"
