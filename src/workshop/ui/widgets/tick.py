"""The box that is ticked or not, and its words."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from workshop.ui import drawing, icons, theme

BOX, GAP = 18, 10
"""Pixels of the box, and between it and the words."""


class Tick(QCheckBox):
    """`Tick(tr("..."))`: `role` is the role of type of its words, which are data."""

    ring_radius = theme.RADIUS["tag"]

    def __init__(self, words: str, role: str = "strong", parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._words, self._role = words, role
        self.setAccessibleName(words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        wide = theme.px(BOX + GAP) + round(theme.text_width(self._role, self._words)) + 2
        return QSize(min(wide, theme.px(520)), theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(24))

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802  Qt's name
        return self.rect().contains(at)

    def focus_rect(self) -> QRect:
        """Where the focus ring stands: round the box and its words, however much room they are given."""
        words = theme.px(GAP) + round(theme.text_width(self._role, self._words)) + 2 if self._words else 0
        wide = min(self.width(), theme.px(BOX) + words)
        tall = min(self.height(), theme.px(24 if self._words else BOX))
        left = self.width() - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 0
        return QRect(left, (self.height() - tall) // 2, wide, tall)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, tall = theme.px(BOX), self.height()
        left = self.width() - side if rtl else 0
        box = QRectF(left, (tall - side) // 2, side, side)
        on = self.isEnabled()
        edge = "ink-2" if self.underMouse() else "line-strong"
        fill, edge = ("teal", "teal") if self.isChecked() else ("sheet", edge)
        if not on:
            fill, edge = ("disabled", "disabled") if self.isChecked() else ("rail", "line")
        drawing.box(painter, box, theme.px(theme.RADIUS["tag"]), fill, edge)
        if self.isChecked():
            icons.paint(painter, box.adjusted(2, 2, -2, -2), "check", "white")
        taken = side + theme.px(GAP)
        words = QRectF(0 if rtl else taken, 0, self.width() - taken, tall)
        align = drawing.RIGHT if rtl else drawing.LEFT
        drawing.text(painter, words, self._words, self._role, "ink" if on else "disabled", align)
