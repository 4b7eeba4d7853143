"""The word that both sides of a relation share: what the relation is, set semibold in the grid."""

from __future__ import annotations

import re
from typing import Final

LEAST: Final = 4
"""Letters of the shortest word that can be the one: shorter ones are mostly no verbs."""

_WORD: Final = re.compile(r"\w+")
_LOOKED_AT: Final = 400
"""Characters of either side that are looked through; a relation is a line, not a page."""


def shared_word(theirs: str, ours: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where the first word of `theirs` that stands in `ours` too begins and ends, on both sides; None if none does."""
    there = {each[0].casefold(): each.span() for each in reversed([*_WORD.finditer(ours[:_LOOKED_AT])])}
    for each in _WORD.finditer(theirs[:_LOOKED_AT]):
        word = each[0].casefold()
        if len(word) >= LEAST and word in there:
            return each.span(), there[word]
    return None
