"""The lower edge of what scrolls, where more goes on below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from workshop.ui import theme

_TALL = 16
_WHOLE = 0.6
"""From this share of its height on nothing shows through: what is left there of a line is too little to read."""


class EndFade(QWidget):
    """`EndFade(area, "sheet", 16)`: words fade into the ground at the edge, so that no letters are cut through there.

    It keeps `inset` pixels away from both sides, and is not there at the end of what scrolls.
    """

    def __init__(self, area: QScrollArea, ground: str, inset: int) -> None:
        super().__init__(area)
        self._area, self._ground, self._inset = area, ground, inset
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._follow)
        area.viewport().installEventFilter(self)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = theme.colour(self._ground)
        clear = QColor(ground)
        clear.setAlpha(0)
        fade = QLinearGradient(QPointF(0, 0), QPointF(0, self.height()))
        fade.setColorAt(0, clear)
        fade.setColorAt(_WHOLE, ground)
        fade.setColorAt(1, ground)
        QPainter(self).fillRect(self.rect(), fade)

    @Slot()
    def _follow(self) -> None:
        bar, inset, tall = self._area.verticalScrollBar(), theme.px(self._inset), theme.px(_TALL)
        seen = self._area.viewport().geometry().adjusted(inset, 0, -inset, 0)
        self.setGeometry(seen.left(), seen.bottom() + 1 - tall, max(0, seen.width()), tall)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()
