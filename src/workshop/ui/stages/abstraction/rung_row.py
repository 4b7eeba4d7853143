"""One rung: its knob on the rail, its statement edited in place, its note; as the working altitude on a card."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStyle, QVBoxLayout, QWidget

from workshop.language.altitude import Height, Reading
from workshop.model.changes.abstraction import refine_rung, word_rung, work_at
from workshop.model.parts import Rung
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import drawing, theme
from workshop.ui.equipment import Equipment
from workshop.ui.stages.abstraction.knob import SIDE, Knob
from workshop.ui.stages.abstraction.questions import Questions
from workshop.ui.stages.abstraction.rung_menu import RungMenu
from workshop.ui.stages.abstraction.rung_words import RungWords
from workshop.ui.stages.abstraction.standing import stands
from workshop.ui.stages.abstraction.statement import Note, Statement
from workshop.ui.stages.abstraction.working_head import WorkingHead
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.tag import Tag
from workshop.words import tr

TEXT = 48
"""From the edge of the row to its text; the rail and its knobs stand before it."""
_END, _BESIDE = 16, 36
"""Between text and frame at the end of the row; between the statement and its tags, for the menu."""
_TAGS = 104
"""Tags end level with each other, and the statements beside them, too."""
_PLAIN = (TEXT, 6, _END, 5)
_CARD = (TEXT, 12, _END, 10)
_KNOB_PLAIN, _KNOB_WORKING = 5, 18
_OUT = 1
"""How far a row's frame stays from the rows above and below it."""


