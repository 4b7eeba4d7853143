"""The tab of terms: the matrix, its menu, and every change that it makes."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QHideEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from workshop.background import Background
from workshop.model.changes.translation import describe_term, mean, move_term, name_term, remove_term
from workshop.model.identity import TermId
from workshop.model.parts import Term, TermStatus
from workshop.model.session import Session
from workshop.ui import keymap, theme
from workshop.ui.stages.translation.cells import STATUS_ICONS
from workshop.ui.stages.translation.matrix import TermMatrix
from workshop.ui.stages.translation.matrix_frame import MatrixFrame
from workshop.ui.stages.translation.noticing import Noticed, Noticing
from workshop.ui.stages.translation.term_bar import TermBar
from workshop.ui.stages.translation.terms import ROOM, Only, Part, place_of, status_words
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.notice import EmptyState
from workshop.words import tr
from workshop.workbench import Workbench

STATUS_KEYS = {
    "term.agreed": TermStatus.AGREED,
    "term.both": TermStatus.BOTH,
    "term.open": TermStatus.OPEN,
}


class TermsTab(QWidget):
    """The matrix, or how to begin while there is no term or nobody in the room."""

    went = Signal()
    room_wanted = Signal()
    """Somebody wants to write down who is in the room."""
    read_back_wanted = Signal(str)
    """The room is to see who reads back this term."""
    filtered = Signal(object)
    """The filter was changed, to show what was asked for."""

    def __init__(self, workbench: Workbench, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._noticing = Noticing(background, self)
        self._noticed = Noticed()
        self._new: TermId | None = None
        """The row that was added last and is not left yet."""
        self._settling: tuple[TermId, TermStatus] | None = None
        """How a term shall stand as soon as it has a wording."""
        self.matrix = TermMatrix(self._write)
        self.matrix.setObjectName("terms")
        self.matrix.setAccessibleName(tr("What each word means to whom"))
        self._frame = MatrixFrame(self.matrix)
        self._menu = Menu(self)
        self._empty = EmptyState(
            "term",
            tr("No terms yet"),
            tr("Take the first word that two people here use differently, and ask each what they mean by it."),
            tr("Add a term"),
        )
        self._nobody = EmptyState(
            "people",
            tr("Nobody is in the room yet"),
            tr("Each organisation gets a column. Write down who is here, and ask what they mean by each word."),
            tr("Go to In the room"),
        )
        self._none_left = EmptyState("check", "", "", tr("Show all the terms"))
        self._nothing = self._empty, self._nobody, self._none_left
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for empty in self._nothing:
            column.addWidget(empty, 0, Qt.AlignmentFlag.AlignTop)
        column.setSpacing(0)
        column.addWidget(self._frame, 1)
        column.addSpacing(theme.px(12))
        self.bar = TermBar(workbench)
        column.addWidget(self.bar)
        self._empty.acted.connect(self.add)
        self._nobody.acted.connect(self.room_wanted)
        self._none_left.acted.connect(self._show_all)
        self.matrix.erased.connect(self._erase)
        self.matrix.dropped.connect(self._put_back)
        self.matrix.menu_wanted.connect(self._open_menu)
        self.matrix.stood.connect(self._stand)
        self.matrix.went.connect(self.went)
        self.matrix.went.connect(self._show_bar)
        self._noticing.noticed.connect(self._notice)
        self.bar.shown_to_room.connect(self.read_back_wanted)
        self.bar.left.connect(self.matrix.setFocus)
        app = QApplication.instance()
        if isinstance(app, QApplication):  # queued: the row goes when whoever takes the focus has it
            app.focusChanged.connect(self._sweep, Qt.ConnectionType.QueuedConnection)
        self._acts = {
            "term.unused": self.toggle_unused,
            "term.read": self.toggle_read_back,
            "term.word": self.name_it,
        }
        self._bind_keys()

    def show_terms(self, session: Session) -> None:
        """Show the terms of `session`."""
        self.matrix.terms.show(session)
        self._noticing.follow(session)
        self._arrange(session)
        self._show_bar()

    def filter(self, only: Only) -> None:
        """List only these terms."""
        self.matrix.terms.filter(only)
        self._arrange(self._workbench.session)
        self._show_bar()

    def item(self) -> str:
        """The cell that has the cursor, as a place names it."""
        return self.matrix.item()

    def go(self, item: str) -> None:
        """Put the cursor on the cell `item`, whatever the filter was."""
        if item and not self.matrix.go(item) and self._workbench.session.term(TermId(item.split(".", 1)[0])):
            self._show_all()
            self.matrix.go(item)

    def begin(self) -> None:
        """Put the cursor into the matrix, or on the button that begins it."""
        shown = next((each for each in self._nothing if each.isVisibleTo(self)), None)
        target: QWidget = shown.action if shown is not None else self.matrix
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        """An empty row at the end with the cursor in it, a term from its first letter on. One that is there will do."""
        terms = self.matrix.terms
        last = terms.term(terms.rowCount() - 1)
        if last is None or not self._is_empty(last):
            terms.begin_draft(TermId(self._workbench.new_id()))
            self._arrange(self._workbench.session)
            last = terms.draft
        if last is not None:
            self.go(last.id)
            self.matrix.open_editor()
            self._new = last.id

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._sweep()

    def shift(self, by: int) -> None:
        """Move the term that has the cursor."""
        column, term = self.matrix.standing()[1], self._here()
        if term is None:
            return
        self._workbench.edit(tr("Move term"), partial(move_term, which=term.id, by=by), place_of(term.id))
        found = self.matrix.terms.find(term.id)
        if found is not None:
            self.matrix.setCurrentIndex(self.matrix.terms.index(found[0], column))

    @Slot()
    def remove(self) -> None:
        """Take the term that has the cursor out; undo brings it back."""
        row, term = self.matrix.standing()[0], self._here()
        if term is not None:
            self._workbench.edit(tr("Delete term"), partial(remove_term, which=term.id), place_of(term.id))
            self._stand_in(row)

    @Slot()
    def toggle_unused(self) -> None:
        """The organisation in whose column the cursor is does not use this word, or does after all."""
        row, column = self.matrix.standing()
        term, organisation = self._here(), self.matrix.terms.organisation(column)
        cell = self.matrix.terms.cell(row, column)
        if term is None or organisation is None or cell is None:
            return
        change = partial(mean, term=term.id, organisation=organisation.id, text=cell.text, unused=not cell.unused)
        self._workbench.edit(tr("Not a word they use"), change, place_of(self.item()))

    @Slot()
    def toggle_read_back(self) -> None:
        """The organisation in whose column the cursor is read the word back, or after all it did not."""
        organisation = self.matrix.terms.organisation(self.matrix.standing()[1])
        if organisation is not None:
            self.bar.toggle_read_back(organisation)

    @Slot()
    def name_it(self) -> None:
        """Put the cursor into the field for what the organisation calls this term."""
        if self.bar.word.isVisible():
            self.bar.word.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def settle(self, status: TermStatus) -> None:
        """The term that has the cursor stands as `status` says; without a wording that is asked for first."""
        term = self._here()
        if term is None:
            return
        wording = f"{term.id}.{ROOM}"
        if status is TermStatus.OPEN or term.in_room.strip():
            self._settling = None
            change = partial(describe_term, which=term.id, status=status)
            self._workbench.edit(tr("Settle term"), change, place_of(wording))
        else:
            self.go(wording)
            self.matrix.open_editor()
            self._settling = term.id, status

    @Slot()
    def _show_all(self) -> None:
        self.filter(Only.ALL)
        self.filtered.emit(Only.ALL)
        self.begin()

    def _arrange(self, session: Session) -> None:
        """Show the matrix, or what stands in its place."""
        nobody, none = not session.organisations, not session.terms and self.matrix.terms.draft is None
        self._nobody.setVisible(nobody)
        self._empty.setVisible(none and not nobody)
        filtered_out = not none and not self.matrix.terms.rowCount()
        if filtered_out:
            gaps = self.matrix.terms.only is Only.GAPS
            title = tr("Every cell is filled in") if gaps else tr("No term is open any more")
            self._none_left.say(title, tr("Look at them again, or add another one."), tr("Show all the terms"))
        self._none_left.setVisible(filtered_out)
        self._frame.setVisible(not none and not filtered_out)

    def _bind_keys(self) -> None:
        for command in (*STATUS_KEYS, *self._acts):
            for shortcut in keymap.shortcuts(command, self):
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setProperty("command", command)
                shortcut.activated.connect(self._obey)

    @Slot()
    def _obey(self) -> None:
        command = str(self.sender().property("command"))
        if command in self._acts:
            self._acts[command]()
        else:
            self.settle(STATUS_KEYS[command])

    def _write(self, row: int, column: int, text: str) -> None:
        """Somebody typed into a cell."""
        terms, workbench = self.matrix.terms, self._workbench
        term, organisation, item = terms.term(row), terms.organisation(column), terms.item(row, column)
        if term is None:
            return
        if term is terms.draft:
            if terms.part(column) is Part.WORD:
                add = partial(name_term, new=term.id, word=text)
                workbench.edit(tr("Add term"), add, place_of(item), merge_key=f"{item}.word")
        elif organisation is not None:
            change = partial(mean, term=term.id, organisation=organisation.id, text=text)
            workbench.edit(tr("Edit meaning"), change, place_of(item), merge_key=item)
        elif terms.part(column) is Part.WORD:
            change = partial(describe_term, which=term.id, word=text)
            workbench.edit(tr("Edit term"), change, place_of(item), merge_key=f"{item}.word")
        else:
            change = partial(describe_term, which=term.id, in_room=text)
            if self._settling is not None and self._settling[0] == term.id and text.strip():
                change = partial(change, status=self._settling[1])
            workbench.edit(tr("Edit the room’s wording"), change, place_of(item), merge_key=item)

    @Slot(object)
    def _erase(self, index: QModelIndex) -> None:
        """Delete: on the word the whole term, elsewhere what stands in the cell."""
        terms = self.matrix.terms
        cell = terms.cell(index.row(), index.column())
        if cell is not None and cell.part is Part.WORD:
            self.remove()
        elif cell is not None and (cell.text or cell.unused):
            self._write(index.row(), index.column(), "")
            self._workbench.commit()

    @Slot(object, str)
    def _put_back(self, index: QModelIndex, before: str) -> None:
        """Escape: what stood there stands again; a term that has nothing in it goes."""
        cell = self.matrix.terms.cell(index.row(), index.column())
        if cell is None:
            return
        if cell.text != before:
            self._write(index.row(), index.column(), before)
        term = self.matrix.terms.term(index.row())
        if cell.part is Part.WORD and term is not None and self._is_empty(term):
            self._new = term.id
        self._stand()
        self._sweep()

    @Slot()
    def _stand(self) -> None:
        """A cell was left: what was typed stands."""
        self._settling = None
        self._workbench.commit()

    @Slot()
    def _sweep(self) -> None:
        """A new row that was left without a word goes; one that was never typed into leaves no step to undo."""
        found = self.matrix.terms.find(self._new) if self._new is not None else None
        if self._new is None or found is None:
            self._new = None
            return
        editor, focus = self.matrix.editor(), QApplication.focusWidget()
        inside = focus is None or (editor is not None and editor.isAncestorOf(focus))
        if self.isVisible() and inside and found[0] == self.matrix.standing()[0]:
            return
        new, self._new = self._new, None
        term, stood = self.matrix.terms.term(found[0]), self.matrix.hasFocus()
        if term is None or not self._is_empty(term):
            return
        if term is self.matrix.terms.draft:
            self.matrix.terms.drop_draft()
            self._arrange(self._workbench.session)
        else:
            remove = partial(remove_term, which=new)
            self._workbench.edit(tr("Delete term"), remove, place_of(new), merge_key=f"{new}.word", commit=True)
        if stood:
            self._stand_in(found[0])

    def _here(self) -> Term | None:
        """The term of the session that has the cursor."""
        term = self.matrix.terms.term(self.matrix.standing()[0])
        return None if term is self.matrix.terms.draft else term

    def _is_empty(self, term: Term) -> bool:
        """Whether nobody wrote anything into any of its cells."""
        meant = any(each.term == term.id for each in self._workbench.session.meanings)
        return not term.word.strip() and not term.in_room and not meant

    def _stand_in(self, row: int) -> None:
        """Put the cursor on the word of `row`, or of the last one."""
        row = min(row, self.matrix.terms.rowCount() - 1)
        self.matrix.setCurrentIndex(self.matrix.terms.index(row, 0))
        self.begin()

    @Slot(object, object)
    def _open_menu(self, index: QModelIndex, at: QPoint) -> None:
        self._menu.deleteLater()
        self._menu = menu = Menu(self)
        cell = self.matrix.terms.cell(index.row(), index.column())
        if cell is None:
            return
        menu.add(tr("Edit"), self.matrix.open_editor, icon="pencil", key="F2")
        if cell.part is Part.MEANING:
            unused = menu.add(tr("Not a word they use"), self.toggle_unused, key=_shown("term.unused"))
            unused.setCheckable(True)
            unused.setChecked(cell.unused)
            read = menu.add(tr("Read back, and right"), self.toggle_read_back, key=_shown("term.read"))
            read.setCheckable(True)
            read.setChecked(cell.read_back)
            menu.add(tr("What they call it"), self.name_it, key=_shown("term.word"))
        menu.addSeparator()
        for command, status in STATUS_KEYS.items():
            words = status_words(status)
            action = menu.add(words[:1].upper() + words[1:], None, icon=STATUS_ICONS[status], key=_shown(command))
            action.setData(status)
            action.triggered.connect(self._settle_chosen)
        menu.addSeparator()
        menu.add(tr("Move up"), self._move_up, key=_shown("move.up"))
        menu.add(tr("Move down"), self._move_down, key=_shown("move.down"))
        menu.addSeparator()
        menu.add(tr("Delete this term"), self.remove, icon="bin")
        menu.popup(at)

    @Slot(object)
    def _notice(self, noticed: Noticed) -> None:
        self._noticed = noticed
        self.matrix.terms.notice(noticed)
        self._show_bar()

    @Slot()
    def _show_bar(self) -> None:
        """Show under the matrix what is known of the term that has the cursor."""
        row, column = self.matrix.standing()
        session = self._workbench.session
        term = self.matrix.terms.term(row)
        known = session.term(term.id) if term is not None and not self._frame.isHidden() else None
        self.bar.show_term(session, known, self.matrix.terms.organisation(column), self._noticed)

    @Slot()
    def _settle_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.settle(TermStatus(action.data()))

    @Slot()
    def _move_up(self) -> None:
        self.shift(-1)

    @Slot()
    def _move_down(self) -> None:
        self.shift(1)


def _shown(command: str) -> str:
    """A command's first key as it is written in the table, for a menu."""
    return keymap.key(command).sequences[0].toString(QKeySequence.SequenceFormat.PortableText)
