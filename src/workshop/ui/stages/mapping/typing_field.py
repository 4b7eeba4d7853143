"""The one field of a table or list: it goes from cell to cell, and says which way the keys lead."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QWidget

from workshop.ui import keymap
from workshop.ui.widgets.prose_edit import ProseEdit


class TypingField(ProseEdit):
    """Tab and Shift+Tab are `stepped`, Shift+Enter is `other`, Esc is `put_away`; `pressed` has a command's name."""

    stepped = Signal(bool)
    """Forward, or back."""
    other = Signal()
    put_away = Signal()
    pressed = Signal(str)
    resized = Signal()
    """Its words take more lines or fewer."""

    def __init__(self, parent: QWidget, *, most: int, frame: bool = True, commands: tuple[str, ...] = ()) -> None:
        super().__init__(parent, single=True, quiet=True, most=most, frame=frame)
        self._question = ""
        self._commands = commands
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the table is the stop on the way of Tab
        self.setVisible(False)
        # told a moment later: whoever moved the field while it lays its words out would leave them at the old width
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.resized)
        self.document().documentLayout().documentSizeChanged.connect(self._soon.start)

    def ask(self, question: str) -> None:
        """Ask this while the field is empty and has the cursor; without the cursor it would look like an answer."""
        self._question = question
        self.set_placeholder(question if self.hasFocus() else "")

    def put_caret(self, at: QPoint | None = None) -> None:
        """Put the caret where `at` of this field is, or behind the text."""
        if at is None:
            self.moveCursor(QTextCursor.MoveOperation.End)
        else:
            self.setTextCursor(self.cursorForPosition(self.viewport().mapFrom(self, at)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.set_placeholder(self._question)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_placeholder("")

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802, A002  Qt's names
        self.stepped.emit(next)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for command in self._commands:
            if QKeySequence(event.keyCombination()) in keymap.key(command).sequences:
                self.pressed.emit(command)
                return
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.other.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)
