"""Carrying a card of the ideas with the mouse onto another one."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QApplication, QListView, QWidget

from workshop.ui import drawing, theme
from workshop.ui.stages.mapping.idea_painter import HeldCard, IdeaPainter
from workshop.ui.stages.mapping.idea_rows import DOTS, NOTE, SUIT, IdeaRows

_EDGE = 20
"""Pixels at the list's edges from which it scrolls while a card is held there."""


class IdeaDrag(QObject):
    """`press`, `move`, `release` as the mouse does. `dropped` has the places of a card and of the one beneath it."""

    dropped = Signal(object, object)

    def __init__(self, view: QListView, rows: IdeaRows, painter: IdeaPainter, page: QWidget) -> None:
        super().__init__(view)
        self._view, self._rows, self._painter, self._page = view, rows, painter, page
        self._from, self._pressed = -1, QPoint()
        self._grip = QPoint()
        self.held = HeldCard(page)

    @property
    def on(self) -> bool:
        """Whether a card is being carried."""
        return not self.held.isHidden()

    def press(self, at: int, spot: QPoint, card: QRect) -> None:
        """The mouse went down on the card in the place `at`; where it lies is told in the list's viewport."""
        self._from, self._pressed, self._grip = at, spot, spot - card.topLeft()
        self._size = card.size()

    def move(self, spot: QPoint) -> None:
        """The mouse moved with its button down."""
        if self._from < 0:
            return
        if not self.on:
            if (spot - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return
            self._lift()
        around = drawing.shadow_margin()
        corner = self._view.viewport().mapTo(self._page, spot - self._grip)
        self.held.move(corner - QPoint(around, around))
        self._scroll(spot)
        over = self._view.indexAt(spot).row()
        self._aim(over if over != self._from else -1)

    def release(self) -> bool:
        """The mouse was let go; True if a card had been carried."""
        was, start, target = self.on, self._from, self._painter.target
        self.cancel()
        if was and target >= 0:
            self.dropped.emit(start, target)
        return was

    def cancel(self) -> None:
        """The card lies where it was."""
        self._from = -1
        self.held.hide()
        self._aim(-1)

    def _lift(self) -> None:
        index = self._rows.index(self._from)
        idea = self._rows.idea(self._from)
        if idea is not None:
            suit, note = str(self._rows.data(index, SUIT) or ""), str(self._rows.data(index, NOTE) or "")
            self.held.show_idea(idea, suit, note, self._size, self._rows.data(index, DOTS))

    def _aim(self, target: int) -> None:
        if target != self._painter.target:
            self._painter.target = target
            self._view.viewport().update()

    def _scroll(self, spot: QPoint) -> None:
        bar, edge = self._view.verticalScrollBar(), theme.px(_EDGE)
        if spot.y() < edge:
            bar.setValue(bar.value() - edge)
        elif spot.y() > self._view.viewport().height() - edge:
            bar.setValue(bar.value() + edge)
