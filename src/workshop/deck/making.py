"""Makes the shipped vectors of the deck: `make deck`, after one of its texts was changed."""

from __future__ import annotations

import sys

from workshop.deck.deck import Deck, read_deck
from workshop.deck.meaning import load_meaning
from workshop.deck.vectors import VECTORS_FILE, texts, write_vectors
from workshop.paths import resources


def texts_of(deck: Deck) -> tuple[str, ...]:
    """All texts of `deck` that have a vector."""
    return texts(deck.cards, deck.industries, deck.features, deck.questions)


def main() -> None:
    """Read the deck with the model, a minute, and write what it read."""
    path = resources() / "deck" / VECTORS_FILE
    count = write_vectors(path, texts_of(read_deck(path.parent)), load_meaning())
    sys.stdout.write(f"{count} texts of the deck, {path.stat().st_size / 1024:.0f} KB\n")


if __name__ == "__main__":
    main()
