"""The people of an organisation who are worth a line: name or pseudonym, trade, and what else they have worked as."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.problem import describe_participant, remove_participant
from workshop.model.identity import ParticipantId
from workshop.model.parts import Organisation, Participant
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr
from workshop.workbench import Workbench

_FIELDS = ("name", "trade", "second_trade")


class PersonLine(QWidget):
    """One person, edited in place."""

    def __init__(self, workbench: Workbench, person: Participant, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._person = person
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        prompts = (tr("name or table"), tr("trade"), tr("what else they have worked as"))
        self._fields: dict[str, LineField] = {}
        for field, prompt, share in zip(_FIELDS, prompts, (3, 3, 5), strict=True):
            edit = LineField(prompt, size=28, quiet=True, role="meta", name=prompt)
            edit.setObjectName(f"{field}.{person.id}")
            edit.edited.connect(self._describe)
            edit.entered.connect(workbench.commit)
            self._fields[field] = edit
            row.addWidget(edit, share)
        gone = IconButton("close", tr("Take this person off the list"), size=24)
        gone.clicked.connect(self._remove)
        row.addWidget(gone)
        self.stops: tuple[QWidget, ...] = (*self._fields.values(), gone)
        """Where Tab stops, in order."""
        self.show_person(person)

    def show_person(self, person: Participant) -> None:
        """Show `person` as it is now."""
        self._person = person
        for field, edit in self._fields.items():
            edit.show_text(getattr(person, field))

    def focus(self) -> None:
        """Put the cursor into the name."""
        self._fields["name"].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _describe(self, text: str) -> None:
        field = self.sender().objectName().split(".", 1)[0]
        values: dict[str, Any] = {field: text}
        change = partial(describe_participant, which=self._person.id, **values)
        key = f"{field}.{self._person.id}"
        self._workbench.edit(tr("Edit person"), change, self._place(), merge_key=key)

    @Slot()
    def _remove(self) -> None:
        self._workbench.edit(tr("Remove person"), partial(remove_participant, which=self._person.id), self._place())

    def _place(self) -> Place:
        return Place("problem", "room", self._person.organisation)


class People(QWidget):
    """The named people, and how many more there are. `added` asks for one more line."""

    added = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._lines: dict[ParticipantId, PersonLine] = {}
        self._shown: tuple[Participant, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.px(1), 0, theme.px(3))
        self._column.setSpacing(0)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        self._more = Button(tr("Add a person"), kind="link", size=28)
        self._more.clicked.connect(self.added)
        self._rest = Label("", "meta", "ink-2")
        foot.addWidget(self._more)
        foot.addWidget(self._rest)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def show_people(self, session: Session, organisation: Organisation) -> None:
        """Show the people of `organisation`; lines that stay keep their cursor."""
        people = tuple(each for each in session.participants if each.organisation == organisation.id)
        rest = (organisation.people or 0) - len(people)
        self._rest.setText(tr("{n} more, not named", n=rest, one="{n} more, not named") if rest > 0 and people else "")
        if people == self._shown:
            return
        self._shown = people
        here = {each.id for each in people}
        for gone in [each for each in self._lines if each not in here]:
            line = self._lines.pop(gone)
            self._column.removeWidget(line)
            line.hide()  # at once: the cursor goes on from there, and not with it
            line.deleteLater()
        for place, person in enumerate(people):
            if person.id in self._lines:
                self._lines[person.id].show_person(person)
            else:
                self._lines[person.id] = PersonLine(self._workbench, person, self)
                self._column.insertWidget(place, self._lines[person.id])
        stops = [stop for person in people for stop in self._lines[person.id].stops]
        for before, after in pairwise((self._more, *stops, self._more)):  # Tab reads the people, then the button
            if before is not after:
                QWidget.setTabOrder(before, after)

    def focus_person(self, which: ParticipantId) -> None:
        """Put the cursor into a person's name."""
        if which in self._lines:
            self._lines[which].focus()
