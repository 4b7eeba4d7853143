"""A frame above the page, with the one shadow."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workshop.ui import drawing, theme


class PopoverFrame(QFrame):
    """A child of the window, `column` in it. `place(rect)` puts the visible frame at `rect`, its shadow round it."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 16, spacing: int = 8) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(False)
        around, side = drawing.shadow_margin(), theme.px(padding) + theme.px(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(around + side, around + side, around + side, around + side)
        self.column.setSpacing(theme.px(spacing))

    def set_padding(self, left: int, top: int, right: int, bottom: int) -> None:
        """Keep these distances (at 100 %) between the frame and what stands in it."""
        around = drawing.shadow_margin() + theme.px(1)
        sides = (around + theme.px(side) for side in (left, top, right, bottom))
        self.column.setContentsMargins(*sides)

    def frame_rect(self) -> QRect:
        """The visible frame, in this widget's coordinates."""
        around = drawing.shadow_margin()
        return self.rect().adjusted(around, around, -around, -around)

    def frame_height(self) -> int:
        """How high the visible frame would like to be."""
        return self.sizeHint().height() - 2 * drawing.shadow_margin()

    def place(self, rect: QRect) -> None:
        """Put the visible frame at `rect` of the parent, and raise it."""
        around = drawing.shadow_margin()
        self.setGeometry(rect.adjusted(-around, -around, around, around))
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = QRectF(self.frame_rect())
        drawing.shadow(painter, frame)
        drawing.box(painter, frame, theme.px(theme.RADIUS["popover"]), "sheet", "line-strong")
