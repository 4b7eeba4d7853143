"""The facilitator's hand on the clocks and the script: begin, break, the room's clock, the next step."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from workshop.model.session import Session
from workshop.room import clocks, gap
from workshop.room.script import at_the_same_step
from workshop.ui.console.script_panel import current_script
from workshop.workbench import Workbench

STEP_SECONDS = 5 * 60
"""What the room's clock begins with where the script names no minutes."""


class Timekeeper(QObject):
    """Turns keys and clicks into changes of the run. Nothing here happens by itself: a person moves on."""

    view_wanted = Signal(str)
    """The step that the script went to names this view for the room."""

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._looked = self._look()
        self._acted = workbench.clock.now()
        workbench.changed.connect(self._follow_script)
        workbench.changed.connect(self._act)
        workbench.ran.connect(self._act)

    @Slot()
    def begin(self) -> None:
        """Let the session's clock start with the stage that the facilitator is at."""
        stage, _, _ = current_script(self._workbench)
        if stage is not None:
            now = self._workbench.clock.now()
            self._workbench.note(lambda run: clocks.begin(run, stage.id, now))

    def take_up(self) -> None:
        """The session is opened: a night since it was left does not count, and of a shorter time somebody is asked."""
        now = self._workbench.clock.now()
        self._workbench.note(lambda run: gap.open_again(run, now))

    def look(self) -> None:
        """Look whether the laptop's clock went on as it should, once a second: else it slept, or was set.

        Where it did, somebody may have gone home and left the session open.
        """
        acted, before, (shown, steady) = self._acted, self._looked, self._look()
        self._looked = shown, steady
        passed = (shown - before[0]).total_seconds()
        now = self._workbench.clock.now()
        if passed < -1:
            back = timedelta(seconds=round(steady - before[1]) - passed)
            self._workbench.note(lambda run: gap.set_back(run, back))
        elif passed >= gap.ASKED_FROM:
            begins = now - timedelta(seconds=passed)
            self._workbench.note(lambda run: gap.missed(run, begins, now))
        self._workbench.note(lambda run: gap.left_alone(run, acted, now))
        self._workbench.note(lambda run: gap.seen(run, now))
        self._acted = acted  # what is noted here is nobody's act

    @Slot(object, object)
    def _act(self, _before: object, _after: object) -> None:
        """Somebody typed, or did something that the run remembers."""
        self._acted = self._workbench.clock.now()

    @Slot(object, object)
    def _follow_script(self, before: Session, after: Session) -> None:
        """Steps were added, moved or taken out, or that was undone: the script stays where it was."""
        if before.steps is not after.steps:
            self._workbench.note(lambda run: at_the_same_step(run, before, after))

    def _look(self) -> tuple[datetime, float]:
        return self._workbench.clock.shown(), time.monotonic()

    def leave(self) -> None:
        """The session is put away: note what was counted so far."""
        now = self._workbench.clock.now()
        self._workbench.note(lambda run: clocks.leave(run, now))

    def begin_on_the_day(self) -> None:
        """Presenting begins the session, unless it is planned for another day: then it is a rehearsal."""
        if self._workbench.session.plan.date in ("", self._workbench.clock.now().date().isoformat()):
            self.begin()

    def follow(self) -> None:
        """Count for the stage that the facilitator is at now."""
        stage, _, _ = current_script(self._workbench)
        if stage is not None:
            now = self._workbench.clock.now()
            self._workbench.note(lambda run: clocks.move_on(run, stage.id, now))

    @Slot()
    def toggle_break(self) -> None:
        """The break begins, or is over."""
        stage, _, _ = current_script(self._workbench)
        now = self._workbench.clock.now()
        if stage is not None and self._workbench.run.on_break:
            self._workbench.note(lambda run: clocks.end_break(run, stage.id, now))
            return
        self.begin()
        pause, room_now = self._next_break(), gap.room_now(self._workbench.run, now)
        self._workbench.note(lambda run: clocks.take_break(clocks.hold_step(run, room_now), pause, now))

    @Slot()
    def toggle_step(self) -> None:
        """The room's clock starts with the minutes of the script's step, pauses, goes on."""
        _, steps, current = current_script(self._workbench)
        seconds = (steps[current].minutes * 60 if steps else 0) or STEP_SECONDS
        now = gap.room_now(self._workbench.run, self._workbench.clock.now())
        self._workbench.note(lambda run: clocks.toggle_step(run, seconds, now))

    @Slot()
    def lengthen_step(self) -> None:
        """A minute more for the room."""
        now = self._workbench.clock.now()
        self._workbench.note(lambda run: clocks.lengthen_step(run, 60, now))

    @Slot()
    def next_step(self) -> None:
        """The script's next step becomes the current one; behind the last it begins again.

        A step may start the room's clock with its minutes, and may name what the room is to see.
        """
        stage, steps, current = current_script(self._workbench)
        if stage is not None and steps:
            following = (current + 1) % len(steps)
            step, now = steps[following], self._workbench.clock.now()
            seconds = (step.minutes * 60 or STEP_SECONDS) if step.clock else 0
            self._workbench.note(lambda run: clocks.go_to_step(run, stage.id, following, seconds, now))
            if step.view:
                self.view_wanted.emit(step.view)

    @Slot()
    def previous_step(self) -> None:
        """The script's step before becomes the current one again; the room's clock and screen stay as they are."""
        stage, _, current = current_script(self._workbench)
        if stage is not None and current:
            self._workbench.note(lambda run: clocks.at_step(run, stage.id, current - 1))

    def _next_break(self) -> str:
        """The agenda's next break that was not taken, else its last; empty where it has none."""
        run, now = self._workbench.run, self._workbench.clock.now()
        pauses = [each for each in self._workbench.session.stages if each.key == clocks.BREAK and each.on]
        untaken = [each.id for each in pauses if not clocks.spent(run, each.id, now)]
        return untaken[0] if untaken else pauses[-1].id if pauses else ""
