"""The domain words of one rung: marked in its field, and the menu that offers others."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from workshop.language.altitude import Reading
from workshop.language.offer import Offer, nearest_offer, offer_at
from workshop.language.own_words import own_words
from workshop.model.identity import RungId
from workshop.ui.stages.abstraction.statement import Statement
from workshop.ui.stages.abstraction.word_menu import WordMenu
from workshop.workbench import Workbench


class RungWords(QObject):
    """Follows the field `statement`; `swapped` carries the whole rung with another word in it."""

    swapped = Signal(str)

    def __init__(self, workbench: Workbench, which: RungId, statement: Statement) -> None:
        super().__init__(statement)
        self._workbench, self._statement = workbench, statement
        self._reading: Reading | None = None
        self._read = ""
        self.menu = WordMenu(workbench, which, statement)
        self.menu.swapped.connect(self.swapped)
        statement.asked.connect(self._offer)
        statement.searched.connect(self.search)
        statement.left.connect(self._mark)

    def show_reading(self, reading: Reading | None) -> None:
        """Mark the domain words of what was read."""
        self._reading, self._read = reading, self._statement.text()
        self._mark()

    @Slot()
    def search(self) -> None:
        """Offer other words for the word at the caret, or for the nearest that has some."""
        text, at = self._statement.text(), self._statement.caret()
        offer = nearest_offer(text, at, *self._vocabulary())
        self._open(text, offer, offer.start if offer is not None else at)

    @Slot(object)
    def _offer(self, at: int) -> None:
        """Somebody pointed at the word at character `at`."""
        text = self._statement.text()
        offer = offer_at(text, at, *self._vocabulary())
        if offer is None:
            self._statement.open_usual_menu(at)
        else:
            self._open(text, offer, offer.start)

    @Slot()
    def _mark(self) -> None:
        """Mark the domain words; one that is being typed may still become another."""
        if self._read != self._statement.text():
            return
        domain = self._reading.domain if self._reading is not None else ()
        at = self._statement.caret() if self._statement.hasFocus() else -1
        self._statement.mark((each.start, each.end) for each in domain if each.end != at)

    def _open(self, text: str, offer: Offer | None, at: int) -> None:
        self.menu.show_offer(text, offer)
        tall = self.menu.sizeHint().height()
        below = self._statement.below(at)
        if below.y() + tall > self._statement.screen().availableGeometry().bottom():
            below.setY(self._statement.above(at).y() - tall)  # Qt would push it over the word itself
        self.menu.popup(below)

    def _vocabulary(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The organisations' own words, and those that the room finds plain enough."""
        session = self._workbench.session
        return own_words(session.organisations), session.ladder.plain_words
