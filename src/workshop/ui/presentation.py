"""What the room sees at this moment: the state of its screen, the view on it, the picture that stays when frozen."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal, Slot

from workshop import projection
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import Shown, View
from workshop.ui import canvas
from workshop.words import tr


class State(StrEnum):
    """How the room's screen stands; the console writes it out as a word."""

    NO_SCREEN = "no_screen"
    BLANK = "blank"
    LIVE = "live"
    FROZEN = "frozen"


class Presentation(QObject):
    """Holds the room's picture. Only `show_to_room` and the parts change it, never where the facilitator is.

    `follow` is called when what was typed is committed. While frozen the picture stays, but the clock goes on:
    time is no work in progress, and a clock that stood still would mislead the room.
    """

    changed = Signal()
    """The state, the view or its part is another one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = State.NO_SCREEN
        self._before = State.BLANK
        self._session: Session | None = None
        self._run = Run()
        self._left: int | None = None
        self._dark = False
        self._shown: Shown | None = None
        self._live = projection.NOTHING
        self._frozen = projection.NOTHING
        self._part = 0
        self._frozen_part = 0
        self._heard: tuple[object, object, str] | None = None
        self._gathers = False
        self._gathered: tuple[Session, Run] | None = None

    @property
    def state(self) -> State:
        """How the room's screen stands."""
        return self._state

    @property
    def shown(self) -> Shown | None:
        """What the facilitator put on screen last; it comes back when the screen is no longer blank."""
        return self._shown

    @property
    def view(self) -> View:
        """What the room sees: plain ground unless live or frozen."""
        if self._state is State.LIVE:
            return self._live
        return self._frozen if self._state is State.FROZEN else View(dark=self._dark)

    @property
    def part(self) -> int:
        """Which part of the view is on screen, from 0."""
        return {State.LIVE: self._part, State.FROZEN: self._frozen_part}.get(self._state, 0)

    @property
    def parts(self) -> int:
        """On how many parts the view stands."""
        return canvas.parts(self.view)

    @property
    def is_open(self) -> bool:
        """Whether the room has a screen, blank or not."""
        return self._state is not State.NO_SCREEN

    def shows(self, shown: Shown) -> bool:
        """Whether the room sees `shown` now, live."""
        return self._state is State.LIVE and self._shown == shown

    def keeps(self, shown: Shown) -> bool:
        """Whether `shown` was put on screen last and is there still, live or frozen."""
        return self._state in (State.LIVE, State.FROZEN) and self._shown == shown

    @property
    def state_words(self) -> str:
        """The state as the console writes it."""
        return {
            State.NO_SCREEN: tr("NO SCREEN"),
            State.BLANK: tr("BLANK"),
            State.LIVE: tr("LIVE"),
            State.FROZEN: tr("FROZEN"),
        }[self._state]

    @property
    def theme(self) -> str:
        """ "light" for lit rooms, "dark" for dim ones."""
        return "dark" if self._dark else "light"

    @property
    def plain_text(self) -> str:
        """Every word that the room can read now."""
        return projection.plain_text(self.view)

    @property
    def heard(self) -> str:
        """The same for screen readers, without the clock: it would be read out every second.

        Everybody who shows the picture asks for it whenever something changed, and a wall of ideas is long.
        """
        view = self.view
        if self._heard is None or self._heard[0] is not view.body or self._heard[1] != view.heading:
            self._heard = view.body, view.heading, projection.plain_text(replace(view, clock=None))
        return self._heard[2]

    def preview(self, shown: Shown) -> View:
        """What the room would see of `shown` now. Nothing changes by looking."""
        if self._session is None:
            return View(dark=self._dark)
        return projection.view(self._session, self._run, shown, self._left, dark=self._dark)

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """What is followed within is one change for the room, and one picture."""
        self._gathers = True
        try:
            yield
        finally:
            self._gathers = False
            if self._gathered is not None:
                (session, run), self._gathered = self._gathered, None
                self.follow(session, run)

    def follow(self, session: Session, run: Run) -> None:
        """Show the room `session` as it is committed now; a frozen picture stays."""
        if self._gathers:
            self._gathered = session, run
            return
        before, was = self._session, self._run
        self._session, self._run = session, run
        same = before is not None and projection.unchanged(before, session, self._shown)
        if (run.lit, run.asked, run.asked_of) != (was.lit, was.asked, was.asked_of):
            self._renew(lit=True)
        elif not same or was.round != run.round or not projection.same_break(was, run):
            self._renew()
        else:
            self._time()

    def tick(self, seconds_left: int | None) -> None:
        """The room's step clock stands at `seconds_left`; None takes it off the screen."""
        if seconds_left != self._left:
            self._left = seconds_left
            self._time()

    def set_theme(self, theme: str) -> None:
        """Use the "dark" colours, for dim rooms, or the "light" ones; the frozen picture changes with them."""
        dark = theme == "dark"
        if dark != self._dark:
            self._dark = dark
            self._frozen = replace(self._frozen, dark=dark)
            self._renew(always=True)

    @Slot()
    def open(self) -> None:
        """The room's window is open: blank, whatever was shown before."""
        if self._state is State.NO_SCREEN:
            self._enter(State.BLANK)

    def show_to_room(self, shown: Shown) -> None:
        """Put `shown` on the room's screen, live. Without a screen nothing is shown."""
        if self._state is State.NO_SCREEN:
            return
        if shown != self._shown:
            self._part = 0
        self._shown = shown
        self._live = self._seen()
        self._clamp()
        self._enter(State.LIVE, always=True)

    def make_ready(self, shown: Shown) -> None:
        """Let `shown` stand behind a frozen picture: the room sees it when that is live again."""
        if self._state is State.FROZEN:
            self._shown, self._part = shown, 0
            self._live = self._seen()

    @Slot()
    def freeze(self) -> None:
        """Keep the picture as it is; again: live. Blank ground has nothing to keep."""
        if self._state is State.LIVE:
            self._frozen, self._frozen_part = self._live, self._part
            self._enter(State.FROZEN)
        elif self._state is State.FROZEN:
            self._enter(State.LIVE)

    @Slot()
    def blank(self) -> None:
        """Plain ground; again: back to the state before, if anything was shown."""
        if self._state in (State.LIVE, State.FROZEN):
            self._before = self._state
            self._enter(State.BLANK)
        elif self._state is State.BLANK and self._before is not State.BLANK:
            self._enter(self._before)

    @Slot()
    def end(self) -> None:
        """The room's window is closed and nothing is on screen any more."""
        self._shown, self._live, self._frozen = None, View(dark=self._dark), View(dark=self._dark)
        self._part = self._frozen_part = 0
        self._before = State.BLANK
        self._enter(State.NO_SCREEN)

    @Slot()
    def lose_screen(self) -> None:
        """The screen went away. What was shown is remembered: after `open` on its return, `blank` brings it back."""
        if self._state in (State.LIVE, State.FROZEN):
            self._before = self._state
        self._enter(State.NO_SCREEN)

    @Slot(result=bool)
    def next_part(self) -> bool:
        """Go on to the next part; False if this is the last one, or the picture is not live."""
        return self._turn(1)

    @Slot(result=bool)
    def previous_part(self) -> bool:
        """Go back a part; False if this is the first one, or the picture is not live."""
        return self._turn(-1)

    def to_last_part(self) -> None:
        """Turn to where whoever goes back through the views comes in."""
        self._turn(canvas.parts(self._live) - 1 - self._part)

    def _turn(self, by: int) -> bool:
        wanted = self._part + by
        if self._state is not State.LIVE or not 0 <= wanted < canvas.parts(self._live):
            return False
        self._part = wanted
        self.changed.emit()
        return True

    def _seen(self) -> View:
        return View(dark=self._dark) if self._shown is None else self.preview(self._shown)

    def _renew(self, *, always: bool = False, lit: bool = False) -> None:
        """See what the room may see now. `lit`: another idea is counted, so turn to the part on which it stands."""
        before, seen = self.view, self._seen()
        if seen.body == self._live.body:
            seen = replace(seen, body=self._live.body)  # the canvas knows a body that it laid out by its identity
        self._live, self._frozen = seen, self._timed(self._frozen)
        part = canvas.lit_part(seen) if lit else None
        turned = part is not None and part != self._part
        if part is not None:
            self._part = part
        self._clamp()
        if always or turned or self.view != before:
            self.changed.emit()

    def _time(self) -> None:
        before = self.view.clock
        self._live, self._frozen = self._timed(self._live), self._timed(self._frozen)
        if self.view.clock != before:
            self.changed.emit()

    def _timed(self, view: View) -> View:
        """`view` with the clock as it stands now: the frozen picture's goes on too."""
        return replace(view, clock=projection.clock(view.body, self._run, self._left))

    def _clamp(self) -> None:
        """Stay on the canvas when a view has fewer parts than before."""
        if self._part:
            self._part = min(self._part, canvas.parts(self._live) - 1)

    def _enter(self, state: State, *, always: bool = False) -> None:
        if state is not self._state or always:
            self._state = state
            self.changed.emit()
