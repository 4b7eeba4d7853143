"""Makes what is shipped beside the deck's files: `make deck`, after a text was changed, a card added or taken out."""

from __future__ import annotations

import sys

from workshop.deck.deck import Deck, read_deck
from workshop.deck.industry import IndustryError
from workshop.deck.ledger import LEDGER_FILE, write_on
from workshop.deck.meaning import load_meaning
from workshop.deck.vectors import VECTORS_FILE, texts, write_vectors
from workshop.paths import resources


def texts_of(deck: Deck) -> tuple[str, ...]:
    """All texts of `deck` that have a vector."""
    return texts(deck.cards, deck.industries, deck.features, deck.questions)


def main() -> None:
    """Write the numbers of new cards down, then read the deck with the model, a minute, and write what it read.

    Raises OSError, IndustryError.
    """
    folder = resources() / "deck"
    deck = read_deck(folder)
    if deck.broken:  # a number is given by what all files say, not by some
        raise IndustryError("; ".join(f"{each.name}: {each.why}" for each in deck.broken))
    added = write_on(folder / LEDGER_FILE, deck)
    count = write_vectors(folder / VECTORS_FILE, texts_of(deck), load_meaning())
    size = (folder / VECTORS_FILE).stat().st_size / 1024
    sys.stdout.write(f"{added} lines were added to {LEDGER_FILE}\n{count} texts of the deck, {size:.0f} KB\n")


if __name__ == "__main__":
    main()
