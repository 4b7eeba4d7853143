"""The room and its problem: hosts, tiles, and what goes with an organisation that leaves."""

from __future__ import annotations

from dataclasses import replace

from tests.model.sessions import empty
from workshop.model.changes import problem
from workshop.model.changes.translation import mean, name_term, take_home
from workshop.model.identity import MisunderstandingId, OrganisationId, ParticipantId, TermId
from workshop.model.parts import Misunderstanding
from workshop.model.session import Session

H, A, B = OrganisationId("h"), OrganisationId("a"), OrganisationId("b")


def room() -> Session:
    """A host and two guests."""
    session = empty()
    for which, name in ((H, "Green Hospital"), (A, "Airport Services"), (B, "Bakery")):
        session = problem.add_organisation(session, which, name=name)
    return session


def test_the_first_organisation_is_the_host_and_only_one_is() -> None:
    session = room()
    assert session.host is not None
    assert session.host.id == H
    session = problem.make_host(session, B)
    assert [each.id for each in session.organisations if each.host] == [B]


def test_when_the_host_leaves_the_next_one_is_it() -> None:
    session = problem.remove_organisation(room(), H)
    assert session.host is not None
    assert session.host.id == A


def test_tiles_are_initials_differ_and_follow_the_name_until_somebody_chose_one() -> None:
    session = problem.add_organisation(room(), OrganisationId("c"), name="Great Hotels")
    tiles = [each.tile for each in session.organisations]
    assert tiles[0] == "GH"
    assert len(set(tiles)) == 4
    session = problem.describe_organisation(session, B, name="Corner Bakery")
    assert session.organisation(B).tile == "CB"  # type: ignore[union-attr]
    session = problem.describe_organisation(session, B, tile="XX")
    session = problem.describe_organisation(session, B, name="Old Mill")
    assert session.organisation(B).tile == "XX"  # type: ignore[union-attr]


def test_a_name_without_letters_has_no_tile() -> None:
    assert problem.free_tile(empty(), "") == ""
    assert problem.free_tile(empty(), "...") == ""
    assert problem.free_tile(empty(), "Ż") == "Ż"


def test_an_organisation_leaves_with_its_people_meanings_and_take_home_and_what_it_said_stays() -> None:
    session = problem.add_participant(room(), ParticipantId("p"), A, name="Ann")
    session = mean(name_term(session, TermId("t"), word="delay"), TermId("t"), A, text="fifteen minutes")
    session = take_home(session, A, title="Ours")
    caught = Misunderstanding(id=MisunderstandingId("m"), rank="i00000", word="delay", said_by=A, heard_by=(H, A))
    session = replace(session, misunderstandings=(caught,), ladder=replace(session.ladder, with_it=(A, B)))
    session = problem.remove_organisation(session, A)
    assert (session.participants, session.meanings, session.take_home) == ((), (), ())
    assert session.ladder.with_it == (B,)
    assert (session.misunderstandings[0].said_by, session.misunderstandings[0].heard_by) == (None, (H,))


def test_what_changes_nothing_is_the_very_same_session() -> None:
    session = room()
    assert problem.state_problem(session, text="") is session
    assert problem.move_organisation(session, H, -1) is session
    assert problem.remove_organisation(session, OrganisationId("nobody")) is session
    assert problem.set_ground_rules(session, names_agreed=False) is session
