"""The table in which a mapping is typed: one field that goes from cell to cell, and keys for everything else."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from workshop.model.identity import AnalogyId, RowId
from workshop.model.parts import Link, MappingRow, RowKind
from workshop.model.session import Session
from workshop.ui import keymap, theme
from workshop.ui.letter_keys import types_a_letter
from workshop.ui.stages.mapping import cells, row_menu
from workshop.ui.stages.mapping.edits import OURS, THEIRS, MappingEdits, NewRow
from workshop.ui.stages.mapping.row_menu import RowMenu
from workshop.ui.stages.mapping.row_sheet import COLUMN, COMMANDS, RowSheet
from workshop.ui.stages.mapping.row_words import field_name, question
from workshop.ui.stages.mapping.rows import COLUMN_LINK, COLUMN_THEIRS, Heading

CYCLE: Final = (Link.CORRESPONDS, Link.GAP, Link.BREAK, Link.UNASKED)
"""What Space makes of a link, in turn."""


class RowTable(RowSheet):
    """Typing is in the field; Esc leaves it, and arrows, Space, Enter and Delete act on the row then."""

    idea_wanted = Signal(object)
    """A new idea from this row."""
    ideas_wanted = Signal(object)
    """Show the ideas of this row."""

    def __init__(self, edits: MappingEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._analogy: AnalogyId | None = None
        self._new: NewRow | None = None
        self._touched: tuple[str, int] = ("", COLUMN_THEIRS)
        self.menu = RowMenu(self)
        self.menu.linked.connect(self._link)
        self.menu.acted.connect(self._act_from_menu)
        self.field.edited.connect(self._write)
        self.field.stepped.connect(self._step)
        self.field.entered.connect(self._enter_next)
        self.field.other.connect(self._enter_other)
        self.field.put_away.connect(self._put_away)
        self.field.pressed.connect(self._do)

    def show_rows(self, session: Session, analogy: AnalogyId | None) -> None:
        """Show the mapping of `analogy` as it is now; the field and what is selected stay where they are."""
        if analogy != self._analogy:
            self._analogy, self._new, self.edited = analogy, None, None
            self.select(-1, 0)
            self.verticalScrollBar().setValue(0)
        if self._new is not None and any(each.id == self._new.row.id for each in session.mapping):
            self._new = None
        line, column, current = self.currentIndex().row(), self.currentIndex().column(), self.row()
        changed = self.rows.show(session, analogy, self._new)
        self._follow_field()
        self.measure(changed)
        if current is not None and (self.row() is None or self.currentIndex().row() != self.rows.line(current.id)):
            self._select_again(current, line, column)

    def remember(self, before: Session, after: Session) -> None:
        """Note what changed last, in whichever mapping: undo puts the cursor there."""
        if before.mapping is after.mapping:
            return
        known = {each.id: each for each in before.mapping}
        for each in after.mapping:
            old = known.get(each.id)
            if old is not each and (old is None or replace(old, rank=each.rank) != each):
                self._touched = (each.id, _column(old, each))

    def is_empty(self) -> bool:
        """Whether there is no row, nor one that is about to be typed."""
        return not self.rows.rows()

    def row(self) -> MappingRow | None:
        """The row with the cursor."""
        return self.rows.row(self.currentIndex().row())

    def add(self, kind: RowKind | None = None) -> None:
        """Begin a row: behind the one with the cursor, or last of `kind`."""
        here = self.row()
        if here is not None and self._is_new(here) and kind in (None, here.kind):
            self._open(here, THEIRS)
            return
        wanted = kind or (here.kind if here is not None else RowKind.ROLE)
        peers = [each for each in self.rows.rows() if each.kind is wanted and not self._is_new(each)]
        if kind is None and here is not None and not self._is_new(here):
            self._begin(wanted, here.id)
        else:
            self._begin(wanted, peers[-1].id if peers else None)

    def shift(self, by: int) -> None:
        """Move the row with the cursor among its kind."""
        here = self.row()
        if here is not None and not self._is_new(here):
            self._edits.move(here, by)
            self.reveal()

    def go(self, row: str) -> bool:
        """Show a row with the cursor in what changed of it last; False if it is not here."""
        line = self.rows.line(row)
        found = self.rows.row(line)
        if found is None:
            return False
        column = self._touched[1] if self._touched[0] == row else COLUMN_THEIRS
        if self._touched[0] == row and column != COLUMN_LINK:
            self._open(found, cells.side_of(column))
        else:
            self.select(line, column)
            self.enter()
        return True

    def enter(self) -> None:
        """Take the focus with a row selected, out of the field."""
        self._close()
        rows = self.rows.rows()
        if self.row() is None and rows:
            self.select(self.rows.line(rows[0].id), COLUMN_THEIRS)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reveal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here, key, column = self.row(), event.key(), self.currentIndex().column()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pressed = QKeySequence(event.keyCombination())
        command = next((each for each in COMMANDS if pressed in keymap.key(each).sequences), "")
        if here is None:
            super().keyPressEvent(event)
        elif event.isAutoRepeat() and (command or key in (Qt.Key.Key_Space, Qt.Key.Key_Delete)):
            event.accept()  # whoever holds the key means neither to switch to and fro nor the rows after this one
        elif command:
            self._do(command)
        elif enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._enter_other()
        elif (enter or key == Qt.Key.Key_F2) and column == COLUMN_LINK:
            self._open_menu()
        elif enter or key == Qt.Key.Key_F2:
            self._open(here, cells.side_of(column))
        elif key == Qt.Key.Key_Space and column == COLUMN_LINK:
            self._edits.link(here, CYCLE[(CYCLE.index(here.link) + 1) % len(CYCLE)])
        elif key == Qt.Key.Key_Delete:
            self._edits.remove(here)
        elif column != COLUMN_LINK and types_a_letter(event):
            self._open(here, cells.side_of(column))
            self.field.textCursor().insertText(event.text())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if mouse else self.currentIndex()
        if self.rows.row(index.row()) is not None:
            self.setCurrentIndex(index)
            self._open_menu(event.globalPos() if mouse else None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        entry = self.rows.entry(index.row())
        if event.button() != Qt.MouseButton.LeftButton or entry is None:
            return
        if isinstance(entry, Heading):
            if self.adds_at(index.row(), spot):
                self.add(entry.kind)
        elif index.column() == COLUMN_LINK:
            self._close()
            self.select(self.rows.line(entry.id), COLUMN_LINK)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._open_menu()
        elif (part := self.tag_at(index, spot)) is not None:
            self.setCurrentIndex(index)
            self._act_on_tag(entry, part)
        else:
            self._open(entry, cells.side_of(index.column()), spot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.enter()

    @Slot(str)
    def _write(self, text: str) -> None:
        row = self.edited_row()
        if row is not None and self.edited is not None:
            self._edits.write(row, self.edited[1], text, self._new if self._is_new(row) else None)
            self.reveal()

    @Slot(bool)
    def _step(self, forward: bool) -> None:
        row = self.edited_row()
        if row is None or self.edited is None:
            return
        new, side = self._is_new(row), self.edited[1]
        unanswered = row.link is Link.UNASKED and not row.ours.strip() and bool(row.theirs.strip())
        if forward and side == OURS and unanswered:
            self._edits.leave_gap(row)
        beyond = self._beside(row, 1 if forward else -1)
        if forward and new:
            self._leave(forward)
        elif forward and side == THEIRS:
            self._open(row, OURS)
        elif not forward and side == OURS:
            self._open(row, THEIRS)
        elif beyond is not None:
            self._open(beyond, THEIRS if forward else OURS)
        elif forward:
            self._begin(row.kind, row.id)
        else:
            self._leave(forward)

    @Slot()
    def _enter_next(self) -> None:
        row = self.edited_row()
        self._edits.workbench.commit()
        if row is None or self.edited is None or self._is_new(row):
            return
        beyond = self._beside(row, 1)
        if beyond is not None and beyond.kind is row.kind:
            self._open(beyond, self.edited[1])
        else:
            self._begin(row.kind, row.id)

    @Slot()
    def _enter_other(self) -> None:
        row = self.row()
        self._edits.workbench.commit()
        if row is not None:
            self.add(RowKind.RELATION if row.kind is RowKind.ROLE else RowKind.ROLE)

    @Slot()
    def _put_away(self) -> None:
        self._edits.workbench.commit()
        self.enter()

    @Slot(str)
    def _do(self, command: str) -> None:
        self._act_from_menu(row_menu.CHECK if command == "row.check" else row_menu.IDEA)

    @Slot(object)
    def _link(self, link: Link) -> None:
        here = self.row()
        if here is not None and not self._is_new(here):
            self._edits.link(here, link)

    @Slot(str)
    def _act_from_menu(self, act: str) -> None:
        here = self.row()
        if here is None or self._is_new(here):
            return
        match act:
            case row_menu.CHECK:
                self._edits.toggle_check(here)
            case row_menu.IDEA:
                self._edits.workbench.commit()
                self.idea_wanted.emit(here)
            case row_menu.UP | row_menu.DOWN:
                self.shift(1 if act == row_menu.DOWN else -1)
            case row_menu.DELETE:
                self._edits.remove(here)

    def _act_on_tag(self, row: MappingRow, part: str) -> None:
        if part == "check":
            self._edits.toggle_check(row)
        elif part == "ideas":
            self.ideas_wanted.emit(row)
        else:
            self.idea_wanted.emit(row)

    def _open_menu(self, at: QPoint | None = None) -> None:
        here = self.row()
        if here is None or self._is_new(here):
            return
        self.menu.show_row(here)
        cell = self.visualRect(self.currentIndex())
        self.menu.popup(at or self.viewport().mapToGlobal(cell.bottomLeft() + QPoint(theme.px(cells.INSET), 0)))

    def _open(self, row: MappingRow, side: str, spot: QPoint | None = None) -> None:
        """Put the field over a side of a row, with the caret at `spot` of the viewport, or behind the text."""
        before = self.edited_row()
        if self.edited not in (None, (row.id, side)):
            self._edits.workbench.commit()  # the field stays the same one, so nobody else knows that a cell was left
        if before is not None and before.id != row.id:
            self.edited = None
            self._forget_new(unless=row)
            self.measure([each for each in self.rows.rows() if each.id == before.id])
        self.edited = (row.id, side)
        self.select(self.rows.line(row.id), COLUMN[side])
        self.field.setObjectName(f"row.{row.id}.{side}")
        self.field.setAccessibleName(field_name(row, side))
        self.field.ask(question(row, side))
        self.field.show_text(getattr(row, side))
        self.measure([row])
        self.reveal()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.put_caret(self.field.mapFrom(self.viewport(), spot) if spot is not None else None)
        self.viewport().update()

    def _close(self) -> None:
        """Take the field away; a new row in which nothing was typed goes with it."""
        row = self.edited_row()
        self.edited = None
        self._forget_new()
        if row is not None:
            self.measure([each for each in self.rows.rows() if each.id == row.id])
        self.viewport().update()

    def _leave(self, forward: bool) -> None:
        """Go on to what stands behind the table, or before it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close()
        self.focusNextPrevChild(forward)

    def _begin(self, kind: RowKind, after: RowId | None) -> None:
        if self._analogy is None:
            return
        self.edited = None
        new = RowId(self._edits.workbench.new_id())
        self._new = NewRow(MappingRow(id=new, rank="", analogy=self._analogy, kind=kind), after)
        self.show_rows(self._edits.workbench.session, self._analogy)
        self.grown.emit()
        self._open(self._new.row, THEIRS)

    def _forget_new(self, unless: MappingRow | None = None) -> None:
        if self._new is not None and (unless is None or unless.id != self._new.row.id):
            self._new = None
            self.show_rows(self._edits.workbench.session, self._analogy)
            self.grown.emit()

    def _is_new(self, row: MappingRow) -> bool:
        return self._new is not None and row.id == self._new.row.id

    def _beside(self, row: MappingRow, by: int) -> MappingRow | None:
        rows = self.rows.rows()
        at = next((place for place, each in enumerate(rows) if each.id == row.id), -1) + by
        return rows[at] if 0 <= at < len(rows) else None

    def _follow_field(self) -> None:
        """Show in the field what its cell holds now; take it away with its row."""
        row = self.edited_row()
        if self.edited is None:
            return
        if row is None:
            had_focus = self.field.hasFocus()
            self.edited = None
            self.place_field()
            if had_focus:
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.show_text(getattr(row, self.edited[1]))
        self.field.ask(question(row, self.edited[1]))

    def _select_again(self, row: MappingRow, line: int, column: int) -> None:
        """The cursor stays with its row; where that is gone, in its place."""
        found = self.rows.line(row.id)
        if found < 0:
            lines = [self.rows.line(each.id) for each in self.rows.rows()]
            found = min(lines, key=lambda each: (abs(each - line), each), default=-1)
        self.select(found, max(column, 0))


def _column(old: MappingRow | None, new: MappingRow) -> int:
    """The column in which a row differs from what it was."""
    if old is None or old.theirs != new.theirs:
        return COLUMN_THEIRS
    return COLUMN[OURS] if old.ours != new.ours else COLUMN_LINK
