"""The parts of the library between which F6 goes, as it does on the console."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QWidget

from workshop.ui import keymap
from workshop.ui.regions import first_stop, onward


class Regions(QObject):
    """Each of `parts`, in reading order, is entered where the cursor was last in it, else at its first stop."""

    def __init__(self, page: QWidget, *parts: QWidget) -> None:
        super().__init__(page)
        self._parts = parts
        for command, slot in (("region.next", self._go_on), ("region.previous", self._go_back)):
            for shortcut in keymap.shortcuts(command, page):
                shortcut.activated.connect(slot)

    @Slot()
    def _go_on(self) -> None:
        self._go(1)

    @Slot()
    def _go_back(self) -> None:
        self._go(-1)

    def _go(self, by: int) -> None:
        for part in onward(self._parts, by, home=0):
            stop = first_stop((part.focusWidget(), *part.findChildren(QWidget)))
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return
