"""What can be done with one word of a rung: say it more plainly, leave it, make it a term."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from workshop.language.offer import Offer
from workshop.language.swap import swapped
from workshop.language.ties import Why
from workshop.model.changes.abstraction import find_plain
from workshop.model.changes.translation import name_term
from workshop.model.identity import RungId, TermId
from workshop.model.place import Place
from workshop.ui.widgets.menu_button import Menu
from workshop.words import tr
from workshop.workbench import Workbench

_HELD: Final = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_ERASING: Final = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class WordMenu(Menu):
    """Belongs to the field of a rung: whoever types on while it is open types into the field, and it goes.

    `swapped` carries the whole rung with another word in it.
    """

    swapped = Signal(str)

    def __init__(self, workbench: Workbench, which: RungId, field: QWidget) -> None:
        super().__init__(field)
        self._workbench, self._which, self._field = workbench, which, field
        self._text = ""
        self._offer: Offer | None = None
        self.setObjectName("word_menu")

    def show_offer(self, text: str, offer: Offer | None) -> None:
        """List what there is for one word of `text`, which is named once; without an offer, that there is nothing."""
        self._text, self._offer = text, offer
        self.clear()
        if offer is None:
            self.add_heading(tr("No word here ties it to its trade."))
            return
        named = offer.domain is not None
        if offer.domain is not None:
            self._add_words(_told(offer.domain.why, offer.word), offer.general)
        if offer.up:
            again, first = tr("Why? More general"), tr("“{word}”: why? More general", word=offer.word)
            self._add_words(again if named else first, offer.up)
        if offer.down:
            again, first = tr("How? More concrete"), tr("“{word}”: how? More concrete", word=offer.word)
            self._add_words(again if named or offer.up else first, offer.down)
        if offer.domain is not None:
            if not (offer.general or offer.up or offer.down):
                self.add_heading(tr("No plainer word is known."))
            self.addSeparator()
            self.add(tr("It is plain enough"), self._find_plain)
            if not self._is_a_term(offer.word):
                self.add(tr("Add it to the terms"), self._make_term, icon="term")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text()
        if event.key() in _HELD:  # on its own it is the beginning of a capital; a menu would go at Alt
            event.accept()
            return
        if event.key() not in _ERASING and not (typed and typed.isprintable()):
            super().keyPressEvent(event)
            return
        self.close()
        held = event.key(), event.modifiers(), event.text(), event.isAutoRepeat()
        QApplication.sendEvent(self._field, QKeyEvent(QKeyEvent.Type.KeyPress, *held))

    def _add_words(self, heading: str, words: tuple[str, ...]) -> None:
        self.add_heading(heading)
        for each in words:
            self.add(each, self._swap).setData(each)

    def _is_a_term(self, word: str) -> bool:
        return any(each.word.strip().casefold() == word.casefold() for each in self._workbench.session.terms)

    @Slot()
    def _swap(self) -> None:
        action = self.sender()
        if self._offer is not None and isinstance(action, QAction):
            self.swapped.emit(swapped(self._text, self._offer.start, self._offer.end, str(action.data())))

    @Slot()
    def _find_plain(self) -> None:
        if self._offer is not None:
            change = partial(find_plain, word=self._offer.word)
            self._workbench.edit(tr("Find a word plain enough"), change, Place("abstraction", "", self._which))

    @Slot()
    def _make_term(self) -> None:
        if self._offer is not None:
            new = TermId(self._workbench.new_id())
            change = partial(name_term, new=new, word=self._offer.word)
            self._workbench.edit(tr("Keep term"), change, Place("translation", "terms", new))


def _told(why: Why, word: str) -> str:
    """Why a word is one of its domain, in a few words."""
    return {
        Why.OWN: tr("“{word}”: a word of somebody here", word=word),
        Why.ACRONYM: tr("“{word}”: an abbreviation", word=word),
        Why.NAME: tr("“{word}”: a name", word=word),
        Why.JARGON: tr("“{word}”: few people say it", word=word),
        Why.THING: tr("“{word}”: a thing of its trade", word=word),
        Why.ROLE: tr("“{word}”: a role of its trade", word=word),
        Why.SUBJECT: tr("“{word}”: a word of its trade", word=word),
    }[why]
