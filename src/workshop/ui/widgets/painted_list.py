"""A list whose rows a delegate paints: all of one height, without a frame, its focus shown where it moves by key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QWidget

_BY_KEY: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class RowPainter(QStyledItemDelegate):
    """Paints rows. `led_by_keys` says that the focus came, or moves, by key."""

    led_by_keys = False


class PaintedList(QListView):
    """`PaintedList(tr("Cards"), model, painter, parent)`; model and painter are the list's own from then on.

    A subclass carries out its own keys in `take`, and follows `selectionModel().currentChanged`.
    """

    draws_own_focus = True

    def __init__(self, name: str, model: QAbstractItemModel, painter: RowPainter, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._rows_painter = painter
        for each in (model, painter):
            each.setParent(self)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(painter)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def select_quietly(self, row: int) -> None:
        """Select `row`, or nothing if it is -1, without telling anybody."""
        selection = self.selectionModel()
        index = self.model().index(row, 0) if row >= 0 else QModelIndex()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, selection.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        if row >= 0:
            self.scrollTo(index)
        self.viewport().update()

    def take(self, event: QKeyEvent) -> bool:
        """Carry out a key of this list's own, or leave it to whoever stands around by `event.ignore()`.

        False if it is for every list.
        """
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._rows_painter.led_by_keys = True
        if not self.take(event):
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._rows_painter.led_by_keys = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._rows_painter.led_by_keys = event.reason() in _BY_KEY
        super().focusInEvent(event)
