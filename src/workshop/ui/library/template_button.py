"""A template in the left column: its glyph, name, what it is in a few words, and how long it takes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.ui.widgets.plain_tip import plain_tip

_TALL, _TILE, _GAP, _PADDING, _GLYPH = 48, 32, 10, 8, 18


class TemplateButton(PaintedButton):
    """`TemplateButton("half-day", tr("Half day"), tr("5 stages, one break"), "ladder", "3 h")`; checked is outlined."""

    def __init__(
        self, key: str, name: str, summary: str, icon: str, length: str = "", parent: QWidget | None = None
    ) -> None:
        self.key = key
        self._summary, self._icon, self._length = summary, icon, length
        super().__init__(name, parent)
        self.setObjectName(f"template.{key}")
        self.setAccessibleDescription(", ".join(each for each in (summary, length) if each))
        self.setToolTip(plain_tip(summary))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(180), theme.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(_TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = theme.px(theme.RADIUS["control"])
        if self.isChecked():
            drawing.box(painter, self.rect(), radius, "sheet", "teal", theme.px(2))
        elif self.isDown() or self.hovered():
            drawing.box(painter, self.rect(), radius, "line" if self.isDown() else "sheet")
        side, left = theme.px(_TILE), theme.px(_PADDING) + theme.px(1)
        tile = self.visual(QRectF(left, (self.height() - side) // 2, side, side))
        drawing.box(painter, tile, radius, "sheet", "line-strong")
        glyph = theme.px(_GLYPH)
        inset = (side - glyph) / 2
        icons.paint(painter, tile.adjusted(inset, inset, -inset, -inset), self._icon, "ink-2")
        self._paint_words(painter, left + side + theme.px(_GAP))

    def _paint_words(self, painter: QPainter, left: float) -> None:
        right = self.width() - theme.px(_PADDING) - theme.px(1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (drawing.RIGHT, drawing.LEFT) if rtl else (drawing.LEFT, drawing.RIGHT)
        if self._length:
            wide = round(theme.text_width("caption", self._length)) + 2
            place = QRectF(right - wide, 0, wide, self.height())
            drawing.text(painter, self.visual(place), self._length, "caption", "ink-2", end, elide=False)
            right -= wide + theme.px(6)
        top = (self.height() - theme.px(36)) // 2
        name = QRectF(left, top, right - left, theme.px(20))
        drawing.text(painter, self.visual(name), self.label(), "control", "ink", start)
        summary = QRectF(left, top + theme.px(20), right - left, theme.px(16))
        drawing.text(painter, self.visual(summary), self._summary, "caption", "ink-3", start)
