"""What the session proposes for each organisation's document, and what is typed over it."""

from __future__ import annotations

from dataclasses import fields, replace

from tests.documents.calmer import BRANNOCK, EVENKEEL, HALCYON, calmer
from workshop.model.identity import FACILITATOR
from workshop.model.parts import TakeHome
from workshop.room.take_home import effective, proposed


def test_every_field_is_proposed_if_only_as_nothing() -> None:
    for organisation in calmer().organisations:
        made = proposed(calmer(), organisation.id)
        assert all(isinstance(getattr(made, each.name), str) for each in fields(made))
    assert proposed(calmer(), EVENKEEL).why == ""


def test_it_proposes_what_the_session_knows() -> None:
    made = proposed(calmer(), HALCYON)
    assert made.title == "For Halcyon Lounges: what we found on 27 May"
    assert made.why == calmer().organisations[1].wants
    assert (made.brought or "").splitlines() == [
        f"Promise the update: {calmer().analogies[0].mechanism}",
        "Walk the floor: One host leaves the desk and goes to the guests, so nobody has to stand up to ask.",
        "Something in the hand: A warm drink arrives with every update. It marks the minute.",
    ]
    assert made.not_asked == "No guest data, no staff on the ward, no money."
    assert made.ideas_and_names == "Each side keeps what it came with. The call wording is shared."


def test_the_host_is_told_what_success_looks_like() -> None:
    assert (proposed(calmer(), BRANNOCK).why or "").endswith("People say afterwards that they knew what was happening.")


def test_a_person_is_proposed_only_where_names_are_agreed() -> None:
    session = calmer()
    assert proposed(session, HALCYON).person == ""
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert proposed(agreed, HALCYON).person == "Inês Duarte"


def test_what_the_organisation_may_not_see_is_not_proposed_to_it() -> None:
    session = calmer()
    kept = replace(session, analogies=tuple(replace(each, audience=FACILITATOR) for each in session.analogies))
    assert proposed(kept, HALCYON).brought == calmer().organisations[1].brings


def test_what_was_typed_holds_and_the_proposal_fills_the_rest() -> None:
    typed = replace(calmer(), take_home=(TakeHome(id=HALCYON, why="Ours", brought=""),))
    made = effective(typed, HALCYON)
    assert made.why == "Ours"
    assert made.brought == ""
    assert made.not_asked == "No guest data, no staff on the ward, no money."
