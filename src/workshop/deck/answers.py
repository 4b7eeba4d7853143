"""Which trades answer the questions that an abstraction comes nearest to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workshop.deck.industry import Card
from workshop.deck.meaning import Meaning, Vector
from workshop.deck.question import Question
from workshop.deck.vectors import Vectors, wordings

NARROW: Final = 0.02
"""How far in likeness a question may stand behind the nearest before it counts about a third (e to the -1)."""
FADES: Final = 0.2
"""How much less each further trade of a question counts than the one named before it."""
CARDS: Final = 0.5
"""How much a card's own challenge counts beside a question, though it names one trade alone."""
FLOOR: Final = 0.45
"""The likeness of a question that sounds a little like the abstraction: where none is nearer, few votes are cast."""


class Answers:
    """The questions of a deck by their meaning, and the trades that each names.

    Of each question the best wording and the mean of its wordings count alike: the best finds the words that somebody
    used, the mean keeps a single odd wording from drawing everything. The questions then share one vote among them, the
    nearest the most (a softmax over likenesses, in which FLOOR takes part and names nobody), and each hands its part to
    the trades that it names. A card's challenge is a question as well, which names its own trade: so a card that says
    what was asked, somebody's own one too, is not overruled by what only resembles it.
    """

    def __init__(
        self,
        questions: Sequence[Question],
        cards: Sequence[Card],
        trades: Mapping[str, int],
        vectors: Vectors,
        meaning: Meaning,
    ) -> None:
        """`trades` tells the place of each industry's id; a trade that is not there is passed over."""
        self._count = len(trades)
        asked = (*(each.asked for each in questions), *map(wordings, cards))
        sizes = list(map(len, asked))
        self._starts = np.cumsum([0, *sizes[:-1]]) if sizes else np.empty(0, dtype=np.intp)
        self._sizes = np.array(sizes, dtype=np.float32)
        self._rows = vectors.of(tuple(text for each in asked for text in each), meaning)
        named = [
            (row, trades[each], np.exp(-FADES * rank))
            for row, question in enumerate(questions)
            for rank, each in enumerate(question.trades)
            if each in trades
        ]
        named += [(len(questions) + row, trades[each.industry.id], 1.0) for row, each in enumerate(cards)]
        self._weights = np.array([1.0] * len(questions) + [CARDS] * len(cards), dtype=np.float32)
        self._from = np.array([row for row, _, _ in named], dtype=np.intp)
        self._to = np.array([place for _, place, _ in named], dtype=np.intp)
        self._part = np.array([part for _, _, part in named], dtype=np.float32)

    def __call__(self, read: Vector) -> NDArray[np.float32]:
        """For each industry the part of the vote that it has, 1 at most; all near 0 when no question is near."""
        if not len(self._sizes):
            return np.zeros(self._count, dtype=np.float32)
        near = self._rows @ read
        best = np.maximum.reduceat(near, self._starts)
        likeness = (best + np.add.reduceat(near, self._starts) / self._sizes) / 2
        highest = max(float(likeness.max()), FLOOR)
        vote = self._weights * np.exp((likeness - highest) / NARROW)
        vote /= vote.sum() + np.exp((FLOOR - highest) / NARROW)
        found = np.bincount(self._to, weights=vote[self._from] * self._part, minlength=self._count)
        return found.astype(np.float32)
