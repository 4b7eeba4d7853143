"""Time that nobody saw go by: the laptop slept, its clock was set, or the program was shut or left open for a night.

It counts until the facilitator leaves it out; nothing is decided here. Another gap before that joins the question, and
what lay between them stays time that was seen. A clock that is set back moves what is being counted along, so that no
minute is lost or counted twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from workshop.model.run import Run, with_entry
from workshop.room.clocks import leave, moment, take_up

ASKED_FROM: Final = 60
"""Seconds of a gap that are worth a question."""
ALONE_FROM: Final = 2 * 60 * 60
"""Seconds in which nobody did anything that make a night, if midnight is among them."""
SEEN_EVERY: Final = 30
"""Seconds between two notes that the program was there; so much of a gap is not known after a power cut."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch that nobody saw, from when to when, and the id of the stage that was being counted."""

    begins: datetime
    ends: datetime
    stage: str

    @property
    def seconds(self) -> int:
        """How long it is."""
        return int((self.ends - self.begins).total_seconds())


def gaps_of(run: Run) -> tuple[Gap, ...]:
    """The stretches that wait for an answer, the earliest first."""
    found = ((moment(begins), moment(ends), stage) for begins, ends, stage in run.gaps)
    return tuple(Gap(begins, ends, stage) for begins, ends, stage in found if begins and ends)


def seen(run: Run, now: datetime) -> Run:
    """The program is there at `now`: noted now and then while time is counted."""
    last = moment(run.seen)
    if not run.since or (last is not None and 0 <= (now - last).total_seconds() < SEEN_EVERY):
        return run
    return replace(run, seen=now.isoformat())


def missed(run: Run, begins: datetime, ends: datetime) -> Run:
    """Nobody looked from `begins` to `ends`. In a break that is nothing to ask about: lids are closed in breaks.

    Those that were not answered yet wait on beside it; one that it follows at once grows by it.
    """
    if not run.since or run.on_break or (ends - begins).total_seconds() < ASKED_FROM:
        return run
    waiting, new = gaps_of(run), Gap(begins, ends, run.counting)
    if waiting and waiting[-1].stage == new.stage and begins <= waiting[-1].ends:
        new = replace(new, begins=min(begins, waiting[-1].begins))
        waiting = waiting[:-1]
    return _with_gaps(run, (*waiting, new))


def left_alone(run: Run, acted: datetime, now: datetime) -> Run:
    """The laptop is awake, and nobody has done anything since `acted`: where that is a night, it is asked about.

    A question that waits already grows with it. Hours of one day are none: a room may work on paper that long.
    """
    if acted.date() == now.date() or (now - acted).total_seconds() < ALONE_FROM:
        return run
    return missed(run, max((acted, *(each.ends for each in gaps_of(run)))), now)


def set_back(run: Run, by: timedelta) -> Run:
    """The laptop's clock was set back `by`: what is being counted began as much earlier by the new time."""
    gaps = tuple((_moved(begins, -by), _moved(ends, -by), stage) for begins, ends, stage in run.gaps)
    stamps = (run.since, run.break_since, run.step_since, run.seen)
    since, break_since, step_since, last = (_moved(each, -by) for each in stamps)
    return replace(run, since=since, break_since=break_since, step_since=step_since, seen=last, gaps=gaps)


def open_again(run: Run, now: datetime) -> Run:
    """The session is opened again: a night does not count, and of a shorter gap somebody is asked.

    Where the program came to no end of its own, as in a power cut, what was counted until it was seen last is noted.
    """
    last = max((each for each in (moment(run.since), moment(run.seen)) if each is not None), default=now)
    last = min(last, now)  # the laptop's clock may have been set back meanwhile
    again = take_up(leave(run, last), now)
    if not again.since:
        return count_gaps(replace(again, seen=""))
    return seen(missed(again, last, now), now)


def held_at(run: Run) -> datetime | None:
    """Where the room's clock is held while nobody has answered: when the first gap began that it ran through."""
    return next((each.begins for each in gaps_of(run) if _ran_through(run.step_since, each)), None)


def room_now(run: Run, now: datetime) -> datetime:
    """The moment that the room's clock tells: `now`, or where it is held. A room is never told of a nap."""
    return held_at(run) or now


def count_gaps(run: Run) -> Run:
    """What waits for an answer counts like any other time."""
    return replace(run, gaps=())


def leave_out_gaps(run: Run) -> Run:
    """What waits does not count: neither for its stage nor for the room's clock, if that ran through it."""
    for gap in gaps_of(run):  # the earliest first: it moves what is being counted no further than to its own end
        run = _without(run, gap)
    return count_gaps(run)


def _with_gaps(run: Run, gaps: Iterable[Gap]) -> Run:
    return replace(run, gaps=tuple((each.begins.isoformat(), each.ends.isoformat(), each.stage) for each in gaps))


def _without(run: Run, gap: Gap) -> Run:
    length = timedelta(seconds=gap.seconds)
    if run.counting == gap.stage and _ran_through(run.since, gap):
        run = replace(run, since=_moved(run.since, length))
    else:
        left = max(0, run.seconds(gap.stage) - gap.seconds)
        run = replace(run, spent=with_entry(run.spent, gap.stage, left))
    if _ran_through(run.step_since, gap):
        run = replace(run, step_since=_moved(run.step_since, length))
    return run


def _ran_through(since: str, gap: Gap) -> bool:
    began = moment(since)
    return began is not None and began <= gap.begins


def _moved(stamp: str, by: timedelta) -> str:
    at = moment(stamp)
    return (at + by).isoformat() if at is not None else stamp
