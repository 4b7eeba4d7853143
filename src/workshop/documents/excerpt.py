"""As much of something as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

_LONGEST_WORD: Final = 40
"""Characters of a word that is not torn; what goes on longer without white space is parted anywhere."""


def cut(text: str, length: int) -> str:
    """`text`, ended with an ellipsis after `length` characters if it is longer."""
    return text if len(text) <= length else text[:length].rstrip() + "…"


def cut_between_words(text: str, length: int) -> str:
    """`text`, ended with an ellipsis after the last word that is whole within `length` characters, if it is longer."""
    if len(text) <= length:
        return text
    whole = length if text[length].isspace() else text.rfind(" ", max(0, length - _LONGEST_WORD), length)
    return cut(text, whole if whole > 0 else length)


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
