"""The ladder, from general to concrete: rungs in order, the keys that walk it, and what stands beside it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStyle, QVBoxLayout, QWidget

from workshop.language.altitude import Reading
from workshop.model.changes.abstraction import add_rung, move_rung, remove_rung
from workshop.model.identity import RungId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import drawing, theme
from workshop.ui.equipment import Equipment
from workshop.ui.stages.abstraction.advice import Advice
from workshop.ui.stages.abstraction.rung_row import RungRow
from workshop.words import tr

_AXIS, _GAP = 44, 16
_LATER = 150
"""Milliseconds until a note without words goes: not under a pointer that is just pressing something below it."""


class Ladder(QWidget):
    """Rows are kept while their rung stays, so that a cursor in one is never lost."""

    rearranged = Signal()
    revealed = Signal(object)
    """This widget was given the cursor and should be seen."""

    def __init__(self, equipment: Equipment, stage: QWidget) -> None:
        super().__init__(stage)
        workbench = equipment.workbench
        self._equipment, self._workbench, self._stage = equipment, workbench, stage
        self.advice = Advice(workbench, equipment.background, self)
        self.advice.told.connect(self._advise)
        self._compact = False
        self.rows: dict[RungId, RungRow] = {}
        self._general, self._concrete = tr("General"), tr("Concrete")
        outer = QHBoxLayout(self)
        outer.setSpacing(0)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addSpacing(self._axis_width() + theme.px(_GAP))
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        outer.addLayout(self._column, 1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self._let_go)
        workbench.changed.connect(self._show)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self._show(None, workbench.session)

    def add(self) -> None:
        """Add a rung above the one with the cursor, else on top; one that is still empty is written first."""
        which = self.current()
        if which is not None:
            self._climb(which)
        else:
            self._add()

    def move_current(self, by: int) -> None:
        """Move the rung with the cursor."""
        which = self.current()
        if which is not None:
            place = Place("abstraction", "", which)
            self._workbench.edit(tr("Move rung"), partial(move_rung, which=which, by=by), place)
            self.revealed.emit(self.rows[which])

    def focus_rung(self, which: RungId) -> bool:
        """Put the cursor into a rung, if it is there."""
        row = self.rows.get(which)
        if row is not None:
            row.take_cursor()
            self.revealed.emit(row)
        return row is not None

    def focus_part(self, name: str) -> None:
        """Put the cursor into the part of a row that is called so: a note, a tick."""
        for row in self.rows.values():
            if name == row.note.objectName():
                row.open_note()
                self.revealed.emit(row)
        part = self.findChild(QWidget, name)
        if part is not None:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> RungId | None:
        """The rung that has the cursor, if one has."""
        focus = QApplication.focusWidget()
        return next((which for which, row in self.rows.items() if _holds(row, focus)), None)

    def working_row(self) -> RungRow | None:
        """The row of the working altitude, if there is one."""
        return next((row for row in self.rows.values() if row.working), None)

    def end_visits(self) -> None:
        """The stage is left: what is reworded after that is another rewording."""
        for row in self.rows.values():
            row.end_visit()

    def set_compact(self, compact: bool) -> None:
        """Stand in a narrow window."""
        self._compact = compact
        for row in self.rows.values():
            row.set_compact(compact)

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [each for row in self.rows.values() for each in row.stops()]

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self.rows) < 2:  # one alone stands at neither end
            return
        painter = QPainter(self)
        tall = theme.line_height("caption")
        align = drawing.LEFT if self.layoutDirection().value == 0 else drawing.RIGHT
        for words, top in ((self._general, theme.px(8)), (self._concrete, self.height() - theme.px(8) - tall)):
            place = QRect(0, top, self._axis_width() + theme.px(8), tall)
            seen = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            drawing.text(painter, seen, words, "caption", "ink-3", align)

    def _axis_width(self) -> int:
        widest = max(theme.text_width("caption", words) for words in (self._general, self._concrete))
        return max(theme.px(_AXIS), round(widest) - theme.px(4))

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is not None and all(
            getattr(before, part) is getattr(after, part) for part in ("rungs", "ladder", "organisations")
        ):
            return
        wanted = [each.id for each in after.rungs]
        if wanted != list(self.rows):
            self._lay_out(after, wanted)
        for each in after.rungs:
            self.rows[each.id].show_rung(after, each)
        if before is None or before.organisations is not after.organisations:
            self.rearranged.emit()

    def _lay_out(self, session: Session, wanted: list[RungId]) -> None:
        heir = self._heir(wanted)
        if heir is not None:
            self.rows[heir].take_cursor()
        for gone in [each for each in self.rows if each not in wanted]:
            row = self.rows.pop(gone)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        rows = {}
        for place, which in enumerate(wanted):
            rows[which] = self.rows.get(which) or self._new_row(session, which)
            self._column.removeWidget(rows[which])
            self._column.insertWidget(place, rows[which])
            rows[which].show()  # at once, for it is given the cursor before the layout has its turn
            rows[which].set_place(place + 1, len(wanted))
        self.rows = rows
        self.rearranged.emit()

    def _heir(self, wanted: list[RungId]) -> RungId | None:
        """Who takes the cursor when the rung that has it goes: the one above it, else the one below."""
        ids = list(self.rows)
        current = self.current()
        if current is None or current in wanted:
            return None
        here = ids.index(current)
        neighbours = [*reversed(ids[:here]), *ids[here + 1 :]]
        return next((each for each in neighbours if each in wanted), None)

    def _new_row(self, session: Session, which: RungId) -> RungRow:
        rung = session.rung(which)
        assert rung is not None
        row = RungRow(self._equipment, self._stage, rung, self)
        row.set_compact(self._compact)
        row.show_reading(self.advice.reading(which))
        row.climbed.connect(self._climb)
        row.descended.connect(self._descend)
        row.stepped.connect(self._step)
        row.abandoned.connect(self._abandon)
        row.restood.connect(self.rearranged)
        return row

    @Slot(str, object)
    def _advise(self, which: RungId, reading: Reading | None) -> None:
        if which in self.rows:
            self.rows[which].show_reading(reading)

    def _add(self, *, above: RungId | None = None, below: RungId | None = None) -> None:
        new = RungId(self._workbench.new_id())
        change = partial(add_rung, new=new, above=above, below=below)
        self._workbench.edit(tr("Add rung"), change, Place("abstraction", "", new))
        self.rows[new].ask(tr("How, exactly?") if below is not None else tr("Who else has this?"))
        self.focus_rung(new)

    @Slot(str)
    def _climb(self, which: RungId) -> None:
        if self.rows[which].statement.text().strip():
            self._add(above=which)
        else:
            self.rows[which].take_cursor()

    @Slot(str)
    def _descend(self, which: RungId) -> None:
        if self.rows[which].statement.text().strip():
            self._add(below=which)
        else:
            self.rows[which].take_cursor()

    @Slot(str, object)
    def _step(self, which: RungId, by: int) -> None:
        ids = list(self.rows)
        there = ids.index(which) + by
        if 0 <= there < len(ids):
            row = self.rows[ids[there]]
            row.statement.take_cursor(by, self.rows[which].statement.across())
            self.revealed.emit(row)

    @Slot(str)
    def _abandon(self, which: RungId) -> None:
        change = partial(remove_rung, which=which)
        self._workbench.edit(tr("Delete rung"), change, Place("abstraction", "", which))

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is None:  # another window has it; here everything stays as it was
            return
        for row in self.rows.values():
            if _holds(row, new):
                row.set_current(True)
            elif _holds(row, old):
                row.update()
            # whoever leaves for the capture line and comes back is still at the same rewording
            if new is not row.statement and self._stage.isAncestorOf(new):
                row.end_visit()
        self._later.start()

    @Slot()
    def _let_go(self) -> None:
        if QGuiApplication.mouseButtons():
            self._later.start()
            return
        focus = QApplication.focusWidget()
        if focus is not None:
            for row in self.rows.values():
                row.set_current(_holds(row, focus))


def _holds(row: QWidget, focus: QWidget | None) -> bool:
    return focus is not None and (row is focus or row.isAncestorOf(focus))
