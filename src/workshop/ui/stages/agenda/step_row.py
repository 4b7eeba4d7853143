"""One step of a script while it is edited: its minutes, what to say, what to do, what it sets going."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workshop.model.changes.agenda import move_step, remove_step, write_step
from workshop.model.parts import Step
from workshop.projection import standing_offers
from workshop.ui import keymap, theme
from workshop.ui.entry_row import EntryRow
from workshop.ui.stages.agenda.minutes_field import MinutesField
from workshop.ui.stages.agenda.place import agenda_place
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.menu_button import MenuButton
from workshop.ui.widgets.prose_edit import ProseEdit
from workshop.ui.widgets.tick import Tick
from workshop.words import tr
from workshop.workbench import Workbench

MINUTES_WIDE = 52
_SETS_WIDE = 176


class StepRow(EntryRow):
    """Edits `which` in place."""

    def __init__(self, workbench: Workbench, which: Step, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self.which, self._stage = which.id, which.stage
        line = QHBoxLayout(self)
        line.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        line.setSpacing(theme.px(8))
        line.addWidget(self._build_minutes(), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._build_words(), 1)
        line.addLayout(self._build_sets())
        line.addWidget(self._build_menu(), 0, Qt.AlignmentFlag.AlignTop)
        self.show_step(which)

    def show_step(self, which: Step) -> None:
        """Show `which` as it is."""
        self.minutes.show_minutes(which.minutes)
        self.say.show_text(which.say)
        self.do.show_text(which.do)
        self.clock.setChecked(which.clock)
        self.view.choose(which.view)
        words = which.say or which.do
        self.setAccessibleName(tr("Step: {words}", words=words) if words else tr("New step"))

    def fields(self) -> tuple[QWidget, ...]:
        """Everything that takes the cursor, in the order of reading."""
        return (self.minutes, self.say, self.do, self.clock, self.view, self.menu)

    def focus_words(self) -> None:
        """Put the cursor into what to say."""
        self.say.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_minutes(self) -> MinutesField:
        self.minutes = MinutesField(tr("Minutes of this step"))
        self.minutes.setObjectName(f"minutes.{self.which}")
        self.minutes.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.minutes.setFixedWidth(theme.px(MINUTES_WIDE))
        self.minutes.planned.connect(self._plan)
        self.minutes.misread.connect(self.explained)
        self.minutes.entered.connect(self._next)
        return self.minutes

    def _build_words(self) -> QVBoxLayout:
        self.say = self._prose("say", tr("What to say, aloud"), "script")
        self.do = self._prose("do", tr("What to do besides"), "meta")
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self.say)
        words.addWidget(self.do)
        words.addStretch(1)
        return words

    def _prose(self, field: str, prompt: str, role: str) -> ProseEdit:
        edit = ProseEdit(self, placeholder=prompt, role=role, quiet=True, single=True, most=6, name=prompt)
        edit.setObjectName(f"{field}.{self.which}")
        edit.edited.connect(self._write)
        edit.entered.connect(self._next)
        return edit

    def _build_sets(self) -> QVBoxLayout:
        """What going to this step does: never by itself, the facilitator's key does it."""
        self.clock = Tick(tr("Starts the room’s clock"), "meta")
        self.clock.setObjectName(f"clock.{self.which}")
        self.clock.clicked.connect(self._set_clock)
        self.view = Dropdown(tr("What the room sees from this step on"), size=28)
        self.view.setObjectName(f"view.{self.which}")
        self.view.add("", tr("Screen stays as it is"))
        for offer in standing_offers():
            self.view.add(offer.shown.kind, offer.title)
        self.view.setMinimumWidth(theme.px(_SETS_WIDE))
        self.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # as wide as the tick above it
        self.view.chosen.connect(self._set_view)
        sets = QVBoxLayout()
        sets.setSpacing(theme.px(4))
        sets.addSpacing(theme.px(2))
        sets.addWidget(self.clock)
        sets.addWidget(self.view)
        sets.addStretch(1)
        return sets

    def _build_menu(self) -> MenuButton:
        self.menu = MenuButton(tr("More about this step"), parent=self)
        self.menu.menu.add(tr("Move up"), self._move_up, key=keymap.label("move.up"))
        self.menu.menu.add(tr("Move down"), self._move_down, key=keymap.label("move.down"))
        self.menu.menu.add(tr("Remove"), self._remove)
        return self.menu

    @Slot(str)
    def _write(self, text: str) -> None:
        field = self.sender().objectName().split(".", 1)[0]
        self._edit({field: text}, merge_key=f"{field}.{self.which}")

    @Slot(object)
    def _plan(self, minutes: int) -> None:
        self._edit({"minutes": minutes}, merge_key=f"minutes.{self.which}")

    @Slot(bool)
    def _set_clock(self, clock: bool) -> None:
        self._edit({"clock": clock})

    @Slot(str)
    def _set_view(self, view: str) -> None:
        """Going through the views with the arrow keys is one edit."""
        self._edit({"view": view}, merge_key=f"view.{self.which}", commit=True)

    def _edit(self, values: dict[str, Any], merge_key: str = "", *, commit: bool = False) -> None:
        change = partial(write_step, which=self.which, **values)
        place = agenda_place(self._stage, self.which)
        self._workbench.edit(tr("Edit script"), change, place, merge_key, commit=commit)

    @Slot()
    def _move_up(self) -> None:
        self.shift(-1)

    @Slot()
    def _move_down(self) -> None:
        self.shift(1)

    def shift(self, by: int) -> None:
        """Move the step `by` places in the script."""
        change = partial(move_step, which=self.which, by=by)
        self._workbench.edit(tr("Move step"), change, agenda_place(self._stage, self.which))

    @Slot()
    def _remove(self) -> None:
        change = partial(remove_step, which=self.which)
        self._workbench.edit(tr("Remove step"), change, agenda_place(self._stage))
