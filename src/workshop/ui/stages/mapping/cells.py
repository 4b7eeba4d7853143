"""Where the words of a row stand: laid out once for a width, and measured for the row's height."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle

from workshop.model.parts import Link, MappingRow, RowKind
from workshop.ui import theme
from workshop.ui.stages.mapping.edits import OURS, THEIRS
from workshop.ui.stages.mapping.rows import COLUMN_OURS, IDEA_LINKS
from workshop.ui.stages.mapping.shared_word import shared_word
from workshop.ui.widgets.domain_words import units
from workshop.ui.widgets.prose_layout import Lines, laid_out
from workshop.ui.widgets.tag import tag_width
from workshop.words import tr

PADDING, ABOVE, TAG_EDGE, GAP = 14, 9, 8, 6
"""Beside the words, above them, between the last tag and the edge, between tags."""
INSET = 3
"""Between a cell and the field in it."""
MOST: Final = 8
"""Lines of a cell; a longer text is cut there, and scrolls while it is edited."""
HEADING, LEAST = 26, 38


@dataclass(frozen=True, slots=True)
class CellTag:
    """A small word at the end of a cell; `part` says what a click on it does: "check", "ideas" or "add"."""

    part: str
    text: str
    tone: str
    icon: str = ""

    @property
    def width(self) -> int:
        """How wide it is painted."""
        return tag_width(self.text, self.icon)


@dataclass(slots=True)
class _Kept:
    row: MappingRow
    ideas: int
    key: tuple[int, int, Qt.LayoutDirection]
    sides: dict[str, Lines]


def tags(row: MappingRow, ideas: int) -> tuple[CellTag, ...]:
    """The tags of a row, from left to right. A gap without ideas asks for the first one."""
    found = [CellTag("check", tr("to check"), "outline")] if row.to_check else []
    if row.link in IDEA_LINKS:
        count = CellTag("ideas", str(ideas), "teal", "idea") if ideas else CellTag("add", tr("Idea"), "paper", "plus")
        found.append(count)
    return tuple(found)


def tags_width(row: MappingRow, ideas: int) -> int:
    """How much of the right cell its tags take."""
    found = tags(row, ideas)
    if not found:
        return 0
    return sum(each.width for each in found) + theme.px(GAP) * len(found) + theme.px(TAG_EDGE) - theme.px(PADDING)


def tag_places(cell: QRect, row: MappingRow, ideas: int, direction: Qt.LayoutDirection) -> list[tuple[CellTag, QRect]]:
    """Each tag and where it stands in its cell, on the first line."""
    tall = theme.px(theme.CONTROL["tag"])
    top = cell.top() + (theme.px(LEAST) - 1 - tall) // 2
    right = cell.right() + 1 - theme.px(TAG_EDGE)
    placed = []
    for each in reversed(tags(row, ideas)):
        place = QRect(right - each.width, top, each.width, tall)
        placed.append((each, QStyle.visualRect(direction, cell, place)))
        right -= each.width + theme.px(GAP)
    return placed


def side_of(column: int) -> str:
    """The side of a row that stands in a column of words."""
    return OURS if column == COLUMN_OURS else THEIRS


class Cells:
    """The laid-out words of each row, kept while the row, its ideas and the widths are the same."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def lines(self, row: MappingRow, side: str, ideas: int, widths: tuple[int, int], way: Qt.LayoutDirection) -> Lines:
        """The words of one side; `widths` are those of the two columns of words."""
        kept = self._kept.get(row.id)
        key = (*widths, way)
        if kept is None or kept.row is not row or kept.ideas != ideas or kept.key != key:
            kept = _Kept(row, ideas, key, self._laid_out(row, ideas, widths, way))
            self._kept[row.id] = kept
        return kept.sides[side]

    def height(self, row: MappingRow, ideas: int, widths: tuple[int, int], way: Qt.LayoutDirection) -> int:
        """How high the row is, its hairline included."""
        most = max(self.lines(row, side, ideas, widths, way).count for side in (THEIRS, OURS))
        return height_of(most)

    def _laid_out(
        self, row: MappingRow, ideas: int, widths: tuple[int, int], way: Qt.LayoutDirection
    ) -> dict[str, Lines]:
        shared = shared_word(row.theirs, row.ours) if row.kind is RowKind.RELATION else None
        theirs, ours = shared if shared is not None else (None, None)
        italic = row.link is Link.GAP
        return {
            THEIRS: _lines(row.theirs, theirs, False, text_width(row, THEIRS, ideas, widths[0]), way),
            OURS: _lines(row.ours, ours, italic, text_width(row, OURS, ideas, widths[1]), way),
        }


def text_width(row: MappingRow, side: str, ideas: int, column: int) -> int:
    """How wide the words of a side may be in a column of that width."""
    taken = 2 * theme.px(PADDING) + (tags_width(row, ideas) if side == OURS else 0)
    return max(theme.px(40), column - taken)


def height_of(lines: int) -> int:
    """How high a row of so many lines is, its hairline included."""
    return max(theme.px(LEAST), min(max(lines, 1), MOST) * theme.line_height("body") + 2 * theme.px(ABOVE))


def _lines(text: str, strong: tuple[int, int] | None, italic: bool, width: int, way: Qt.LayoutDirection) -> Lines:
    """The words broken into lines, one of them semibold. A text that is cut stays plain: nobody reads its end."""
    font = theme.font("body", italic=italic)
    plain = laid_out(text, font, width, MOST, way)
    if strong is None or plain.cut or "\n" in text:
        return plain
    layout = plain.layouts[0][0]
    layout.setFormats([_semibold(text, strong, font)])
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    plain.count = count
    return plain


def _semibold(text: str, span: tuple[int, int], font: QFont) -> QTextLayout.FormatRange:
    heavy = QTextCharFormat()
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    heavy.setFont(made)
    found = QTextLayout.FormatRange()
    start, end = units(text, span[0]), units(text, span[1])
    found.start, found.length, found.format = start, end - start, heavy
    return found
