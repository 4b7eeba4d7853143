"""The assumption probe in the centre of the console: statements, and a digit for each organisation."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.changes.probe import assume, move_statement, rate, remove_statement, use_probe, word_statement
from workshop.model.identity import OrganisationId, StatementId
from workshop.model.place import Place
from workshop.model.run import at_tab, beside_stage
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.probe import gap_words, said_of, widest_first
from workshop.room.take_home import called
from workshop.ui import keymap, theme
from workshop.ui.equipment import Equipment
from workshop.ui.probing.place import AFTER, BEFORE, PROBE
from workshop.ui.probing.rating import WIDE
from workshop.ui.probing.statement_row import GAP_WIDE, REMOVE, SIDE, SPACE, WORDS_AT, StatementRow
from workshop.ui.stages.margins import margins
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.ui.widgets.segmented import Segmented
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.ui.widgets.tick import Tick
from workshop.words import tr


class ProbeView(StageView):
    """Stands in the place of a stage, as the settle round does. `left` asks to go back to it."""

    key: ClassVar[str] = PROBE

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._compact = self._wide = False
        self.rows: dict[StatementId, StatementRow] = {}
        self._columns: tuple[OrganisationId, ...] = ()
        self._build(equipment)
        self._connect()
        self._show()

    def place(self) -> Place:
        return Place(self._workbench.run.stage, "", "")

    def shown(self) -> Shown | None:
        return Shown("probe")

    def go(self, place: Place) -> None:
        self._workbench.note(partial(beside_stage, aside=PROBE))
        if place.tab:
            self._workbench.note(partial(at_tab, stage=PROBE, tab=place.tab))
        self.when.choose(self._workbench.run.tab(PROBE) or BEFORE)
        self._show()
        row = self.rows.get(StatementId(place.item.split(".", 1)[0]))
        if row is None:
            self.begin()
            return
        cell = row.cells.get(OrganisationId(place.item.rpartition(".")[2]))
        (cell or row.words).setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        first = next(iter(self.rows.values()), None)
        if first is None:
            self.empty.action.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            unsaid = next((cell for row in self.rows.values() for cell in row.cells.values() if not cell.value()), None)
            (unsaid or first.words).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        new = StatementId(self._workbench.new_id())
        self._workbench.edit(tr("Add a statement"), partial(assume, new=new), Place(PROBE, "", new))
        self.rows[new].words.setFocus(Qt.FocusReason.OtherFocusReason)

    def shift(self, by: int) -> None:
        focus = QApplication.focusWidget()
        row = next((each for each in self.rows.values() if focus is not None and each.isAncestorOf(focus)), None)
        if row is not None:
            change = partial(move_statement, which=row.which, by=by)
            self._workbench.edit(tr("Move statement"), change, Place(PROBE, "", row.which))

    def set_width(self, compact: bool, wide: bool) -> None:
        self._compact, self._wide = compact, wide
        self._column.setContentsMargins(margins(self, compact=compact, wide=wide))
        self._thumbnail.setVisible(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.setContentsMargins(margins(self, compact=self._compact, wide=self._wide))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _build(self, equipment: Equipment) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(StageTitle(tr("Assumptions"), tr("1 is not at all, 5 is entirely.")), 1)
        self._add = Button(tr("Add a statement"), icon="plus", key=keymap.label("add"), size=28)
        self._add.setObjectName("probe.add")
        self._end = Button(tr("Back to the work"), size=28, key="Esc")
        self._end.setObjectName("probe.end")
        head.addWidget(self._add)
        head.addWidget(self._end)
        words = QVBoxLayout()
        words.setSpacing(theme.px(12))
        words.addLayout(head)
        words.addWidget(self._build_phase())
        words.addStretch(1)
        self._thumbnail = Thumbnail(equipment.presentation, SMALL)
        self._thumbnail.hide()
        top = QHBoxLayout()
        top.setSpacing(theme.px(16))
        top.addLayout(words, 1)
        top.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(top)
        self.empty = EmptyState(
            "flag",
            tr("Nothing is put to the room yet"),
            tr("Write a few things that people here may take for granted. Each organisation says 1 to 5."),
            tr("Write the first one"),
        )
        self._column.addWidget(self.empty, 1, Qt.AlignmentFlag.AlignTop)
        self._card = Card(padding=0, spacing=0)
        self._card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.area = ScrollArea(self)
        self.area.column.addWidget(self._card)
        self._column.addWidget(self.area, 1)
        self._column.addWidget(Hairline())
        self.offered = Tick(tr("Offer this in Problem and Translation"), "meta")
        self.offered.setObjectName("probe.offered")
        self._column.addWidget(self.offered, 0, Qt.AlignmentFlag.AlignTrailing)

    def _build_phase(self) -> QWidget:
        self._phase = QWidget(self)
        line = QHBoxLayout(self._phase)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(12))
        self.when = Segmented(tr("When"))
        self.when.setObjectName("probe.when")
        self.when.add(BEFORE, tr("Before the work"))
        self.when.add(AFTER, tr("After it"))
        line.addWidget(self.when)
        self.widest = Label("", "meta", "ink-2")
        line.addWidget(self.widest)
        line.addStretch(1)
        self.room = Button(tr("Show the room"), size=28, icon="present")
        self.room.setObjectName("probe.room")
        line.addWidget(self.room)
        return self._phase

    def _connect(self) -> None:
        self._add.clicked.connect(self.add)
        self.empty.acted.connect(self.add)
        self._end.clicked.connect(self.left)
        self.room.clicked.connect(self._present)
        self.when.chosen.connect(self._choose)
        self.offered.clicked.connect(self._offer)
        self._workbench.changed.connect(self._follow)

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        names = ("statements", "estimates", "organisations", "plan")
        if any(getattr(before, each) is not getattr(after, each) for each in names):
            self._show()

    def _show(self) -> None:
        session = self._workbench.session
        columns = tuple(each.id for each in session.organisations)
        if list(self.rows) != [each.id for each in session.statements] or columns != self._columns:
            self._list(session)
        after = self.when.choice() == AFTER
        for each in session.statements:
            row = self.rows[each.id]
            row.show_statement(each, session.organisations, said_of(session, each.id), after=after)
            row.apart.setText(gap_words(session, each.id))
        some = bool(session.statements)
        self.empty.setVisible(not some)
        for part in (self._phase, self.area):
            part.setVisible(some)
        self.offered.setChecked(session.plan.probed)
        widest = next(iter(widest_first(session)), None)
        apart = gap_words(session, widest.id) if widest is not None else ""
        self.widest.setText(tr("Widest gap: {apart}", apart=apart) if apart else "")

    def _list(self, session: Session) -> None:
        """The rows of the statements, each with a cell for everybody; a cursor in one of them stays."""
        focus = QApplication.focusWidget()
        held = focus.objectName() if focus is not None and self._card.isAncestorOf(focus) else ""
        while (item := self._card.column.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._columns = tuple(each.id for each in session.organisations)
        self.rows = {each.id: StatementRow(each.id, session.organisations) for each in session.statements}
        self._card.column.addWidget(self._build_head(session))
        for row in self.rows.values():
            self._card.column.addWidget(Hairline())
            self._card.column.addWidget(row)
            row.worded.connect(self._word)
            row.rated.connect(self._rate)
            row.went.connect(self._go)
            row.entered.connect(self._enter)
            row.removed.connect(self._remove)
            row.show()  # at once, for it is given the cursor before the layout has its turn
            again = row.findChild(QWidget, held) if held else None
            if isinstance(again, QWidget):
                again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_head(self, session: Session) -> QWidget:
        head = QWidget()
        line = QHBoxLayout(head)
        line.setContentsMargins(theme.px(WORDS_AT), theme.px(8), theme.px(SIDE), theme.px(8))
        line.setSpacing(theme.px(SPACE))
        line.addWidget(Label(tr("What may be taken for granted"), "meta", "ink-2"), 1)
        for each in session.organisations:
            holder = QWidget()
            holder.setFixedWidth(theme.px(WIDE))
            around = QHBoxLayout(holder)
            around.setContentsMargins(0, 0, 0, 0)
            around.addWidget(OrganisationTile(each.tile, called(each)), 0, Qt.AlignmentFlag.AlignCenter)
            line.addWidget(holder)
        line.addSpacing(theme.px(GAP_WIDE + REMOVE + SPACE))
        return head

    @Slot(str)
    def _choose(self, when: str) -> None:
        self._workbench.note(partial(at_tab, stage=PROBE, tab=when))
        self._show()

    @Slot(bool)
    def _offer(self, on: bool) -> None:
        label = tr("Offer the probe") if on else tr("Offer no probe")
        self._workbench.edit(label, partial(use_probe, on=on), Place(PROBE))

    @Slot()
    def _present(self) -> None:
        self.presented.emit(Shown("probe"))

    @Slot(object, str)
    def _word(self, which: StatementId, text: str) -> None:
        change = partial(word_statement, which=which, text=text)
        self._workbench.edit(tr("Edit statement"), change, Place(PROBE, "", which), merge_key=f"statement.{which}")

    @Slot(object, object, object)
    def _rate(self, which: StatementId, organisation: OrganisationId, value: int) -> None:
        after = self.when.choice() == AFTER
        change = partial(rate, which=which, organisation=organisation, after=after, value=value)
        place = Place(PROBE, self.when.choice(), f"{which}.{organisation}")
        self._workbench.edit(tr("Rate statement"), change, place)

    @Slot(object, object, object)
    def _go(self, which: StatementId, organisation: OrganisationId, way: tuple[int, int]) -> None:
        """To the cell beside, above or below; past the last organisation to the first of the next statement."""
        across, down = way
        statements, columns = list(self.rows), list(self._columns)
        column, row = columns.index(organisation) + across, statements.index(which) + down
        if not 0 <= column < len(columns):
            row, column = row + across, 0 if across > 0 else len(columns) - 1
        if 0 <= row < len(statements):
            self.rows[statements[row]].cells[columns[column]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(self.rows[statements[row]], 0, theme.px(8))

    @Slot(object)
    def _enter(self, which: StatementId) -> None:
        """Enter in the last statement begins another one; in an empty one it goes to the numbers."""
        self._workbench.commit()
        statements = list(self.rows)
        at = statements.index(which) + 1
        if at < len(statements):
            self.rows[statements[at]].words.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.rows[which].words.text().strip():
            self.add()
        else:
            self.begin()

    @Slot(object)
    def _remove(self, which: StatementId) -> None:
        place = Place(PROBE, "", which)
        self._workbench.edit(tr("Delete statement"), partial(remove_statement, which=which), place)
        self.begin()
