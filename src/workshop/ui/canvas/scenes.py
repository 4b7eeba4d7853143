"""The views between the work: a stage that is still empty, the clock alone, the break."""

from __future__ import annotations

from workshop.projection.scenes import ClockAlone, Pause, Waiting
from workshop.projection.views import Clock
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose, Style, fitted
from workshop.ui.canvas.sheet import BODY, HEIGHT, SIDE, Sheet

_LEAD = Style(line=44 / 36)
_GLYPH = 128
_DIGITS = 360


def waiting(body: Waiting, sheet: Sheet) -> list[Sheet]:
    """The stage's glyph, its question large, what to do about it under that; all of it in the middle."""
    colours = sheet.palette
    text = fitted([Piece(body.text, colours["text"])], SERIF, 1560, 400, 100, 72)
    foot = Prose([Piece(body.foot, colours["secondary"])], SANS, 40, 1560, 156)
    height = _GLYPH + 36 + 44 + 20 + text.height + 32 + foot.height
    y = max(frame.TOP, (HEIGHT - height) / 2)
    sheet.box(SIDE, y, _GLYPH, _GLYPH, colours["raised"], edge=colours["teal"], width=4, radius=_GLYPH / 2)
    sheet.glyph(SIDE + 34, y + 34, _GLYPH - 68, body.icon, colours["teal"])
    y += _GLYPH + 36
    y += sheet.line(SIDE, y, 1560, body.lead, _LEAD, 36, colours["secondary"]).height + 20
    sheet.place(SIDE, y, text)
    sheet.place(SIDE, y + text.height + 32, foot)
    return [sheet]


def pause(body: Pause, sheet: Sheet) -> list[Sheet]:
    """The cup, and when to be back, as large as the room is deep."""
    colours = sheet.palette
    text = fitted([Piece(body.text, colours["text"])], SERIF.to("centre"), BODY, 420, 200, 72)
    y = (HEIGHT - (120 + 40 + text.height + 44 + 52)) / 2
    sheet.glyph(SIDE + (BODY - 120) / 2, y, 120, "break", colours["teal"])
    y += 120 + 40
    sheet.place(SIDE, y, text)
    quiet = SANS.to("centre")
    sheet.line(SIDE, y + text.height + 44, BODY, body.foot, quiet, 40, colours["secondary"])
    return [sheet]


def clock_alone(body: ClockAlone, sheet: Sheet, has_clock: bool) -> list[Sheet]:
    """The digits are painted with the clock; without one its words stand in the middle."""
    if not has_clock:
        sheet.line(SIDE, HEIGHT / 2 - 48, BODY, body.words, SERIF.to("centre"), 72, sheet.palette["secondary"])
    return [sheet]


def digits(sheet: Sheet, shown: Clock) -> None:
    """The clock alone: read from the last row."""
    time = sheet.palette["time"]
    style = Style(weight=700, line=1, tabular=True, align="centre")
    prose = fitted([Piece(shown.digits, time)], style, BODY, _DIGITS, _DIGITS, 144)
    y = (HEIGHT - prose.height - 88) / 2
    sheet.place(SIDE, y, prose)
    sheet.line(SIDE, y + prose.height + 16, BODY, shown.words, SANS.to("centre"), 56, time)
    frame.bar(sheet, shown)
