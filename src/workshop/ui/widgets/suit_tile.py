"""A suit's glyph in white on its fill."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.suits import suit_label
from workshop.ui import drawing, icons, theme


def paint_suit(painter: QPainter, rect: QRect | QRectF, suit: str) -> None:
    """Paint the tile into the square `rect`; for delegates and canvas."""
    body = QRectF(rect)
    drawing.box(painter, body, round(body.width() * 0.22), theme.suit_fill(suit))
    side = round(body.width() * 0.65)
    offset = round((body.width() - side) / 2)
    icons.paint(painter, QRectF(body.x() + offset, body.y() + offset, side, side), f"suit-{suit}", "white")


class SuitTile(QLabel):
    """`SuitTile("care", 24)`: drawn at 20, 22, 24, 40 or 44; its label is tooltip and accessible name."""

    def __init__(self, suit: str, size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._suit, self._size = suit, size
        self.show_suit(suit)

    def show_suit(self, suit: str) -> None:
        """Show another suit."""
        self._suit = suit
        self.setAccessibleName(suit_label(suit))
        self.setToolTip(suit_label(suit))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(self._size), theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_suit(QPainter(self), self.rect(), self._suit)
