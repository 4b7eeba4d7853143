"""The assumption probe: statements that organisations rate before and after, and what is left when one goes."""

from __future__ import annotations

import pytest

from tests.model.sessions import empty
from workshop.model.changes.probe import assume, move_statement, rate, remove_statement, use_probe, word_statement
from workshop.model.changes.problem import add_organisation
from workshop.model.identity import OrganisationId, StatementId
from workshop.model.session import Session

H, A = OrganisationId("h"), OrganisationId("a")
ONE, TWO = StatementId("one"), StatementId("two")


def probed() -> Session:
    session = add_organisation(add_organisation(empty(), H, name="Hospital"), A, name="Airport")
    return assume(assume(session, ONE, text="Waiting can be shortened."), TWO, text="People want news.")


def test_with_the_first_statement_the_room_has_a_probe_until_it_is_switched_off() -> None:
    session = probed()
    assert session.plan.probed
    assert [each.text for each in session.statements] == ["Waiting can be shortened.", "People want news."]
    assert remove_statement(remove_statement(session, ONE), TWO).plan.probed, (
        "the next one is offered in the same place"
    )
    off = use_probe(session, on=False)
    assert (off.plan.probed, off.statements) == (False, session.statements)
    assert use_probe(off, on=False) is off


def test_before_and_after_are_kept_apart_and_can_be_taken_back() -> None:
    session = rate(rate(probed(), ONE, H, after=False, value=5), ONE, H, after=True, value=2)
    (kept,) = session.estimates
    assert (kept.id, kept.before, kept.after) == ("one.h", 5, 2)
    assert rate(session, ONE, H, after=True, value=2) is session
    assert rate(session, ONE, H, after=True, value=0).estimates[0].after == 0
    assert rate(probed(), ONE, H, after=True, value=0).estimates == ()


@pytest.mark.parametrize("value", [-1, 6])
def test_there_is_no_other_number(value: int) -> None:
    with pytest.raises(ValueError, match="not from 0 to 5"):
        rate(probed(), ONE, H, after=False, value=value)


def test_a_statement_goes_with_what_was_said_of_it() -> None:
    session = rate(rate(probed(), ONE, H, after=False, value=5), TWO, A, after=False, value=1)
    after = remove_statement(session, ONE)
    assert [each.id for each in after.estimates] == ["two.a"]
    assert remove_statement(after, ONE) is after


def test_statements_are_reworded_and_moved() -> None:
    session = move_statement(word_statement(probed(), TWO, text="People want a voice."), TWO, -1)
    assert [each.text for each in session.statements] == ["People want a voice.", "Waiting can be shortened."]
    assert move_statement(session, TWO, -1) is session
