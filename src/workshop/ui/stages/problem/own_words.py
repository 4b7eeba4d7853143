"""An organisation's own words: in serif, each removable, with a field for one more."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr


class OwnWords(QWidget):
    """`edited` carries all the words after one was added or taken out. A comma parts several."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, gap=0, line_gap=4)
        self._flow.setContentsMargins(sided(self, 4, 1, 0, 1))
        self._new = LineField(tr("Add a word"), size=28, quiet=True, name=tr("Add a word"))
        self._new.setFixedWidth(theme.px(170))
        self._new.textChanged.connect(self._dress)
        palette = self._new.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, theme.colour("teal"))
        self._new.setPalette(palette)
        self._dress("")
        self._new.entered.connect(self._add)
        self._new.editingFinished.connect(self._add)
        self._flow.addWidget(self._new)

    def show_words(self, words: tuple[str, ...]) -> None:
        """Show `words` before the field."""
        if words == self._words:
            return
        self._words = words
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = []
        for place, word in enumerate(words):
            chip = Chip(word, kind="word", removable=True, parent=self)
            chip.removed.connect(self._remove)
            self._flow.insertWidget(place, chip)
            chip.show()
            self._chips.append(chip)
        for before, after in pairwise((self._new, *self._chips, self._new)):  # Tab reads the words, then the field
            if before is not after:
                QWidget.setTabOrder(before, after)

    @Slot(str)
    def _dress(self, typed: str) -> None:
        """A word is set in serif, the invitation to add one is not."""
        self._new.set_role("term" if typed else "meta-control")

    @Slot()
    def _add(self) -> None:
        typed = [each.strip() for each in self._new.text().split(",")]
        fresh = tuple(each for each in dict.fromkeys(typed) if each and each not in self._words)
        self._new.clear()
        if fresh:
            self.edited.emit((*self._words, *fresh))

    @Slot()
    def _remove(self) -> None:
        place = next(place for place, chip in enumerate(self._chips) if chip is self.sender())
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit((*self._words[:place], *self._words[place + 1 :]))
