"""What every view shares: the line at the top, the line at the foot, "1 of 2", the clock and its bar."""

from __future__ import annotations

from PySide6.QtGui import QColor

from workshop import words
from workshop.projection.views import Clock, Heading
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose, Style, fitted, pages
from workshop.ui.canvas.rows import Decorate
from workshop.ui.canvas.sheet import BODY, HEIGHT, SIDE, WIDTH, Sheet
from workshop.words import tr

TOP = 176
"""Where a view begins under the line at the top."""
BOTTOM = 940
"""Where it ends above the foot."""
FOOT = 976
HEAD = Style(weight=600, line=44 / 36)
QUIET = Style(line=1.25)
_LABEL = Style(line=44 / 36)
_BAR = 24
_PART = 200


def heading(sheet: Sheet, shown: Heading, has_clock: bool, keeps_stage: bool) -> None:
    """The mark and the stage's name; at the other end which stage it is, unless the clock stands there."""
    colours = sheet.palette
    sheet.glyph(SIDE, 78, 44, "mark", colours["teal"])
    sheet.line(SIDE + 64, 78, 900, shown.name, HEAD, 36)
    if not shown.number or (has_clock and not keeps_stage):
        return
    dash, gap = 44, 10
    track = WIDTH - SIDE - shown.count * (dash + gap) + gap
    for each in range(shown.count):
        colour = colours["secondary"] if each + 1 < shown.number else colours["teal"]
        to_come = colours["line"] if sheet.dark else colours["track"]
        sheet.box(track + each * (dash + gap), 95, dash, 10, to_come if each + 1 > shown.number else colour, radius=5)
    sheet.line(track - 16 - 600, 80, 600, shown.words, QUIET.to("end"), 32, colours["secondary"])


def foot(sheet: Sheet, text: str, side: int = SIDE, base: int = FOOT + 40, right: int = _PART) -> None:
    """The quiet line at the bottom: two lines at the most; what is longer stands in a view of its own."""
    prose = Prose([Piece(text, sheet.palette["secondary"])], QUIET, 32, WIDTH - 2 * side - right)
    if prose.height <= 2 * prose.line:
        sheet.place(side, base - prose.height, prose)


def foot_fits(text: str, right: int = _PART) -> bool:
    """Whether `foot` would show `text`."""
    return Prose([Piece(text, QColor())], QUIET, 32, BODY - right, 80).complete


def part_mark(sheet: Sheet, part: int, of: int, y: float = FOOT, side: int = SIDE) -> None:
    """ "1 of 2", where what is shown goes on."""
    text = tr("{part} of {parts}", part=part + 1, parts=of)
    sheet.line(WIDTH - side - _PART, y, _PART, text, QUIET.to("end"), 32, sheet.palette["secondary"])


def clock(sheet: Sheet, shown: Clock, large: bool, side: int = SIDE, y: float = 68) -> None:
    """The digits, large with their words at the lower right or at the end of the top line, and the bar."""
    time = sheet.palette["time"]
    digits = Style(weight=700, line=1, tabular=True, align="end")
    if large:
        sheet.line(WIDTH - side - 900, 756, 900, shown.digits, digits, 144, time)
        sheet.line(WIDTH - side - 900, 900, 900, shown.words, Style(line=4 / 3, align="end"), 36, time)
    else:
        prose = sheet.line(WIDTH - side - 600, y, 600, shown.digits, digits, 64, time)
        if shown.left <= 0 or not shown.running:
            room = WIDTH - side - prose.natural_width - 20 - 500
            sheet.line(room, y + 16, 500, shown.words, SANS.to("end"), 36, time)
    bar(sheet, shown)


def bar(sheet: Sheet, shown: Clock) -> None:
    """How much of the step is gone, along the bottom edge."""
    sheet.box(0, HEIGHT - _BAR, WIDTH, _BAR, sheet.palette["time-track"])
    sheet.box(0, HEIGHT - _BAR, WIDTH * shown.share, _BAR, sheet.palette["time-bar"])


def title(sheet: Sheet, text: str, count: str) -> None:
    """What a list is of, and how much there is."""
    prose = sheet.line(SIDE, TOP, 1100, text, SERIF, 60)
    x = SIDE + prose.natural_width + 28
    sheet.line(x, TOP + 20, SIDE + BODY - x, count, SANS, 36, sheet.palette["secondary"])


def line_above(colour: QColor) -> Decorate:
    """The line over each row of a list."""

    def line(on: Sheet, y: float, _height: float) -> None:
        on.box(SIDE, y, BODY, 3, colour)

    return line


def tile(on: Sheet, letters: str, y: float) -> None:
    """An organisation's two letters in a row whose top is `y`."""
    if letters:
        on.box(SIDE, y + 25, 92, 76, on.palette["raised"], edge=on.palette["secondary"], width=3, radius=12)
        on.line(SIDE, y + 39, 92, letters, SANS.at(700).to("centre"), 36)


def continued(sheet: Sheet, label: str, text: str, style: Style = SANS, size: int = 40) -> list[Sheet]:
    """The views that hold what did not fit, under its label."""
    made = []
    for prose in pages(Piece(text, sheet.palette["text"]), style, size, BODY, BOTTOM - TOP - 64) if text else ():
        made.append(sheet.again())
        made[-1].text(SIDE, TOP, BODY, label, SANS, 36, sheet.palette["secondary"])
        made[-1].place(SIDE, TOP + 64, prose)
    return made


def statement(
    sheet: Sheet, label: str, text: str, y: float, bottom: float, size: int, floor: int = 72, width: float = 1700
) -> list[Sheet]:
    """A statement in serif under its label, as large as it fits; what does not fit follows on further views."""
    sheet.text(SIDE, y, BODY, label, _LABEL, 36, sheet.palette["secondary"])
    top = y + beneath(label)
    prose = fitted([Piece(text, sheet.palette["text"])], SERIF, width, bottom - top, size, floor)
    from_right = prose.from_right and not words.right_to_left()
    sheet.place(SIDE + BODY - width if from_right else SIDE, top, prose)
    return continued(sheet, label, prose.rest, SERIF, floor)


def beneath(label: str) -> float:
    """How far below the top of its label a statement begins: 64 pixels under a label of one line."""
    return Prose([Piece(label, QColor())], _LABEL, 36, BODY).height + 20
