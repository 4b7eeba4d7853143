"""Which cards of the deck: a tick for each suit, and a field for numbers."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.deck.selection import read_numbers, selected
from workshop.suits import SUITS, suit_label
from workshop.ui import theme
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.tick import Tick
from workshop.words import tr

_COLUMNS = 2


class CardChoice(QWidget):
    """`chosen(deck)` are the cards; `fault` says in words what of the numbers cannot be read, or nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(self._build_head())
        column.addLayout(self._build_suits())
        column.addSpacing(theme.px(8))
        column.addWidget(Label(tr("And by the numbers printed on them"), "section"))
        self.numbers = LineField(tr("12, 23-30"), name=tr("Numbers of cards"))
        self.numbers.setObjectName("cards.numbers")
        self.numbers.edited.connect(self._edited)
        column.addWidget(self.numbers)

    @property
    def fault(self) -> str:
        """What of the numbers cannot be read."""
        try:
            read_numbers(self.numbers.text())
        except ValueError as error:
            return tr("“{part}” is no number and no range of numbers.", part=error)
        return ""

    def chosen(self, deck: Deck) -> tuple[Card, ...]:
        """The cards that were chosen; none while a number cannot be read."""
        if self.fault:
            return ()
        suits = [suit for suit, tick in self._ticks.items() if tick.isChecked()]
        return selected(deck, suits=suits, numbers=read_numbers(self.numbers.text()))

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(24))
        head.addWidget(Label(tr("Whole suits"), "section"))
        head.addStretch(1)
        self._all, self._none = (
            Button(tr("The whole deck"), kind="link", size=24, flush=True),
            Button(tr("None"), kind="link", size=24, flush=True),
        )
        self._all.setObjectName("cards.all")
        self._all.clicked.connect(self._tick_all)
        self._none.clicked.connect(self._tick_none)
        head.addWidget(self._all)
        head.addWidget(self._none)
        return head

    def _build_suits(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(6))
        self._ticks: dict[str, Tick] = {}
        for at, suit in enumerate(SUITS):
            tick = Tick(suit_label(suit), "body")
            tick.setObjectName(f"cards.{suit}")
            tick.toggled.connect(self._toggled)
            self._ticks[suit] = tick
            rows = len(SUITS) // _COLUMNS
            grid.addWidget(tick, at % rows, at // rows)
        return grid

    @Slot(bool)
    def _toggled(self, _on: bool) -> None:
        self.changed.emit()

    @Slot(str)
    def _edited(self, _text: str) -> None:
        self.changed.emit()

    @Slot()
    def _tick_all(self) -> None:
        for tick in self._ticks.values():
            tick.setChecked(True)

    @Slot()
    def _tick_none(self) -> None:
        for tick in self._ticks.values():
            tick.setChecked(False)
