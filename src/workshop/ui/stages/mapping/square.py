"""Where each idea stands between new and feasible, for the facilitator."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.model.session import Session
from workshop.room.ratings import HIGH, LOW, Point, apart, points, share
from workshop.ui import drawing, theme
from workshop.words import tr

_BALL = 28
_AXIS, _ABOVE, _BELOW = 28, 28, 52
_BESIDE = 8
"""How far the lines of the grid keep from words among them."""


class SquarePicture(QWidget):
    """Feasibility to the right, novelty upward, each idea as its letter; what would overlap stands beside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[Point, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setObjectName("rate.square")
        self.setAccessibleName(tr("How new, and how feasible"))

    def show_session(self, session: Session) -> None:
        """Show the ideas that were rated on both scales."""
        self._points = points(session)
        told = (
            tr("{letter}: new {novelty}, feasible {feasible}", letter=each.letter,
               novelty=f"{each.novelty:.1f}", feasible=f"{each.feasibility:.1f}")
            for each in self._points
        )  # fmt: skip
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def count(self) -> int:
        """How many ideas stand in it."""
        return len(self._points)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(600), theme.px(360))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = QRectF(self.rect()).adjusted(theme.px(_AXIS), theme.px(_ABOVE), -1, -theme.px(_BELOW))
        drawing.box(painter, self._turned(area), theme.px(theme.RADIUS["card"]), "sheet", "line")
        self._paint_grid(painter, area)
        side = theme.px(_BALL)
        widths = [max(side, round(theme.text_width("meta", each.letter)) + theme.px(14)) for each in self._points]
        places = apart(self._points, area.width(), area.height(), (max(widths, default=side), side))
        for point, wide, (x, y) in zip(self._points, widths, places, strict=True):
            ball = self._turned(QRectF(area.left() + x - wide / 2, area.bottom() - y - side / 2, wide, side))
            drawing.box(painter, ball, side / 2, "teal")
            drawing.text(painter, ball, point.letter, theme.font("meta", weight=700), "white", drawing.CENTRE)
        if not self._points:
            self._paint_none(painter, self._turned(area))

    def _paint_none(self, painter: QPainter, area: QRectF) -> None:
        """Words in the middle, where no line of the grid strikes them through."""
        words = tr("No idea was rated on both scales yet.")
        place = QRectF(0, 0, theme.text_width("body", words) + 2 * theme.px(_BESIDE), theme.line_height("body"))
        place.moveCenter(area.center())
        place = place.intersected(area)
        painter.fillRect(place, theme.colour("sheet"))
        drawing.text(painter, place, words, "body", "ink-2", drawing.CENTRE)

    def _paint_grid(self, painter: QPainter, area: QRectF) -> None:
        tall, whole = theme.px(20), self._turned(area)
        for value in range(LOW, HIGH + 1):
            across, up = area.left() + share(value) * area.width(), area.bottom() - share(value) * area.height()
            at = self._turned(QRectF(across, 0, 1, 1)).left()
            drawing.hairline(painter, at, area.top(), at, area.bottom())
            drawing.hairline(painter, whole.left(), up, whole.right(), up)
            below = self._turned(QRectF(across - tall, area.bottom() + theme.px(4), 2 * tall, tall))
            drawing.text(painter, below, str(value), "caption", "ink-2", drawing.CENTRE)
            beside = self._turned(QRectF(0, up - tall / 2, area.left() - theme.px(8), tall))
            drawing.text(painter, beside, str(value), "caption", "ink-2", drawing.CENTRE)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        start, end = (drawing.RIGHT, drawing.LEFT) if rtl else (drawing.LEFT, drawing.RIGHT)
        top = self._turned(QRectF(area.left(), 0, area.width(), theme.px(_ABOVE - 6)))
        drawing.text(painter, top, tr("How new"), "strong", "ink", start)
        foot = self._turned(QRectF(area.left(), area.bottom() + theme.px(26), area.width(), theme.px(22)))
        drawing.text(painter, foot, tr("How feasible"), "strong", "ink", end)

    def _turned(self, place: QRectF) -> QRectF:
        """The place from left to right as it stands where one reads from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return QRectF(self.width() - place.right(), place.top(), place.width(), place.height())
