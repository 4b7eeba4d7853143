"""The eight suits of the deck: their keys in the order in which they are shown, and what they are called."""

from __future__ import annotations

from typing import Final

from workshop.model import keys
from workshop.words import tr

SUITS: Final = keys.SUITS

_LABELS: Final = {
    "move": "Move & deliver",
    "make": "Make & build",
    "care": "Care & heal",
    "host": "Host & serve",
    "guard": "Guard & trust",
    "teach": "Teach & tell",
    "play": "Play & perform",
    "grow": "Grow & sustain",
}


def suit_label(suit: str) -> str:
    """The words that stand beside the glyph of `suit`; empty for a key that is none."""
    return tr(_LABELS[suit]) if suit in _LABELS else ""
