"""What stands above the cards: how near or far, which suits, and by what they are there."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from workshop.model.session import Session
from workshop.suits import SUITS
from workshop.ui import keymap, theme
from workshop.ui.stages.analogies.dial import DistanceDial
from workshop.ui.stages.analogies.listing import PASSED, RANKED, Answer
from workshop.ui.stages.analogies.suit_filter import SuitFilter
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class ShelfHead(QWidget):
    """`dialled` carries the stop from 0; `laid` the hand that is asked for; `host_wanted`: its trade is to be typed;

    `own_wanted`: the own cards are to be seen.
    """

    dialled = Signal(object)
    laid = Signal(str)
    host_wanted = Signal()
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self._measured_from = self._near_alone = ""
        self._said: tuple[str, str, int] = (RANKED, "", 0)
        self.dial = DistanceDial()
        self.filter = SuitFilter()
        self._upper = ProseLabel("", "meta", "ink-2", most=2)
        self.say_host = Button(tr("Say the host’s trade"), kind="link", size=24, flush=True)
        self.say_host.setObjectName("say-host")
        self._order = ProseLabel("", "caption", "ink-2", most=2)
        self.passed = Button("", kind="link", size=24)
        self.passed.setObjectName("passed-over")
        self.ranked = Button(tr("Ranked list"), kind="link", size=24, key=keymap.label("ranked"))
        self.ranked.setObjectName("ranked")
        self.own = IconButton("deal", tr("Own cards ({key})", key=keymap.label("own.cards")), size=28)
        self.own.setObjectName("own-cards")
        self._build()
        self.dial.valueChanged.connect(self._turn)
        self.passed.clicked.connect(self._lay_passed)
        self.ranked.clicked.connect(self._lay_ranked)
        self.say_host.clicked.connect(self.host_wanted)
        self.own.clicked.connect(self.own_wanted)

    def set_compact(self, compact: bool) -> None:
        """Stand in one line of 28 where there is little height."""
        self._compact = compact
        self._upper.set_most(1 if compact else 2)
        self.dial.set_flat(compact)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._words.setDirection(across if compact else down)
        self._words.setSpacing(theme.px(12 if compact else 2))
        self._whole.setAlignment(self._words, Qt.AlignmentFlag.AlignVCenter)
        self._place_suits()
        self.show_order(*self._said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_suits()

    def show_host(self, session: Session, found: Answer | None) -> None:
        """Say what near is measured from, as the newest answer has it; without that the dial rests."""
        host = session.host
        trade = " ".join(host.industry.split()) if host is not None else ""
        measured = found is None or found.measured
        self.dial.setEnabled(bool(trade) and measured)
        self.say_host.setVisible(not trade)
        read = found.read_as if found is not None and found.asked.room.host == (trade,) else ""
        suits = len(self.filter.suits())
        self._measured_from = _measured_from(_as_read(trade, read.partition(", ")[0]), suits, measured=measured)
        self._near_alone = tr("Near: close to {trade}", trade=trade) if trade and measured else self._measured_from
        whole = _measured_from(_as_read(trade, read), suits, measured=measured)
        left_out = found is not None and found.left_out
        own = tr("Cards of this trade itself come only when they are searched for.") if left_out else ""
        self.dial.setToolTip(plain_tip("\n".join(each for each in (whole, own) if each)))

    def show_order(self, hand: str, order: str, passed: int) -> None:
        """Say by what the cards are there, how many were passed over, and how to get back to the ranked list."""
        self._said = (hand, order, passed)
        ranked = hand == RANKED
        above = not ranked and self.say_host.isHidden()  # beside that link a draw's number would be cut
        near = self._near_alone if self._compact else self._measured_from
        self._upper.setText(order if above else near)
        self._upper.setVisible(bool(self._upper.text()) and not (self._compact and above))
        self._order.setText(order if not above or self._compact else "")
        self._order.setVisible(bool(self._order.text()))
        self.ranked.setVisible(not ranked)
        self.passed.setVisible(bool(passed) and hand != PASSED)
        self.passed.setText(tr("{n} passed over", n=passed, one="{n} passed over"))

    def _build(self) -> None:
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(theme.px(12))
        self._whole.addWidget(self.dial)
        self._words = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._words.setSpacing(theme.px(2))
        self._near = QHBoxLayout()
        self._near.setSpacing(0)
        self._near.addWidget(self._upper, 1, Qt.AlignmentFlag.AlignVCenter)
        self._near.addWidget(self.say_host, 1, Qt.AlignmentFlag.AlignLeading)
        order = QHBoxLayout()
        order.setSpacing(theme.px(4))
        order.addWidget(self._order, 1, Qt.AlignmentFlag.AlignVCenter)
        order.addStretch(0)
        order.addWidget(self.passed)
        order.addWidget(self.ranked)
        self._suits = QHBoxLayout()
        self._suits.setSpacing(theme.px(8))
        self._suits.addWidget(self.filter)
        self._suits.addStretch(1)
        self._words.addLayout(self._near)
        self._words.addLayout(self._suits)
        self._words.addLayout(order, 1)
        self._whole.addLayout(self._words, 1)

    def _place_suits(self) -> None:
        """The suits stand in two lines where one would press them together, and own cards beside them if they can."""
        room = self.width() - self.dial.sizeHint().width() - self._whole.spacing()
        self.filter.set_lines(1 if self._compact or room >= self.filter.wide else 2)
        beside = self._compact or room >= self.filter.wide + self._suits.spacing() + self.own.sizeHint().width()
        line = self._suits if beside else self._near
        if line.indexOf(self.own) < 0:
            line.insertWidget(1 if beside else 2, self.own)

    @Slot(int)
    def _turn(self, value: int) -> None:
        self.dialled.emit(value - 1)

    @Slot()
    def _lay_passed(self) -> None:
        self.laid.emit(PASSED)

    @Slot()
    def _lay_ranked(self) -> None:
        self.laid.emit(RANKED)


def _as_read(trade: str, said: str) -> str:
    return tr("{trade}, read as {said}", trade=trade, said=said) if said else trade


def _measured_from(trade: str, suits: int, *, measured: bool) -> str:
    """What near is measured from, and how many of the suits are listed."""
    if not trade:
        return ""
    if not measured:
        return tr("Near and far cannot be told without the model")
    if suits == len(SUITS):
        return tr("Near means close to {trade}", trade=trade)
    return tr("Near means close to {trade}; {n} of {all} suits", trade=trade, n=suits, all=len(SUITS))
