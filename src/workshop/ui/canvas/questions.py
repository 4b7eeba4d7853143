"""The prompt, the question over the cards that were kept, and the ladder."""

from __future__ import annotations

from workshop.projection.views import CardName, Ladder, Prompt, Question, Step
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose, Style, fitted
from workshop.ui.canvas.rows import Cell, Row, flow, stacked, total
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet, Text

_STEPS = Style(line=1.3)
_TEXT = 360
_GAP = 40
_BESIDE = 4
"""Cards that stand beside each other at the most."""
_NUMBER = SANS.at(700).to("end")
_WIDE, _BESIDE_DIGITS = 1560, 1100
"""How wide what to do may be, and where the room's clock stands beside it, an hour over at the most."""
_DIGITS = 756.0
"""Where the clock's digits begin."""
_AFTER_A_LINE = 88
"""Pixels to the steps from a statement that takes one line: farther down they would stand apart from it."""


def prompt(body: Prompt, sheet: Sheet, has_clock: bool) -> list[Sheet]:
    """The abstraction as large as it fits, and the two things to do; the clock keeps its corner free."""
    made, first_ends = _prompted(body, sheet.again(), has_clock, _WIDE)
    if has_clock and first_ends > _DIGITS:
        made, _ = _prompted(body, sheet.again(), has_clock, _BESIDE_DIGITS)
    return made


def _prompted(body: Prompt, sheet: Sheet, has_clock: bool, first: int) -> tuple[list[Sheet], float]:
    """The same with the `first` thing to do so wide; and where that one ends."""
    width = _BESIDE_DIGITS if has_clock else _WIDE
    steps = [Piece(each, sheet.palette["text"]) for each in body.steps]
    numbered = [Prose([each], _STEPS, 40, width if at else first) for at, each in enumerate(steps)]
    below = sum(each.height for each in numbered) + 20 * (len(numbered) - 1)
    top = 176
    bottom = frame.BOTTOM - 20 - below
    rest = frame.statement(sheet, body.lead, body.text, top, bottom - 48, 100)
    said = _statement(sheet)
    y = min(bottom, 684.0) if said.height > said.line or rest else said.height + top + 64 + _AFTER_A_LINE
    y = max(y, _end(sheet) + 56)
    first_ends = y + numbered[0].height
    for at, each in enumerate(numbered):
        sheet.box(SIDE, y + 2, 48, 48, edge=sheet.palette["teal"], width=3, radius=24)
        sheet.line(SIDE, y + 5, 48, str(at + 1), SANS.at(700).to("centre"), 32, sheet.palette["teal"])
        sheet.place(SIDE + 72, y, each)
        y += each.height + 20
    frame.foot(sheet, body.foot, right=400 if has_clock else 200)
    return [sheet, *rest], first_ends


def question(body: Question, sheet: Sheet) -> list[Sheet]:
    """The question, and under it the cards the room kept."""
    rows = _rows(sheet, body.cards)
    height = total(rows)
    frame.foot(sheet, body.foot)
    if height <= 420:
        top = min(724.0, frame.BOTTOM - height)
        rest = frame.statement(sheet, body.lead, body.text, 176, top - 40, 100)
        if not rest or not rows:
            stacked(sheet, rows, top)
            return [sheet, *rest]
        sheet = sheet.again()
    made = [sheet, *frame.statement(sheet, body.lead, body.text, 176, frame.BOTTOM, 100)]
    for page in flow(rows, frame.BOTTOM - frame.TOP):
        made.append(sheet.again())
        stacked(made[-1], page, frame.TOP)
    return made


def ladder(body: Ladder, sheet: Sheet) -> list[Sheet]:
    """The rungs on their line, from general to concrete; where the room works stands on a card."""
    made: list[Sheet] = []
    height = frame.BOTTOM + 30 - frame.TOP
    pages: list[list[Row]] = []
    for size in (48, 44, 40, 36):
        pages = flow([_rung(sheet, each, size) for each in body.rungs], height)
        if len(pages) == 1:
            break
    quiet = sheet.palette["secondary"]
    for at, page in enumerate(pages):
        made.append(sheet.again())
        here, last = made[-1], frame.TOP + total(page[:-1])
        first_knob, last_knob = frame.TOP + _knob(page[0]), last + _knob(page[-1])
        axis = sheet.palette["line" if sheet.dark else "track"]
        here.box(SIDE + 187, first_knob, 4, last_knob - first_knob, axis)
        stacked(here, page, frame.TOP)
        if at == 0 and body.general:
            here.text(SIDE, first_knob - 20, 180, body.general, frame.QUIET, 32, quiet)
        if at == len(pages) - 1 and body.concrete and (at or last_knob > first_knob):
            here.text(SIDE, last_knob - 20, 180, body.concrete, frame.QUIET, 32, quiet)
    return made


