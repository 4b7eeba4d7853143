"""One stretch of the agenda, a stage or a break: when it begins, how long it is planned, whether it is used."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.changes.agenda import move_stage, plan_stage, remove_stage, steps_of, use_stage
from workshop.model.parts import Stage
from workshop.model.session import Session
from workshop.room.clocks import BREAK
from workshop.room.stages import stage_name
from workshop.ui import keymap, theme
from workshop.ui.sides import sided
from workshop.ui.stages.agenda.minutes_field import MinutesField
from workshop.ui.stages.agenda.place import agenda_place
from workshop.ui.stages.agenda.script_rows import ScriptRows
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.folding_table import FoldingRow
from workshop.ui.widgets.glyph import Glyph
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.tag import Tag
from workshop.ui.widgets.tick import Tick
from workshop.words import tr
from workshop.workbench import Workbench

W = TypeVar("W", bound=QWidget)

FROM, SCRIPT, ACTUAL, MINUTES, USED = 63, 76, 64, 60, 44
"""Widths of the columns; the name has the rest, and begins where the words of a step do."""
EDGE, FOLD, GAP, MENU = 12, 24, 8, 28
_TALL = 48


class StretchRow(FoldingRow):
    """Edits `which` in place. `unfolded` tells that its script was opened or closed."""

    def __init__(self, workbench: Workbench, which: Stage, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.which, self._key = which.id, which.key
        self._script: ScriptRows | None = None
        self._open = False
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._build_line())

    @property
    def is_open(self) -> bool:
        """Whether its script is unfolded."""
        return self._open

    @property
    def is_break(self) -> bool:
        """Whether it is a break, which has no script."""
        return self._key == BREAK

    def unfold(self, is_open: bool) -> None:
        """Show or hide the script. A break has none."""
        if is_open == self._open or self.is_break:
            return
        self._open = is_open
        if self._script is None:
            self._script = ScriptRows(self._workbench, self.which, self)
            self._script.setContentsMargins(sided(self, EDGE + FOLD + GAP, 2, EDGE, 10))
            self._script.explained.connect(self.explained)
            self._outer.addWidget(self._script)
            self._show_script(self._workbench.session)
            QWidget.setTabOrder(self.menu, self._script.fields()[0])
        self._script.setVisible(is_open)
        self.fold.set_icon("chevron-down" if is_open else "chevron-right")
        self.fold.set_name(self._fold_name())
        self.update()
        self.unfolded.emit(self.which, is_open)

    def show_stretch(self, session: Session, which: Stage, begins: str, actual: int | None, now: bool) -> None:
        """Show `which`, which begins at `begins` and took `actual` minutes so far; `now`: its time is counted."""
        ink = "ink" if which.on else "ink-3"
        self._begins.setText(begins)
        self.setAccessibleName(" ".join(each for each in (begins, self._called()) if each))
        self._name.set_colour(ink)
        self._now.setVisible(now)
        steps = steps_of(session, which.id)
        self._steps.setText(tr("{n} steps", n=len(steps), one="{n} step") if steps else "")
        self._actual.setText("" if actual is None else str(actual))
        self.minutes.show_minutes(which.minutes)
        self.used.setChecked(which.on)
        self._show_script(session)

    def fields(self) -> tuple[QWidget, ...]:
        """Everything that takes the cursor, in the order of reading."""
        own = (self.minutes, self.used, self.menu)
        first = () if self._key == BREAK else (self.fold,)
        return (*first, *own, *(self._script.fields() if self._script is not None else ()))

    def focus_minutes(self) -> None:
        """Put the cursor into the planned minutes."""
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def focus_step(self, step: str) -> None:
        """Put the cursor into a step of the script."""
        self.unfold(True)
        if self._script is not None:
            self._script.focus(step)

    def add_step(self) -> None:
        """Add a step to the script."""
        self.unfold(True)
        if self._script is not None:
            self._script.add()

    def shift(self, by: int) -> str:
        """Move the step that has the cursor, else the stretch; returns the step's id, or nothing."""
        step = self._script.current() if self._script is not None else None
        if step is not None:
            step.shift(by)
            return step.which
        self._move(by)
        return ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._steps.setVisible(event.size().width() >= theme.px(560))

    def _build_line(self) -> QWidget:
        line = QWidget(self)
        line.setFixedHeight(theme.px(_TALL))
        row = QHBoxLayout(line)
        row.setContentsMargins(sided(self, EDGE, 0, EDGE, 0))
        row.setSpacing(theme.px(GAP))
        row.addWidget(self._build_fold(line))
        self._begins = _fixed(Label("", "meta", "ink-2", tabular=True), FROM)
        row.addWidget(self._begins)
        self._name = ElidedLabel(stage_name(self._key), "strong")
        self._now = Tag(tr("now"), "amber")
        named = QHBoxLayout()
        named.setSpacing(theme.px(GAP))
        named.addWidget(self._name)
        named.addWidget(self._now)
        named.addStretch(1)
        row.addLayout(named, 1)
        self._steps = _fixed(Label("", "meta", "ink-2"), SCRIPT)
        self._actual = _fixed(Label("", "meta", "ink-2", tabular=True), ACTUAL)
        row.addWidget(self._steps)
        row.addWidget(self._actual)
        row.addWidget(self._build_minutes())
        row.addWidget(self._build_used())
        row.addWidget(self._build_menu(line))
        return line

    def _build_fold(self, line: QWidget) -> QWidget:
        self.fold = IconButton("chevron-right", self._fold_name(), size=FOLD, parent=line)
        self.fold.setObjectName(f"fold.{self.which}")
        self.fold.clicked.connect(self._toggle)
        if self._key != BREAK:
            return self.fold
        self.fold.hide()
        cup = QWidget(line)
        centred = QHBoxLayout(cup)
        centred.setContentsMargins(0, 0, 0, 0)
        centred.addWidget(Glyph("break", 18, "ink-2"))
        return _fixed(cup, FOLD)

    def _build_minutes(self) -> MinutesField:
        self.minutes = _fixed(MinutesField(tr("Planned minutes of {stage}", stage=self._called())), MINUTES)
        self.minutes.setObjectName(f"planned.{self.which}")
        self.minutes.planned.connect(self._plan)
        self.minutes.misread.connect(self.explained)
        self.minutes.entered.connect(self._next)
        return self.minutes

    def _build_used(self) -> Tick:
        self.used = _fixed(Tick(""), USED)
        self.used.setObjectName(f"used.{self.which}")
        self.used.setAccessibleName(tr("{stage} is part of this session", stage=self._called()))
        self.used.clicked.connect(self._use)
        return self.used

    def _build_menu(self, line: QWidget) -> MenuButton:
        self.menu = MenuButton(tr("More about {stage}", stage=self._called()), parent=line)
        self.menu.menu.add(tr("Move up"), self._move_up, key=keymap.label("move.up"))
        self.menu.menu.add(tr("Move down"), self._move_down, key=keymap.label("move.down"))
        if self._key == BREAK:
            self.menu.menu.add(tr("Remove"), self._remove)
        return self.menu

    def _called(self) -> str:
        return stage_name(self._key)

    def _fold_name(self) -> str:
        if self._open:
            return tr("Close the script of {stage}", stage=self._called())
        return tr("Open the script of {stage}", stage=self._called())

    def _show_script(self, session: Session) -> None:
        stage = next((each for each in session.stages if each.id == self.which), None)
        if self._script is not None and stage is not None:
            self._script.show_script(session, stage)

    @Slot(object)
    def _plan(self, minutes: int) -> None:
        change = partial(plan_stage, which=self.which, minutes=minutes)
        self._workbench.edit(tr("Edit agenda"), change, agenda_place(self.which), merge_key=f"planned.{self.which}")

    @Slot(bool)
    def _use(self, on: bool) -> None:
        words = tr("Switch {stage} on", stage=self._called()) if on else tr("Switch {stage} off", stage=self._called())
        self._workbench.edit(words, partial(use_stage, which=self.which, on=on), agenda_place(self.which))

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, by: int) -> None:
        change = partial(move_stage, which=self.which, by=by)
        self._workbench.edit(tr("Move in the agenda"), change, agenda_place(self.which))

    @Slot()
    def _remove(self) -> None:
        self._workbench.edit(tr("Remove break"), partial(remove_stage, which=self.which), agenda_place())


def _fixed(part: W, wide: int) -> W:
    """`part` as wide as its column."""
    part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    part.setFixedWidth(theme.px(wide))
    return part
