"""All that is asked in a deck, and which trades answer it: the questions, and each card's own challenge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workshop.deck.groups import Groups, Numbers
from workshop.deck.meaning import Matrix, Vector
from workshop.deck.question import Question

FADES: Final = 0.2
"""How much less each further trade of a question counts than the one named before it."""


class Asked:
    """Each question and each challenge in its wordings, with the trades that it names: the questions first.

    A card's challenge is a question as well, which names its own trade: so a card that says what was asked, somebody's
    own one too, is not overruled by what only resembles it.
    """

    def __init__(
        self,
        questions: Sequence[Question],
        wordings: Groups,
        challenges: Groups,
        trade_of: NDArray[np.intp],
        trades: Mapping[str, int],
        own: frozenset[int] = frozenset(),
    ) -> None:
        """`wordings` and `challenges` are the texts of the questions and of the cards, `trade_of` the place of each
        card's industry, `trades` that of each industry by id, `own` the places of somebody's own; a trade that is not
        there is passed over."""
        self._parts = (wordings, challenges)
        self._sizes = (len(questions), len(trade_of))
        self._own = np.array([place in own for place in trade_of.tolist()], dtype=np.bool_)
        self.trades = len(trades)
        """How many trades there are."""
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

    def weights(self, card: float, own: float) -> Numbers:
        """1 for each question, `card` for each challenge, which names one trade alone, `own` for one of somebody's own:
        nobody has written questions that lead there."""
        questions, cards = self._sizes
        return np.concatenate([np.ones(questions), np.where(self._own, own, np.full(cards, card))]).astype(np.float32)

    def likeness(self, read: Vector) -> Numbers:
        """How near the best wording of each and its wordings on the whole are to `read`."""
        return np.concatenate([_of_both(each, read) for each in self._parts])

    def means(self) -> Matrix:
        """What each means on the whole, a row each."""
        return np.concatenate([each.means() for each in self._parts])

    def handed(self, vote: Numbers) -> Numbers:
        """For each trade what it has of a `vote` over all that is asked."""
        found = np.bincount(self._to, weights=vote[self._from] * self._part, minlength=self.trades)
        return found.astype(np.float32)

    def named(self) -> Numbers:
        """How much each (row) names each trade (column), 0 for most."""
        found = np.zeros((sum(self._sizes), self.trades), dtype=np.float32)
        found[self._from, self._to] = self._part
        return found


def _of_both(groups: Groups, read: Vector) -> Numbers:
    near = groups.likeness(read)
    return (groups.best(near) + groups.mean(near)) * np.float32(0.5)
