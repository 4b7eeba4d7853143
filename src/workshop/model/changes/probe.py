"""Changes to the assumption probe: its statements, and how far each organisation agrees with them."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.changes.plan import plan_session
from workshop.model.identity import OrganisationId, StatementId
from workshop.model.probe import Estimate, Statement, estimate_id
from workshop.model.session import Session
from workshop.model.table import added, amended, moved, next_rank, without

MOST = 5
"""Agrees entirely; 1 is not at all, 0 has not said."""


def assume(session: Session, new: StatementId, *, text: str = "") -> Session:
    """Add a statement, last; with the first one the room has a probe."""
    statement = Statement(id=new, rank=next_rank(session.statements), text=text)
    return plan_session(replace(session, statements=added(session.statements, statement)), probed=True)


def use_probe(session: Session, *, on: bool) -> Session:
    """Have the room rate assumptions, or not: what was said so far is kept."""
    return plan_session(session, probed=on)


def word_statement(session: Session, which: StatementId, *, text: str) -> Session:
    """Put a statement in other words."""
    found = amended(session.statements, which, text=text)
    return session if found is session.statements else replace(session, statements=found)


def move_statement(session: Session, which: StatementId, by: int) -> Session:
    """Move a statement `by` places. At an end it stays."""
    found = moved(session.statements, which, by)
    return session if found is session.statements else replace(session, statements=found)


def remove_statement(session: Session, which: StatementId) -> Session:
    """Take a statement out, with what was said of it."""
    found = without(session.statements, [which])
    if found is session.statements:
        return session
    gone = [each.id for each in session.estimates if each.statement == which]
    return replace(session, statements=found, estimates=without(session.estimates, gone))


def rate(session: Session, which: StatementId, organisation: OrganisationId, *, after: bool, value: int) -> Session:
    """How far an organisation agrees with a statement, before the work or `after` it: 1 to 5, 0 takes it back.

    Raises ValueError for any other number.
    """
    if not 0 <= value <= MOST:
        raise ValueError(f"{value} is not from 0 to {MOST}")
    known = estimate_id(which, organisation)
    present = next((each for each in session.estimates if each.id == known), None)
    if present is None:
        if not value:
            return session
        fresh = Estimate(id=known, statement=which, organisation=organisation)
        session = replace(session, estimates=added(session.estimates, fresh))
    values = {"after" if after else "before": value}
    found = amended(session.estimates, known, **values)
    return session if found is session.estimates else replace(session, estimates=found)
