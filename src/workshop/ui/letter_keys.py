"""Which key presses write, wherever the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from workshop.ui import keymap


def types_a_letter(event: QKeyEvent) -> bool:
    """Whether a key press writes a letter."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())


def is_command(event: QKeyEvent) -> bool:
    """Whether a key press is a key of the program that would write all the same, as Alt+J where no idea is."""
    writes = bool(event.text()) and event.text().isprintable()
    return writes and keymap.owns(QKeySequence(event.keyCombination()))
