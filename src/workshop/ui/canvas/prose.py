"""Text laid out for the canvas: fixed line heights, any script, either direction, and what did not fit."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from workshop import words
from workshop.ui import theme

_STEP = 4
_BREAKS = re.compile(r"[\s\-/\u2010-\u2015]+")
_NO_SPACES_BETWEEN_WORDS = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\U0003ffff]")
_UNBOUND = 1e7


@dataclass(frozen=True, slots=True)
class Style:
    """A face and how it stands: `line` is the line height as a share of the size."""

    family: str = theme.SANS
    weight: int = 400
    line: float = 1.3
    italic: bool = False
    tabular: bool = False
    align: str = "start"

    def at(self, weight: int) -> Style:
        """This style in another weight."""
        return replace(self, weight=weight)

    def to(self, align: str) -> Style:
        """This style aligned to "start", "centre" or "end"."""
        return replace(self, align=align)


SANS = Style()
SERIF = Style(family=theme.SERIF, weight=600, line=1.2)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one colour; a weight of its own if it has one."""

    text: str
    colour: QColor
    weight: int | None = None


class Prose:
    """Pieces of text laid out in a width: as many lines as `height` holds; `rest` is the text that it does not."""

    def __init__(
        self, pieces: Sequence[Piece], style: Style, size: int, width: float, height: float = _UNBOUND
    ) -> None:
        self.pieces, self.style, self.size, self.width = tuple(pieces), style, size, width
        self.line = round(size * style.line)
        self._font = font(style, size)
        self._lines: list[tuple[QTextLayout, QTextLine]] = []
        self.text = "".join(piece.text for piece in self.pieces)
        self.natural_width = 0.0
        self.rest = self.text[self._lay(height) :].lstrip()
        self.height = float(len(self._lines) * self.line)

    @property
    def complete(self) -> bool:
        """Whether all of the text is here."""
        return not self.rest

    @property
    def from_right(self) -> bool:
        """Whether its lines begin at the right."""
        return self._to_right(self.text.split("\n", 1)[0])

    @property
    def shown(self) -> str:
        """The text that is here."""
        return self.text[: len(self.text) - len(self.rest)]

    def breaks_words(self) -> bool:
        """Whether a word is wider than a line. Scripts that write no spaces break anywhere rightly."""
        metrics = QFontMetricsF(self._font)
        words_here = (each for each in _BREAKS.split(self.text) if not _NO_SPACES_BETWEEN_WORDS.search(each))
        longest = sorted(set(words_here), key=len, reverse=True)[:6]
        return any(metrics.horizontalAdvance(each) > self.width for each in longest)

    def draw(self, painter: QPainter, x: float, y: float) -> None:
        """Paint with the top left corner of the first line's box at (x, y)."""
        painter.setFont(self._font)
        painter.setPen(self.pieces[0].colour if self.pieces else Qt.GlobalColor.black)
        for _layout, line in self._lines:
            line.draw(painter, QPointF(x, y))

    def _lay(self, height: float) -> int:
        """Lay out paragraph by paragraph; returns how many characters found room."""
        level = baseline(self.style, self.size)
        start = 0
        for paragraph in self.text.split("\n"):
            layout = self._layout(paragraph, start)
            to_right = self._to_right(paragraph)
            layout.beginLayout()
            while True:
                top = len(self._lines) * self.line
                if top + self.line > height + 0.5:
                    layout.endLayout()
                    return start
                line = layout.createLine()
                if not line.isValid():
                    break
                line.setLineWidth(self.width)
                used = line.naturalTextWidth()
                self.natural_width = max(self.natural_width, used)
                spare = self.width - used
                x = spare / 2 if self.style.align == "centre" else spare if to_right else 0.0
                line.setPosition(QPointF(x, top + level - line.ascent()))
                self._lines.append((layout, line))
                start += line.textLength()
            layout.endLayout()
            start += 1
        return len(self.text)

    def _layout(self, paragraph: str, start: int) -> QTextLayout:
        made = QTextLayout(paragraph, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        rtl = _direction(paragraph) == "R"
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        made.setTextOption(option)
        if len(self.pieces) > 1:
            made.setFormats(self._formats(start, start + len(paragraph)))
        return made

    def _formats(self, first: int, last: int) -> list[QTextLayout.FormatRange]:
        ranges, at = [], 0
        for piece in self.pieces:
            begin, end = max(at, first), min(at + len(piece.text), last)
            at += len(piece.text)
            if begin >= end:
                continue
            made = QTextLayout.FormatRange()
            made.start, made.length = begin - first, end - begin
            look = QTextCharFormat()
            look.setForeground(piece.colour)
            look.setFont(font(self.style.at(piece.weight or self.style.weight), self.size))
            made.format = look
            ranges.append(made)
        return ranges

    def _to_right(self, paragraph: str) -> bool:
        """Whether lines stand at the right edge: the end of a line, or its start where one reads from there."""
        from_right = words.right_to_left() or _direction(paragraph) == "R"
        return from_right if self.style.align == "start" else not words.right_to_left()


def fitted(pieces: Sequence[Piece], style: Style, width: float, height: float, largest: int, floor: int) -> Prose:
    """The text as large as its box allows, from `largest` down to `floor`; past that, what fits at the floor."""
    for size in range(largest, floor, -_STEP):
        prose = Prose(pieces, style, size, width, height)
        if prose.complete and not prose.breaks_words():
            return prose
    return Prose(pieces, style, floor, width, height)


def pages(piece: Piece, style: Style, size: int, width: float, height: float) -> list[Prose]:
    """The text at one size, on as many pages as it takes."""
    made = [Prose([piece], style, size, width, height)]
    while made[-1].rest:
        made.append(Prose([replace(piece, text=made[-1].rest)], style, size, width, height))
    return made


@cache
def baseline(style: Style, size: int) -> float:
    """How far below the top of a line's box its letters stand: half the spare height above, half below."""
    metrics = QFontMetricsF(font(style, size))
    return (round(size * style.line) - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()


@cache
def font(style: Style, size: int) -> QFont:
    """The font of a style at a size in canvas pixels. Qt falls back to the system's fonts for other scripts."""
    made = QFont(style.family)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(style.weight))
    made.setItalic(style.italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _direction(text: str) -> str:
    """ "R" if the first letter with a direction is written from right to left, else "L"."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "L"
        if kind in ("R", "AL"):
            return "R"
    return "R" if words.right_to_left() else "L"
