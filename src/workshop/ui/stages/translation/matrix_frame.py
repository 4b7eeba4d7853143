"""The matrix with its round corners and its edge."""

from __future__ import annotations

from PySide6.QtCore import QRect, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from workshop.ui import theme
from workshop.ui.stages.translation.header import TALL
from workshop.ui.stages.translation.matrix import TermMatrix
from workshop.ui.widgets.card_edge import CardEdge


class MatrixFrame(QWidget):
    """Holds the matrix, no taller than its rows."""

    def __init__(self, matrix: TermMatrix, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = matrix
        matrix.setParent(self)
        self._edge = CardEdge(self)
        terms = matrix.terms
        for signal in (terms.rowsInserted, terms.rowsRemoved, terms.modelReset, terms.dataChanged):
            signal.connect(self.arrange)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @Slot()
    def arrange(self) -> None:
        """Give the matrix the width there is, and the height of its rows or what there is of it."""
        inner = self.rect().adjusted(1, 1, -1, -1)
        tall = max(theme.px(TALL), min(inner.height(), self._matrix.natural_height()))
        self._matrix.setGeometry(inner.left(), inner.top(), inner.width(), tall)
        self._edge.setGeometry(QRect(0, 0, self.width(), tall + 2))
        self._edge.raise_()