class RungRow(QWidget):
    """Edits one rung in place; lists open over `page`. What concerns its neighbours it only asks for, with its id."""

    climbed = Signal(str)
    descended = Signal(str)
    stepped = Signal(str, object)
    abandoned = Signal(str)
    restood = Signal()

    def __init__(self, equipment: Equipment, page: QWidget, which: Rung, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        workbench = equipment.workbench
        self._equipment, self._page, self._workbench = equipment, page, workbench
        self._reading: Reading | None = None
        self.which = which.id
        self._began: str | None = None
        self._number, self._of = 1, 1
        self._working, self._current, self._compact, self._noting = False, False, False, False
        self.head: WorkingHead | None = None
        self.questions: Questions | None = None
        self._build()
        self.show_rung(workbench.session, which)

    @property
    def working(self) -> bool:
        """Whether it is the working altitude."""
        return self._working

    def show_rung(self, session: Session, rung: Rung) -> None:
        """Show `rung` as it is in `session`."""
        self._stand(session.ladder.working == rung.id)
        self.statement.show_text(rung.text)
        self.note.show_text(rung.note)
        self._candidate.setVisible(bool(rung.candidate) and not self._working)
        if rung.candidate:
            self._candidate.show_tag(tr("Candidate {letter}", letter=rung.candidate))
        self._place_parts()
        if self.head is not None and self.questions is not None:
            self.head.show_session(session, rung)
            self.questions.show_session(session, rung)
        self._reveal_note()

    def show_reading(self, reading: Reading | None) -> None:
        """Say how high the rung stands, and mark the words that tie it; None while there is nothing to say."""
        self._reading = reading
        words = stands(reading)
        self._stands.show_tag(words)
        self._stands.setToolTip(plain_tip(reading.reason) if words and reading is not None else "")
        self._stands.setVisible(bool(words) and not self._working)
        self._place_parts()
        if self.head is not None:
            self.head.show_reading(reading)
        self.reason.setText(reading.reason if reading is not None else "")
        self.statement.setAccessibleDescription(reading.reason if words and reading is not None else "")
        self.words.show_reading(reading)
        self._reveal_note()

    def set_place(self, number: int, of: int) -> None:
        """Which rung it is, counted from the most general; the rail begins at the first and ends at the last."""
        self._number, self._of = number, of
        self._tell()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Stand in a narrow window: notes only under the cursor."""
        self._compact = compact
        if self.questions is not None:
            self.questions.set_compact(compact)
        self._reveal_note()

    def set_current(self, current: bool) -> None:
        """Whether the cursor is somewhere in this row."""
        if current != self._current:
            self._current = current
            self._noting = self._noting and current
            self._reveal_note()
        self._light()

    def end_visit(self) -> None:
        """The cursor went elsewhere in the stage: the next rewording begins at the wording as it is then."""
        self._began = None

    def ask(self, prompt: str) -> None:
        """Say what belongs here, until something does."""
        self.statement.set_placeholder(prompt)

    @Slot()
    def take_cursor(self) -> None:
        """Put the cursor at the end of the statement."""
        self.statement.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = self.statement.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.statement.setTextCursor(cursor)

    def select_words(self) -> None:
        """Select the whole statement: what is typed next stands in its place."""
        self.statement.selectAll()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        before = [] if self.head is None else list(self.head.stops())
        after = [] if self.questions is None else self.questions.stops()
        return [self._knob, *before, self.statement, self.note, *after, self._menu]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._light()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._light()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_rail(painter)
        if self._working:
            tie = QRect(theme.px(SIDE), theme.px(_KNOB_WORKING + SIDE // 2 - 1), theme.px(10), theme.px(2))
            painter.fillRect(self._visual(tie), theme.colour("teal"))
            self._paint_frame(painter, "teal", 2)
        elif self._is_edited() or self.underMouse():
            self._paint_frame(painter, *(("teal", 2) if self._is_edited() else ("ink-2", 1)))

    def _paint_frame(self, painter: QPainter, edge: str, width: int) -> None:
        """One frame for every row: as wide as the row, whether it is the working altitude, edited or pointed at."""
        side, out = theme.px(TEXT - 16), theme.px(_OUT)
        frame = QRect(side, out, self.width() - side, self.height() - 2 * out)
        drawing.box(painter, self._visual(frame), theme.px(theme.RADIUS["card"]), "sheet", edge, theme.px(width))

    def _is_edited(self) -> bool:
        return self.statement.hasFocus() or self.note.hasFocus()

    def _paint_rail(self, painter: QPainter) -> None:
        middle = self._knob.geometry().center().y()
        top = middle if self._number == 1 else 0
        bottom = middle if self._number == self._of else self.height()
        if bottom > top:
            rail = QRect(theme.px(SIDE // 2 - 1), top, theme.px(2), bottom - top)
            painter.fillRect(self._visual(rail), theme.colour("axis"))

    def _build(self) -> None:
        self._knob = Knob(self)
        self._knob.setObjectName(f"knob.{self.which}")
        self._knob.clicked.connect(self._work_here)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(theme.px(_BESIDE))
        self.statement = Statement(self)
        self.statement.setObjectName(f"rung.{self.which}")
        self.statement.set_working(False)
        self._candidate, self._stands = Tag("", "outline", parent=self), Tag("", parent=self)
        self._stands.hide()
        self._tags = QWidget(self)
        tags = QHBoxLayout(self._tags)
        tags.setContentsMargins(0, 0, 0, 0)
        tags.setSpacing(theme.px(8))
        tags.addStretch(1)
        for tag in (self._candidate, self._stands):
            tags.addWidget(tag, 0, Qt.AlignmentFlag.AlignTop)
        self._tags.setMinimumWidth(theme.px(_TAGS))
        self.reason = ProseLabel("", "caption", "ink-3", most=2, parent=self)
        self.reason.hide()
        self.words = RungWords(self._workbench, self.which, self.statement)
        self.note = Note(self)
        self.note.setObjectName(f"note.{self.which}")
        said = QVBoxLayout()  # beside the tags, so that all of it begins level, from whichever side one reads
        said.setSpacing(0)
        said.addWidget(self.statement)
        said.addWidget(self.reason)
        said.addSpacing(theme.px(2))
        said.addWidget(self.note)
        line.addLayout(said, 1)
        line.addWidget(self._tags, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)
        self._menu = RungMenu(self._workbench, self.which, self)
        self._set_margins()
        for signal, slot in (
            (self.statement.edited, self._reword),
            (self.statement.visited, self._visit),
            (self.statement.climbed, self._climb),
            (self.statement.descended, self._descend),
            (self.statement.settled, self._work_here),
            (self.statement.stepped, self._step),
            (self.statement.abandoned, self._abandon),
            (self.words.swapped, self._swap),
            (self.note.edited, self._annotate),
            (self.note.entered, self.take_cursor),
            (self._menu.note_wanted, self.open_note),
        ):
            signal.connect(slot)

    def _stand(self, working: bool) -> None:
        if working == self._working:
            return
        self._working = working
        self.statement.set_working(working)
        self._knob.set_working(working)
        self._tell()
        if working:
            self.head, self.questions = WorkingHead(self._workbench, self), Questions(self._equipment, self._page, self)
            self.head.show_reading(self._reading)
            self.questions.set_compact(self._compact)
            self.questions.swap_wanted.connect(self.words.search)
            self.questions.rearranged.connect(self.restood)
            self.questions.climbed.connect(self._climb)
            self.questions.descended.connect(self._descend)
            self._column.insertWidget(0, self.head)
            self._column.addWidget(self.questions)
        elif self.head is not None and self.questions is not None:
            for part in (self.head, self.questions):
                self._column.removeWidget(part)
                part.hide()
                part.deleteLater()
            self.head = self.questions = None
        self._stands.setVisible(bool(stands(self._reading)) and not working)
        self._tags.setVisible(not working)
        self._set_margins()
        self._place_parts()
        self.update()
        self.restood.emit()

    def _tell(self) -> None:
        """What those hear who do not see where the field stands."""
        number, of = self._number, self._of
        name = tr("Rung {number} of {all}", number=number, all=of)
        if self._working:
            name = tr("Working altitude, rung {number} of {all}", number=number, all=of)
        self.statement.setAccessibleName(name)
        self.setAccessibleName(name)

    def _set_margins(self) -> None:
        margins = [theme.px(each) for each in (_CARD if self._working else _PLAIN)]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            margins[0], margins[2] = margins[2], margins[0]
        self._column.setContentsMargins(*margins)

    def _place_parts(self) -> None:
        side = theme.px(SIDE)
        knob = QRect(0, theme.px(_KNOB_WORKING if self._working else _KNOB_PLAIN), side, side)
        self._knob.setGeometry(self._visual(knob))
        end = self.width() - theme.px(_END - 4)
        if not self._working:
            end -= max(theme.px(_TAGS), self._tags.sizeHint().width()) + theme.px(8)
        menu = QRect(end - side, theme.px(12 if self._working else _KNOB_PLAIN), side, side)
        self._menu.setGeometry(self._visual(menu))

    def _visual(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _light(self) -> None:
        self._menu.light(self._current or self.underMouse())
        self.update()

    def _reveal_note(self) -> None:
        filled = bool(self.note.text().strip())
        cursor_here = self._current and (not self._working or self.note.hasFocus())
        self.note.setVisible(self._noting or cursor_here or (filled and not self._compact))
        self.reason.setVisible(self._says_why(filled))
        self.update()

    def _says_why(self, noted: bool) -> bool:
        """The reason stands under the rung with the cursor; one that points nowhere has no marked words to say it."""
        if self._reading is None:
            return False
        height = self._reading.height
        if self._current:
            return not self._reading.english if height is None else not self._working or height is not Height.RIGHT
        return height is Height.WIDE and not (noted or self._compact or self._working)

    @Slot(str)
    def _swap(self, text: str) -> None:
        change = partial(refine_rung, which=self.which, text=text, began=self._wording_before())
        self._workbench.edit(tr("Swap a word"), change, self._place())

    def _wording_before(self) -> str:
        """The wording when the rewording began."""
        return self.statement.text() if self._began is None else self._began

    @Slot()
    def open_note(self) -> None:
        """Show the note and put the cursor into it."""
        self._noting = True
        self._reveal_note()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _visit(self) -> None:
        if self._began is None:
            self._began = self.statement.text()

    @Slot(str)
    def _reword(self, text: str) -> None:
        change = partial(refine_rung, which=self.which, text=text, began=self._wording_before())
        self._workbench.edit(tr("Edit rung"), change, self._place(), merge_key=f"rung.{self.which}")

    @Slot(str)
    def _annotate(self, text: str) -> None:
        change = partial(word_rung, which=self.which, note=text)
        place = Place("abstraction", "", f"note.{self.which}")
        self._workbench.edit(tr("Edit the note on a rung"), change, place, merge_key=f"note.{self.which}")

    @Slot()
    def _work_here(self) -> None:
        self._workbench.edit(tr("Set the working altitude"), partial(work_at, rung=self.which), self._place())

    @Slot()
    def _climb(self) -> None:
        self.climbed.emit(self.which)

    @Slot()
    def _descend(self) -> None:
        self.descended.emit(self.which)

    @Slot(object)
    def _step(self, by: int) -> None:
        self.stepped.emit(self.which, by)

    @Slot()
    def _abandon(self) -> None:
        self.abandoned.emit(self.which)

    def _place(self) -> Place:
        return Place("abstraction", "", self.which)
