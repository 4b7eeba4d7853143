"""The ladder worksheet: the problem reworded from concrete to general, a rung a line, by a table on its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.card_head import draw_line
from workshop.documents.lines import natural_width
from workshop.documents.mapping_sheet import CLEAR, FOOT_LINE
from workshop.documents.pen import Pen
from workshop.documents.sheet_head import CAPTION, draw_blank, draw_head
from workshop.documents.style import HEADING, INK, INK_2, PAPER, RULE, WRITING_LINE, Face, Page, Style
from workshop.words import right_to_left, tr

_TITLE: Final = Style(Face.SERIF_SEMIBOLD, 22.5, 27)
_AXIS: Final = Style(Face.SEMIBOLD, 9.75, 13.5, INK_2)
_NUMBER: Final = Style(Face.BOLD, 10.9, 16.5)
_RUNGS: Final = 5
_KNOB: Final = 9.75  # the radius of a rung's knob
_COLUMN: Final = 40.5  # the rail with its knobs


@dataclass(frozen=True, slots=True)
class LadderSheet:
    """One sheet for one table."""

    code: str
    title: str

    @property
    def name(self) -> str:
        """What its running line says."""
        return tr("Ladder worksheet")

    @property
    def foot(self) -> str:
        """What the foot of the page says."""
        return tr("Climb with “who else?”, come down with “how?”. Tick the rung you would work at.")

    def draw(self, pen: Pen, page: Page) -> None:
        """Head, five rungs on their rail, and what makes it hard."""
        x, width, top = page.side, page.inner, page.height - page.top - 0.75
        draw_head(pen, "mark", self.name, self.title, self.code, x, top, width)
        draw_line(pen, tr("Say it again, without your trade’s words"), _TITLE, x, top - 43, width)
        draw_blank(pen, tr("Table"), x + width - 90 if right_to_left() else x, top - 83, 90)
        below = FOOT_LINE + CLEAR + 3 * 25.5 + 24
        self._draw_rungs(pen, x, top - 136, width, below)
        draw_line(pen, tr("What makes it hard, whatever the trade?"), HEADING, x, below - 9, width)
        for number in range(1, 4):
            pen.rule(x, below - 24 - number * 25.5, width, WRITING_LINE)

    def _draw_rungs(self, pen: Pen, x: float, top: float, width: float, bottom: float) -> None:
        mirrored = right_to_left()
        rail = x + width - _KNOB if mirrored else x + _KNOB
        draw_line(pen, tr("General: anybody, anywhere"), _AXIS, x, top, width)
        draw_line(pen, tr("Concrete: here, as we say it at work"), _AXIS, x, bottom + 23, width)
        first, last = top - 22, bottom + 32
        row = (first - last) / _RUNGS
        pen.upright(rail, first, first - last, RULE)
        left, inner = (x if mirrored else x + _COLUMN), width - _COLUMN
        for number in range(_RUNGS):
            y = first - number * row
            self._draw_knob(pen, str(_RUNGS - number), rail, y - row / 2)
            box = 13.5
            tick = left if mirrored else left + inner - box
            pen.box(tick, y - 10, box, box, INK, 2)
            said = tr("We would work here")
            wide = natural_width(said, CAPTION) + 1
            draw_line(pen, said, CAPTION, tick + box + 6 if mirrored else tick - 6 - wide, y - 10, wide)
            for line in (0.56, 0.94):
                pen.rule(left, y - row * line, inner, WRITING_LINE)

    def _draw_knob(self, pen: Pen, number: str, x: float, y: float) -> None:
        pen.ground(x - _KNOB, y + _KNOB, 2 * _KNOB, 2 * _KNOB, PAPER, _KNOB)
        pen.box(x - _KNOB, y + _KNOB, 2 * _KNOB, 2 * _KNOB, INK, _KNOB)
        wide = natural_width(number, _NUMBER)
        draw_line(pen, number, _NUMBER, x - wide / 2, y + _NUMBER.leading / 2, wide)
