"""The settle round in the centre of the console: one open moment at a time, Enter for the next."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from workshop.documents.excerpt import cut
from workshop.model.parts import Misunderstanding, Status
from workshop.model.place import Place
from workshop.model.run import at_item, settle_these
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.ui import keymap, theme
from workshop.ui.equipment import Equipment
from workshop.ui.misunderstandings.entries import when
from workshop.ui.settling.edits import SETTLE, SettleEdits
from workshop.ui.settling.ending import COMMANDS, Ending
from workshop.ui.settling.half import SettleHalf
from workshop.ui.settling.round_list import RoundList
from workshop.ui.stages.margins import margins_beside
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.ui.widgets.thumbnail import SMALL, Thumbnail
from workshop.words import tr

_LONGEST = 28
"""Characters of a word as it stands on a button."""
"""Letters of a word on a button."""


class SettleRound(StageView):
    """Stands in the place of a stage, and is none: the facilitator is still at the stage where it began.

    `left` asks to go back there. While the room sees the moment that is open, the next one is shown to it, too,
    unless this one is to be left on screen.
    """

    key: ClassVar[str] = SETTLE

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._presentation = equipment.workbench, equipment.presentation
        self._edits = SettleEdits(equipment.workbench)
        self._compact = self._wide = False
        self.list = RoundList(self)
        self.list.hide()
        self._build()
        self._connect()

    def place(self) -> Place:
        return Place(self._workbench.run.stage, "", self._now())

    def shown(self) -> Shown | None:
        caught = self.current()
        return Shown("settle", caught.id) if caught is not None else None

    def side(self) -> QWidget | None:
        return self.list

    def current(self) -> Misunderstanding | None:
        """The moment that is being settled."""
        now = self._now()
        return next((each for each in self.moments() if each.id == now), None)

    def moments(self) -> tuple[Misunderstanding, ...]:
        """The moments of this round, in the order in which they were caught."""
        wanted = set(self._workbench.run.round)
        return tuple(each for each in self._workbench.session.misunderstandings if each.id in wanted)

    def go(self, place: Place) -> None:
        run, session = self._workbench.run, self._workbench.session
        before = set(run.round) if run.aside == SETTLE else set()
        ids = tuple(
            each.id
            for each in session.misunderstandings
            if each.status is Status.OPEN or each.id in before or each.id == place.item
        )
        self._workbench.note(partial(settle_these, moments=ids))
        first = next((each.id for each in self.moments() if each.status is Status.OPEN), ids[0] if ids else "")
        self._open(place.item if place.item in ids else first)

    def begin(self) -> None:
        (self.next if self.current() is not None else self.nothing.action).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_width(self, compact: bool, wide: bool) -> None:
        self._compact, self._wide = compact, wide
        self.ending.set_tight(compact)
        self._thumbnail.setVisible(compact)
        self._set_margins()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_margins()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._set_margins()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the round; letters say how it ends, while no field has the cursor."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        letter = "" if held else event.text().upper()
        status = next((each for each, command in COMMANDS.items() if keymap.key(command).keys == letter), None)
        if status is not None and self.current() is not None:
            if event.isAutoRepeat():
                return
            self.ending.settle(status)
            if status is Status.OPEN:
                self.begin()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        words = QVBoxLayout()
        words.setSpacing(theme.px(16))
        words.addLayout(self._build_head())
        words.addWidget(self._build_naming())
        self._thumbnail = Thumbnail(self._presentation, SMALL)
        self._thumbnail.hide()
        head.addLayout(words, 1)
        head.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(theme.px(BESIDE))
        self._column.addLayout(head)
        self.area = ScrollArea(self, beside=BESIDE)
        self._column.addWidget(self.area, 1)
        self.nothing = EmptyState(
            "slip-agreed",
            tr("Nothing is open"),
            tr(
                "Every word that was caught is settled. New ones are caught with {key}.",
                key=keymap.label("catch"),
            ),
            tr("Back to the work"),
        )
        self.moment = QWidget()
        self.area.column.addWidget(self.nothing, 0, Qt.AlignmentFlag.AlignTop)
        self.area.column.addWidget(self.moment)
        self._build_moment()
        self._column.addWidget(self._build_foot())

    def _build_head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addStrut(theme.px(32))
        head.addWidget(Glyph("slip-open", 24, "slip"))
        head.addWidget(StageTitle(tr("Settle round"), tr("One at a time. Nobody is wrong.")), 1)
        self.count = Label("", "meta", "ink-2")
        head.addWidget(self.count)
        self.end = Button(tr("End the round"), size=28, key="Esc")
        self.end.setObjectName("settle.end")
        head.addWidget(self.end)
        return head

    def _build_naming(self) -> QWidget:
        """The word, and when it was caught: they stay while the rest is scrolled."""
        self._naming = QWidget()
        line = QHBoxLayout(self._naming)
        line.setContentsMargins(0, 0, 0, theme.px(12))
        line.setSpacing(theme.px(12))
        self.word = ElidedLabel("", "settle-word")
        line.addWidget(self.word, 1)
        self.caught = Label("", "meta", "ink-2")
        line.addWidget(self.caught)
        return self._naming

    def _build_moment(self) -> None:
        column = QVBoxLayout(self.moment)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.said, self.heard = SettleHalf(said=True), SettleHalf(said=False)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self.said, 1)
        self._halves.addWidget(self.heard, 1)
        column.addLayout(self._halves)
        column.addSpacing(theme.px(20))
        self.ending = Ending(self._edits)
        column.addWidget(self.ending)
        column.addStretch(1)

    def _build_foot(self) -> QWidget:
        self._foot = QWidget(self)
        around = QHBoxLayout(self._foot)
        around.setContentsMargins(0, theme.px(8), 0, 0)
        around.setSpacing(0)
        column = QVBoxLayout()
        around.addLayout(column, 1)
        around.addSpacing(theme.px(BESIDE))
        column.setSpacing(theme.px(12))
        column.addWidget(Hairline())
        line = QHBoxLayout()
        line.addWidget(ElidedLabel(tr("Letters act when no field has the cursor."), "caption", "ink-3"), 1)
        self.next = Button("", kind="primary", size=36, key="Enter")
        self.next.setObjectName("settle.next")
        line.addWidget(self.next)
        column.addLayout(line)
        return self._foot

    def _set_margins(self) -> None:
        """What scrolls has its bar in the margin, so that nothing becomes narrower by it."""
        around, _ = margins_beside(self, compact=self._compact, wide=self._wide)
        self._column.setContentsMargins(around)

    @Slot()
    def _keep_in_sight(self) -> None:
        """A row that came brings the cursor with it."""
        focus = QApplication.focusWidget()
        if focus is not None and self.area.isAncestorOf(focus):
            self.area.ensureWidgetVisible(focus, 0, theme.px(8))

    def _connect(self) -> None:
        self.area.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self.end.clicked.connect(self.left)
        self.nothing.acted.connect(self.left)
        self.next.clicked.connect(self._go_on)
        self.ending.entered.connect(self._keep)
        for half in (self.said, self.heard):
            half.entered.connect(self._keep)
        self.said.meaning_edited.connect(self._mean)
        self.said.condition_edited.connect(self._mean_if)
        self.heard.meaning_edited.connect(self._hear)
        self.heard.condition_edited.connect(self._hear_if)
        self.list.wanted.connect(self._open)
        self._workbench.changed.connect(self._follow)
        self._presentation.changed.connect(self._offer_to_leave)

    def _now(self) -> str:
        return self._workbench.run.item(SETTLE)

    @Slot(str)
    def _open(self, which: str) -> None:
        """Settle this moment; nothing of it has the cursor yet, so that letters act."""
        self._workbench.commit()
        self._workbench.note(partial(at_item, stage=SETTLE, item=which))
        self.ending.leave.setChecked(False)
        self._show()
        self.area.verticalScrollBar().setValue(0)
        self.begin()
        self.moved.emit(self.place())

    def _show(self) -> None:
        session, moments, caught = self._workbench.session, self.moments(), self.current()
        self.list.show_round(session, moments, caught.id if caught is not None else "")
        self.nothing.setVisible(caught is None)
        for part in (self._naming, self.moment, self._foot, self.count):
            part.setVisible(caught is not None)
        if caught is None:
            return
        place = moments.index(caught)
        many = len(moments) > 1
        self.count.setText(tr("{part} of {parts}", part=place + 1, parts=len(moments)) if many else "")
        self.word.setText(caught.word)
        at = when(caught)
        self.caught.setText(tr("caught {when}", when=at) if at else "")
        self._show_halves(session, caught)
        self.ending.show_moment(session, caught)
        following = moments[place + 1] if place + 1 < len(moments) else None
        self.next.setText(tr("Next: {word}", word=cut(following.word, _LONGEST)) if following else tr("Done"))
        self._offer_to_leave()

    def _show_halves(self, session: Session, caught: Misunderstanding) -> None:
        said = [each for each in (session.organisation(caught.said_by),) if each is not None]
        heard = [found for each in caught.heard_by if (found := session.organisation(each)) is not None]
        self.said.show_side(said, caught.meant, caught.meant_if)
        self.heard.show_side(heard, caught.heard, caught.heard_if)
        self.said.stand(caught.status)
        self.heard.stand(caught.status)
        gap = {Status.OPEN: 12, Status.AGREED: 0, Status.DIFFER: 20}[caught.status]
        self._halves.setSpacing(theme.px(gap) if gap else -theme.px(1))

    @Slot()
    def _offer_to_leave(self) -> None:
        self.ending.leave.setVisible(self._on_screen())

    def _on_screen(self) -> bool:
        """Whether the room sees the moment that is open here."""
        caught = self.current()
        return caught is not None and self._presentation.shows(Shown("settle", caught.id))

    @Slot()
    def _keep(self) -> None:
        """Enter in a field: the room sees what was typed there, and the next Enter goes on."""
        self.begin()

    @Slot()
    def _go_on(self) -> None:
        """The next moment, for the room, too, if it sees this one; after the last one the round is over."""
        moments, caught = self.moments(), self.current()
        if caught is None:
            return
        place = moments.index(caught) + 1
        if place >= len(moments):
            self.left.emit()
            return
        goes_along = self._on_screen() and not self.ending.leave.isChecked()
        self._open(moments[place].id)
        if goes_along:
            self.presented.emit(Shown("settle", moments[place].id))

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        """What is caught meanwhile joins the round."""
        names = ("misunderstandings", "organisations", "terms")
        run = self._workbench.run
        if run.aside != SETTLE or all(getattr(before, each) is getattr(after, each) for each in names):
            return
        fresh = {each.id for each in after.misunderstandings} - {each.id for each in before.misunderstandings}
        ids = tuple(each.id for each in after.misunderstandings if each.id in run.round or each.id in fresh)
        if ids != run.round:
            self._workbench.note(partial(settle_these, moments=ids))
        if self.current() is None and ids:
            self._open(ids[0])
        else:
            self._show()

    def _describe(self, field: str, text: str) -> None:
        caught = self.current()
        if caught is not None:
            self._edits.describe(caught, field, text)

    @Slot(str)
    def _mean(self, text: str) -> None:
        self._describe("meant", text)

    @Slot(str)
    def _mean_if(self, text: str) -> None:
        self._describe("meant_if", text)

    @Slot(str)
    def _hear(self, text: str) -> None:
        self._describe("heard", text)

    @Slot(str)
    def _hear_if(self, text: str) -> None:
        self._describe("heard_if", text)
