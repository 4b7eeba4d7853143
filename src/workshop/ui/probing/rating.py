"""How far one organisation agrees with a statement: a cell into which a digit is typed."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from workshop.model.changes.probe import MOST
from workshop.ui import drawing, theme
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.words import tr

WIDE, TALL = 52, 40
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class RatingCell(QSlider):
    """`rated` carries the number that was typed, 0 for none; `went` the way that an arrow points, (across, down)."""

    rated = Signal(object)
    went = Signal(object)
    ring_radius = theme.RADIUS["control"]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._was = 0
        self.setRange(0, MOST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_rating(self, who: str, value: int, was: int) -> None:
        """Show what `who` says now; `was` is what it said before the work, 0 where that is not to be seen."""
        self._was = was
        self.setValue(value)
        self.setAccessibleName(who)
        said = str(value) if value else tr("not said yet")
        self.setAccessibleDescription(tr("{now}, was {was}", now=said, was=was) if was else said)
        self.setToolTip(plain_tip(tr("{who}: 1 not at all, 5 entirely", who=who)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(WIDE), theme.px(TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.text().isdecimal() and event.isAutoRepeat():
            event.accept()  # a held digit would answer for the next organisations, too
        elif event.text().isdecimal() and int(event.text()) <= MOST:
            self.rated.emit(int(event.text()))
            if int(event.text()):
                self.went.emit((1, 0))  # the next organisation is asked
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.rated.emit(0)
        elif key in _ARROWS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            across, down = _ARROWS[key]
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self.went.emit((-across if mirrored else across, down))
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click says one more; past the most it says nothing again."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.rated.emit((self.value() + 1) % (MOST + 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = "ink-2" if self.underMouse() else "line-strong"
        drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), "sheet", edge)
        number = self.rect().adjusted(0, 0, 0, -theme.px(12)) if self._was else self.rect()
        said = str(self.value()) if self.value() else "–"
        face = theme.font("strong" if self.value() else "body", tabular=True)
        drawing.text(painter, number, said, face, "ink" if self.value() else "ink-3", drawing.CENTRE, elide=False)
        if self._was:
            below = self.rect().adjusted(0, theme.px(20), 0, -theme.px(2))
            drawing.text(painter, below, tr("was {n}", n=self._was), "caption", "ink-2", drawing.CENTRE, elide=False)
