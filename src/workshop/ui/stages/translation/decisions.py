"""What the room decided, with its dates: the part that stands in everybody's document alike."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.changes.translation import decide, describe_decision, move_decision, remove_decision
from workshop.model.identity import DecisionId
from workshop.model.parts import Decision
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import keymap, theme
from workshop.ui.sides import sided
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.card import Card
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.scroll_area import ScrollArea
from workshop.words import tr
from workshop.workbench import Workbench

_PARTS = ("label", "text", "due")


class DecisionRow(QWidget):
    """One decision: what it is called, what was decided, by when, and its menu."""

    typed = Signal(str, str, str)
    """Id, part, text."""
    entered = Signal()
    moved = Signal(str, object)
    removed = Signal(str)

    def __init__(self, which: DecisionId) -> None:
        super().__init__()
        self.which = which
        self.fields = {
            "label": ProseEdit(self, placeholder=tr("What to call it"), single=True, name=tr("What to call it")),
            "due": ProseEdit(self, placeholder=tr("By when"), single=True, name=tr("By when")),
            "text": ProseEdit(self, placeholder=tr("What was decided?"), single=True, name=tr("What was decided")),
        }
        for part, field in self.fields.items():
            field.setObjectName(f"decision.{which}.{part}")
            field.edited.connect(self._edited)
            field.entered.connect(self.entered)
        more = MenuButton(tr("More about this decision"), size=32)
        more.menu.add(tr("Move up"), self._move_up, key=keymap.key("move.up").keys)
        more.menu.add(tr("Move down"), self._move_down, key=keymap.key("move.down").keys)
        more.menu.addSeparator()
        more.menu.add(tr("Delete"), self._remove, icon="bin")
        more.installEventFilter(self)
        self.stops: tuple[QWidget, ...] = (*self.fields.values(), more)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.fields["label"], 0, 0, top)
        grid.addWidget(self.fields["due"], 0, 1, top)
        grid.addWidget(more, 0, 2, top)
        grid.addWidget(self.fields["text"], 1, 0, 1, 2, top)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)

    def show_decision(self, decision: Decision) -> None:
        """Show its three parts."""
        for part in _PARTS:
            self.fields[part].show_text(getattr(decision, part))
        self.setAccessibleName(decision.label or decision.text or tr("New decision"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Delete takes the decision out while its menu's button, and not a field, has the focus."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:
            self._remove()
            return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _edited(self, text: str) -> None:
        part = next(name for name, field in self.fields.items() if field is self.sender())
        self.typed.emit(self.which, part, text)

    @Slot()
    def _move_up(self) -> None:
        self.moved.emit(self.which, -1)

    @Slot()
    def _move_down(self) -> None:
        self.moved.emit(self.which, 1)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.which)


class Decisions(QWidget):
    """All decisions, with room for the next one."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._shown: tuple[Decision, ...] | None = None
        self._rows: dict[DecisionId, DecisionRow] = {}
        self._build()

    def show_decisions(self, session: Session) -> None:
        """Show them; rows are made only for those that are new."""
        if session.decisions is self._shown:
            return
        self._shown = session.decisions
        there = [each.id for each in session.decisions]
        for gone in [each for each in self._rows if each not in there]:
            row = self._rows.pop(gone)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for at, each in enumerate(session.decisions):
            if each.id not in self._rows:
                self._rows[each.id] = self._made(each.id)
            row = self._rows[each.id]
            if self._list.indexOf(row) != at:
                self._list.removeWidget(row)
                self._list.insertWidget(at, row)
            row.show_decision(each)
            row.show()
        self._rows = {which: self._rows[which] for which in there}
        chain = [*(each for which in there for each in self._rows[which].stops), self._add]
        for before, after in pairwise(chain):
            QWidget.setTabOrder(before, after)
        self._card.setVisible(bool(there))
        self._add.setVisible(bool(there))
        self._empty.setVisible(not there)

    def go(self, item: str) -> None:
        """Put the cursor into the decision `item`, or into the first."""
        row = self._rows.get(DecisionId(item)) or next(iter(self._rows.values()), None)
        target: QWidget = self._empty.action if row is None else row.fields["label"]
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        if row is not None:
            self._area.ensureWidgetVisible(row)

    def here(self) -> str:
        """The decision that has the cursor."""
        focus = QApplication.focusWidget()
        return next((each for each, row in self._rows.items() if focus is not None and row.isAncestorOf(focus)), "")

    @Slot()
    def add(self) -> None:
        """A decision more at the end, with the cursor in it."""
        new = DecisionId(self._workbench.new_id())
        self._workbench.edit(tr("Add decision"), partial(decide, new=new), _place(new))
        self.go(new)

    def shift(self, by: int) -> None:
        """Move the decision that has the cursor."""
        if self.here():
            self._move(self.here(), by)

    def _build(self) -> None:
        self._area = ScrollArea(self)
        column = self._area.column
        column.setContentsMargins(sided(self, 0, 0, 10, 8))
        column.setSpacing(theme.px(12))
        column.addWidget(
            ProseLabel(
                tr("Decisions and dates stand in every organisation’s document, in the same words."), "meta", "ink-2"
            )
        )
        self._card = Card(padding=8, spacing=0)
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._card.column.addLayout(self._list)
        column.addWidget(self._card)
        self._add = Button(tr("Add a decision"), icon="plus", key=keymap.label("add"), size=28)
        self._add.setObjectName("decision.add")
        self._add.clicked.connect(self.add)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeading)
        self._empty = EmptyState(
            "check",
            tr("Nothing decided yet"),
            tr("Ask the room what happens next, who does it and by when. It goes into every document."),
            tr("Write the first decision"),
        )
        self._empty.acted.connect(self.add)
        column.addWidget(self._empty)
        column.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._area)

    def _made(self, which: DecisionId) -> DecisionRow:
        row = DecisionRow(which)
        row.typed.connect(self._type)
        row.entered.connect(self._go_on)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        return row

    @Slot(str, str, str)
    def _type(self, which: str, part: str, text: str) -> None:
        values: dict[str, Any] = {part: text}
        change = partial(describe_decision, which=DecisionId(which), **values)
        key = f"decision.{which}.{part}"
        self._workbench.edit(tr("Edit decision"), change, _place(which), merge_key=key)

    @Slot()
    def _go_on(self) -> None:
        self._workbench.commit()
        self.focusNextPrevChild(True)

    @Slot(str, object)
    def _move(self, which: str, by: int) -> None:
        change = partial(move_decision, which=DecisionId(which), by=by)
        self._workbench.edit(tr("Move decision"), change, _place(which))
        self.go(which)

    @Slot(str)
    def _remove(self, which: str) -> None:
        there = list(self._rows)
        at = there.index(DecisionId(which))
        change = partial(remove_decision, which=DecisionId(which))
        self._workbench.edit(tr("Delete decision"), change, _place(which))
        rest = list(self._rows)
        self.go(rest[min(at, len(rest) - 1)] if rest else "")


def _place(which: str) -> Place:
    return Place("translation", "home", which)
