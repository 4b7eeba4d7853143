"""How somebody found the abstraction: a glyph and a word, and a menu of all of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from workshop.model.reaction import Verdict
from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.words import tr

_GLYPH, _GAP, _SIDE = 16, 6, 8
_FACES = {
    Verdict.UNSAID: ("", "ink-3"),
    Verdict.OWN_CASE: ("check", "teal"),
    Verdict.HALF: ("minus", "ink"),
    Verdict.LOST: ("close", "ink"),
}


def verdict_words(verdict: Verdict) -> str:
    """The verdict as it stands in the table."""
    return {
        Verdict.UNSAID: tr("Not said"),
        Verdict.OWN_CASE: tr("Own case"),
        Verdict.HALF: tr("Half of it"),
        Verdict.LOST: tr("Lost me"),
    }[verdict]


class VerdictButton(PaintedButton):
    """Pressing it opens the menu; Up and Down go through the verdicts. `chosen` carries the `Verdict`."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._verdict = Verdict.UNSAID
        super().__init__("", parent)
        self.menu = Menu(self)
        for verdict in Verdict:
            self.menu.add(verdict_words(verdict), icon=_FACES[verdict][0]).setData(verdict.value)
        self.menu.triggered.connect(self._choose)
        self.clicked.connect(self._open)
        self._tell()

    def show_verdict(self, verdict: Verdict) -> None:
        """Show a verdict."""
        if verdict != self._verdict:
            self._verdict = verdict
            self._tell()
            self.update()

    def sizeHint(self) -> QSize:
        widest = max(theme.text_width("meta-strong", verdict_words(each)) for each in Verdict)
        return QSize(round(widest + 0.99) + theme.px(_GLYPH + _GAP + 2 * _SIDE), theme.px(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not event.modifiers():
            order = list(Verdict)
            there = order.index(self._verdict) + (1 if event.key() == Qt.Key.Key_Down else -1)
            if 0 <= there < len(order):
                self.chosen.emit(order[there])
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hovered() or self.isDown() or self.menu.isVisible():
            fill = "line" if self.isDown() else "rail"
            drawing.box(painter, self.rect(), theme.px(theme.RADIUS["control"]), fill)
        glyph, colour = _FACES[self._verdict]
        words = verdict_words(self._verdict)
        side, gap = theme.px(_GLYPH), theme.px(_GAP)
        wide = round(theme.text_width("meta-strong", words) + 0.99)
        left = self.width() - theme.px(_SIDE) - wide
        align = drawing.LEFT if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else drawing.RIGHT
        spot = self.visual(QRectF(left - gap - side, (self.height() - side) // 2, side, side))
        if glyph:
            icons.paint(painter, spot, glyph, colour)
        drawing.text(painter, self.visual(QRectF(left, 0, wide, self.height())), words, "meta-strong", colour, align)

    @Slot()
    def _open(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(Verdict(action.data()))

    def _tell(self) -> None:
        words = verdict_words(self._verdict)
        self.setAccessibleName(tr("Verdict: {verdict}", verdict=words))
