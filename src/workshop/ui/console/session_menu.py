"""The session's menu behind the three lines: what concerns the session as a whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from workshop.ui import keymap
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.dialogs.plan import PlanDialog
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.ui.console.console import Console


class SessionMenu(QObject):
    """Fills the menu, and says in it what undo and redo would do."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        menu = console.top.menu
        self._undo = self._add("undo", tr("Undo"), console.undo)
        self._redo = self._add("redo", tr("Redo"), console.redo)
        menu.addSeparator()
        menu.add(tr("Title, day and people"), self._plan)
        self._dark = menu.add(tr("Dark screen for the room"), self._turn_dark)
        self._dark.setCheckable(True)
        menu.addSeparator()
        self._add("export", tr("Export"), console.export_wanted.emit)
        self._add("keys", tr("Keys"), self._keys)
        menu.addSeparator()
        self._add("library", tr("Back to the sessions"), console.left.emit)
        menu.aboutToShow.connect(self._show)

    def _add(self, command: str, words: str, slot: Callable[[], object]) -> QAction:
        return self._console.top.menu.add(words, slot, key=keymap.label(command))

    @Slot()
    def _show(self) -> None:
        workbench = self._console.workbench
        for action, verb, label in (
            (self._undo, tr("Undo"), workbench.undoable),
            (self._redo, tr("Redo"), workbench.redoable),
        ):
            action.setEnabled(bool(label))
            action.setText(f"{verb}: {label}".replace("&", "&&") if label else verb)
        self._dark.setChecked(self._console.presentation.theme == "dark")

    @Slot()
    def _plan(self) -> None:
        PlanDialog(self._console.workbench, self._console).open()

    @Slot()
    def _keys(self) -> None:
        KeysDialog(self._console).open()

    @Slot()
    def _turn_dark(self) -> None:
        self._console.presentation.set_theme("dark" if self._dark.isChecked() else "light")
