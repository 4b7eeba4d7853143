"""One photograph to read from: as large as fits, larger by wheel or key, moved with the pointer or the arrows."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from workshop.ui import drawing, theme
from workshop.words import tr

_STEP: Final = 1.25
_MOST: Final = 4.0
"""Pixels of the screen for a point of the picture at the most."""


class PictureView(QScrollArea):
    """`show_picture(image, name)`. Plus and minus zoom, 0 fits; the arrows move it, or `turned` asks for another."""

    turned = Signal(bool)
    """The next photograph is wanted, or (False) the one before."""
    ring_radius = theme.RADIUS["tag"]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factor = 0.0
        self._held: QPoint | None = None
        self._sheet = _Sheet()
        self.setWidget(self._sheet)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(32))  # in the lowest window, beside the longest message
        self.setCornerWidget(QWidget())  # nothing is drawn where the bars meet
        self.viewport().setAutoFillBackground(False)
        self._sheet.setAutoFillBackground(False)

    def show_picture(self, image: QImage, name: str) -> None:
        """Show `image`, fitted; one that is null leaves the view empty. `name` is its accessible name."""
        self._sheet.show_picture(QPixmap.fromImage(image))
        self.setAccessibleName(name)
        self.fit()

    def has_picture(self) -> bool:
        """Whether there is something to see."""
        return not self._sheet.pixmap.isNull()

    def is_fitted(self) -> bool:
        """Whether all of it is seen."""
        return self._factor <= self._fitting()

    def fit(self) -> None:
        """Show all of it."""
        self._zoom(0.0)

    def larger(self) -> None:
        """Come nearer."""
        self._zoom(max(self._factor, self._fitting()) * _STEP)

    def smaller(self) -> None:
        """Step back, until all of it is seen."""
        self._zoom(self._factor / _STEP)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(280), theme.px(220))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._zoom(self._factor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        drawing.box(painter, self.viewport().rect(), theme.px(theme.RADIUS["tag"]), "sheet", "line")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms; without it moves, as everywhere."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.larger if event.angleDelta().y() > 0 else self.smaller)()
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.larger()
        elif key == Qt.Key.Key_Minus:
            self.smaller()
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self.is_fitted():
            forward = key == Qt.Key.Key_Right
            self.turned.emit(forward == (self.layoutDirection() == Qt.LayoutDirection.LeftToRight))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()  # the panel may know it

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and not self.is_fitted():
            self._held = event.position().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            now = event.position().toPoint()
            moved, self._held = now - self._held, now
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setValue(across.value() - moved.x())
            down.setValue(down.value() - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None
        self._show_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Twice: point by point; twice again: all of it."""
        self._zoom(1.0 / self.devicePixelRatioF() if self.is_fitted() else 0.0)

    def _fitting(self) -> float:
        """Pixels for a point where all of it is seen; never larger than it is."""
        picture, room = self._sheet.pixmap.size(), self.viewport().size()
        if picture.isEmpty():
            return 1.0
        return min(room.width() / picture.width(), room.height() / picture.height(), 1.0)

    def _zoom(self, factor: float) -> None:
        """Zoom around what is in the middle; less than fits is all of it."""
        fitting = self._fitting()
        self._factor = 0.0 if factor <= fitting else min(factor, _MOST)
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        before = self._sheet.size()
        middle = QPoint(across.value(), down.value()) + self.viewport().rect().center()
        self._sheet.resize(self._sheet.pixmap.size() * max(self._factor, fitting))
        after = self._sheet.size()
        if before.width() and before.height():
            across.setValue(round(middle.x() * after.width() / before.width()) - self.viewport().width() // 2)
            down.setValue(round(middle.y() * after.height() / before.height()) - self.viewport().height() // 2)
        self.setAccessibleDescription(tr("{percent} %", percent=round(max(self._factor, fitting) * 100)))
        self._show_cursor()
        self._sheet.update()

    def _show_cursor(self) -> None:
        self.setCursor(Qt.CursorShape.ArrowCursor if self.is_fitted() else Qt.CursorShape.OpenHandCursor)


class _Sheet(QWidget):
    """The picture itself, drawn as far as it is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.pixmap = QPixmap()
        self._small = QPixmap()

    def show_picture(self, pixmap: QPixmap) -> None:
        """Draw this one from now on."""
        self.pixmap, self._small = pixmap, QPixmap()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.pixmap.isNull() or not self.width() or not self.height():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        picture, seen = self._to_draw(), event.rect()
        across, down = picture.width() / self.width(), picture.height() / self.height()
        part = QRect(
            int(seen.x() * across), int(seen.y() * down), int(seen.width() * across) + 1, int(seen.height() * down) + 1
        )
        if seen == self.rect():
            part = picture.rect()
        painter.drawPixmap(seen, picture, part)

    def _to_draw(self) -> QPixmap:
        """The picture; where it stands smaller than it is, a copy of that size, in which small writing can be read."""
        size = self.size() * self.devicePixelRatioF()
        if size.width() >= self.pixmap.width():
            return self.pixmap
        if self._small.size() != size:
            keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._small = self.pixmap.scaled(size, keep, smooth)
        return self._small
