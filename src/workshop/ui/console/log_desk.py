"""The log of misunderstandings as a guest in the side panel: opened, gone into, and put away again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from workshop.ui.console.side_guest import SideGuest
from workshop.ui.misunderstandings.log import SlipLog


class LogDesk(QObject):
    """`guest` shows the log over what belongs to the stage."""

    def __init__(self, log: SlipLog, guest: SideGuest, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log, self._guest = log, guest
        log.closed.connect(guest.close)

    def open(self, item: str = "") -> None:
        """Open the log, at the misunderstanding `item` if one is named."""
        self._guest.open(self._log, bleeds=True)
        self._log.open(item)

    @Slot()
    def toggle(self) -> None:
        """Ctrl+L: open the log, go into it while the cursor is elsewhere, and close it from there."""
        if self._guest.has_cursor(self._log):
            self._guest.close()
        else:
            self.open()
