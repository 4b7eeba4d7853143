"""The Problem stage: three tabs, what the problem is, who is in the room, what is made ready before the day."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workshop.model.place import Place
from workshop.model.run import at_tab
from workshop.model.session import Session
from workshop.room.tables import people_here
from workshop.ui import keymap, theme
from workshop.ui.equipment import Equipment
from workshop.ui.probing.offer import ProbeOffer
from workshop.ui.probing.place import BEFORE
from workshop.ui.stages.margins import margins_beside
from workshop.ui.stages.problem import prepare_tab, problem_tab, room_tab
from workshop.ui.stages.problem.pack_panel import PackPanel
from workshop.ui.stages.problem.prepare_tab import PrepareTab
from workshop.ui.stages.problem.problem_tab import ProblemTab
from workshop.ui.stages.problem.room_tab import RoomTab
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.tab_bar import TabBar
from workshop.ui.widgets.thumbnail import Thumbnail
from workshop.words import tr


class ProblemView(StageView):
    """In the host's own words, before anybody solves it."""

    key: ClassVar[str] = "problem"

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._deck = equipment.workbench, equipment.deck
        self._compact = self._wide = False
        self._build(equipment)
        self._workbench.changed.connect(self._show)
        self._show(None, self._workbench.session)

    def place(self) -> Place:
        tab = self._tabs.choice()
        match tab:
            case room_tab.TAB:
                return Place(self.key, tab, self._room.item())
            case prepare_tab.TAB:
                return Place(self.key, tab, self._prepare.item())
            case _:
                return Place(self.key, tab, self._problem.item())

    def go(self, place: Place) -> None:
        tab = place.tab or self._workbench.run.tab(self.key) or problem_tab.TAB
        self._open(tab)
        if tab == room_tab.TAB:
            self._room.go(place.item)
        elif tab == prepare_tab.TAB:
            self._prepare.go(place.item)
        else:
            self._problem.go(place.item)

    def begin(self) -> None:
        if self._tabs.choice() == problem_tab.TAB:
            self._problem.card.statement.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._tabs.choice() == prepare_tab.TAB:
            self._prepare.begin()
        else:
            self._room.begin()

    def add(self) -> None:
        self._open(room_tab.TAB)
        self._room.add()

    def shift(self, by: int) -> None:
        if self._tabs.choice() == room_tab.TAB:
            self._room.shift(by)

    def side(self) -> QWidget | None:
        return self._pack if self._tabs.choice() == prepare_tab.TAB else None

    def side_is_short(self) -> bool:
        return True

    def set_width(self, compact: bool, wide: bool) -> None:
        self._compact, self._wide = compact, wide
        self._pad()
        self._thumbnail.setVisible(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pad()

    def _pad(self) -> None:
        """Leave the margins free. The bar of what scrolls stands in the one at the end."""
        around, still = margins_beside(self, compact=self._compact, wide=self._wide)
        self._column.setContentsMargins(around)
        self._head.setContentsMargins(still)

    def _build(self, equipment: Equipment) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        column = self._column
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        self._title = StageTitle(tr("Problem"))
        head.addWidget(self._title, 1)
        self._paste = Button(tr("Paste a list"), size=28, icon="copy")
        self._add = Button(tr("Add organisation"), size=28, icon="plus", key=keymap.label("add"))
        self._thumbnail = Thumbnail(equipment.presentation, QSize(112, 63))
        self._thumbnail.hide()
        for part in (self._paste, self._add):
            head.addWidget(part)
        words = QVBoxLayout()
        words.setSpacing(theme.px(8))
        words.addLayout(head)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(16))
        self._head.addLayout(words, 1)
        self._head.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._head)
        self._tabs = TabBar(tr("Parts of the problem"))
        self._tabs.add(problem_tab.TAB, tr("The problem"))
        self._tabs.add(room_tab.TAB, tr("In the room"))
        self._tabs.add(prepare_tab.TAB, tr("Prepare"))
        self._tabs.chosen.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addWidget(self._tabs, 1)
        self.probe = ProbeOffer(self._workbench, BEFORE)
        self.probe.set_key(keymap.label("probe"))
        self.probe.commanded.connect(self.commanded)
        line.addWidget(self.probe)
        words.addLayout(line)
        column.addSpacing(theme.px(12))
        self._problem, self._room = ProblemTab(self._workbench), RoomTab(self._workbench)
        self._prepare, self._pack = PrepareTab(equipment), PackPanel(equipment, self)
        self._pack.hide()
        self._pages = QStackedWidget()
        for page in (self._problem, self._room, self._prepare):
            self._pages.addWidget(page)
        column.addWidget(self._pages, 1)
        self._prepare.wanted.connect(self._go_on)
        self._prepare.commanded.connect(self.commanded)
        self._prepare.counted.connect(self._count_ready)
        self._prepare.refresh()
        self._problem.card.attach.clicked.connect(self._attach_photo)
        self._add.clicked.connect(self._room.add)
        self._paste.clicked.connect(self._room.paste)
        self._room.explained.connect(self.explained)

    @Slot(str)
    def _choose(self, tab: str) -> None:
        self._open(tab)
        self.moved.emit(self.place())

    @Slot()
    def _attach_photo(self) -> None:
        self.commanded.emit("photo.attach")

    @Slot(object)
    def _go_on(self, place: Place) -> None:
        """To where something is made ready: another tab of this stage, or another stage."""
        if place.stage == self.key:
            self.go(place)
            self.moved.emit(place)
        else:
            self.wanted.emit(place)

    @Slot(str)
    def _count_ready(self, words: str) -> None:
        self._tabs.set_count(prepare_tab.TAB, words)

    def _open(self, tab: str) -> None:
        self._tabs.choose(tab)
        pages = {
            room_tab.TAB: (self._room, tr("Who is here, and what each brings.")),
            prepare_tab.TAB: (self._prepare, tr("Seven things, a button each. None is required.")),
        }
        page, words = pages.get(tab, (self._problem, tr("In the host’s own words, before anybody solves it.")))
        self._pages.setCurrentWidget(page)
        for part in (self._paste, self._add):
            part.setVisible(tab == room_tab.TAB)
        if tab == prepare_tab.TAB:
            self._deck.fill()
        self._title.set_texts(tr("Problem"), words)
        self._workbench.note(partial(at_tab, stage=self.key, tab=tab))

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        if before is None or (before.organisations, before.plan) != (after.organisations, after.plan):
            people = people_here(after)
            self._tabs.set_count(room_tab.TAB, str(people) if people else "")
