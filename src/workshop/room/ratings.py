"""What the shows of hands come to: means, and where each idea stands between new and feasible."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from workshop.model.identity import IdeaId
from workshop.model.session import Session
from workshop.model.votes import Rating, Scale, rating_id
from workshop.room.votes import votable

LOW: Final = 1
HIGH: Final = 5
_INSET: Final = 0.06
"""Which share of the square stays free before the lowest and behind the highest value."""

Middle = tuple[float, float]
"""The middle of a letter's frame, from the lower left corner of the square."""
Size = tuple[float, float]
"""How wide and how tall a letter's frame is."""


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


def apart(points: Sequence[Point], wide: float, tall: float, size: Size) -> list[Middle]:
    """Where in a square each point goes, feasibility to the right and novelty upward, its letter in a frame of `size`.

    At its values, or beside whoever stands there already, or on the nearest place that is free; at its values all the
    same once the square is full. None goes out of it.
    """
    free, taken = _grid(wide, tall, size), list[Middle]()
    for each in points:
        true = share(each.feasibility) * wide, share(each.novelty) * tall
        near = (true, *(place for place in _beside(true, size) if _holds(wide, tall, place, size)))
        clear = (place for place in near if not any(_touch(place, other, size) for other in taken))
        place = next(clear, None) or min(free, key=partial(math.dist, true), default=true)
        taken.append(place)
        free = [other for other in free if not _touch(place, other, size)]
    return taken


def _grid(wide: float, tall: float, size: Size) -> list[Middle]:
    """As many places as a square holds, none of which touches another."""
    columns, rows = (int(whole / (each + 1)) for whole, each in zip((wide, tall), size, strict=True))
    return [
        ((column + 0.5) * wide / columns, (row + 0.5) * tall / rows) for row in range(rows) for column in range(columns)
    ]


def _beside(place: Middle, size: Size) -> tuple[Middle, ...]:
    """To the right, to the left, below and above."""
    (x, y), (across, up) = place, (each + 1 for each in size)
    return (x + across, y), (x - across, y), (x, y - up), (x, y + up)


def _holds(wide: float, tall: float, place: Middle, size: Size) -> bool:
    """Whether a square has all of the frame at `place`."""
    across, up = (each / 2 for each in size)
    return across <= place[0] <= wide - across and up <= place[1] <= tall - up


def _touch(one: Middle, other: Middle, size: Size) -> bool:
    return abs(one[0] - other[0]) < size[0] and abs(one[1] - other[1]) < size[1]
