"""Which trades answer the questions that an abstraction comes nearest to."""

from __future__ import annotations

from typing import Final

import numpy as np

from workshop.deck.asked import Asked
from workshop.deck.groups import Numbers
from workshop.deck.meaning import Vector

NARROW: Final = 0.02
"""How far in likeness a question may stand behind the nearest before it counts about a third (e to the -1)."""
CARDS: Final = 0.5
"""How much a card's own challenge counts beside a question, though it names one trade alone."""
OWN: Final = 2.0
"""How much that of somebody's own card counts, to whose trade no question leads."""
FLOOR: Final = 0.45
"""The likeness of a question that sounds a little like the abstraction: where none is nearer, few votes are cast."""


class Answers:
    """The vote of all that is asked in a deck.

    Of each question the best wording and the mean of its wordings count alike: the best finds the words that somebody
    used, the mean keeps a single odd wording from drawing everything. The questions then share one vote among them, the
    nearest the most (a softmax over likenesses, in which FLOOR takes part and names nobody), and each hands its part to
    the trades that it names.
    """

    def __init__(self, asked: Asked) -> None:
        self._asked, self._weights = asked, asked.weights(CARDS, OWN)

    def __call__(self, read: Vector) -> Numbers:
        """For each industry the part of the vote that it has, 1 at most; all near 0 when no question is near."""
        return self._asked.handed(self._vote(read))

    def of_questions(self, read: Vector) -> Numbers:
        """The same without what each card's own challenge says: what others asked, and where they went."""
        return self._asked.handed(self._vote(read) * self._asked.weights(0, 0))

    def _vote(self, read: Vector) -> Numbers:
        """How the one vote is shared among all that is asked."""
        likeness = self._asked.likeness(read)
        highest = max(float(likeness.max(initial=FLOOR)), FLOOR)
        vote = self._weights * np.exp((likeness - highest) / NARROW)
        shared: Numbers = vote / (vote.sum() + np.exp((FLOOR - highest) / NARROW))
        return shared
