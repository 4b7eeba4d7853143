"""The agenda as a table: a head, and a row a stage or break whose script unfolds in place."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.model.identity import StageId
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.agenda import begins_after
from workshop.room.clocks import spent
from workshop.ui import theme
from workshop.ui.library import wording
from workshop.ui.sides import sided
from workshop.ui.stages.agenda.stretch_row import (
    ACTUAL,
    EDGE,
    FOLD,
    FROM,
    GAP,
    MENU,
    MINUTES,
    SCRIPT,
    USED,
    StretchRow,
)
from workshop.ui.widgets.folding_table import FoldingTable, TableHead
from workshop.ui.widgets.label import ElidedLabel
from workshop.words import clock_time, tr
from workshop.workbench import Workbench


class AgendaTable(FoldingTable[StageId, StretchRow]):
    """A row a stretch. `explained` says why what was typed into one cannot be taken."""

    explained = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(_Head(), parent)
        self._workbench = workbench

    def show_agenda(self, session: Session, run: Run) -> None:
        """Show the agenda of `session`, and the minutes that each stretch took so far."""
        if [each.id for each in session.stages] != list(self._rows):
            self._lay_out(each.id for each in session.stages)
            fields = [field for row in self._rows.values() for field in row.fields()]
            for first, second in pairwise(fields):
                QWidget.setTabOrder(first, second)
        begins, now = begins_after(session), self._workbench.clock.now()
        starts = wording.hour(session.plan.starts)
        for each in session.stages:
            after = begins.get(each.id)
            hour = wording.after(starts, after) if starts is not None and after is not None else None
            told = clock_time(hour) if hour else "–" if after is None else f"{after // 60}:{after % 60:02}"
            counted = bool(run.since) and run.counting == each.id
            taken = spent(run, each.id, now)
            self._rows[each.id].show_stretch(
                session, each, told, taken // 60 if taken or counted else None, now=counted
            )

    def go(self, stretch: str, step: str) -> None:
        """Put the cursor into a step of a script, or into the minutes of a stretch."""
        row = self._rows.get(StageId(stretch))
        if row is not None and step:
            row.focus_step(step)
        elif row is not None:
            row.focus_minutes()

    def unfold(self, stretch: str) -> None:
        """Open the script of a stage."""
        if (row := self._rows.get(StageId(stretch))) is not None:
            row.unfold(True)

    def first(self) -> StretchRow | None:
        """The row at the top."""
        return next(iter(self._rows.values()), None)

    def last(self) -> StretchRow | None:
        """The row at the foot."""
        return next(reversed(self._rows.values()), None)

    def _new_row(self, which: StageId) -> StretchRow:
        stage = next(each for each in self._workbench.session.stages if each.id == which)
        row = StretchRow(self._workbench, stage, self)
        row.explained.connect(self.explained)
        return row


class _Head(TableHead):
    """The names of the columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(sided(self, EDGE + FOLD + GAP, 0, EDGE + MENU + GAP, 0))
        row.setSpacing(theme.px(GAP))
        for name, wide, inset in (
            (tr("From"), FROM, 0),
            (tr("Stage"), 0, 0),
            (tr("Script"), SCRIPT, 0),
            (tr("Actual"), ACTUAL, 0),
            (tr("Minutes"), MINUTES, 11),
            (tr("Used"), USED, 0),
        ):
            label = ElidedLabel(name, "caption", "ink-3")
            if theme.text_width("caption", name) <= theme.px(wide - inset):  # else it begins where the fields do
                label.setContentsMargins(sided(self, inset, 0, 0, 0))
            if wide:
                label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                label.setFixedWidth(theme.px(wide))
            row.addWidget(label, 0 if wide else 1)
            if wide == SCRIPT:
                self._script = label

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._script.setVisible(event.size().width() >= theme.px(560))
