"""Which cards fit an abstraction, and why."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from operator import itemgetter
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.deck.ranking import words
from workshop.suits import SUITS

ENGINE: Final = "bm25"
"""The name of the way cards are ranked, as it is reported."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card, how well it fits (higher is better), and the words it shares with the abstraction."""

    card: Card
    score: float
    reasons: tuple[str, ...]


def suggest(deck: Deck, abstraction: str, limit: int = 10, suits: Collection[str] = SUITS) -> tuple[Suggestion, ...]:
    """The cards of `suits` that fit best, one an industry, best first; none for a text without meaning."""
    best: dict[str, tuple[float, Card]] = {}
    for place, score in deck.ranking.scores(abstraction).items():
        card = deck.cards[place]
        known = best.get(card.industry.id)
        better = known is None or (-score, card.strength.number) < (-known[0], known[1].strength.number)
        if better and card.industry.suit in suits:
            best[card.industry.id] = (score, card)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].strength.number))[:limit]
    told = _told(abstraction)
    return tuple(Suggestion(card, round(score, 4), _shared(told, card)) for score, card in ranked)


def shared_words(abstraction: str, card: Card) -> tuple[str, ...]:
    """The words of `abstraction`, as they stand there, that the card's text has too."""
    return _shared(_told(abstraction), card)


def _told(abstraction: str) -> dict[str, str]:
    """Its words that carry meaning, as they stand there and without their endings, each once."""
    spoken = dict.fromkeys(re.findall(r"[^\W\d_]{2,}", abstraction.casefold()))
    return {each: stem[0] for each in spoken if (stem := words(each))}


def _shared(told: dict[str, str], card: Card) -> tuple[str, ...]:
    strength = card.strength
    shows = " ".join(each.shows for each in strength.features)
    there = set(words(f"{strength.challenge} {strength.scene} {strength.mechanism} {strength.title} {shows}"))
    return tuple(each for each, stem in told.items() if stem in there)


def in_the_room(card: Card, industries: Collection[str]) -> bool:
    """Whether one of `industries`, as people typed them, is the card's, by its name or by another that it goes by."""
    present = {" ".join(_plain(each).split()) for each in industries}
    return any(_plain(name) in present for name in (card.industry.name, *card.industry.also))


def search(deck: Deck, wanted: str, limit: int = 50) -> tuple[Card, ...]:
    """Cards that a person looks for: by printed number; else by name, then by the words of their text."""
    wanted = wanted.strip()
    if wanted.isdecimal() and len(wanted) <= 6:
        card = deck.by_number.get(int(wanted))
        return (card,) if card else ()
    if not wanted:
        return ()
    starts = _plain(wanted)
    ways = [(way, card) for card in deck.cards if (way := _named(card, starts)) is not None]
    named = [card for _, card in sorted(ways, key=itemgetter(0))]
    scores = deck.ranking.scores(wanted)
    ranked = [deck.cards[place] for place in sorted(scores, key=lambda place: (-scores[place], place))]
    return tuple(dict.fromkeys((*named, *ranked)))[:limit]


def _named(card: Card, starts: str) -> int | None:
    """How well a card answers to `starts`: 0 best, None not at all."""
    industry = _plain(card.industry.name)
    names = [_plain(each) for each in (*card.industry.also, card.strength.title)]
    if industry == starts:
        return 0
    if starts in names:
        return 1
    if industry.startswith(starts):
        return 2
    found = any(word.startswith(starts) for name in (industry, *names) for word in (name, *name.split()))
    return 3 if found else None


def _plain(name: str) -> str:
    """A name as it is compared: small letters, one kind of apostrophe."""
    return name.casefold().replace("\u2019", "'")
