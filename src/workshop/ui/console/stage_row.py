"""One stage in the rail: ring, name, minutes actual and planned, and the bar that shows both."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workshop.ui import drawing, theme
from workshop.ui.widgets.done_ring import paint_done
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.words import tr

_RING = 26


@dataclass(frozen=True, slots=True)
class Standing:
    """How a stage stands: its number in the rail, whole minutes actual and planned, and which of three states."""

    number: int
    actual: int
    planned: int
    done: bool = False
    current: bool = False
    begun: bool = False

    @property
    def minutes(self) -> str:
        """The minutes as the rail writes them: before the session begins only the plan."""
        if self.actual or (self.begun and (self.done or self.current)):
            return f"{self.actual} / {self.planned}" if self.planned else str(self.actual)
        return tr("{n} min", n=self.planned) if self.planned else ""


class StageRow(PaintedButton):
    """`key` is the stage's. A click goes there. Folded it is only the ring, with the name as its tooltip."""

    def __init__(self, key: str, name: str, parent: QWidget | None = None) -> None:
        self.key = key
        self._standing = Standing(0, 0, 0)
        self._folded = False
        self._low = False
        super().__init__(name, parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def stand(self, standing: Standing) -> None:
        """Show how the stage stands."""
        if standing != self._standing:
            self._standing = standing
            self.setChecked(standing.current)
            self.setAccessibleDescription(self._told())
            self.update()

    def fold(self, folded: bool, low: bool) -> None:
        """Show only the ring (`folded`), or stand lower in a low window (`low`)."""
        if (folded, low) != (self._folded, self._low):
            self._folded, self._low = folded, low
            self.setToolTip(self.label() if folded else "")
            self.refresh()

    def nextCheckState(self) -> None:  # noqa: N802  Qt's name: only the console says which stage is current
        return

    def sizeHint(self) -> QSize:
        if self._folded:
            return QSize(theme.px(40), theme.px(40))
        return QSize(theme.px(120), theme.px(44 if self._low else 52))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        if self._standing.current:
            drawing.box(painter, whole, theme.px(6), "sheet", "line")
        elif self.hovered():
            drawing.box(painter, whole, theme.px(6), "line")
        self._paint_ring(painter)
        if not self._folded:
            self._paint_words(painter)
            self._paint_bar(painter)

    def _told(self) -> str:
        state = tr("current") if self._standing.current else tr("done") if self._standing.done else ""
        return " ".join(each for each in (state, self._standing.minutes) if each)

    def _ring_rect(self) -> QRectF:
        side = theme.px(_RING)
        left = (self.width() - side) / 2 if self._folded else theme.px(8) + 1
        top = (self.height() - side) / 2
        return self.visual(QRectF(round(left), round(top), side, side))

    def _paint_ring(self, painter: QPainter) -> None:
        standing = self._standing
        rect = self._ring_rect()
        fill = "teal" if standing.current else None
        painter.setPen(Qt.PenStyle.NoPen)
        if standing.done and not standing.current:
            paint_done(painter, rect, "ink-2")
            return
        if fill:
            painter.setBrush(theme.colour(fill))
            painter.drawEllipse(rect)
        else:
            painter.setPen(QPen(theme.colour("line-strong"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(rect.adjusted(0.75, 0.75, -0.75, -0.75))
        ink = "white" if fill else "ink-2"
        drawing.text(painter, rect, str(standing.number), "caption-strong", ink, drawing.CENTRE, elide=False)

    def _paint_words(self, painter: QPainter) -> None:
        left = theme.px(8 + _RING + 10) + 1
        right = float(self.width() - theme.px(8) - 1)
        top = self._name_top()
        for words, font, ink in reversed(self._minutes()):
            taken = QFontMetricsF(font).horizontalAdvance(words)
            right -= taken
            drawing.text(
                painter, self.visual(QRectF(right, top, taken + 1, theme.px(18))), words, font, ink, elide=False
            )
        name = theme.font("control", weight=700 if self._standing.current else 500)
        body = self.visual(QRectF(left, top, right - left - theme.px(6), theme.px(18)))
        drawing.text(painter, body, self.label(), name, "ink", self._side())

    def _name_top(self) -> int:
        """Half of the spare height stands between name and bar, the rest above and below."""
        spare = self.height() - theme.px(2 * 8 + 18 + 3 + 4)
        return round(theme.px(8) + spare / 4)

    def _minutes(self) -> list[tuple[str, QFont, str]]:
        """The minutes in pieces: of the current stage the actual ones stand out."""
        words = self._standing.minutes
        plain = theme.font("caption", tabular=True)
        if not self._standing.current or "/" not in words or self._side() == drawing.RIGHT:
            return [(words, plain, "ink-2")]
        actual, planned = words.split("/", 1)
        return [(actual, theme.font("caption-strong", tabular=True), "ink"), (f"/{planned}", plain, "ink-2")]

    def _side(self) -> Qt.AlignmentFlag:
        return drawing.LEFT if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else drawing.RIGHT

    def _paint_bar(self, painter: QPainter) -> None:
        standing = self._standing
        left = theme.px(8 + _RING + 10) + 1
        wide = self.width() - theme.px(8) - 1 - left
        top = self.height() - self._name_top() - theme.px(4)
        track = QRectF(left, top, wide, theme.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        self._strip(painter, track, 0, 1, "track")
        if not standing.planned:
            return
        share = standing.actual / standing.planned
        if standing.current:
            self._strip(painter, track, 0, min(share, 1), "amber-bar")
        elif share > 1:
            self._strip(painter, track, 0, 1 / share, "ink-2")
            self._strip(painter, track, 1 / share, 1, "amber-bar")
        else:
            self._strip(painter, track, 0, share, "ink-2")

    def _strip(self, painter: QPainter, track: QRectF, begin: float, end: float, colour: str) -> None:
        if end > begin:
            part = QRectF(
                track.left() + track.width() * begin, track.top(), track.width() * (end - begin), track.height()
            )
            painter.setBrush(theme.colour(colour))
            painter.drawRoundedRect(self.visual(part), track.height() / 2, track.height() / 2)
