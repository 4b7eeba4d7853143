"""The screens as they stand beside one another, each with its number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.ui import drawing, theme

_SIZE = QSize(360, 200)


class ScreenMap(QLabel):
    """`screen_map.show_screens(areas, chosen)`: the chosen one is filled; `words` is what a screen reader says."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._areas: tuple[QRect, ...] = ()
        self._chosen = -1
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_screens(self, areas: Sequence[QRect], chosen: int, words: str) -> None:
        """Show `areas` in the desktop's pixels, numbered from 1; `chosen` counts from 0, -1 for none."""
        self._areas, self._chosen = tuple(areas), chosen
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRect()
        for area in self._areas:
            whole = whole.united(area)
        if whole.isEmpty():
            return
        scale = min(self.width() / whole.width(), self.height() / whole.height())
        left = (self.width() - whole.width() * scale) / 2
        top = (self.height() - whole.height() * scale) / 2
        for at, area in enumerate(self._areas):
            x, y = left + (area.x() - whole.x()) * scale, top + (area.y() - whole.y()) * scale
            box = QRectF(x, y, area.width() * scale, area.height() * scale).adjusted(3, 3, -3, -3)
            chosen = at == self._chosen
            fill, edge, ink = ("teal", "teal", "white") if chosen else ("sheet", "line-strong", "ink")
            drawing.box(painter, box, theme.px(theme.RADIUS["thumbnail"]), fill, edge, theme.px(2 if chosen else 1))
            drawing.text(painter, box, str(at + 1), "stage-title", ink, Qt.AlignmentFlag.AlignHCenter)
