"""The cards to choose from, under what they are chosen by, and what stands there when there are none."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workshop.deck.company import room_of
from workshop.deck.deck import Deck
from workshop.deck.distance import EVEN
from workshop.deck.matching import number_in
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.suits import SUITS
from workshop.ui import keymap, theme
from workshop.ui.stages.analogies.listing import PASSED, SURPRISE, Answer, Listed, set_down, sought
from workshop.ui.stages.analogies.shelf_head import ShelfHead
from workshop.ui.stages.analogies.suggestion_list import SuggestionList
from workshop.ui.widgets.notice import EmptyState, ErrorState
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the facilitator wants to see: what is searched for, else what lies on the table; and the newest answer."""

    search: str
    hand: str
    answer: Answer | None


class CardShelf(QWidget):
    """`show_cards` lists what fits the abstraction, what was dealt or drawn, or what is searched for.

    `chosen` carries a `Listed`; `refiltered`: the suits are others now; `widened`:
    cards of other distances are wanted; `wanted` carries the `Place` where what is missing is typed.
    """

    chosen = Signal(object)
    refiltered = Signal()
    widened = Signal()
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._host = ""
        self.head = ShelfHead()
        self.filter = self.head.filter
        self.list = SuggestionList()
        self._trouble = ProseLabel("", "caption", "ink-2", most=2)
        self._broken = ProseLabel("", "caption", "ink-2", most=3)
        self._waiting = EmptyState("deal", tr("The cards are being laid out"), tr("They are here in a moment."))
        self._waiting.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._unread = ErrorState(tr("The deck cannot be read."), "")
        self._unmarked = EmptyState(
            "flag", tr("Cards are matched to the rung you marked."), tr("None is marked."), tr("Go to Abstraction")
        )
        self._nothing = EmptyState("search", "", "", tr("Show every suit"))
        self._used_up = EmptyState("deal", "", "", tr("Widen the distance"))
        self._unmarked.action.setObjectName("go-to-abstraction")
        self._used_up.action.setObjectName("widen")
        self._notices: tuple[EmptyState | ErrorState, ...] = (
            self._waiting, self._unread, self._unmarked, self._nothing, self._used_up,
        )  # fmt: skip
        self._below = QWidget()
        self._build()
        self.filter.changed.connect(self.refiltered)
        self.list.chosen.connect(self.chosen)
        self._unmarked.acted.connect(self._go_to_abstraction)
        self.head.host_wanted.connect(self._go_to_host)
        self._nothing.acted.connect(self.filter.turn_all_on)
        self._used_up.acted.connect(self._widen)

    def show_cards(self, deck: Deck | None, session: Session, wanted: Wanted) -> None:
        """List the cards of `session` that are `wanted`, or say why there are none."""
        self._tell_broken(deck)
        self._host = session.host.id if session.host is not None else ""
        found = wanted.answer
        self._tell_trouble("" if found is None or wanted.search or wanted.hand == PASSED else found.trouble)
        self.head.show_host(session, found)
        self.head.show_order(wanted.hand, "", len(session.passed_over))
        if deck is None:
            self._say(self._waiting)
        elif not deck.industries:
            self._say_unread(deck)
        elif wanted.search:
            self._list_sought(deck, session, wanted)
        elif wanted.hand == PASSED:
            listed = set_down(deck, session.passed_over, found.features if found else ())
            self._list(listed, tr("Passed over, and why"), wanted, session)
        elif wanted.hand != SURPRISE and not _abstraction(session):
            self._say(self._unmarked)
        elif found is None:
            self._say(self._waiting)
        elif not found.listed and found.asked.abstraction != _abstraction(session):
            self._say(self._waiting)  # that none fits was said of other words
        elif found.listed:
            self._list(found.listed, found.order, wanted, session)
        else:
            self._say_unmatched(found)

    def lacks_abstraction(self) -> bool:
        """Whether it says that no rung is marked to which cards could be matched."""
        return not self._unmarked.isHidden()

    def set_columns(self, columns: int) -> None:
        """Set so many cards side by side."""
        self.list.set_columns(columns)

    @Slot()
    def enter(self) -> None:
        """Put the focus where the cards are chosen, or where a notice leads on."""
        actions = [each.action for each in self._notices if each.isVisibleTo(self) and each.action.isVisibleTo(self)]
        if self.list.isVisibleTo(self):
            self.list.setFocus()
        elif actions:
            actions[0].setFocus()
        elif self._waiting.isVisibleTo(self):
            self._waiting.setFocus()

    def _list_sought(self, deck: Deck, session: Session, wanted: Wanted) -> None:
        answer, room, suits = wanted.answer, room_of(session, EVEN), self.filter.suits()
        features, known = (answer.features, answer.consulted) if answer is not None else ((), frozenset())
        listed = sought(deck, wanted.search, suits, room, features, known)
        if listed:
            found = tr("{n} cards found", n=len(listed), one="{n} card found")
            self._list(listed, found, wanted, session)
        elif len(suits) < len(SUITS) and sought(deck, wanted.search, frozenset(SUITS), room):
            self._say_left_out()
        elif number_in(wanted.search):
            where = tr("It stands at the upper right of each card.")
            by_lot = tr("Enter draws eight cards by lot with it.")
            self._say(self._nothing, tr("No card has this number."), by_lot if wanted.hand == SURPRISE else where)
        else:
            self._say(
                self._nothing, tr("No card shares a word with this."), tr("Try plainer words, or a card’s number.")
            )

    def _list(self, listed: tuple[Listed, ...], order: str, wanted: Wanted, session: Session) -> None:
        self._show_one(self.list)
        if self.list.cards.show(listed):
            self.list.scrollToTop()
        self.head.show_order(wanted.hand, order, len(session.passed_over))

    def _say(self, notice: EmptyState | ErrorState, title: str = "", sentence: str = "", action: str = "") -> None:
        """Show a notice instead of the list, with other words if there are any."""
        if title:
            notice.say(title, sentence, action)
        self._show_one(notice)
        self.list.cards.show(())

    def _say_unread(self, deck: Deck) -> None:
        why = "; ".join(f"{each.name}: {each.why}" for each in deck.broken)
        told = tr("Your session is safe. Put the deck’s files back and start again.")
        self._say(self._unread, tr("The deck cannot be read."), f"{told} {why}".strip())

    def _say_unmatched(self, found: Answer) -> None:
        """Nothing fits: at this distance, in these suits, or at all."""
        if found.other_distances:
            dealt = found.only_passed
            title = tr("Every card at this distance has been dealt.") if dealt else tr("No card is at this distance.")
            sentence = tr("Others stand nearer or farther.")
            self._say(self._used_up, title, sentence, tr("Widen the distance"))
        elif found.other_suits:
            self._say_left_out()
        elif found.only_passed:
            title, sentence = tr("No card is left."), tr("Bring back what was passed over, or try plainer words.")
            self._say(self._nothing, title, sentence)
        else:
            self._say(self._nothing, tr("No card shares a word with this."), tr("Try plainer words, or search."))

    def _say_left_out(self) -> None:
        title, sentence = tr("Only suits that are left out have such cards."), tr("Turn them on to see them.")
        self._say(self._nothing, title, sentence, tr("Show every suit"))

    def _show_one(self, part: QWidget) -> None:
        """Show the list or a notice. Whoever was at a notice that goes is led on to what comes."""
        focus = self.window().focusWidget()
        waited = any(each is not part and focus in (each, each.action) for each in self._notices)
        self.list.setVisible(part is self.list)
        self._below.setVisible(part is not self.list)
        for each in self._notices:
            each.setVisible(each is part)
        if waited:
            self.enter()

    @Slot()
    def _widen(self) -> None:
        self.widened.emit()
        self.head.dial.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_trouble(self, trouble: str) -> None:
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))

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
        column.addWidget(self.head)
        column.addWidget(self._trouble)
        column.addWidget(self._broken)
        column.addWidget(self.list, 1)
        for each in self._notices:
            column.addWidget(each)
            each.hide()
        column.addWidget(self._below, 1)

    @Slot()
    def _go_to_abstraction(self) -> None:
        self.wanted.emit(Place("abstraction", "", "first_rung"))

    @Slot()
    def _go_to_host(self) -> None:
        self.wanted.emit(Place("problem", "room", self._host))

    @Slot()
    def list_first(self) -> None:
        """Open the first card, as the arrow keys would, and go on there."""
        if self.list.cards.rowCount():
            self.list.setFocus()
            self.open_first()

    def open_first(self) -> None:
        """Open the first card, wherever the cursor is."""
        if self.list.cards.rowCount():
            self.list.step(max(0, self.list.currentIndex().row()))


def _abstraction(session: Session) -> str:
    working = session.working_rung
    return working.text.strip() if working is not None else ""
