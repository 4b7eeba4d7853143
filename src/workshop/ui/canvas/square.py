"""The square of how new and how feasible, and beside it what its letters stand for."""

from __future__ import annotations

from workshop.projection.views import Labelled, Square
from workshop.room.ratings import HIGH, LOW, Point, apart, share
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, Piece, Style
from workshop.ui.canvas.rows import Cell, Row, balanced, stacked
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet

_TOP, _BOTTOM, _BALL = 316, 856, 56
_WIDE = 900
_AXIS = 56
"""What the numbers beside the square take."""
_LIST = SIDE + _AXIS + _WIDE + 64
_TEXT = Style(line=1.25)


def square(body: Square, sheet: Sheet) -> list[Sheet]:
    """The square on every part; the letters' words go on where they do not fit."""
    made = []
    for rows in balanced([_row(each, sheet) for each in body.ideas], _BOTTOM - _TOP):
        here = sheet.again()
        frame.title(here, body.title, body.count)
        _axes(here, body)
        _letters(here, body)
        stacked(here, rows, _TOP - 8)
        frame.foot(here, body.foot)
        made.append(here)
    return made


def _axes(here: Sheet, body: Square) -> None:
    """The square with its five values on either side, and what they are of."""
    left, tall, quiet = SIDE + _AXIS, _BOTTOM - _TOP, here.palette["secondary"]
    here.box(left, _TOP, _WIDE, tall, here.palette["raised"], edge=here.palette["line"], width=2, radius=12)
    for value in range(LOW, HIGH + 1):
        across, up = left + share(value) * _WIDE, _BOTTOM - share(value) * tall
        here.box(across - 1, _TOP + 2, 2, tall - 4, here.palette["line"])
        here.box(left + 2, up - 1, _WIDE - 4, 2, here.palette["line"])
        here.line(across - 30, _BOTTOM + 8, 60, str(value), SANS.to("centre"), 32, quiet)
        here.line(SIDE, up - 21, _AXIS - 20, str(value), SANS.to("end"), 32, quiet)
    here.line(left, _TOP - 52, _WIDE, body.upward, SANS.at(700), 36)
    here.line(left, _BOTTOM + 50, _WIDE, body.across, SANS.at(700).to("end"), 36)


def _letters(here: Sheet, body: Square) -> None:
    left = SIDE + _AXIS
    widest = max((_ball(each) for each in body.points), default=_BALL)
    places = apart(body.points, _WIDE, _BOTTOM - _TOP, (widest, _BALL))
    for point, (x, y) in zip(body.points, places, strict=True):
        wide = _ball(point)
        corner = left + x - wide / 2, _BOTTOM - y - _BALL / 2
        here.box(*corner, wide, _BALL, here.palette["teal"], radius=_BALL / 2)
        here.line(corner[0], corner[1] + 7, wide, point.letter, SANS.at(700).to("centre"), 32, here.palette["raised"])


def _ball(point: Point) -> float:
    """How wide the ball of a letter is: longer than tall where the letters are two."""
    return max(_BALL, 26 + 22 * len(point.letter))


def _row(idea: Labelled, sheet: Sheet) -> Row:
    """A letter, and what it stands for."""
    ink = sheet.palette["text"]
    letter = Cell(_LIST, 72, Piece(idea.label, ink), _TEXT.at(700), 32)
    words = Cell(_LIST + 76, SIDE + BODY - _LIST - 76, Piece(idea.text, ink), _TEXT, 32)
    return Row((letter, words), pad=8)
