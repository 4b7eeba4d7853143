"""The cards to choose from: which suits, in what order, and what stands there when there are none."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.deck.deck import Deck
from workshop.model.session import Session
from workshop.suits import SUITS
from workshop.ui import keymap, theme
from workshop.ui.stages.analogies.listing import Listed, order, sought, suggested
from workshop.ui.stages.analogies.suggestion_list import SuggestionList
from workshop.ui.stages.analogies.suit_filter import SuitFilter
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.notice import EmptyState, ErrorState
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


class CardShelf(QWidget):
    """`show_cards` lists what fits the abstraction, or what is searched for.

    `chosen` carries a `Listed`; `entered`: Enter was pressed on it; `refiltered`: the suits are others now.
    """

    chosen = Signal(object)
    entered = Signal()
    refiltered = Signal()
    abstraction_wanted = Signal()
    own_cards_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = ElidedLabel("", "meta", "ink-2")
        self.filter = SuitFilter()
        self.list = SuggestionList()
        self._broken = ProseLabel("", "caption", "ink-2", most=3)
        self._waiting = EmptyState("deal", tr("The cards are being laid out"), tr("They are here in a moment."))
        self._unread = ErrorState(tr("The deck cannot be read."), "")
        self._unmarked = EmptyState(
            "flag", tr("Cards are matched to the rung you marked."), tr("None is marked."), tr("Go to Abstraction")
        )
        self._nothing = EmptyState("search", "", "", tr("Show every suit"))
        self._unmarked.action.setObjectName("go-to-abstraction")
        self._notices: tuple[QWidget, ...] = (self._waiting, self._unread, self._unmarked, self._nothing)
        self._below = QWidget()
        self._build()
        self.filter.changed.connect(self.refiltered)
        self.list.chosen.connect(self.chosen)
        self.list.entered.connect(self.entered)
        self._unmarked.acted.connect(self.abstraction_wanted)
        self._nothing.acted.connect(self.filter.turn_all_on)

    def show_cards(self, deck: Deck | None, session: Session, wanted: str) -> tuple[Listed, ...]:
        """List the cards that fit `session`'s abstraction, or those that are `wanted`, and return them."""
        self._tell_broken(deck)
        if deck is None:
            return self._say(self._waiting)
        if not deck.industries:
            why = "; ".join(f"{each.name}: {each.why}" for each in deck.broken)
            told = tr("Your session is safe. Put the deck’s files back and start again.")
            self._unread.say(tr("The deck cannot be read."), f"{told} {why}".strip())
            return self._say(self._unread)
        working = session.working_rung
        asked = wanted or (working.text if working else "")
        if not asked.strip():
            return self._say(self._unmarked)
        find = sought if wanted else suggested
        industries = [each.industry for each in session.guests if each.industry.strip()]
        listed = find(deck, asked, self.filter.suits(), industries)
        if not listed:
            elsewhere = len(self.filter.suits()) < len(SUITS) and bool(find(deck, asked, tuple(SUITS), ()))
            return self._say_nothing(wanted, elsewhere)
        self._list(listed, "" if wanted else order(deck, asked))
        return listed

    def set_columns(self, columns: int) -> None:
        """Set so many cards side by side."""
        self.list.set_columns(columns)

    def enter(self) -> None:
        """Put the focus where the cards are chosen."""
        target = self.list if self.list.isVisibleTo(self) else self._unmarked.action
        if target.isVisibleTo(self):
            target.setFocus()

    def _list(self, listed: tuple[Listed, ...], order_said: str) -> None:
        """Set out the cards; `order_said` is empty for a search."""
        self._show_one(self.list)
        if self.list.cards.show(listed):
            self.list.scrollToTop()
        found = tr("{n} cards found", n=len(listed), one="{n} card found")
        self._order.setText(order_said or found)

    def _say(self, notice: QWidget) -> tuple[Listed, ...]:
        self._show_one(notice)
        self.list.cards.show(())
        self._order.setText("")
        return ()

    def _say_nothing(self, wanted: str, elsewhere: bool) -> tuple[Listed, ...]:
        """Nothing was found, or only in suits that are left out."""
        if elsewhere:
            title, sentence = tr("Only suits that are left out have such cards."), tr("Turn them on to see them.")
        elif wanted.strip().isdecimal():
            title, sentence = tr("No card has this number."), tr("It stands at the upper right of each card.")
        elif wanted:
            title, sentence = tr("No card shares a word with this."), tr("Try plainer words, or a card’s number.")
        else:
            title, sentence = tr("No card shares a word with this."), tr("Try plainer words, or search.")
        self._nothing.say(title, sentence, tr("Show every suit") if elsewhere else "")
        return self._say(self._nothing)

    def _show_one(self, part: QWidget) -> None:
        self.list.setVisible(part is self.list)
        self._below.setVisible(part is not self.list)
        for each in self._notices:
            each.setVisible(each is part)

    def _tell_broken(self, deck: Deck | None) -> None:
        told = deck.broken if deck is not None and deck.industries else ()
        own = sum(each.own for each in told)
        broken = tuple(each for each in told if not each.own)
        names = "; ".join(f"{each.name}: {each.why}" for each in broken)
        of_deck = tr(
            "{n} files of the deck cannot be read, the rest works. Installing again brings them back. {names}",
            n=len(broken),
            one="One file of the deck cannot be read, the rest works. Installing again brings it back. {names}",
            names=names,
        )
        of_own = tr(
            "{n} own files cannot be used: {key} says why.",
            n=own,
            one="One own file cannot be used: {key} says why.",
            key=keymap.label("own.cards"),
        )
        self._broken.setVisible(bool(told))
        self._broken.setText(" ".join(text for text, is_so in ((of_deck, broken), (of_own, own)) if is_so))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        above = QWidget()
        above.setToolTip(tr("The cards that share most words with the working line stand first."))
        head = QHBoxLayout(above)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(8))
        head.addWidget(self._order, 1)
        head.addWidget(self.filter)
        own = IconButton("pencil", tr("Own cards ({key})", key=keymap.label("own.cards")), size=28)
        own.setObjectName("own-cards")
        own.clicked.connect(self.own_cards_wanted)
        head.addWidget(own)
        column.addWidget(above)
        column.addWidget(self._broken)
        column.addWidget(self.list, 1)
        for each in self._notices:
            column.addWidget(each)
            each.hide()
        column.addWidget(self._below, 1)

    @Slot()
    def list_first(self) -> None:
        """Open the first card, as the arrow keys would."""
        if self.list.cards.rowCount():
            self.list.setFocus()
            self.list.step(max(0, self.list.currentIndex().row()))
