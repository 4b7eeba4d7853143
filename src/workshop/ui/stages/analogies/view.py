"""The Analogies stage: which trades already live with this, and which of their cards the room keeps."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.model.changes.analogies import bring_back, describe_analogy, move_analogy, set_aside, take_up
from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.model.run import at_item
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.ui.equipment import Equipment
from workshop.ui.own_cards.window import open_own_cards
from workshop.ui.stages.analogies.frame import AnalogiesFrame
from workshop.ui.stages.analogies.listing import Listed
from workshop.ui.stages.analogies.opened import Opened, card_item, opened
from workshop.ui.stages.stage import StageView
from workshop.words import tr

_SEARCHED_AFTER = 120
"""Milliseconds after the last key until the list follows the search."""


class AnalogiesView(StageView):
    """The cards that fit the abstraction, the one that is open, and the shortlist."""

    key: ClassVar[str] = "analogies"

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._shelf_of_decks = equipment.deck
        self._item = self._workbench.run.item(self.key)
        self._opened: Opened | None = None
        self._told = ""
        self._stale = False
        self._frame = AnalogiesFrame(self, equipment.presentation)
        self.wanted_card, self.line, self.tray = self._frame.wanted_card, self._frame.line, self._frame.tray
        self.shelf, self.card = self._frame.shelf, self._frame.card
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SEARCHED_AFTER)
        self._connect()
        equipment.deck.fill()
        self._show_work(self._workbench.session)

    # --- what every stage is ---

    def place(self) -> Place:
        return Place(self.key, "", self._opened.item if self._opened else "")

    def shown(self) -> Shown | None:
        return self._opened.shown if self._opened else None

    def go(self, place: Place) -> None:
        if place.item:
            self._open(place.item)
            if self._opened is not None and not self.tray.focus(self._opened.item):
                self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        self.shelf.enter()

    def shift(self, by: int) -> None:
        if which := self.tray.focused():
            self._shift(which, by)

    def search(self) -> None:
        self.wanted_card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.wanted_card.selectAll()

    def add(self) -> None:
        self.search()

    def destination(self) -> AnalogyId | None:
        return self._opened.analogy.id if self._opened and self._opened.taken else None

    def context(self) -> str:
        return f"{self._opened.analogy.industry}, {self._opened.analogy.title}" if self._opened else ""

    def set_width(self, compact: bool, wide: bool) -> None:
        self._frame.set_width(compact, wide)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Single letters and digits, for as long as nobody types: a field takes its letters for itself."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and event.key() == Qt.Key.Key_L and not event.isAutoRepeat():
            self._toggle_shortlist()
        elif plain and event.text().isdecimal():
            self.wanted_card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.wanted_card.setText(event.text())
            self._search_soon()
        elif plain and event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif plain and event.key() == Qt.Key.Key_Down and self.wanted_card.hasFocus():
            self._search_now()
            self.shelf.list_first()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._show_work(self._workbench.session)

    def _connect(self) -> None:
        self._workbench.changed.connect(self._follow)
        self._shelf_of_decks.filled.connect(self._fill)
        self._soon.timeout.connect(self._search_now)
        self.wanted_card.edited.connect(self._search_soon)
        self.wanted_card.entered.connect(self._enter_search)
        self.shelf.chosen.connect(self._choose)
        self.shelf.entered.connect(self._enter_card)
        self.shelf.refiltered.connect(self._list)
        self.shelf.abstraction_wanted.connect(self._go_to_abstraction)
        self.shelf.own_cards_wanted.connect(self._open_own_cards)
        self.card.shortlisted.connect(self._toggle_shortlist)
        self.card.presented.connect(self._present)
        self.card.question_wanted.connect(self._present_question)
        self.card.closed.connect(self._close)
        self.card.speaker_told.connect(self._say_who)
        self.tray.opened.connect(self._open)
        self.tray.taken_off.connect(self._take_off)
        self.tray.shifted.connect(self._shift)

    # --- showing the work ---

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        names = ("rungs", "ladder", "organisations", "analogies")
        if all(getattr(before, name) is getattr(after, name) for name in names):
            return
        if not self.isVisible():
            self._stale = True
            self._resolve()
            return
        if any(getattr(before, name) is not getattr(after, name) for name in names[:3]):
            self._list()
        self._show_kept(after)
        self._resolve()

    @Slot()
    def _fill(self) -> None:
        self._show_work(self._workbench.session)

    def _show_work(self, session: Session) -> None:
        self._stale = False
        self._list()
        self._show_kept(session)
        self._resolve()

    @Slot()
    def _list(self) -> None:
        """List what is searched for, or else what fits the abstraction."""
        session, deck = self._workbench.session, self._shelf_of_decks.deck
        working = session.working_rung
        text = working.text.strip() if working else ""
        self.line.setVisible(bool(text))
        self.line.show_text(" ".join(text.split()))
        self.shelf.show_cards(deck, session, self.wanted_card.text().strip())
        self._select()

    def _show_kept(self, session: Session) -> None:
        self.tray.show_shortlist(session.shortlist)
        self.shelf.list.cards.mark_kept(frozenset(each.strength for each in session.shortlist))

    def _resolve(self) -> None:
        """Show the card that the open item names now: undo may have taken it out of the session."""
        session, deck = self._workbench.session, self._shelf_of_decks.deck
        found = opened(self._item, session, deck) if self._item else None
        self._opened = found
        if found is not None:
            self.card.show_card(found, session, deck)
        self._frame.show_open(found is not None)
        self.tray.mark_open(found.item if found is not None and found.taken else "")
        self._select()
        now = found.item if found is not None else ""
        if now != self._told:
            self._told = now
            self.moved.emit(self.place())

    def _select(self) -> None:
        self.shelf.list.select(self._opened.analogy.strength if self._opened else "")

    # --- opening and finding ---

    @Slot(str)
    def _open(self, item: str) -> None:
        found = opened(item, self._workbench.session, self._shelf_of_decks.deck)
        self._item = found.lasting if found is not None else item
        self._workbench.note(partial(at_item, stage=self.key, item=self._item))
        self._resolve()

    @Slot(object)
    def _choose(self, listed: Listed) -> None:
        self._open(card_item(listed.card.key))

    @Slot()
    def _enter_card(self) -> None:
        self._choose_current()
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose_current(self) -> None:
        listed = self.shelf.list.cards.at(self.shelf.list.currentIndex())
        if listed is not None:
            self._choose(listed)

    @Slot()
    def _close(self) -> None:
        focus = QApplication.focusWidget()
        lost = focus is not None and (focus is self.card or self.card.isAncestorOf(focus))
        self._item = ""
        self._workbench.note(partial(at_item, stage=self.key, item=""))
        self._resolve()
        if lost:
            self.shelf.enter()

    def _escape(self) -> None:
        if self.wanted_card.text():
            self.wanted_card.show_text("")
            self._search_now()
        elif not self.wanted_card.hasFocus():
            self._close()
        if self.wanted_card.hasFocus():
            self.shelf.enter()

    @Slot()
    def _search_soon(self) -> None:
        self._soon.start()

    @Slot()
    def _search_now(self) -> None:
        """List what is searched for; a number opens its card at once."""
        self._soon.stop()
        self._list()
        wanted, deck = self.wanted_card.text().strip(), self._shelf_of_decks.deck
        if deck is not None and wanted.isdecimal() and len(wanted) <= 6:
            card = deck.by_number.get(int(wanted))
            if card is not None:
                self._open(card_item(card.key))

    @Slot()
    def _enter_search(self) -> None:
        self._search_now()
        if not self.shelf.list.cards.rowCount():
            return
        if not self.wanted_card.text().strip().isdecimal():
            self.shelf.list_first()
        else:
            self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # --- the session ---

    @Slot()
    def _toggle_shortlist(self) -> None:
        found = self._opened
        if found is None:
            return
        if found.taken and found.analogy.shortlisted:
            self._take_off(found.analogy.id)
            return
        if found.taken:
            change = partial(bring_back, which=found.analogy.id)
        elif found.card is not None:
            change = partial(take_up, analogy=found.card.taken_up(AnalogyId(self._workbench.new_id())))
        else:
            return
        self._workbench.edit(tr("Shortlist a card"), change, Place(self.key, "", found.lasting))

    @Slot(str)
    def _take_off(self, which: str) -> None:
        change = partial(set_aside, which=AnalogyId(which))
        self._workbench.edit(tr("Take a card off the shortlist"), change, self._place_of(which))

    @Slot(str, object)
    def _shift(self, which: str, by: int) -> None:
        change = partial(move_analogy, which=AnalogyId(which), by=by)
        self._workbench.edit(tr("Move a card on the shortlist"), change, self._place_of(which))
        self.tray.focus(which)

    @Slot(str, object)
    def _say_who(self, speaker: str, organisation: str | None) -> None:
        if self._opened is None or not self._opened.taken:
            return
        which = self._opened.analogy.id
        change = partial(describe_analogy, which=which, speaker=speaker, speaker_organisation=organisation)
        place, typed = self._place_of(which), f"speaker.{which}"
        self._workbench.edit(tr("Say who speaks for a card"), change, place, merge_key=typed)

    def _place_of(self, which: str) -> Place:
        found = opened(which, self._workbench.session, None)
        return Place(self.key, "", found.lasting if found else which)

    # --- elsewhere ---

    @Slot()
    def _present(self) -> None:
        if self._opened is not None:
            self.presented.emit(self._opened.shown)

    @Slot()
    def _present_question(self) -> None:
        self.presented.emit(Shown("question"))

    @Slot()
    def _open_own_cards(self) -> None:
        open_own_cards(self._shelf_of_decks, self, self._opened.analogy.strength if self._opened else "")

    @Slot()
    def _go_to_abstraction(self) -> None:
        self.wanted.emit(Place("abstraction"))
