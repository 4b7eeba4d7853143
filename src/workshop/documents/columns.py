"""Short entries in columns, read down one column and then down the next."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from workshop.documents.blocks import Block
from workshop.documents.pen import Pen
from workshop.words import right_to_left

_BEGUN = 90.0  # the least that stands on a page of what is parted
_TALL = 220.0  # an entry of this height may be parted between two pages


@dataclass(slots=True, kw_only=True)
class Columns:
    """Entries in `count` columns that are about equally long, each entry whole. Their order is the same on any page."""

    entries: tuple[Block, ...]
    count: int = 2
    between: float = 26.0
    gap: float = 0.0
    keep: bool = False
    heights: dict[float, list[float]] = field(default_factory=dict, repr=False, compare=False)
    stacks: dict[float, list[tuple[int, int]]] = field(default_factory=dict, repr=False, compare=False)

    def height(self, width: float) -> float:
        """The height of the longest column."""
        heights = self._heights(width)
        return max(sum(heights[start:end]) for start, end in self._stacks(width))

    def least(self, width: float) -> float:
        """All of it, or some entries of each column."""
        return min(self.height(width), _BEGUN)

    def split(self, width: float, room: float, forced: bool) -> tuple[Block, Block] | None:
        """As many entries as columns of height `room` hold, but one for each column at least begins the next page.

        Only an entry that is tall is parted itself: in one column where it stands, in several on a page of its own.
        """
        if not forced and room < min(self.height(width), _BEGUN):
            return None
        parted = self._parted_below(width, room) if self.count == 1 else None
        if parted:
            return parted
        fit = min(self._filled(self._heights(width), room)[-1][1], max(len(self.entries) - self.count, self.count))
        if fit:
            return self._between(0, fit), replace(self._between(fit, len(self.entries)), gap=0.0)
        if not forced and self.entries[0].height(self._column(width)) < _TALL:
            return None
        halves = self.entries[0].split(self._column(width), room, forced)
        if halves is None:
            return None
        return self._with((halves[0],)), replace(self._with((halves[1], *self.entries[1:])), gap=0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Column after column, the first at the side where reading begins."""
        column = self._column(width)
        for number, (start, end) in enumerate(self._stacks(width)):
            place = self.count - 1 - number if right_to_left() else number
            left, below = x + place * (column + self.between), top
            for entry in self.entries[start:end]:
                entry.draw(pen, left, below, column)
                below -= entry.height(column)

    def _parted_below(self, width: float, room: float) -> tuple[Block, Block] | None:
        """In one column: the entries that fit, and as much as fits under them of the tall one that comes next."""
        heights = self._heights(width)
        fit = self._filled(heights, room)[0][1]
        if fit == len(heights) or heights[fit] < _TALL:
            return None
        halves = self.entries[fit].split(width, room - sum(heights[:fit]), forced=False)
        if halves is None:
            return None
        first, rest = (*self.entries[:fit], halves[0]), (halves[1], *self.entries[fit + 1 :])
        return self._with(first), replace(self._with(rest), gap=0.0)

    def _column(self, width: float) -> float:
        return (width - self.between * (self.count - 1)) / self.count

    def _heights(self, width: float) -> list[float]:
        if width not in self.heights:
            column = self._column(width)
            self.heights[width] = [each.height(column) for each in self.entries]
        return self.heights[width]

    def _stacks(self, width: float) -> list[tuple[int, int]]:
        """The first and last entry of each column, at the least height that holds them all."""
        if width not in self.stacks:
            heights = self._heights(width)
            low, high = max(heights), sum(heights)
            while high - low > 0.5:
                middle = (low + high) / 2
                low, high = (low, middle) if self._filled(heights, middle)[-1][1] == len(heights) else (middle, high)
            self.stacks[width] = self._filled(heights, high + 0.01)
        return self.stacks[width]

    def _filled(self, heights: list[float], room: float) -> list[tuple[int, int]]:
        """From which to which entry each column of height `room` goes."""
        stacks, start = [], 0
        for _ in range(self.count):
            end, used = start, 0.0
            while end < len(heights) and used + heights[end] <= room + 0.01:
                used += heights[end]
                end += 1
            stacks.append((start, end))
            start = end
        return stacks

    def _between(self, start: int, end: int) -> Columns:
        """The entries from `start` to `end`, with what is known of their heights."""
        known = {width: heights[start:end] for width, heights in self.heights.items()}
        return replace(self, entries=self.entries[start:end], keep=False, heights=known, stacks={})

    def _with(self, entries: tuple[Block, ...]) -> Columns:
        return replace(self, entries=entries, keep=False, heights={}, stacks={})
