"""The near/far dial: an arc with five stops, or a line where there is little height."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QWidget

from workshop.deck.distance import DIAL
from workshop.ui import drawing, keymap, theme
from workshop.ui.widgets.prose_layout import laid_out, paint_lines
from workshop.words import tr

STOPS: Final = len(DIAL)
_ARC = QSize(128, 80)
_FLAT = QSize(222, 28)
_CENTRE, _RADIUS = QPointF(64, 64), 52.0
_LINE, _FIRST, _BETWEEN = 14.0, 14.0, 26.0
_KNOB, _STOP, _WIDE = 9.0, 4.0, 6.0
_CAPTION, _CAPTION_WIDE = 27.0, 37.0


def stop_word(stop: int) -> str:
    """What a stop is called, counted from 0."""
    return (tr("Near"), tr("Fairly near"), tr("Any distance"), tr("Fairly far"), tr("Far"))[stop]


class DistanceDial(QSlider):
    """A slider from 1 (near) to 5 (far): `valueChanged` for whoever turns it, `show_stop` tells nobody.

    Left and Right move it; the word for where it stands is in its middle and in its description.
    """

    ring_radius = theme.RADIUS["control"]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._flat = False
        self.setObjectName("dial")
        self.setRange(1, STOPS)
        self.setPageStep(1)
        self.setTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Near or far"))
        near, far = keymap.label("dial.near"), keymap.label("dial.far")
        self.setToolTip(tr("Nearer with {near}, farther with {far}", near=near, far=far))
        self.valueChanged.connect(self._tell)
        self._tell()

    def show_stop(self, stop: int) -> None:
        """Stand at `stop`, counted from 0, without telling anybody."""
        self.blockSignals(True)
        self.setValue(stop + 1)
        self.blockSignals(False)
        self._tell()

    def set_flat(self, flat: bool) -> None:
        """Be a line with the word at its end instead of an arc round it."""
        if flat != self._flat:
            self._flat = flat
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        size = _FLAT if self._flat else _ARC
        return QSize(theme.px(size.width()), theme.px(size.height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._take(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._take(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Whoever scrolls past it does not turn it."""
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_way(painter, 1.0, "axis")
        if self.isEnabled():
            self._paint_way(painter, (self.value() - 1) / (STOPS - 1), "teal")
        painter.setPen(QPen(theme.colour("line-strong"), theme.px(1) * 1.5))
        painter.setBrush(theme.colour("paper"))
        for stop in range(STOPS):
            if stop + 1 != self.value():
                painter.drawEllipse(self._place(stop), theme.px(_STOP), theme.px(_STOP))
        self._paint_knob(painter)
        self._paint_words(painter)

    def _paint_way(self, painter: QPainter, share: float, colour: str) -> None:
        """The arc or line, from its near end as far as `share`."""
        if not share:
            return
        pen = QPen(theme.colour(colour), theme.px(_WIDE))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        first, last = self._place(0), self._place(STOPS - 1)
        if self._flat:
            painter.drawLine(first, first + (last - first) * share)
            return
        radius, centre = theme.px(_RADIUS), self._scaled(_CENTRE)
        whole = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        sixteenths = round(180 * 16 * share)
        forward = self._left_to_right()
        painter.drawArc(whole, 180 * 16 if forward else 0, -sixteenths if forward else sixteenths)

    def _paint_knob(self, painter: QPainter) -> None:
        at, radius = self._place(self.value() - 1), theme.px(_KNOB)
        painter.setPen(QPen(theme.colour("paper"), theme.px(2)))
        painter.setBrush(theme.colour("teal" if self.isEnabled() else "disabled"))
        painter.drawEllipse(at, radius, radius)
        box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)
        drawing.text(painter, box, str(self.value()), "caption-bold", "white", drawing.CENTRE, elide=False)

    def _paint_words(self, painter: QPainter) -> None:
        ink = "ink" if self.isEnabled() else "disabled"
        word = stop_word(self.value() - 1)
        start, end = (drawing.LEFT, drawing.RIGHT) if self._left_to_right() else (drawing.RIGHT, drawing.LEFT)
        if self._flat:
            left = _FIRST + _BETWEEN * (STOPS - 1) + _FIRST
            drawing.text(painter, self._box(left, 0, self.width(), _FLAT.height()), word, "meta-strong", ink, start)
            return
        self._paint_word(painter, word, ink)
        drawing.text(painter, self._box(_CAPTION, 64, _CAPTION_WIDE, 16), tr("Near"), "caption", "ink-3", start)
        drawing.text(painter, self._box(_CENTRE.x(), 64, _CAPTION_WIDE, 16), tr("Far"), "caption", "ink-3", end)

    def _paint_word(self, painter: QPainter, word: str, ink: str) -> None:
        """The word under the arc; in a language in which it is too long for one line, in two smaller ones."""
        box, role = self._box(22, 40, 84, 20), "strong"
        if theme.text_width(role, word) <= box.width():
            drawing.text(painter, box, word, role, ink, drawing.CENTRE)
            return
        role, tall = "caption-strong", theme.px(15)
        lines = laid_out(word, theme.font(role), box.width(), 2, self.layoutDirection(), Qt.AlignmentFlag.AlignHCenter)
        top = box.bottom() + 1 - tall * lines.count
        paint_lines(painter, lines, QPointF(box.left(), top), theme.font(role), tall, ink)

    def _place(self, stop: int) -> QPointF:
        """Where a stop is, as it stands in the direction of the language."""
        if self._flat:
            at = QPointF(_FIRST + _BETWEEN * stop, _LINE)
        else:
            turn = pi * (1 - stop / (STOPS - 1))
            at = _CENTRE + QPointF(cos(turn), -sin(turn)) * _RADIUS
        there = self._scaled(at)
        return there if self._left_to_right() else QPointF(self.width() - there.x(), there.y())

    def _take(self, at: QPointF) -> None:
        """Go to the stop that is nearest to the pointer."""

        def away(stop: int) -> float:
            apart = self._place(stop) - at
            return QPointF.dotProduct(apart, apart)

        self.setValue(min(range(STOPS), key=away) + 1)

    def _scaled(self, at: QPointF) -> QPointF:
        return QPointF(theme.px(at.x()), theme.px(at.y()))

    def _box(self, left: float, top: float, wide: float, tall: float) -> QRect:
        place = QRect(theme.px(left), theme.px(top), theme.px(wide), theme.px(tall))
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def _left_to_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.LeftToRight

    @Slot()
    def _tell(self) -> None:
        word = stop_word(self.value() - 1)
        self.setAccessibleDescription(tr("{word}, stop {stop} of {stops}", word=word, stop=self.value(), stops=STOPS))
        self.update()
