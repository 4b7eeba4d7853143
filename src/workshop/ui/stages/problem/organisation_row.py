"""One organisation in the table: its row, and unfolded what it wants, brings, cannot do, its own words, its people."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.changes.problem import (
    add_participant,
    describe_organisation,
    make_host,
    remove_organisation,
)
from workshop.model.identity import ParticipantId
from workshop.model.parts import Organisation
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.stages.problem.own_words import OwnWords
from workshop.ui.stages.problem.people import People
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.folding_table import FoldingRow
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.tag import Tag
from workshop.words import tr
from workshop.workbench import Workbench

COLUMNS = (125, 100, 0, 110)
"""How the widths of name, industry, head count and speaker share the row; the head count has a fixed one."""
PEOPLE_WIDE = 70
_WIDEST = 10_000  # no limit
_NAME = 83
"""Where the letters of the name begin in the row; what unfolds stands in line with them."""


def room_place(which: str) -> Place:
    """Where an organisation stands in the console."""
    return Place("problem", "room", which)


class OrganisationRow(FoldingRow):
    """Edits `which` in place. `unfolded` tells that it was opened or closed."""

    list_pasted = Signal(str)
    """Several lines were pasted into the name: a list of organisations. It names this one."""

    def __init__(self, workbench: Workbench, which: Organisation, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.which = which.id
        self._open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_line())
        self._more: QWidget | None = None
        self.show_organisation(workbench.session, which)

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return self._open

    def unfold(self, is_open: bool) -> None:
        """Show or hide what stands below the row."""
        if is_open == self._open:
            return
        self._open = is_open
        if self._more is None:
            self._more = self._build_more()
            layout = self.layout()
            assert isinstance(layout, QVBoxLayout)
            layout.addWidget(self._more)
            session = self._workbench.session
            found = session.organisation(self.which)
            if found is not None:
                self.show_organisation(session, found)
        self._more.setVisible(is_open)
        self._fold.set_icon("chevron-down" if is_open else "chevron-right")
        self._name_fold(self.name.text())
        self.update()
        self.unfolded.emit(self.which, is_open)

    def focus_name(self) -> None:
        """Put the cursor into the name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_organisation(self, session: Session, which: Organisation) -> None:
        """Show `which` as it is in `session`."""
        self.name.show_text(which.name)
        self._industry.show_text(which.industry)
        self._people.show_text("" if which.people is None else str(which.people))
        self._speaker.show_text(which.spokesperson)
        self._tile.show_organisation(which.tile or "–", which.name)
        self.setAccessibleName(which.name or tr("Organisation without a name"))
        self._name_fold(which.name)
        self._host.setVisible(which.host)
        self._hosts.setVisible(not which.host)
        hugged = round(theme.text_width("strong", which.name)) + theme.px(24)
        self.name.setMaximumWidth(max(hugged, theme.px(140)) if which.host else _WIDEST)
        if self._more is not None:
            for field, edit in self._texts.items():
                edit.show_text(getattr(which, field))
            self._words.show_words(which.words)
            self._persons.show_people(session, which)

    def _name_fold(self, organisation: str) -> None:
        """Say of which organisation the button opens or closes what stands below."""
        called = organisation.strip() or tr("Organisation without a name")
        shut, opened = tr("Open {organisation}", organisation=called), tr("Close {organisation}", organisation=called)
        self._fold.set_name(opened if self._open else shut)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list that is pasted into the name is no name."""
        pastes = (
            watched is self.name
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
        )
        if pastes and "\n" in QGuiApplication.clipboard().text().strip():
            self.list_pasted.emit(self.which)
            return True
        return super().eventFilter(watched, event)

    def _build_line(self) -> QWidget:
        line = QWidget(self)
        line.setFixedHeight(theme.px(52))
        row = QHBoxLayout(line)
        row.setContentsMargins(sided(self, 12, 0, 8, 0))
        row.setSpacing(theme.px(4))
        self._fold = IconButton("chevron-right", tr("Open"), size=24, parent=line)
        self._fold.setObjectName(f"fold.{self.which}")
        self._fold.clicked.connect(self._toggle)
        row.addWidget(self._fold)
        row.addSpacing(theme.px(4))
        self._tile = OrganisationTile("–", "")
        row.addWidget(self._tile)
        self.name = self._field("name", tr("Name of the organisation"), strong=True)
        self.name.installEventFilter(self)
        self._host = Tag(tr("host"))
        named = QHBoxLayout()
        named.setSpacing(0)
        named.addWidget(self.name, 1)
        named.addWidget(self._host)
        named.addStretch(0)
        named.addSpacing(theme.px(8))
        self._industry = self._field("industry", tr("its trade"), tr("Its trade"))
        self._people = self._field("people", "0", tr("How many people"))
        self._people.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._people.setFixedWidth(theme.px(PEOPLE_WIDE))
        self._speaker = self._field("spokesperson", tr("nobody yet"), tr("Who speaks for it"))
        row.addLayout(named, COLUMNS[0])
        row.addWidget(self._industry, COLUMNS[1])
        row.addWidget(self._people)
        row.addWidget(self._speaker, COLUMNS[3])
        menu = MenuButton(tr("More about this organisation"), parent=line)
        self._hosts = menu.menu.add(tr("Make it the host"), self._make_host)
        menu.menu.add(tr("Remove"), self._remove)
        row.addWidget(menu)
        return line

    def _field(self, field: str, prompt: str, name: str = "", *, strong: bool = False) -> LineField:
        edit = LineField(prompt, quiet=True, role="strong" if strong else "body", name=name or prompt)
        edit.setObjectName(f"{field}.{self.which}")
        edit.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # the columns share the width alone
        edit.edited.connect(self._describe)
        edit.entered.connect(self._next)
        return edit

    def _build_more(self) -> QWidget:
        more = QWidget(self)
        grid = QGridLayout(more)
        grid.setContentsMargins(sided(self, _NAME, 2, 16, 10))
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, theme.px(130 - 11))  # the text of a field begins 11 after its frame
        grid.setColumnStretch(1, 1)
        self._texts: dict[str, ProseEdit] = {}
        rows: list[tuple[str, QWidget]] = []
        for field, name, prompt in (
            ("wants", tr("Wants"), tr("What would make the day worth it for them?")),
            ("brings", tr("Brings"), tr("What do they know that nobody else here does?")),
            ("cannot", tr("Cannot do"), tr("What is out of the question for them?")),
            ("success", tr("Success"), tr("What would you call worth the morning?")),
        ):
            edit = ProseEdit(more, placeholder=prompt, role="meta", quiet=True, single=True, most=4, name=name)
            edit.setObjectName(f"{field}.{self.which}")
            edit.edited.connect(self._describe)
            edit.entered.connect(self._next)
            self._texts[field] = edit
            rows.append((name, edit))
        self._words = OwnWords(more)
        self._words.edited.connect(self._set_words)
        rows.append((tr("Its own words"), self._words))
        self._persons = People(self._workbench, more)
        self._persons.added.connect(self._add_person)
        rows.append((tr("People"), self._persons))
        for place, (name, part) in enumerate(rows):
            if place:
                grid.addWidget(Hairline(), 2 * place - 1, 0, 1, 2)
            label = Label(name, "meta", "ink-3")
            label.setFixedHeight(theme.px(30))
            grid.addWidget(label, 2 * place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, 2 * place, 1)
        return more

    @Slot(str)
    def _describe(self, text: str) -> None:
        field = self.sender().objectName().split(".", 1)[0]
        values: dict[str, Any] = {field: text}
        if field == "people":
            digits = "".join(each for each in text if each.isdecimal())[:4]
            values[field] = int(digits) if digits else None
            self._people.show_text(digits)  # what is counted is what stands there
        change = partial(describe_organisation, which=self.which, **values)
        self._workbench.edit(tr("Edit organisation"), change, room_place(self.which), merge_key=f"{field}.{self.which}")

    @Slot(object)
    def _set_words(self, words: tuple[str, ...]) -> None:
        change = partial(describe_organisation, which=self.which, words=words)
        self._workbench.edit(tr("Edit its own words"), change, room_place(self.which))

    @Slot()
    def _add_person(self) -> None:
        new = ParticipantId(self._workbench.new_id())
        change = partial(add_participant, new=new, organisation=self.which)
        self._workbench.edit(tr("Add person"), change, room_place(self.which))
        self._persons.focus_person(new)

    @Slot()
    def _make_host(self) -> None:
        self._workbench.edit(tr("Change the host"), partial(make_host, which=self.which), room_place(self.which))

    @Slot()
    def _remove(self) -> None:
        change = partial(remove_organisation, which=self.which)
        self._workbench.edit(tr("Remove organisation"), change, room_place(self.which))
