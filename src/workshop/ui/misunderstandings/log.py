"""The log of misunderstandings in the side panel: filters, the list, and what can be done with an entry."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from workshop.model.changes.misunderstandings import make_term, remove_misunderstanding, settle
from workshop.model.identity import TermId
from workshop.model.parts import Kind, Misunderstanding, Status
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.ui import keymap, theme
from workshop.ui.misunderstandings.capture import PLACE
from workshop.ui.misunderstandings.entries import Entries, EntryPainter
from workshop.ui.misunderstandings.fields import kind_words, status_words
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.flow_layout import FlowLayout
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.menu_button import Menu
from workshop.ui.widgets.notice import EmptyState
from workshop.words import tr
from workshop.workbench import Workbench

ALL_KINDS = "all"


class SlipLog(QWidget):
    """Enter opens an entry, T makes it a term, S puts it on screen, Delete takes it out; a menu has them all."""

    presented = Signal(object)
    closed = Signal()
    wanted = Signal(object)
    """Go to this `Place`: the term that was made."""
    edit_wanted = Signal(object)
    """Open this misunderstanding to change it."""
    catch_wanted = Signal()
    round_wanted = Signal()
    """Settle what is open, one at a time."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._status = Status.OPEN
        self._kind = ALL_KINDS
        self._entries = Entries()
        self._build()
        workbench.changed.connect(self._show)
        self._show(None, workbench.session)

    def open(self, item: str = "") -> None:
        """Put the focus into the list, at the misunderstanding `item` if there is one."""
        caught = next((each for each in self._workbench.session.misunderstandings if each.id == item), None)
        if caught is not None:
            self._status, self._kind = caught.status, ALL_KINDS
            self._kinds.choose(ALL_KINDS)
            self._fit_kinds()
            self._list_again(self._workbench.session)
        row = max(0, self._entries.place(item))
        self._list.setCurrentIndex(self._entries.index(row))
        (self._list if self._entries.rowCount() else self._chips[self._status]).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self._list:
            act = {
                Qt.Key.Key_Return: self.edit,
                Qt.Key.Key_Enter: self.edit,
                Qt.Key.Key_T: self.make_term,
                Qt.Key.Key_S: self.spotlight,
                Qt.Key.Key_Delete: self.remove,
                Qt.Key.Key_Escape: self.closed.emit,
            }.get(Qt.Key(event.key()))
            if act is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                if not event.isAutoRepeat():  # a held T would make a term and then leave for it
                    act()
                return True
        return super().eventFilter(watched, event)

    def current(self) -> Misunderstanding | None:
        """The entry that is selected."""
        return self._entries.at(self._list.currentIndex())

    @Slot()
    def edit(self) -> None:
        """Open the selected entry to change it."""
        caught = self.current()
        if caught is not None:
            self.edit_wanted.emit(caught)

    @Slot()
    def make_term(self) -> None:
        """Make the selected entry a term and stay here for the next; of one that is a term already, go there."""
        caught = self.current()
        if caught is None:
            return
        term = self._workbench.session.term(caught.term)
        if term is not None:
            self.wanted.emit(Place("translation", "terms", term.id))
            return
        new = TermId(self._workbench.new_id())
        change = partial(make_term, which=caught.id, new=new)
        self._workbench.edit(tr("Make a term of it"), change, Place(PLACE, "", caught.id))

    @Slot()
    def spotlight(self) -> None:
        """Show the selected entry to the room."""
        caught = self.current()
        if caught is not None:
            self.presented.emit(Shown("spotlight", caught.id))

    @Slot()
    def remove(self) -> None:
        """Take the selected entry out; undo brings it back."""
        caught = self.current()
        if caught is not None:
            change = partial(remove_misunderstanding, which=caught.id)
            self._workbench.edit(tr("Delete misunderstanding"), change, Place(PLACE, "", caught.id))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        sides = (theme.px(16), 0, theme.px(16), 0)
        head = QHBoxLayout()
        head.setContentsMargins(*sides)
        head.setSpacing(theme.px(8))
        head.addWidget(Glyph("slip-open", 18, "slip"))
        head.addWidget(SectionHeading(tr("Misunderstandings")))
        head.addStretch(1)
        close = IconButton("close", f"{tr('Close')} ({keymap.label('log')})", size=28)
        close.clicked.connect(self.closed)
        head.addWidget(close)
        column.addLayout(head)
        column.addSpacing(theme.px(6))
        filters = self._build_filters()
        filters.setContentsMargins(*sides)
        column.addLayout(filters)
        column.addSpacing(theme.px(8))
        self._empty = EmptyState(
            "slip-open",
            tr("Nothing caught so far"),
            tr("When two people nod at one word for different reasons, press {key}.", key=keymap.label("catch")),
            tr("Catch one"),
        )
        self._empty.acted.connect(self.catch_wanted)
        around = QVBoxLayout()
        around.setContentsMargins(*sides)
        around.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(around, 1)
        column.addWidget(self._build_list(), 1)
        column.addSpacing(theme.px(8))
        actions = self._build_actions()
        actions.setContentsMargins(*sides)
        column.addLayout(actions)
        column.addSpacing(theme.px(8))
        around = QVBoxLayout()
        around.setContentsMargins(*sides)
        self._round = Button(tr("Settle round"), size=28, icon="slip-differ", key=keymap.label("settle"))
        self._round.setObjectName("log.settle")
        self._round.clicked.connect(self.round_wanted)
        around.addWidget(self._round)
        column.addLayout(around)

    def _build_filters(self) -> FlowLayout:
        line = FlowLayout(gap=8)
        self._chips: dict[Status, Chip] = {}
        for status in Status:
            chip = Chip(self._short(status), kind="slip" if status is Status.OPEN else "plain")
            chip.setObjectName(f"log.{status.name.lower()}")
            chip.clicked.connect(self._filter)
            self._chips[status] = chip
            line.addWidget(chip)
        self._kinds = Dropdown(tr("Kind"), size=26)
        self._kinds.add(ALL_KINDS, tr("all kinds"))
        for kind in Kind:
            self._kinds.add(kind.value, kind_words(kind))
        self._kinds.choose(ALL_KINDS)
        self._kinds.chosen.connect(self._choose_kind)
        self._fit_kinds()
        line.addWidget(self._kinds)
        return line

    def _build_list(self) -> QListView:
        self._list = QListView(self)
        self._list.setObjectName("log.list")
        self._list.setAccessibleName(tr("Misunderstandings"))
        self._list.setModel(self._entries)
        self._list.setItemDelegate(EntryPainter(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QListView.Shape.NoFrame)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._open_menu)
        self._list.doubleClicked.connect(self._edit_index)
        self._list.selectionModel().currentChanged.connect(self._select)
        self._list.installEventFilter(self)
        self._list.viewport().setAutoFillBackground(False)
        return self._list

    def _build_actions(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        self._term = Button(tr("Make a term"), size=28, icon="term", key=keymap.key("log.term").keys)
        self._spot = Button(tr("Spotlight"), size=28, icon="spotlight", key=keymap.key("log.room").keys)
        self._term.clicked.connect(self.make_term)
        self._spot.clicked.connect(self.spotlight)
        line.addWidget(self._term, 1)
        line.addWidget(self._spot, 1)
        return line

    def _short(self, status: Status) -> str:
        return {Status.OPEN: tr("Open"), Status.AGREED: tr("Agreed"), Status.DIFFER: tr("Differ")}[status]

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if (
            before is None
            or before.misunderstandings is not after.misunderstandings
            or before.organisations is not after.organisations
        ):
            self._list_again(after)

    def _list_again(self, session: Session) -> None:
        caught = session.misunderstandings
        for status, chip in self._chips.items():
            count = sum(each.status is status for each in caught)
            chip.setText(f"{self._short(status)} {count}")
            chip.setChecked(status is self._status)
        selected = self.current()
        listed = [
            each
            for each in reversed(caught)
            if each.status is self._status and self._kind in (ALL_KINDS, each.kind.value)
        ]
        self._entries.show(session, listed)
        if listed:
            row = max(0, self._entries.place(selected.id if selected else ""))
            self._list.setCurrentIndex(self._entries.index(row))
        self._empty.setVisible(not caught)
        self._list.setVisible(bool(caught))
        self._round.setVisible(any(each.status is Status.OPEN for each in caught))
        self._select()

    @Slot()
    def _filter(self) -> None:
        self._status = next(status for status, chip in self._chips.items() if chip is self.sender())
        self._list_again(self._workbench.session)

    def _fit_kinds(self) -> None:
        """As wide as what is chosen, so that the filters stand in one row as long as they can."""
        words = theme.text_width("body", self._kinds.currentText())
        self._kinds.setFixedWidth(round(words + 0.5) + theme.px(45))

    @Slot(str)
    def _choose_kind(self, kind: str) -> None:
        self._kind = kind
        self._fit_kinds()
        self._list_again(self._workbench.session)

    @Slot(QModelIndex)
    def _edit_index(self, index: QModelIndex) -> None:
        self.edit()

    @Slot()
    @Slot(QModelIndex, QModelIndex)
    def _select(self, now: QModelIndex | None = None, before: QModelIndex | None = None) -> None:
        caught = self.current()
        for button in (self._term, self._spot):
            button.setEnabled(caught is not None)
        known = caught is not None and self._workbench.session.term(caught.term) is not None
        self._term.setText(tr("Its term") if known else tr("Make a term"))

    @Slot(QPoint)
    def _open_menu(self, at: QPoint) -> None:
        if self.current() is None:
            return
        menu = Menu(self)
        menu.add(tr("Open"), self.edit, key="Enter")
        menu.add(self._term.label(), self.make_term, key=keymap.key("log.term").keys)
        menu.add(tr("Spotlight"), self.spotlight, key=keymap.key("log.room").keys)
        menu.addSeparator()
        for status in Status:
            menu.add(status_words(status), partial(self._settle, status))
        menu.addSeparator()
        menu.add(tr("Delete"), self.remove, key="Del")
        menu.popup(self._list.viewport().mapToGlobal(at))

    def _settle(self, status: Status) -> None:
        caught = self.current()
        if caught is not None:
            change = partial(settle, which=caught.id, status=status, at=self._workbench.clock.stamp())
            self._workbench.edit(tr("Settle misunderstanding"), change, Place(PLACE, "", caught.id))
