"""The assumption probe on the canvas: a statement a row, and beside it where each organisation stands from 1 to 5."""

from __future__ import annotations

from workshop.projection.scenes import Probe, Rated
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece
from workshop.ui.canvas.rows import Cell, Row, balanced, stacked
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet

_TOP, _BOTTOM = 336, 950
_STEPS = 5
_STEP = 164
_SCALE = SIDE + BODY - _STEPS * _STEP
_LABEL = 180
_TEXT = _SCALE - _LABEL - 40 - SIDE
_TILE, _TALL, _GAP = 66, 56, 6
_PAD = 18
_WORDS = 44


def probe(body: Probe, sheet: Sheet) -> list[Sheet]:
    """As many statements as a view holds, under the scale."""
    made: list[Sheet] = []
    for page in balanced([_row(sheet, body, each) for each in body.rows], _BOTTOM - _TOP):
        made.append(sheet.again())
        frame.title(made[-1], body.title, "")
        _head(made[-1], body)
        stacked(made[-1], page, _TOP)
        frame.foot(made[-1], body.foot)
    return made if frame.foot_fits(body.foot) else [*made, *frame.continued(sheet, body.title, body.foot)]


def _head(sheet: Sheet, body: Probe) -> None:
    """The numbers of the scale, and what its ends mean."""
    quiet = sheet.palette["secondary"]
    for at in range(_STEPS):
        sheet.line(_SCALE + at * _STEP, _TOP - 52, _STEP, str(at + 1), SANS.at(700).to("centre"), 36)
    sheet.line(_SCALE, _TOP - 96, 2 * _STEP, body.ends[0], frame.QUIET, 32, quiet)
    sheet.line(_SCALE + 3 * _STEP, _TOP - 96, 2 * _STEP, body.ends[1], frame.QUIET.to("end"), 32, quiet)


def _row(sheet: Sheet, body: Probe, each: Rated) -> Row:
    """The words at the left; at the right a line for before and one for after once anybody has said so, and the gap."""
    colours = sheet.palette
    lines = [(body.before, each.before, False)] if each.before else []
    lines += [(body.after, each.after, True)] if each.after else []
    lines = lines or [("", (), False)]
    tall = [_height(given) for _, given, _ in lines]
    text = Cell(SIDE, _TEXT, Piece(each.text, colours["text"]), SERIF, 40)

    def marks(on: Sheet, y: float, _height: float) -> None:
        top = y + _PAD
        for (label, given, after), height in zip(lines, tall, strict=True):
            on.line(_SCALE - _LABEL, top + 6, _LABEL - 16, label, frame.QUIET, 32, colours["secondary"])
            _tiles(on, given, top, filled=after)
            top += height
        on.line(_SCALE - _LABEL, top, SIDE + BODY - _SCALE + _LABEL, each.gap, frame.QUIET, 32, colours["secondary"])

    least = 2 * _PAD + sum(tall) + (_WORDS if each.gap else 0)
    return Row((text,), pad=_PAD, least=least, behind=frame.line_above(colours["line"]), before=marks)


def _height(given: tuple[tuple[str, int], ...]) -> float:
    """How tall a line is: tiles at the same number stand in twos."""
    most = max((sum(value == number for _, value in given) for number in range(1, _STEPS + 1)), default=1)
    return (_TALL + _GAP) * max(1, (most + 1) // 2)


def _tiles(on: Sheet, given: tuple[tuple[str, int], ...], top: float, *, filled: bool) -> None:
    colours = on.palette
    for number in range(1, _STEPS + 1):
        here = [tile for tile, value in given if value == number]
        for at, tile in enumerate(here):
            column, line = at % 2, at // 2
            pair = min(2, len(here) - 2 * line)
            left = _SCALE + (number - 1) * _STEP + (_STEP - pair * _TILE - (pair - 1) * _GAP) / 2
            x, y = left + column * (_TILE + _GAP), top + line * (_TALL + _GAP)
            edge = colours["teal"] if filled else colours["secondary"]
            on.box(x, y, _TILE, _TALL, colours["raised"], edge=edge, width=5 if filled else 3, radius=12)
            on.line(x, y + 8, _TILE, tile, SANS.at(700).to("centre"), 32)
