"""The ledger of printed numbers: which card each number of the shipped deck was given to, once for ever.

A text file beside the suits, a line a number: `12 theatre/before-curtain-up`. A card that is gone gets a further line
with `retired` at its end. Lines are only ever added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from workshop.deck.deck import Deck
from workshop.deck.industry import Card, IndustryError

LEDGER_FILE: Final = "numbers.txt"
_RETIRED: Final = " retired"
_LINE: Final = re.compile(rf"([1-9]\d*) ([a-z0-9-]+/[a-z0-9-]+)({_RETIRED})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Ledger:
    """The key, "industry/strength", that each number was given to, and the numbers that no card may have any more."""

    keys: dict[int, str] = field(default_factory=dict)
    retired: frozenset[int] = frozenset()

    @property
    def numbers(self) -> dict[str, int]:
        """The number that each card has by its key; of what is retired none."""
        return {key: number for number, key in self.keys.items() if number not in self.retired}


def read_ledger(path: Path) -> Ledger:
    """The ledger in the file `path`. Raises OSError, and IndustryError, which names the line."""
    keys: dict[int, str] = {}
    retired: set[int] = set()
    for at, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.fullmatch(line)
        if found is None:
            raise IndustryError(f"{path.name}: line {at} is no number with its card")
        number, key, gone = int(found[1]), found[2], bool(found[3])
        if number in keys and (keys[number] != key or not gone or number in retired):
            raise IndustryError(f"{path.name}: line {at} gives {number} a second time")
        keys[number] = key
        retired |= {number} if gone else set()
    return Ledger(keys, frozenset(retired))


def ledger_faults(deck: Deck, ledger: Ledger) -> Iterator[str]:
    """Where the cards and the ledger do not say the same."""
    numbers = ledger.numbers
    for card in deck.cards:
        number = card.strength.number
        if number in ledger.retired:
            yield f"{_called(card)}: {number} was {ledger.keys[number]} and is retired, so no card gets it again"
        elif ledger.keys.get(number, card.key) != card.key:
            yield f"{_called(card)}: {number} belongs to {ledger.keys[number]}"
        elif numbers.get(card.key, number) != number:
            yield f"{_called(card)}: a card keeps its number, and this one's is {numbers[card.key]}"
        elif number not in ledger.keys:
            yield f"{_called(card)}: {number} is not in {LEDGER_FILE}, where make deck puts it"
    for number in _gone(deck, ledger):
        yield f"{number} {ledger.keys[number]} is in {LEDGER_FILE} and on no card: make deck retires it"


def additions(deck: Deck, ledger: Ledger) -> str:
    """The lines that the ledger lacks: cards that are new, with numbers that are, and cards that are gone.

    What contradicts the ledger gets no line: it stays a fault.
    """
    known = ledger.numbers
    new = sorted((each.strength.number, each.key) for each in deck.cards)
    given = [f"{number} {key}\n" for number, key in new if number not in ledger.keys and key not in known]
    return "".join((*given, *(f"{number} {ledger.keys[number]}{_RETIRED}\n" for number in _gone(deck, ledger))))


def write_on(path: Path, deck: Deck) -> int:
    """Add to the ledger in `path` what it lacks, and tell how many lines. Raises OSError, IndustryError."""
    added = additions(deck, read_ledger(path))
    if added:
        with path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(added)
    return added.count("\n")


def _gone(deck: Deck, ledger: Ledger) -> list[int]:
    """Numbers whose card is in the deck no more. What is in a file that cannot be read is not gone."""
    unread = {PurePosixPath(each.name).stem for each in deck.broken}
    used = {each.strength.number for each in deck.cards}
    lost = ((number, key) for key, number in ledger.numbers.items() if key not in deck.by_key and number not in used)
    return sorted(number for number, key in lost if key.partition("/")[0] not in unread)


def _called(card: Card) -> str:
    return f"{card.industry.suit}/{card.industry.id}.toml: {card.strength.id}"
