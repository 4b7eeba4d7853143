"""One organisation in the read-back: its key, what the word means at home, its own word, and whether it was right."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.identity import OrganisationId
from workshop.model.parts import Meaning, Organisation
from workshop.room.take_home import called
from workshop.ui import drawing, theme
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.tick import Tick
from workshop.words import tr

KEYS = 9
"""Rows that have a key: there is a digit for no more."""
_TALL, _NAME = 56, 220


class ReaderRow(QWidget):
    """`marked` when its box was ticked or emptied, `named` with the word that it has for it."""

    marked = Signal(object)
    named = Signal(object, str)
    entered = Signal()

    def __init__(self, which: OrganisationId, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.which = which
        self.setMinimumHeight(theme.px(_TALL))
        self._tile = OrganisationTile("", "", self)
        self._name, self._home = ElidedLabel("", "strong"), ElidedLabel("", "meta", "ink-2")
        self.word = LineField(tr("Their own word, if they have one"))
        self.word.setObjectName(f"read.word.{which}")
        self.done = Tick(tr("said it back"), "meta")
        self.done.setObjectName(f"read.{which}")
        line = QHBoxLayout(self)
        line.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        line.setSpacing(theme.px(12))
        if number <= KEYS:
            hint = KeyHint(str(number))
            hint.setFixedWidth(_widest_hint())  # so that all rows begin alike, though a 1 is narrower than a 2
            line.addWidget(hint)
        line.addWidget(self._tile)
        names = QWidget()
        names.setMinimumWidth(theme.px(_NAME))
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._name)
        column.addWidget(self._home)
        column.addStretch(1)
        line.addWidget(names, 2)
        line.addWidget(self.word, 3)
        line.addWidget(self.done)
        self.done.clicked.connect(self._mark)
        self.word.edited.connect(self._say)
        self.word.entered.connect(self.entered)

    def show_organisation(self, organisation: Organisation, meaning: Meaning | None) -> None:
        """Show who it is, and what is written down of it for the word."""
        name = called(organisation)
        self._tile.show_organisation(organisation.tile, name)
        self._name.setText(name)
        home = "" if meaning is None else tr("not a word they use") if meaning.unused else meaning.text
        self._home.setText(tr("at home: {meaning}", meaning=home) if home else "")
        self._home.setVisible(bool(home))
        self.word.setAccessibleName(tr("{organisation}’s own word for it", organisation=name))
        self.word.show_text(meaning.says if meaning is not None else "")
        self.done.setAccessibleName(tr("{organisation} said it back", organisation=name))
        self.done.setChecked(meaning is not None and meaning.read_back)

    @Slot()
    def _mark(self) -> None:
        self.marked.emit(self.which)

    @Slot(str)
    def _say(self, text: str) -> None:
        self.named.emit(self.which, text)


def _widest_hint() -> int:
    return max(round(drawing.keycap_size(str(number)).width()) for number in range(1, KEYS + 1))
