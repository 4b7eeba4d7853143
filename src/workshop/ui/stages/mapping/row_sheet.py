"""How the table of a mapping's rows stands: widths, heights, the place of the field, what the pointer is at."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyle, QTableView, QWidget

from workshop.model.parts import MappingRow
from workshop.ui import theme
from workshop.ui.stages.mapping import cells
from workshop.ui.stages.mapping.cells import Cells
from workshop.ui.stages.mapping.edits import OURS, THEIRS
from workshop.ui.stages.mapping.row_painter import RowPainter, link_width
from workshop.ui.stages.mapping.rows import COLUMN_LINK, COLUMN_OURS, COLUMN_THEIRS, Heading, Index, Rows
from workshop.ui.stages.mapping.typing_field import TypingField
from workshop.words import tr

COMMANDS: Final = ("row.check", "row.idea")
COLUMN: Final = {THEIRS: COLUMN_THEIRS, OURS: COLUMN_OURS}


class RowSheet(QTableView):
    """Shows `rows`, with `field` over the cell `edited`. It does nothing by itself: `RowTable` does."""

    grown = Signal()
    """Its content is higher or lower than before."""
    widened = Signal()
    """Its columns have other widths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edited: tuple[str, str] | None = None
        self.rows = Rows(self)
        self._words = Cells()
        self._painter = RowPainter(self.rows, self._words, self)
        self.field = TypingField(self.viewport(), most=cells.MOST, commands=COMMANDS)
        self._dress()
        self.rows.modelReset.connect(self._span)
        self.field.resized.connect(self._fit_field)

    def content_height(self) -> int:
        """How high all its lines are."""
        return int(self.verticalHeader().length())

    def columns(self) -> tuple[int, int, int]:
        """The widths of its columns."""
        return self.columnWidth(COLUMN_THEIRS), self.columnWidth(COLUMN_LINK), self.columnWidth(COLUMN_OURS)

    def edited_row(self) -> MappingRow | None:
        """The row in which the field stands."""
        return self.rows.row(self.rows.line(self.edited[0])) if self.edited is not None else None

    def measure(self, changed: list[MappingRow]) -> None:
        """Give the rows that changed the height of their words."""
        before = self.content_height()
        for each in changed:
            self.setRowHeight(self.rows.line(each.id), self._height(each))
        self.place_field()
        if self.content_height() != before:
            self.grown.emit()

    def place_field(self) -> None:
        """Put the field over its cell."""
        row = self.edited_row()
        self._painter.edited = self.edited
        if row is None or self.edited is None:
            self.field.hide()
            return
        side = self.edited[1]
        cell = self.visualRect(self.rows.index(self.rows.line(row.id), COLUMN[side]))
        inset = theme.px(cells.INSET)
        taken = cells.tags_width(row, self.rows.ideas_of(row)) if side == OURS else 0
        wide = cell.width() - 2 * inset - taken
        place = QRect(cell.left() + inset, cell.top() + inset, wide, self.field.height())
        place = QStyle.visualRect(self.layoutDirection(), cell, place)
        if self.field.geometry() != place:
            self.field.setGeometry(place)
        if not self.field.isVisible():
            self.field.show()
            self.field.raise_()

    def reveal(self) -> None:
        """Scroll until the current row is in sight."""
        index = self.currentIndex()
        if index.isValid():
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def line_rect(self, line: int) -> QRect:
        """Where a line stands, over all columns."""
        top = self.rowViewportPosition(line)
        return QRect(0, top, self.viewport().width(), self.rowHeight(line))

    def tag_at(self, index: Index, spot: QPoint) -> str | None:
        """The part of the tag at `spot`, None if there is none."""
        row = self.rows.row(index.row())
        if row is None or index.column() != COLUMN_OURS:
            return None
        cell = self.visualRect(self.rows.index(index.row(), index.column()))
        places = cells.tag_places(cell, row, self.rows.ideas_of(row), self.layoutDirection())
        return next((tag.part for tag, place in places if place.contains(spot)), None)

    def adds_at(self, line: int, spot: QPoint) -> bool:
        """Whether `spot` is where a heading says what adds a row."""
        entry = self.rows.entry(line)
        if not isinstance(entry, Heading):
            return False
        return self._painter.add_place(self.line_rect(line), entry, self.layoutDirection()).contains(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        shape = Qt.CursorShape.ArrowCursor
        acts = index.column() == COLUMN_LINK or self.tag_at(index, spot) is not None
        if self.adds_at(index.row(), spot) or (acts and self.rows.row(index.row()) is not None):
            shape = Qt.CursorShape.PointingHandCursor
        elif self.rows.row(index.row()) is not None:
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)
        self._point((index.row(), index.column()) if index.isValid() else None, spot)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point(None, QPoint(-1, -1))
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def updateGeometries(self) -> None:  # noqa: N802  Qt's name
        super().updateGeometries()
        if hasattr(self, "field"):  # Qt calls it while the table is being made
            self.place_field()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802  Qt's name
        super().scrollContentsBy(dx, dy)
        self.place_field()

    def _dress(self) -> None:
        self.setModel(self.rows)
        self.setItemDelegate(self._painter)
        self.setObjectName("mapping.rows")
        self.setAccessibleName(tr("Rows of the mapping"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    @Slot()
    def _span(self) -> None:
        self.clearSpans()
        for line in self.rows.headings():
            self.setSpan(line, 0, 1, 3)
            self.setRowHeight(line, theme.px(cells.HEADING))

    @Slot()
    def _fit_field(self) -> None:
        """The field has more lines or fewer: so has its row."""
        row = self.edited_row()
        if row is not None:
            self.measure([row])

    def _height(self, row: MappingRow) -> int:
        tall = self._words.height(row, self.rows.ideas_of(row), self._painter.widths, self.layoutDirection())
        if self.edited is not None and self.edited[0] == row.id:
            other = THEIRS if self.edited[1] == OURS else OURS
            lines = self._words.lines(
                row, other, self.rows.ideas_of(row), self._painter.widths, self.layoutDirection()
            ).count
            tall = cells.height_of(max(lines, self.field.line_count()))
        return tall

    def _share_width(self) -> None:
        room = self.viewport().width()
        link = min(link_width(), room // 3)
        left = (room - link) // 2
        widths = (left, link, room - link - left)
        if widths != self.columns():
            for column, width in enumerate(widths):
                self.setColumnWidth(column, width)
            self._painter.widths = (widths[0], widths[2])
            self.measure(self.rows.rows())
            self.widened.emit()

    def _point(self, at: tuple[int, int] | None, spot: QPoint) -> None:
        before = self._painter.pointed
        self._painter.pointed, self._painter.spot = at, spot
        for line in {each[0] for each in (before, at) if each is not None}:
            self.viewport().update(self.line_rect(line))

    def select(self, line: int, column: int) -> None:
        """Let the cell of a line be the current one."""
        self.setCurrentIndex(self.rows.index(line, column) if line >= 0 else QModelIndex())
