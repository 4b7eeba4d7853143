"""What stands in the list of cards, and why each card is there."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.deck.matching import in_the_room, search, shared_words, suggest
from workshop.deck.ranking import words
from workshop.deck.scoring import MEANING, engine
from workshop.words import tr

MOST: Final = 30
"""Cards in the list: whoever reads on past thirty is better served by a search."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A card in the list. `rank` counts from 1, 0 in a search; `in_room`: somebody here is of that trade."""

    card: Card
    rank: int
    reason: str
    in_room: bool


def suggested(deck: Deck, abstraction: str, suits: Collection[str], industries: Collection[str]) -> tuple[Listed, ...]:
    """The cards that fit the abstraction, best first, one an industry."""
    found = suggest(deck, abstraction, MOST, suits)
    return tuple(
        Listed(each.card, rank, _reason(deck, each.card, each.reasons, abstraction), in_the_room(each.card, industries))
        for rank, each in enumerate(found, start=1)
    )


def sought(deck: Deck, wanted: str, suits: Collection[str], industries: Collection[str]) -> tuple[Listed, ...]:
    """The cards that a person looks for. A number finds its card in whatever suit."""
    found = [each for each in search(deck, wanted) if wanted.strip().isdecimal() or each.industry.suit in suits]
    return tuple(
        Listed(each, 0, _reason(deck, each, shared_words(wanted, each), wanted), in_the_room(each, industries))
        for each in found[:MOST]
    )


def order(deck: Deck, abstraction: str) -> str:
    """By what the suggestions for `abstraction` are ranked; without meaning, why."""
    if engine(deck, abstraction) == MEANING:
        return tr("Ranked by meaning and features")
    if deck.without_meaning:
        return tr("Ranked by shared words: {why}", why=deck.without_meaning)
    return tr("Ranked by shared words: matching by meaning knows English")


def _reason(deck: Deck, card: Card, shared: tuple[str, ...], asked: str) -> str:
    """The words that both have, where there are two or more; else how the nearest feature shows there."""
    if len(shared) > 1:
        return tr("Shares {words}", words=", ".join(shared))
    told = set(words(asked))
    if not card.strength.features:
        return card.industry.lives_with

    def nearness(place: int) -> int:
        showing = card.strength.features[place]
        known = deck.feature.get(showing.feature)
        said = f"{known.label} {known.sentence}" if known else ""
        return len(told & set(words(f"{said} {showing.shows}")))

    nearest = max(range(len(card.strength.features)), key=lambda place: (nearness(place), -place))
    return card.strength.features[nearest].shows
