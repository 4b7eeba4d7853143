"""The left of the window: what there is, a card to begin from, and new ones."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.deck.matching import search
from workshop.ui import keymap, theme
from workshop.ui.library.industry_field import IndustryField
from workshop.ui.own_cards.own_list import OwnList
from workshop.ui.side_ground import paint_ground
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr

WIDE = 304


class OwnSide(QWidget):
    """`copy_wanted` carries the card that an own one is to begin from."""

    copy_wanted = Signal(object)
    industry_wanted = Signal()
    card_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._deck: Deck | None = None
        self._cards: dict[str, Card] = {}
        self.setFixedWidth(theme.px(WIDE))
        self.list = OwnList()
        self.copy = IndustryField(tr("Begin from a card: word or number"))
        self.copy.setObjectName("own.copy")
        self.copy.setPlaceholderText(tr("Word or number"))
        self.new_industry = Button(tr("New industry"), icon="plus", key=keymap.label("new"), size=32)
        self.new_industry.setObjectName("own.new.industry")
        self.new_card = Button(tr("New card"), icon="plus", key=keymap.label("add"), size=32)
        self.new_card.setObjectName("own.new.card")
        self._build()
        self.copy.entered.connect(self._copy_typed)
        # after the field has taken the words over, so that it can be emptied
        self.copy.completer().activated.connect(self._copy_chosen, Qt.ConnectionType.QueuedConnection)
        self.new_industry.clicked.connect(self.industry_wanted)
        self.new_card.clicked.connect(self.card_wanted)

    def know(self, deck: Deck | None) -> None:
        """The cards from which one can begin."""
        self._deck = deck
        cards = deck.cards if deck is not None else ()
        self._cards = {f"{each.strength.number:02} {each.industry.name}, {each.strength.title}": each for each in cards}
        self.copy.offer(tuple(self._cards))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, begins=True)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        side = theme.px(20)
        column.setContentsMargins(0, theme.px(16), 0, theme.px(16))
        column.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(side, 0, side, theme.px(12))
        head.setSpacing(theme.px(2))
        head.addWidget(ProseLabel(tr("Own cards"), "card-title"))
        head.addWidget(ProseLabel(tr("Matched like the others, on this laptop only."), "meta", "ink-2"))
        column.addLayout(head)
        column.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(side, theme.px(12), side, 0)
        foot.setSpacing(theme.px(8))
        foot.addWidget(Label(tr("Begin from a card of the deck"), "meta", "ink-2"))
        foot.addWidget(self.copy)
        foot.addSpacing(theme.px(4))
        foot.addWidget(self.new_industry)
        foot.addWidget(self.new_card)
        column.addLayout(foot)

    @Slot()
    def _copy_typed(self) -> None:
        """The card of that number, or the first that is found."""
        wanted = self.copy.text().strip()
        card = self._cards.get(wanted)
        if card is None and self._deck is not None and wanted:
            card = next(iter(search(self._deck, wanted, 1)), None)
        if card is not None:
            self.copy.clear()
            self.copy_wanted.emit(card)

    @Slot(str)
    def _copy_chosen(self, words: str) -> None:
        """By mouse. After Enter in the list the field has had that key too, and is empty by now."""
        card = self._cards.get(words)
        if card is not None and self.copy.text():
            self.copy.clear()
            self.copy_wanted.emit(card)
