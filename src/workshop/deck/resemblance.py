"""How trades resemble one another, by which near and far are told.

A trade is what it is called and what it lives with, what its cards say on the whole, and what it also knows. Of each
only what sets it apart from the other trades counts: what all have in common would make some near to everything.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from workshop.deck.groups import Numbers
from workshop.deck.meaning import Matrix, Vector

PARTS: Final = (1.0, 0.5, 0.5)
"""How much the names count, the cards and what a trade also knows; twice as much of the last two does as well."""


class Resemblance:
    """All trades and what is typed beside them in one space, where the product of two is how alike they are."""

    def __init__(self, names: Matrix, cards: Matrix, knows: Matrix) -> None:
        """A row a trade in each; one that is all zeros says nothing."""
        self._centre = _centre(names)
        parts = zip((names, cards, knows), PARTS, strict=True)
        self.trades: Matrix = np.hstack([_weighed(each, part) for each, part in parts])

    def of(self, read: Vector) -> Vector:
        """Where a word stands among the trades that means `read`."""
        apart = _of_length_one((read - self._centre)[None])[0]
        found: Vector = np.concatenate([apart * np.float32(np.sqrt(part)) for part in PARTS])
        return found

    def to(self, rows: Sequence[Vector]) -> Numbers:
        """For each trade how alike it is to the most alike of `rows`."""
        found: Numbers = (self.trades @ np.array(rows).T).max(axis=1)
        return found


def _weighed(rows: Matrix, part: float) -> Matrix:
    told = rows.any(axis=1, keepdims=True)
    found: Matrix = _of_length_one((rows - _centre(rows)) * told) * np.float32(np.sqrt(part))
    return found


def _centre(rows: Matrix) -> Vector:
    told = rows[rows.any(axis=1)]
    found: Vector = told.mean(axis=0) if len(told) else np.zeros(rows.shape[1], dtype=np.float32)
    return found


def _of_length_one(rows: Matrix) -> Matrix:
    found: Matrix = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), np.float32(1e-6))
    return found
