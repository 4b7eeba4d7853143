"""How a misunderstanding ends: its kind, agreed or both kept or open, the room's wording, what becomes of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from workshop.model.identity import OrganisationId
from workshop.model.parts import Kind, Misunderstanding, Status
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.ui import keymap, theme
from workshop.ui.misunderstandings.fields import ICONS, kind_words
from workshop.ui.settling.edits import SettleEdits
from workshop.ui.settling.word_field import WordField
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr

COMMANDS = {Status.AGREED: "settle.agreed", Status.DIFFER: "settle.both", Status.OPEN: "settle.open"}
NOBODY = ""
_LABELS = 88


class Ending(QWidget):
    """`entered`: Enter in one of its fields."""

    entered = Signal()

    def __init__(self, edits: SettleEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self._caught: Misunderstanding | None = None
        self._asking = False
        self._build()
        self._connect()

    def show_moment(self, session: Session, caught: Misunderstanding) -> None:
        """Show how `caught` stands."""
        if self._caught is None or self._caught.id != caught.id:
            self._asking = False
        self._caught = caught
        self.kinds[caught.kind].setChecked(True)
        self.endings[caught.status].setChecked(True)
        said = session.organisation(caught.said_by)
        heard = session.organisation(caught.heard_by[0] if caught.heard_by else None)
        self.said_as.show_word(said, caught.said_as)
        self.heard_as.show_word(heard, caught.heard_as)
        self.wording.show_text(caught.settled)
        self.term.setChecked(session.term(caught.term) is not None)
        self._show_question(session, caught)
        self._show_rows(caught.status)

    def settle(self, status: Status) -> None:
        """End it so, and put the cursor where the words for it are typed; nothing is typed for one that stays open."""
        if self._caught is None:
            return
        self._edits.settle(self._caught, status)
        wanted = {Status.AGREED: self.wording, Status.DIFFER: self.said_as}.get(status)
        if wanted is not None:
            wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_tight(self, tight: bool) -> None:
        """Stand closer together, where there is little room."""
        self._grid.setVerticalSpacing(theme.px(8 if tight else 16))

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(16))
        self._grid.setColumnMinimumWidth(0, theme.px(_LABELS))
        self._grid.setColumnStretch(1, 1)
        self._add_row(0, tr("Kind"), self._build_kinds())
        self._add_row(1, tr("It ends as"), self._build_endings())
        self._room = self._add_row(2, tr("In this room"), self._build_wording())
        self._add_row(3, tr("Take it on"), self._build_uses())
        self._asks = self._add_row(4, tr("To find out"), self._build_question())

    def _add_row(self, at: int, label: str, content: QWidget) -> tuple[QWidget, QWidget]:
        named = Label(label, "meta", "ink-2")
        self._grid.addWidget(named, at, 0)
        self._grid.addWidget(content, at, 1)
        return named, content

    def _build_kinds(self) -> QWidget:
        holder = QWidget()
        line = FlowLayout(gap=6, line_gap=6)
        holder.setLayout(line)
        group = QButtonGroup(self)
        self.kinds = {each: Chip(kind_words(each)) for each in Kind}
        for kind, chip in self.kinds.items():
            chip.setObjectName(f"settle.kind.{kind.name.lower()}")
            chip.clicked.connect(self._sort)
            group.addButton(chip)
            line.addWidget(chip)
        return holder

    def _build_endings(self) -> QWidget:
        holder, line = _line()
        group = QButtonGroup(self)
        words = {Status.AGREED: tr("Agreed"), Status.DIFFER: tr("Keep both"), Status.OPEN: tr("Stays open")}
        self.endings: dict[Status, Button] = {}
        for status, label in words.items():
            button = Button(label, size=36, icon=ICONS[status], key=keymap.label(COMMANDS[status]))
            button.setObjectName(COMMANDS[status])
            button.setCheckable(True)
            button.clicked.connect(self._end)
            group.addButton(button)
            line.addWidget(button)
            self.endings[status] = button
        line.addStretch(1)
        return holder

    def _build_wording(self) -> QWidget:
        holder, line = _line(10)
        self.wording = LineField(tr("What does everybody say from now on?"), size=36, name=tr("In this room"))
        self.wording.setObjectName("settle.wording")
        self.said_as, self.heard_as = WordField(), WordField()
        self.said_as.setObjectName("settle.said_as")
        self.heard_as.setObjectName("settle.heard_as")
        self._and = Label(tr("and"), "meta", "ink-2")
        for each in (self.wording, self.said_as, self._and, self.heard_as):
            line.addWidget(each, 0 if each is self._and else 1)
        return holder

    def _build_uses(self) -> QWidget:
        holder, line = _line()
        self.term = Chip(tr("Term"), icon="term")
        self.term.setObjectName("settle.term")
        self.asks = Chip(tr("Open question"))
        self.asks.setObjectName("settle.asks")
        self.leave = Chip(tr("Leave on screen"), icon="spotlight")
        self.leave.setObjectName("settle.leave")
        for chip in (self.term, self.asks, self.leave):
            line.addWidget(chip)
        line.addStretch(1)
        return holder

    def _build_question(self) -> QWidget:
        holder, line = _line(10)
        self.question = LineField(tr("What has to be found out?"), size=36, name=tr("What has to be found out"))
        self.question.setObjectName("settle.question")
        self.asked_of = Dropdown(tr("Who finds out?"), placeholder=tr("Who finds out?"), size=36)
        self.asked_of.setObjectName("settle.asked_of")
        line.addWidget(self.question, 2)
        line.addWidget(self.asked_of, 1)
        return holder

    def _connect(self) -> None:
        self.wording.edited.connect(self._say)
        for field in (self.said_as, self.heard_as):
            field.edited.connect(self._keep_words)
        self.question.edited.connect(self._find_out)
        fields: tuple[LineField, ...] = (self.wording, self.said_as, self.heard_as, self.question)
        for each in fields:
            each.entered.connect(self.entered)
        self.asked_of.chosen.connect(self._ask)
        self.term.clicked.connect(self._make_term)
        self.asks.clicked.connect(self._turn_to_question)

    def _show_question(self, session: Session, caught: Misunderstanding) -> None:
        self._asking = self._asking or bool(caught.question.strip() or caught.asked_of)
        self.asks.setChecked(self._asking)
        self.question.show_text(caught.question)
        self.asked_of.clear()
        self.asked_of.add(NOBODY, tr("Nobody yet"))
        for each in session.organisations:
            self.asked_of.add(each.id, _finder(each.name and called(each), each.spokesperson), letters=each.tile)
        self.asked_of.choose(caught.asked_of or (NOBODY if caught.question.strip() else "-"))

    def _show_rows(self, status: Status) -> None:
        for part in self._room:
            part.setVisible(status is not Status.OPEN)
        self.wording.setVisible(status is Status.AGREED)
        for part in (self.said_as, self._and, self.heard_as):
            part.setVisible(status is Status.DIFFER)
        for part in self._asks:
            part.setVisible(self._asking)

    @Slot()
    def _sort(self) -> None:
        kind = next(each for each, chip in self.kinds.items() if chip.isChecked())
        if self._caught is not None:
            self._edits.sort(self._caught, kind)

    @Slot()
    def _end(self) -> None:
        self.settle(next(each for each, button in self.endings.items() if button.isChecked()))

    @Slot(str)
    def _say(self, text: str) -> None:
        if self._caught is not None:
            self._edits.say(self._caught, text)

    @Slot(str)
    def _keep_words(self, _text: str) -> None:
        if self._caught is not None:
            self._edits.keep_words(self._caught, self.said_as.text(), self.heard_as.text())

    @Slot(str)
    def _find_out(self, text: str) -> None:
        if self._caught is not None:
            self._edits.describe(self._caught, "question", text)

    @Slot(str)
    def _ask(self, organisation: str) -> None:
        if self._caught is not None:
            self._edits.ask(self._caught, OrganisationId(organisation) if organisation else None)

    @Slot()
    def _make_term(self) -> None:
        if self._caught is not None:
            self._edits.make_term(self._caught, wanted=self.term.isChecked())

    @Slot()
    def _turn_to_question(self) -> None:
        if self._caught is None:
            return
        self._asking = self.asks.isChecked()
        if not self._asking:
            self._edits.drop_question(self._caught)
        self._show_rows(self._caught.status)
        if self._asking:
            self.question.setFocus(Qt.FocusReason.OtherFocusReason)


def _finder(name: str, person: str) -> str:
    """An organisation with its person, who is the one to ask."""
    return ", ".join(each for each in (name or tr("Unnamed"), person) if each)


def _line(gap: int = 8) -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(gap))
    return holder, line
