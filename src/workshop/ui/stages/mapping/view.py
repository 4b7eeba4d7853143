"""The Mapping stage: a tab for each analogy, its grid, and the ideas from the gaps."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.identity import AnalogyId
from workshop.model.parts import Analogy, Idea, MappingRow
from workshop.model.place import Place
from workshop.model.run import at_tab
from workshop.model.session import Session
from workshop.room.pairs import TOGETHER, can_compare, chosen_pair, pair_item
from workshop.room.votes import votable
from workshop.ui import keymap, theme
from workshop.ui.equipment import Equipment
from workshop.ui.stages.mapping.analogy_tabs import AnalogyTabs
from workshop.ui.stages.mapping.count import CountPage
from workshop.ui.stages.mapping.edits import COUNT, COUNTING, IDEAS, SPEAKER, STAGE, MappingEdits, tab_asked
from workshop.ui.stages.mapping.grid import Grid
from workshop.ui.stages.mapping.idea_menu import KEYED
from workshop.ui.stages.mapping.idea_name import in_a_line, in_short
from workshop.ui.stages.mapping.ideas import Ideas
from workshop.ui.stages.mapping.rate import RatePage
from workshop.ui.stages.mapping.speaker import SpeakerLine
from workshop.ui.stages.margins import margins
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.words import tr


class MappingView(StageView):
    """What each analogy's people do, and what corresponds to it at home."""

    key: ClassVar[str] = STAGE

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._edits = MappingEdits(equipment.workbench)
        self._open: AnalogyId | None = None
        self._at_ideas = False
        self._stale = self._compact = self._wide = False
        self._build(equipment)
        self._connect()
        self._refresh()
        run = self._workbench.run
        if run.lit:  # the program ended while dots were counted
            self._begin_count(tab_asked(run.asked))

    def place(self) -> Place:
        if self._counting is not None or self._at_ideas:
            tab, idea = self._counting.tab if self._counting is not None else IDEAS, self._idea()
            return Place(self.key, tab, idea.id if idea is not None else "")
        row = self.grid.table.row()
        return Place(self.key, self._open or "", row.id if row is not None else "")

    def go(self, place: Place) -> None:
        if self._stale:
            self._refresh()
        session = self._workbench.session
        if place.tab in COUNTING and votable(session):
            self._begin_count(place.tab, place.item)
            return
        if self._counts_on(place):
            return
        self._leave_count()
        if place.tab == IDEAS or self.ideas.list.rows.place(place.item) >= 0:
            self._go_to_ideas(place.item)
            return
        owner = next((each.analogy for each in session.mapping if each.id == place.item), None)
        wanted = owner or AnalogyId(place.tab)
        if session.analogy(wanted) is not None:
            self._choose(wanted)
        self._at_ideas = False
        field = self.grid.names.field(place.item)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.item == SPEAKER:
            self.speaker.change.setFocus(Qt.FocusReason.OtherFocusReason)
        elif place.item and not self.grid.table.go(place.item):
            self.begin()

    def begin(self) -> None:
        if self._counting is not None:
            self._counting.open()
            return
        self._at_ideas = False
        if self._open is None:
            self.nothing.action.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.grid.table.is_empty():
            self.grid.empty.action.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.grid.table.enter()

    def add(self) -> None:
        if self._open is not None and self._counting is None:
            self.grid.table.add()

    def shift(self, by: int) -> None:
        if not self._at_ideas and self._counting is None:
            self.grid.table.shift(by)

    def uncover(self) -> None:
        if self._counting is None:
            super().uncover()
        elif why := self._counting.uncover():
            self.explained.emit(why)

    def destination(self) -> AnalogyId | None:
        return self._open

    def context(self) -> str:
        if self._counting is not None or self._at_ideas:
            idea = self._idea()
            return tr("idea {letter}", letter=in_short(idea)) if idea is not None and idea.text else ""
        row = self.grid.table.row()
        words = in_a_line(row.ours.strip() or row.theirs) if row is not None else ""
        return tr("row “{text}”", text=words) if words else ""

    def set_width(self, compact: bool, wide: bool) -> None:
        self._compact, self._wide = compact, wide
        self._column.setContentsMargins(margins(self, compact=compact, wide=wide))
        self._thumbnail.setVisible(compact)
        self.count.set_compact(compact)
        self.rate.set_compact(compact)
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self.ideas.set_narrow(wide)
        if self._body.direction() != direction:
            self._body.setDirection(direction)
            self._body.setSpacing(theme.px(24 if wide else 12))
            self._body.setStretch(0, 5 if wide else 0)
            self._body.setStretch(1, 3 if wide else 0)
            self._body.setAlignment(self.grid, Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key for an idea that reaches the stage found none that has the cursor."""
        pressed = QKeySequence(event.keyCombination())
        for_idea = any(pressed in keymap.key(each).sequences for each in KEYED)
        if for_idea and self._counting is None:
            self._tell_none()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._column.setContentsMargins(margins(self, compact=self._compact, wide=self._wide))

    def showEvent(self, event: QShowEvent) -> None:
        if self._stale:
            self._refresh()
        super().showEvent(event)

    def _build(self, equipment: Equipment) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self.content = QWidget(self)
        self._column.addWidget(self.content)
        self.count = CountPage(self._edits, equipment.presentation, self)
        self.rate = RatePage(self._edits, equipment.presentation, self)
        self._column.addWidget(self.count)
        self._column.addWidget(self.rate)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._build_head(equipment))
        self.speaker = SpeakerLine(self._edits, self)
        column.addSpacing(theme.px(6))
        column.addWidget(self.speaker)
        column.addSpacing(theme.px(6))
        self.nothing = EmptyState(
            "deal", tr("No analogies yet"),
            tr("Each analogy on the shortlist gets a grid here. Take up a card first."), tr("Go to Analogies"),
        )  # fmt: skip
        self.nothing.action.setObjectName("mapping.to.analogies")
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignTop)
        self.grid = Grid(self._edits, self)  # made before the ideas, and Tab goes as one reads
        self.ideas = Ideas(self._edits, equipment.background, self)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.setSpacing(theme.px(12))
        self._body.addWidget(self.grid)
        self._body.addWidget(self.ideas)
        column.addLayout(self._body, 1)
        self.set_width(False, False)

    def _build_head(self, equipment: Equipment) -> QHBoxLayout:
        self.add_button = Button(tr("Add a row"), size=28, icon="plus", key=keymap.key("add").keys)
        self.add_button.setObjectName("mapping.add")
        self.together = Button(tr("Side by side"), size=28, icon="columns")
        self.together.setObjectName("mapping.together")
        self.together.setToolTip(tr("Two analogies beside each other: what do both share?"))
        self.photographs = MenuButton(tr("Photographs"), icon="camera", kind="secondary")
        self.photographs.setObjectName("mapping.photographs")
        for command, label, icon in (
            ("photo.attach", tr("Attach photographs"), "camera"),
            ("photos", tr("See the photographs"), "eye"),
        ):
            action = self.photographs.menu.add(label, icon=icon, key=keymap.key(command).keys)
            action.setData(command)
        self.tabs = AnalogyTabs()
        self._thumbnail = Thumbnail(equipment.presentation, SMALL)
        title = QHBoxLayout()
        title.setSpacing(theme.px(8))
        title.addWidget(StageTitle(tr("Mapping"), tr("Match what things do, not what they look like.")), 1)
        for button in (self.together, self.add_button, self.photographs):
            title.addWidget(button)
        words = QVBoxLayout()
        words.setSpacing(theme.px(8))
        words.addLayout(title)
        words.addWidget(self.tabs)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addLayout(words, 1)
        head.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.together.clicked.connect(self._compare)
        self.photographs.menu.triggered.connect(self._command)
        self.tabs.chosen.connect(self._choose)
        self.nothing.acted.connect(self._go_to_analogies)
        self.grid.table.idea_wanted.connect(self._begin_idea)
        self.grid.table.ideas_wanted.connect(self._show_ideas_of)
        self.ideas.presented.connect(self.presented)
        self.ideas.counting.connect(self._begin_count)
        self.ideas.acts.lacking.connect(self._tell_none)
        for page in (self.count, self.rate):
            page.presented.connect(self.presented)
            page.left.connect(self._end_count)
            page.moved.connect(self._tell)
            page.wanted.connect(self._begin_count)
        self._workbench.changed.connect(self._show)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    @Slot(object, object)
    def _show(self, before: Session, after: Session) -> None:
        self.grid.table.remember(before, after)
        names = ("analogies", "mapping", "ideas", "clusters", "organisations", "dots", "voting")
        if all(getattr(before, each) is getattr(after, each) for each in names):
            return
        if self.isVisible():
            self._refresh()
        else:
            self._stale = True

    def _refresh(self) -> None:
        """Show the session as it is. The open analogy stays, also set aside; a gone one makes way for the first."""
        self._stale = False
        session = self._workbench.session
        before = self._open
        if session.analogy(self._open) is None:
            kept = session.analogy(AnalogyId(self._workbench.run.tab(self.key)))
            self._open = kept.id if kept is not None else next((each.id for each in session.shortlist), None)
        analogy: Analogy | None = session.analogy(self._open)
        self.tabs.show_tabs(session, self._open)
        self.speaker.show_speaker(session, analogy)
        self.grid.show_grid(session, analogy)
        self.ideas.show_ideas(session, self._open)
        self.nothing.setVisible(analogy is None)
        for part in (self.tabs, self.speaker, self.grid, self.add_button):
            part.setVisible(analogy is not None)
        self.together.setVisible(analogy is not None and can_compare(session.shortlist))
        self.ideas.setVisible(analogy is not None or bool(session.ideas))
        if self._open != before:
            self.moved.emit(self.place())

    @Slot(str)
    def _choose(self, analogy: str) -> None:
        """Open the grid of an analogy."""
        if analogy != self._open:
            self._workbench.commit()
            self._open = AnalogyId(analogy)
            self._at_ideas = False
            self._workbench.note(partial(at_tab, stage=self.key, tab=analogy))
            self._refresh()
            self.moved.emit(self.place())

    def _go_to_ideas(self, idea: str) -> None:
        self._at_ideas = True
        if not self.ideas.list.go(idea):
            self.ideas.enter()

    def _idea(self) -> Idea | None:
        """The idea that is counted, or else the one that has the cursor."""
        return self._counting.lit() if self._counting is not None else self.ideas.list.current()

    @property
    def _counting(self) -> CountPage | None:
        """What stands in this stage's place: the page where dots are counted, or that where hands are shown."""
        return next((each for each in (self.count, self.rate) if not each.isHidden()), None)

    @Slot()
    @Slot(str)
    def _begin_count(self, tab: str = COUNT, idea: str = "") -> None:
        """Count dots, or let hands be shown, in this stage's place: of `idea`, else of the first that has no answer."""
        self._workbench.commit()
        self.ideas.list.rest()
        self.content.hide()
        (self.rate if tab == COUNT else self.count).hide()
        if tab == COUNT:
            self.count.open(idea)
        else:
            self.rate.ask(tab, idea)

    def _counts_on(self, place: Place) -> bool:
        """Whether `place` is no more than this stage as it was left while counting: that then goes on."""
        return self._counting is not None and not place.item and place.tab in ("", self._open or "")

    def _leave_count(self) -> None:
        if self._counting is not None:
            self._counting.close_count()
            self.content.show()

    @Slot()
    def _end_count(self) -> None:
        """Back to where the facilitator was: the ideas, from where counting begins."""
        self._leave_count()
        self._at_ideas = True
        self.ideas.count.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moved.emit(self.place())

    @Slot()
    def _tell_none(self) -> None:
        """Why a key for an idea does nothing."""
        self.explained.emit(tr("Put the cursor into an idea first: this key is for one idea."))

    @Slot()
    def _tell(self) -> None:
        self.moved.emit(self.place())

    @Slot()
    def _add(self) -> None:
        self.add()

    @Slot()
    def _compare(self) -> None:
        """The open analogy beside another one, chosen as the Analogies stage chooses it."""
        pair = chosen_pair(self._workbench.session, self._open or "", self._workbench.run.item(TOGETHER))
        if pair is not None:
            self.wanted.emit(Place("analogies", TOGETHER, pair_item(*pair)))

    @Slot(QAction)
    def _command(self, action: QAction) -> None:
        self.commanded.emit(action.data())

    @Slot(object)
    def _begin_idea(self, row: MappingRow) -> None:
        self.ideas.begin(row)

    @Slot(object)
    def _show_ideas_of(self, row: MappingRow) -> None:
        self.ideas.show_from(row)

    @Slot()
    def _go_to_analogies(self) -> None:
        self.wanted.emit(Place("analogies"))

    @Slot(QWidget, QWidget)
    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        """Whoever is among the ideas is there until another part of this stage has the focus."""
        if new is not None and self.isAncestorOf(new):
            self._at_ideas = self.ideas.has(new)
