"""The parts of the library between which F6 goes, as it does on the console."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.ui import keymap


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
        focus = QApplication.focusWidget()
        here = next((n for n, each in enumerate(self._parts) if focus is not None and each.isAncestorOf(focus)), -by)
        for step in range(1, len(self._parts) + 1):
            stop = _stop(self._parts[(here + by * step) % len(self._parts)])
            if stop is not None:
                stop.setFocus(Qt.FocusReason.TabFocusReason)
                return


def _stop(part: QWidget) -> QWidget | None:
    return next((each for each in (part.focusWidget(), *part.findChildren(QWidget)) if _takes_focus(each)), None)


def _takes_focus(widget: QWidget | None) -> bool:
    if widget is None:  # nothing in the part ever had the focus
        return False
    return widget.isVisible() and widget.isEnabled() and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
