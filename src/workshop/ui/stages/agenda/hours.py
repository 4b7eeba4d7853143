"""When the session begins, and when its agenda ends."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.model.changes.plan import plan_session
from workshop.model.session import Session
from workshop.room.clocks import planned_minutes
from workshop.ui import theme
from workshop.ui.library import wording
from workshop.ui.library.typed_day import hour_from
from workshop.ui.stages.agenda.place import agenda_place
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.line_field import LineField
from workshop.words import clock_time, tr
from workshop.workbench import Workbench


class Hours(QWidget):
    """The start, to be typed as people write hours; it is kept with Enter or when the field is left."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._before = ""
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, theme.px(10))
        line.setSpacing(theme.px(8))
        line.addWidget(Label(tr("Start"), "meta", "ink-2"))
        self.starts = LineField("09:30", name=tr("Start"))
        self.starts.setObjectName("agenda.starts")
        self.starts.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.starts.setFixedWidth(theme.px(76))
        self.starts.editingFinished.connect(self._keep)
        line.addWidget(self.starts)
        line.addSpacing(theme.px(4))
        self.told = ElidedLabel("", "meta", "ink-2")
        line.addWidget(self.told, 1)

    def show_plan(self, session: Session) -> None:
        """Show the start and the end of `session`; what is being typed, or is no hour, stays as it was typed."""
        if self.starts.isModified() and session.plan.starts == self._before:
            return
        self._before = session.plan.starts
        self.starts.show_text(session.plan.starts)
        self.starts.setModified(False)
        self.told.setText(_told(session))

    @Slot()
    def _keep(self) -> None:
        if not self.starts.isModified():
            return
        typed = self.starts.text().strip()
        hour = hour_from(typed)
        if typed and hour is None:
            self.told.setText(tr("That is no hour we know. Try 09:30, or leave it out."))
            return
        starts = clock_time(hour) if hour else ""
        self.starts.setModified(False)
        self.starts.show_text(starts)
        self._workbench.edit(tr("Edit start"), partial(plan_session, starts=starts), agenda_place())
        self.told.setText(_told(self._workbench.session))


def _told(session: Session) -> str:
    """As "Ends 12:30, 3 h with the breaks", or what is known of it."""
    minutes, starts = planned_minutes(session), wording.hour(session.plan.starts)
    if not minutes:
        return tr("No minutes planned yet.")
    length = wording.duration(minutes)
    if starts is None:
        return tr("Takes {time} with its breaks.", time=length)
    return tr("Ends {time}, {length} with its breaks.", time=clock_time(wording.after(starts, minutes)), length=length)
