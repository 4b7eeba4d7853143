"""As much of something as there is room for."""

from __future__ import annotations

from collections.abc import Callable


def cut(text: str, length: int) -> str:
    """`text`, ended with an ellipsis after `length` characters if it is longer."""
    return text if len(text) <= length else text[:length].rstrip() + "…"


def most(high: int, fits: Callable[[int], bool]) -> int:
    """The largest number up to `high` that `fits`, 0 if none does. What is less than one that fits does too."""
    low = 0
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low
