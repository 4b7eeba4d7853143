"""Terms, what each organisation means by them, decisions, what is taken home."""

from __future__ import annotations

import pytest

from tests.model.sessions import empty
from workshop.model.changes.translation import (
    decide,
    describe_decision,
    describe_term,
    let_stand_in,
    mean,
    move_decision,
    name_term,
    note_read_back,
    remove_decision,
    remove_term,
    say_instead,
    take_home,
)
from workshop.model.identity import DecisionId, OrganisationId, TermId
from workshop.model.parts import TermStatus
from workshop.model.session import Session

WAIT, HALCYON = TermId("wait"), OrganisationId("halcyon")


def decided() -> Session:
    session = empty()
    for number in range(3):
        session = decide(session, DecisionId(f"d{number}"), label=f"Decision {number}")
    return session


def test_decisions_move_and_stay_at_an_end() -> None:
    session = move_decision(decided(), DecisionId("d0"), 1)
    assert [each.id for each in session.decisions] == ["d1", "d0", "d2"]
    assert move_decision(session, DecisionId("d2"), 1) is session


def test_a_decision_that_is_gone_cannot_be_changed() -> None:
    session = remove_decision(decided(), DecisionId("d1"))
    assert [each.id for each in session.decisions] == ["d0", "d2"]
    with pytest.raises(KeyError):
        describe_decision(session, DecisionId("d1"), text="x")


def test_a_wording_settles_a_term_and_its_end_opens_it_again() -> None:
    session = describe_term(name_term(empty(), WAIT, word="wait"), WAIT, in_room="the hour before")
    assert session.terms[0].status is TermStatus.AGREED
    assert describe_term(session, WAIT, in_room=" ").terms[0].status is TermStatus.OPEN


def test_a_new_wording_has_to_be_read_back_anew_and_the_same_one_has_not() -> None:
    session = describe_term(name_term(empty(), WAIT, word="wait"), WAIT, in_room="the hour before")
    other = TermId("ready")
    for term in (WAIT, other):
        session = name_term(session, other, word="ready") if term is other else session
        session = note_read_back(session, term, HALCYON, done=True)
    same = describe_term(session, WAIT, in_room=" the  hour before ", status=TermStatus.AGREED)
    assert [each.read_back for each in same.meanings] == [True, True]
    assert describe_term(session, WAIT, word="waiting").meanings is session.meanings
    new = describe_term(session, WAIT, in_room="the last hour")
    assert {each.term: each.read_back for each in new.meanings} == {WAIT: False, other: True}


def test_both_kept_stays_when_the_wording_changes() -> None:
    session = describe_term(name_term(empty(), WAIT, word="wait"), WAIT, in_room="a, b", status=TermStatus.BOTH)
    assert describe_term(session, WAIT, in_room="a or b").terms[0].status is TermStatus.BOTH


@pytest.mark.parametrize("status", [TermStatus.AGREED, TermStatus.BOTH])
def test_a_term_without_a_wording_is_never_settled(status: TermStatus) -> None:
    session = describe_term(name_term(empty(), WAIT, word="wait"), WAIT, status=status)
    assert session.terms[0].status is TermStatus.OPEN


def test_a_term_goes_with_what_everybody_meant_by_it() -> None:
    session = mean(name_term(empty(), WAIT, word="wait"), WAIT, HALCYON, text="paid time")
    assert session.meaning(WAIT, HALCYON) is not None
    assert remove_term(session, WAIT).meanings == ()


def test_nothing_typed_is_no_meaning() -> None:
    session = name_term(empty(), WAIT, word="wait")
    assert mean(session, WAIT, HALCYON) is session


def test_a_take_home_that_is_all_proposal_leaves_no_row() -> None:
    session = take_home(empty(), HALCYON, why="Fog.")
    assert session.taken_home_by(HALCYON).why == "Fog."
    assert take_home(session, HALCYON, why=None).take_home == ()


def test_a_word_of_its_own_stands_beside_what_an_organisation_means() -> None:
    session = mean(name_term(empty(), WAIT, word="wait"), WAIT, HALCYON, text="time that was paid for")
    session = say_instead(session, WAIT, HALCYON, says="dwell")
    session = let_stand_in(session, WAIT, HALCYON, stands_in=True)
    found = session.meaning(WAIT, HALCYON)
    assert found is not None
    assert (found.text, found.says, found.stands_in) == ("time that was paid for", "dwell", True)


def test_without_a_word_of_its_own_nothing_stands_in() -> None:
    session = say_instead(name_term(empty(), WAIT, word="wait"), WAIT, HALCYON, says="dwell")
    session = let_stand_in(session, WAIT, HALCYON, stands_in=True)
    found = say_instead(session, WAIT, HALCYON, says="").meaning(WAIT, HALCYON)
    assert found is not None
    assert not found.stands_in


def test_a_read_back_is_noted_and_taken_back_where_nothing_else_was_written() -> None:
    session = name_term(empty(), WAIT, word="wait")
    assert note_read_back(session, WAIT, HALCYON, done=False) is session
    done = note_read_back(session, WAIT, HALCYON, done=True)
    assert done.meanings[0].read_back
    assert not note_read_back(done, WAIT, HALCYON, done=False).meanings[0].read_back
    assert note_read_back(done, WAIT, HALCYON, done=True) is done
