"""Where the cursor was: so that a key pressed in the middle of a sentence can give it back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget
from shiboken6 import isValid


class Cursor:
    """A widget that has the focus, and if it holds text its caret and its selection."""

    def __init__(self, field: QWidget) -> None:
        self._field = field
        self._span = (0, 0)
        self.selected = ""
        if isinstance(field, QLineEdit):
            start, end = field.selectionStart(), field.selectionEnd()
            self._span = (start, end) if start >= 0 else (field.cursorPosition(),) * 2
            self.selected = field.selectedText().strip()
        elif isinstance(field, QTextEdit):
            cursor = field.textCursor()
            self._span = (cursor.anchor(), cursor.position())
            self.selected = cursor.selectedText().replace("\u2029", " ").strip()

    @property
    def is_in_text(self) -> bool:
        """Whether somebody was typing there."""
        return isinstance(self._field, QLineEdit | QTextEdit)

    def restore(self) -> bool:
        """Put the focus, the caret and the selection back; False if the field is no longer there."""
        field = self._field
        if not isValid(field) or not field.isVisible():
            return False
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        anchor, position = self._span
        if isinstance(field, QLineEdit):
            field.setSelection(anchor, position - anchor) if anchor != position else field.setCursorPosition(anchor)
        elif isinstance(field, QTextEdit):
            cursor = field.textCursor()
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            field.setTextCursor(cursor)
        return True
