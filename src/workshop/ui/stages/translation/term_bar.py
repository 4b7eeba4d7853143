"""The bar under the matrix: who has read a word back, what an organisation calls it, and what to look out for."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.translation import let_stand_in, note_read_back, say_instead
from workshop.model.parts import Organisation, Term
from workshop.model.session import Session, meaning_id
from workshop.room.take_home import called
from workshop.ui import keymap, theme
from workshop.ui.stages.translation.noticing import Noticed, likeness_words
from workshop.ui.stages.translation.terms import place_of, room_order
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.tick import Tick
from workshop.words import in_a_row, tr
from workshop.workbench import Workbench


class TermBar(Card):
    """`show_term(...)` says about which word and, if the cursor is in its column, about which organisation."""

    shown_to_room = Signal(str)
    """The room is to see who reads back this term."""

    reading_wanted = Signal()
    """Read the terms back, one at a time."""

    left = Signal()
    """Esc: back to the term, with what was typed kept."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, spacing=8)
        self.setObjectName("terms.bar")
        self._workbench = workbench
        self._term: Term | None = None
        self._organisation: Organisation | None = None
        self._menu = Menu(self)
        self._title = ProseLabel("", "strong", most=2)
        self._done = ProseLabel("", "meta", "ink-2", most=2)
        self.mark = Button(tr("Mark a read-back"), key=keymap.label("term.read"), size=28)
        self.mark.setObjectName("terms.read")
        self.room = Button(tr("Show the room"), icon="present", size=28)
        self.room.setObjectName("terms.read.room")
        self.every = Button(tr("One by one"), size=28)
        self.every.setObjectName("terms.read.every")
        self.every.setToolTip(f"{tr('Read the terms back, one at a time')} ({keymap.label('read')})")
        self.every.clicked.connect(self.reading_wanted)
        self.word = LineField(size=28, role="meta")
        self.word.setObjectName("terms.word")
        self.stands_in = Tick(tr("Use it in their document in place of the room’s"), "meta")
        self.stands_in.setObjectName("terms.stands_in")
        self._own_label = ElidedLabel("", "meta", "ink-2")
        self._notice = ProseLabel("", "meta", "ink", most=2)
        self._build()
        self.mark.clicked.connect(self._open_menu)
        self.room.clicked.connect(self._show_to_room)
        self.word.edited.connect(self._name_it)
        self.word.editingFinished.connect(workbench.commit)
        self.stands_in.clicked.connect(self._let_stand_in)
        self.hide()

    def show_term(
        self, session: Session, term: Term | None, organisation: Organisation | None, noticed: Noticed
    ) -> None:
        """Show what is known of `term`; nothing at all without a term that has a word."""
        self._term, self._organisation = term, organisation
        self.setVisible(term is not None and bool(term.word.strip()))
        if term is None or self.isHidden():
            return
        self._show_read_back(session, term)
        self._own.setVisible(organisation is not None)
        if organisation is not None:
            self._show_own(session, term, organisation)
        likeness = noticed.of(term.id)
        self._pointed_out.setVisible(likeness is not None)
        self._notice.setText(likeness_words(session, likeness) if likeness is not None else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def toggle_read_back(self, organisation: Organisation) -> None:
        """The organisation said in its own words what the room means, and was right; or after all it did not."""
        if self._term is None:
            return
        done = not _read(self._workbench.session, self._term, organisation)
        change = partial(note_read_back, term=self._term.id, organisation=organisation.id, done=done)
        place = place_of(meaning_id(self._term.id, organisation.id))
        self._workbench.edit(tr("Mark a read-back"), change, place)

    def _show_read_back(self, session: Session, term: Term) -> None:
        said = tr("Read-back: each explains “{word}” as if at home.", word=_in_room(term))
        self._title.setText(said)
        done = [each for each in room_order(session) if _read(session, term, each)]
        to_go = [each for each in room_order(session) if each not in done]
        if not done:
            told = tr("Nobody has done it yet.")
        elif not to_go:
            told = tr("Done by everybody.")
        else:
            told = tr("Done by {done}. {rest} to go.", done=_listed(done), rest=_listed(to_go))
        self._done.setText(told)

    def _show_own(self, session: Session, term: Term, organisation: Organisation) -> None:
        meaning = session.meaning(term.id, organisation.id)
        name = tr("{organisation}’s own word for it", organisation=called(organisation))
        self._own_label.setText(name)
        self.word.setAccessibleName(name)
        self.word.show_text(meaning.says if meaning else "")
        self.stands_in.setEnabled(bool(meaning and meaning.says.strip()))
        self.stands_in.setChecked(bool(meaning and meaning.stands_in))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(Glyph("people", 20, "teal"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._done)
        row.addLayout(words, 1)
        row.addWidget(self.room)
        row.addWidget(self.mark)
        row.addWidget(self.every)
        self.column.addLayout(row)
        self._own = QWidget()
        own = QHBoxLayout()
        own.setSpacing(theme.px(12))
        own.addWidget(self._own_label)
        own.addWidget(self.word, 1)
        own.addWidget(self.stands_in)
        column = QVBoxLayout(self._own)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(Hairline())
        column.addLayout(own)
        self.column.addWidget(self._own)
        self._pointed_out = QWidget()
        line = QHBoxLayout(self._pointed_out)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        line.addWidget(Glyph("eye", 20, "ink-2"), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._notice, 1)
        self.column.addWidget(self._pointed_out)

    @Slot()
    def _open_menu(self) -> None:
        """Everybody in the room, those that have done it ticked."""
        session, term = self._workbench.session, self._term
        if term is None:
            return
        self._menu.deleteLater()
        self._menu = Menu(self)
        self._menu.add_heading(tr("Who read it back, and was right"))
        for each in room_order(session):
            action = self._menu.add(called(each))
            action.setCheckable(True)
            action.setChecked(_read(session, term, each))
            action.setData(each.id)
            action.triggered.connect(self._mark)
        self._menu.popup(self.mark.mapToGlobal(QPoint(0, self.mark.height() + 2)))

    @Slot()
    def _mark(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            found = self._workbench.session.organisation(action.data())
            if found is not None:
                self.toggle_read_back(found)

    @Slot(str)
    def _name_it(self, says: str) -> None:
        term, organisation = self._term, self._organisation
        if term is not None and organisation is not None:
            item = meaning_id(term.id, organisation.id)
            change = partial(say_instead, term=term.id, organisation=organisation.id, says=says)
            self._workbench.edit(tr("Edit their own word"), change, place_of(item), merge_key=f"{item}.says")

    @Slot(bool)
    def _let_stand_in(self, stands_in: bool) -> None:
        term, organisation = self._term, self._organisation
        if term is not None and organisation is not None:
            change = partial(let_stand_in, term=term.id, organisation=organisation.id, stands_in=stands_in)
            place = place_of(meaning_id(term.id, organisation.id))
            self._workbench.edit(tr("Use their own word"), change, place)

    @Slot()
    def _show_to_room(self) -> None:
        if self._term is not None:
            self.shown_to_room.emit(self._term.id)


def _in_room(term: Term) -> str:
    """What the room says for it, in short: "hold" for "hold, with the next update"."""
    return re.split("[,;\n]", term.in_room.strip(), maxsplit=1)[0].strip() or term.word


def _read(session: Session, term: Term, organisation: Organisation) -> bool:
    meaning = session.meaning(term.id, organisation.id)
    return meaning is not None and meaning.read_back


def _listed(organisations: list[Organisation]) -> str:
    return in_a_row([called(each) for each in organisations])
