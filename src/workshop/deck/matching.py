"""Which cards fit an abstraction, and why."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from operator import itemgetter
from statistics import fmean, pstdev
from typing import TYPE_CHECKING, Final

from workshop.deck.deck import Deck
from workshop.deck.distance import EVEN, called, nearness, plain, shift
from workshop.deck.english import is_english
from workshop.deck.industry import Card
from workshop.deck.ranking import words
from workshop.deck.structure import agreement, proposed, shared
from workshop.suits import SUITS

if TYPE_CHECKING:
    from workshop.deck.meaning import Vector

MEANING: Final = "meaning"
"""Cards are ranked by meaning, features and words together."""
FULL_TEXT: Final = "bm25"
"""Cards are ranked by their words alone."""

FEATURES: Final = 0.75
"""How much shared features count, against 3 for likeness in meaning (a text each) and WORDS for shared words."""
WORDS: Final = 0.5
TRADE: Final = 0.5
"""How much all cards of a trade count beside its best one: a trade that lives with the problem has several."""
_READ: Final = 60
"""Words of an abstraction that are read for their meaning; all of them are read as words."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card, how well it fits (higher is better), and the words it shares with the abstraction.

    `features` are the abstraction's that the card has too. `near` is how near its trade is to the host's, 0 the
    farthest and 1 the nearest; None when nothing is known of the host. `in_room`: somebody here is of that trade.
    """

    card: Card
    score: float
    reasons: tuple[str, ...]
    features: tuple[str, ...] = ()
    near: float | None = None
    in_room: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Who is there, and where the dial stands.

    `host` are the industries of the host, as typed, from which near and far are measured; `guests` those of the
    guests, which no dial damps. `dial` is one of DIAL: the first prefers near trades, the last far ones.
    """

    host: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    dial: int = EVEN


def engine(deck: Deck, abstraction: str = "") -> str:
    """How the deck ranks `abstraction`: MEANING; or FULL_TEXT without the model, or when it is no English."""
    if abstraction.strip() and not is_english(abstraction, deck.ranking.knows):
        return FULL_TEXT
    return MEANING if deck.likeness is not None else FULL_TEXT


def suggest(
    deck: Deck,
    abstraction: str,
    limit: int = 10,
    suits: Collection[str] = SUITS,
    *,
    features: Collection[str] | None = None,
    room: Room = Room(),
) -> tuple[Suggestion, ...]:
    """The cards of `suits` that fit best, one an industry, best first; none for a text without meaning.

    `features` are those that the facilitator gave the abstraction; without them they are proposed.
    """
    scores, features = _scores(deck, abstraction, features)
    if not scores:
        return ()
    near = nearness(deck, room.host)
    best: dict[str, tuple[float, Card]] = {}
    for card, score in scores:
        if card.industry.suit not in suits:
            continue
        known = best.get(card.industry.id)
        if known is None or (-score, card.strength.number) < (-known[0], known[1].strength.number):
            best[card.industry.id] = (score, card)
    guests = {each for each, (_, card) in best.items() if in_the_room(card, room.guests)}
    spread = pstdev(score for score, _ in best.values()) if len(best) > 1 else 0.0
    moved = [
        (score + spread * shift(room.dial, near.get(each), in_room=each in guests), card)
        for each, (score, card) in best.items()
    ]
    ranked = sorted(moved, key=lambda pair: (-pair[0], pair[1].strength.number))[:limit]
    told = _told(abstraction)
    return tuple(
        Suggestion(
            card,
            round(score, 4),
            _shared(told, card),
            shared(card, features),
            near.get(card.industry.id),
            card.industry.id in guests,
        )
        for score, card in ranked
    )


def features_of(deck: Deck, abstraction: str) -> tuple[str, ...]:
    """Up to four features that `abstraction` seems to have, likeliest first, for the facilitator to correct."""
    if not any(deck.ranking.knows(each) for each in words(abstraction)):
        return ()
    return proposed(deck, abstraction, _read(deck, abstraction))


def _read(deck: Deck, abstraction: str) -> Vector | None:
    """What `abstraction` means; None when it has to be ranked by its words."""
    if engine(deck, abstraction) == FULL_TEXT or deck.likeness is None:
        return None
    said = dict.fromkeys(re.split(r"(?<=[.!?;])\s+", abstraction.strip()))
    return deck.likeness.meaning.vector(" ".join(" ".join(said).split()[:_READ]))


def _scores(
    deck: Deck, abstraction: str, given: Collection[str] | None
) -> tuple[list[tuple[Card, float]], Collection[str]]:
    """Every card that can fit with its score, and the features that the abstraction was taken to have."""
    by_words = deck.ranking.scores(abstraction)
    if not any(deck.ranking.knows(each) for each in words(abstraction)):
        return [], ()
    read = _read(deck, abstraction)
    features = proposed(deck, abstraction, read) if given is None else given
    if read is None or deck.likeness is None:
        return [(deck.cards[place], score) for place, score in by_words.items()], features
    found = deck.likeness.cards(read).tolist()
    terms = [[by_words.get(place, 0.0) for place in range(len(found))]]
    weights = [WORDS]
    if features:
        terms.append(agreement(deck, features) if given is not None else deck.likeness.agreeing(read).tolist())
        weights.append(FEATURES)
    for weight, term in zip(weights, terms, strict=True):
        unit = pstdev(term) or 1.0
        found = [score + weight * each / unit for score, each in zip(found, term, strict=True)]
    return _with_their_trade(deck, found), features


def _with_their_trade(deck: Deck, scores: list[float]) -> list[tuple[Card, float]]:
    """Every card with its own score and a share of what the cards of its trade have between them."""
    sums: dict[str, list[float]] = {}
    for card, score in zip(deck.cards, scores, strict=True):
        sums.setdefault(card.industry.id, []).append(score)
    return [
        (card, score + TRADE * fmean(sums[card.industry.id])) for card, score in zip(deck.cards, scores, strict=True)
    ]


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
    return called(card.industry, industries)


def search(deck: Deck, wanted: str, limit: int = 50) -> tuple[Card, ...]:
    """Cards that a person looks for: by printed number; else by name, then by the words of their text."""
    wanted = wanted.strip()
    if wanted.isdecimal() and len(wanted) <= 6:
        card = deck.by_number.get(int(wanted))
        return (card,) if card else ()
    if not wanted:
        return ()
    starts = plain(wanted)
    ways = [(way, card) for card in deck.cards if (way := _named(card, starts)) is not None]
    named = [card for _, card in sorted(ways, key=itemgetter(0))]
    scores = deck.ranking.scores(wanted)
    ranked = [deck.cards[place] for place in sorted(scores, key=lambda place: (-scores[place], place))]
    return tuple(dict.fromkeys((*named, *ranked)))[:limit]


def _named(card: Card, starts: str) -> int | None:
    """How well a card answers to `starts`: 0 best, None not at all."""
    industry = plain(card.industry.name)
    names = [plain(each) for each in (*card.industry.also, card.strength.title)]
    if industry == starts:
        return 0
    if starts in names:
        return 1
    if industry.startswith(starts):
        return 2
    found = any(word.startswith(starts) for name in (industry, *names) for word in (name, *name.split()))
    return 3 if found else None
