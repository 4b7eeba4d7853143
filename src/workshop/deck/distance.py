"""How near a trade is to the host's own, and the dial by which near ones are damped.

Studies do not agree whether far analogies are the better ones, so the facilitator steers it.
"""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum
from typing import TYPE_CHECKING, Final

from workshop.deck.deck import Deck

if TYPE_CHECKING:
    from workshop.deck.likeness import Likeness

DIAL: Final = (0.8, 0.4, 0.0, -0.4, -0.8)
"""Five stops from near to far: how many standard deviations of the scores the nearest trade gains, and the farthest
loses; from the fourth on it is the other way round."""
EVEN: Final = 2
"""The stop at which distance does not count."""
NEAR: Final = 0.8
"""The nearest fifth of the trades is near,"""
FAR: Final = 0.4
"""and two fifths are far."""


class Band(Enum):
    """How far a trade is from the host's, in words."""

    NEAR = "near"
    MIDDLE = "middle"
    FAR = "far"


def band(near: float | None) -> Band:
    """The band of a nearness; what is not known is in the middle."""
    if near is None or FAR <= near < NEAR:
        return Band.MIDDLE
    return Band.NEAR if near >= NEAR else Band.FAR


def nearness(deck: Deck, host: Collection[str]) -> dict[str, float]:
    """How near each industry (by id) is to the host's trades as typed: its place among all, 0 farthest, 1 nearest.

    By meaning between names, what the trades live with, their cards and what else they know; without the model only the
    host's own trade is told from the others. What a trade that the deck does not call so was read as is nearest. Empty
    when nothing was typed.
    """
    typed = tuple(dict.fromkeys(each.strip() for each in host if each.strip()))
    if not typed or not deck.industries:
        return {}
    own = deck.trades.known(typed)
    if deck.likeness is None:
        return dict.fromkeys(own, 1.0)
    likeness = _by_meaning(deck, typed, deck.likeness)
    ordered = sorted(likeness, key=lambda each: (each in own, likeness[each]))
    last = max(1, len(ordered) - 1)
    return {each: place / last for place, each in enumerate(ordered)}


def shift(dial: int, near: float | None, *, in_room: bool = False) -> float:
    """What a stop of the dial adds to a card, in standard deviations; somebody who is here is never damped."""
    if near is None:
        return 0.0
    found = DIAL[dial] * (2 * near - 1)
    return max(0.0, found) if in_room else found


def within(dial: int, near: float) -> bool:
    """Whether a stop of the dial lets a trade through: at either end only its own band, in between every one."""
    ends = {0: Band.NEAR, len(DIAL) - 1: Band.FAR}
    return dial not in ends or band(near) is ends[dial]


def _by_meaning(deck: Deck, typed: tuple[str, ...], likeness: Likeness) -> dict[str, float]:
    """The likeness to the nearest of the host's trades; of one that the deck has, all that it says of it is read.

    Of one that was guessed its own word is read, too.
    """
    resemblance = likeness.resemblance
    own = deck.trades.known(typed)
    other = [each for each in typed if not deck.trades.named((each,))]
    rows = [resemblance.trades[place] for place, each in enumerate(deck.industries) if each.id in own]
    rows += [resemblance.of(likeness.meaning.vector(each[:200])) for each in other]
    found = resemblance.to(rows).tolist()
    return {each.id: value for each, value in zip(deck.industries, found, strict=True)}
