"""Lets the program's keys through to it, also while somebody types.

Text fields take keys such as Ctrl+Z for themselves by accepting the `ShortcutOverride` that Qt sends first. This filter
keeps it from the field that has the focus, for every key in the table that is no character. Where nothing takes such a
key, since it belongs to another stage or window, Qt hands it to the field after all, and of Alt+J that would write "j".
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from workshop.ui import keymap
from workshop.ui.focus_filter import FocusFilter


class KeyFilter(FocusFilter):
    """Stands before the field that has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and keymap.owns(QKeySequence(event.keyCombination())):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.ignore()
                return True
            if event.type() == QEvent.Type.KeyPress and event.text().isprintable() and event.text():
                return True
        return super().eventFilter(watched, event)
