"""Cards that say nearly the same: by the words or the meaning of their challenges, or by all that they tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from workshop.deck.industry import Card
from workshop.deck.meaning import load_meaning
from workshop.deck.ranking import words
from workshop.deck.vectors import VECTORS_FILE, read_vectors, whole_text
from workshop.paths import resources

SAME_WORDS: Final = 0.4
"""The share of common words from which two challenges say the same."""
SAME_MEANING: Final = 0.83
"""The likeness from which two challenges say the same.

Of the 2,208 cards that were there when it was chosen, five pairs stand above it, and each is one practice told twice
(of two chutes for cattle, two boards at a mine's mouth, two splices). Of the next fifteen, from 0.82 down, twelve are
problems that only resemble one another, as a mattress of willow and an angler's drag do.
"""

SAME_PRACTICE: Final = 0.742
"""The likeness of challenge, mechanism and conditions from which two cards tell one practice twice.

Of 2,279 cards eight pairs stood above it, each one practice of two trades, as the canary in two mines. Below stand
what resembles: blowing glass and casting clay into a mould, two views of the till.
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
    yield from _alike(cards, tuple(each.strength.challenge for each in cards), SAME_MEANING)


def alike_in_practice(cards: Sequence[Card]) -> Iterator[Pair]:
    """The pairs of cards that tell the same practice, whatever it is told to solve. Raises NoMeaningError."""
    yield from _alike(cards, tuple(map(whole_text, cards)), SAME_PRACTICE)


def _alike(cards: Sequence[Card], texts: tuple[str, ...], bound: float) -> Iterator[Pair]:
    if cards:
        rows = read_vectors(resources() / "deck" / VECTORS_FILE).of(texts, load_meaning())
        yield from _pairs(cards, rows @ rows.T >= bound)


def _pairs(cards: Sequence[Card], alike: _Pairs) -> Iterator[Pair]:
    for one, other in np.argwhere(np.triu(alike, 1)).tolist():
        yield cards[one], cards[other]
