"""The agenda as a table: a head, and a row a stage or break whose script unfolds in place."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from workshop.model.identity import StageId
from workshop.model.parts import Stage
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.agenda import begins_after
from workshop.room.clocks import spent
from workshop.ui import drawing, theme
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
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import ElidedLabel
from workshop.words import clock_time, tr
from workshop.workbench import Workbench


class AgendaTable(Card):
    """Rows are kept while their stretch stays, so that a cursor in one is never lost."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0, spacing=0)
        self._workbench = workbench
        self._rows: dict[StageId, StretchRow] = {}
        self._lines: list[Hairline] = []
        self._head = _Head()
        self.column.addWidget(self._head)

    def show_agenda(self, session: Session, run: Run) -> None:
        """Show the agenda of `session`, and the minutes that each stretch took so far."""
        if [each.id for each in session.stages] != list(self._rows):
            self._lay_out(session)
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

    def current(self) -> StretchRow | None:
        """The stretch that has the cursor, else the one whose script is open, else none."""
        focus = QApplication.focusWidget()
        rows = self._rows.values()
        held = next((row for row in rows if focus is not None and row.isAncestorOf(focus)), None)
        return held or next((row for row in rows if row.is_open), None)

    def first(self) -> StretchRow | None:
        """The row at the top."""
        return next(iter(self._rows.values()), None)

    def _lay_out(self, session: Session) -> None:
        wanted = {each.id: each for each in session.stages}
        for gone in [each for each in self._rows if each not in wanted]:
            row = self._rows.pop(gone)
            self.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for line in self._lines:
            self.column.removeWidget(line)
            line.deleteLater()
        self._lines = []
        rows: dict[StageId, StretchRow] = {}
        for which, stage in wanted.items():
            rows[which] = self._rows.get(which) or self._new_row(stage)
            self._lines.append(Hairline())
            self.column.addWidget(self._lines[-1])
            self.column.removeWidget(rows[which])
            self.column.addWidget(rows[which])
            rows[which].show()  # now, not when the layout comes to it: the cursor goes into it at once
        self._rows = rows
        for first, second in pairwise([field for row in rows.values() for field in row.fields()]):
            QWidget.setTabOrder(first, second)

    def _new_row(self, stage: Stage) -> StretchRow:
        row = StretchRow(self._workbench, stage, self)
        row.unfolded.connect(self._fold_others)
        return row

    @Slot(str, bool)
    def _fold_others(self, which: str, is_open: bool) -> None:
        if is_open:
            for each, row in self._rows.items():
                if each != which:
                    row.unfold(False)


class _Head(QWidget):
    """The names of the columns, on the rail's ground with the card's round corners."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(34))
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

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(self.rect())
        radius = theme.px(theme.RADIUS["card"]) - theme.px(1)
        drawing.box(painter, self.rect().adjusted(0, 0, 0, radius), radius, "rail")
