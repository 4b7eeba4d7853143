"""The session's title, day and hour, people: what the form for a new session asked, to be changed later."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.plan import plan_session
from workshop.model.parts import Plan
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.dialogs.returning import ReturningDialog
from workshop.ui.library.typed_day import day_from, hour_from, people_from
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.words import tr
from workshop.workbench import Workbench


class PlanDialog(ReturningDialog):
    """Typing saves as everywhere; there is nothing to confirm."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("This session"))
        self.setObjectName("plan")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(16))
        column.addWidget(Label(tr("This session"), "stage-title"))
        column.addLayout(self._build_fields())
        foot = QHBoxLayout()
        foot.addStretch(1)
        close = Button(tr("Close"), key="Esc")
        close.clicked.connect(self.accept)
        foot.addWidget(close)
        column.addLayout(foot)
        self.resize(theme.px(460), 0)
        workbench.changed.connect(self._show)
        self._show(None, workbench.session)
        self._fields["title"].setFocus()

    def done(self, result: int) -> None:
        """Whatever way it closes, what was typed stands."""
        self._take()
        super().done(result)

    def _build_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(4))
        self._fields: dict[str, LineField] = {}
        rows = (
            ("title", tr("Title"), tr("Untitled session"), 0, 0, 3),
            ("date", tr("Date"), tr("e.g. 27 May"), 2, 0, 1),
            ("starts", tr("Start"), tr("e.g. 9:30"), 2, 1, 1),
            ("people", tr("People"), "0", 2, 2, 1),
        )
        for field, name, prompt, row, place, span in rows:
            grid.addWidget(Label(name, "meta", "ink-2"), row, place, 1, span)
            edit = LineField(prompt, name=name)
            edit.setObjectName(f"plan.{field}")
            edit.edited.connect(self._describe)
            edit.entered.connect(self._take)
            edit.editingFinished.connect(self._take)
            self._fields[field] = edit
            grid.addWidget(edit, row + 1, place, 1, span)
        return grid

    @Slot(str)
    def _describe(self, text: str) -> None:
        field = self.sender().objectName().removeprefix("plan.")
        self._plan(field, (people_from(text) or 0) if field == "people" else text)

    @Slot()
    def _take(self) -> None:
        """Day, hour and people as the session keeps them, however they were typed; a day nobody can read stays."""
        plan = self._workbench.session.plan
        day = day_from(plan.date, self._workbench.clock.now().date())
        if day is not None and day.isoformat() != plan.date:
            self._plan("date", day.isoformat())
        hour = hour_from(plan.starts)
        if hour is not None and f"{hour:%H:%M}" != plan.starts:
            self._plan("starts", f"{hour:%H:%M}")
        self._show_people(self._workbench.session.plan)
        self._workbench.commit()

    def _plan(self, field: str, value: str | int) -> None:
        values: dict[str, Any] = {field: value}
        change = partial(plan_session, **values)
        self._workbench.edit(tr("Edit plan"), change, Place("problem", "problem"), merge_key=f"plan.{field}")

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is not None and before.plan is after.plan:
            return
        plan = after.plan
        for field in ("title", "date", "starts"):
            self._fields[field].show_text(getattr(plan, field))
        self._show_people(plan)

    def _show_people(self, plan: Plan) -> None:
        """Those that are counted; what is no number is not kept, and does not stand there as if it were."""
        self._fields["people"].show_text(str(plan.people) if plan.people else "")
