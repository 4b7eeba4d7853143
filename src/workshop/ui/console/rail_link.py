"""A row below the stages in the rail: what is one click away in every stage."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.painted_button import PaintedButton


class RailLink(PaintedButton):
    """A row below the stages: glyph, words, and a key or a count. Folded the count is a badge on the glyph."""

    def __init__(
        self, icon: str, label: str, *, key: str = "", slip: bool = False, parent: QWidget | None = None
    ) -> None:
        self._icon, self._key, self._slip = icon, key, slip
        self._count = -1
        self._folded = False
        super().__init__(label, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, label: str) -> None:  # noqa: N802  Qt's name
        """Show `label`, folded as the tooltip."""
        super().setText(label)
        self.setToolTip(label if self._folded else "")

    def count(self, number: int) -> None:
        """Show a number at the end."""
        if number != self._count:
            self._count = number
            self.setAccessibleDescription(str(number))
            self.update()

    def fold(self, folded: bool) -> None:
        """Show only the glyph, with the words as its tooltip."""
        if folded != self._folded:
            self._folded = folded
            self.setToolTip(self.label() if folded else "")
            self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(40 if self._folded else 30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hovered() or self.isDown():
            drawing.box(painter, self.rect(), theme.px(6), "line")
        tall = self.height()
        side = theme.px(20 if self._folded else 18)
        left = (self.width() - side) // 2 if self._folded else theme.px(8)
        icons.paint(painter, self.visual(QRectF(left, (tall - side) // 2, side, side)), self._icon, self._tint())
        if self._folded:
            self._paint_badge(painter)
            return
        words = self.visual(QRectF(theme.px(34), 0, self.width() - theme.px(34 + 44), tall))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        drawing.text(painter, words, self.label(), "meta", "ink", drawing.RIGHT if rtl else drawing.LEFT)
        if self._key:
            size = drawing.keycap_size(self._key)
            right = self.width() - theme.px(8)
            place = QRectF(right - size.width(), (tall - size.height()) / 2, size.width(), size.height())
            drawing.keycap(painter, self.visual(place), self._key)
        elif self._count >= 0:
            self._paint_count(painter)

    def _tint(self) -> str:
        return "slip" if self._slip and self._count > 0 else "ink-2"

    def _paint_count(self, painter: QPainter) -> None:
        font = theme.font("caption-strong" if self._slip and self._count else "caption", tabular=True)
        wide = max(theme.px(24), int(theme.text_width("caption-strong", str(self._count))) + theme.px(14))
        top = (self.height() - theme.px(20)) / 2
        place = self.visual(QRectF(self.width() - theme.px(8) - wide, top, wide, theme.px(20)))
        if self._slip and self._count > 0:
            drawing.box(painter, place, theme.px(4), "slip-wash")
        ink = "slip" if self._slip and self._count > 0 else "ink-2"
        drawing.text(painter, place, str(self._count), font, ink, drawing.CENTRE, elide=False)

    def _paint_badge(self, painter: QPainter) -> None:
        if not self._slip or self._count <= 0:
            return
        font = theme.font("caption-strong", tabular=True)
        font.setPixelSize(theme.px(11))
        wide = max(theme.px(16), int(theme.text_width("caption", str(self._count))) + theme.px(8))
        place = self.visual(QRectF(self.width() / 2 + theme.px(2), theme.px(3), wide, theme.px(16)))
        drawing.box(painter, place, theme.px(8), "slip-fill")
        drawing.text(painter, place, str(self._count), font, "white", drawing.CENTRE, elide=False)
