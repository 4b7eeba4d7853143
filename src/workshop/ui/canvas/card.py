"""One industry card beside the question. The card is paper on any ground, like the one in people's hands."""

from __future__ import annotations

from PySide6.QtGui import QColor

from workshop.projection.views import Card, Labelled
from workshop.ui import theme
from workshop.ui.canvas.prose import Piece, Prose, Style, fitted
from workshop.ui.canvas.sheet import SIDE, Sheet

_X, _Y, _W, _H = 736, 176, 1088, 808
_PAD = 56
_HEAD = 220
_BODY = _Y + _HEAD + 44
_COLUMN = (_W - 3 * _PAD) / 2
_ASK = Style(line=4 / 3)


def card(body: Card, sheet: Sheet) -> list[Sheet]:
    """The card; text too long for it goes on, in the same frame, in further views."""
    made: list[Sheet] = []
    text, question, columns = body.text, body.question.text, body.columns
    first = True
    while first or text or question or any(each.text for each in columns):
        here = sheet.again()
        made.append(here)
        title_rest = _head(here, body)
        question = _question(here, body, question or body.question.text)
        bottom, columns = _columns(here, columns, text)
        text = _body(here, text, bottom)
        if first and title_rest:
            text = f"{title_rest}\n{text}"
        first = False
    return made


def _head(sheet: Sheet, body: Card) -> str:
    """The card's ground and its head; returns what of the title found no room."""
    ink, suit = sheet.paper["text"], body.name.suit
    known = suit in theme.SUITS
    wash: QColor = theme.suit_wash(suit) if known else sheet.paper["ground"]
    edge = None if sheet.dark else sheet.paper["line"]
    sheet.box(_X, _Y, _W, _H, sheet.paper["raised"], radius=20)
    sheet.box(_X, _Y, _W, _HEAD, wash, radius=(20, 20, 0, 0))
    if edge is not None:
        sheet.box(_X, _Y, _W, _H, edge=edge, width=2, radius=20)
    number = Prose([Piece(body.number, ink)], Style(weight=700, line=1, tabular=True, align="end"), 96, 320)
    taken = number.natural_width + 32 if body.number else 0
    sheet.place(_X + _W - _PAD - 320, _Y + 64, number)
    x = _X + _PAD
    if known:
        sheet.box(x, _Y + 44, 136, 136, theme.suit_fill(suit), radius=28)
        sheet.glyph(x + 24, _Y + 68, 88, f"suit-{suit}", theme.colour("white"))
        x += 168
    width = _X + _W - _PAD - taken - x
    industry, label = body.name.industry, body.name.label
    pieces = [Piece(industry, ink, 600), Piece(f", {label}" if label and industry else label, sheet.paper["secondary"])]
    about = fitted(pieces, Style(line=44 / 36), width, 44, 36, 32)
    name = [Piece(body.name.title, ink)]
    title = fitted(name, Style(theme.SERIF, 600, 84 / 72), width, 84, 72, 52)
    if not title.complete:
        title = fitted(name, Style(theme.SERIF, 600, 84 / 72), width, 112, 48, 32)
    sheet.place(x, _Y + (48 if title.height <= 84 else 34), about)
    sheet.place(x, _Y + (92 + (84 - title.height) / 2 if title.height <= 84 else 84), title)
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


def _columns(sheet: Sheet, columns: tuple[Labelled, ...], text: str) -> tuple[float, tuple[Labelled, ...]]:
    """What to ask and where it may break, at the card's foot; returns where they begin, and what is left of them.

    They give way by a step where `text` above them would not fit into one view otherwise.
    """
    ink = sheet.paper["text"]
    laid, top = [], float(_Y + _H)
    for size in (36, 32):
        laid = [(each, fitted([Piece(each.text, ink)], _ASK, _COLUMN, 240, size, 32)) for each in columns]
        height = max((prose.height for each, prose in laid if each.text), default=0)
        top = _Y + _H - 48 - height - (67 if height else 0)
        if _laid_body(text, ink, top).complete:
            break
    for at, (each, prose) in enumerate(laid):
        if each.text:
            x = _X + _PAD + at * (_COLUMN + _PAD)
            sheet.box(x, top, _COLUMN, 3, sheet.paper["line"])
            sheet.line(x, top + 23, _COLUMN, each.label, Style(weight=700, line=1.25), 32, ink)
            sheet.place(x, top + 67, prose)
    return top, tuple(Labelled(each.label, prose.rest) for each, prose in laid)


def _body(sheet: Sheet, text: str, bottom: float) -> str:
    """How they live with it; returns what found no room."""
    prose = _laid_body(text, sheet.paper["text"], bottom)
    sheet.place(_X + _PAD, _BODY, prose)
    return prose.rest


def _laid_body(text: str, ink: QColor, bottom: float) -> Prose:
    """Large and airy where it can be, tighter and smaller before a card is split."""
    piece, width = Piece(text, ink), _W - 2 * _PAD
    roomy = fitted([piece], Style(line=1.4), width, bottom - 24 - _BODY, 50, 44)
    return roomy if roomy.complete else fitted([piece], Style(line=1.3), width, bottom - 16 - _BODY, 44, 40)
