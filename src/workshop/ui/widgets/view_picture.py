"""A view as the room would see it, shown to the facilitator alone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop import projection
from workshop.projection import View
from workshop.ui import canvas, theme
from workshop.words import tr


class ViewPicture(QLabel):
    """`ViewPicture(QSize(480, 270))`: shows any view by `show_view`; a dashed edge says that it is not live."""

    def __init__(self, size: QSize, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = QSize(theme.px(size.width()), theme.px(size.height()))
        self._view, self._part = projection.NOTHING, 0
        self._picture: QImage | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Preview, the room does not see it"))

    @property
    def view(self) -> View:
        """The view that it shows."""
        return self._view

    def show_view(self, view: View, part: int = 0) -> None:
        """Show one part of `view`."""
        if (view, part) == (self._view, self._part) and self._picture is not None:
            return
        self._view, self._part, self._picture = view, part, None
        self.setAccessibleDescription(projection.plain_text(replace(view, clock=None)))
        self.update()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._picture is None:
            self._picture = canvas.render(self._view, self._part, inside.size().toSize(), self.devicePixelRatioF())
        painter.drawImage(inside, self._picture)
        painter.setPen(QPen(theme.colour("ink-2"), 1, Qt.PenStyle.DashLine))
        radius = theme.px(theme.RADIUS["thumbnail"])
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
