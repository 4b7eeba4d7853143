"""For whom the parts of a session are meant, and what was meant for an organisation that is not in the room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from workshop.model.identity import FACILITATOR, ROOM, Audience, organisation_of
from workshop.model.session import Session
from workshop.model.table import TABLES, Part, Table, written


def audience_of(item: Part) -> Audience:
    """For whom a part is meant; the room where it bears no label."""
    return getattr(item, "audience", ROOM)


def strayed(session: Session) -> Iterator[tuple[Table, Part]]:
    """Every part that is meant for an organisation that is not there."""
    present = {None, *(each.id for each in session.organisations)}
    for table in TABLES:
        for item in table.items(session):
            if organisation_of(audience_of(item)) not in present:
                yield table, item


def without_strayed(session: Session) -> Session:
    """`session` in which what was meant for an organisation that is gone is the facilitator's alone."""
    alone: dict[str, dict[str, Part]] = {}
    for table, item in strayed(session):
        alone.setdefault(table.name, {})[item.id] = written(item, audience=FACILITATOR)
    changed: dict[str, Any] = {}
    for table in TABLES:
        if found := alone.get(table.name):
            changed[table.name] = table.held(found.get(each.id, each) for each in table.items(session))
    return replace(session, **changed) if changed else session
