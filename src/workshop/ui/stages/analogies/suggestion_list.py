"""The list of cards, with its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QStyle, QWidget

from workshop.ui.stages.analogies.suggestion_painter import SuggestionPainter
from workshop.ui.stages.analogies.suggestions import Suggestions
from workshop.words import tr

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


class SuggestionList(QListView):
    """`chosen` carries the `Listed` that was selected by key or pointer, `entered` says that Enter was pressed on it.

    Letters and digits are left to the stage. `set_columns(2)` for wide windows.
    """

    chosen = Signal(object)
    entered = Signal()
    draws_own_focus = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestions")
        self.setAccessibleName(tr("Cards"))
        self.cards = Suggestions(self)
        self._painter = SuggestionPainter(self)
        self.setModel(self.cards)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(self._choose)

    def set_columns(self, columns: int) -> None:
        """Set so many cards side by side."""
        if columns != self._painter.columns:
            self._painter.columns = columns
            self._fit()

    def select(self, key: str) -> None:
        """Show the card of that key as the open one, or none, without telling anybody."""
        row = self.cards.row(key)
        model = self.selectionModel()
        if row == self.currentIndex().row() and model.hasSelection() == (row >= 0):
            return
        model.blockSignals(True)
        index = self.cards.index(row) if row >= 0 else QModelIndex()
        model.setCurrentIndex(index, model.SelectionFlag.ClearAndSelect)
        model.blockSignals(False)
        if row >= 0:
            self.scrollTo(index)
        self.viewport().update()

    def step(self, row: int) -> None:
        """Choose the card in `row` as a key would."""
        index, model = self.cards.index(row), self.selectionModel()
        here = index == self.currentIndex()
        model.setCurrentIndex(index, model.SelectionFlag.ClearAndSelect)
        if here:
            self._choose(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._painter.led_by_keys = True
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.text().strip() or event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            event.ignore()
        elif plain and event.key() in _ARROWS and not self.selectionModel().hasSelection() and self.cards.rowCount():
            self.step(max(0, self.currentIndex().row()))
        else:
            super().keyPressEvent(event)
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._painter.led_by_keys = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._painter.led_by_keys = event.reason() in _BY_KEY
        model = self.selectionModel()
        model.blockSignals(True)  # Qt makes the first card the current one, which opens nothing yet
        super().focusInEvent(event)
        model.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.viewport().width()
        if self._painter.columns > 1:
            # Qt breaks the lines as if a scroll bar of the plain style were there, whether it is or not.
            bar = QApplication.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
            wide = max(1, (self.contentsRect().width() - bar - 1) // self._painter.columns)
        if wide != self._painter.wide:
            self._painter.wide = wide
            self.scheduleDelayedItemsLayout()

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex, before: QModelIndex | None = None) -> None:
        listed = self.cards.at(index)
        if listed is not None:
            self.chosen.emit(listed)
