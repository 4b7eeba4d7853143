"""The log of misunderstandings in the side panel: opened over what belongs to the stage, and put away again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.ui.console.layout import ConsoleLayout
from workshop.ui.console.side_panel import SidePanel
from workshop.ui.cursor import Cursor
from workshop.ui.misunderstandings.log import SlipLog


class LogDesk(QObject):
    """`closed` says whether the cursor went back to where it was before."""

    closed = Signal(bool)

    def __init__(
        self, log: SlipLog, side: SidePanel, layout: ConsoleLayout, centre: QWidget, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._log, self._side, self._layout, self._centre = log, side, layout, centre
        self._before: Cursor | None = None
        self.is_open = False
        log.closed.connect(self.close)

    def open(self, item: str = "") -> None:
        """Open the log, at the misunderstanding `item` if one is named."""
        if not self.is_open:
            focus = QApplication.focusWidget()
            self._before = Cursor(focus) if focus is not None and self._centre.isAncestorOf(focus) else None
            self._layout.open_side()
        self.is_open = True
        self._side.show_body(self._log, bleeds=True)
        self._log.open(item)

    @Slot()
    def toggle(self) -> None:
        """Ctrl+L: open the log, go into it while the cursor is elsewhere, and close it from there."""
        focus = QApplication.focusWidget()
        if self.is_open and focus is not None and self._log.isAncestorOf(focus):
            self.close()
        else:
            self.open()

    @Slot()
    def close(self) -> None:
        """Let the side panel show what belongs to the stage again; the cursor goes back to where it was."""
        if self.is_open:
            self.is_open = False
            self._layout.close_side()
            self.closed.emit(self._before is not None and self._before.restore())
