"""Cards picked from the deck to be printed: by suit, by trade, by the numbers that are printed on them."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card

_RANGE: Final = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?")
_TO: Final = re.compile(r"\s*[-–]\s*")
_BETWEEN: Final = re.compile(r"[,;\s]+")


def read_numbers(text: str) -> tuple[range, ...]:
    """The numbers in "12, 23-30 40" as ranges. Raises ValueError, with the part that is neither."""
    ranges: list[range] = []
    for part in (each for each in _BETWEEN.split(_TO.sub("-", text)) if each):
        match = _RANGE.fullmatch(part)
        if match is None:
            raise ValueError(part)
        first, last = int(match[1]), int(match[2] or match[1])
        ranges.append(range(min(first, last), max(first, last) + 1))
    return tuple(ranges)


def missing(deck: Deck, numbers: Collection[range]) -> tuple[str, ...]:
    """Those of `numbers` that are on no card, as somebody types them: "9001", "700-709".

    A range is missing where all of it is; gaps in one are numbers that were given up.
    """
    there = {each.strength.number for each in deck.cards}
    lost = (each for each in numbers if not any(number in each for number in there))
    return tuple(str(each[0]) if len(each) == 1 else f"{each[0]}-{each[-1]}" for each in lost)


def selected(
    deck: Deck, *, suits: Collection[str] = (), trades: Collection[str] = (), numbers: Collection[range] = ()
) -> tuple[Card, ...]:
    """Every card that has one of the suits, is of one of the trades (ids), or has one of the numbers, by number."""
    found = (
        each
        for each in deck.cards
        if each.industry.suit in suits
        or each.industry.id in trades
        or any(each.strength.number in numbered for numbered in numbers)
    )
    return tuple(sorted(found, key=lambda each: each.strength.number))
