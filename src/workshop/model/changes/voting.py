"""Changes while the room votes: dots that are counted, counted again, and revealed."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from workshop.model.identity import IdeaId, OrganisationId
from workshop.model.session import Session
from workshop.model.table import added, amended, written
from workshop.model.votes import Dots, dots_id

MOST_DOTS: Final = 9999
"""Dots that one count may hold: more is a slip of the finger."""


def count_dots(session: Session, idea: IdeaId, count: int, organisation: OrganisationId | None = None) -> Session:
    """Write down how many dots an idea got, from 0 to `MOST_DOTS`; what was counted before for it is replaced."""
    count = min(max(count, 0), MOST_DOTS)
    which = dots_id(idea, organisation)
    if any(each.id == which for each in session.dots):
        dots = amended(session.dots, which, count=count)
    else:
        dots = added(session.dots, Dots(id=which, idea=idea, organisation=organisation, count=count))
    return session if dots is session.dots else replace(session, dots=dots)


def start_again(session: Session) -> Session:
    """Take all dots back, for the room and for every organisation; the wall is as it was before."""
    voting = written(session.voting, revealed=False, ended=False)
    if not session.dots and voting is session.voting:
        return session
    return replace(session, dots=(), voting=voting)


def reveal(session: Session) -> Session:
    """Voting ends: the room sees the totals, and the wall is sorted by them."""
    voting = written(session.voting, revealed=True, ended=True)
    return session if voting is session.voting else replace(session, voting=voting)


def set_voting(session: Session, **values: object) -> Session:
    """Change how the room votes: `by_organisation`, `budget`, `rated`."""
    voting = written(session.voting, **values)
    return session if voting is session.voting else replace(session, voting=voting)
