"""Dealing by hand: the open card is given to a table or a person, given on, or taken back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.model.changes.dealing import holds
from workshop.model.identity import HandId, OrganisationId
from workshop.model.paper import Hand
from workshop.model.session import Session
from workshop.ui.stages.analogies.edits import AnalogiesEdits
from workshop.ui.stages.analogies.open_card import OpenCard
from workshop.ui.stages.analogies.opened import Opened
from workshop.ui.widgets.picker import Pick, Picker
from workshop.words import tr

_BACK: Final = "back"
_HOME: Final = "home:"
_PERSON: Final = "person:"


class Dealing(QObject):
    """Asks who is to have the card: a hand that is there, an organisation, a person, or a new name that is typed."""

    def __init__(self, stage: QWidget, edits: AnalogiesEdits, card: OpenCard) -> None:
        super().__init__(stage)
        self._edits, self._card = edits, card
        self._asked: Opened | None = None
        self.picker = Picker(stage)
        self.picker.picked.connect(self._pick)
        self.picker.named.connect(self._name)
        edits.workbench.returned.connect(self.picker.close_again)  # what it asks of may be gone with an undo
        card.given.connect(self.ask)

    @Slot(object)
    def ask(self, found: Opened) -> None:
        """Ask who is to have the card `found`."""
        self._asked = found
        session = self._edits.workbench.session
        note = tr("A card is in one hand at a time: if somebody holds it, it is handed on.")
        if not session.ground_rules.names_agreed:
            unnamed = tr("The room reads tables and organisations, such as “Table 3”, and nobody else’s name.")
            note = f"{note} {unnamed}"
        title = tr("Hand “{card}” to…", card=found.analogy.title)
        self.picker.ask(title, tr("A table or a person, new or known"), _picks(session, found), note, names=True)
        self.picker.open_at(self._card.more, QApplication.focusWidget() or self._card)

    @Slot(str)
    def _pick(self, which: str) -> None:
        found, session = self._asked, self._edits.workbench.session
        if found is None:
            return
        home = session.organisation(which.removeprefix(_HOME)) if which.startswith(_HOME) else None
        if which == _BACK:
            self._edits.take_back(found)
        elif home is not None:
            self._edits.give_to_new(found, home.name, home.id)
        elif which.startswith(_PERSON):
            self._name(which.removeprefix(_PERSON))
        elif any(each.id == which for each in session.hands):
            self._edits.give(found, HandId(which))

    @Slot(str)
    def _name(self, name: str) -> None:
        """Somebody who holds no card yet; of a person it is known where they come from."""
        if self._asked is not None:
            known = {person.casefold(): home for person, home in _people(self._edits.workbench.session)}
            self._edits.give_to_new(self._asked, name, known.get(name.casefold()))


def _picks(session: Session, found: Opened) -> list[Pick]:
    """Whoever holds cards, then the organisations and people that hold none; last, to take the card back."""
    hand = holds(session, found.analogy.id) if found.taken else None
    picks = [
        Pick(each.id, each.holder or tr("No name yet"), note=_number(each))
        for each in session.hands
        if each is not hand
    ]
    holding = {each.holder.strip().casefold() for each in session.hands}
    picks += [
        Pick(_HOME + each.id, each.name, note=tr("no cards yet"))
        for each in session.organisations
        if each.name.strip() and each.name.strip().casefold() not in holding
    ]
    picks += [
        Pick(_PERSON + name, name, note=tr("no cards yet"))
        for name, _ in _people(session)
        if name.casefold() not in holding
    ]
    if hand is not None:
        picks.append(Pick(_BACK, tr("Take it back from {holder}", holder=hand.holder or tr("No name yet"))))
    return picks


def _people(session: Session) -> list[tuple[str, OrganisationId | None]]:
    """Everybody who is on a list, each once, and where they come from."""
    listed = (
        *((each.name.strip(), each.organisation) for each in session.participants),
        *((each.spokesperson.strip(), each.id) for each in session.organisations),
    )
    first = {name.casefold(): (name, home) for name, home in reversed(listed) if name}
    return list(reversed(first.values()))


def _number(hand: Hand) -> str:
    return tr("{n} cards", n=len(hand.analogies), one="{n} card")
