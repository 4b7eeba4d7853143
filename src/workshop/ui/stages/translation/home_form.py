"""The form of what one organisation takes home, in the order of its document."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop.model.changes.translation import take_home
from workshop.model.identity import OrganisationId
from workshop.model.parts import Organisation, TakeHome
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.take_home import called, proposed
from workshop.ui import theme
from workshop.ui.sides import sided
from workshop.ui.stages.translation.field import HomeField
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

TAB = "home"
_BELOW = 44
"""What stays in sight under the field with the cursor: for the last one, how many are filled."""


class HomeForm(QWidget):
    """Nine fields over a `TakeHome`. `entered_field` names the one with the cursor, empty if it is elsewhere."""

    entered_field = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._organisation = OrganisationId("")
        self._shown: tuple[Session, OrganisationId] | None = None
        self._offer: tuple[tuple[object, ...], TakeHome | None] = ((), None)
        self._here = ""
        self._soon = QTimer(self)  # after the layout has given the fields their places; it ends with the form
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._keep_in_sight)
        self._fields = {each.name: each for each in _fields()}
        self._count = ProseLabel("", "meta", "ink-2")
        self._build()
        for field in self._fields.values():
            field.typed.connect(self._type)
            field.put_back.connect(self._put_back)
            field.entered.connect(self._go_on)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    def show_organisation(self, session: Session, organisation: OrganisationId) -> None:
        """Show what holds for `organisation`."""
        found = session.organisation(organisation)
        if found is None or self._shown == (session, organisation):
            return
        if organisation != self._organisation:
            self._area.verticalScrollBar().setValue(0)
        self._organisation, self._shown = organisation, (session, organisation)
        typed, offer = session.taken_home_by(organisation), self._proposal(session, organisation)
        labels = _labels(called(found), found)
        for name, field in self._fields.items():
            field.show_value(labels[name], getattr(typed, name), getattr(offer, name) or "")
        filled = sum(1 for each in self._fields.values() if each.is_filled())
        self._count.setText(
            tr("{filled} of {all} filled. An empty one prints as a line to write on.", filled=filled, all=len(labels))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._here:
            self._soon.start()

    @Slot()
    def _keep_in_sight(self) -> None:
        if self._here:
            self._area.ensureWidgetVisible(self._fields[self._here], 0, theme.px(_BELOW))

    def _proposal(self, session: Session, organisation: OrganisationId) -> TakeHome:
        """What the session proposes; worked out again only when something changed that it is made of."""
        made_of = (session.organisations, session.analogies, session.ground_rules, session.problem, session.plan)
        before, offer = self._offer
        if offer is None or offer.id != organisation or any(a is not b for a, b in zip(made_of, before, strict=True)):
            offer = proposed(session, organisation)
            self._offer = made_of, offer
        return offer

    def here(self) -> str:
        """The name of the field that has the cursor; empty if none has."""
        return self._here

    def go(self, name: str) -> None:
        """Put the cursor into the field `name`, or into the first that is empty."""
        empty = next((each for each in self._fields.values() if not each.is_filled()), self._fields["why"])
        field = self._fields.get(name, empty)
        field.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(field, 0, theme.px(_BELOW))

    def place(self, name: str = "") -> Place:
        """Where undo comes back to."""
        return Place("translation", TAB, f"{self._organisation}.{name}" if name else self._organisation)

    def _build(self) -> None:
        self._area = ScrollArea(self)
        column = self._area.column
        column.setSpacing(theme.px(6))
        column.setContentsMargins(sided(self, 0, 0, 10, 8))
        last = [self._fields.pop("person"), self._fields.pop("hears_first")]
        for field in self._fields.values():
            column.addWidget(field)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        for field in last:
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
            self._fields[field.name] = field
        column.addLayout(line)
        column.addSpacing(theme.px(4))
        column.addWidget(self._count)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._area)

    @Slot(str, str)
    def _type(self, name: str, text: str) -> None:
        values: dict[str, Any] = {name: text}
        change = partial(take_home, organisation=self._organisation, **values)
        key = f"take_home.{self._organisation}.{name}"
        self._workbench.edit(tr("Edit what they take home"), change, self.place(name), merge_key=key)

    @Slot(str)
    def _put_back(self, name: str) -> None:
        values: dict[str, Any] = {name: None}
        change = partial(take_home, organisation=self._organisation, **values)
        self._workbench.edit(tr("Put back what the session says"), change, self.place(name))

    @Slot()
    def _go_on(self) -> None:
        self._workbench.commit()
        self.focusNextPrevChild(True)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, old: QWidget | None, now: QWidget | None) -> None:
        for each in self._fields.values():
            each.set_active(now is not None and each.isAncestorOf(now))
        here = next((name for name, each in self._fields.items() if each.field is now), "")
        if here != self._here:
            self._here = here
            self.entered_field.emit(here)


def _labels(name: str, organisation: Organisation) -> dict[str, str]:
    """What each field is called, in the document's order; every name is one of `TakeHome`."""
    brought = tr("What it brought besides") if organisation.host else tr("What it brought")
    labels = {
        "title": tr("Title of its document"),
        "why": tr("Why it matters to {organisation}", organisation=name),
        "brought": brought,
        "asked": tr("Asked of it"),
        "not_asked": tr("Not asked"),
        "ideas_and_names": tr("Ideas and names"),
        "gets": tr("What it gets"),
        "person": tr("Its person"),
        "hears_first": tr("Must hear it first"),
    }
    assert set(labels) < set(TakeHome.__slots__)
    return labels


def _fields() -> tuple[HomeField, ...]:
    return (
        HomeField("title", tr("A line that its own people would read on for"), single=True),
        HomeField("why", tr("Where do its people meet this themselves?"), least=2),
        HomeField("brought", tr("One thing a line, as “what: how it works there”"), least=2),
        HomeField("asked", tr("What, how much of it, and until when?"), least=2),
        HomeField("not_asked", tr("What should nobody there worry about?")),
        HomeField("ideas_and_names", tr("Whose are the ideas, and whose names may be said?"), least=2),
        HomeField("gets", tr("What comes back, and when?"), least=2),
        HomeField("person", tr("Who answers for it there?"), single=True),
        HomeField("hears_first", tr("Who signs for time?"), single=True),
    )
