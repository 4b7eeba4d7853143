"""The words of the matrix, which stay where they are while the organisations scroll sideways beneath them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QTableView, QWidget

from workshop.ui import drawing, theme
from workshop.ui.stages.translation.cells import CellPainter
from workshop.ui.stages.translation.header import TALL, paint_heading
from workshop.ui.stages.translation.terms import Terms


class FrozenWords(QWidget):
    """A picture of the first column over the scrolled table. A click in it goes back to the column itself."""

    hovered = Signal(object)
    """The pointer is over this row."""

    def __init__(self, matrix: QTableView, terms: Terms, cells: CellPainter) -> None:
        super().__init__(matrix)
        self._matrix, self._terms, self._cells = matrix, terms, cells
        self.setMouseTracking(True)
        self.hide()

    @Slot()
    def follow(self) -> None:
        """Stand over the first column while it is scrolled away."""
        matrix = self._matrix
        scrolled = matrix.horizontalScrollBar().value() > 0
        self.setVisible(scrolled)
        if scrolled:
            wide, tall = matrix.columnWidth(0), theme.px(TALL) + matrix.viewport().height()
            left = matrix.width() - wide if self._is_rtl() else 0
            self.setGeometry(left, 0, wide, tall)
            self.raise_()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        matrix, rtl = self._matrix, self._is_rtl()
        painter = QPainter(self)
        top = theme.px(TALL)
        painter.save()
        painter.setClipRect(QRect(0, top, self.width(), self.height() - top))
        first = max(0, matrix.rowAt(0))
        for row in range(first, self._terms.rowCount()):
            y = top + matrix.rowViewportPosition(row)
            if y > self.height():
                break
            cell = self._terms.cell(row, 0)
            if cell is not None:
                place = QRect(0, y, self.width(), matrix.rowHeight(row))
                marked = row in (self._cells.hovered, matrix.currentIndex().row())
                self._cells.paint_cell(painter, place, cell, rtl, marked=marked)
        painter.restore()
        paint_heading(painter, QRect(0, 0, self.width(), top), self._terms.heading(0), True, rtl)
        edge = 0 if rtl else self.width() - 1
        drawing.hairline(painter, edge, 0, edge, self.height(), "line-strong")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        matrix = self._matrix
        row = matrix.rowAt(event.position().toPoint().y() - theme.px(TALL))
        if row >= 0:
            matrix.setCurrentIndex(self._terms.index(row, 0))
            matrix.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hovered.emit(self._matrix.rowAt(event.position().toPoint().y() - theme.px(TALL)))

    def _is_rtl(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft
