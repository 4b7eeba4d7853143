"""A card's trade and its suit in one line: the suit's word, which its glyph says too, is left out rather than cut."""

from __future__ import annotations

from workshop.projection.views import CardName
from workshop.ui.canvas.prose import Piece, Prose, Style, fitted
from workshop.ui.canvas.sheet import Sheet

_FLOOR = 32


def trade(name: CardName, sheet: Sheet, width: float, line: int, largest: int) -> Prose:
    """Both on paper in a line of `line` pixels, as large as they fit up to `largest`; else the trade alone."""
    style, ink = Style(line=line / largest), sheet.paper["text"]
    suit = f", {name.label}" if name.label and name.industry else name.label
    pieces = [Piece(name.industry, ink, 600), Piece(suit, sheet.paper["secondary"])]
    both = fitted(pieces, style, width, line, largest, _FLOOR)
    if both.complete or not name.industry:
        return both
    return fitted(pieces[:1], style.at(600), width, line, largest, _FLOOR)
