"""Keeping a card: on the shortlist and off it, which card makes way where that is full, and who speaks for it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.documents.excerpt import cut
from workshop.model.identity import AnalogyId
from workshop.ui.stages.analogies.edits import AnalogiesEdits
from workshop.ui.stages.analogies.open_card import OpenCard
from workshop.ui.stages.analogies.opened import Opened
from workshop.ui.stages.analogies.shortlist import PLACES, ShortlistTray
from workshop.ui.widgets.picker import Pick, Picker
from workshop.words import tr

_LONGEST: Final = 40
"""Characters of a card's title in the question which card makes way."""


class Keeping(QObject):
    """Follows the open card. A shortlist that is full takes no other: it is asked which card makes way."""

    def __init__(self, stage: QWidget, edits: AnalogiesEdits, card: OpenCard, tray: ShortlistTray) -> None:
        super().__init__(stage)
        self._edits, self._card, self._tray = edits, card, tray
        self._found: Opened | None = None
        self._asked: Opened | None = None
        self.picker = Picker(stage)
        self.picker.picked.connect(self._exchange)
        edits.workbench.returned.connect(self.picker.close_again)  # what it asks of may be gone with an undo
        card.shortlisted.connect(self.toggle)
        card.speaker_told.connect(self._say_who)
        tray.taken_off.connect(edits.take_off)
        tray.shifted.connect(self.shift)

    def follow(self, found: Opened | None) -> None:
        """Follow the card that is open."""
        self._found = found

    @Slot()
    def toggle(self) -> None:
        """Put the open card on the shortlist, or take it off; a full one asks which card makes way."""
        found = self._found
        if found is None:
            return
        kept = found.taken and found.analogy.shortlisted
        if kept or len(self._edits.workbench.session.shortlist) < PLACES:
            self._edits.toggle_shortlist(found)
        else:
            self._ask(found)

    @Slot(str, object)
    def shift(self, which: str, by: int) -> None:
        """Move a card along the shortlist."""
        self._edits.shift(which, by)
        self._tray.focus(which)

    def _ask(self, found: Opened) -> None:
        self._asked = found
        title = cut(found.analogy.title, _LONGEST)
        picks = [
            Pick(each.id, each.title, note=f"{each.industry}, {each.number:02}" if each.number > 0 else each.industry)
            for each in self._edits.workbench.session.shortlist
        ]
        note = tr("The shortlist is full: a room maps five at most. The card that makes way keeps its notes and ideas.")
        self.picker.ask(
            tr("“{card}” in place of which card?", card=title), tr("Choose the card that makes way"), picks, note,
            names=False,
        )  # fmt: skip
        beside = self._card.shortlist if self._card.shortlist.isVisible() else self._card
        self.picker.open_at(beside, QApplication.focusWidget() or self._card)

    @Slot(str)
    def _exchange(self, which: str) -> None:
        if self._asked is not None:
            self._edits.exchange(self._asked, AnalogyId(which))

    @Slot(str, object)
    def _say_who(self, speaker: str, organisation: str | None) -> None:
        if self._found is not None and self._found.taken:
            self._edits.say_who(self._found.analogy.id, speaker, organisation)
