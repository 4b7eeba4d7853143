"""The clock alone, and the break."""

from __future__ import annotations

from datetime import datetime, timedelta

from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection.scenes import ClockAlone, Pause
from workshop.words import clock_time, tr


def clock_alone() -> ClockAlone:
    """The room's clock; the time itself is the view's."""
    return ClockAlone(words=tr("The clock is not set."))


def pause(session: Session, run: Run) -> Pause:
    """The break, with the time when it ends if the agenda gives it minutes."""
    back = _back(session, run)
    text = tr("Back at {time}", time=clock_time(back)) if back is not None else tr("A short break")
    return Pause(text=text, foot=tr("Your cards and slips can stay where they are."))


def same_break(before: Run, after: Run) -> bool:
    """Whether the break ends at the same time by both: it is told from when it began."""
    return (before.on_break, before.since, before.counting) == (after.on_break, after.since, after.counting)


def _back(session: Session, run: Run) -> datetime | None:
    """When the break that is on ends by the plan; None where no break is on, or it has no minutes."""
    taken = next((each for each in session.stages if each.id == run.counting), None)
    if not run.on_break or taken is None or not taken.minutes:
        return None
    try:
        return datetime.fromisoformat(run.since) + timedelta(minutes=taken.minutes)
    except ValueError:
        return None
