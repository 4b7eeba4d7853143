"""A view as it would look on another projector: narrower, without colour, from the back row."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop import projection
from workshop.projection import View
from workshop.ui import canvas, theme
from workshop.words import tr

_SIZE = QSize(512, 288)
_BACK_ROW = 0.3
"""How large a screen of two metres looks from twelve, against the picture here."""


class RehearsalPicture(QLabel):
    """`picture.show_view(view, "grey")`; looks: "as it is", "narrow" (4:3), "grey", "far", "gone", "blank"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._look = projection.NOTHING, "as it is"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(tr("What the room would see"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_view(self, view: View, look: str) -> None:
        """Show `view` in one of the looks."""
        self._view, self._look = View(dark=view.dark) if look == "blank" else view, look
        words = "" if look == "gone" else projection.plain_text(replace(self._view, clock=None))
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("rail"))
        screen = self._screen()
        if self._look == "gone":
            painter.setPen(QPen(theme.colour("ink-2"), 1.5, Qt.PenStyle.DashLine))
        else:
            image = canvas.render(self._view, 0, screen.size().toSize(), self.devicePixelRatioF())
            if self._look == "grey":
                image = image.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(screen, image)
            painter.setPen(QPen(theme.colour("line-strong"), 1))
        painter.drawRect(screen.adjusted(0.5, 0.5, -0.5, -0.5))

    def _screen(self) -> QRectF:
        """Where the room's screen stands on its wall."""
        wide, tall = float(self.width()), float(self.height())
        if self._look == "far":
            wide, tall = wide * _BACK_ROW, tall * _BACK_ROW
        elif self._look == "narrow":
            wide = tall * 4 / 3
        return QRectF((self.width() - wide) / 2, (self.height() - tall) / 2, wide, tall)
