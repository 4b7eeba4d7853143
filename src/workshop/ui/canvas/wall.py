"""The wall of ideas: eight cards a view, a long one as wide as it needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial

from PySide6.QtGui import QColor

from workshop.projection.views import IdeaCard, Ideas
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose, Style
from workshop.ui.canvas.sheet import WIDTH, Sheet

SIDE = 72
_GAP = 28
_TALL = 384
_WIDE = (WIDTH - 2 * SIDE - 3 * _GAP) / 4
_TOP = 168
_TEXT = Style(line=1.25)
_SIZE = 36
FOOT = 988
_HEAD = 98
_BARE = 118
_FOOT = 84
"""What a card keeps free above its words, about them, and under them: always, so that no card jumps while counting."""
_DOT, _PITCH, _ROW = 28, 36, 5
_MOST_DOTS = 10
"""Two rows of dots; above that the number alone says it."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a card lies: its left top corner, its columns and its height."""

    idea: IdeaCard
    x: float
    y: float
    span: int
    height: float


def ideas(body: Ideas, sheet: Sheet) -> list[Sheet]:
    """Cards in their order, four beside one another in two rows."""
    made: list[Sheet] = []
    for spots in _arranged(body.cards):
        here = sheet.again()
        here.later = partial(_fill, here, body, spots)
        made.append(here)
    return made


def _arranged(cards: tuple[IdeaCard, ...]) -> list[list[_Spot]]:
    """Which cards lie where on each view."""
    made: list[list[_Spot]] = []
    column, row = 4, 1
    for each in cards:
        span = _span(each.text)
        if span > 4:
            made += [[_Spot(piece, SIDE, _TOP, 4, 2 * _TALL + _GAP)] for piece in _pieces(each)]
            column, row = 4, 1
            continue
        if column + span > 4:
            column, row = 0, row + 1
        if row > 1:
            made.append([])
            column, row = 0, 0
        made[-1].append(_Spot(each, SIDE + column * (_WIDE + _GAP), _TOP + row * (_TALL + _GAP), span, _TALL))
        column += span
    return made


def _fill(here: Sheet, body: Ideas, spots: list[_Spot]) -> None:
    title = here.line(SIDE, 60, 1100, body.title, SERIF, 60)
    here.line(SIDE + title.natural_width + 28, 80, 500, body.count, SANS, 36, here.palette["secondary"])
    frame.foot(here, body.foot, SIDE, FOOT + 40)
    for each in spots:
        _card(here, each)


def _prose(text: str, span: int, height: float, colour: QColor) -> Prose:
    width = span * _WIDE + (span - 1) * _GAP - 56
    return Prose([Piece(text, colour)], _TEXT, _SIZE, width, height)


@lru_cache(maxsize=10_000)
def _span(text: str) -> int:
    """How many columns an idea takes; 8 if a whole row is not enough."""
    for span in (1, 2, 4):
        prose = _prose(text, span, _TALL - _BARE - _FOOT, QColor())
        if prose.complete and not (span < 4 and prose.breaks_words()):
            return span
    return 8


def _pieces(idea: IdeaCard) -> list[IdeaCard]:
    """An idea longer than a row, cut into views by lines."""
    made, text = [], idea.text
    while text:
        prose = _prose(text, 4, 2 * _TALL + _GAP - _BARE - _FOOT, QColor())
        made.append(replace(idea, text=prose.shown))
        text = prose.rest
    return made


def part_of_lit(body: Ideas) -> int | None:
    """On which view the idea stands whose dots are being counted; None if none are."""
    for part, spots in enumerate(_arranged(body.cards)):
        if any(each.idea.mark == "now" for each in spots):
            return part
    return None


def _card(sheet: Sheet, spot: _Spot) -> None:
    idea, x, y, span = spot.idea, spot.x, spot.y, spot.span
    colours = sheet.palette
    width = span * _WIDE + (span - 1) * _GAP
    strong = idea.mark == "now" or idea.first
    edge, thick = (colours["teal"], 6) if strong else (colours["line"], 2)
    sheet.box(x, y, width, spot.height, colours["raised"], edge=edge, width=thick, radius=16)
    left = x + 30
    if idea.letter:
        lit = idea.mark == "now"
        ink, fill, edge = (
            (colours["raised"], colours["teal"], colours["teal"])
            if lit
            else (colours["text"], None, colours["secondary"])
        )
        letter = Prose([Piece(idea.letter, ink)], SANS.at(700).to("centre"), 40, 400)
        box = max(56.0, letter.natural_width + 24)
        sheet.box(left, y + 26, box, 56, fill, edge=edge, width=3, radius=10)
        sheet.line(left, y + 28, box, idea.letter, SANS.at(700).to("centre"), 40, ink)
        left += box + 14
    if idea.suit in theme.SUITS:
        sheet.tile(left, y + 32, 44, idea.suit, theme.suit_fill(idea.suit), theme.colour("white"), 10)
        left += 58
    label = Prose([Piece(idea.label, colours["secondary"])], SANS, 32, x + width - 20 - left)
    if label.height == label.line:  # a longer label is dropped: in an idea's corner the glyph may stand alone
        sheet.place(left, y + 33, label)
    words = spot.height - _HEAD - 2 - _FOOT
    sheet.place(x + 30, y + _HEAD, _prose(idea.text, span, words, colours["text"]))
    _under(sheet, spot, width)


def _under(sheet: Sheet, spot: _Spot, width: float) -> None:
    """Under an idea's words: its dots with their number, or in words how far its count is."""
    idea, colours, left = spot.idea, sheet.palette, spot.x + 30
    middle = spot.y + spot.height - 36
    if idea.dots:
        number = SANS.at(700).to("end")
        sheet.line(spot.x + width - 30 - 200, middle - 52, 200, str(idea.dots), number, 56, colours["teal"])
        rows = -(-min(idea.dots, _MOST_DOTS) // _ROW)
        for at in range(idea.dots if idea.dots <= _MOST_DOTS else 0):
            across, down = at % _ROW, rows - 1 - at // _ROW
            top = middle - _DOT / 2 - down * _PITCH
            sheet.box(left + across * _PITCH, top, _DOT, _DOT, colours["teal"], radius=_DOT / 2)
        return
    if idea.mark == "done":
        sheet.glyph(left, middle - 16, 32, "check", colours["secondary"])
        left += 44
    lit = idea.mark == "now"
    style, ink = (SANS.at(700), colours["teal"]) if lit else (SANS, colours["secondary"])
    sheet.line(left, middle - 22, width - 60, idea.foot, style, 32, ink)
