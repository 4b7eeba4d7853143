"""The second tab: the organisations in the room, and the ground rules they agreed on."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.problem import (
    add_organisation,
    describe_organisation,
    move_organisation,
    remove_organisation,
    set_ground_rules,
)
from workshop.model.identity import OrganisationId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.tables import counted_heads, people_here
from workshop.ui import theme
from workshop.ui.stages.problem.field_rows import FieldRow, FieldRows
from workshop.ui.stages.problem.organisation_row import room_place
from workshop.ui.stages.problem.organisations_table import OrganisationsTable
from workshop.ui.stages.problem.pasted import PastedOrganisation, organisations_in
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.ui.widgets.tick import Tick
from workshop.words import tr
from workshop.workbench import Workbench

TAB = "room"


def rules() -> tuple[FieldRow, ...]:
    """The ground rules, each with its prompt."""
    return (
        FieldRow("may_leave", tr("What may leave the room"), tr("Which of today’s words may be told outside?")),
        FieldRow("names", tr("How names are used"), tr("Organisations only, or people too?")),
        FieldRow("ideas", tr("What happens to ideas"), tr("What each brought stays theirs. What is made here?")),
    )


class RoomTab(QWidget):
    """Two organisations are enough to begin, and head counts are enough for people."""

    explained = Signal(str)
    """Why nothing was pasted."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = ScrollArea(self, beside=BESIDE)
        outer.addWidget(self._area)
        self._empty = EmptyState(
            "people",
            tr("Nobody is in the room yet"),
            tr("Begin with the host, whose problem it is. Then add the guests, or paste a list of them."),
            tr("Add the host"),
        )
        self._empty.acted.connect(self.add)
        self.table = OrganisationsTable(workbench)
        self.table.list_pasted.connect(self._paste)
        self._area.column.addWidget(self._empty)
        self._area.column.addWidget(self.table)
        self._area.column.addSpacing(theme.px(10))
        self._area.column.addLayout(self._build_foot())
        self._area.column.addSpacing(theme.px(16))
        self._build_rules()
        self._area.column.addStretch(1)
        workbench.changed.connect(self._show)
        self._show(None, workbench.session)

    def go(self, item: str) -> None:
        """Unfold the organisation `item`, or put the cursor into a ground rule."""
        if item in self._rules.fields:
            self._rules.focus(item)
            self._area.ensureWidgetVisible(self._rules.fields[item])
        elif item:
            self.table.open(OrganisationId(item))

    def begin(self) -> None:
        """Put the cursor into the first organisation, or on the button that adds it."""
        first = next(iter(self._workbench.session.organisations), None)
        if first is not None:
            self.table.focus_name(first.id)
        else:
            self._empty.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def item(self) -> str:
        """The organisation or the rule that has the cursor."""
        found = next((field for field, edit in self._rules.fields.items() if edit.hasFocus()), "")
        return found or self.table.current()

    @Slot()
    def add(self) -> None:
        """Add an organisation and put the cursor into its name; a last one that is still empty is that one."""
        last = next(reversed(self._workbench.session.organisations), None)
        if last is not None and not last.name.strip() and not last.industry.strip() and last.people is None:
            self.table.focus_name(last.id)
            return
        new = OrganisationId(self._workbench.new_id())
        self._workbench.edit(tr("Add organisation"), partial(add_organisation, new=new), room_place(new))
        self.table.focus_name(new)

    @Slot()
    def paste(self) -> None:
        """Make rows of the list on the clipboard: one organisation a line."""
        self._paste("")

    @Slot(str)
    def _paste(self, into: str) -> None:
        """The list takes the place of the organisation that it was pasted into, if that had no name yet."""
        found = organisations_in(QGuiApplication.clipboard().text())
        if found:
            ids = [OrganisationId(self._workbench.new_id()) for _ in found]
            change = partial(_with_pasted, pasted=found, ids=ids, instead=OrganisationId(into))
            self._workbench.edit(tr("Paste a list"), change, room_place(ids[0]))
            self.table.focus_name(ids[-1])
        else:
            self.explained.emit(tr("There is no list to paste yet. Copy one first: an organisation a line."))

    def shift(self, by: int) -> None:
        """Move the organisation that has the cursor."""
        which = self.table.current()
        if which:
            change = partial(move_organisation, which=OrganisationId(which), by=by)
            self._workbench.edit(tr("Move organisation"), change, room_place(which))
            self.table.focus_name(OrganisationId(which))

    def _build_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        self._count = Label("", "meta", "ink-2")
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(Label(tr("Head counts are enough. Two organisations are enough to begin."), "caption", "ink-3"))
        return foot

    def _build_rules(self) -> None:
        head = QHBoxLayout()
        head.addWidget(SectionHeading(tr("Ground rules"), tr("Not legal advice.")))
        head.addStretch(1)
        self._names = Tick(tr("People’s names may be shown and printed"), "body")
        self._names.setObjectName("names_agreed")
        self._names.clicked.connect(self._agree_names)
        head.addWidget(self._names)
        self._area.column.addLayout(head)
        self._area.column.addSpacing(theme.px(8))
        self._rules = FieldRows(rules(), 210)
        self._rules.edited.connect(self._describe_rules)
        self._rules.finished.connect(self._workbench.commit)
        self._area.column.addWidget(self._rules)

    @Slot(str, str)
    def _describe_rules(self, field: str, text: str) -> None:
        values: dict[str, Any] = {field: text}
        change = partial(set_ground_rules, **values)
        place = Place("problem", TAB, field)
        self._workbench.edit(tr("Edit ground rules"), change, place, merge_key=f"rules.{field}")

    @Slot(bool)
    def _agree_names(self, agreed: bool) -> None:
        change = partial(set_ground_rules, names_agreed=agreed)
        self._workbench.edit(tr("Change ground rules"), change, Place("problem", TAB, "names"))

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is None or before.ground_rules is not after.ground_rules:
            self._rules.show_texts({field: getattr(after.ground_rules, field) for field in self._rules.fields})
            self._names.setChecked(after.ground_rules.names_agreed)
        if before is None or (before.organisations, before.plan) != (after.organisations, after.plan):
            homes = after.organisations
            self._count.setText(_counted(after) if homes else "")
            self._empty.setVisible(not homes)
            self.table.setVisible(bool(homes))


def _counted(session: Session) -> str:
    """How many are here, and whether that is the plan's number alone."""
    homes = tr("{n} organisations", n=len(session.organisations), one="{n} organisation")
    people = tr("{n} people", n=people_here(session), one="{n} person")
    if session.plan.people and not counted_heads(session):
        people = tr("{people} planned, none counted yet", people=people)
    return f"{homes}, {people}"


def _with_pasted(
    session: Session, *, pasted: tuple[PastedOrganisation, ...], ids: list[OrganisationId], instead: OrganisationId
) -> Session:
    unnamed = session.organisation(instead)
    if unnamed is not None and not unnamed.name.strip():
        session = remove_organisation(session, instead)
    for each, new in zip(pasted, ids, strict=True):
        session = add_organisation(session, new, name=each.name, industry=each.industry)
        session = describe_organisation(session, new, people=each.people, spokesperson=each.spokesperson)
    return session
