"""The field for planned minutes: a number, or hours and minutes as h:mm."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.documents.excerpt import cut
from workshop.ui.stages.agenda.place import minutes_from
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr

_LONGEST = 20
"""Characters of what was typed that are told again."""


class MinutesField(LineField):
    """`planned` carries the minutes as they are typed: those that stood there before, while it is no time.

    What is no time stays as it was typed; `misread` says so, in words, when the field is left. Enter does not leave it.
    """

    planned = Signal(object)
    misread = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("0", name=name, parent=parent)
        self._before = 0
        self.setToolTip(tr("Minutes as 90, or hours and minutes as 1:30, a day at the most"))
        self.setAccessibleDescription(self.toolTip())
        self.edited.connect(self._read)
        self.editingFinished.connect(self._end)

    def show_minutes(self, minutes: int) -> None:
        """Show `minutes`, if what is being typed does not mean them already or is about to."""
        typed = minutes_from(self.text())
        if self.isModified() and minutes == (self._before if typed is None else typed):
            return
        self._before = minutes
        self.show_text(str(minutes) if minutes else "")
        self.setModified(False)

    @Slot(str)
    def _read(self, text: str) -> None:
        minutes = minutes_from(text)
        self.planned.emit(self._before if minutes is None else minutes)

    @Slot()
    def _end(self) -> None:
        """Left: what was typed is written as minutes, what is none is told of."""
        minutes = minutes_from(self.text())
        if minutes is None:
            typed = cut(" ".join(self.text().split()), _LONGEST)
            self.misread.emit(tr("Write 90, or 1:30: “{typed}” cannot be planned.", typed=typed))
        else:
            self.setModified(False)
            self.show_minutes(minutes)

    @Slot()
    def _enter(self) -> None:
        if minutes_from(self.text()) is not None:
            self.entered.emit()
