"""Lets the program's keys through to it, also while somebody types.

Text fields take keys such as Ctrl+Z for themselves by accepting the `ShortcutOverride` that Qt sends first. This filter
keeps it from the field that has the focus, for every key in the table that is no character.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from workshop.ui import keymap


class KeyFilter(QObject):
    """Follows the focus of the application; a Python filter on every event of the program would cost too much."""

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if keymap.owns(QKeySequence(event.keyCombination())):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)
