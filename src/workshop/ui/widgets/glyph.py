"""A glyph standing by itself."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.ui import icons, theme


class Glyph(QLabel):
    """A glyph by itself; it says nothing to those who hear the screen unless it is given a name."""

    def __init__(
        self, icon: str, size: int = 16, colour: str = "ink", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._size, self._colour = icon, size, colour
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon(self, icon: str, colour: str | None = None) -> None:
        """Show another glyph, or the same in another colour."""
        self._icon, self._colour = icon, colour or self._colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        icons.paint(QPainter(self), QRectF(self.rect()), self._icon, self._colour)
