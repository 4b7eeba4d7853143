"""The first views: title with ground rules, the problem, who is in the room."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.projection.views import Home, Labelled, Organisations, Rules, Statement
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose, fitted
from workshop.ui.canvas.rows import Cell, Row, balanced, flow, stacked, total
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet

_GAP = 40


def rules(body: Rules, sheet: Sheet) -> list[Sheet]:
    """The title large, who is here, the rules under it."""
    title = fitted([Piece(body.title, sheet.palette["text"])], SERIF, BODY, 300, 100, 72)
    y = 196.0
    sheet.place(SIDE, y, title)
    y += title.height + 12
    who = Prose([Piece(body.who, sheet.palette["secondary"])], SANS, 40, BODY, 104)
    sheet.place(SIDE, y, who)
    y += (who.height if who.text else 0) + 56
    for size in (44, 40, 36, 32):
        rows = [_rule(sheet, each, size) for each in body.rules]
        if total(rows) <= frame.BOTTOM - y:
            stacked(sheet, rows, y)
            frame.foot(sheet, body.foot)
            return [sheet, *frame.continued(sheet, "", title.rest, SERIF, 72), *frame.continued(sheet, "", who.rest)]
    made = [sheet, *frame.continued(sheet, "", title.rest, SERIF, 72), *frame.continued(sheet, "", who.rest)]
    for page in flow([_rule(sheet, each, 40) for each in body.rules], frame.BOTTOM - frame.TOP):
        made.append(sheet.again())
        stacked(made[-1], page, frame.TOP)
        frame.foot(made[-1], body.foot)
    return made


def statement(body: Statement, sheet: Sheet) -> list[Sheet]:
    """The statement over the organisations; where both do not fit, the organisations follow."""
    foot = body.foot if frame.foot_fits(body.foot) else ""
    bands = [body.organisations[at : at + 4] for at in range(0, len(body.organisations), 4)]
    rows = [_band(sheet, each, _columns(body)) for each in bands]
    top = min(724.0, frame.BOTTOM - total(rows))
    colour = sheet.palette["text"]
    room = top - _GAP - 200 - frame.beneath(body.said_by)
    alone = fitted([Piece(body.text, colour)], SERIF, 1700, room, 92, 72)
    if alone.complete and not alone.breaks_words():
        frame.foot(sheet, foot)
        stacked(sheet, rows, top)
        frame.statement(sheet, body.said_by, body.text, 200, top - _GAP, 92)
        return [sheet]
    made = [sheet, *frame.statement(sheet, body.said_by, body.text, 200, frame.BOTTOM, 92)]
    for page in flow(rows, frame.BOTTOM - frame.TOP):
        made.append(sheet.again())
        stacked(made[-1], page, frame.TOP)
        frame.foot(made[-1], foot)
    return made


def organisations(body: Organisations, sheet: Sheet) -> list[Sheet]:
    """A row each: tile, name, what it is, what it brings."""
    made: list[Sheet] = []
    for page in balanced([_home(sheet, each) for each in body.homes], 972 - 280):
        made.append(sheet.again())
        frame.title(made[-1], body.title, body.count)
        stacked(made[-1], page, 280)
    return made


def _columns(body: Statement) -> int:
    return max(2, min(4, len(body.organisations)))


def _band(sheet: Sheet, homes: Sequence[Labelled], columns: int) -> Row:
    """Organisations beside one another, each under a line of its own."""
    width = (BODY - _GAP * (columns - 1)) / columns
    cells = []
    for at, each in enumerate(homes):
        x = SIDE + at * (width + _GAP)
        name = Cell(x, width, Piece(each.label, sheet.palette["text"]), SANS.at(600), 40, down=3)
        note = Cell(x, width, Piece(each.text, sheet.palette["secondary"]), SANS, 34, down=3 + name.prose().height)
        cells += [name, note]
    edge = sheet.palette["line"]

    def lines(on: Sheet, y: float, _height: float) -> None:
        for at in range(len(homes)):
            on.box(SIDE + at * (width + _GAP), y, width, 3, edge)

    return Row(tuple(cells), pad=20, behind=lines)


def _rule(sheet: Sheet, rule: Labelled, size: int) -> Row:
    label = Cell(SIDE, 440, Piece(rule.label, sheet.palette["teal"]), SANS.at(600), 36, down=round(size * 0.65 - 23.4))
    text = Cell(SIDE + 480, BODY - 480, Piece(rule.text, sheet.palette["text"]), SANS, size)
    return Row((label, text), pad=22, behind=frame.line_above(sheet.palette["line"]))


def _home(sheet: Sheet, home: Home) -> Row:
    colours = sheet.palette
    name = Cell(SIDE + 124, 720, Piece(home.name, colours["text"]), SANS.at(600), 40)
    down = name.prose().height
    note = Cell(SIDE + 124, 720, Piece(home.note, colours["secondary"]), SANS, 32, down=down)
    down += note.prose().height if home.note else 0
    speaks = Cell(SIDE + 124, 720, Piece(home.speaks, colours["secondary"]), SANS, 32, down=down)
    brings = Cell(SIDE + 884, BODY - 884, Piece(home.brings, colours["text"]), SANS, 36, down=3)
    behind = frame.line_above(colours["line"])

    def tile(on: Sheet, y: float, _height: float) -> None:
        frame.tile(on, home.tile, y)

    return Row((name, note, speaks, brings), pad=18, least=126, behind=behind, before=tile)
