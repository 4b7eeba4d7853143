"""The Abstraction stage: the ladder with its working altitude, and the outsider test."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.documents.excerpt import cut
from workshop.model.changes.abstraction import add_rung
from workshop.model.identity import RungId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import keymap, theme
from workshop.ui.equipment import Equipment
from workshop.ui.stages.abstraction.ladder import Ladder
from workshop.ui.stages.abstraction.outsider_test import OutsiderTest
from workshop.ui.stages.abstraction.questions import HARD, TRUE
from workshop.ui.stages.margins import margins_beside
from workshop.ui.stages.stage import StageView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.headings import StageTitle
from workshop.ui.widgets.label import ElidedLabel
from workshop.ui.widgets.notice import EmptyState
from workshop.ui.widgets.scroll_area import BESIDE, ScrollArea
from workshop.ui.widgets.thumbnail import Thumbnail
from workshop.words import tr

_LADDER, _CARD = 3, 16
"""Pixels under the head: a row of the ladder brings its own space, a card does not."""
_CONTEXT = 60
"""Characters of a rung that tell which one it is."""


class AbstractionView(StageView):
    """Say it so that an outsider recognises it as their own."""

    key: ClassVar[str] = "abstraction"

    def __init__(self, equipment: Equipment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = equipment.workbench
        self._compact, self._wide = False, False
        self._item = ""
        self._wanted: QWidget | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._reveal)
        self._build(equipment)
        self._workbench.changed.connect(self._show)
        self._show(None, self._workbench.session)
        self._order_tabs()
        self.set_width(compact=False, wide=False)

    def place(self) -> Place:
        self._item = str(self.ladder.current() or self.outsiders.current() or self._item)
        return Place(self.key, "", self._item)

    def go(self, place: Place) -> None:
        item = place.item
        if item == self.empty.action.objectName():
            self.begin()
            return
        if not item or self.outsiders.go(item) or self.ladder.focus_rung(RungId(item)):
            return
        row = self.ladder.working_row()
        if item in (HARD, TRUE) and row is not None and row.questions is not None:
            row.questions.open(item)
            self._show_soon(row)
        else:
            self.ladder.focus_part(item)

    def begin(self) -> None:
        session = self._workbench.session
        if session.rungs:
            working = session.working_rung or session.rungs[0]
            self.ladder.focus_rung(working.id)
        else:
            self.empty.action.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def add(self) -> None:
        if self._workbench.session.rungs:
            self.ladder.add()
        else:
            self._write_first()

    def shift(self, by: int) -> None:
        self.ladder.move_current(by)

    def context(self) -> str:
        rung = self._workbench.session.rung(self.ladder.current())
        if rung is None or not rung.text.strip():
            return ""
        return tr("rung “{words}”", words=cut(rung.text, _CONTEXT))

    def set_width(self, compact: bool, wide: bool) -> None:
        self._compact, self._wide = compact, wide
        self._thumbnail.setVisible(compact)
        self._title.set_texts(tr("Abstraction"), "" if compact else _purpose())
        self._purpose.setVisible(compact)
        self._head.setSpacing(theme.px(12 if compact else 8))
        self._head.setAlignment(self.add_button, Qt.AlignmentFlag.AlignTop if compact else Qt.AlignmentFlag(0))
        self._set_gap()
        self.ladder.set_compact(compact)
        self.outsiders.set_compact(compact)
        self._pad()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._pad()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.ladder.end_visits()

    def _build(self, equipment: Equipment) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._build_head(equipment)
        self._gap = QWidget(self)
        self._column.addWidget(self._gap)
        self.area = ScrollArea(self, beside=BESIDE)
        self.area.setObjectName("ladder_area")
        self._column.addWidget(self.area, 1)
        column = self.area.column
        column.setAlignment(Qt.AlignmentFlag(0))
        self.ladder = Ladder(equipment, self)
        self.empty = EmptyState(
            "ladder",
            tr("No rungs yet"),
            tr("Write the problem as people here would say it."),
            tr("Write the first rung"),
        )
        self.empty.action.setObjectName("first_rung")
        self.empty.acted.connect(self._write_first)
        self.outsiders = OutsiderTest(self._workbench, self)
        column.addWidget(self.empty)
        column.addWidget(self.ladder)
        column.addSpacing(theme.px(4))
        column.addWidget(self.outsiders)
        column.addStretch(1)
        self.outsiders.presented.connect(self.presented)
        for part in (self.ladder, self.outsiders):
            part.rearranged.connect(self._order_tabs)
            part.revealed.connect(self._show_soon)

    def _build_head(self, equipment: Equipment) -> None:
        self._head = QHBoxLayout()
        self._title = StageTitle(tr("Abstraction"), _purpose())
        self._purpose = ElidedLabel(_purpose(), "body", "ink-2")
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._purpose)
        titles.addStretch(1)
        self.add_button = Button(tr("Add a rung"), size=28, icon="plus", key=keymap.label("add"))
        self.add_button.setObjectName("add_rung")
        self.add_button.clicked.connect(self.add)
        self._thumbnail = Thumbnail(equipment.presentation, QSize(112, 63))
        self._head.addLayout(titles, 1)
        self._head.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._head)

    def _set_gap(self) -> None:
        self._gap.setFixedHeight(theme.px(_LADDER if self._workbench.session.rungs else _CARD))

    def _pad(self) -> None:
        """Leave the margins free, and what the content does not need: at the end, in the widest windows on both."""
        around, still = margins_beside(self, compact=self._compact, wide=self._wide)
        self._column.setContentsMargins(around)
        self._head.setContentsMargins(still)

    @Slot()
    def _write_first(self) -> None:
        """The bottom rung: the problem as it was told, to be said more generally from there."""
        new = RungId(self._workbench.new_id())
        change = partial(add_rung, new=new, text=self._workbench.session.problem.statement)
        self._workbench.edit(tr("Add rung"), change, Place(self.key, "", new))
        self.ladder.focus_rung(new)
        self.ladder.rows[new].select_words()

    @Slot(object, object)
    def _show(self, before: Session | None, after: Session) -> None:
        has_rungs = bool(after.rungs)
        self.empty.setVisible(not has_rungs)
        self.ladder.setVisible(has_rungs)
        self._set_gap()
        self.outsiders.setVisible(has_rungs or bool(after.reactions))
        if before is not None and before.rungs and not has_rungs and self.isVisible():
            self.empty.action.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _order_tabs(self) -> None:
        """Tab goes as one reads: the button, the rungs from top to bottom, the reactions."""
        stops = [self.add_button, self.empty.action, *self.ladder.stops(), *self.outsiders.stops()]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @Slot(object)
    def _show_soon(self, part: QWidget) -> None:
        """A row that was just made has its place only after the layout had its turn."""
        self._wanted = part
        self._soon.start()

    @Slot()
    def _reveal(self) -> None:
        part, self._wanted = self._wanted, None
        if part is not None and self.area.content.isAncestorOf(part):
            self.area.ensureWidgetVisible(part, 0, theme.px(8))


def _purpose() -> str:
    return tr("Say it so that an outsider recognises it as their own.")
