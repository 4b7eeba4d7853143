"""Which cards fit an abstraction, and why."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.distance import EVEN, nearness, shift, within
from workshop.deck.industry import Card
from workshop.deck.naming import also_called, plain
from workshop.deck.ranking import words
from workshop.deck.scoring import deviation, scored
from workshop.deck.structure import shared
from workshop.language.sentence import FUNCTION_WORDS
from workshop.suits import SUITS


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A card, how well it fits (higher is better), and the words it shares with the abstraction.

    `features` are the abstraction's that the card has too. `near` is how near its trade is to the host's, 0 the
    farthest and 1 the nearest; None when nothing is known of the host. `in_room`: somebody here is of that trade;
    `outside`: somebody who was asked elsewhere is.
    """

    card: Card
    score: float
    reasons: tuple[str, ...]
    features: tuple[str, ...] = ()
    near: float | None = None
    in_room: bool = False
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """Who is there, and where the dial stands.

    `host` are the industries of the host, as typed, from which near and far are measured; `guests` those of the
    guests, and what people here have worked as, which no dial damps; `outsiders` the trades of those who were asked
    elsewhere. `dial` is a stop of DIAL: the first lists near trades alone, the last far ones.
    """

    host: tuple[str, ...] = ()
    guests: tuple[str, ...] = ()
    dial: int = EVEN
    outsiders: tuple[str, ...] = ()


NOBODY: Final = Room()
"""Nothing is known of who will come."""


def at_home(deck: Deck, room: Room) -> frozenset[str]:
    """The host's own trades by id: what they do already is no analogy, so it comes only to who looks for it by name.

    A trade that was only guessed may be another, and one that a guest is of as well is in the room: both stay.
    """
    return deck.trades.named(room.host) - deck.trades.known(room.guests)


def suggest(
    deck: Deck,
    abstraction: str,
    limit: int = 10,
    suits: Collection[str] = SUITS,
    *,
    features: Collection[str] | None = None,
    room: Room = NOBODY,
    without: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """The cards of `suits` that fit best, one an industry, best first; none for a text without meaning.

    `features` are those that the facilitator gave the abstraction; without them they are proposed. `without` are keys
    of cards that were passed over: another of the same trade takes their place. The host's own trade is left out.
    """
    found = scored(deck, abstraction, features)
    own = at_home(deck, room)
    best: dict[str, tuple[float, Card]] = {}
    for card, score in found.cards:
        known = best.get(card.industry.id)
        better = known is None or (-score, card.strength.number) < (-known[0], known[1].strength.number)
        if better and card.industry.id not in own and card.industry.suit in suits and card.key not in without:
            best[card.industry.id] = (score, card)
    suggestions = [Suggestion(card, score, (), shared(card, found.features)) for score, card in best.values()]
    placed = _in_their_places(deck, suggestions, room)
    ranked = sorted(placed, key=lambda each: (-each.score, each.card.strength.number))[:limit]
    told = _told(abstraction)
    return tuple(replace(each, reasons=_shared(told, each.card)) for each in ranked)


def _in_their_places(deck: Deck, found: Sequence[Suggestion], room: Room) -> list[Suggestion]:
    """With how near each trade is, whether it is in the room, and what the dial makes of that."""
    near = nearness(deck, room.host)
    measured = len(near) == len(deck.industries)
    spread = deviation([each.score for each in found]) if found else 0.0
    here, outside = deck.trades.known(room.guests), deck.trades.known(room.outsiders)
    placed = []
    for each in found:
        trade = each.card.industry.id
        distance, present = near.get(trade), trade in here
        if measured and distance is not None and not present and not within(room.dial, distance):
            continue
        score = each.score + spread * shift(room.dial, distance, in_room=present)
        score = round(score, 4)
        placed.append(replace(each, score=score, near=distance, in_room=present, outside=trade in outside))
    return placed


def drawn(deck: Deck, card: Card, room: Room) -> Suggestion:
    """A card that was drawn by lot, with how near its trade is and who is of it."""
    trade = card.industry.id
    here, outside = trade in deck.trades.known(room.guests), trade in deck.trades.known(room.outsiders)
    return Suggestion(card, 0.0, (), near=nearness(deck, room.host).get(trade), in_room=here, outside=outside)


def shared_words(abstraction: str, card: Card) -> tuple[str, ...]:
    """The words of `abstraction`, as they stand there, that the card's text has too."""
    return _shared(_told(abstraction), card)


def _told(abstraction: str) -> dict[str, str]:
    """Its words that carry meaning, as they stand there and without their endings, each once: "else" is no reason."""
    spoken = dict.fromkeys(re.findall(r"[^\W\d_]{2,}", abstraction.casefold()))
    return {each: stem[0] for each in spoken if each not in FUNCTION_WORDS and (stem := words(each))}


def _shared(told: dict[str, str], card: Card) -> tuple[str, ...]:
    there = set(words(_text(card)))
    return tuple(each for each, stem in told.items() if stem in there)


def _text(card: Card) -> str:
    """What a card says, its names and its question left out."""
    told = card.strength
    shows = " ".join(each.shows for each in told.features)
    return f"{told.challenge} {told.scene} {told.mechanism} {told.works_because} {told.title} {shows}"


def search(deck: Deck, wanted: str, limit: int = 50) -> tuple[Card, ...]:
    """Cards that a person looks for: by printed number; else by name, then by the words of their text: those that have
    them as they are typed, then those that have most of them."""
    wanted = wanted.strip()
    wanted = number_in(wanted) or wanted
    if wanted.isdecimal() and len(wanted) <= 6:
        card = deck.by_number.get(int(wanted))
        return (card,) if card else ()
    if not wanted:
        return ()
    ways = [(way, place) for place, card in enumerate(deck.cards) if (way := _named(card, wanted)) is not None]
    scores, counts = deck.ranking.scores(wanted), deck.ranking.counts(wanted)
    most = max(counts.values(), default=0)
    whole = {
        place
        for place, count in counts.items()
        if count == most > 1 and plain(wanted) in plain(_text(deck.cards[place]))
    }
    ranked = sorted(scores, key=lambda place: (place not in whole, -counts[place], -scores[place], place))
    found = dict.fromkeys((*(place for _, place in sorted(ways)), *ranked))
    return tuple(deck.cards[place] for place in islice(found, limit))


def number_in(wanted: str) -> str:
    """The digits of a printed number as people type it, "12", "#12" or "No. 12"; empty if it is something else."""
    found = re.fullmatch(r"(?:#|no\.?)?\s*(\d{1,6})", wanted.strip(), re.IGNORECASE)
    return found[1] if found else ""


def _named(card: Card, wanted: str) -> int | None:
    """How well a card answers to the name `wanted`: 0 best, None not at all."""
    starts, industry = plain(wanted), plain(card.industry.name)
    names = [plain(each) for each in (*also_called(card.industry, wanted), card.strength.title)]
    if industry == starts:
        return 0
    if starts in names:
        return 1
    if industry.startswith(starts):
        return 2
    found = any(f" {starts}" in f" {name}" for name in (industry, *names))
    return 3 if found else None
