"""Changes to the agenda and its script: what comes when, for how long, and what is said and done in it."""

from __future__ import annotations

from dataclasses import replace

from workshop.model import rank
from workshop.model.identity import StageId, StepId
from workshop.model.parts import Stage, Step
from workshop.model.session import Session
from workshop.model.table import added, amended, moved, next_rank, without

LONGEST = 24 * 60
"""Minutes of a stage or a step at the most: a day."""


def add_stage(session: Session, new: StageId, key: str, *, minutes: int = 0, after: StageId | None = None) -> Session:
    """Put a stage, or a break (`key` "break"), into the agenda: behind `after`, or last. KeyError: that is gone."""
    place = _behind(session.stages, after) if after is not None else next_rank(session.stages)
    stage = Stage(id=new, rank=place, key=key, minutes=_bounded(minutes))
    return replace(session, stages=added(session.stages, stage))


def plan_stage(session: Session, which: StageId, *, minutes: int) -> Session:
    """Give a stage or a break other planned minutes."""
    stages = amended(session.stages, which, minutes=_bounded(minutes))
    return session if stages is session.stages else replace(session, stages=stages)


def use_stage(session: Session, which: StageId, *, on: bool) -> Session:
    """Switch a stage or a break on or off for this session; off it takes no time, and keeps its minutes and script."""
    stages = amended(session.stages, which, on=on)
    return session if stages is session.stages else replace(session, stages=stages)


def move_stage(session: Session, which: StageId, by: int) -> Session:
    """Move a stage or a break `by` places in the agenda. At an end it stays."""
    stages = moved(session.stages, which, by)
    return session if stages is session.stages else replace(session, stages=stages)


def remove_stage(session: Session, which: StageId) -> Session:
    """Take a stage or a break out of the agenda, with its script."""
    stages = without(session.stages, [which])
    if stages is session.stages:
        return session
    gone = [each.id for each in session.steps if each.stage == which]
    return replace(session, stages=stages, steps=without(session.steps, gone))


def add_step(session: Session, new: StepId, stage: StageId, *, after: StepId | None = None) -> Session:
    """Put an empty step into the script of `stage`: behind `after`, or last."""
    peers = steps_of(session, stage)
    last = peers[-1].id if peers else None
    behind = after or last
    place = _behind(peers, behind) if behind is not None else next_rank(session.steps)
    return replace(session, steps=added(session.steps, Step(id=new, rank=place, stage=stage)))


def write_step(session: Session, which: StepId, **values: object) -> Session:
    """Change fields of a step: `minutes`, `clock`, `view`, `say`, `do`."""
    if isinstance(minutes := values.get("minutes"), int):
        values = {**values, "minutes": _bounded(minutes)}
    steps = amended(session.steps, which, **values)
    return session if steps is session.steps else replace(session, steps=steps)


def move_step(session: Session, which: StepId, by: int) -> Session:
    """Move a step `by` places in the script of its stage. At an end it stays."""
    stage = next((each.stage for each in session.steps if each.id == which), None)
    if stage is None:
        raise KeyError(which)
    steps = moved(session.steps, which, by, steps_of(session, stage))
    return session if steps is session.steps else replace(session, steps=steps)


def remove_step(session: Session, which: StepId) -> Session:
    """Take a step out of the script."""
    steps = without(session.steps, [which])
    return session if steps is session.steps else replace(session, steps=steps)


def steps_of(session: Session, stage: StageId) -> tuple[Step, ...]:
    """The script of `stage`, in its order."""
    return tuple(each for each in session.steps if each.stage == stage)


def _behind(peers: tuple[Stage, ...] | tuple[Step, ...], which: str) -> str:
    """The rank right behind `which` among `peers`."""
    ranks: dict[str, str] = {each.id: each.rank for each in peers}
    later = [each for each in ranks.values() if each > ranks[which]]
    return rank.between(ranks[which], min(later, default=None))


def _bounded(minutes: int) -> int:
    return min(max(minutes, 0), LONGEST)
