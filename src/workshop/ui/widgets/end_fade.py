"""The lower edge of what scrolls, where more goes on below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from workshop.ui import drawing, theme

_TALL = 16


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
        drawing.fade(QPainter(self), self.rect(), Qt.Edge.BottomEdge, self._ground)

    @Slot()
    def _follow(self) -> None:
        bar, inset, tall = self._area.verticalScrollBar(), theme.px(self._inset), theme.px(_TALL)
        seen = self._area.viewport().geometry().adjusted(inset, 0, -inset, 0)
        self.setGeometry(seen.left(), seen.bottom() + 1 - tall, max(0, seen.width()), tall)
        self.setVisible(bar.value() < bar.maximum())
        self.raise_()
