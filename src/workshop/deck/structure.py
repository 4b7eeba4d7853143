"""Which structural features an abstraction has, and what a card shares with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from math import log, sqrt
from typing import TYPE_CHECKING, Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.model.parts import MOST_FEATURES

if TYPE_CHECKING:
    from workshop.deck.meaning import Vector

FAINT: Final = 0.5
"""A feature is not proposed when it is less than this part as likely as the likeliest."""
_NEIGHBOURS: Final = 12


def proposed(deck: Deck, abstraction: str, read: Vector | None = None) -> tuple[str, ...]:
    """Up to four features of `abstraction`, likeliest first; without its vector, those of cards that share words."""
    if read is not None and deck.likeness is not None:
        weights = dict(zip((each.id for each in deck.features), deck.likeness.features(read).tolist(), strict=True))
    else:
        weights = _by_words(deck, abstraction)
    ordered = sorted(weights, key=lambda each: -weights[each])[:MOST_FEATURES]
    return tuple(each for each in ordered if weights[each] > 0 and weights[each] >= FAINT * weights[ordered[0]])


def shared(card: Card, features: Collection[str]) -> tuple[str, ...]:
    """The features that `card` has too, in the order of the card."""
    return tuple(each.feature for each in card.strength.features if each.feature in features)


def agreement(deck: Deck, features: Collection[str]) -> list[float]:
    """How much each card agrees with `features`: rare ones count more, and a card with many features no more for it."""
    counted = Counter(each.feature for card in deck.cards for each in card.strength.features)
    rare = {each: log(len(deck.cards) / counted[each]) for each in features if counted[each]}
    return [
        sum(rare.get(each.feature, 0.0) for each in card.strength.features) / sqrt(max(1, len(card.strength.features)))
        for card in deck.cards
    ]


def _by_words(deck: Deck, abstraction: str) -> dict[str, float]:
    scores = deck.ranking.scores(abstraction)
    nearest = sorted(scores, key=lambda place: (-scores[place], place))[:_NEIGHBOURS]
    found: Counter[str] = Counter()
    for place in nearest:
        for each in deck.cards[place].strength.features:
            if each.feature in deck.feature:
                found[each.feature] += scores[place]  # type: ignore[assignment]
    return dict(found)
