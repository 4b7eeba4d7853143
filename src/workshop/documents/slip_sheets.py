"""Slips for the tables, four on a sheet: one word with two meanings, and ideas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from workshop.audience import seen_by
from workshop.documents.card_head import FOOT, draw_line
from workshop.documents.file_name import whole_title
from workshop.documents.lines import natural_width
from workshop.documents.pages import Composed
from workshop.documents.pen import Pen
from workshop.documents.quartered import Face, Piece, quartered
from workshop.documents.quarters import COUNT, Quarter
from workshop.documents.sheet_head import CAPTION, draw_blank, draw_head
from workshop.documents.style import INK, PAGES, WRITING_LINE, Paper
from workshop.documents.words_on_paper import one_line
from workshop.model.identity import ROOM
from workshop.model.session import Session
from workshop.room.sheet_codes import SheetKind, code_of_sheet
from workshop.room.tables import head_count
from workshop.words import right_to_left, tr

_SIDE: Final = 4.5  # inside the artwork, so that a slip's lines keep off the cut
_LEAST: Final = 8
_MOST: Final = 40
_GAP: Final = 9.0
_PITCH: Final = 24.0
_BESIDE: Final = 4.5  # between the two ends of the foot
_APART: Final = 3.75
_OFFSET: Final = 9.0
_ROUND: Final = 7.5


@dataclass(frozen=True, slots=True)
class MisunderstandingSlip:
    """A slip for a moment when people meant different things; it names organisations, never people."""

    code: str
    title: str

    def draw(self, pen: Pen, place: Quarter) -> None:
        """The word, by whom and to whom, and the two halves offset as in the slip's sign."""
        x, width, top = place.x + _SIDE, place.width - 2 * _SIDE, place.top
        draw_head(pen, "slip-open", tr("One word, two meanings"), "", self.code, x, top, width)
        draw_blank(pen, tr("The word"), x, top - 33, width, height=30)
        half = (width - _GAP) / 2
        one, other = (x + half + _GAP, x) if right_to_left() else (x, x + half + _GAP)
        draw_blank(pen, tr("Said by (organisation)"), one, top - 69, half, height=30)
        draw_blank(pen, tr("Heard by (organisation)"), other, top - 69, half, height=30)
        foot = place.bottom + FOOT.leading
        self._draw_halves(pen, x, top - 111, width, foot + 30)
        said, shorter = tr("Nobody is wrong. Hand it in any time."), tr("Nobody is wrong.")
        _draw_foot(pen, said, self.title, x, foot, width, shorter)

    def _draw_halves(self, pen: Pen, x: float, top: float, width: float, bottom: float) -> None:
        half, height = (width - _APART) / 2, top - bottom - _OFFSET
        told = (tr("One meant"), tr("The other heard"))
        for at, words in enumerate(reversed(told) if right_to_left() else told):
            left, upper = x + at * (half + _APART), top - at * _OFFSET
            _draw_half(pen, left, upper, half, height, outer_left=at == 0)
            draw_line(pen, words, CAPTION, left + 7.5, upper - 6, half - 15)


@dataclass(frozen=True, slots=True)
class IdeaSlip:
    """A slip for an idea and the card it comes from."""

    code: str
    title: str

    def draw(self, pen: Pen, place: Quarter) -> None:
        """Lines for the idea, then where it comes from."""
        x, width, top = place.x + _SIDE, place.width - 2 * _SIDE, place.top
        draw_head(pen, "idea", tr("An idea"), "", self.code, x, top, width)
        foot = place.bottom + FOOT.leading
        end = foot + 58
        draw_line(pen, tr("What we could do"), CAPTION, x, top - 33, width)
        y = top - 40 - _PITCH
        while y > end + 18:
            pen.rule(x, y, width, WRITING_LINE)
            y -= _PITCH
        third = (width - _GAP) / 3
        one, other = (x + width - third, x) if right_to_left() else (x, x + third + _GAP)
        draw_blank(pen, tr("Card number"), one, end, third, height=30)
        draw_blank(pen, tr("Table"), other, end, width - third - _GAP, height=30)
        _draw_foot(pen, tr("One idea on each slip."), self.title, x, foot, width)


def misunderstanding_slips(session: Session, paper: Paper) -> Composed:
    """Slips for misunderstandings, as many as there are people, four at a time."""
    return _slips(session, paper, SheetKind.SLIP, MisunderstandingSlip, tr("misunderstanding slips"))


def idea_slips(session: Session, paper: Paper) -> Composed:
    """Slips for ideas, as many as there are people, four at a time."""
    return _slips(session, paper, SheetKind.IDEA, IdeaSlip, tr("idea slips"))


def slip_count(session: Session) -> int:
    """A slip for everybody, filling whole sheets."""
    wanted = min(max(head_count(seen_by(session, ROOM)), _LEAST), _MOST)
    return -(-wanted // COUNT) * COUNT


def _slips(
    session: Session, paper: Paper, kind: SheetKind, slip: Callable[[str, str], Face], document: str
) -> Composed:
    title = session.plan.title.strip()
    codes = [code_of_sheet(kind, number) for number in range(1, slip_count(session) + 1)]
    pieces = [Piece(code, slip(code, title)) for code in codes]
    named = tr("{title}: {document}", title=whole_title(session), document=document)
    return quartered(pieces, PAGES[paper], named, session.plan.language)


def _draw_foot(pen: Pen, said: str, title: str, x: float, top: float, width: float, shorter: str = "") -> None:
    """What the foot says, `shorter` where the title would be cut, and the title at the other end."""
    if shorter and natural_width(said, FOOT) + _BESIDE + natural_width(one_line(title), FOOT) + 1 > width:
        said = shorter
    wide = min(natural_width(said, FOOT) + 1, width)
    mirrored = right_to_left()
    draw_line(pen, said, FOOT, x + width - wide if mirrored else x, top, wide)
    rest = width - wide - _BESIDE
    if title:
        draw_line(pen, title, FOOT, x if mirrored else x + wide + _BESIDE, top, rest, end=True)


def _draw_half(pen: Pen, x: float, top: float, width: float, height: float, *, outer_left: bool) -> None:
    """A half of the sign as a frame to write in: round outside, straight where the two meet."""
    canvas = pen.canvas
    canvas.saveState()
    if not outer_left:  # the same shape, seen in a mirror
        canvas.translate(2 * x + width, 0)
        canvas.scale(-1, 1)
    path = canvas.beginPath()
    path.moveTo(x + width, top)
    path.lineTo(x + _ROUND, top)
    path.arcTo(x, top - 2 * _ROUND, x + 2 * _ROUND, top, 90, 90)
    path.lineTo(x, top - height + _ROUND)
    path.arcTo(x, top - height, x + 2 * _ROUND, top - height + 2 * _ROUND, 180, 90)
    path.lineTo(x + width, top - height)
    path.close()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.1)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()
