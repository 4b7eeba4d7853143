"""A number that stands on a screen while one of them is picked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, theme
from workshop.words import tr

_SIDE = 160


class ScreenNumber(QWidget):
    """A small window in the corner of `screen`. It takes no focus and no click."""

    def __init__(self, number: int, screen: QScreen, parent: QWidget) -> None:
        flags = Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowTransparentForInput
        super().__init__(parent, flags)
        self._number = number
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Screen {number}", number=number))
        corner = screen.geometry().topLeft()
        self.setScreen(screen)
        self.setGeometry(QRect(corner.x() + 48, corner.y() + 48, _SIDE, _SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("ink"))
        font = theme.font("stage-title")
        font.setPixelSize(96)
        drawing.text(painter, QRectF(self.rect()), str(self._number), font, "white", Qt.AlignmentFlag.AlignHCenter)
