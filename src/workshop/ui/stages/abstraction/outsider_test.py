"""The outsider test: what people said who read the abstraction, and how many of them recognise it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from workshop.model.changes.abstraction import add_reaction
from workshop.model.identity import ReactionId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room.outsiders import recognised
from workshop.ui import theme
from workshop.ui.stages.abstraction.reaction_row import ReactionRow
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.label import Label
from workshop.words import tr
from workshop.workbench import Workbench


class OutsiderTest(Card):
    """Rows are kept while their reaction stays, so that a cursor in one is never lost."""

    rearranged = Signal()
    revealed = Signal(object)
    """This widget was given the cursor and should be seen."""
    presented = Signal(object)
    """Show the room what they said."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=0, spacing=0)
        self._workbench = workbench
        self.rows: dict[ReactionId, ReactionRow] = {}
        self._lines: dict[ReactionId, Hairline] = {}
        self._heading = SectionHeading(tr("Outsider test"))
        self._count = Label("", "meta-strong")
        self.add_button = Button(tr("Add a reaction"), kind="quiet", size=28, icon="plus")
        self.add_button.setObjectName("add_reaction")
        self.add_button.clicked.connect(self.add)
        self.room = Button(tr("Show the room"), kind="quiet", size=28, icon="present")
        self.room.setObjectName("outsiders.room")
        self.room.clicked.connect(self._present)
        head = QWidget(self)
        head.setFixedHeight(theme.px(32))
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._heading, 1)
        row.addWidget(self._count)
        row.addWidget(self.room)
        row.addWidget(self.add_button)
        self.column.addWidget(head)
        self.set_compact(False)
        workbench.changed.connect(self._show)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)
        self._show(None, workbench.session)

    @Slot()
    def add(self) -> None:
        """Write down what one more person said."""
        new = ReactionId(self._workbench.new_id())
        self._workbench.edit(tr("Add reaction"), partial(add_reaction, new=new), Place("abstraction", "", new))
        self.go(new)

    def go(self, item: str) -> bool:
        """Put the cursor into a reaction, "id" or "field.id", if it is there."""
        field, _, which = item.rpartition(".")
        row = self.rows.get(ReactionId(which))
        if row is not None:
            row.take_cursor(field)
            self.revealed.emit(row)
        return row is not None

    def current(self) -> ReactionId | None:
        """The reaction that has the cursor, if one has."""
        focus = QApplication.focusWidget()
        return next((which for which, row in self.rows.items() if focus and row.isAncestorOf(focus)), None)

    def set_compact(self, compact: bool) -> None:
        """Stand in a narrow window."""
        side, top, bottom = (14, 4, 2) if compact else (16, 5, 2)
        self.column.setContentsMargins(*(theme.px(each + 1) for each in (side, top, side, bottom)))

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [self.room, self.add_button, *(each for row in self.rows.values() for each in row.stops())]

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is None or before.plan is not after.plan:
            self._heading.set_texts(tr("Outsider test"), _sentence(after.plan.brief_code))
        if before is not None and before.reactions is after.reactions:
            return
        wanted = [each.id for each in after.reactions]
        if wanted != list(self.rows):
            self._lay_out(after, wanted)
        for each in after.reactions:
            self.rows[each.id].show_reaction(each)
        self._count.setText(recognised(after))
        self._count.setVisible(bool(self._count.text()))
        self.room.setVisible(any((each.who + each.said).strip() for each in after.reactions))

    @Slot()
    def _present(self) -> None:
        self.presented.emit(Shown("outsiders"))

    def _lay_out(self, session: Session, wanted: list[ReactionId]) -> None:
        gone = [each for each in self.rows if each not in wanted]
        if self.current() in gone:
            left = [each for each in self.rows if each in wanted]
            if left:
                self.rows[left[-1]].take_cursor()
            else:
                self.add_button.setFocus()
        for each in gone:
            for part in (self.rows.pop(each), self._lines.pop(each)):
                self.column.removeWidget(part)
                part.hide()
                part.deleteLater()
        rows = {}
        for reaction in session.reactions:
            which = reaction.id
            if which not in self.rows:
                self.rows[which] = ReactionRow(self._workbench, reaction, self)
                self._lines[which] = Hairline()
            rows[which] = self.rows[which]
            for part in (self._lines[which], rows[which]):
                self.column.removeWidget(part)
                self.column.addWidget(part)
                part.show()  # at once, for it is given the cursor before the layout has its turn
        self.rows = rows
        self.rearranged.emit()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            for row in self.rows.values():
                row.set_current(row.isAncestorOf(new))


def _sentence(code: str) -> str:
    if code:
        return tr("Brief {code}, read by three people elsewhere.", code=code)
    return tr("Three people who have not heard the problem.")
