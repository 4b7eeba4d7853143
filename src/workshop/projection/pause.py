"""The clock alone, and the break."""

from __future__ import annotations

from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection.scenes import ClockAlone, Pause
from workshop.room.clocks import break_began, break_ends
from workshop.words import clock_time, tr


def clock_alone() -> ClockAlone:
    """The room's clock; the time itself is the view's."""
    return ClockAlone(words=tr("The clock is not set."))


def pause(session: Session, run: Run) -> Pause:
    """The break, with the time when it ends if the agenda gives it minutes."""
    back = break_ends(session, run)
    text = tr("Back at {time}", time=clock_time(back)) if back is not None else tr("A short break")
    return Pause(text=text, foot=tr("Your cards and slips can stay where they are."))


def same_break(before: Run, after: Run) -> bool:
    """Whether the break ends at the same time by both: it is told from when it began."""
    return (break_began(before), before.counting) == (break_began(after), after.counting)
