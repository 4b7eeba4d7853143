"""A key that is held down, as the keyboard tells of it: one press, then presses that are repeated, and one release."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

NONE = Qt.KeyboardModifier.NoModifier


def hold(qtbot: QtBot, part: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = NONE, repeats: int = 3) -> None:
    """Hold `key` on `part` until it was repeated that many times; what takes the cursor meanwhile has the rest."""
    words = QKeySequence(key).toString()
    text = words if len(words) == 1 else ""
    has_cursor = QApplication.focusWidget() is part
    qtbot.keyPress(part, key, held)
    for _ in range(repeats):
        part = (QApplication.focusWidget() or part) if has_cursor else part
        again = QKeyEvent(QEvent.Type.KeyPress, key, held, text, True)
        QApplication.sendEvent(part, again)
    qtbot.keyRelease(part, key, held)
