"""The head of one of two cards that stand beside each other: what it is called, and which other could stand there."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.parts import Analogy
from workshop.suits import suit_label
from workshop.ui import drawing, theme
from workshop.ui.stages.analogies.trade_line import TradeLine
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.suit_tile import SuitTile
from workshop.words import tr


class PairHead(QWidget):
    """`show_card(analogy, others)`; `chosen` carries the id of another that shall stand here."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._analogy: Analogy | None = None
        self._others: dict[QAction, str] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(6), theme.px(8))
        row.setSpacing(theme.px(10))
        self._tile = SuitTile("move", 32)
        self._trade = TradeLine("caption", "caption-strong")
        self._title = ProseLabel("", "term", most=2)
        self._number = Label("", "list-number")
        self.another = MenuButton(tr("Another card here"), icon="chevron-down")
        self.another.setObjectName(name)
        self.another.menu.triggered.connect(self._choose)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._trade)
        words.addWidget(self._title)
        row.addWidget(self._tile)
        row.addLayout(words, 1)
        row.addWidget(self._number)
        row.addWidget(self.another)

    def show_card(self, analogy: Analogy, others: tuple[Analogy, ...]) -> None:
        """Show `analogy`, and offer `others` in its place."""
        self._analogy = analogy
        self._tile.show_suit(analogy.suit)
        self._trade.show_trade(analogy.industry, suit_label(analogy.suit))
        self._title.setText(analogy.title)
        self._number.setText(f"{analogy.number:02}" if analogy.number > 0 else "")
        self.setAccessibleName(tr("{industry}, {title}", industry=analogy.industry, title=analogy.title))
        self.another.setAccessibleName(tr("Another card in place of {title}", title=analogy.title))
        self.another.setVisible(bool(others))
        menu = self.another.menu
        menu.clear()
        self._others = {menu.add(_named(each), icon=f"suit-{each.suit}"): each.id for each in others}
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._analogy is not None and self._analogy.suit in theme.SUITS:
            radius = theme.px(theme.RADIUS["control"])
            drawing.box(QPainter(self), self.rect(), radius, theme.suit_wash(self._analogy.suit))

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        if action in self._others:
            self.chosen.emit(self._others[action])


def _named(analogy: Analogy) -> str:
    return tr("{title}, {industry}", title=analogy.title, industry=analogy.industry)
