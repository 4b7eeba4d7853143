"""What can be done with one rung, behind its three dots."""

from __future__ import annotations

from functools import partial
from string import ascii_uppercase

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop.model.changes.abstraction import remove_rung, word_rung, work_at
from workshop.model.identity import RungId
from workshop.model.parts import Rung
from workshop.model.place import Place
from workshop.ui.stages.abstraction.earlier import EarlierMenu
from workshop.ui.stages.abstraction.quiet_buttons import QuietMenuButton
from workshop.ui.widgets.menu_button import Menu
from workshop.words import tr
from workshop.workbench import Workbench

_LETTERS = 6
"""How many letters are offered: that many slips lie on a table at the most."""


class RungMenu(QuietMenuButton):
    """Made anew each time it is pressed, for it shows the rung as it is then."""

    note_wanted = Signal()

    def __init__(self, workbench: Workbench, which: RungId, parent: QWidget | None = None) -> None:
        super().__init__(tr("More about this rung"), parent)
        self._workbench, self._which = workbench, which
        self.setObjectName(f"menu.{which}")
        self._candidates: Menu | None = None
        self._earlier: EarlierMenu | None = None
        self.pressed.connect(self._make)

    @Slot()
    def _make(self) -> None:
        session = self._workbench.session
        rung = session.rung(self._which)
        self.menu.clear()
        if rung is None:
            return
        if session.ladder.working != self._which:
            self.menu.add(tr("Make it the working altitude"), self._work_here, icon="flag", key="Ctrl+Return")
        if not rung.note.strip():
            self.menu.add(tr("Add a note"), self._want_note, icon="note")
        self._offer_candidates(rung)
        if rung.earlier:
            if self._earlier is None:
                self._earlier = EarlierMenu(self._workbench, self.menu)
            self._earlier.show_rung(rung)
            self.menu.addMenu(self._earlier)
        self.menu.addSeparator()
        self.menu.add(tr("Delete"), self._delete, icon="bin")

    def _offer_candidates(self, rung: Rung) -> None:
        if self._candidates is None:
            self._candidates = Menu(self.menu)
            self._candidates.triggered.connect(self._choose)
        menu = self._candidates
        menu.clear()
        menu.setTitle(tr("Candidate {letter}", letter=rung.candidate) if rung.candidate else tr("Candidate"))
        others = {each.candidate for each in self._workbench.session.rungs if each.id != rung.id}
        free = [each for each in ascii_uppercase if each not in others][:_LETTERS]
        for letter in ["", *sorted({*free, rung.candidate} - {""})]:
            action = menu.add(tr("Candidate {letter}", letter=letter) if letter else tr("No candidate"))
            action.setCheckable(True)
            action.setChecked(letter == rung.candidate)
            action.setData(letter)
        self.menu.addMenu(menu)

    @Slot()
    def _want_note(self) -> None:
        self.note_wanted.emit()

    @Slot()
    def _work_here(self) -> None:
        self._workbench.edit(tr("Set the working altitude"), partial(work_at, rung=self._which), self._place())

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        change = partial(word_rung, which=self._which, candidate=str(action.data() or ""))
        self._workbench.edit(tr("Mark a candidate"), change, self._place())

    @Slot()
    def _delete(self) -> None:
        self._workbench.edit(tr("Delete rung"), partial(remove_rung, which=self._which), self._place())

    def _place(self) -> Place:
        return Place("abstraction", "", self._which)
