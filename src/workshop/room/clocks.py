"""The two clocks: the stage's against the plan, which stops for breaks only, and the room's step clock.

All of it is arithmetic on `Run`; `now` comes in as an argument. A person moves on, never a clock.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from workshop.model import keys
from workshop.model.identity import StageId
from workshop.model.parts import Stage
from workshop.model.run import Run, at_stage, with_entry
from workshop.model.session import Session

BREAK = keys.BREAK
"""The key of the agenda's breaks."""


@dataclass(frozen=True, slots=True)
class StageClock:
    """What the facilitator sees: seconds `spent` and `left` (negative: over) of `planned`, and the expected end.

    In a break they are those of this break alone, whether the agenda had another one before or has none.
    `late` is the expected end against the plan in whole minutes, negative when early. `ends` is None without a plan.
    """

    spent: int
    planned: int
    ends: datetime | None
    late: int

    @property
    def left(self) -> int:
        """Seconds left of the stage; below zero it is over time."""
        return self.planned - self.spent


def begin(run: Run, stage: StageId, now: datetime) -> Run:
    """Let the session begin, or go on another day: from `now` on time counts for `stage`."""
    if run.since:
        return run
    return replace(run, begun=now.isoformat(), counting=stage, since=now.isoformat())


def leave(run: Run, now: datetime) -> Run:
    """The session is put away: what was counted until `now` is noted, should it be opened again on another day."""
    return _count_for(run, run.counting, now) if run.since else run


def take_up(run: Run, now: datetime) -> Run:
    """The session is opened again. The same day time goes on; a night is no part of a stage, so all clocks stand."""
    since = moment(run.since)
    if since is None or since.date() == now.date():
        return run
    return stopped(run)


def stopped(run: Run) -> Run:
    """`run` in which nothing is counted, no break is on, and the room's clock is put away."""
    return clear_step(replace(run, counting="", since="", on_break=False, break_since=""))


def move_on(run: Run, stage: StageId, now: datetime) -> Run:
    """Count for `stage` from `now` on. Before the session has begun, and during a break, nothing moves."""
    if not run.since or run.on_break or run.counting == stage:
        return run
    return _count_for(run, stage, now)


def go_to_stage(run: Run, stage: str) -> Run:
    """The facilitator is at the stage `stage` (its key).

    A room's clock that stands paused, as after a break, belonged to a step of the stage before: it is put away.
    """
    there = at_stage(run, stage)
    return clear_step(there) if stage != run.stage and not run.step_since else there


def take_break(run: Run, pause: StageId | str, now: datetime) -> Run:
    """Stop the stage's clock; the time counts for the agenda's break `pause`, or for none if that is empty.

    The room's clock stops too: nobody works on the step, and no screen counts over while people drink coffee. Where
    it is to stop at another moment than `now`, `hold_step` comes first.
    """
    if not run.since or run.on_break:
        return run
    return replace(_count_for(hold_step(run, now), pause, now), on_break=True, break_since=now.isoformat())


def end_break(run: Run, stage: StageId, now: datetime) -> Run:
    """Go on with `stage`."""
    return replace(_count_for(run, stage, now), on_break=False, break_since="") if run.on_break else run


def break_began(run: Run) -> datetime | None:
    """When the break that is on began; None while none is."""
    return moment(run.break_since or run.since) if run.on_break else None


def break_ends(session: Session, run: Run) -> datetime | None:
    """When the break that is on ends by the plan; None where none is on, or the agenda gives it no minutes."""
    began = break_began(run)
    minutes = next((each.minutes for each in session.stages if each.id == run.counting), 0)
    return began + timedelta(minutes=minutes) if began is not None and minutes else None


def spent(run: Run, stage: str, now: datetime) -> int:
    """Seconds that `stage` has taken until `now`."""
    running = _seconds_since(run.since, now) if run.counting == stage else 0
    return run.seconds(stage) + running


def stage_clock(session: Session, run: Run, now: datetime) -> StageClock:
    """How the stage that is being counted stands, and when the session will end."""
    stages = [each for each in session.stages if each.on]
    current = next((each for each in stages if each.id == run.counting), None)
    ends = _expected_end(stages, run, now)
    plan = planned_end(session, run)
    late = round((ends - plan).total_seconds() / 60) if ends and plan else 0
    planned = current.minutes * 60 if current else 0
    return StageClock(_of_this_stretch(run, now), planned, ends, late)


def planned_minutes(session: Session) -> int:
    """Minutes of the whole agenda, breaks and all."""
    return sum(each.minutes for each in session.stages if each.on)


