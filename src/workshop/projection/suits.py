"""The names of the eight suits, as the room reads them beside their glyphs."""

from workshop.words import tr


def suit_label(suit: str) -> str:
    """The label of a suit's key, empty for a key that is none."""
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
