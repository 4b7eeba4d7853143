"""The console's keys and the session's menu: each command of the table, bound to what carries it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QShortcut

from workshop.ui import keymap

if TYPE_CHECKING:
    from workshop.ui.console.console import Console

_PAGING = ("next.view", "previous.view")


class ConsoleCommands(QObject):
    """Holds the console's shortcuts. Paging belongs to the room only while something is presented."""

    def __init__(self, console: Console) -> None:
        super().__init__(console)
        self._console = console
        self._shortcuts: dict[QShortcut, str] = {}
        self._paging: list[QShortcut] = []
        for command in self._slots():
            for sequence in keymap.key(command).sequences:
                shortcut = QShortcut(sequence, console)
                shortcut.activated.connect(self._run)
                self._shortcuts[shortcut] = command
                if command in _PAGING:
                    self._paging.append(shortcut)
        console.presentation.changed.connect(self._follow)
        self._follow()

    def run(self, command: str) -> None:
        """Carry a command out, as its key does."""
        self._slots()[command]()

    def _slots(self) -> dict[str, Callable[[], object]]:
        console = self._console
        slots: dict[str, Callable[[], object]] = {
            "catch": console.catch,
            "log": console.toggle_log,
            "break": console.time.toggle_break,
            "step.next": console.time.next_step,
            "undo": console.undo,
            "redo": console.redo,
            "library": console.left.emit,
            "export": console.export_wanted.emit,
            "add": lambda: console.stage().add(),
            "move.up": lambda: console.stage().shift(-1),
            "move.down": lambda: console.stage().shift(1),
            "search": lambda: console.stage().search(),
            "pdf": console.make_pdfs,
            "region.next": lambda: console.cycle(1),
            "region.previous": lambda: console.cycle(-1),
        }
        for kind in ("idea", "term", "parking", "note"):
            slots[f"capture.{kind}"] = lambda kind=kind: console.capture.take(kind)  # type: ignore[misc]
        slots["capture.misunderstanding"] = console.catch
        for number, key in enumerate(console.stage_keys, start=1):
            slots[f"stage.{number}"] = lambda key=key: console.go_to_stage(key)  # type: ignore[misc]
        for command in ("show", "end", "freeze", "blank", "step.clock", "step.minute", *_PAGING):
            slots[command] = lambda command=command: console.obey(command)  # type: ignore[misc]
        return slots

    @Slot()
    def _run(self) -> None:
        shortcut = self.sender()
        if isinstance(shortcut, QShortcut):
            self.run(self._shortcuts[shortcut])

    @Slot()
    def _follow(self) -> None:
        for shortcut in self._paging:
            shortcut.setEnabled(self._console.presentation.is_open)
