"""Which cards fit an abstraction, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.deck.ranking import words

ENGINE: Final = "bm25"
"""The name of the way cards are ranked, as it is reported."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card, how well it fits (higher is better), and the words it shares with the abstraction."""

    card: Card
    score: float
    reasons: tuple[str, ...]


def suggest(deck: Deck, abstraction: str, limit: int = 10) -> tuple[Suggestion, ...]:
    """The cards that fit `abstraction` best, one an industry, best first; none for a text without meaning."""
    scores = deck.ranking.scores(abstraction)
    best: dict[str, tuple[float, Card]] = {}
    for place, score in scores.items():
        card = deck.cards[place]
        known = best.get(card.industry.id)
        if known is None or (-score, card.strength.number) < (-known[0], known[1].strength.number):
            best[card.industry.id] = (score, card)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].strength.number))[:limit]
    return tuple(Suggestion(card, round(score, 4), shared_words(abstraction, card)) for score, card in ranked)


def shared_words(abstraction: str, card: Card) -> tuple[str, ...]:
    """The words of `abstraction`, as they stand there, that the card's text has too."""
    strength = card.strength
    shows = " ".join(each.shows for each in strength.features)
    there = set(words(f"{strength.challenge} {strength.scene} {strength.mechanism} {strength.title} {shows}"))
    found = [each for each in re.findall(r"[^\W\d_]{2,}", abstraction) if set(words(each)) & there]
    return tuple(dict.fromkeys(each.casefold() for each in found))


def search(deck: Deck, wanted: str, limit: int = 50) -> tuple[Card, ...]:
    """Cards that a person looks for: by printed number, else by the words in their names and text."""
    wanted = wanted.strip()
    if wanted.isdecimal() and len(wanted) <= 6:
        card = deck.by_number.get(int(wanted))
        return (card,) if card else ()
    starts = wanted.casefold()
    if not starts:
        return ()
    named = [each for each in deck.cards if _is_named(each, starts)]
    scores = deck.ranking.scores(wanted)
    ranked = [deck.cards[place] for place in sorted(scores, key=lambda place: (-scores[place], place))]
    return tuple(dict.fromkeys((*named, *ranked)))[:limit]


def _is_named(card: Card, starts: str) -> bool:
    names = (card.industry.name, *card.industry.also, card.strength.title)
    return any(word.startswith(starts) for name in names for word in (name.casefold(), *name.casefold().split()))
