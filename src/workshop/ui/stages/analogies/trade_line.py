"""A card's trade and its suit in one line: the suit's word, which its tile says too, is left out rather than cut."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.label import ElidedLabel
from workshop.words import tr


class TradeLine(ElidedLabel):
    """`show_trade(industry, suit)`; the whole line is the tooltip where a part of it is not there.

    The suit is set in `role`, the industry in `strong`.
    """

    def __init__(self, role: str = "meta", strong: str = "meta-strong", parent: QWidget | None = None) -> None:
        self._trade, self._roles = ("", ""), (strong, role)
        super().__init__("", role, parent=parent)

    def show_trade(self, industry: str, suit: str) -> None:
        """Show another trade, and the words of its suit."""
        self._trade = (industry, suit)
        self.setText(tr("{industry}, {suit}", industry=industry, suit=suit))

    def sizeHint(self) -> QSize:
        industry, suit = self._trade
        strong, role = self._roles
        wide = theme.text_width(strong, industry) + theme.text_width(role, _after(suit))
        return QSize(round(wide) + 2, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = ((self._roles[0], "ink"), (self._roles[1], "ink-2"))
        paint_trade(QPainter(self), self.contentsRect(), *self._trade, self.layoutDirection(), roles)


def paint_trade(
    painter: QPainter,
    line: QRect,
    industry: str,
    suit: str,
    direction: Qt.LayoutDirection,
    roles: tuple[tuple[str, str], tuple[str, str]],
) -> None:
    """Paint both into `line` where both fit, else the industry alone; `roles` are the type and colour of each."""
    start = drawing.LEFT if direction == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
    (first, ink), (second, paler) = roles
    used = drawing.text(painter, line, industry, first, ink, start)
    after = _after(suit)
    wide = theme.text_width(second, after)
    if suit and used + wide <= line.width() + 0.5:
        place = QRect(line.left() + round(used), line.top(), round(wide) + 1, line.height())
        drawing.text(painter, QStyle.visualRect(direction, line, place), after, second, paler, start, elide=False)


def _after(suit: str) -> str:
    return tr(", {suit}", suit=suit)
