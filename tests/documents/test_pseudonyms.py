"""Names of people, and what stands for them."""

from __future__ import annotations

from dataclasses import replace

from tests.samples import CALMER, sample
from workshop.documents.pseudonyms import people, people_in, pseudonymous
from workshop.model.document import session_from, text
from workshop.model.identity import OrganisationId, ParticipantId
from workshop.model.parts import Participant

NAMES = ("Ruth Adeyemi", "Inês Duarte", "Jonas Reet", "Priya")


def test_everybody_has_a_pseudonym_of_their_table() -> None:
    found = {each.name: each.pseudonym for each in people(sample(CALMER))}
    assert found == {
        "Ruth Adeyemi": "Table 1-P4",  # the room has its own P1 to P3 there
        "Inês Duarte": "Table 2-P2",
        "Jonas Reet": "Table 3-P2",
        "Priya": "Table 4-P1",
    }


def test_no_name_is_left_anywhere_in_the_session() -> None:
    left = text(pseudonymous(sample(CALMER)))
    assert not [name for name in (*NAMES, "Inês", "Adeyemi") if name in left]
    assert "St Brannock Hospital" in left
    assert session_from(left.encode()).organisations[1].spokesperson == "Table 2-P2"


def test_a_name_inside_a_text_is_replaced_and_nothing_inside_another_word() -> None:
    before = sample(CALMER)
    ideas = (replace(before.ideas[0], text="Inês asks Duarte’s Priyanka, then Jonas Reet."), *before.ideas[1:])
    after = pseudonymous(replace(before, ideas=ideas))
    assert after.ideas[0].text == "Table 2-P2 asks Table 2-P2’s Priyanka, then Table 3-P2."


def test_a_pseudonym_that_was_typed_stays_and_is_given_to_nobody_else() -> None:
    before = sample(CALMER)
    host = OrganisationId(before.organisations[0].id)
    typed = Participant(id=ParticipantId("p"), rank="a", organisation=host, name="Table 1-P1")
    session = replace(before, participants=(typed,))
    assert {each.name: each.pseudonym for each in people(session)}["Ruth Adeyemi"] == "Table 1-P2"
    assert pseudonymous(session).participants[0].name == "Table 1-P1"


def test_what_was_said_after_a_name_goes_with_a_name_of_its_own() -> None:
    before = sample(CALMER)
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
    before = sample(CALMER)
    first = before.organisations[0]
    session = replace(before, organisations=(replace(first, name="Adeyemi Bakery"), *before.organisations[1:]))
    after = pseudonymous(session)
    assert after.organisations[0].name == "Adeyemi Bakery"
    assert "Adeyemi" not in [part for each in people(session) for part in each.parts]


def test_a_session_without_people_is_the_same_session() -> None:
    before = sample(CALMER)
    nobody = replace(
        before,
        take_home=(),
        organisations=tuple(replace(each, spokesperson="") for each in before.organisations),
        participants=(),
    )
    assert pseudonymous(nobody) is nobody


def test_people_in_a_text_are_found_over_the_end_of_a_line() -> None:
    session = sample(CALMER)
    assert [each.name for each in people_in("ask Inês\nDuarte, or Priya", session)] == ["Inês Duarte", "Priya"]
    assert people_in("Priyanka", session) == ()
