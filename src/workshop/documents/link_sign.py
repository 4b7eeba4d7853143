"""How the two sides of a mapping row stand to one another, as a glyph and a word: it reads without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Whole
from workshop.documents.lines import Line, Span, broken
from workshop.documents.pen import Pen
from workshop.documents.style import CELL, INK
from workshop.model.parts import Link
from workshop.words import right_to_left, tr

_GLYPH: Final = 22.0  # the place of the glyph, its white included
_WIDE: Final = 14.0


def link_word(link: Link) -> str:
    """The word for `link`; nothing while nobody has asked."""
    return {
        Link.CORRESPONDS: tr("corresponds"),
        Link.GAP: tr("no counterpart"),
        Link.BREAK: tr("breaks here"),
    }.get(link, "")


@dataclass(slots=True, kw_only=True)
class LinkSign(Whole):
    """The glyph with its word; nothing where nobody has asked yet."""

    link: Link

    def height(self, width: float) -> float:
        """The lines of the word."""
        return len(self._lines(width)) * CELL.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The glyph, then the word beside it."""
        if self.link is Link.UNASKED:
            return
        mirrored = right_to_left()
        self._glyph(pen, x + width - _WIDE if mirrored else x, top - CELL.leading / 2)
        pen.lines(self._lines(width), CELL, x if mirrored else x + _GLYPH, top, width - _GLYPH)

    def texts(self) -> tuple[str, ...]:
        """The word."""
        return (link_word(self.link),)

    def _lines(self, width: float) -> list[Line]:
        return broken((Span(link_word(self.link), CELL),), width - _GLYPH)

    def _glyph(self, pen: Pen, x: float, middle: float) -> None:
        """Two dots joined, a dot with an empty one, or two dots with a jolt between."""
        pen.dot(x, middle - 1.8, 3.6, INK)
        if self.link is Link.CORRESPONDS:
            pen.rule(x, middle, _WIDE, INK, 1.4)
            pen.dot(x + _WIDE - 3.6, middle - 1.8, 3.6, INK)
        elif self.link is Link.GAP:
            pen.rule(x + 4.6, middle, 2.6, INK, 1.4)
            pen.ring(x + _WIDE - 4.2, middle - 2.1, 4.2, INK)
        else:
            jolt = ((0.0, 0.0), (3.2, 0.0), (5.2, 3.2), (8.0, -3.4), (9.8, 0.0), (_WIDE, 0.0))
            pen.path([(x + across, middle + up) for across, up in jolt], INK, 1.3)
            pen.dot(x + _WIDE - 3.6, middle - 1.8, 3.6, INK)
