"""Towards which trades the meaning of an abstraction leans, learned from all that is asked."""

from __future__ import annotations

from typing import Final

from workshop.deck.asked import Asked
from workshop.deck.groups import Numbers
from workshop.deck.meaning import Vector
from workshop.deck.ridge import fitted

CARDS: Final = 0.3
"""How much a card's own challenge teaches beside a question; a tenth does as well."""
OWN: Final = 3.0
"""How much that of somebody's own card teaches, to whose trade no question leads."""
RIDGE: Final = 4.0
"""How far what is learned is held back towards the usual; four times as much does nearly as well."""


class Leaning:
    """A linear map from a meaning to the trades that answer such questions.

    The vote of the nearest questions knows what was asked in much the same words. This knows what all the questions of
    a trade have in common, and so says something of an abstraction to which no question is near. It is a ridge
    regression from what each question means on the whole to the trades that it names, without its constant term: a
    trade is not preferred because many questions name it.
    """

    def __init__(self, asked: Asked) -> None:
        means, weights = asked.means(), asked.weights(CARDS, OWN)
        usual = weights @ means / (weights.sum() or 1)
        self._map = fitted(means - usual, asked.named(), weights, held=RIDGE)

    def __call__(self, read: Vector) -> Numbers:
        """For each industry the part in the answer that is expected of it beside the usual; 0 when nothing is asked."""
        found: Numbers = read @ self._map
        return found
