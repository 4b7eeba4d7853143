"""Which suits the list shows: eight tiles that are turned off and on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from workshop.suits import SUITS, suit_label
from workshop.ui import drawing, icons, theme
from workshop.ui.widgets.painted_button import PaintedButton
from workshop.ui.widgets.suit_tile import paint_suit
from workshop.words import tr

_SIDE, _GAP, _GLYPH, _RADIUS = 24, 4, 14, 5


class SuitToggle(PaintedButton):
    """A suit's tile; dashed while its cards are left out."""

    ring_radius = _RADIUS

    def __init__(self, suit: str, parent: QWidget | None = None) -> None:
        self.suit = suit
        super().__init__("", parent)
        self.setObjectName(f"suit.{suit}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCheckable(True)
        self.setChecked(True)
        self.setAccessibleName(suit_label(suit))
        self.toggled.connect(self._tell)
        self._tell()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(_SIDE), theme.px(_SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        if self.isChecked():
            paint_suit(painter, whole, self.suit)
            if self.hovered():
                drawing.box(painter, whole, theme.px(_RADIUS), None, "ink", theme.px(2))
            return
        edge = "ink-2" if self.hovered() else "line-strong"
        drawing.box(painter, whole, theme.px(_RADIUS), None, edge, 1.5, dashed=True)
        side = theme.px(_GLYPH)
        away = (self.width() - side) // 2
        icons.paint(painter, QRectF(away, away, side, side), f"suit-{self.suit}", "ink-3")

    @Slot()
    def _tell(self) -> None:
        label = suit_label(self.suit)
        self.setToolTip(label if self.isChecked() else tr("{suit}, left out", suit=label))


class SuitFilter(QWidget):
    """`changed` when a suit is turned off or on; `suits()` are those that are on."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Suits"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(_GAP))
        self._lines = 0
        self.toggles = tuple(SuitToggle(suit, self) for suit in SUITS)
        for each in self.toggles:
            each.toggled.connect(self.changed)
        self.set_lines(1)

    @property
    def wide(self) -> int:
        """How many pixels the tiles take in one line."""
        return len(self.toggles) * theme.px(_SIDE) + (len(self.toggles) - 1) * theme.px(_GAP)

    def set_lines(self, lines: int) -> None:
        """Set the tiles in so many lines of the same length."""
        if lines == self._lines:
            return
        self._lines = lines
        across = len(self.toggles) // lines
        for at, each in enumerate(self.toggles):
            self._grid.addWidget(each, at // across, at % across)

    def suits(self) -> frozenset[str]:
        """The suits whose cards are listed."""
        return frozenset(each.suit for each in self.toggles if each.isChecked())

    @Slot()
    def turn_all_on(self) -> None:
        """List the cards of every suit again."""
        for each in self.toggles:
            each.blockSignals(True)
            each.setChecked(True)
            each.blockSignals(False)
            each.update()
        self.changed.emit()
