"""The settle round on the canvas: two halves level, what makes each right, what the room says from now on."""

from __future__ import annotations

from PySide6.QtGui import QColor

from workshop.projection.views import Half, Settle
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SERIF, Piece, Style, fitted
from workshop.ui.canvas.sheet import BODY, SIDE, Radii, Sheet
from workshop.ui.canvas.spotlight import top

_PAD = 56
_TOP, _TALL = 388, 500
_MEANING = Style(theme.SERIF, 600, 76 / 60)
_NAME = Style(line=44 / 36)
_RIGHT_IF = Style(line=1.25)
_LEFT: Radii = (40.0, 0.0, 0.0, 40.0)
_RIGHT: Radii = (0.0, 40.0, 40.0, 0.0)


def settle(body: Settle, sheet: Sheet) -> list[Sheet]:
    """The word over its halves and the room's wording under them; what is too long goes on in views of its own."""
    colours = sheet.palette
    word = fitted([Piece(body.word, colours["text"])], SERIF.to("centre"), BODY, 184, 152, 40)
    sheet.place(SIDE, 242 - word.height / 2, word)
    joined = body.status == "agreed"
    wide, right = (866, 958) if joined else (840, 984)
    made = [sheet, *frame.continued(sheet, body.heading, word.rest)]
    made += _half(sheet, body, body.said, body.said_if, (SIDE, wide), _LEFT)
    made += _half(sheet, body, body.heard, body.heard_if, (right, wide), _RIGHT)
    ending = fitted(_pieces(body, colours["text"]), Style(line=56 / 44, align="centre"), BODY, 112, 44, 32)
    sheet.place(SIDE, 972 - min(ending.height, 112) / 2, ending)
    made += frame.continued(sheet, body.heading, ending.rest)
    for each in made:
        top(each, body, body.place if each is sheet else "")
    return made


def _half(sheet: Sheet, body: Settle, half: Half, condition: str, across: tuple[int, int], radii: Radii) -> list[Sheet]:
    """One side: who, what, and under a line what makes it right. Returns the views that hold the rest."""
    (x, wide), colours = across, sheet.palette
    edge = colours["slip" if body.status == "open" else "secondary"]
    sheet.box(x, _TOP, wide, _TALL, colours["raised"], edge=edge, width=4, radius=radii)
    left, room = x + _PAD, wide - 2 * _PAD
    verb = f" {half.verb}" if half.who else half.verb
    name = fitted([Piece(half.who, colours["text"], 700), Piece(verb, colours["secondary"])], _NAME, room, 88, 36, 32)
    sheet.place(left, _TOP + 44, name)
    y, bottom = _TOP + 44 + name.height + 20, float(_TOP + _TALL - 32)
    made: list[Sheet] = []
    if condition:
        right = fitted([Piece(condition, colours["text"])], _RIGHT_IF, room, 100, 40, 32)
        bottom = _TOP + _TALL - 40 - right.height
        sheet.place(left, bottom, right)
        sheet.line(left, bottom - 40, room, body.right_if, _RIGHT_IF, 32, colours["secondary"])
        bottom -= 63
        sheet.box(left, bottom, room, 3, colours["line"])
        made = frame.continued(sheet, _named(half, body.right_if), right.rest)
    meaning = fitted([Piece(half.text, colours["text"])], _MEANING, room, bottom - 16 - y, 60, 32)
    sheet.place(left, y, meaning)
    return [*frame.continued(sheet, _named(half, half.verb), meaning.rest), *made]


def _named(half: Half, label: str) -> str:
    """Whose it is, where the rest of it stands alone."""
    return f"{half.who}, {label}" if half.who and label != half.verb else f"{half.who} {label}".strip()


def _pieces(body: Settle, ink: QColor) -> list[Piece]:
    """The last line, the room's own words in it heavier. They come last: "From now on the room says now or today"."""
    made: list[Piece] = []
    rest = body.ending
    for word in reversed(body.strong):
        rest, found, after = rest.rpartition(word)
        made = [Piece(found, ink, 600), Piece(after, ink), *made]
    return [Piece(rest, ink), *made]
