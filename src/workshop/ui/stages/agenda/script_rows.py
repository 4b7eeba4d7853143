"""The script of one stage while it is edited: its steps, and how their minutes stand to those of the stage."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.agenda import add_step, steps_of
from workshop.model.identity import StageId, StepId
from workshop.model.parts import Stage, Step
from workshop.model.session import Session
from workshop.ui import keymap, theme
from workshop.ui.stages.agenda.place import agenda_place
from workshop.ui.stages.agenda.step_row import StepRow
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.label import ElidedLabel
from workshop.words import tr
from workshop.workbench import Workbench


class ScriptRows(QWidget):
    """Rows are kept while their step stays, so that a cursor in one is never lost.

    `explained` says why what was typed into one cannot be taken.
    """

    explained = Signal(str)

    def __init__(self, workbench: Workbench, stage: StageId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._stage = workbench, stage
        self._rows: dict[StepId, StepRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column.addLayout(self._column)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, theme.px(4), 0, 0)
        foot.setSpacing(theme.px(12))
        self._add = Button(tr("Add a step"), size=28, icon="plus", key=keymap.label("add"))
        self._add.setObjectName(f"add.{stage}")
        self._add.clicked.connect(self.add)
        foot.addWidget(self._add)
        self.told = ElidedLabel("", "meta", "ink-2")
        foot.addWidget(self.told, 1)
        column.addLayout(foot)

    def show_script(self, session: Session, stage: Stage) -> None:
        """Show the steps of `stage` as they are in `session`."""
        steps = steps_of(session, stage.id)
        if [each.id for each in steps] != list(self._rows):
            self._lay_out(steps)
        for each in steps:
            self._rows[each.id].show_step(each)
        self.told.setText(_told(steps, stage))

    def focus(self, step: str) -> None:
        """Put the cursor into what is said in `step`."""
        if step in self._rows:
            self._rows[StepId(step)].focus_words()

    def current(self) -> StepRow | None:
        """The step that has the cursor."""
        focus = QApplication.focusWidget()
        return next((row for row in self._rows.values() if focus is not None and row.isAncestorOf(focus)), None)

    def fields(self) -> tuple[QWidget, ...]:
        """Everything that takes the cursor, in the order of reading."""
        return (*(field for row in self._rows.values() for field in row.fields()), self._add)

    @Slot()
    def add(self) -> None:
        """Add a step behind the one that has the cursor, or last, and put the cursor into it."""
        current, new = self.current(), StepId(self._workbench.new_id())
        change = partial(add_step, new=new, stage=self._stage, after=current.which if current else None)
        self._workbench.edit(tr("Add step"), change, agenda_place(self._stage, new))
        self.focus(new)

    def _new_row(self, step: Step) -> StepRow:
        row = StepRow(self._workbench, step, self)
        row.explained.connect(self.explained)
        return row

    def _lay_out(self, steps: tuple[Step, ...]) -> None:
        wanted = {each.id for each in steps}
        for gone in [each for each in self._rows if each not in wanted]:
            row = self._rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows: dict[StepId, StepRow] = {}
        for each in steps:
            rows[each.id] = self._rows.get(each.id) or self._new_row(each)
            self._column.removeWidget(rows[each.id])
            self._column.addWidget(rows[each.id])
            rows[each.id].show()  # now, not when the layout comes to it: the cursor goes on into it at once
        self._rows = rows
        for first, second in pairwise(self.fields()):
            QWidget.setTabOrder(first, second)


def _told(steps: tuple[Step, ...], stage: Stage) -> str:
    if not steps:
        return tr("No script yet. Write what you will say, a line a step.")
    taken = sum(each.minutes for each in steps)
    told = tr("The steps take {n} minutes", n=taken, one="The steps take {n} minute")
    if taken == stage.minutes:
        return tr("The steps fill the {n} minutes.", n=taken, one="The steps fill the {n} minute.") if taken else ""
    if taken > stage.minutes:
        return tr("{told}, {over} more than planned.", told=told, over=taken - stage.minutes)
    return tr("{told}, {less} less than planned.", told=told, less=stage.minutes - taken)
