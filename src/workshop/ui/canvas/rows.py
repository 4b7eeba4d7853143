"""Rows that flow: as many as a page holds, the next ones on the next page, a row too tall for any page in pieces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from workshop.ui.canvas.prose import Piece, Prose, Style
from workshop.ui.canvas.sheet import Sheet

Decorate = Callable[[Sheet, float, float], None]


@dataclass(frozen=True, slots=True)
class Cell:
    """Text at `x`, `w` wide, `down` below the row's padding."""

    x: float
    w: float
    piece: Piece
    style: Style
    size: int
    down: float = 0

    def prose(self, height: float = 1e7) -> Prose:
        """The text laid out, as much of it as `height` holds."""
        return Prose([self.piece], self.style, self.size, self.w, height)


@dataclass(frozen=True, eq=False)
class Row:
    """Cells beside one another. `behind` paints the ground and `before` what stands on it, given top and height.

    A row that `leads` others, so many, stands on their page, or where no page holds them all, on that of the next.
    """

    cells: tuple[Cell, ...]
    pad: float = 12
    least: float = 0
    leads: int = 0
    behind: Decorate | None = None
    before: Decorate | None = None

    @cached_property
    def height(self) -> float:
        """The row's height with its padding."""
        tallest = max((each.down + each.prose().height for each in self.cells if each.piece.text), default=0)
        return max(self.least, tallest + 2 * self.pad)

    @property
    def remains(self) -> tuple[int, float]:
        """How much there is to show: characters, then how far below the padding they stand. A split lessens it."""
        waiting = [each for each in self.cells if each.piece.text]
        return sum(len(each.piece.text) for each in waiting), sum(each.down for each in waiting)

    def draw(self, sheet: Sheet, y: float, height: float | None = None) -> None:
        """Paint with the top at `y`."""
        tall = self.height if height is None else height
        if self.behind is not None:
            self.behind(sheet, y, tall)
        for each in self.cells:
            sheet.place(each.x, y + self.pad + each.down, each.prose())
        if self.before is not None:
            self.before(sheet, y, tall)

    def split(self, height: float) -> tuple[Row, Row]:
        """What fits into `height`, and the rest, in which all stands as much higher as the first part is tall."""
        room = height - 2 * self.pad
        tops = [(each, each.prose(room - each.down)) for each in self.cells]
        used = min((each.down + top.height for each, top in tops if top.height and not top.complete), default=room)
        first, rest = [], []
        for each, top in tops:
            first.append(replace(each, piece=replace(each.piece, text=top.shown.rstrip())))
            lower = max(0.0, each.down - used)
            rest.append(replace(each, piece=replace(each.piece, text=top.rest), down=lower))
        return (
            replace(self, cells=tuple(first), least=0),
            replace(self, cells=tuple(rest), least=0, before=None),
        )


def flow(rows: Sequence[Row], height: float) -> list[list[Row]]:
    """The rows of each page of `height`. A page that holds not even a line takes a whole row: it ends in any case."""
    made: list[list[Row]] = [[]]
    left = height
    waiting = list(rows)
    while waiting:
        row = waiting.pop(0)
        need = row.height
        if need > height:
            if left < height / 2:
                made.append([])
                left = height
            first, later = row.split(left)
            if later.remains < row.remains:
                waiting.insert(0, later)
                row = first
            elif made[-1]:
                made.append([])
                left = height
                waiting.insert(0, row)
                continue
            need = row.height
        elif _led(row, waiting, height) > left and made[-1]:
            made.append([])
            left = height
        made[-1].append(row)
        left -= need
    return made


def _led(row: Row, later: Sequence[Row], height: float) -> float:
    """The height of `row` and of those after it that stand on its page, of `height`."""
    led = total((row, *later[: row.leads]))
    return led if led <= height else total((row, *later[: min(row.leads, 1)]))


def balanced(rows: Sequence[Row], height: float) -> list[list[Row]]:
    """As `flow`, with no more pages than it takes, but about equally full: no row stands forlorn on the last one."""
    fewest = flow(rows, height)
    if len(fewest) == 1 or any(row.height > height for row in rows):
        return fewest
    lower = total(rows) / len(fewest)
    for at in range(20):
        pages = flow(rows, lower + (height - lower) * at / 20)
        if len(pages) == len(fewest):
            return pages
    return fewest


def stacked(sheet: Sheet, rows: Sequence[Row], y: float) -> float:
    """Paint the rows one under the other; returns where they end."""
    for row in rows:
        row.draw(sheet, y)
        y += row.height
    return y


def total(rows: Sequence[Row]) -> float:
    """The height of the rows together."""
    return sum(row.height for row in rows)
