"""Rows: labels with their text, and tables. A row stays whole; only one that would fill a page is parted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workshop.documents.blocks import BLANK, Block, draw_stack, stack_base, stack_height
from workshop.documents.pen import Pen
from workshop.documents.style import INK, LINE, RULE

Cell = tuple[Block, ...] | None
"""Blocks under each other; None is a blank to fill in by hand, ruled."""

_TALL = 220.0  # a row of this height may be parted between two pages
_ALONE = 72.0  # a row of this height, several lines, may stand apart from its table's others
_TOGETHER = 330.0  # the most that is held on one page
_BETWEEN = 6.0  # white between two columns


@dataclass(frozen=True, slots=True)
class Row:
    """Cells from the first column on. Where there are fewer cells than columns, the last one takes the rest."""

    cells: tuple[Cell, ...]
    passage: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Rows in columns whose `widths` are parts of the whole. A table with a `head` repeats it on every page.

    `together`: not begun on a page that cannot hold all of it, unless it would fill most of one. `ruled`: a hairline
    stands between the rows. `gutter` is the white between the first column and the next. The first lines of a row's
    cells stand on one line, whatever their sizes.
    """

    rows: tuple[Row, ...]
    widths: tuple[float, ...]
    head: Row | None = None
    padding: float = 6.0
    gap: float = 0.0
    keep: bool = False
    mirrored: bool = False
    together: bool = False
    ruled: bool = True
    gutter: float = _BETWEEN
    heights: dict[tuple[int, float], tuple[Row, float]] = field(default_factory=dict, repr=False, compare=False)

    def height(self, width: float) -> float:
        """All rows and the head."""
        return self._head(width) + sum(self._row(row, width) for row in self.rows)

    def least(self, width: float) -> float:
        """The head with the first two rows (all of up to three), or with one of several lines.

        Of a row that may be parted a page's beginning.
        """
        whole = self.height(width)
        if self.together and whole <= _TOGETHER:
            return whole
        first = self.rows if len(self.rows) <= 3 else self.rows[:2]
        first = self.rows[:1] if self._row(self.rows[0], width) >= _ALONE else first
        heights = [self._row(row, width) for row in first]
        return self._head(width) + (sum(heights) if max(heights) < _TALL else min(sum(heights), _TALL))

    def split(self, width: float, room: float, forced: bool) -> tuple[Block, Block] | None:
        """Between two rows, never leaving one of few lines alone; inside a row only if it is tall."""
        room -= self._head(width)
        fit, used = 0, 0.0
        while fit < len(self.rows) and used + self._row(self.rows[fit], width) <= room:
            used += self._row(self.rows[fit], width)
            fit += 1
        parted = self._parted(self.rows[fit], width, room - used, forced and not fit) if fit < len(self.rows) else None
        if parted:
            first, rest = parted
            return self._with((*self.rows[:fit], first)), self._with((rest, *self.rows[fit + 1 :]), gap=0.0)
        if fit == len(self.rows) - 1 and fit >= 2 and self._row(self.rows[-1], width) < _ALONE:
            fit -= 1
        if fit < 2 and len(self.rows) > 1 and not forced and self._row(self.rows[0], width) < _ALONE:
            return None
        return (self._with(self.rows[:fit]), self._with(self.rows[fit:], gap=0.0)) if fit else None

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The head with its rule, then each row with the hairline that belongs to it."""
        if self.head:
            self._draw_row(pen, self.head, x, top, width)
            top -= self._head(width)
            pen.rule(x, top, width, INK, 1.1)
        for row in self.rows:
            height = self._row(row, width)
            pen.passage(row.passage, x, top, width, height)
            if not self.head and self.ruled:
                pen.rule(x, top, width, LINE)
            self._draw_row(pen, row, x, top, width)
            top -= height
            if self.head:
                pen.rule(x, top, width, LINE)
            self._rule_blanks(pen, row, x, top, width)

    def _head(self, width: float) -> float:
        return self._row(self.head, width) if self.head else 0.0

    def _row(self, row: Row, width: float) -> float:
        known = self.heights.get((id(row), width))
        if known is not None:
            return known[1]
        heights = (
            BLANK if cell is None else drop + stack_height(cell, wide)
            for cell, (_, wide, drop) in zip(row.cells, self._places(row, width), strict=True)
        )
        height = max(heights) + 2 * self.padding
        self.heights[id(row), width] = (row, height)  # the row is kept, so that its id stays its own
        return height

    def _columns(self, row: Row, width: float) -> list[tuple[float, float]]:
        """Where each cell of `row` begins, and how wide it is; mirrored for languages that run leftward."""
        widths = [part * width for part in self.widths[: len(row.cells)]]
        widths[-1] = width - sum(widths[:-1])
        starts = [sum(widths[:at]) for at in range(len(widths))]
        if self.mirrored:
            starts = [width - start - wide for start, wide in zip(starts, widths, strict=True)]
        return list(zip(starts, widths, strict=True))

    def _places(self, row: Row, width: float) -> list[tuple[float, float, float]]:
        """Where the text of each cell begins, how wide it is, and how far down, so that the first lines meet."""
        last = len(row.cells) - 1
        whites = [self.gutter if at == 0 and last else _BETWEEN for at in range(last + 1)]
        bases = [stack_base(cell) if cell else None for cell in row.cells]
        lowest = max((each for each in bases if each is not None), default=0.0)
        drops = [0.0 if each is None else lowest - each for each in bases]
        return [
            (start + (white if self.mirrored else 0.0), wide - white, drop)
            for (start, wide), white, drop in zip(self._columns(row, width), whites, drops, strict=True)
        ]

    def _draw_row(self, pen: Pen, row: Row, x: float, top: float, width: float) -> None:
        for cell, (start, wide, drop) in zip(row.cells, self._places(row, width), strict=True):
            if cell:
                draw_stack(pen, cell, x + start, top - self.padding - drop, wide)

    def _rule_blanks(self, pen: Pen, row: Row, x: float, bottom: float, width: float) -> None:
        for cell, (start, wide) in zip(row.cells, self._columns(row, width), strict=True):
            if cell is None:
                pen.rule(x + start, bottom, wide - (_BETWEEN if self.head else 0), RULE)

    def _parted(self, row: Row, width: float, room: float, forced: bool) -> tuple[Row, Row] | None:
        """A tall row in two: what fits `room` of each cell, and the rest."""
        if not forced and (self._row(row, width) < _TALL or room < _TALL / 2):
            return None
        pairs = [
            _cut(cell, wide, room - 2 * self.padding - drop)
            for cell, (_, wide, drop) in zip(row.cells, self._places(row, width), strict=True)
        ]
        if not any(rest for _, rest in pairs) or not any(first for first, _ in pairs):
            return None
        first = Row(tuple(cell for cell, _ in pairs), row.passage)
        return first, Row(tuple(() if rest is None else rest for _, rest in pairs), row.passage)

    def _with(self, rows: tuple[Row, ...], gap: float | None = None) -> Rows:
        return replace(self, rows=rows, keep=False, gap=self.gap if gap is None else gap)


def _cut(cell: Cell, width: float, room: float) -> tuple[Cell, Cell]:
    """The blocks of `cell` that fit `room`, the last of them parted if need be, and the rest."""
    if cell is None:
        return None, ()
    for at, block in enumerate(cell):
        above = cell[: at + 1]
        if stack_height(above, width) <= room:
            continue
        left = room - stack_height(cell[:at], width) - (block.gap if at else 0)
        halves = block.split(width, left, forced=True)
        if halves:
            return (*cell[:at], halves[0]), (halves[1], *cell[at + 1 :])
        return cell[:at], cell[at:]
    return cell, ()
