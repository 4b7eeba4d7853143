"""Who said what: the outsiders of the abstraction, and the organisations that read a word back."""

from __future__ import annotations

from workshop.projection.scenes import Outsiders, OutsiderSaid
from workshop.projection.views import ReadBack, ReadBy
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose
from workshop.ui.canvas.questions import prompt
from workshop.ui.canvas.rows import Cell, Row, balanced, stacked
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet

_TOP, _BOTTOM = 280, 960
_SAID, _VERDICT = SIDE + 424, SIDE + 1320
_SIGN, _GAP = 36, 14
_MARKS = 976


def outsiders(body: Outsiders, sheet: Sheet) -> list[Sheet]:
    """A row a person: trade, words, verdict. What they read stands at the foot."""
    made: list[Sheet] = []
    for page in balanced([_said(sheet, each) for each in body.said], _BOTTOM - _TOP):
        made.append(sheet.again())
        frame.title(made[-1], body.title, body.count)
        stacked(made[-1], page, _TOP)
        frame.foot(made[-1], body.question)
    return made if frame.foot_fits(body.question) else [*made, *frame.continued(sheet, body.title, body.question)]


def _said(sheet: Sheet, each: OutsiderSaid) -> Row:
    colours = sheet.palette
    who = Cell(SIDE, 392, Piece(each.who, colours["text"]), SANS.at(600), 40)
    words = Cell(_SAID, 860, Piece(each.words, colours["text"]), SERIF, 40)
    left = _VERDICT + _SIGN + _GAP
    verdict = Cell(left, SIDE + BODY - left, Piece(each.verdict, colours["text"]), SANS, 36, down=2)
    notes = ", ".join(note for note in (each.note, each.stopped) if note)
    lower = 6 + verdict.prose().height
    note = Cell(left, SIDE + BODY - left, Piece(notes, colours["secondary"]), SANS, 32, down=lower)

    def sign(on: Sheet, y: float, _height: float) -> None:
        if each.sign:
            on.glyph(_VERDICT, y + 29, _SIGN, each.sign, colours["teal" if each.sign == "check" else "secondary"])

    behind = frame.line_above(colours["line"])
    return Row((who, words, verdict, note), pad=22, least=110, behind=behind, before=sign)


def read_back(body: ReadBack, sheet: Sheet, has_clock: bool) -> list[Sheet]:
    """The word as the room says it, what to do, and who has done it; where many are there, how many."""
    made = prompt(body.prompt, sheet, has_clock)
    width = BODY - (400 if has_clock else 200)
    names = [_name(sheet, each) for each in body.homes]
    if sum(_SIGN + _GAP + each.natural_width + 40 for each in names) > width:
        frame.foot(made[0], body.count, right=400 if has_clock else 200)
        return made
    left = float(SIDE)
    for home, name in zip(body.homes, names, strict=True):
        if home.done:
            made[0].glyph(left, _MARKS + 2, _SIGN, "check", sheet.palette["teal"])
        else:
            made[0].box(left + 6, _MARKS + 8, 24, 24, edge=sheet.palette["secondary"], width=3, radius=12)
        made[0].place(left + _SIGN + _GAP, _MARKS, name)
        left += _SIGN + _GAP + name.natural_width + 40
    return made


def _name(sheet: Sheet, home: ReadBy) -> Prose:
    colour = sheet.palette["text" if home.done else "secondary"]
    return Prose([Piece(home.name, colour)], frame.QUIET, 32, BODY)
