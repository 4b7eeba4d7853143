"""Which trades answer the questions that an abstraction comes nearest to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workshop.deck.groups import Groups, Numbers
from workshop.deck.meaning import Vector
from workshop.deck.question import Question

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
        asked: Groups,
        challenges: Groups,
        trade_of: NDArray[np.intp],
        trades: Mapping[str, int],
    ) -> None:
        """`asked` and `challenges` are the wordings of the questions and of the cards, `trade_of` the place of each
        card's industry, `trades` that of each industry by id; a trade that is not there is passed over."""
        self._asked, self._challenges, self._count = asked, challenges, len(trades)
        named = [
            (row, trades[each], np.exp(-FADES * rank))
            for row, question in enumerate(questions)
            for rank, each in enumerate(question.trades)
            if each in trades
        ]
        named += [(len(questions) + row, place, 1.0) for row, place in enumerate(trade_of.tolist())]
        self._from = np.array([row for row, _, _ in named], dtype=np.intp)
        self._to = np.array([place for _, place, _ in named], dtype=np.intp)
        self._part = np.array([part for _, _, part in named], dtype=np.float32)
        self._weights = np.repeat(np.array([1, CARDS], dtype=np.float32), (len(questions), len(trade_of)))

    def __call__(self, read: Vector) -> Numbers:
        """For each industry the part of the vote that it has, 1 at most; all near 0 when no question is near."""
        likeness = np.concatenate([_of_both(self._asked, read), _of_both(self._challenges, read)])
        highest = max(float(likeness.max(initial=FLOOR)), FLOOR)
        vote = self._weights * np.exp((likeness - highest) / NARROW)
        vote /= vote.sum() + np.exp((FLOOR - highest) / NARROW)
        found = np.bincount(self._to, weights=vote[self._from] * self._part, minlength=self._count)
        return found.astype(np.float32)


def _of_both(groups: Groups, read: Vector) -> Numbers:
    """How near the best wording of each group and its wordings on the whole are."""
    near = groups.likeness(read)
    return (groups.best(near) + groups.mean(near)) * np.float32(0.5)
