"""Lets the program's keys through to it, also while somebody types.

Text fields take keys such as Ctrl+Z for themselves by accepting the `ShortcutOverride` that Qt sends first. This filter
keeps it from the field that has the focus, for every key in the table that is no character.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from workshop.ui import keymap
from workshop.ui.focus_filter import FocusFilter


class KeyFilter(FocusFilter):
    """Stands before the field that has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if keymap.owns(QKeySequence(event.keyCombination())):
            event.ignore()
            return True
        return super().eventFilter(watched, event)
