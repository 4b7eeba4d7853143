"""The Analogies stage: which trades already live with this, and which of their cards the room keeps."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.model.run import at_item, at_tab
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.pairs import TOGETHER
from workshop.ui import keymap
from workshop.ui.equipment import Equipment
from workshop.ui.own_cards.window import open_own_cards
from workshop.ui.stages.analogies.card_printing import CardPrinting
from workshop.ui.stages.analogies.dealing import Dealing
from workshop.ui.stages.analogies.edits import STAGE, AnalogiesEdits
from workshop.ui.stages.analogies.finder import Finder
from workshop.ui.stages.analogies.frame import AnalogiesFrame
from workshop.ui.stages.analogies.keeping import Keeping
from workshop.ui.stages.analogies.listing import DEAL, PASSED, RANKED, SURPRISE, Listed
from workshop.ui.stages.analogies.on_table import OnTable
from workshop.ui.stages.analogies.opened import Opened, card_item, opened
from workshop.ui.stages.analogies.pairing import Pairing
from workshop.ui.stages.analogies.passing import Passing
from workshop.ui.stages.analogies.shelf import Wanted
from workshop.ui.stages.analogies.table_deal import TableDeal
from workshop.ui.stages.analogies.together import Together
from workshop.ui.stages.stage import StageView
from workshop.words import tr

_MATCHED = ("rungs", "ladder", "organisations", "participants", "reactions", "passed_over")
"""The parts of a session that the list is made of."""


class AnalogiesView(StageView):
    """The cards that fit the abstraction, the one that is open, the shortlist, and two cards beside each other."""

    key: ClassVar[str] = STAGE

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._edits = AnalogiesEdits(equipment.workbench, self)
        self._shelf_of_decks = equipment.deck
        self._item = self._workbench.run.item(self.key)
        self._opened: Opened | None = None
        self._told = Place(self.key)
        self._stale = self._at_pair = False
        self.together = Together(self._edits)
        self._frame = AnalogiesFrame(self, equipment.presentation, self.together)
        self.wanted_card, self.line, self.tray = self._frame.wanted_card, self._frame.line, self._frame.tray
        self.finder = Finder(self.wanted_card, self)
        self.shelf, self.card = self._frame.shelf, self._frame.card
        self.table = OnTable(equipment.workbench, equipment.background, self.shelf.filter, self)
        self.keeping = Keeping(self, self._edits, self.card, self.tray)
        self.passing = Passing(self, self._edits, self.card)
        self.pairing = Pairing(self._workbench, self.tray, self)
        self.printing = CardPrinting(self, self.card, equipment)
        self.dealing = Dealing(self, self._edits, self.card)
        self.tables = TableDeal(self, self._edits, self.card, equipment, self.table.asked)
        self._connect()
        equipment.deck.fill()
        self._show_work()

    def place(self) -> Place:
        alone = Place(self.key, "", self._opened.item if self._opened else "")
        return Place(self.key, TOGETHER, self.together.item()) if self._at_pair else alone

    def shown(self) -> Shown | None:
        beside = self.tables.shown() or (self.together.shown() if self._at_pair else None)
        return beside or (self._opened.shown if self._opened else None)

    def go(self, place: Place) -> None:
        self._show_pair(place.tab == TOGETHER, place.item)
        if self._at_pair and place.item:
            self.together.enter()
        elif not self._at_pair and place.item and place.tab != TOGETHER:
            self._open(place.item)
            if self._opened is not None and not self.tray.focus(self._opened.item):
                self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        if self._at_pair:
            self.together.enter()
        else:
            self.shelf.enter()

    def shift(self, by: int) -> None:
        if which := self.tray.focused():
            self.keeping.shift(which, by)

    def search(self) -> None:
        self._close_pair()
        self.finder.begin()

    def add(self) -> None:
        if self._at_pair:
            self.together.add()
        else:
            self.search()

    def destination(self) -> AnalogyId | None:
        found = None if self._at_pair else self._opened
        return found.analogy.id if found is not None and found.taken else None

    def context(self) -> str:
        alone = f"{self._opened.analogy.industry}, {self._opened.analogy.title}" if self._opened else ""
        return tr("what two cards share") if self._at_pair else alone

    def set_width(self, compact: bool, wide: bool) -> None:
        self._frame.set_width(compact, wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters and digits, for as long as nobody types: a field takes its letters for itself."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        letters = {
            "shortlist": self._toggle_shortlist,
            "deal": self.table.deal,
            "shuffle": self.table.draw,
            "ranked": self.table.lay_ranked,
            "pass": self._pass_or_let_back,
            "together": self._toggle_pair,
            "give": self._give,
            "tables": self.tables.ask,
        }
        letter = letters.get(keymap.letter(event.key()))
        if plain and letter is not None and not event.isAutoRepeat():
            letter()
        elif plain and event.text().isdecimal():
            self._close_pair()
            self.finder.begin_number(event.text())
        elif plain and event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif plain and event.key() == Qt.Key.Key_Down and self.wanted_card.hasFocus():
            self.finder.search_now()
            self.shelf.list_first()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show_work()

    def _connect(self) -> None:
        self._workbench.changed.connect(self._follow)
        self._shelf_of_decks.filled.connect(self._show_work)
        self.table.matched.connect(self._follow_answer)
        self.table.turned.connect(self._list)
        self.table.laid.connect(self._follow_hand)
        self._frame.deal.clicked.connect(self.table.deal)
        self._frame.surprise.clicked.connect(self.table.draw)
        self.finder.searched.connect(self._follow_search)
        self.finder.entered.connect(self._enter_search)
        self.shelf.chosen.connect(self._choose)
        self.shelf.refiltered.connect(self._list)
        self.shelf.widened.connect(self.table.widen)
        self.shelf.head.dialled.connect(self.table.turn)
        self.shelf.head.laid.connect(self.table.lay)
        self.shelf.wanted.connect(self.wanted)
        self.shelf.head.own_wanted.connect(self._open_own_cards)
        self.card.presented.connect(self._present)
        self.card.shown_wanted.connect(self.presented)
        self.card.closed.connect(self._close)
        self.passing.passed.connect(self._turn_next_over)
        self.together.presented.connect(self.presented)
        self.together.closed.connect(self._leave_pair)
        self.together.wanted.connect(self.wanted)
        self.together.exchanged.connect(self._resolve)
        self.tray.compared.connect(self._toggle_pair)
        self.tray.opened.connect(self._open)
        self.tray.emptied.connect(self.shelf.enter)
        self.tables.explained.connect(self.explained)

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        names = (*_MATCHED, "analogies", "comparisons", "hands")
        if all(getattr(before, name) is getattr(after, name) for name in names):
            return
        if not self.isVisible():
            self._stale = True
            self._resolve()
            return
        if any(getattr(before, name) is not getattr(after, name) for name in _MATCHED):
            self._list()
        self._show_kept(after)
        self._resolve()

    @Slot()
    def _show_work(self) -> None:
        self._stale = False
        self._list()
        self._show_kept(self._workbench.session)
        self._resolve()

    @Slot()
    def _follow_answer(self) -> None:
        """Cards were matched: list them; of a draw the first is turned over."""
        self._list()
        self._resolve()
        if self.table.is_fresh_draw():
            self.shelf.open_first()

    @Slot()
    def _follow_hand(self) -> None:
        """Other cards lie on the table: whoever asked for them wants to go through them."""
        self._close_pair()
        self.finder.clear()
        self._list()
        self.shelf.enter()
        self._turn_over_for_passed()

    def _turn_over_for_passed(self) -> None:
        """A card that was passed over is open among its like alone: elsewhere the first one takes its place."""
        passed = {each.strength for each in self._workbench.session.passed_over}
        if self._opened is not None and self._opened.analogy.strength in passed and self.table.hand != PASSED:
            self.table.turn_first_over()
            if self.table.is_fresh_draw():
                self.shelf.open_first()

    @Slot()
    def _list(self) -> None:
        """List what is searched for, or else what lies on the table."""
        self.table.settle()
        session, deck, hand = self._workbench.session, self._shelf_of_decks.deck, self.table.hand
        asked = self.table.asked()
        self.line.setVisible(bool(asked.abstraction))
        self.line.show_text(" ".join(asked.abstraction.split()))
        self._frame.show_hand(deal=hand == DEAL, draw=hand == SURPRISE)
        self.shelf.head.dial.show_stop(asked.room.dial)
        self.table.ask(deck)
        self.shelf.show_cards(deck, session, Wanted(self.finder.wanted, hand, self.table.answer))
        self._select()
        self._frame.arrange()

    def _show_kept(self, session: Session) -> None:
        self.tray.show_shortlist(session.shortlist)
        self.shelf.list.cards.mark_kept(frozenset(each.strength for each in session.shortlist))

    @Slot()
    def _resolve(self) -> None:
        """Show the card that the open item names now: undo may have taken it out of the session."""
        session, deck = self._workbench.session, self._shelf_of_decks.deck
        self._opened = found = opened(self._item, session, deck) if self._item else None
        if found is not None:
            features, known = self.table.features, self.table.is_consulted(found.card)
            self.card.show_card(found, session, deck, features, consulted=known)
        if self._at_pair and not self.together.show_session(session, self.table.features, deck):
            self._close_pair()
        self.keeping.follow(found)
        self.passing.follow(found)
        self.pairing.follow(found, self.together.pair() if self._at_pair else None)
        self._frame.show_open(found is not None)
        self.tray.mark_open(found.item if found is not None and found.taken else "")
        self._select()
        self._tell()

    def _tell(self) -> None:
        """Say where the facilitator is, if that is elsewhere than was said last: ideas then go elsewhere too."""
        now = self.place()
        if now != self._told:
            self._told = now
            self.moved.emit(now)

    def _select(self) -> None:
        kept = bool(self._workbench.session.shortlist)
        self._frame.show_bare(self.shelf.lacks_abstraction() and self._opened is None and not kept)
        self.shelf.list.select(self._opened.analogy.strength if self._opened else "")

    # --- opening and finding ---

    @Slot(str)
    def _open(self, item: str) -> None:
        self._close_pair()
        found = opened(item, self._workbench.session, self._shelf_of_decks.deck)
        self._item = found.lasting if found is not None else item
        self._workbench.note(partial(at_item, stage=self.key, item=self._item))
        self._resolve()

    @Slot(object)
    def _choose(self, listed: Listed) -> None:
        self._open(card_item(listed.card.key))

    @Slot()
    def _close(self) -> None:
        lost, self._item = self.card.holds_focus(), ""
        self._workbench.note(partial(at_item, stage=self.key, item=""))
        self._resolve()
        if lost:
            self.shelf.enter()

    def _escape(self) -> None:
        if self._at_pair:
            self._leave_pair()
        elif self.finder.wanted:
            self.finder.clear()
            self._list()
        elif not self.wanted_card.hasFocus() and self._opened is not None:
            self._close()
        elif self.table.hand != RANKED:
            self.table.lay_ranked()
        if self.wanted_card.hasFocus():
            self.shelf.enter()

    @Slot()
    def _follow_search(self) -> None:
        """List what is searched for; a number opens its card at once."""
        self._list()
        deck, number = self._shelf_of_decks.deck, self.finder.number
        if deck is not None and number is not None and (card := deck.by_number.get(number)) is not None:
            self._open(card_item(card.key))

    @Slot()
    def _enter_search(self) -> None:
        some = self.shelf.list.cards.rowCount() > 0
        if some and self.finder.number is None:
            self.shelf.list_first()
        elif some:
            self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.finder.number is not None and self.table.hand == SURPRISE:
            self.table.draw_again(self.finder.number)

    def _toggle_shortlist(self) -> None:
        if self._has_card(tr("Open a card first, to put it on the shortlist.")):
            self.keeping.toggle()

    def _pass_or_let_back(self) -> None:
        if self._has_card(tr("Open a card first, to pass it over."), typed_next=True):
            self.passing.toggle()

    def _give(self) -> None:
        if self._has_card(tr("Open a card first, to hand it to somebody."), typed_next=True):
            self.card.give()

    def _has_card(self, otherwise: str, *, typed_next: bool = False) -> bool:
        """Whether a card is open for a key; if not, what may be typed next is to find one, and is no key."""
        if self._opened is not None and not self._at_pair:
            return True
        if typed_next:
            self.search()
        self.explained.emit(otherwise)
        return False

    @Slot(str)
    def _turn_next_over(self, key: str) -> None:
        """The card of `key` goes: open the one that takes its place."""
        if following := self.shelf.list.cards.after(key):
            self._open(card_item(following))
        else:
            self._close()

    # --- two cards beside each other ---

    @Slot()
    def _toggle_pair(self) -> None:
        if self._at_pair:
            self._leave_pair()
        elif self._show_pair(True, self.pairing.item()):
            self.together.enter()
        else:
            self.explained.emit(tr("Two cards of the shortlist can be compared. Shortlist another one first."))

    @Slot()
    def _leave_pair(self) -> None:
        self._close_pair()
        self.shelf.enter()

    def _close_pair(self) -> None:
        if self._at_pair:
            self._show_pair(False)

    def _show_pair(self, together: bool, item: str = "") -> bool:
        """Show two cards beside each other, if there are two, or the list and the open card; whether it is two."""
        session, deck = self._workbench.session, self._shelf_of_decks.deck
        self._at_pair = together and self.together.show_session(session, self.table.features, deck, item)
        self._workbench.note(partial(at_tab, stage=self.key, tab=TOGETHER if self._at_pair else ""))
        self._frame.show_together(self._at_pair)
        self.pairing.follow(self._opened, self.together.pair() if self._at_pair else None)
        self._tell()
        return self._at_pair

    @Slot()
    def _present(self) -> None:
        if self._opened is not None:
            self.presented.emit(self._opened.shown)

    @Slot()
    def _open_own_cards(self) -> None:
        open_own_cards(self._shelf_of_decks, self, self._opened.analogy.strength if self._opened else "")
