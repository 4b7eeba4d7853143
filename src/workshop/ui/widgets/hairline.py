"""A line of one device pixel."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from workshop.ui import drawing


class Hairline(QFrame):
    """`Hairline()` lies, `Hairline(upright=True)` stands; `colour` is a token's name."""

    def __init__(self, *, upright: bool = False, colour: str = "line", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._upright, self._colour = upright, colour
        along, across = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(across if upright else along, along if upright else across)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        end = (0, self.height()) if self._upright else (self.width(), 0)
        drawing.hairline(QPainter(self), 0, 0, *end, self._colour)
