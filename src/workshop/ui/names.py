"""Names of organisations where there is little room."""

from __future__ import annotations

from workshop.ui import theme


def shortened(name: str, role: str, width: float) -> str:
    """`name` as far as whole words of it fit into `width`; its first word as it is if not even that fits."""
    words = name.split()
    while len(words) > 1 and theme.text_width(role, " ".join(words)) > width:
        words.pop()
    return " ".join(words)
