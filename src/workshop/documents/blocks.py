"""What a page is made of. Each block knows its height at a width, how it parts over two pages, and how it is drawn.

`gap` is the white above a block; `keep` holds it on the page of the block after it. Lengths are points.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

from workshop.documents.lines import Line, Span, broken, natural_width
from workshop.documents.pen import Pen, Sign
from workshop.documents.style import INK, NOTE, RULE, SLIP, TEAL, WRITING_LINE, Style
from workshop.words import right_to_left

_BAR = 12.0  # the indent of a quotation, its bar included
_SHORT = 4  # lines of a paragraph that is looked after so that none of its words is left alone
_SCRAP = 0.09  # of the width: what is shorter looks lost on a line of its own
_NARROWER = (0.96, 0.92, 0.88, 0.84)
_SIGN = 14.0  # the place of a slip's sign
_BEFORE_BLANK = 6.0  # between a word and the line to write on behind it
BLANK = 18.0
"""The least height of a blank, so that a pen finds room."""


class Block(Protocol):
    """A part of a page that is set as one piece or parted between lines or rows."""

    @property
    def gap(self) -> float: ...
    @property
    def keep(self) -> bool: ...

    def height(self, width: float) -> float:
        """The whole height at `width`."""

    def least(self, width: float) -> float:
        """The height without which it should not begin on a page."""

    def split(self, width: float, room: float, forced: bool) -> tuple[Block, Block] | None:
        """What fits `room`, and the rest; None if it is better begun on the next page, which `forced` rules out."""

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw with the upper left corner at `x`, `top`."""


@dataclass(slots=True)
class Whole:
    """What is never parted. `outline` names it in the reader's contents."""

    gap: float = 0.0
    keep: bool = False
    outline: str | None = field(default=None, kw_only=True)

    def height(self, width: float) -> float:
        """The whole height at `width`."""
        raise NotImplementedError

    def least(self, width: float) -> float:
        """All of it."""
        return self.height(width)

    def split(self, width: float, room: float, forced: bool) -> None:
        """Never."""


@dataclass(slots=True)
class Prose:
    """A paragraph. `quoted` sets a bar beside it; `outline` names it in the reader's contents.

    `balanced` makes its lines about equally long, so that no word is left alone on the last.
    """

    spans: tuple[Span, ...]
    style: Style
    gap: float = 0.0
    keep: bool = False
    quoted: bool = False
    balanced: bool = False
    passage: str | None = None
    outline: str | None = None
    set: dict[float, list[Line]] = field(default_factory=dict, repr=False)

    def lines(self, width: float) -> list[Line]:
        """Its lines at `width`."""
        inner = round(width - (_BAR if self.quoted else 0), 2)
        if inner not in self.set:
            self.set[inner] = self._balanced(inner) if self.balanced else self._with_company(inner)
        return self.set[inner]

    def _with_company(self, width: float) -> list[Line]:
        """The lines, of a short paragraph a little narrower where that leaves no scrap of a word alone on the last."""
        lines = broken(self.spans, width)
        if not 2 <= len(lines) <= _SHORT or lines[-1].width >= _SCRAP * width:
            return lines
        narrower = (broken(self.spans, width * part) for part in _NARROWER)
        better = (each for each in narrower if len(each) == len(lines) and each[-1].width >= _SCRAP * width)
        return next(better, lines)

    def _balanced(self, width: float) -> list[Line]:
        """The lines at the least width that needs no line more and tears no word."""
        lines = broken(self.spans, width)
        if not 2 <= len(lines) <= 6:
            return lines
        widest = max(natural_width(word, span.style) for span in self.spans for word in span.text.split() or [""])
        low, high = max(width * 0.5, widest if widest <= width else 0.0), width
        while high - low > 4:
            middle = (low + high) / 2
            narrower = broken(self.spans, middle)
            if len(narrower) <= len(lines):
                lines, high = narrower, middle
            else:
                low = middle
        return lines

    def height(self, width: float) -> float:
        """The whole height at `width`."""
        return len(self.lines(width)) * self.style.leading

    def least(self, width: float) -> float:
        """Two lines, or all of up to three, so that none stands alone."""
        count = len(self.lines(width))
        return (count if count <= 3 else 2) * self.style.leading

    def split(self, width: float, room: float, forced: bool) -> tuple[Block, Block] | None:
        """After the last line that fits, with two lines at the least on either side."""
        lines = self.lines(width)
        fit = min(int(room / self.style.leading + 0.001), len(lines) - 2)
        if len(lines) <= 3 or fit < 2:
            return None
        inner = next(key for key, value in self.set.items() if value is lines)
        return (
            replace(self, set={inner: lines[:fit]}, keep=False),
            replace(self, set={inner: lines[fit:]}, gap=0.0, outline=None),
        )

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw it, and its bar if it is a quotation."""
        height = self.height(width)
        pen.passage(self.passage, x, top, width, height)
        if self.quoted:
            pen.bar(x, top, height, TEAL, 3)
            x, width = x + _BAR, width - _BAR
        pen.lines(self.lines(width + _BAR if self.quoted else width), self.style, x, top, width)


def prose(text: str, style: Style, gap: float = 0.0, **more: object) -> Prose:
    """A paragraph in one style."""
    return replace(Prose((Span(text, style),), style, gap), **more)  # type: ignore[arg-type]


def heading(text: str, style: Style, gap: float = 0.0) -> Prose:
    """A heading: it stays with what follows and stands in the reader's contents."""
    return Prose((Span(text, style),), style, gap, keep=True, outline=text)


