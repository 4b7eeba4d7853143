"""The ground of what stands at a side of a window: the rail's colour, and a line towards the middle."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, theme


def paint_ground(part: QWidget, *, begins: bool) -> None:
    """Paint it under `part`, which stands where a line of the language begins, or else where it ends."""
    painter = QPainter(part)
    painter.fillRect(part.rect(), theme.colour("rail"))
    right_to_left = part.layoutDirection() == Qt.LayoutDirection.RightToLeft
    edge = part.width() - 1 if begins != right_to_left else 0
    drawing.hairline(painter, edge, 0, edge, part.height())
