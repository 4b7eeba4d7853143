"""The eight suits of the deck: their keys in the order in which they are shown, and what they are called."""

from __future__ import annotations

from typing import Final

from workshop.words import tr

SUITS: Final = ("move", "make", "care", "host", "guard", "teach", "play", "grow")


def suit_label(suit: str) -> str:
    """The words that stand beside the glyph of `suit`; empty for a key that is none."""
    return {
        "move": tr("Move & deliver"),
        "make": tr("Make & build"),
        "care": tr("Care & heal"),
        "host": tr("Host & serve"),
        "guard": tr("Guard & trust"),
        "teach": tr("Teach & tell"),
        "play": tr("Play & perform"),
        "grow": tr("Grow & sustain"),
    }.get(suit, "")
