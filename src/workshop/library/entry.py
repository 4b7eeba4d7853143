"""What the library knows of one session file without opening it."""

from __future__ import annotations

import datetime as dates
import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from workshop.model.parts import Status
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.clocks import planned_minutes
from workshop.room.stages import STAGES

OLD: Final = timedelta(days=180)
"""A session that nobody opened for so long stands among the older ones."""
_MOST_WORDS: Final = 200_000
"""Characters of one session that can be searched."""


class State(StrEnum):
    """How far a session is."""

    PLANNED = "planned"
    IN_PROGRESS = "in progress"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One session file. `broken` says why it cannot be opened; then only `path`, `title` and the last rows count.

    `done` of `stages` lie behind `stage`; `minutes` are planned, `minutes_in` taken so far; `touched` and `opened` are
    ISO times; `to_ask` counts terms that some organisation has not spoken about yet.
    """

    path: Path
    session: str = ""
    title: str = ""
    organisations: tuple[str, ...] = ()
    tiles: tuple[str, ...] = ()
    stage: str = STAGES[0]
    stages: int = len(STAGES)
    done: int = 0
    date: str = ""
    starts: str = ""
    minutes: int = 0
    begun: str = ""
    minutes_in: int = 0
    altitude: str = ""
    ideas: int = 0
    rungs: int = 0
    cards: int = 0
    open: int = 0
    agreed: int = 0
    differ: int = 0
    terms: int = 0
    to_ask: int = 0
    decisions: int = 0
    touched: str = ""
    broken: str = ""
    can_copy: bool = False
    opened: str = ""
    archived: bool = False
    example: bool = False

    @property
    def last(self) -> str:
        """When it was opened last, as far as anybody knows (ISO)."""
        return self.opened or self.touched

    def state(self, today: dates.date) -> State:
        """How far the session is on the day `today`."""
        if self.example and not self.begun:
            return State.IN_PROGRESS if self.done else State.PLANNED
        if not self.begun:
            return State.PLANNED
        day = today.isoformat()
        ended = self.done == self.stages - 1 and self.begun[:10] < day and self.date <= day
        return State.FINISHED if ended else State.IN_PROGRESS

    def older(self, today: dates.date) -> bool:
        """Whether it stands behind "older sessions": archived, or not opened for half a year and not planned ahead."""
        if self.archived:
            return True
        planned_ahead = self.date >= today.isoformat()
        return not planned_ahead and self.last[:10] < (today - OLD).isoformat()


_SHELVED: Final = ("path", "opened", "archived", "example")
"""What does not come from the file itself."""


def entry_of(path: Path, session: Session, run: Run, touched: str) -> Entry:
    """The entry of a session in the file `path` that was last changed at `touched` (ISO)."""
    keys = [each.key for each in session.stages if each.on and each.key in STAGES] or list(STAGES)
    statuses = [each.status for each in session.misunderstandings]
    working = session.working_rung
    return Entry(
        path=path,
        session=session.plan.id,
        title=session.plan.title,
        organisations=tuple(each.name for each in session.organisations),
        tiles=tuple(each.tile for each in session.organisations),
        stage=run.stage if run.stage in keys else keys[0],
        stages=len(keys),
        done=keys.index(run.stage) if run.stage in keys else 0,
        date=session.plan.date,
        starts=session.plan.starts,
        minutes=planned_minutes(session),
        begun=run.begun,
        minutes_in=_minutes_in(run, touched),
        altitude=working.text if working else "",
        ideas=len(session.ideas),
        rungs=len(session.rungs),
        cards=len(session.analogies),
        open=statuses.count(Status.OPEN),
        agreed=statuses.count(Status.AGREED),
        differ=statuses.count(Status.DIFFER),
        terms=len(session.terms),
        to_ask=_to_ask(session),
        decisions=len(session.decisions),
        touched=touched,
    )


def words_of(session: Session) -> str:
    """What a search finds the session by. No names of people."""
    return "\n".join(each for each in _texts(session) if each)[:_MOST_WORDS]


def encoded(entry: Entry) -> str:
    """What the index keeps of `entry`."""
    kept = {name: value for name, value in asdict(entry).items() if name not in _SHELVED}
    return json.dumps(kept, ensure_ascii=False)


def decoded(path: Path, text: str) -> Entry:
    """The entry that `encoded` wrote. Raises ValueError or TypeError for anything else."""
    found: dict[str, Any] = json.loads(text)
    known = {each.name for each in fields(Entry)}
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
    if not set(values) <= known:
        raise ValueError("an entry of another version")
    return Entry(path=path, **values)


def _to_ask(session: Session) -> int:
    said = {each.id for each in session.meanings if each.text or each.unused}
    return sum(
        any(f"{term.id}.{organisation.id}" not in said for organisation in session.organisations)
        for term in session.terms
    )


def _minutes_in(run: Run, touched: str) -> int:
    """Minutes that the session has taken: stretches that ended, and the running one if it is of that same day."""
    seconds = sum(each for _, each in run.spent)
    try:
        since, until = datetime.fromisoformat(run.since), datetime.fromisoformat(touched)
        if since.date() == until.date():
            seconds += max(0, int((until - since).total_seconds()))
    except (ValueError, TypeError):
        return seconds // 60
    return seconds // 60


def _texts(session: Session) -> Iterator[str]:
    yield session.plan.title
    yield session.problem.statement
    for organisation in session.organisations:
        yield organisation.name
        yield organisation.industry
    for term in session.terms:
        yield term.word
        yield term.in_room
    yield from (each.text for each in session.rungs)
    yield from (each.title for each in session.analogies)
    yield from (each.word for each in session.misunderstandings)
    yield from (each.text for each in session.decisions)
    yield from (each.text for each in session.ideas)
