"""A key that is still held from before the cursor came into a field: it was meant for what led there."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_MOVES: Final = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
)  # fmt: skip
"""Whoever holds one of these goes on through the fields."""


class StillHeld:
    """A field says when the cursor `came`, and asks whether it `swallows` a key."""

    def __init__(self) -> None:
        self._waits = False

    def came(self) -> None:
        """The cursor is in the field from now on."""
        self._waits = True

    def swallows(self, event: QKeyEvent) -> bool:
        """Whether `event` only repeats what was pressed elsewhere; keys that move the cursor do so all the same."""
        self._waits = self._waits and event.isAutoRepeat()
        return self._waits and event.key() not in _MOVES
