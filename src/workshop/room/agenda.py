"""The agenda as a day: when each stage begins, and which stages it lacks."""

from __future__ import annotations

from workshop.model.identity import StageId
from workshop.model.session import Session
from workshop.room.stages import STAGES


def begins_after(session: Session) -> dict[StageId, int]:
    """Planned minutes from the beginning of the session until each stage and break that is on."""
    begins, passed = {}, 0
    for each in session.stages:
        if each.on:
            begins[each.id] = passed
            passed += each.minutes
    return begins


def lacking(session: Session) -> tuple[str, ...]:
    """The keys of the stages that the agenda does not have, in their order."""
    planned = {each.key for each in session.stages}
    return tuple(key for key in STAGES if key not in planned)
