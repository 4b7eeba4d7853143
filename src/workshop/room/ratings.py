"""What the shows of hands come to: means, and where each idea stands between new and feasible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, product
from math import ceil
from typing import Final

from workshop.model.identity import IdeaId
from workshop.model.session import Session
from workshop.model.votes import Rating, Scale, rating_id
from workshop.room.votes import votable

LOW: Final = 1
HIGH: Final = 5
_INSET: Final = 0.06
"""Which share of the square stays free before the lowest and behind the highest value."""


_Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Point:
    """An idea between new and feasible: the mean of the hands shown on either scale, 1 to 5."""

    idea: IdeaId
    letter: str
    novelty: float
    feasibility: float


def hands(session: Session, idea: IdeaId, scale: Scale) -> tuple[int, ...]:
    """How many people showed one to five fingers for an idea; empty if nobody was asked yet."""
    wanted = rating_id(idea, scale)
    return next((shown(each) for each in session.ratings if each.id == wanted), ())


def hands_by_idea(session: Session, scale: Scale) -> dict[IdeaId, tuple[int, ...]]:
    """The same for every idea for which anybody was asked."""
    return {each.idea: shown(each) for each in session.ratings if each.scale is scale}


def shown(rating: Rating) -> tuple[int, ...]:
    """How many people showed one to five fingers."""
    counted = (rating.ones, rating.twos, rating.threes, rating.fours, rating.fives)
    return tuple(max(each, 0) for each in counted)


def mean(counted: Sequence[int]) -> float | None:
    """The mean of hands, from 1 to 5; None if nobody showed one."""
    people = sum(counted)
    return sum(fingers * count for fingers, count in enumerate(counted, LOW)) / people if people else None


def rated(session: Session, scale: Scale) -> frozenset[IdeaId]:
    """The ideas for which somebody showed a hand on a scale."""
    return frozenset(idea for idea, counted in hands_by_idea(session, scale).items() if any(counted))


def points(session: Session) -> tuple[Point, ...]:
    """The ideas for which hands were shown on both scales, in the order of the wall."""
    means = {each.id: mean(shown(each)) for each in session.ratings}
    made = []
    for each in votable(session):
        novelty, feasible = (means.get(rating_id(each.id, scale)) for scale in (Scale.NOVELTY, Scale.FEASIBILITY))
        if novelty is not None and feasible is not None:
            made.append(Point(each.id, each.letter, novelty, feasible))
    return tuple(made)


def is_placed(session: Session) -> bool:
    """Whether there is a point at all; quicker told than which."""
    both = rated(session, Scale.NOVELTY) & rated(session, Scale.FEASIBILITY)
    return bool(both) and any(each.id in both for each in votable(session))


def share(value: float) -> float:
    """Where on an axis a value from 1 to 5 stands, 0 to 1."""
    return _INSET + (1 - 2 * _INSET) * (value - LOW) / (HIGH - LOW)


def apart(points: Sequence[Point], wide: float, tall: float, ball: float, across: float = 0.0) -> list[_Pair]:
    """Where in a square each point goes, feasibility to the right and novelty upward, its letter in a `ball`.

    That is as high as it is wide, unless the longest letter takes more `across`. At its values, or beside whoever
    stands there already, as near as the square has room.
    """
    size = max(ball, across), ball
    taken: list[_Pair] = []
    for each in points:
        here = share(each.feasibility) * wide, share(each.novelty) * tall
        spots = chain((here,), _beside(here, (wide, tall), size))
        taken.append(next((spot for spot in spots if _is_free(spot, taken, size)), here))
    return taken


def _beside(here: _Pair, area: _Pair, size: _Pair) -> Iterator[_Pair]:
    """The places round `here` at which what is of `size` lies in the `area`, the nearest first, beside before below."""
    reach = ceil(max(area) / min(size))
    for across, up in _rings(reach):
        spot = here[0] + across * (size[0] + 1), here[1] + up * (size[1] + 1)
        if all(part / 2 <= at <= whole - part / 2 for at, whole, part in zip(spot, area, size, strict=True)):
            yield spot


@lru_cache(maxsize=8)
def _rings(reach: int) -> tuple[tuple[int, int], ...]:
    """Steps across and up from a place to those round it, the nearest first."""
    one_way = range(-reach, reach + 1)
    steps = product(one_way, one_way)
    return tuple(sorted(steps, key=lambda step: (step[0] ** 2 + step[1] ** 2, abs(step[1]), -step[0], step[1])))[1:]


def _is_free(spot: _Pair, taken: Sequence[_Pair], size: _Pair) -> bool:
    return not any(abs(spot[0] - x) < size[0] and abs(spot[1] - y) < size[1] for x, y in taken)
