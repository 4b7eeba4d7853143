"""How a line of the grid is painted: words, link, tags, and the ground that tells a gap or a break apart."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workshop.model.parts import Link, MappingRow
from workshop.ui import drawing, icons, theme
from workshop.ui.stages.mapping import cells
from workshop.ui.stages.mapping.cells import Cells
from workshop.ui.stages.mapping.rows import (
    COLUMN_LINK,
    COLUMN_OURS,
    ICONS,
    Heading,
    Index,
    Rows,
    add_words,
    kind_words,
    link_words,
)
from workshop.ui.widgets.prose_layout import paint_lines
from workshop.ui.widgets.tag import paint_tag

_LINK_SIDE, _GLYPH, _MORE = 12, 20, 14


class RowPainter(QStyledItemDelegate):
    """Paints for one table; `edited` is the cell that a field covers, `pointed` where the pointer is."""

    def __init__(self, rows: Rows, words: Cells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._words = rows, words
        self.widths = (1, 1)
        self.edited: tuple[str, str] | None = None
        self.pointed: tuple[int, int] | None = None
        self.spot = QPoint()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = self._rows.entry(index.row())
        painter.save()
        painter.setLayoutDirection(option.direction)
        if isinstance(entry, Heading):
            self._paint_heading(painter, option, entry, index.row())
        elif entry is not None:
            self._paint_cell(painter, option, entry, index)
        painter.restore()

    def add_place(self, whole: QRect, heading: Heading, direction: Qt.LayoutDirection) -> QRect:
        """Where a heading says what adds a row."""
        wide = round(theme.text_width("caption-control", add_words(heading.kind)) + 0.99) + theme.px(14 + 4)
        place = QRect(whole.right() + 1 - theme.px(cells.PADDING) - wide, whole.top(), wide, whole.height())
        return QStyle.visualRect(direction, whole, place)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, entry: Heading, line: int) -> None:
        whole, direction = option.rect, option.direction
        painter.fillRect(whole, theme.colour("rail"))
        drawing.hairline(painter, whole.left(), whole.bottom(), whole.right() + 1, whole.bottom())
        inner = whole.adjusted(theme.px(cells.PADDING), 0, -theme.px(cells.PADDING), 0)
        drawing.text(painter, inner, kind_words(entry.kind), "caption", "ink-3", _start(direction))
        place = self.add_place(whole, entry, direction)
        hovered = self.pointed is not None and self.pointed[0] == line and place.contains(self.spot)
        ink = "teal-hover" if hovered else "teal"
        side = theme.px(14)
        glyph = QRect(place.left(), place.top() + (place.height() - side) // 2, side, side)
        icons.paint(painter, QRectF(QStyle.visualRect(direction, place, glyph)), "plus", ink)
        words = QStyle.visualRect(direction, place, place.adjusted(theme.px(14 + 4), 0, 0, 0))
        drawing.text(painter, words, add_words(entry.kind), "caption-control", ink, _start(direction), elide=False)

    def _paint_cell(self, painter: QPainter, option: QStyleOptionViewItem, row: MappingRow, index: Index) -> None:
        cell, column = QRect(option.rect), index.column()
        painter.fillRect(cell, theme.colour("paper" if row.link is Link.GAP else "sheet"))
        if column == COLUMN_LINK:
            self._paint_link(painter, option, row, index.row())
        else:
            self._paint_words(painter, option, row, index)
        drawing.hairline(painter, cell.left(), cell.bottom(), cell.right() + 1, cell.bottom())

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, row: MappingRow, index: Index) -> None:
        cell, direction, side = QRect(option.rect), option.direction, cells.side_of(index.column())
        ideas = self._rows.ideas_of(row)
        if self.edited != (row.id, side):
            self._paint_hover(painter, cell, row, index)
            lines = self._words.lines(row, side, ideas, self.widths, direction)
            width = cells.text_width(row, side, ideas, cell.width())
            place = QRect(cell.left() + theme.px(cells.PADDING), cell.top(), width, cell.height())
            place = QStyle.visualRect(direction, cell, place)
            font = theme.font("body", italic=row.link is Link.GAP and index.column() == COLUMN_OURS)
            ink = "ink-3" if row.link is Link.GAP and index.column() == COLUMN_OURS else "ink"
            at = QPointF(place.left(), cell.top() + theme.px(cells.ABOVE))
            paint_lines(painter, lines, at, font, theme.line_height("body"), ink)
        if index.column() == COLUMN_OURS:
            for tag, place in cells.tag_places(cell, row, ideas, direction):
                over = self.pointed == (index.row(), index.column()) and place.contains(self.spot)
                tone = "outline" if over and tag.part == "add" else tag.tone
                paint_tag(painter, place, tag.text, tone, tag.icon)

    def _paint_hover(self, painter: QPainter, cell: QRect, row: MappingRow, index: Index) -> None:
        """The outline of the field that a click opens."""
        if self.pointed == (index.row(), index.column()):
            inset = theme.px(cells.INSET)
            taken = cells.tags_width(row, self._rows.ideas_of(row)) if index.column() == COLUMN_OURS else 0
            frame = cell.adjusted(inset, inset, -inset - taken, -inset - 1)
            frame = QStyle.visualRect(painter.layoutDirection(), cell, frame)
            drawing.box(painter, frame, theme.px(theme.RADIUS["control"]), None, "line-strong")

    def _paint_link(self, painter: QPainter, option: QStyleOptionViewItem, row: MappingRow, line: int) -> None:
        cell, direction = QRect(option.rect), option.direction
        if row.link is Link.BREAK:
            drawing.hatch(painter, QRectF(cell), "rail")
        pointed = self.pointed == (line, COLUMN_LINK)
        if pointed:
            inset = theme.px(cells.INSET)
            frame = cell.adjusted(inset, inset, -inset, -inset - 1)
            drawing.box(painter, frame, theme.px(theme.RADIUS["control"]), "sheet", "line-strong")
        for x in (cell.left(), cell.right()):
            drawing.hairline(painter, x, cell.top(), x, cell.bottom() + 1)
        first = QRect(cell.left(), cell.top(), cell.width(), theme.px(cells.LEAST) - 1)
        ink = {Link.BREAK: "ink", Link.UNASKED: "ink-3"}.get(row.link, "ink-2")
        at = first.left() + theme.px(_LINK_SIDE)
        if row.link in ICONS:
            side = theme.px(_GLYPH)
            glyph = QRect(at, first.top() + (first.height() - side) // 2, side, side)
            place = QRectF(QStyle.visualRect(direction, first, glyph))
            icons.paint(painter, place, ICONS[row.link], ink, mirrored=direction == Qt.LayoutDirection.RightToLeft)
            at += side + theme.px(8)
        room = first.right() + 1 - at - theme.px(4 + (_MORE if pointed else 0))
        words = QStyle.visualRect(direction, first, QRect(at, first.top(), room, first.height()))
        role = "meta-strong" if row.link is Link.BREAK else "meta"
        drawing.text(painter, words, link_words(row.link), role, ink, _start(direction))
        if pointed:
            side = theme.px(_MORE)
            right = first.right() + 1 - theme.px(6) - side
            chevron = QRect(right, first.top() + (first.height() - side) // 2, side, side)
            icons.paint(painter, QRectF(QStyle.visualRect(direction, first, chevron)), "chevron-down", "ink-2")


def link_width() -> int:
    """How wide the column of links is: all its words fit, in any language."""
    words = max(theme.text_width("meta-strong", link_words(each)) for each in Link)
    return max(theme.px(150), round(words + 0.99) + theme.px(_LINK_SIDE + _GLYPH + 8 + 4 + _MORE + 2))


def _start(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    return drawing.LEFT if direction == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
