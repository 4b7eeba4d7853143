"""What stands above the cards: how near or far, which suits, and by what they are there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.session import Session
from workshop.suits import SUITS
from workshop.ui import keymap, theme
from workshop.ui.stages.analogies.dial import DistanceDial
from workshop.ui.stages.analogies.listing import PASSED, RANKED
from workshop.ui.stages.analogies.suit_filter import SuitFilter
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import ElidedLabel
from workshop.words import tr


class ShelfHead(QWidget):
    """`dialled` carries the stop from 0; `laid` the hand that is asked for; `host_wanted`: its trade is to be typed."""

    dialled = Signal(object)
    laid = Signal(str)
    host_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self.dial = DistanceDial()
        self.filter = SuitFilter()
        self._near = ElidedLabel("", "meta", "ink-2")
        self.say_host = Button(tr("Say the host’s trade"), kind="link", size=24)
        self.say_host.setObjectName("say-host")
        self._order = ElidedLabel("", "caption", "ink-2")
        self.passed = Button("", kind="link", size=24)
        self.passed.setObjectName("passed-over")
        self.ranked = Button(tr("Ranked list"), kind="link", size=24, key=keymap.label("ranked"))
        self.ranked.setObjectName("ranked")
        self._build()
        self.dial.valueChanged.connect(self._turn)
        self.passed.clicked.connect(self._lay_passed)
        self.ranked.clicked.connect(self._lay_ranked)
        self.say_host.clicked.connect(self.host_wanted)

    def set_compact(self, compact: bool) -> None:
        """Stand in one line of 28 where there is little height."""
        self._compact = compact
        self.dial.set_flat(compact)
        self._near.setVisible(not compact)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._words.setDirection(across if compact else down)
        self._words.setSpacing(theme.px(12 if compact else 2))
        self._whole.setAlignment(self._words, Qt.AlignmentFlag.AlignVCenter)

    def show_host(self, session: Session, *, measured: bool) -> None:
        """Say what near is measured from; without that the dial rests."""
        host = session.host
        trade = " ".join(host.industry.split()) if host is not None else ""
        self.say_host.setVisible(not trade)
        self.dial.setEnabled(bool(trade) and measured)
        suits = tr("{n} of {all} suits", n=len(self.filter.suits()), all=len(SUITS))
        if not trade:
            told = ""
        elif measured:
            told = tr("Near is {trade}: {suits}", trade=trade, suits=suits)
        else:
            told = tr("Near and far need the model: {suits}", suits=suits)
        self._near.setText(told)
        self._near.setVisible(bool(trade) and not self._compact)
        self.dial.setToolTip(told)

    def show_order(self, hand: str, order: str, passed: int) -> None:
        """Say by what the cards are there, how many were passed over, and how to get back to the ranked list."""
        self._order.setText(order)
        self._order.setAccessibleName(order)
        self.ranked.setVisible(hand != RANKED)
        self.passed.setVisible(bool(passed) and hand != PASSED)
        self.passed.setText(tr("{n} passed over", n=passed, one="{n} passed over"))

    def _build(self) -> None:
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(theme.px(12))
        self._whole.addWidget(self.dial)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(theme.px(2))
        near = QHBoxLayout()
        near.setSpacing(0)
        near.addWidget(self._near, 1)
        near.addWidget(self.say_host)
        order = QHBoxLayout()
        order.setSpacing(theme.px(4))
        order.addWidget(self._order, 1)
        order.addWidget(self.passed)
        order.addWidget(self.ranked)
        suits = QVBoxLayout()
        suits.addWidget(self.filter)
        self._words.addLayout(near)
        self._words.addLayout(suits)
        self._words.addLayout(order, 1)
        self._whole.addLayout(self._words, 1)

    @Slot(int)
    def _turn(self, value: int) -> None:
        self.dialled.emit(value - 1)

    @Slot()
    def _lay_passed(self) -> None:
        self.laid.emit(PASSED)

    @Slot()
    def _lay_ranked(self) -> None:
        self.laid.emit(RANKED)
