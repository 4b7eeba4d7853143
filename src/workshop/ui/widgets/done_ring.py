"""A ring, filled with a tick when something is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from workshop.ui import icons, theme
from workshop.words import tr

SIDE, _TICK = 26, 14


def paint_done(painter: QPainter, rect: QRectF, fill: str) -> None:
    """The filled ring with its tick, in the colour `fill`."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(fill))
    painter.drawEllipse(rect)
    side, centre = theme.px(_TICK), rect.center()
    icons.paint(painter, QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side), "check", "white")


class DoneRing(QLabel):
    """`DoneRing()`, then `set_done(True)`; 26 across. Those who hear the screen are told in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_done(False)

    def is_done(self) -> bool:
        """Whether it has its tick."""
        return self._done

    def set_done(self, done: bool) -> None:
        """Show the tick, or the empty ring."""
        self._done = done
        self.setAccessibleName(tr("done") if done else tr("not done yet"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(SIDE), theme.px(SIDE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        if self._done:
            paint_done(painter, rect, "ink-2")
        else:
            painter.setPen(QPen(theme.colour("line-strong"), 1.5))
            painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
