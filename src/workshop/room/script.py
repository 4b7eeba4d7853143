"""The script while it is gone through: it stays at its step, however the steps around that one are changed."""

from __future__ import annotations

from workshop.model.changes.agenda import steps_of
from workshop.model.identity import StageId
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.clocks import at_step


def at_the_same_step(run: Run, before: Session, after: Session) -> Run:
    """`run` with each script that has begun at the step at which it was, wherever that stands now.

    Where the step itself is gone, the one that took its place is next. A script that nobody has begun begins at its
    first step.
    """
    if before.steps is after.steps:
        return run
    for stage in after.stages:
        was, now = steps_of(before, stage.id), steps_of(after, stage.id)
        at = run.step(stage.id)
        if was == now or at >= len(was) or not _has_begun(run, stage.id):
            continue
        place = next((place for place, each in enumerate(now) if each.id == was[at].id), min(at, len(now) - 1))
        if place != at:
            run = at_step(run, stage.id, max(place, 0))
    return run


def _has_begun(run: Run, stage: StageId) -> bool:
    return stage in dict(run.steps) or run.counting == stage or run.seconds(stage) > 0