@dataclass(slots=True, kw_only=True)
class Status(Whole):
    """A slip's sign with its word, vermilion only while it is open. `blank`: with a line to write on behind them."""

    sign: Sign
    word: str
    style: Style
    blank: bool = False

    def height(self, width: float) -> float:
        """The lines of the word, and at the least what a pen needs."""
        return max(len(self._lines(width)) * self.style.leading, BLANK if self.blank else 0.0)

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The sign, then the word beside it."""
        mirrored, style = right_to_left(), self.style
        left = x + width - 10 if mirrored else x - 1
        pen.sign(self.sign, left, top - (style.leading + style.size * 0.68) / 2 - 1.6, 11, self._colour)
        lines = self._lines(width)
        pen.lines(lines, style, x if mirrored else x + _SIGN, top, width - _SIGN)
        if self.blank:
            taken = _SIGN + lines[-1].width + _BEFORE_BLANK
            pen.rule(x if mirrored else x + taken, top - self.height(width), width - taken, RULE)

    @property
    def _colour(self) -> str:
        return SLIP if self.sign is Sign.OPEN else INK

    def _lines(self, width: float) -> list[Line]:
        return broken((Span(self.word, replace(self.style, colour=self._colour)),), width - _SIGN)


@dataclass(slots=True, kw_only=True)
class WritingLines(Whole):
    """Ruled lines to write on by hand."""

    count: int
    pitch: float = 24.0
    passage: str | None = None

    def height(self, width: float) -> float:
        """All lines."""
        return self.count * self.pitch

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Each line under its space."""
        pen.passage(self.passage, x, top, width, self.height(width))
        for number in range(1, self.count + 1):
            pen.rule(x, top - number * self.pitch, width, WRITING_LINE)


@dataclass(slots=True, frozen=True)
class Entry:
    """A place on a form: what is written there, and the caption under its line."""

    text: str
    caption: str
    passage: str | None = None


@dataclass(slots=True, kw_only=True)
class Form(Whole):
    """Entries beside each other: an empty one is a line to write on."""

    entries: tuple[Entry, ...]
    style: Style
    between: float = 30.0

    def height(self, width: float) -> float:
        """The tallest entry, its line, and the caption."""
        return self._written(width) + 4 + NOTE.leading

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Text, line and caption of each."""
        column, written = self._column(width), self._written(width)
        for entry in self.entries:
            lines = broken((Span(entry.text, self.style),), column)
            pen.passage(entry.passage, x, top, column, written)
            pen.lines(lines, self.style, x, top - written + len(lines) * self.style.leading, column)
            pen.rule(x, top - written - 1, column, RULE)
            pen.lines(broken((Span(entry.caption, NOTE),), column), NOTE, x, top - written - 4, column)
            x += column + self.between

    def _column(self, width: float) -> float:
        return (width - self.between * (len(self.entries) - 1)) / len(self.entries)

    def _written(self, width: float) -> float:
        column = self._column(width)
        most = max(len(broken((Span(each.text, self.style),), column)) for each in self.entries)
        return max(21.0, most * self.style.leading + 2)


@dataclass(slots=True, kw_only=True)
class Beside(Whole):
    """Stacks of blocks in columns of one width, with `between` white or, in a box of colour `box`, a shared edge."""

    stacks: tuple[tuple[Block, ...], ...]
    between: float = 30.0
    box: str | None = None
    padding: float = 0.0

    def height(self, width: float) -> float:
        """The tallest stack."""
        column = self._column(width)
        return max(stack_height(stack, column) for stack in self.stacks) + 2 * self.padding

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Each stack in its column, and the box around them."""
        column, height = self._column(width), self.height(width)
        if self.box:
            pen.box(x, top, width, height, self.box)
        for number, stack in enumerate(self.stacks):
            left = x + number * (column + self.between + 2 * self.padding) + self.padding
            if self.box and number:
                pen.upright(left - self.padding, top, height, self.box)
            draw_stack(pen, stack, left, top - self.padding, column)

    def _column(self, width: float) -> float:
        count = len(self.stacks)
        return (width - self.between * (count - 1) - 2 * self.padding * count) / count


def draw_stack(pen: Pen, stack: tuple[Block, ...], x: float, top: float, width: float) -> None:
    """Draw blocks under each other, the first without its gap."""
    for number, block in enumerate(stack):
        top -= block.gap if number else 0
        block.draw(pen, x, top, width)
        top -= block.height(width)


def stack_base(stack: tuple[Block, ...]) -> float | None:
    """How far under the upper edge the letters of the first line stand; None where no text comes first."""
    first = next(iter(stack), None)
    return first.style.base if isinstance(first, Prose | Status) else None


def stack_height(stack: tuple[Block, ...], width: float) -> float:
    """The height of blocks under each other, the first without its gap."""
    return sum(block.height(width) + (block.gap if number else 0) for number, block in enumerate(stack))
