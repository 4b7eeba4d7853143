"""The fields of a rung: its statement, with the keys that climb, descend and walk the ladder, and its note."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from workshop.ui import keymap, theme
from workshop.ui.widgets.domain_words import characters, units
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.words import tr

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NONE = Qt.KeyboardModifier.NoModifier


class Statement(ProseEdit):
    """Enter climbs, Shift+Enter descends, Ctrl+Enter settles here; Up and Down leave at the first and last line.

    `asked` carries the character at which somebody wants another word, by a click on a marked word or the other button
    of the mouse; `searched` says that somebody pressed the key for it.
    """

    visited = Signal()
    climbed = Signal()
    descended = Signal()
    settled = Signal()
    stepped = Signal(object)
    abandoned = Signal()
    asked = Signal(object)
    searched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        prompt = tr("Say it so that an outsider recognises it.")
        super().__init__(parent, placeholder=prompt, role="rung", single=True, frame=False, most=12, name=tr("Rung"))
        self.viewport().setMouseTracking(True)

    def set_working(self, working: bool) -> None:
        """Stand as the working altitude does, or as the other rungs."""
        self.set_role("working-line" if working else "rung")
        set_ink(self, "ink" if working else "ink-2")

    def take_cursor(self, by: int, across: int) -> None:
        """Take the cursor from the rung above (`by` 1) or below (-1), `across` pixels from the edge of the screen."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Start if by > 0 else QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)
        here = self.viewport().mapFromGlobal(QPoint(across, 0)).x()
        self.setTextCursor(self.cursorForPosition(QPoint(here, self.cursorRect().center().y())))
        self.ensureCursorVisible()

    def across(self) -> int:
        """How far the cursor stands from the edge of the screen."""
        return self.viewport().mapToGlobal(self.cursorRect().center()).x()

    def caret(self) -> int:
        """The character that the caret stands before."""
        return characters(self.text(), self.textCursor().position())

    def below(self, at: int) -> QPoint:
        """The spot of the screen just below character `at`."""
        return self.viewport().mapToGlobal(self._caret_at(at).bottomLeft() + QPoint(0, theme.px(4)))

    def above(self, at: int) -> QPoint:
        """The spot of the screen just above character `at`."""
        return self.viewport().mapToGlobal(self._caret_at(at).topLeft() - QPoint(0, theme.px(2)))

    def _caret_at(self, at: int) -> QRect:
        cursor = self.textCursor()
        cursor.setPosition(units(self.text(), at))
        return self.cursorRect(cursor)

    def character_at(self, spot: QPoint) -> int | None:
        """The character at `spot` of the field; None where there is no text."""
        there = self.cursorForPosition(spot)
        beside = abs(self.cursorRect(there).center().x() - spot.x()) > theme.line_height(self.role())
        return None if beside else characters(self.text(), there.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        at = self.caret() if by_key else self.character_at(event.pos())
        if at is None or self.composing() or self.textCursor().hasSelection():
            super().contextMenuEvent(event)
        else:
            self.asked.emit(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self._marked_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and at is not None and not self.textCursor().hasSelection():
            self.asked.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        marked = self._marked_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if marked else Qt.CursorShape.IBeamCursor)

    def open_usual_menu(self, at: int) -> None:
        """Show what every field offers: cut, copy, paste."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.below(at))

    def _marked_at(self, spot: QPoint) -> int | None:
        """The character at `spot`, if it is one of a marked word."""
        at = self.character_at(spot) if self.marked() and not self.composing() else None
        inside = at is not None and any(start <= at <= end for start, end in self.marked())
        return at if inside else None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.visited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if QKeySequence(event.keyCombination()) in keymap.key("word.swap").sequences:
            self.searched.emit()
            return
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER:
            ways = {
                _NONE: self.climbed,
                Qt.KeyboardModifier.ShiftModifier: self.descended,
                Qt.KeyboardModifier.ControlModifier: self.settled,
            }
            if held in ways:
                ways[held].emit()
                return
        elif held == _NONE and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = -1 if event.key() == Qt.Key.Key_Up else 1
            if self._stands_at_the_edge(by):
                self.stepped.emit(by)
                return
        elif event.key() == Qt.Key.Key_Backspace and self.document().isEmpty():
            if not event.isAutoRepeat():  # whoever holds the key to empty the field does not mean the rung
                self.abandoned.emit()
            return
        super().keyPressEvent(event)

    def _stands_at_the_edge(self, by: int) -> bool:
        cursor = self.textCursor()
        way = QTextCursor.MoveOperation.Up if by < 0 else QTextCursor.MoveOperation.Down
        return not cursor.movePosition(way)


class Note(ProseEdit):
    """A quiet line under the statement."""

    def __init__(self, parent: QWidget | None = None) -> None:
        prompt = tr("A note on this rung")
        super().__init__(
            parent, placeholder=prompt, role="caption", single=True, frame=False, most=4, name=tr("Note on the rung")
        )
        set_ink(self, "ink-3")


def set_ink(field: ProseEdit, colour: str) -> None:
    """Write in another colour."""
    palette = field.palette()
    palette.setColor(palette.ColorRole.Text, theme.colour(colour))
    field.setPalette(palette)
