"""The list of cards, with its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QStyle, QWidget

from workshop.ui import theme
from workshop.ui.stages.analogies.suggestion_painter import GAP, TALL, SuggestionPainter
from workshop.ui.stages.analogies.suggestions import Suggestions
from workshop.ui.widgets.painted_list import PaintedList
from workshop.words import tr

_ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class SuggestionList(PaintedList):
    """`chosen` carries the `Listed` that was selected by key or pointer; Enter opens it, and the focus stays here.

    Letters and digits are left to the stage. `set_columns(2)` for wide windows.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        cards, painter = Suggestions(), SuggestionPainter()
        super().__init__(tr("Cards"), cards, painter, parent)
        self.cards, self._painter = cards, painter
        self.setObjectName("suggestions")
        self._soon = QTimer(self)  # a row has its new place then; a timer of its own ends with the list
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._keep_in_view)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
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
        if row != self.currentIndex().row() or self.selectionModel().hasSelection() != (row >= 0):
            self.select_quietly(row)

    def step(self, row: int) -> None:
        """Choose the card in `row` as a key would."""
        index, model = self.cards.index(row), self.selectionModel()
        here = index == self.currentIndex()
        model.setCurrentIndex(index, model.SelectionFlag.ClearAndSelect)
        if here:
            self._choose(index)

    def take(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.text().strip() or event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Escape):
            event.ignore()
        elif plain and event.key() in _ARROWS and not self.selectionModel().hasSelection() and self.cards.rowCount():
            self.step(max(0, self.currentIndex().row()))
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        model = self.selectionModel()
        model.blockSignals(True)  # Qt makes the first card the current one, which opens nothing yet
        super().focusInEvent(event)
        model.blockSignals(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._soon.start()

    def scrollTo(  # noqa: N802  Qt's name
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a card into view; whatever is scrolled downward for it, a row of cards begins at the upper edge."""
        bar, step = self.verticalScrollBar(), theme.px(TALL + GAP)
        before = bar.value()
        super().scrollTo(index, hint)
        if bar.value() > before:
            least = bar.value() - theme.px(GAP)  # under the last card in view no gap is needed
            bar.setValue(-(-least // step) * step)

    def _fit(self) -> None:
        wide = self.viewport().width()
        if self._painter.columns > 1:
            # Qt breaks the lines as if a scroll bar of the plain style were there, whether it is or not.
            bar = QApplication.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
            wide = max(1, (self.contentsRect().width() - bar - 1) // self._painter.columns)
        if wide != self._painter.wide:
            self._painter.wide = wide
            self.scheduleDelayedItemsLayout()

    @Slot()
    def _keep_in_view(self) -> None:
        if self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex, before: QModelIndex | None = None) -> None:
        listed = self.cards.at(index)
        if listed is not None:
            self.chosen.emit(listed)
