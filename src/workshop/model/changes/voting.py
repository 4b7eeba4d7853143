"""Changes while the room votes: dots that are counted, counted again, and revealed; hands that are shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from workshop.model.identity import IdeaId, OrganisationId
from workshop.model.session import Session
from workshop.model.table import added, amended, without, written
from workshop.model.votes import Dots, Rating, Scale, dots_id, rating_id

HANDS: Final = ("ones", "twos", "threes", "fours", "fives")
"""The fields of a rating, for one to five fingers."""
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


def show_hands(session: Session, idea: IdeaId, scale: Scale, fingers: int, count: int) -> Session:
    """Write down how many people showed `fingers` (1 to 5) for an idea; what was written before for it is replaced."""
    which, ratings = rating_id(idea, scale), session.ratings
    if all(each.id != which for each in ratings):
        ratings = added(ratings, Rating(id=which, idea=idea, scale=scale))
    ratings = amended(ratings, which, **{HANDS[fingers - 1]: min(max(count, 0), MOST_DOTS)})
    return session if ratings is session.ratings else replace(session, ratings=ratings)


def forget_hands(session: Session, scale: Scale) -> Session:
    """Take back all hands that were shown on a scale."""
    ratings = without(session.ratings, [each.id for each in session.ratings if each.scale is scale])
    return session if ratings is session.ratings else replace(session, ratings=ratings)


def set_voting(session: Session, **values: object) -> Session:
    """Change how the room votes: `by_organisation`, `budget`, `rated`."""
    voting = written(session.voting, **values)
    return session if voting is session.voting else replace(session, voting=voting)
