"""Order as text: a row keeps its rank for ever, and a new one always fits between two others.

A rank is a six-digit base-36 counter, so that a long list of appended rows keeps short ranks, with fraction digits
behind it where rows were put in between. Ranks compare as plain text.
"""

from __future__ import annotations

import re
from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_WIDTH: Final = 6
_MIDDLE: Final = "i00000"
_LONGEST: Final = 2_000
_RANK: Final = re.compile(f"[0-9a-z]{{{_WIDTH},{_LONGEST}}}")


def is_rank(text: str | None) -> bool:
    """Whether `text` is a rank as it is made here; None, of a part without an order, is right too."""
    return text is None or _RANK.fullmatch(text) is not None


def between(low: str | None, high: str | None) -> str:
    """A rank after `low` and before `high`; None stands for an open end.

    Where another hand gave both the same rank there is no room, and the new one comes behind both.
    """
    if low is None and high is None:
        return _MIDDLE
    if high is None:
        return _counted(low or _MIDDLE, +1)
    if low is None:
        return _counted(high, -1)
    return _midpoint(low, high if low < high else None)


def _counted(rank: str, step: int) -> str:
    number = int(rank[:_WIDTH], 36) + step
    if not 0 < number < 36**_WIDTH:
        return _midpoint(rank, None) if step > 0 else _midpoint("", rank)
    digits = ""
    for _ in range(_WIDTH):
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits


def _midpoint(low: str, high: str | None) -> str:
    """Text strictly between `low` and `high`, never ending in "0", so that there is always room before it."""
    found = ""
    place = 0
    while True:
        below = _DIGITS.index(low[place]) if place < len(low) else 0
        above = _DIGITS.index(high[place]) if high is not None and place < len(high) else len(_DIGITS)
        if above - below > 1:
            return found + _DIGITS[(below + above) // 2]
        found += _DIGITS[below]
        if above != below:
            high = None
        place += 1
