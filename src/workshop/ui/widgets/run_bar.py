"""How far a job is: a thin bar that stands under its words."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from workshop.ui import drawing, theme
from workshop.words import tr


class RunBar(QProgressBar):
    """`setValue` takes 0 to 1000."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self.setFixedHeight(theme.px(4))
        self.setAccessibleName(tr("How far the documents are"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = self.height() / 2
        drawing.box(painter, self.rect(), radius, "track")
        done = self.rect()
        done.setWidth(round(done.width() * self.value() / 1000))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(self.rect().right())
        if done.width() > 1:
            drawing.box(painter, done, radius, "teal")
