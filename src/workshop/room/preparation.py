"""What can be made ready before the day, and how far it is: seven things, none of them required."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.clocks import BREAK, planned_minutes
from workshop.room.holder import is_home, is_table
from workshop.room.outsiders import told
from workshop.words import clock_time, in_a_row, short_day, tr

PACK: Final = "pack"
PACK_IN_PART: Final = "pack.part"
REHEARSAL: Final = "rehearsal"
KEYS: Final = "keys"
"""What is noted in `Run.ready` when it was done."""

_OUTSIDERS: Final = 3
"""People who have not heard the problem: as many as the outsider test asks for."""


@dataclass(frozen=True, slots=True)
class Preparation:
    """One of the seven: its key, its name, how it stands in words, and whether that is enough to begin with."""

    key: str
    name: str
    state: str
    done: bool


def preparations(session: Session, run: Run, cards: int | None) -> tuple[Preparation, ...]:
    """All seven in their order. `cards` is how many the deck has, None while that is not known."""
    return (
        _rules(session),
        _agenda(session),
        _outsiders(session),
        _cards(session, cards),
        Preparation(PACK, tr("Print pack"), _pack(run), bool(run.ready_at(PACK))),
        Preparation(REHEARSAL, tr("Screen rehearsal"), _rehearsal(run), bool(run.ready_at(REHEARSAL))),
        Preparation(KEYS, tr("Keys"), _keys(run), bool(run.ready_at(KEYS))),
    )


def _rules(session: Session) -> Preparation:
    rules = session.ground_rules
    texts = (rules.may_leave, rules.names, rules.ideas)
    written = sum(bool(each.strip()) for each in texts)
    about = tr("What may leave, how names are used, what happens to ideas.")
    state = tr("{about} Not legal advice.", about=about)
    if written < len(texts):
        state = tr("{about} {n} of {all} written.", about=about, n=written, all=len(texts))
    return Preparation("rules", tr("Ground rules"), state, written == len(texts))


def _agenda(session: Session) -> Preparation:
    on = [each for each in session.stages if each.on]
    breaks = sum(each.key == BREAK for each in on)
    stages = tr("{n} stages", n=len(on) - breaks, one="{n} stage")
    pauses = tr("{n} breaks", n=breaks, one="{n} break")
    starts = _hour(session.plan.starts)
    if not on:
        state = tr("No stage is planned, so no clock counts.")
    elif starts is None:
        minutes = planned_minutes(session)
        state = tr("{stages}, {breaks}, {n} minutes. No hour to begin yet.", stages=stages, breaks=pauses, n=minutes)
    else:
        ends = datetime.combine(date.min, starts) + timedelta(minutes=planned_minutes(session))
        hours = tr("{start} to {end}", start=clock_time(starts), end=clock_time(ends))
        state = tr("{stages}, {breaks}, {hours}.", stages=stages, breaks=pauses, hours=hours)
    return Preparation("agenda", tr("Agenda"), state, bool(on) and starts is not None)


def _outsiders(session: Session) -> Preparation:
    fresh = sum(each.fresh for each in told(session))
    if fresh:
        state = tr(
            "{n} people who have not heard the problem.", n=fresh, one="{n} person who has not heard the problem."
        )
    else:
        state = tr("Three people elsewhere who have not heard the problem. Nobody yet.")
    return Preparation("outsiders", tr("Outsiders"), state, fresh >= _OUTSIDERS)


def _cards(session: Session, cards: int | None) -> Preparation:
    parts = []
    if cards is not None:
        parts.append(tr("{n} in the deck", n=cards))
    host = session.host
    if host is not None and host.industry.strip():
        parts.append(tr("near is {industry}", industry=host.industry.strip()))
    taken = len(session.shortlist)
    parts.append(tr("{n} on the shortlist", n=taken) if taken else tr("none on the shortlist yet"))
    if session.hands:
        parts.append(tr("dealt to {holders}", holders=_holders(session)))
    return Preparation("cards", tr("Cards"), f"{', '.join(parts)}.", bool(taken or session.hands))


def _holders(session: Session) -> str:
    """How many tables, organisations and people hold cards; a name that nobody knows is taken for a person's."""
    names = [each.holder.strip() for each in session.hands]
    tables = sum(is_table(each) for each in names)
    homes = sum(is_home(session, each) for each in names if not is_table(each))
    nameless = names.count("")
    people = len(names) - tables - homes - nameless
    told = (
        (tables, tr("{n} tables", n=tables, one="{n} table")),
        (homes, tr("{n} organisations", n=homes, one="{n} organisation")),
        (people, tr("{n} people", n=people, one="{n} person")),
        (nameless, tr("{n} without a name", n=nameless)),
    )
    return in_a_row([words for count, words in told if count])


def _pack(run: Run) -> str:
    about = tr("Cards, worksheets, slips, brief, script.")
    made, some = _day(run.ready_at(PACK)), _day(run.ready_at(PACK_IN_PART))
    if made:
        return tr("{about} Made {day}.", about=about, day=made)
    if some:
        return tr("{about} Made in part {day}.", about=about, day=some)
    return tr("{about} Not made yet.", about=about)


def _rehearsal(run: Run) -> str:
    done = _day(run.ready_at(REHEARSAL))
    return tr("Rehearsed {day}.", day=done) if done else tr("Two minutes with the projector you will use.")


def _keys(run: Run) -> str:
    looked = _day(run.ready_at(KEYS))
    return tr("Looked at {day}.", day=looked) if looked else tr("All keys on one page, searchable. Five will do.")


def _hour(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _day(stamp: str) -> str:
    try:
        return short_day(datetime.fromisoformat(stamp).date()) if stamp else ""
    except ValueError:
        return ""
