"""Texts in groups by their meaning: the wordings of a card or a question, what a trade also knows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from workshop.deck.meaning import Matrix, Meaning, Vector
from workshop.deck.vectors import Vectors

Numbers = NDArray[np.float32]


class Groups:
    """The vectors of all texts, a row each in `rows`, and which of them belong together; a group may have none."""

    def __init__(self, groups: Sequence[tuple[str, ...]], vectors: Vectors, meaning: Meaning) -> None:
        self._count = len(groups)
        self._filled = [place for place, each in enumerate(groups) if each]
        sizes = [len(groups[place]) for place in self._filled]
        self._starts = np.cumsum([0, *sizes[:-1]]) if sizes else np.empty(0, dtype=np.intp)
        self._sizes = np.array(sizes, dtype=np.float32)
        self.rows = vectors.of(tuple(text for each in groups for text in each), meaning)

    def likeness(self, read: Vector) -> Numbers:
        """How alike each row is to `read`."""
        found: Numbers = self.rows @ read
        return found

    def best(self, values: Numbers) -> Numbers:
        """For each group the highest of the `values` of its rows; 0 for one without."""
        return self._spread(np.maximum.reduceat(values, self._starts) if self._filled else values)

    def mean(self, values: Numbers) -> Numbers:
        """For each group the mean of the `values` of its rows; 0 for one without."""
        if not self._filled:
            return self._spread(values)
        together: Numbers = np.add.reduceat(values, self._starts)
        return self._spread(together / self._sizes)

    def means(self) -> Matrix:
        """What each group means on the whole, a row each; zeros for one without texts."""
        found = np.zeros((self._count, self.rows.shape[1]), dtype=np.float32)
        if self._filled:
            found[self._filled] = np.add.reduceat(self.rows, self._starts, axis=0) / self._sizes[:, None]
        return found

    def _spread(self, of_filled: Numbers) -> Numbers:
        found = np.zeros(self._count, dtype=np.float32)
        found[self._filled] = of_filled
        return found
