"""How the two sides of a mapping row stand to one another, as a glyph and a word: it reads without colour."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Whole
from workshop.documents.glyph import draw_glyph
from workshop.documents.lines import Line, Span, broken
from workshop.documents.pen import Pen
from workshop.documents.style import CELL, INK
from workshop.model.parts import Link
from workshop.words import right_to_left, tr

_GLYPH: Final = 22.0  # the place of the glyph, its white included
_SIZE: Final = 17.0
_NAMES: Final = {Link.CORRESPONDS: "link-corresponds", Link.GAP: "link-gap", Link.BREAK: "link-breaks"}


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
        left = x + width - _SIZE if mirrored else x
        draw_glyph(pen, _NAMES[self.link], left, top - (CELL.leading - _SIZE) / 2, _SIZE, INK)
        pen.lines(self._lines(width), CELL, x if mirrored else x + _GLYPH, top, width - _GLYPH)

    def texts(self) -> tuple[str, ...]:
        """The word."""
        return (link_word(self.link),)

    def _lines(self, width: float) -> list[Line]:
        return broken((Span(link_word(self.link), CELL),), width - _GLYPH)
