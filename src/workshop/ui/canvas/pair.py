"""Two industry cards beside each other over the question what both share. Cards are paper on any ground."""

from __future__ import annotations

from dataclasses import replace

from workshop.projection.views import CardFace, Together
from workshop.ui import theme
from workshop.ui.canvas.prose import SERIF, Piece, Style, fitted
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet

_GAP, _PAD = 40, 44
_WIDE = (BODY - _GAP) / 2
_TOP, _HEAD = 164, 148
_BOTTOM, _LEAST = 756.0, 600.0
"""Where the cards end; what both share has the room below, and takes some more where it is long."""
_FOOT = 1024.0
_TEXT = Style(line=1.3)
_LEAD = Style(line=44 / 36)


def together(body: Together, sheet: Sheet) -> list[Sheet]:
    """The pair; text too long for a card goes on, in the same frames, in further views."""
    made: list[Sheet] = []
    faces, shared = body.cards, body.shared
    while not made or any(each.text for each in faces) or shared:
        here = sheet.again()
        made.append(here)
        bottom, shared = _shared(here, body, shared or body.shared)
        faces = tuple(_card(here, each, SIDE + at * (_WIDE + _GAP), bottom) for at, each in enumerate(faces))
    return made


def _shared(sheet: Sheet, body: Together, text: str) -> tuple[float, str]:
    """The question, and under it what was said; returns where the cards end, and what found no room."""
    colours = sheet.palette
    if not text:
        prose = fitted([Piece(body.question, colours["text"])], SERIF, BODY, 120, 76, 52)
        sheet.place(SIDE, _BOTTOM + 68, prose)
        return _BOTTOM, ""
    piece = [Piece(text, colours["text"])]
    prose = fitted(piece, SERIF, BODY, _FOOT - _BOTTOM - 92, 60, 44)
    bottom = _BOTTOM
    if not prose.complete:
        bottom = _LEAST
        prose = fitted(piece, SERIF, BODY, _FOOT - _LEAST - 92, 44, 36)
    sheet.text(SIDE, bottom + 36, BODY, body.question, _LEAD, 36, colours["secondary"])
    sheet.place(SIDE, bottom + 88, prose)
    return bottom, prose.rest


def _card(sheet: Sheet, face: CardFace, x: float, bottom: float) -> CardFace:
    """One card from `x` to `bottom`; returns it with what of its text found no room."""
    suit, ink, height = face.name.suit, sheet.paper["text"], bottom - _TOP
    known = suit in theme.SUITS
    wash = theme.suit_wash(suit) if known else sheet.paper["ground"]
    sheet.box(x, _TOP, _WIDE, height, sheet.paper["raised"], radius=20)
    sheet.box(x, _TOP, _WIDE, _HEAD, wash, radius=(20, 20, 0, 0))
    if not sheet.dark:
        sheet.box(x, _TOP, _WIDE, height, edge=sheet.paper["line"], width=2, radius=20)
    rest = _head(sheet, face, x, known=known)
    text = f"{rest}\n{face.text}" if rest else face.text
    prose = fitted([Piece(text, ink)], _TEXT, _WIDE - 2 * _PAD, height - _HEAD - 56, 52, 36)
    sheet.place(x + _PAD, _TOP + _HEAD + 32, prose)
    return replace(face, text=prose.rest)


def _head(sheet: Sheet, face: CardFace, x: float, *, known: bool) -> str:
    """Tile, trade, title and number; returns what of the title found no room."""
    ink, left, end = sheet.paper["text"], x + _PAD, x + _WIDE - _PAD
    if known:
        fill, white = theme.suit_fill(face.name.suit), theme.colour("white")
        sheet.box(left, _TOP + 28, 92, 92, fill, radius=20)
        sheet.glyph(left + 16, _TOP + 44, 60, f"suit-{face.name.suit}", white)
        left += 92 + 28
    number = fitted([Piece(face.number, ink)], Style(weight=700, line=1, tabular=True, align="end"), 200, 64, 64, 64)
    sheet.place(end - 200, _TOP + 44, number)
    width = end - (number.natural_width + 24 if face.number else 0) - left
    pieces = [Piece(face.name.industry, ink, 600), Piece(f", {face.name.label}", sheet.paper["secondary"])]
    about = fitted(pieces, Style(line=1.25), width, 40, 32, 32)
    name = [Piece(face.name.title, ink)]
    title = fitted(name, Style(theme.SERIF, 600, 1.17), width, 60, 48, 36)
    if not title.complete:
        title = fitted(name, Style(theme.SERIF, 600, 1.1), width, 78, 34, 32)
    sheet.place(left, _TOP + (32 if title.height <= 60 else 20), about)
    sheet.place(left, _TOP + (72 if title.height <= 60 else 60), title)
    return " ".join(each for each in (about.rest, title.rest) if each)
