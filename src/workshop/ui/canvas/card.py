"""One industry card beside the question. The card is paper on any ground, like the one in people's hands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor

from workshop.projection.views import Card, Labelled
from workshop.ui import theme
from workshop.ui.canvas.prose import Piece, Prose, Style, fitted
from workshop.ui.canvas.sheet import SIDE, Sheet
from workshop.ui.canvas.trade import trade

_X, _Y, _W, _H = 736, 176, 1088, 808
_PAD = 56
_COLUMN = (_W - 3 * _PAD) / 2
_ASK = Style(line=4 / 3)
_SENTENCE = re.compile(r"[.!?\u2026][\"')\u2019\u201d]*\s+")


@dataclass(frozen=True, slots=True)
class _Setting:
    """How closely a card is set: its head and the room around its words in canvas pixels, lines as a share of a size.

    `body` are the lines, the largest size and the floor that are tried for how they live with it, one after the other.
    """

    head: int
    above: int
    below: int
    columns: Style
    body: tuple[tuple[float, int, int], ...]


_ROOMY: Final = _Setting(220, 44, 48, _ASK, ((1.4, 50, 44), (1.3, 44, 40)))
_CLOSE: Final = _Setting(184, 28, 32, Style(line=1.2), ((1.22, 44, 40),))


def card(body: Card, sheet: Sheet) -> list[Sheet]:
    """The card; set closer before it is split. Text too long even so goes on, in the same frame, in further views."""
    roomy = _views(body, sheet, _ROOMY)
    return roomy if len(roomy) == 1 else _views(body, sheet, _CLOSE)


def _views(body: Card, sheet: Sheet, setting: _Setting) -> list[Sheet]:
    """The card in one setting, in as many views as it takes."""
    made: list[Sheet] = []
    text, question, columns = body.text, body.question.text, body.columns
    first = True
    while first or text or question or any(each.text for each in columns):
        here = sheet.again()
        made.append(here)
        title_rest = _head(here, body, setting)
        question = _question(here, body, question or body.question.text)
        bottom, columns = _columns(here, columns, text, setting)
        text = _body(here, text, bottom, setting)
        if first and title_rest:
            text = f"{title_rest}\n{text}"
        first = False
    return made


def _head(sheet: Sheet, body: Card, setting: _Setting) -> str:
    """The card's ground and its head; returns what of the title found no room."""
    ink, suit = sheet.paper["text"], body.name.suit
    known = suit in theme.SUITS
    wash: QColor = theme.suit_wash(suit) if known else sheet.paper["ground"]
    edge = None if sheet.dark else sheet.paper["line"]
    sheet.box(_X, _Y, _W, _H, sheet.paper["raised"], radius=20)
    sheet.box(_X, _Y, _W, setting.head, wash, radius=(20, 20, 0, 0))
    if edge is not None:
        sheet.box(_X, _Y, _W, _H, edge=edge, width=2, radius=20)
    number = Prose([Piece(body.number, ink)], Style(weight=700, line=1, tabular=True, align="end"), 96, 320)
    taken = number.natural_width + 32 if body.number else 0
    top = _Y - (_ROOMY.head - setting.head) / 2  # what stands in the head keeps its distance from both its edges
    sheet.place(_X + _W - _PAD - 320, top + 64, number)
    x = _X + _PAD
    if known:
        sheet.box(x, top + 44, 136, 136, theme.suit_fill(suit), radius=28)
        sheet.glyph(x + 24, top + 68, 88, f"suit-{suit}", theme.colour("white"))
        x += 168
    width = _X + _W - _PAD - taken - x
    about = trade(body.name, sheet, width, 44, 36)
    name = [Piece(body.name.title, ink)]
    title = fitted(name, Style(theme.SERIF, 600, 84 / 72), width, 84, 72, 52)
    if not title.complete:
        title = fitted(name, Style(theme.SERIF, 600, 84 / 72), width, 112, 48, 32)
    sheet.place(x, top + (48 if title.height <= 84 else 34), about)
    sheet.place(x, top + (92 + (84 - title.height) / 2 if title.height <= 84 else 84), title)
    return " ".join(each for each in (about.rest, title.rest) if each)


def _question(sheet: Sheet, body: Card, text: str) -> str:
    """The question at the left over what to do; returns what of it found no room."""
    y = 196.0
    task = [Piece(f"{body.task.label} ", sheet.palette["secondary"]), Piece(body.task.text, sheet.palette["text"])]
    todo = Prose(task, _ASK, 36, 560)
    rest = ""
    if text:
        sheet.text(SIDE, y, 560, body.question.label, Style(line=44 / 36), 36, sheet.palette["secondary"])
        style = Style(theme.SERIF, 600, 68 / 52)
        prose = fitted([Piece(text, sheet.palette["text"])], style, 560, 964 - y - 60 - 90 - todo.height, 52, 40)
        sheet.place(SIDE, y + 60, prose)
        y += 60 + prose.height + 48
        sheet.box(SIDE, y, 560, 2, sheet.palette["line"])
        y += 42
        rest = prose.rest
    sheet.place(SIDE, y, todo)
    return rest


def _columns(
    sheet: Sheet, columns: tuple[Labelled, ...], text: str, setting: _Setting
) -> tuple[float, tuple[Labelled, ...]]:
    """What to ask and where it may break, at the card's foot; returns where they begin, and what is left of them.

    They give way by a step where `text` above them would not fit into one view otherwise.
    """
    ink = sheet.paper["text"]
    laid, top = [], float(_Y + _H)
    for size in (36, 32):
        laid = [(each, fitted([Piece(each.text, ink)], setting.columns, _COLUMN, 240, size, 32)) for each in columns]
        height = max((prose.height for each, prose in laid if each.text), default=0)
        top = _Y + _H - setting.below - height - (67 if height else 0)
        if _laid_body(text, ink, top, setting).complete:
            break
    for at, (each, prose) in enumerate(laid):
        if each.text:
            x = _X + _PAD + at * (_COLUMN + _PAD)
            sheet.box(x, top, _COLUMN, 3, sheet.paper["line"])
            sheet.line(x, top + 23, _COLUMN, each.label, Style(weight=700, line=1.25), 32, ink)
            sheet.place(x, top + 67, prose)
    return top, tuple(Labelled(each.label, prose.rest) for each, prose in laid)


def _body(sheet: Sheet, text: str, bottom: float, setting: _Setting) -> str:
    """How they live with it; returns what found no room. A view ends where a sentence ends, if one ends in it."""
    ink = sheet.paper["text"]
    prose, rest = _laid_body(text, ink, bottom, setting), ""
    ends = [each.end() for each in _SENTENCE.finditer(prose.shown)]
    if prose.rest and ends:
        prose, rest = _laid_body(text[: ends[-1]].rstrip(), ink, bottom, setting), text[ends[-1] :]
    sheet.place(_X + _PAD, _Y + setting.head + setting.above, prose)
    return rest or prose.rest


def _laid_body(text: str, ink: QColor, bottom: float, setting: _Setting) -> Prose:
    """Large and airy where it can be, tighter and smaller before a card is split."""
    width, top = _W - 2 * _PAD, _Y + setting.head + setting.above
    tried = (
        fitted([Piece(text, ink)], Style(line=line), width, bottom - (24 if line > 1.3 else 16) - top, largest, floor)
        for line, largest, floor in setting.body
    )
    laid = next(tried)
    while not laid.complete and (closer := next(tried, None)) is not None:
        laid = closer
    return laid
