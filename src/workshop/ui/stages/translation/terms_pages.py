"""The tab of the terms: their matrix, or in its place the read-back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workshop.model.place import Place
from workshop.projection import Shown
from workshop.room.take_home import called
from workshop.ui.equipment import Equipment
from workshop.ui.stages.translation.read_back import READ, ReadBackPage
from workshop.ui.stages.translation.terms_tab import TermsTab
from workshop.ui.stages.translation.to_ask import ToAskList

TERMS = "terms"


class TermsPages(QStackedWidget):
    """`moved`: another page, or another word on the read-back's; `presented` is what the room is to see."""

    moved = Signal()
    presented = Signal(object)

    def __init__(self, terms: TermsTab, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        self.reading = ReadBackPage(equipment.workbench, equipment.presentation)
        self._matrix_page = QWidget()
        column = QVBoxLayout(self._matrix_page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(terms, 1)
        self.to_ask = ToAskList(equipment.workbench, terms.matrix.terms)
        column.addWidget(self.to_ask)
        self.addWidget(self._matrix_page)
        self.addWidget(self.reading)
        terms.bar.reading_wanted.connect(self.toggle_reading)
        self.reading.left.connect(self.toggle_reading)
        self.reading.presented.connect(self.presented)
        self.reading.moved.connect(self.moved)

    def place(self) -> Place:
        """Where the cursor is among the terms, or which one is read back."""
        term = self.reading.term()
        if self.reads():
            return Place("translation", READ, term.id if term is not None else "")
        return Place("translation", TERMS, self._terms.item())

    def reads(self) -> bool:
        """Whether the read-back is open."""
        return self.currentWidget() is self.reading

    def shown(self) -> Shown | None:
        """The word that is read back, for the room; None in the matrix, which the room sees as it is."""
        term = self.reading.term() if self.reads() else None
        return Shown("read_back", term.id) if term is not None else None

    def context(self) -> str:
        """The word that is read back, or the one with the cursor and in whose column that is; empty without a word."""
        if self.reads():
            term = self.reading.term()
            return term.word if term is not None else ""
        row, column = self._terms.matrix.standing()
        term, organisation = self._terms.matrix.terms.term(row), self._terms.matrix.terms.organisation(column)
        if term is None or not term.word:
            return ""
        return f"{term.word}, {called(organisation)}" if organisation else term.word

    def go(self, place: Place) -> None:
        """Open the page that `place` names, at its item."""
        if place.tab == READ:
            self.setCurrentWidget(self.reading)
            self.reading.open(place.item)
        else:
            self.show_matrix()
            self._terms.go(place.item)

    def show_matrix(self) -> None:
        """Open the matrix, with its cursor where it was."""
        self.setCurrentWidget(self._matrix_page)

    def begin(self) -> None:
        """Put the cursor where work begins."""
        if self.reads():
            self.reading.open(self.place().item)
        else:
            self._terms.begin()

    @Slot()
    def toggle_reading(self) -> None:
        """The read-back, at the term that has the cursor; again: back to that one in the matrix."""
        item = self.place().item
        self.go(Place("translation", TERMS if self.reads() else READ, item))
        self.begin()
        self.moved.emit()
