"""Leaving the session for the library: while the room has a window, a second press is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from workshop.ui import keymap
from workshop.ui.console.messages import Messages
from workshop.ui.presentation import Presentation, State
from workshop.words import tr

_ABOUT = "leaving"


class Leaving(QObject):
    """`ask` once for a session that nobody else sees, twice while the room's window is open: it closes with it."""

    left = Signal()

    def __init__(self, presentation: Presentation, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._presentation, self._messages = presentation, messages
        presentation.changed.connect(self._follow)

    @Slot()
    def ask(self) -> None:
        """Leave, or blank what the room sees and say that another press leaves."""
        if not self._presentation.is_open or self._messages.about == _ABOUT:
            self.left.emit()
            return
        if self._presentation.state is not State.BLANK:
            self._presentation.blank()
        words = tr(
            "The room sees nothing now. {key} again closes its window and goes back to the sessions.",
            key=keymap.label("library"),
        )
        self._messages.tell(_ABOUT, words)

    @Slot()
    def _follow(self) -> None:
        """The room is shown something again, or its window was closed: nobody is about to leave."""
        if self._messages.about == _ABOUT and self._presentation.state is not State.BLANK:
            self._messages.close()
