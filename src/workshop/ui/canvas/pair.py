"""Two industry cards beside each other over the question what both share. Cards are paper on any ground."""

from __future__ import annotations

from PySide6.QtGui import QColor

from workshop.projection.views import CardFace, Together
from workshop.ui import theme
from workshop.ui.canvas.prose import SERIF, Piece, Prose, Style, fitted
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet
from workshop.ui.canvas.trade import trade

_GAP, _PAD = 40, 44
_WIDE = (BODY - _GAP) / 2
_TOP, _HEAD, _TILE = 164, 148, 120
_NUMBER = 64
"""The number stands on the title's line, so that trade and suit have the head's whole width above both."""
_BOTTOM, _LEAST = 756.0, 600.0
"""Where the cards end; what both share has the room below, and takes some more where it is long."""
_FOOT = 1000.0
_TEXT = Style(line=1.3)
_LEAD = Style(line=44 / 36)


def together(body: Together, sheet: Sheet) -> list[Sheet]:
    """The pair; text too long for its place goes on, in the same frames, in further views."""
    made: list[Sheet] = []
    texts, shared, whole = tuple(each.text for each in body.cards), body.shared, True
    while not made or any(texts) or shared:
        here = sheet.again()
        bottom, shared = _shared(here, body.question, shared or (body.shared if whole else ""))
        whole = whole and not shared
        size = min(_title(each).size for each in body.cards)
        rests = tuple(_frame(here, each, _left(at), bottom, size) for at, each in enumerate(body.cards))
        if not made:
            texts = tuple(f"{rest}\n{text}" if rest else text for rest, text in zip(rests, texts, strict=True))
        size = min(_laid(here, each, bottom).size for each in texts)
        texts = tuple(_text(here, each, _left(at), bottom, size) for at, each in enumerate(texts))
        made.append(here)
    return made


def _left(at: int) -> float:
    return SIDE + at * (_WIDE + _GAP)


def _shared(sheet: Sheet, question: str, text: str) -> tuple[float, str]:
    """The question, and under it what was said; returns where the cards end, and what found no room."""
    colours = sheet.palette
    if not text:
        sheet.place(SIDE, _BOTTOM + 68, fitted([Piece(question, colours["text"])], SERIF, BODY, 120, 76, 52))
        return _BOTTOM, ""
    piece = [Piece(text, colours["text"])]
    bottom, prose = _BOTTOM, fitted(piece, SERIF, BODY, _FOOT - _BOTTOM - 92, 60, 44)
    if not prose.complete:
        bottom, prose = _LEAST, fitted(piece, SERIF, BODY, _FOOT - _LEAST - 92, 44, 36)
    sheet.text(SIDE, bottom + 36, BODY, question, _LEAD, 36, colours["secondary"])
    sheet.place(SIDE, bottom + 88, prose)
    return bottom, prose.rest


def _text(sheet: Sheet, text: str, x: float, bottom: float, size: int) -> str:
    """How they live with it, in the card at `x`, at most of `size`; returns what found no room."""
    prose = _laid(sheet, text, bottom, size)
    sheet.place(x + _PAD, _TOP + _HEAD + 32, prose)
    return prose.rest


def _laid(sheet: Sheet, text: str, bottom: float, largest: int = 52) -> Prose:
    """How they live with it, as large as it fits up to `largest`: both cards are set in the smaller of their sizes."""
    height = bottom - _TOP - _HEAD - 56
    return fitted([Piece(text, sheet.paper["text"])], _TEXT, _WIDE - 2 * _PAD, height, largest, 36)


def _frame(sheet: Sheet, face: CardFace, x: float, bottom: float, size: int) -> str:
    """A card's ground and head, its title at most of `size`; returns what of its name found no room."""
    suit, height = face.name.suit, bottom - _TOP
    known = suit in theme.SUITS
    wash = theme.suit_wash(suit) if known else sheet.paper["ground"]
    sheet.box(x, _TOP, _WIDE, height, sheet.paper["raised"], radius=20)
    sheet.box(x, _TOP, _WIDE, _HEAD, wash, radius=(20, 20, 0, 0))
    if not sheet.dark:
        sheet.box(x, _TOP, _WIDE, height, edge=sheet.paper["line"], width=2, radius=20)
    return _head(sheet, face, x, size)


def _head(sheet: Sheet, face: CardFace, x: float, size: int) -> str:
    """Tile, trade, title and number; returns what of the title found no room."""
    ink, left, end = sheet.paper["text"], x + _PAD, x + _WIDE - _PAD
    if face.name.suit in theme.SUITS:
        fill, white = theme.suit_fill(face.name.suit), theme.colour("white")
        sheet.box(left, _TOP + 28, 92, 92, fill, radius=20)
        sheet.glyph(left + 16, _TOP + 44, 60, f"suit-{face.name.suit}", white)
        left += _TILE
    sheet.place(end - 200, _TOP + _NUMBER, _number(face, ink))
    about = trade(face.name, sheet, end - left, 40, 32)
    title = _title(face, ink, size)
    sheet.place(left, _TOP + (24 if title.height <= 60 else 18), about)
    sheet.place(left, _TOP + (70 if title.height <= 60 else 60), title)
    return " ".join(each for each in (about.rest, title.rest) if each)


def _title(face: CardFace, ink: QColor | None = None, largest: int = 48) -> Prose:
    """A card's title in a line, as large as it fits up to `largest`; else in two that are smaller."""
    name = [Piece(face.name.title, ink or theme.colour("ink"))]
    title = fitted(name, Style(theme.SERIF, 600, 1.17), _room(face), 60, max(largest, 36), 36)
    if largest < 36 or not title.complete:
        title = fitted(name, Style(theme.SERIF, 600, 1.1), _room(face), 78, min(largest, 34), 32)
    return title


def _room(face: CardFace) -> float:
    """How wide a title may be, beside the tile and the number."""
    tile = _TILE if face.name.suit in theme.SUITS else 0
    number = _number(face, theme.colour("ink")).natural_width + 24 if face.number else 0
    return _WIDE - 2 * _PAD - tile - number


def _number(face: CardFace, ink: QColor) -> Prose:
    return fitted([Piece(face.number, ink)], Style(weight=700, line=1, tabular=True, align="end"), 200, 64, 64, 64)
