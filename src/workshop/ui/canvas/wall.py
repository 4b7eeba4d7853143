"""The wall of ideas: eight cards a view, a long one as wide as it needs."""

from __future__ import annotations

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


def ideas(body: Ideas, sheet: Sheet) -> list[Sheet]:
    """Cards in the order they came, four beside one another in two rows."""
    made: list[Sheet] = []
    column, row = 4, 1
    for each in body.cards:
        span = _span(each, sheet)
        if span > 4:
            made += [_wide(_page(body, sheet), piece) for piece in _pieces(each, sheet)]
            column, row = 4, 1
            continue
        if column + span > 4:
            column, row = 0, row + 1
        if row > 1:
            made.append(_page(body, sheet))
            column, row = 0, 0
        _card(made[-1], each, SIDE + column * (_WIDE + _GAP), _TOP + row * (_TALL + _GAP), span, _TALL)
        column += span
    return made


def _page(body: Ideas, sheet: Sheet) -> Sheet:
    here = sheet.again()
    title = here.line(SIDE, 60, 1100, body.title, SERIF, 60)
    here.line(SIDE + title.natural_width + 28, 80, 500, body.count, SANS, 36, here.palette["secondary"])
    frame.foot(here, body.foot, SIDE, FOOT + 42)
    return here


def _text(idea: IdeaCard, sheet: Sheet, span: int, height: float) -> Prose:
    width = span * _WIDE + (span - 1) * _GAP - 56
    return Prose([Piece(idea.text, sheet.palette["text"])], _TEXT, _SIZE, width, height)


def _span(idea: IdeaCard, sheet: Sheet) -> int:
    """How many columns the idea takes; 8 if a whole row is not enough."""
    for span in (1, 2, 4):
        prose = _text(idea, sheet, span, _TALL - 118)
        if prose.complete and not (span < 4 and prose.breaks_words()):
            return span
    return 8


def _pieces(idea: IdeaCard, sheet: Sheet) -> list[IdeaCard]:
    """An idea longer than a row, cut into views by lines."""
    made, text = [], idea.text
    while text:
        part = IdeaCard(letter=idea.letter, suit=idea.suit, label=idea.label, text=text)
        prose = _text(part, sheet, 4, 2 * _TALL + _GAP - 118)
        made.append(IdeaCard(letter=idea.letter, suit=idea.suit, label=idea.label, text=prose.shown))
        text = prose.rest
    return made


def _wide(sheet: Sheet, idea: IdeaCard) -> Sheet:
    _card(sheet, idea, SIDE, _TOP, 4, 2 * _TALL + _GAP)
    return sheet


def _card(sheet: Sheet, idea: IdeaCard, x: float, y: float, span: int, height: float) -> None:
    colours = sheet.palette
    width = span * _WIDE + (span - 1) * _GAP
    sheet.box(x, y, width, height, colours["raised"], edge=colours["line"], width=2, radius=16)
    left = x + 30
    if idea.letter:
        letter = Prose([Piece(idea.letter, colours["text"])], SANS.at(700).to("centre"), 40, 400)
        box = max(56.0, letter.natural_width + 24)
        sheet.box(left, y + 26, box, 56, edge=colours["secondary"], width=3, radius=10)
        sheet.line(left, y + 28, box, idea.letter, SANS.at(700).to("centre"), 40)
        left += box + 14
    if idea.suit in theme.SUITS:
        sheet.tile(left, y + 32, 44, idea.suit, theme.suit_fill(idea.suit), theme.colour("white"), 10)
        left += 58
    sheet.line(left, y + 33, x + width - 20 - left, idea.label, SANS, 32, colours["secondary"])
    sheet.place(x + 30, y + 98, _text(idea, sheet, span, height - 100))
