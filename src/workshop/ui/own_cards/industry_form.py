"""The form of an own industry."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.deck.check import MOST_ASKED, MOST_LIVES_WITH, MOST_NAME
from workshop.deck.industry import Industry
from workshop.suits import SUITS, suit_label
from workshop.ui import theme
from workshop.ui.own_cards.counted import Counted
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.label import Label
from workshop.words import tr

_LISTS = ("also", "also_knows")


class IndustryForm(QWidget):
    """`show_industry` shows one; `edited` carries it as it is now, and which field was changed."""

    edited = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._industry: Industry | None = None
        self.name = Counted("name", tr("Name"), MOST_NAME, role="term", needed=True, placeholder=tr("Bee school"))
        self._lives = Counted(
            "lives_with", tr("What it lives with every day"), MOST_LIVES_WITH,
            placeholder=tr("A thousand small tempers, and people who have never opened a box."), lines=2,
        )  # fmt: skip
        self._also = Counted(
            "also", tr("Other names that people use, one a line"), MOST_NAME, several=True, lines=2,
            placeholder=tr("Search finds it by them, and a guest of that name is in the room."),
        )  # fmt: skip
        self._knows = Counted(
            "also_knows", tr("What else it knows how to do, one a line"), MOST_ASKED, several=True, lines=2,
            placeholder=tr("How to ... It is found by this, too, without a card."),
        )  # fmt: skip
        self.suit = Dropdown(tr("Suit"))
        self.suit.setObjectName("own.suit")
        for suit in SUITS:
            self.suit.add(suit, suit_label(suit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        suits = QVBoxLayout()
        suits.setSpacing(theme.px(4))
        suits.addWidget(Label(tr("Suit"), "meta", "ink-2"))
        suits.addWidget(self.suit)
        column.addWidget(self.name)
        column.addLayout(suits)
        for field in (self._lives, self._also, self._knows):
            column.addWidget(field)
        column.addStretch(1)
        for field in (self.name, self._lives, self._also, self._knows):
            field.edited.connect(self._change)
        self.suit.chosen.connect(self._choose_suit)

    def show_industry(self, industry: Industry) -> None:
        """Show another industry, or what has changed of this one."""
        self._industry = industry
        self.name.show_text(industry.name)
        self._lives.show_text(industry.lives_with)
        self._also.show_text("\n".join(industry.also))
        self._knows.show_text("\n".join(industry.also_knows))
        self.suit.choose(industry.suit)

    @Slot(str, str)
    def _change(self, field: str, text: str) -> None:
        if self._industry is not None:
            value: Any = tuple(each for each in text.split("\n") if each) if field in _LISTS else text
            self.edited.emit(replace(self._industry, **{field: value}), field)

    @Slot(str)
    def _choose_suit(self, suit: str) -> None:
        if self._industry is not None:
            self.edited.emit(replace(self._industry, suit=suit), "suit")
