"""A planned break in the rail, between two stages."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.ui import drawing, icons, theme
from workshop.words import tr


class BreakRow(QWidget):
    """A planned break between two stages. Folded it is a hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minutes = ""
        self._folded = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stand(self, actual: int, planned: int) -> None:
        """Show the minutes of this break."""
        told = f"{actual} / {planned}" if actual else tr("{n} min", n=planned)
        if told != self._minutes:
            self._minutes = told
            self.setAccessibleName(f"{tr('Break')} {told}")
            self.update()

    def fold(self, folded: bool) -> None:
        """Show only a line."""
        if folded != self._folded:
            self._folded = folded
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(9 if self._folded else 28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() // 2
        if self._folded:
            drawing.hairline(painter, theme.px(4), middle, self.width() - theme.px(4), middle)
            return
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.px(16)
        left, right = theme.px(13), self.width() - theme.px(9)
        icons.paint(
            painter, self._mirrored(QRectF(left, (self.height() - side) / 2, side, side), rtl), "break", "ink-2"
        )
        start = left + side + theme.px(13)
        font = theme.font("caption", tabular=True)
        word, minutes = tr("Break"), self._minutes
        wide = theme.text_width("caption", word) + 2
        tail = theme.text_width("caption", minutes) + 4
        drawing.text(painter, self._mirrored(QRectF(start, 0, wide, self.height()), rtl), word, font, "ink-2")
        place = self._mirrored(QRectF(right - tail, 0, tail, self.height()), rtl)
        drawing.text(painter, place, minutes, font, "ink-2", drawing.LEFT if rtl else drawing.RIGHT, elide=False)
        line = self._mirrored(
            QRectF(start + wide + theme.px(8), middle, right - tail - start - wide - theme.px(16), 1), rtl
        )
        drawing.hairline(painter, line.left(), middle, line.right(), middle)

    def _mirrored(self, rect: QRectF, rtl: bool) -> QRectF:
        return QRectF(self.width() - rect.right(), rect.top(), rect.width(), rect.height()) if rtl else rect
