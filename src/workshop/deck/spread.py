"""Hands of cards: a deal that is mixed on distance, and a surprise draw."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.distance import DIAL, Band, band
from workshop.deck.industry import Card
from workshop.deck.matching import NOBODY, Room, Suggestion, at_home, drawn, suggest
from workshop.suits import SUITS

SEATS: Final = 8
"""Cards in a deal."""
HAND: Final = 3
"""Cards in the hand of a table: one of each distance."""
SHARES: Final = {Band.NEAR: 2, Band.FAR: 2, Band.MIDDLE: 4}
"""How a deal of eight is mixed, since nobody knows which distance will serve; what is in between yields first."""
_EVERY: Final = 10_000


def deal(
    deck: Deck,
    abstraction: str,
    room: Room,
    suits: Collection[str] = SUITS,
    *,
    features: Collection[str] | None = None,
    without: Collection[str] = (),
) -> tuple[Suggestion, ...]:
    """Eight cards, one an industry, best first: the best of each guest's trade, and about 2 near, 4 middle, 2 far.

    A guest's card takes the place of one from its own band, and where guests are more than that of one in between:
    three near ones make it 3 near, 3 middle, 2 far. What a band cannot fill, the best of the others do. It is
    mixed wherever the dial stands: at its ends that counts as one stop before them. Where cards are ranked by their
    words alone, a guest's that shares none comes last.
    """
    ranked = _ranked(deck, abstraction, room, suits, features, without)
    chosen = _of_guests(deck, room, ranked)
    for wanted, share in SHARES.items():
        already = sum(band(each.near) is wanted for each in chosen)
        fitting = [each for each in ranked if band(each.near) is wanted and each not in chosen]
        chosen += fitting[: max(0, min(share - already, SEATS - len(chosen)))]
    chosen += [each for each in ranked if each not in chosen][: SEATS - len(chosen)]
    return tuple(sorted(chosen, key=ranked.index))


def hands(
    deck: Deck,
    abstraction: str,
    room: Room,
    tables: int,
    suits: Collection[str] = SUITS,
    *,
    features: Collection[str] | None = None,
    without: Collection[str] = (),
) -> tuple[tuple[Suggestion, ...], ...]:
    """Three cards for each of `tables`: one near, one in between, one far, and no trade on two tables.

    Within a band the guests' trades go first, then the best; the first table has the best of each band. What a band
    cannot fill, the best of the others do, in turns; where there are too few cards the last tables have fewer.
    """
    ranked = _ranked(deck, abstraction, room, suits, features, without)
    dealt: list[list[Suggestion]] = [[] for _ in range(tables)]
    used = set()
    for wanted in Band:
        fitting = [each for each in ranked if band(each.near) is wanted and each.card.key not in used]
        fitting.sort(key=_is_from_elsewhere)
        for hand, each in zip(dealt, fitting, strict=False):
            hand.append(each)
            used.add(each.card.key)
    left = iter([each for each in ranked if each.card.key not in used])
    for size in range(1, HAND + 1):
        for hand in dealt:
            if len(hand) < size and (found := next(left, None)) is not None:
                hand.append(found)
    return tuple(tuple(hand) for hand in dealt)


def _ranked(
    deck: Deck,
    abstraction: str,
    room: Room,
    suits: Collection[str],
    features: Collection[str] | None,
    without: Collection[str],
) -> tuple[Suggestion, ...]:
    """All cards that can be dealt, best first, with the dial where every distance is listed: at its ends that is one
    stop before them."""
    mixed = replace(room, dial=min(max(room.dial, 1), len(DIAL) - 2))
    ranked = suggest(deck, abstraction, _EVERY, suits, features=features, room=mixed, without=without)
    if not abstraction.strip():
        return ranked
    return (*ranked, *_unranked(deck, mixed, ranked, _drawable(deck, suits, without, room)))


def _is_from_elsewhere(each: Suggestion) -> bool:
    return not each.in_room


def _of_guests(deck: Deck, room: Room, ranked: Sequence[Suggestion]) -> list[Suggestion]:
    """The best card of each guest, best first; of a guest whose word may mean several trades the best of these."""
    chosen: list[Suggestion] = []
    for typed in room.guests:
        meant = deck.trades.of(typed).industries
        best = next((each for each in ranked if each.card.industry.id in meant and each not in chosen), None)
        chosen += [best] if best is not None else []
    return sorted(chosen, key=ranked.index)[:SEATS]


def _unranked(deck: Deck, room: Room, ranked: Sequence[Suggestion], cards: Collection[Card]) -> tuple[Suggestion, ...]:
    """A card of each trade in the room that has none among those `ranked`: the first of those that there are."""
    wanted = deck.trades.known(room.guests) - {each.card.industry.id for each in ranked}
    found: dict[str, Card] = {}
    for each in cards:
        if each.industry.id in wanted:
            found.setdefault(each.industry.id, each)
    return tuple(drawn(deck, each, room) for each in found.values())


def surprise(
    deck: Deck,
    seed: str,
    count: int = 1,
    suits: Collection[str] = SUITS,
    without: Collection[str] = (),
    *,
    room: Room = NOBODY,
) -> tuple[Card, ...]:
    """`count` cards by lot, one an industry: the same `seed` always draws the same, and cards that are added to the
    deck later change it only where they are drawn themselves. `without` are keys of cards that are known already. The
    host's own trade is left out."""
    drawn: dict[str, Card] = {}
    for card in sorted(_drawable(deck, suits, without, room), key=lambda each: _lot(seed, each)):
        drawn.setdefault(card.industry.id, card)
    return tuple(drawn.values())[:count]


def _drawable(deck: Deck, suits: Collection[str], without: Collection[str], room: Room) -> list[Card]:
    own = at_home(deck, room)
    fitting = (each for each in deck.cards if each.industry.suit in suits and each.key not in without)
    return [each for each in fitting if each.industry.id not in own]


def _lot(seed: str, card: Card) -> bytes:
    return hashlib.blake2b(f"{seed}\0{card.key}".encode("utf-8", "replace"), digest_size=8).digest()
