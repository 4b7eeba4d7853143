"""The frame in which somebody picks one of several by a letter or a few words and Enter, or names a new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from workshop.ui import theme
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.named_rows import NamedRows
from workshop.ui.widgets.passing_frame import PassingFrame
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr

_WIDE: Final = 420
_ROW, _ROWS = 32, 5
_MOST: Final = 100
"""Lines that are offered at once; whoever looks for another one types more."""
_HOLDS, _NONE = 2, 3
"""How well something fits that holds what was typed somewhere, and what does not fit."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One of what is offered: its id, its letter if it has one, its words, and what stands at the line's end."""

    id: str
    words: str
    letter: str = ""
    note: str = ""


class Picker(PassingFrame):
    """`Picker(stage)`, `ask(...)`, `open_at(...)`: `picked` has the id of what was chosen.

    `named` has a new name, where that is allowed. Esc chooses nothing.
    """

    picked = Signal(str)
    named = Signal(str)

    def __init__(self, stage: QWidget) -> None:
        super().__init__(stage, spacing=8)
        self.setObjectName("picker")
        self._picks: Sequence[Pick] = ()
        self._names = False
        self._new = ""
        self._title = Label("", "section")
        self.field = LineField()
        self.field.setObjectName("picker.field")
        self.field.installEventFilter(self)
        self.rows = NamedRows(tr("To choose from"))
        self.rows.setObjectName("picker.rows")
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Up and Down in the field go through it
        self._note = ProseLabel("", "caption", "ink-2")
        for part in (self._title, self.field, self.rows, self._note):
            self.column.addWidget(part)
        self.field.edited.connect(self._narrow)
        self.rows.itemClicked.connect(self._take_row)

    def ask(
        self,
        title: str,
        asked: str,
        picks: Sequence[Pick],
        note: str,
        *,
        names: bool,
        text: str = "",
        new: str = "",
        lit: str = "",
    ) -> None:
        """Fill it in. `asked` stands in the empty field; `names`: what is typed and not there is a new name.

        `new` is what stands beside it, if not that. `lit` is the id of the line that Enter takes before anybody typed,
        if not the first.
        """
        self._new = new or tr("new name")
        self._picks, self._names = picks, names
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.setAccessibleName(title)
        self.field.setPlaceholderText(asked)
        self.field.setAccessibleName(asked)
        self.field.show_text(text)
        self.field.selectAll()
        self._narrow()
        self.light(lit)
        lines = max(min(len(picks) + names, _ROWS), 1) if picks else 0
        self.rows.setVisible(lines > 0)
        self.rows.setFixedHeight(theme.px(_ROW) * lines)

    def light(self, which: str) -> None:
        """Propose the line with this id, unless somebody has typed or gone to another line by now."""
        if not self.field.text() and self.rows.currentRow() == 0:
            self.rows.stand_at(which)

    def open_at(self, card: QWidget, origin: QWidget) -> None:
        """Open beside `card`; `origin` has the focus back in the end."""
        self.place_under(card, _WIDE, from_end=False)
        self.open_beside(origin, self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = steps.get(Qt.Key(event.key()))
            if by is not None:
                self.rows.step(by)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _narrow(self) -> None:
        """Offer what fits: the letter first, then words that begin so, then words that hold it."""
        typed = " ".join(self.field.text().split())
        wanted = typed.casefold()
        fits = sorted(((_fit(each, wanted), at) for at, each in enumerate(self._picks)))
        found = [(fit, self._picks[at]) for fit, at in fits if fit < _NONE][:_MOST]
        self.rows.clear()
        for _, each in found:
            self.rows.add(each.words, each.note, each.id, letter=each.letter)
        if self._names and typed and all(each.words.casefold() != wanted for each in self._picks):
            self.rows.add(tr("“{name}”", name=typed), self._new, "")
        begins = bool(found) and found[0][0] < _HOLDS
        self.rows.setCurrentRow(0 if begins or not self._names else self.rows.count() - 1)

    @Slot()
    def _take(self) -> None:
        chosen, typed = self.rows.chosen(), self.field.text().strip()
        if chosen is None and not (self._names and typed):
            return
        self.close_again()
        if chosen:
            self.picked.emit(str(chosen))
        elif typed:
            self.named.emit(typed)

    @Slot(QListWidgetItem)
    def _take_row(self, _row: QListWidgetItem) -> None:
        self._take()


def _fit(each: Pick, wanted: str) -> int:
    """How well something fits what was typed: 0 best, `_NONE` not at all."""
    words = each.words.casefold()
    if each.letter and each.letter.casefold() == wanted:
        return 0
    if words.startswith(wanted):
        return 1
    return _HOLDS if wanted in words else _NONE
