"""Time that nobody saw go by: the laptop slept, its clock was set, or the program was shut for a while.

It counts until the facilitator leaves it out; nothing is decided here. A clock that is set back moves what is being
counted along, so that no minute is lost or counted twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from workshop.model.run import Run, with_entry
from workshop.room.clocks import moment, take_up

ASKED_FROM: Final = 60
"""Seconds of a gap that are worth a question."""
SEEN_EVERY: Final = 30
"""Seconds between two notes that the program was there; so much of a gap is not known after a power cut."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch that nobody saw, from when to when."""

    begins: datetime
    ends: datetime

    @property
    def seconds(self) -> int:
        """How long it is."""
        return int((self.ends - self.begins).total_seconds())


def gap_of(run: Run) -> Gap | None:
    """The stretch that waits for an answer."""
    begins, ends = moment(run.gap_from), moment(run.gap_to)
    return Gap(begins, ends) if begins and ends else None


def seen(run: Run, now: datetime) -> Run:
    """The program is there at `now`: noted now and then while time is counted."""
    last = moment(run.seen)
    if not run.since or (last is not None and 0 <= (now - last).total_seconds() < SEEN_EVERY):
        return run
    return replace(run, seen=now.isoformat())


def missed(run: Run, begins: datetime, ends: datetime) -> Run:
    """Nobody looked from `begins` to `ends`. In a break that is nothing to ask about: lids are closed in breaks.

    A gap that was not answered yet grows by this one, and what lay between.
    """
    if not run.since or run.on_break or (ends - begins).total_seconds() < ASKED_FROM:
        return run
    waiting = gap_of(run)
    if waiting is not None and run.gap_stage == run.counting:
        begins = min(begins, waiting.begins)
    return replace(run, gap_from=begins.isoformat(), gap_to=ends.isoformat(), gap_stage=run.counting)


def set_back(run: Run, by: timedelta) -> Run:
    """The laptop's clock was set back `by`: what is being counted began as much earlier by the new time."""
    return replace(
        run, since=_moved(run.since, -by), step_since=_moved(run.step_since, -by), seen=_moved(run.seen, -by)
    )


def open_again(run: Run, now: datetime) -> Run:
    """The session is opened again: a night does not count, and of a shorter gap somebody is asked."""
    again = take_up(run, now)
    if not again.since:
        return count_gap(replace(again, seen=""))
    last = max((each for each in (moment(run.since), moment(run.seen)) if each is not None), default=now)
    return seen(missed(again, last, now), now)


def count_gap(run: Run) -> Run:
    """The gap counts like any other time."""
    return replace(run, gap_from="", gap_to="", gap_stage="")


def leave_out_gap(run: Run) -> Run:
    """The gap does not count: neither for the stage nor for the room's clock, if that ran through it."""
    gap = gap_of(run)
    if gap is None:
        return count_gap(run)
    length = timedelta(seconds=gap.seconds)
    if run.counting == run.gap_stage and _ran_through(run.since, gap):
        run = replace(run, since=_moved(run.since, length))
    else:
        left = max(0, run.seconds(run.gap_stage) - gap.seconds)
        run = replace(run, spent=with_entry(run.spent, run.gap_stage, left))
    if _ran_through(run.step_since, gap):
        run = replace(run, step_since=_moved(run.step_since, length))
    return count_gap(run)


def _ran_through(since: str, gap: Gap) -> bool:
    began = moment(since)
    return began is not None and began <= gap.begins


def _moved(stamp: str, by: timedelta) -> str:
    at = moment(stamp)
    return (at + by).isoformat() if at is not None else stamp
