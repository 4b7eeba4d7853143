"""The printer test: one sheet, both sides, which shows before any card is wasted whether backs lie behind fronts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import prose
from workshop.documents.card_head import PADDING, RADIUS, draw_line
from workshop.documents.lines import natural_width
from workshop.documents.pages import Composed
from workshop.documents.pen import Pen
from workshop.documents.pour import poured
from workshop.documents.quartered import Piece, quartered
from workshop.documents.quarters import Quarter
from workshop.documents.style import INK, INK_2, MM, PAGES, Face, Paper, Style
from workshop.model.session import Session
from workshop.words import tr

_LETTERS: Final = "ABCD"
_LETTER: Final = Style(Face.BOLD, 54, 60)
_SIDE_NAME: Final = Style(Face.SEMIBOLD, 12.75, 16.5, INK_2)
_TEXT: Final = Style(Face.SANS, 12, 17)
_HEADING: Final = Style(Face.BOLD, 12, 17)
_CAPTION: Final = Style(Face.SANS, 9, 12, INK_2)
_RULER: Final = 50  # millimetres


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of one quarter."""

    letter: str
    is_back: bool

    def draw(self, pen: Pen, place: Quarter) -> None:
        """The frame that a card has, its letter, what to look for, and a ruler."""
        pen.box(place.x, place.top, place.width, place.height, INK, RADIUS)
        x, width = place.x + PADDING, place.width - 2 * PADDING
        draw_line(pen, self.letter, _LETTER, x, place.top - 14, width)
        name = (
            tr("Back of {letter}", letter=self.letter) if self.is_back else tr("Front of {letter}", letter=self.letter)
        )
        draw_line(pen, name, _SIDE_NAME, x, place.top - 78, width)
        title, told = _told(self.letter, self.is_back)
        text = poured((prose(title, _HEADING), prose(told, _TEXT, 4)), width, place.height - 170)
        text.draw(pen, x, place.top - 112, width)
        _draw_ruler(pen, x, place.bottom + 34)


def composed(session: Session, paper: Paper) -> Composed:
    """The sheet; it says nothing of the session but its language."""
    pieces = [Piece(each, _Side(each, is_back=False), _Side(each, is_back=True)) for each in _LETTERS]
    return quartered(pieces, PAGES[paper], tr("Printer test for cards"), session.plan.language)


def _told(letter: str, is_back: bool) -> tuple[str, str]:
    """What the quarter asks to look at."""
    if is_back:
        ask = tr("Hold the sheet against the light. Behind this letter stands the same letter.")
        return tr("The same letter behind?"), ask
    return {
        "A": (tr("Print both sides"), tr("At 100 %, turned over the long edge. Print this one sheet first.")),
        "B": (tr("True size?"), tr("Lay a ruler on the line below. If it is off, switch off “fit to page”.")),
        "C": (
            tr("Frames over each other?"),
            tr("Against the light the frames of both sides lie within 2 mm. Up to 8 mm are forgiven."),
        ),
        "D": (tr("Two cuts"), tr("Cut from mark to mark, once across and once down. Four cards, nothing left over.")),
    }[letter]


def _draw_ruler(pen: Pen, x: float, y: float) -> None:
    """A line of fifty millimetres with a tick each ten."""
    pen.rule(x, y, _RULER * MM, INK, 0.75)
    for at in range(0, _RULER + 1, 10):
        pen.upright(x + at * MM, y + 5, 5, INK, 0.75)
    said = tr("50 mm")
    draw_line(pen, said, _CAPTION, x, y - 4, natural_width(said, _CAPTION) + 1)
