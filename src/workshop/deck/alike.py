"""Challenges that say nearly the same: in nearly the same words, or in others with the same meaning."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workshop.deck.industry import Card
from workshop.deck.meaning import Meaning, load_meaning
from workshop.deck.ranking import words
from workshop.deck.vectors import VECTORS_FILE, read_vectors
from workshop.paths import resources

SAME_WORDS: Final = 0.4
"""The share of common words from which two challenges say the same."""
SAME_MEANING: Final = 0.83
"""The likeness from which two challenges say the same.

Of the 2,208 cards that were there when it was chosen, five pairs stand above it, and each is one practice told twice
(of two chutes for cattle, two boards at a mine's mouth, two splices). Of the next fifteen, from 0.82 down, twelve are
problems that only resemble one another, as a mattress of willow and an angler's drag do.
"""

Pair = tuple[Card, Card]
_Pairs = NDArray[np.bool_]


def alike_in_words(cards: Sequence[Card]) -> Iterator[Pair]:
    """The pairs of cards whose challenges share so many words."""
    said = [frozenset(words(each.strength.challenge)) for each in cards]
    places = {word: place for place, word in enumerate(sorted(frozenset().union(*said)))}
    has = np.zeros((len(cards), len(places)), dtype=np.float32)
    for row, each in enumerate(said):
        has[row, [places[word] for word in each]] = 1
    shared = has @ has.T
    counted = has.sum(axis=1)
    together = counted[:, None] + counted[None, :] - shared
    yield from _pairs(cards, shared >= SAME_WORDS * together)


def alike_in_meaning(cards: Sequence[Card]) -> Iterator[Pair]:
    """The pairs of cards whose challenges mean so nearly the same. Raises NoMeaningError."""
    if cards:
        known = read_vectors(resources() / "deck" / VECTORS_FILE)
        challenges = known.of(tuple(each.strength.challenge for each in cards), _model())
        yield from _pairs(cards, challenges @ challenges.T >= SAME_MEANING)


def _pairs(cards: Sequence[Card], alike: _Pairs) -> Iterator[Pair]:
    for one, other in np.argwhere(np.triu(alike, 1)).tolist():
        yield cards[one], cards[other]


@cache
def _model() -> Meaning:
    return load_meaning()
