"""The rail: the stages in order with their minutes, and what is one click away in every stage."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.clocks import BREAK, spent
from workshop.room.tables import people_here
from workshop.ui import keymap, theme
from workshop.ui.console.break_row import BreakRow
from workshop.ui.console.rail_link import RailLink
from workshop.ui.console.stage_row import StageRow, Standing
from workshop.ui.side_ground import paint_ground
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import Label
from workshop.words import tr
from workshop.workbench import Workbench


class Rail(QWidget):
    """Shows where the session stands. `chosen` names a stage, the other signals what else was clicked."""

    chosen = Signal(str)
    break_wanted = Signal()
    log_wanted = Signal()
    wanted = Signal(object)
    """Go to this `Place`."""
    aside_wanted = Signal()

    def __init__(self, workbench: Workbench, stages: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._stages = tuple(stages)
        self._folded = False
        self._low = False
        self._seen: frozenset[str] = frozenset()
        self.setAccessibleName(tr("Stages"))
        self._build()
        workbench.changed.connect(self._show)
        workbench.ran.connect(self._follow)
        self._show(None, workbench.session)

    def fold(self, folded: bool, low: bool) -> None:
        """Fold to the rings alone, or make the rows lower."""
        if (folded, low) == (self._folded, self._low):
            return
        self._folded, self._low = folded, low
        self._heading.setVisible(not folded)
        for row in self._rows.values():
            row.fold(folded, low)
        for pause in self._breaks.values():
            pause.fold(folded)
        for link in self._links:
            link.fold(folded)
        side = theme.px(8)
        self._outer.setContentsMargins(side, theme.px(10 if folded else 12), side, theme.px(10))
        self._list.setSpacing(theme.px(4) if folded else 0)

    def focus_current(self) -> None:
        """Put the focus on the current stage."""
        row = self._rows.get(self._workbench.run.stage)
        if row is not None:
            row.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, begins=True)
        painter = QPainter(self)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row = self._rows.get(self._workbench.run.stage)
        if row is not None:
            wide, inset = theme.px(3), theme.px(8)
            left = self.width() - wide if rtl else 0
            at = row.mapTo(self, row.rect().topLeft())
            painter.fillRect(QRect(left, at.y() + inset, wide, row.height() - 2 * inset), theme.colour("teal"))

    @Slot()
    def tick(self) -> None:
        """Show the minutes as they are now."""
        self._stand()

    def _build(self) -> None:
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(theme.px(8), theme.px(12), theme.px(8), theme.px(10))
        self._outer.setSpacing(0)
        self._heading = QWidget(self)
        line = QHBoxLayout(self._heading)
        line.setContentsMargins(theme.px(8), 0, theme.px(8), theme.px(6))
        line.addWidget(Label(tr("Stages"), "caption", "ink-3"))
        line.addStretch(1)
        self._unit = Label("", "caption", "ink-3")
        line.addWidget(self._unit)
        self._outer.addWidget(self._heading)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._outer.addLayout(self._list)
        self._outer.addStretch(1)
        self._rows = {key: StageRow(key, name, self) for key, name in self._stages}
        for row in self._rows.values():
            row.clicked.connect(self._choose)
        self._breaks: dict[str, BreakRow] = {}
        self._outer.addWidget(Hairline())
        self._outer.addSpacing(theme.px(8))
        self._links = self._build_links()

    def _build_links(self) -> tuple[RailLink, ...]:
        self._pause = RailLink("break", tr("Break"), key=keymap.label("break"), parent=self)
        self._log = RailLink("slip-open", tr("Misunderstandings"), slip=True, parent=self)
        self._terms = RailLink("term", tr("Shared terms"), parent=self)
        self._people = RailLink("people", tr("In the room"), parent=self)
        self._aside = RailLink("park", tr("Set aside"), parent=self)
        self._aside.setObjectName("rail.aside")
        self._pause.clicked.connect(self.break_wanted)
        self._log.clicked.connect(self.log_wanted)
        self._terms.clicked.connect(self._go_to_terms)
        self._people.clicked.connect(self._go_to_room)
        self._aside.clicked.connect(self.aside_wanted)
        links = (self._pause, self._log, self._terms, self._people, self._aside)
        for link in links:
            self._outer.addWidget(link)
        return links

    @Slot()
    def _choose(self) -> None:
        row = self.sender()
        if isinstance(row, StageRow):
            self.chosen.emit(row.key)

    @Slot()
    def _go_to_terms(self) -> None:
        self.wanted.emit(Place("translation", "terms"))

    @Slot()
    def _go_to_room(self) -> None:
        self.wanted.emit(Place("problem", "room"))

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is None or before.stages is not after.stages:
            self._lay_out(after)
            self._stand()
        if before is None or before.misunderstandings is not after.misunderstandings:
            self._log.count(sum(each.status.value == "open" for each in after.misunderstandings))
        if before is None or before.terms is not after.terms:
            self._terms.count(len(after.terms))
        if before is None or (before.organisations, before.plan) != (after.organisations, after.plan):
            self._people.count(people_here(after))
        if before is None or before.jottings is not after.jottings:
            self._aside.count(len(after.jottings))

    @Slot(object, object)
    def _follow(self, before: object, after: object) -> None:
        self._stand()
        self.update()

    def _lay_out(self, session: Session) -> None:
        """The agenda's stages and breaks in their order; stages that it does not have follow."""
        while (item := self._list.takeAt(0)) is not None:
            del item
        for pause in self._breaks.values():
            pause.hide()
            pause.deleteLater()
        self._breaks = {}
        placed = []
        for stage in session.stages:
            if stage.key == BREAK and stage.on:
                pause = BreakRow(self)
                pause.fold(self._folded)
                pause.show()
                self._breaks[stage.id] = pause
                self._list.addWidget(pause)
            elif stage.key in self._rows:
                placed.append(stage.key)
                self._list.addWidget(self._rows[stage.key])
        for key, row in self._rows.items():
            if key not in placed:
                self._list.addWidget(row)

    def _stand(self) -> None:
        session, run, now = self._workbench.session, self._workbench.run, self._workbench.clock.now()
        planned = {each.key: each for each in session.stages}
        keys = [key for key, _ in self._stages]
        here = keys.index(run.stage) if run.stage in keys else 0
        for place, key in enumerate(keys):
            stage = planned.get(key)
            actual = spent(run, stage.id, now) // 60 if stage else 0
            done = bool(run.begun) and place < here
            minutes = stage.minutes if stage and stage.on else 0
            self._rows[key].stand(Standing(place + 1, actual, minutes, done, key == run.stage, bool(run.begun)))
        for stage in session.stages:
            if stage.id in self._breaks:
                self._breaks[stage.id].stand(spent(run, stage.id, now) // 60, stage.minutes)
        self._pause.setText(tr("End the break") if run.on_break else tr("Break"))
        self._unit.setText(tr("actual / planned") if run.begun else tr("planned") if session.stages else "")
