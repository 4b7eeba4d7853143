"""Dealing to all tables at once, and who has which card: near, in between and far on each table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.background import Cancelled, Progress, Task
from workshop.deck.deck import Deck
from workshop.deck.industry import Card
from workshop.deck.spread import hands
from workshop.model.identity import AnalogyId, HandId
from workshop.model.paper import Hand
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.tables import table_count
from workshop.ui.equipment import Equipment
from workshop.ui.stages.analogies.edits import AnalogiesEdits
from workshop.ui.stages.analogies.listing import Asked
from workshop.ui.stages.analogies.open_card import OpenCard
from workshop.ui.widgets.picker import Pick, Picker
from workshop.words import tr

_SPREAD: Final = "spread"
_BACK: Final = "back"
_MOST: Final = 12
"""Tables that are dealt to at once at the most."""
_NUMBERS: Final = 3
"""Cards of one table whose numbers are told one by one."""
_DIGITS: Final = 4
"""Digits that may be a number of tables."""


@dataclass(frozen=True, slots=True)
class _Deal:
    """The cards for so many tables, none of them in the session already."""

    deck: Deck
    asked: Asked
    tables: int
    known: frozenset[str]

    def __call__(self, progress: Progress, cancelled: Cancelled) -> tuple[tuple[Card, ...], ...]:
        asked = self.asked
        without = asked.passed | self.known
        dealt = hands(
            self.deck,
            asked.abstraction,
            asked.room,
            self.tables,
            asked.suits,
            features=asked.features or None,
            without=without,
        )
        return tuple(tuple(each.card for each in hand) for hand in dealt)


class TableDeal(QObject):
    """T opens it: deal to all tables, a number for how many; Enter on a table names it anew."""

    def __init__(
        self, stage: QWidget, edits: AnalogiesEdits, card: OpenCard, equipment: Equipment, asked: Callable[[], Asked]
    ) -> None:
        super().__init__(stage)
        self._stage, self._edits, self._card = stage, edits, card
        self._equipment, self._asked = equipment, asked
        self._renamed: HandId | None = None
        self._task: Task | None = None
        self.picker = Picker(stage)
        self.picker.picked.connect(self._pick)
        self.picker.named.connect(self._name)
        card.tables_wanted.connect(self.ask)
        edits.workbench.changed.connect(self._follow)

    @Slot()
    def ask(self) -> None:
        """Show who has which card, and offer to deal."""
        note = tr("Each table gets one card that is near, one in between and one far. Enter on a table renames it.")
        if self._is_dealing():
            note = tr("The cards are being dealt. Enter on a table renames it.")
        elif not self._asked().abstraction:
            note = tr("Cards are dealt for the rung you marked, and none is marked yet. Enter on a table renames it.")
        self._show(note)

    def shown(self) -> Shown | None:
        """Who has which card, while that is open here."""
        return Shown("deal") if self.picker.isVisible() else None

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        """Undo and redo reach under what is open: who has which card is told as it is now."""
        gone = self._renamed is None or all(each.id != self._renamed for each in after.hands)
        if self.picker.isVisible() and before.hands != after.hands and gone:
            self.picker.close_again()
            self.ask()

    def _show(self, note: str, lit: str = "") -> None:
        self._renamed = None
        title, asked = tr("Cards for the tables"), tr("How many tables, or the name of one")
        picks, new = self._picks(self._session), tr("tables to deal to")
        self.picker.ask(title, asked, picks, note, names=True, new=new, lit=lit)
        self._open()

    def _open(self) -> None:
        beside = self._card.more if self._card.more.isVisible() else self._stage
        self.picker.open_at(beside, QApplication.focusWidget() or self._stage)

    @property
    def _session(self) -> Session:
        return self._edits.workbench.session

    def _picks(self, session: Session) -> list[Pick]:
        picks = []
        if self._can_deal():
            picks.append(Pick(_SPREAD, _offer(session)))
        picks += [Pick(each.id, _told(session, each), note=_numbers(session, each)) for each in session.hands]
        if session.hands:
            picks.append(Pick(_BACK, tr("Take all cards back")))
        return picks

    @Slot(str)
    def _pick(self, which: str) -> None:
        hand = next((each for each in self._session.hands if each.id == which), None)
        if which == _SPREAD:
            self._deal(table_count(self._session))
        elif which == _BACK:
            self._edits.take_all_back()
        elif hand is not None:
            self._renamed = hand.id
            note = tr("If somebody is called so already, the cards join theirs.")
            self.picker.ask(tr("Another name"), tr("A table or a person"), (), note, names=True, text=hand.holder)
            self._open()

    @Slot(str)
    def _name(self, typed: str) -> None:
        if self._renamed is not None:
            self._edits.rename_hand(self._renamed, typed)
        elif not self._can_deal():
            self.ask()
        elif typed.isdecimal() and len(typed) <= _DIGITS and 0 < int(typed) <= _MOST:
            self._deal(int(typed))
        else:
            self._show(tr("Nobody with cards is called so, and a deal is for 1 to {most} tables.", most=_MOST))

    def _is_dealing(self) -> bool:
        """Whether cards are being chosen: until those are handed out, nobody knows which are left."""
        return self._task is not None and self._task.running

    def _can_deal(self) -> bool:
        """Whether there is something to deal for and from, and no deal under way."""
        return bool(self._asked().abstraction) and self._equipment.deck.deck is not None and not self._is_dealing()

    def _deal(self, tables: int) -> None:
        deck, asked = self._equipment.deck.deck, self._asked()
        if deck is not None and self._can_deal():
            known = frozenset(each.strength for each in self._session.analogies)
            job = _Deal(deck, asked, tables, known)
            self._task = self._equipment.background.run(job, done=self._hand_out, failed=self._fail)

    @Slot(object)
    def _hand_out(self, dealt: tuple[tuple[Card, ...], ...]) -> None:
        """Those who hold cards already get more, then come new tables."""
        holding = [(each.id, each.holder) for each in self._session.hands]
        taken = {each.casefold() for _, each in holding}
        named = (tr("Table {n}", n=number) for number in range(1, len(dealt) + len(taken) + 1))
        free = iter([each for each in named if each.casefold() not in taken])
        new = ((HandId(self._edits.workbench.new_id()), next(free)) for _ in dealt[len(holding) :])
        tables = [*holding, *new]
        self._edits.deal_out([(*to, cards) for to, cards in zip(tables, dealt, strict=False) if cards])
        if self._stage.isVisible():
            note = tr("The cards are dealt. Enter on a table renames it, Esc closes this.")
            self._show(note, lit=next((str(each.id) for each in self._session.hands), ""))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if self._stage.isVisible():
            self._show(tr("The cards could not be dealt. Nobody has another card; try once more."))


def _offer(session: Session) -> str:
    tables = table_count(session)
    if session.hands:
        return tr("Deal three more to each of the {n} tables", n=tables, one="Deal three more to the one table")
    return tr("Deal three to each of the {n} tables", n=tables, one="Deal three to the one table")


def _told(session: Session, hand: Hand) -> str:
    titles = ", ".join(each.title for each in _cards(session, hand))
    return f"{hand.holder or tr('No name yet')}: {titles}"


def _numbers(session: Session, hand: Hand) -> str:
    """The numbers that are printed on the cards, which are read also where their titles find no room; else how many."""
    numbers = [f"{each.number:02}" for each in _cards(session, hand) if each.number > 0]
    if 0 < len(numbers) == len(hand.analogies) <= _NUMBERS:
        return ", ".join(numbers)
    return tr("{n} cards", n=len(hand.analogies), one="{n} card")


def _cards(session: Session, hand: Hand) -> list[Analogy]:
    return [found for each in hand.analogies if (found := session.analogy(AnalogyId(each))) is not None]
