"""Ideas from the gaps: the heading with its buttons, and the cards."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.background import Background
from workshop.model.identity import AnalogyId
from workshop.model.parts import Idea, MappingRow
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.ui import keymap, theme
from workshop.ui.stages.mapping.edits import MappingEdits
from workshop.ui.stages.mapping.idea_acts import IdeaActs
from workshop.ui.stages.mapping.idea_list import IdeaList
from workshop.ui.stages.mapping.idea_painter import GAP, TALL
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.plain_tip import plain_tip
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.words import tr

_HEAD = 30


class Ideas(QWidget):
    """`presented` asks for the wall on the room's screen, `counting` for count mode."""

    presented = Signal(object)
    counting = Signal()

    def __init__(self, edits: MappingEdits, background: Background, page: QWidget) -> None:
        super().__init__(page)
        self._analogy: AnalogyId | None = None
        self._number = (-1, -1)
        self._seen: tuple[Idea, ...] | None = None
        self._narrow = False
        self._said = ""
        self.heading = SectionHeading(tr("Ideas from the gaps"))
        self.add = Button(tr("New idea"), size=28, icon="plus")
        self.add.setObjectName("mapping.new.idea")
        self.wall = Button(tr("Show the wall"), size=28, icon="screen")
        self.wall.setObjectName("mapping.wall")
        self.count = Button(tr("Count dots"), size=28, key=keymap.label("count"))
        self.count.setObjectName("mapping.count")
        self.count.setToolTip(keymap.label("count"))
        self.more = IconButton("more", tr("Merge, split, put under a name…"), kind="secondary", size=28)
        self.more.setObjectName("mapping.ideas.more")
        self.list = IdeaList(edits, page, self)
        self.acts = IdeaActs(self.list, edits, background, page)
        self.hint = ProseLabel(
            tr("Point at an empty box. What would have to exist for it to be filled?"), "meta", "ink-2"
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.px(8))
        self._head.addWidget(self.heading, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.add, self.count, self.wall, self.more):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._head.addLayout(buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self._column.addLayout(self._head)
        self._column.addWidget(self.hint)
        self._column.addWidget(self.list)
        self._column.addStretch(1)
        self.add.clicked.connect(self._begin)
        self.wall.clicked.connect(self._present)
        self.count.clicked.connect(self.counting)
        self.more.clicked.connect(self._offer)
        self.acts.gathering.said.connect(self._say)
        self.list.rows.rowsInserted.connect(self._fit)
        self.list.rows.rowsRemoved.connect(self._fit)
        self.list.rows.modelReset.connect(self._fit)
        self._fit()

    def show_ideas(self, session: Session, analogy: AnalogyId | None) -> None:
        """Show all ideas, those of `analogy` first."""
        self.list.show_ideas(session, analogy)
        if session.ideas is self._seen and analogy == self._analogy:
            return
        self._seen, self._analogy = session.ideas, analogy
        count = len(session.ideas), len([None for each in session.ideas if each.analogy == analogy])
        if count != self._number or self._said:
            self._number, self._said = count, ""
            self._tell()

    def set_narrow(self, narrow: bool) -> None:
        """Stand in a side column, where there is less room for words, and the buttons take a line of their own."""
        self._narrow = narrow
        self.count.set_key("" if narrow else keymap.label("count"))
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._column.setSpacing(theme.px(8 if narrow else 4))
        self._tell()
        self._fit_list()

    def begin(self, row: MappingRow) -> None:
        """A new idea from a row of the mapping."""
        self.list.begin(row.analogy, row.id)

    def show_from(self, row: MappingRow) -> None:
        """Put the cursor into the first idea that came from a row."""
        found = self.list.rows.from_row(row.id)
        if found is not None:
            self.list.go(found.id)

    def enter(self) -> None:
        """Take the focus with a card, or while there is none with the button that begins one."""
        if self.list.rows.rowCount():
            self.list.enter()
        else:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def has(self, widget: QWidget) -> bool:
        """Whether `widget` belongs here; the open card and the picker stand on the page, over what is beside them."""
        picker = self.acts.gathering.picker
        return self.isAncestorOf(widget) or widget is self.list.field or picker.isAncestorOf(widget)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.list.place_field()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_list()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(_HEAD + TALL + 2))

    def _tell(self) -> None:
        every, here = self._number
        words = tr("{n} ideas", n=every, one="{n} idea") if every > 0 else ""
        if 0 < every != here and not self._narrow and self._analogy is not None:
            words = tr("{words}, {here} from this analogy", words=words, here=here)
        self.heading.set_texts(tr("Ideas from the gaps"), self._said or words)
        self.heading.setToolTip(plain_tip(self._said) if self._said else "")
        for button in (self.wall, self.count, self.more):
            button.setVisible(every > 0)

    @Slot(str)
    def _say(self, words: str) -> None:
        """Say what came of a merge or a split, until the ideas change again."""
        self._said = words
        self._tell()

    @Slot()
    def _fit(self) -> None:
        some = self.list.rows.rowCount() > 0
        self.list.setVisible(some)
        self.hint.setVisible(not some)
        self._fit_list()

    def _fit_list(self) -> None:
        """No card is cut: the list is as high as whole lines of cards are."""
        room = self.height() - self._head.sizeHint().height() - self._column.spacing()
        step = theme.px(TALL + GAP)
        every = self.list.lines()
        lines = max(1, min((room + theme.px(GAP)) // step, every))
        self.list.set_all_there(lines >= every)
        self.list.setFixedHeight((lines - 1) * step + theme.px(TALL))

    @Slot()
    def _begin(self) -> None:
        self.list.begin(self._analogy, None)

    @Slot()
    def _offer(self) -> None:
        """What can be done with the idea that has the cursor, else with the first one; a cursor in its words stays."""
        idea = self.list.current() or self.list.first()
        if idea is not None and idea is self.list.kept():
            self.acts.open_menu_at(idea, self.more)
        else:
            self.acts.lacking.emit()

    @Slot()
    def _present(self) -> None:
        self.presented.emit(Shown("ideas"))
