"""A page to read: as wide as there is room for or as large as is wanted, with the words that were looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from workshop.documents.pdfium import Place
from workshop.ui import drawing, theme
from workshop.words import tr

STEPS: Final = (50, 75, 100, 125, 150, 200, 300, 400)
"""Percent of a page as it lies on the table."""

_DOTS: Final = 96 / 72  # pixels at 100 percent for each point
_EDGE: Final = 12


class Sheet(QWidget):
    """The page itself, painted; the picture before stands until the sharper one comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QImage()
        self.places: tuple[Place, ...] = ()
        self.lit: Place | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), theme.colour("white"))
        if not self.picture.isNull():
            painter.drawImage(self.rect(), self.picture)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for place in self.places:
            painter.fillRect(self.area(place), theme.colour("teal-edge"))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if self.lit is not None:
            drawing.box(painter, self.area(self.lit).adjusted(-3, -2, 3, 2), theme.px(3), None, "teal", theme.px(2))
        drawing.box(painter, self.rect(), 0, None, "line-strong")

    def area(self, place: Place) -> QRectF:
        """Where `place` is painted."""
        wide, tall = self.width(), self.height()
        return QRectF(
            place.left * wide, place.top * tall, (place.right - place.left) * wide, (place.bottom - place.top) * tall
        )


class PageView(QScrollArea):
    """`show_page(size, name)`, then `show_picture`; `sized` says that a picture `wanted_width()` wide is wanted."""

    sized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = (595.0, 842.0)
        self._percent = 0
        self.sheet = Sheet()
        self.setWidget(self.sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget())  # or the style draws one of its own where both bars meet
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The page"))

    def show_page(self, size: tuple[float, float], name: str) -> None:
        """Another page, `size` in points; `name` is what it is to those who hear the screen."""
        self._size = size
        self.sheet.setAccessibleName(name)
        self._fit()

    def show_picture(self, picture: QImage) -> None:
        """The page as it was drawn."""
        self.sheet.picture = picture
        self.sheet.update()

    def show_places(self, places: Sequence[Place], lit: Place | None) -> None:
        """Lay a wash on the words that were found on this page, and a frame around the one that is meant."""
        self.sheet.places, self.sheet.lit = tuple(places), lit
        self.sheet.update()
        if lit is not None:
            centre = self.sheet.area(lit).center().toPoint()
            self.ensureVisible(centre.x(), centre.y(), theme.px(80), theme.px(120))

    def wanted_width(self) -> int:
        """How wide the page stands, in device pixels."""
        return max(1, round(self.sheet.width() * self.devicePixelRatioF()))

    def percent(self) -> int:
        """How large the page stands, 100 being its real size."""
        return round(self.sheet.width() / (self._size[0] * _DOTS) * 100)

    @Slot()
    def fit(self) -> None:
        """As wide as there is room for."""
        self._zoom(0)

    @Slot()
    def larger(self) -> None:
        """A step larger."""
        self._zoom(next((each for each in STEPS if each > self.percent()), STEPS[-1]))

    @Slot()
    def smaller(self) -> None:
        """A step smaller."""
        self._zoom(next((each for each in reversed(STEPS) if each < self.percent()), STEPS[0]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._percent:
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(520), theme.px(560))

    def _zoom(self, percent: int) -> None:
        self._percent = percent
        self._fit()

    def _fit(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        room = max(theme.px(120), self.width() - bar - 2 * theme.px(_EDGE))
        wide = round(self._size[0] * _DOTS * self._percent / 100) if self._percent else room
        size = QSize(wide, round(wide * self._size[1] / self._size[0]))
        if size != self.sheet.size():
            self.sheet.setFixedSize(size)
            self.sized.emit()
