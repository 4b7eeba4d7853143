"""Names of organisations where there is little room."""

from __future__ import annotations

from workshop.ui import theme

_NAMES = 4
"""Letters that a first word has at the least if it can stand for the whole name."""


def shortened(name: str, role: str, width: float) -> str:
    """`name` as far as whole words of it fit into `width`; its first word as it is if not even that fits.

    An abbreviation by itself names nobody ("St" of "St Brannock"): then the next word stands with it, to be cut.
    """
    words = name.split()
    while len(words) > 1 and theme.text_width(role, " ".join(words)) > width:
        if len(words) == 2 and len(words[0]) < _NAMES:
            break
        words.pop()
    return " ".join(words)
