"""The console's keys: each command of the table, bound to what carries it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from workshop.ui import keymap
from workshop.ui.presentation import Presentation

_PAGING = ("next.view", "previous.view")


class ConsoleCommands(QObject):
    """Holds the shortcuts of `window`. Paging belongs to the room only while something is presented."""

    def __init__(
        self, window: QWidget, presentation: Presentation, actions: Mapping[str, Callable[[], object]]
    ) -> None:
        super().__init__(window)
        self._actions = dict(actions)
        self._presentation = presentation
        self._shortcuts: dict[QShortcut, str] = {}
        for command in self._actions:
            for shortcut in keymap.shortcuts(command, window):
                shortcut.activated.connect(self._run)
                self._shortcuts[shortcut] = command
        presentation.changed.connect(self._follow)
        self._follow()

    @Slot(str)
    def run(self, command: str) -> None:
        """Carry a command out, as its key does."""
        self._actions[command]()

    @Slot()
    def _run(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self.run(self._shortcuts[shortcut])

    @Slot()
    def _follow(self) -> None:
        for shortcut, command in self._shortcuts.items():
            if command in _PAGING:
                shortcut.setEnabled(self._presentation.is_open)