def planned_start(session: Session, run: Run) -> datetime | None:
    """When the session begins by its plan; without a day and hour, or on another day, when it did begin."""
    begun = moment(run.begun)
    try:
        planned = datetime.fromisoformat(f"{session.plan.date}T{session.plan.starts}")
    except ValueError:
        return begun
    if begun is None:
        return planned.astimezone()
    return planned.replace(tzinfo=begun.tzinfo) if planned.date() == begun.date() else begun


def planned_end(session: Session, run: Run) -> datetime | None:
    """When the session ends by its plan."""
    starts, minutes = planned_start(session, run), planned_minutes(session)
    return starts + timedelta(minutes=minutes) if starts and minutes else None


def start_step(run: Run, seconds: int, now: datetime) -> Run:
    """Give the room `seconds` for a step, from `now`."""
    return replace(run, step_total=seconds, step_left=seconds, step_since=now.isoformat())


def toggle_step(run: Run, seconds: int, now: datetime) -> Run:
    """Start the room's clock with `seconds`, or pause it, or let it go on; one that is over time is put away."""
    if run.step_total == 0:
        return start_step(run, seconds, now)
    if step_left(run, now) <= 0:
        return clear_step(run)
    if run.step_since:
        return hold_step(run, now)
    return replace(run, step_since=now.isoformat())


def lengthen_step(run: Run, seconds: int, now: datetime) -> Run:
    """Give the room `seconds` more; a clock that was not set begins with them."""
    if run.step_total == 0:
        return start_step(run, seconds, now)
    return replace(run, step_total=run.step_total + seconds, step_left=run.step_left + seconds)


def clear_step(run: Run) -> Run:
    """Put the room's clock away."""
    return replace(run, step_total=0, step_left=0, step_since="")


def at_step(run: Run, stage: StageId, step: int) -> Run:
    """The script of `stage` is at its step `step`, counted from 0."""
    return replace(run, steps=with_entry(run.steps, stage, step))


def go_to_step(run: Run, stage: StageId, step: int, seconds: int, now: datetime) -> Run:
    """The script of `stage` goes to its step `step`, and the room's clock starts with `seconds`.

    Without any it is put away, since it belonged to the step before; so it is in a break, when nobody works on a step.
    """
    there = clear_step(at_step(run, stage, step))
    return start_step(there, seconds, now) if seconds and not run.on_break else there


def hold_step(run: Run, now: datetime) -> Run:
    """Let the room's clock stand still with what it has left."""
    return replace(run, step_left=step_left(run, now), step_since="") if run.step_since else run


def step_left(run: Run, now: datetime) -> int:
    """Seconds the room has left; below zero it is over time, and counted on."""
    return run.step_left - _seconds_since(run.step_since, now)


def _count_for(run: Run, stage: str, now: datetime) -> Run:
    past = run.seconds(run.counting) + _seconds_since(run.since, now)
    entries = with_entry(run.spent, run.counting, past) if run.counting else run.spent
    return replace(run, spent=entries, counting=stage, since=now.isoformat())


def _expected_end(stages: list[Stage], run: Run, now: datetime) -> datetime | None:
    """When it is over if everything from here on takes its minutes. From a break one goes on where one was."""
    at_work = (each for each in stages if each.key == run.stage)
    counted = (each for each in stages if each.id == run.counting)
    here = next(at_work, None) or next(counted, None) if run.on_break else next(counted, None)
    if here is None:
        return None
    place = stages.index(here)
    left = sum(_left(each, run, now) for at, each in enumerate(stages) if at >= place or _break_is_due(each, run))
    return now + timedelta(seconds=left)


def _left(stage: Stage, run: Run, now: datetime) -> int:
    """Seconds that `stage` still has by the plan; the break that is on has its own, whatever went before it."""
    counts = run.on_break and stage.id == run.counting
    return max(0, stage.minutes * 60 - (_of_this_stretch(run, now) if counts else spent(run, stage.id, now)))


def _of_this_stretch(run: Run, now: datetime) -> int:
    """Seconds of what is being counted: of a stage all that it took, of a break this one."""
    began = break_began(run)
    return spent(run, run.counting, now) if began is None else max(0, int((now - began).total_seconds()))


def _break_is_due(stage: Stage, run: Run) -> bool:
    """Whether `stage` is a break that is on, or that nobody has taken yet."""
    on = run.on_break and run.counting == stage.id
    return stage.key == BREAK and (on or not run.seconds(stage.id))


def _seconds_since(stamp: str, now: datetime) -> int:
    began = moment(stamp)
    return max(0, int((now - began).total_seconds())) if began else 0


def moment(stamp: str) -> datetime | None:
    """The time that `stamp` (ISO) holds; None if it is empty or none."""
    try:
        return datetime.fromisoformat(stamp) if stamp else None
    except ValueError:
        return None
