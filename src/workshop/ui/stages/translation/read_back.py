"""The read-back: one word at a time, which each organisation says in its own; a key marks it, Enter goes on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.changes.translation import note_read_back, say_instead
from workshop.model.identity import OrganisationId, TermId
from workshop.model.parts import Term
from workshop.model.place import Place
from workshop.model.session import Session, meaning_id
from workshop.projection import Shown
from workshop.ui import theme
from workshop.ui.presentation import Presentation
from workshop.ui.stages.translation.reader_row import ReaderRow
from workshop.ui.stages.translation.terms import room_order
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

READ = "read"
"""The tab of a place in the read-back."""


class ReadBackPage(QWidget):
    """Takes the matrix's place. `left` asks to go back to it, `presented` is the word for the room.

    While the room sees the word that is read back, the next one is shown to it, too.
    """

    left = Signal()
    presented = Signal(object)
    moved = Signal()

    def __init__(self, workbench: Workbench, presentation: Presentation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._presentation = workbench, presentation
        self._term = TermId("")
        self._rows: list[ReaderRow] = []
        self._build()
        self.back.clicked.connect(self.left)
        self.room.clicked.connect(self._present)
        self.next.clicked.connect(self._go_on)
        workbench.changed.connect(self._follow)

    def term(self) -> Term | None:
        """The term that is read back."""
        return self._workbench.session.term(self._term)

    def open(self, item: str) -> None:
        """Read back the term of `item`, or the first that not everybody has read back, and take the keys."""
        terms = readable(self._workbench.session)
        wanted = next((each for each in terms if each.id == item.split(".", 1)[0]), None)
        open_one = next((each for each in terms if not _is_done(self._workbench.session, each)), None)
        chosen = wanted or open_one or next(iter(terms), None)
        self._term = chosen.id if chosen is not None else TermId("")
        self._show()
        (self.next if chosen is not None else self.back).setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits mark an organisation, Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.text().isdecimal() and 1 <= int(event.text()) <= len(self._rows):
            if not event.isAutoRepeat():  # whoever holds the key does not take the mark back
                self._mark(self._rows[int(event.text()) - 1].which)
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.back = Button(tr("Back to the terms"), size=28, key="Esc")
        self.back.setObjectName("read.back")
        self.room = Button(tr("Show the room"), size=28, icon="present")
        self.room.setObjectName("read.room")
        self.count = Label("", "meta", "ink-2")
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        heading = SectionHeading(tr("Read-back"), tr("Each says it as if at home. The others: is that what we mean?"))
        head.addWidget(heading, 1)
        for part in (self.count, self.room, self.back):
            head.addWidget(part)
        self.word = ElidedLabel("", "settle-word")
        self.wording = ProseLabel("", "working-line", "ink-2", most=2)
        self._card = Card(padding=0, spacing=0)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        area = ScrollArea(self)
        area.column.addWidget(self._card)
        self.next = Button("", kind="primary", size=36, key="Enter")
        self.next.setObjectName("read.next")
        foot = QHBoxLayout()
        foot.addWidget(
            ElidedLabel(tr("Digits mark who was right, when no field has the cursor."), "caption", "ink-3"), 1
        )
        foot.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addLayout(head)
        column.addWidget(self.word)
        column.addWidget(self.wording)
        column.addWidget(area, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        names = ("terms", "meanings", "organisations")
        if self.isVisible() and any(getattr(before, each) is not getattr(after, each) for each in names):
            if self.term() is None:
                self.open("")
            else:
                self._show()

    def _show(self) -> None:
        session, term = self._workbench.session, self.term()
        terms = readable(session)
        for part in (self.next, self.room, self._card):
            part.setVisible(term is not None)
        if term is None:
            self.word.setText(tr("No word to read back yet"))
            self.wording.setText(tr("Write down a word, and what this room says for it."))
            self.count.setText("")
            return
        place = next((at for at, each in enumerate(terms) if each.id == term.id), 0)
        self.count.setText(tr("{part} of {parts}", part=place + 1, parts=len(terms)))
        self.word.setText(term.word)
        wording = term.in_room.strip()
        self.wording.setText(tr("In this room: {wording}", wording=wording) if wording else tr("No wording yet."))
        self.next.setText(tr("Next word") if place + 1 < len(terms) else tr("Done"))
        self._show_rows(session, term)

    def _show_rows(self, session: Session, term: Term) -> None:
        organisations = room_order(session)
        if [each.which for each in self._rows] != [each.id for each in organisations]:
            self._list([each.id for each in organisations])
        for row, each in zip(self._rows, organisations, strict=True):
            row.show_organisation(each, session.meaning(term.id, each.id))

    def _list(self, organisations: list[OrganisationId]) -> None:
        while (item := self._card.column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._rows = [ReaderRow(each, number) for number, each in enumerate(organisations, start=1)]
        for row in self._rows:
            if row is not self._rows[0]:
                self._card.column.addWidget(Hairline())
            self._card.column.addWidget(row)
            row.marked.connect(self._mark)
            row.named.connect(self._name)
            row.entered.connect(self._go_on)

    @Slot(object)
    def _mark(self, organisation: OrganisationId) -> None:
        term = self.term()
        if term is None:
            return
        meaning = self._workbench.session.meaning(term.id, organisation)
        done = meaning is None or not meaning.read_back
        change = partial(note_read_back, term=term.id, organisation=organisation, done=done)
        self._workbench.edit(tr("Mark a read-back"), change, _place(term.id, organisation))

    @Slot(object, str)
    def _name(self, organisation: OrganisationId, says: str) -> None:
        term = self.term()
        if term is not None:
            change = partial(say_instead, term=term.id, organisation=organisation, says=says)
            key = f"{meaning_id(term.id, organisation)}.says"
            self._workbench.edit(tr("Edit their own word"), change, _place(term.id, organisation), merge_key=key)

    @Slot()
    def _present(self) -> None:
        if self.term() is not None:
            self.presented.emit(Shown("read_back", self._term))

    @Slot()
    def _go_on(self) -> None:
        """The next word, for the room, too, if it sees this one; after the last one back to the terms."""
        self._workbench.commit()
        terms = readable(self._workbench.session)
        place = next((at for at, each in enumerate(terms) if each.id == self._term), len(terms)) + 1
        if place >= len(terms):
            self.left.emit()
            return
        goes_along = self._presentation.shows(Shown("read_back", self._term))
        self.open(terms[place].id)
        if goes_along:
            self._present()


def readable(session: Session) -> tuple[Term, ...]:
    """The terms that can be read back: those with a wording, or while there are none, those with a word."""
    worded = tuple(each for each in session.terms if each.word.strip())
    return tuple(each for each in worded if each.in_room.strip()) or worded


def _is_done(session: Session, term: Term) -> bool:
    meanings = (session.meaning(term.id, each.id) for each in session.organisations)
    return all(each is not None and each.read_back for each in meanings)


def _place(term: TermId, organisation: OrganisationId) -> Place:
    return Place("translation", READ, meaning_id(term, organisation))