def _knob(row: Row) -> float:
    """How far below the top of a rung's row its knob stands: at the middle of the first line."""
    return row.pad + row.cells[0].prose().line / 2


def _statement(sheet: Sheet) -> Prose:
    """The statement that was placed last."""
    return next(each.prose for each in reversed(sheet.marks) if isinstance(each, Text))


def _end(sheet: Sheet) -> float:
    """Where the lowest mark on the page ends."""
    return max((each.rect.bottom() for each in sheet.marks), default=0)


def _rung(sheet: Sheet, rung: Step, size: int) -> Row:
    colours = sheet.palette
    if not rung.mark:
        text = Cell(_TEXT, BODY + SIDE - _TEXT, Piece(rung.text, colours["text"]), SERIF.at(400), size)

        def knob(on: Sheet, y: float, _height: float) -> None:
            top = y + 20 + text.prose().line / 2 - 14
            on.box(SIDE + 175, top, 28, 28, colours["ground"], edge=colours["secondary"], width=4, radius=14)

        return Row((text,), pad=20, before=knob)
    mark = Cell(_TEXT, BODY + SIDE - _TEXT - 40, Piece(rung.mark, colours["teal"]), SANS.at(700), 32)
    text = Cell(_TEXT, BODY + SIDE - _TEXT - 40, Piece(rung.text, colours["text"]), SERIF, size + 4, down=48)

    def card(on: Sheet, y: float, height: float) -> None:
        width, edge = BODY + SIDE - _TEXT + 40, colours["teal"]
        on.box(_TEXT - 40, y + 12, width, height - 24, colours["raised"], edge=edge, width=4, radius=20)
        on.box(SIDE + 203, y + 59, _TEXT - 40 - SIDE - 203, 4, colours["teal"])

    def flag(on: Sheet, y: float, _height: float) -> None:
        on.box(SIDE + 167, y + 39, 44, 44, colours["teal"], radius=22)
        on.glyph(SIDE + 177, y + 49, 24, "flag", colours["ground"])

    return Row((mark, text), pad=40, behind=card, before=flag)


def _rows(sheet: Sheet, cards: tuple[CardName, ...]) -> list[Row]:
    """The cards in as few rows as hold them, about equally full: five stand as three and two."""
    rows: list[Row] = []
    left, lines = cards, -(-len(cards) // _BESIDE)
    columns = -(-len(cards) // lines) if lines > 1 else _BESIDE
    while left:
        taken = -(-len(left) // (lines - len(rows)))
        rows.append(_cards(sheet, left[:taken], columns))
        left = left[taken:]
    return rows


def _cards(sheet: Sheet, cards: tuple[CardName, ...], columns: int) -> Row:
    """Cards beside one another, in some of the `columns`: tile, suit, number, title, industry."""
    width = (BODY - (columns - 1) * _GAP) / columns
    ink, quiet = sheet.palette["text"], sheet.palette["secondary"]
    numbers = [fitted([Piece(each.number, ink)], _NUMBER, width, 52, 40, 40) for each in cards]
    rooms = [width - 78 - (each.natural_width + 16 if each.text else 0) for each in numbers]
    labels = [Prose([Piece(each.label, quiet)], frame.QUIET, 32, room) for each, room in zip(cards, rooms, strict=True)]
    under = max(76.0, *(18 + each.height for each in labels))
    cells = []
    for at, each in enumerate(cards):
        x = SIDE + at * (width + _GAP)
        title = Cell(x, width, Piece(each.title, ink), SANS.at(600), 36, down=under)
        note = Cell(x, width, Piece(each.industry, quiet), SANS, 32, down=under + title.prose().height)
        cells += [title, note]

    def lines(on: Sheet, y: float, _height: float) -> None:
        for at in range(len(cards)):
            on.box(SIDE + at * (width + _GAP), y, width, 3, sheet.palette["line"])

    def tiles(on: Sheet, y: float, _height: float) -> None:
        for at, each in enumerate(cards):
            x = SIDE + at * (width + _GAP)
            on.place(x, y + 28, numbers[at])
            if each.suit in theme.SUITS:
                on.tile(x, y + 24, 60, each.suit, theme.suit_fill(each.suit), theme.colour("white"), 14)
                on.place(x + 78, y + 34, labels[at])

    return Row(tuple(cells), pad=20, behind=lines, before=tiles)
