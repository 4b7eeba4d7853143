"""The round edge of a card over the square corners of what fills it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, theme


class CardEdge(QWidget):
    """Lies over a table; whoever holds both gives it its place and raises it. Pointer and keys go through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(theme.RADIUS["card"])
        corners, inside = QPainterPath(), QPainterPath()
        corners.addRect(QRectF(self.rect()))
        inside.addRoundedRect(QRectF(self.rect()), radius, radius)
        painter.fillPath(corners.subtracted(inside), theme.colour("paper"))
        drawing.box(painter, self.rect(), radius, None, "line")
