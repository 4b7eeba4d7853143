"""The menu of a row: how it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from workshop.model.parts import Link, MappingRow
from workshop.ui import keymap
from workshop.ui.stages.mapping.rows import ICONS, link_words
from workshop.ui.widgets.menu_button import Menu
from workshop.words import tr

CHECK, IDEA, UP, DOWN, DELETE = "check", "idea", "up", "down", "delete"


class RowMenu(Menu):
    """`linked` has the link that was chosen, `acted` one of the names above."""

    linked = Signal(object)
    acted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._links = {self.add(_capital(link_words(each)), icon=ICONS.get(each, "")): each for each in Link}
        self.addSeparator()
        self._acts = {
            self.add(tr("To check"), key=keymap.key("row.check").keys): CHECK,
            self.add(tr("New idea from this row"), icon="idea", key=keymap.key("row.idea").keys): IDEA,
        }
        self.addSeparator()
        self._acts[self.add(tr("Move up"), icon="chevron-up", key=keymap.key("move.up").keys)] = UP
        self._acts[self.add(tr("Move down"), icon="chevron-down", key=keymap.key("move.down").keys)] = DOWN
        self._acts[self.add(tr("Delete"), icon="bin", key="Del")] = DELETE
        for action, act in self._acts.items():
            action.setCheckable(act == CHECK)
        self.triggered.connect(self._chosen)

    def show_row(self, row: MappingRow) -> None:
        """Tick what is ticked of a row."""
        for action, act in self._acts.items():
            if act == CHECK:
                action.setChecked(row.to_check)

    @Slot(QAction)
    def _chosen(self, action: QAction) -> None:
        if action in self._links:
            self.linked.emit(self._links[action])
        else:
            self.acted.emit(self._acts[action])


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
