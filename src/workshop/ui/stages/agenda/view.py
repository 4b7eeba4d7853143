"""The agenda: what comes when, for how long, and what is said and done in it."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.agenda import add_stage
from workshop.model.identity import StageId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.agenda import lacking
from workshop.room.clocks import BREAK
from workshop.room.stages import stage_name
from workshop.ui import theme
from workshop.ui.equipment import Equipment
from workshop.ui.stages.agenda.hours import Hours
from workshop.ui.stages.agenda.place import KEY, agenda_place
from workshop.ui.stages.agenda.table import AgendaTable
from workshop.ui.stages.agenda.template_saver import TemplateSaver
from workshop.ui.stages.margins import margins_beside
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.words import tr

BREAK_MINUTES = 15
"""What a new break is planned with."""


class AgendaView(StageView):
    """Opens over the stage that the facilitator is at: that one's clock goes on, and F5 shows what belongs to it."""

    key: ClassVar[str] = KEY

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._compact = self._wide = False
        self._build(equipment)
        self._workbench.changed.connect(self._show)
        self._workbench.ran.connect(self._follow_run)

    def place(self) -> Place:
        run = self._workbench.run
        return Place(run.stage, run.tab(run.stage), run.item(run.stage))

    def go(self, place: Place) -> None:
        self._name_way_back()
        self._refresh()
        if place.tab:
            self.table.go(place.tab, place.item)
        else:
            run = self._workbench.run
            here = next((each for each in self._workbench.session.stages if each.key == run.stage), None)
            self.table.unfold(here.id if here else "")
            self.begin()

    def begin(self) -> None:
        row = self.table.held() or self.table.first()
        if row is not None:
            row.focus_minutes()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Add a step to the script of the stage that has the cursor. A break has none."""
        row = self.table.held()
        if row is None:
            self.explained.emit(tr("Put the cursor into a stage, to add a step to it."))
        elif row.is_break:
            self.explained.emit(tr("A break has no script: put the cursor into a stage."))
        else:
            row.add_step()

    def shift(self, by: int) -> None:
        row = self.table.held()
        if row is not None:
            which = row.which
            step = row.shift(by)
            self.table.go(which, step)

    def set_width(self, compact: bool, wide: bool) -> None:
        self._compact, self._wide = compact, wide
        self._pad()
        self._thumbnail.setVisible(compact)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pad()

    def _pad(self) -> None:
        """Leave the margins free. The bar of what scrolls stands in the one at the end."""
        around, still = margins_beside(self, compact=self._compact, wide=self._wide)
        self._column.setContentsMargins(around)
        for part in (self._head, self._top):
            part.setContentsMargins(still)

    def _build(self, equipment: Equipment) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addLayout(self._build_head(equipment))
        self._column.addSpacing(theme.px(12))
        self._area = ScrollArea(self, beside=BESIDE)
        self.hours = Hours(self._workbench)
        self.table = AgendaTable(self._workbench)
        self.table.explained.connect(self.explained)
        self.saver = TemplateSaver(self._workbench, equipment.templates)
        self._empty = EmptyState(
            "clock",
            tr("No agenda yet"),
            tr("Lay out the stages, then give each its minutes. A session runs without them too."),
            tr("Lay out the stages"),
        )
        self._empty.acted.connect(self._lay_out)
        self._top = QHBoxLayout()
        self._top.setSpacing(theme.px(12))
        self._top.addWidget(self.hours, 1)
        self._top.addWidget(self.saver, 1, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._top)
        self._area.column.addWidget(self._empty)
        self._area.column.addWidget(self.table)
        self._area.column.addSpacing(theme.px(10))
        self._area.column.addLayout(self._build_foot())
        self._area.column.addStretch(1)
        self._column.addWidget(self._area, 1)
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)

    @Slot()
    def _keep_in_sight(self) -> None:
        """The list is longer, by a step that was added or by words that take another line: show where one types."""
        focus = QApplication.focusWidget()
        if focus is not None and self.table.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, theme.px(24))

    def _build_head(self, equipment: Equipment) -> QHBoxLayout:
        self._title = StageTitle(tr("Agenda"), tr("What comes when, and what you say."))
        self.back = Button("", size=28, key="Esc")
        self.back.setObjectName("agenda.back")
        self.back.clicked.connect(self._leave)
        self._thumbnail = Thumbnail(equipment.presentation, SMALL)
        self._thumbnail.hide()
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignTop)  # beside the thumbnail it would stand in its middle
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(16))
        self._head.addLayout(head, 1)
        self._head.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        return self._head

    def _build_foot(self) -> QHBoxLayout:
        self._break = Button(tr("Add a break"), size=28, icon="break")
        self._break.setObjectName("agenda.break")
        self._break.clicked.connect(self._add_break)
        self._rest = Button(tr("Add the other stages"), size=28, icon="plus")
        self._rest.setObjectName("agenda.rest")
        self._rest.clicked.connect(self._lay_out)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self._break)
        foot.addWidget(self._rest)
        foot.addStretch(1)
        return foot

    def _name_way_back(self) -> None:
        name = stage_name(self._workbench.run.stage)
        self.back.setText(tr("Back to {stage}", stage=name))

    @Slot()
    def _leave(self) -> None:
        run = self._workbench.run
        self.wanted.emit(Place(run.stage, run.tab(run.stage)))

    @Slot()
    def _add_break(self) -> None:
        """A break comes behind the stretch that has the cursor, else last."""
        row, new = self.table.held(), StageId(self._workbench.new_id())
        change = partial(
            add_stage, new=new, key=BREAK, minutes=BREAK_MINUTES, after=row.which if row is not None else None
        )
        self._workbench.edit(tr("Add break"), change, agenda_place(new))
        self.table.go(new, "")

    @Slot()
    def _lay_out(self) -> None:
        keys = lacking(self._workbench.session)
        ids = [StageId(self._workbench.new_id()) for _ in keys]
        self._workbench.edit(tr("Lay out the stages"), partial(_with_stages, keys=keys, ids=ids), agenda_place())
        self.table.go(ids[0], "")

    @Slot(object, object)
    def _show(self, before: Session, after: Session) -> None:
        same = before.stages is after.stages and before.steps is after.steps and before.plan is after.plan
        if not same and self.isVisible():
            self._refresh()

    @Slot(object, object)
    def _follow_run(self, before: object, after: object) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        """Show the agenda as it stands."""
        session = self._workbench.session
        planned = bool(session.stages)
        self._empty.setVisible(not planned)
        for part in (self.hours, self.table, self._break, self.saver):
            part.setVisible(planned)
        self._rest.setVisible(planned and bool(lacking(session)))
        self.hours.show_plan(session)
        self.table.show_agenda(session, self._workbench.run)
        if (last := self.table.last()) is not None:  # the rows are made after the foot, and Tab goes as one reads
            QWidget.setTabOrder(last.fields()[-1], self._break)
            QWidget.setTabOrder(self._break, self._rest)


def _with_stages(session: Session, *, keys: tuple[str, ...], ids: list[StageId]) -> Session:
    for key, new in zip(keys, ids, strict=True):
        session = add_stage(session, new, key)
    return session
