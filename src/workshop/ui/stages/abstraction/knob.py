"""Where a rung meets the rail: a ring, or the flag of the working altitude."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.words import tr

SIDE = 24
_RING, _FLAG = 16, 14


class Knob(PaintedButton):
    """Pressing it makes the rung beside it the working altitude."""

    ring_radius = SIDE // 2

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._working = False
        self._tell()

    def set_working(self, working: bool) -> None:
        """Show the flag, or the ring."""
        if working != self._working:
            self._working = working
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIDE), theme.px(SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self._working:
            drawing.box(painter, whole, whole.height() / 2, "teal")
            painter_side = theme.px(_FLAG)
            spot = QRectF(0, 0, painter_side, painter_side)
            spot.moveCenter(whole.center())
            icons.paint(painter, spot, "flag", "white")
            return
        ring = QRectF(0, 0, theme.px(_RING), theme.px(_RING))
        ring.moveCenter(whole.center())
        fill, edge = ("teal-wash", "teal") if self.hovered() or self.isDown() else ("paper", "line-strong")
        drawing.box(painter, ring, ring.height() / 2, fill, edge, theme.px(2))

    def _tell(self) -> None:
        name = tr("The working altitude") if self._working else tr("Make this the working altitude")
        self.setAccessibleName(name)
        self.setToolTip(name)
