"""What in a session points at what: in one place for whoever hides parts of a session, or mends a damaged one."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any, Final, cast

from workshop.model.session import Session
from workshop.model.table import TABLES, Part


@dataclass(frozen=True, slots=True)
class Pointer:
    """A field that holds the id of a part of table `to`, or several, or None.

    `goes`: with what it points at its own part goes too; else that stays, and points there no more.
    """

    field: str
    to: str
    goes: bool = False


POINTERS: Final[Mapping[str, tuple[Pointer, ...]]] = {
    "participants": (Pointer("organisation", "organisations", goes=True),),
    "steps": (Pointer("stage", "stages", goes=True),),
    "ladder": (Pointer("working", "rungs"), Pointer("with_it", "organisations")),
    "analogies": (Pointer("speaker_organisation", "organisations"),),
    "mapping": (Pointer("analogy", "analogies", goes=True),),
    "ideas": (Pointer("analogy", "analogies"), Pointer("row", "mapping"), Pointer("cluster", "clusters")),
    "misunderstandings": (
        Pointer("said_by", "organisations"),
        Pointer("heard_by", "organisations"),
        Pointer("asked_of", "organisations"),
        Pointer("term", "terms"),
    ),
    "meanings": (Pointer("term", "terms", goes=True), Pointer("organisation", "organisations", goes=True)),
    "take_home": (Pointer("id", "organisations", goes=True),),
    "dots": (Pointer("idea", "ideas", goes=True), Pointer("organisation", "organisations", goes=True)),
    "ratings": (Pointer("idea", "ideas", goes=True),),
    "hands": (Pointer("organisation", "organisations"), Pointer("analogies", "analogies")),
    "photos": (Pointer("analogy", "analogies"),),
    "estimates": (Pointer("statement", "statements", goes=True), Pointer("organisation", "organisations", goes=True)),
    "issues": (Pointer("organisation", "organisations"),),
    "comparisons": (Pointer("one", "analogies", goes=True), Pointer("other", "analogies", goes=True)),
}
"""By table. What a part goes with stands in a table before its own."""


def without_gone(session: Session) -> Session:
    """`session` without what points at a part that is not there; the very same where nothing does."""
    for table in TABLES:
        pointers = POINTERS.get(table.name, ())
        left = {each.to: frozenset(part.id for part in getattr(session, each.to)) for each in pointers}
        parts = table.items(session)
        if all(_all_there(parts, each.field, left[each.to]) for each in pointers):
            continue
        kept = [each for each in parts if not any(one.goes and _gone(each, one, left[one.to]) for one in pointers)]
        values: dict[str, Any] = {table.name: table.held(_settled(each, pointers, left) for each in kept)}
        session = replace(session, **values)
    return session


def _all_there(parts: Collection[Part], field: str, left: frozenset[str]) -> bool:
    """Whether all that the field points at is left. It is asked at every key, of thousands of parts."""
    wanted = set(map(attrgetter(field), parts)) - {None}
    several = {each for each in wanted if isinstance(each, tuple)}
    return left.issuperset(wanted - several) and all(map(left.issuperset, several))


def _gone(part: Part, pointer: Pointer, left: Collection[str]) -> bool:
    wanted = getattr(part, pointer.field)
    return wanted is not None and wanted not in left


def _settled(part: Part, pointers: tuple[Pointer, ...], left: Mapping[str, Collection[str]]) -> Part:
    """`part`, pointing only at what is left."""
    values: dict[str, object] = {}
    for each in pointers:
        wanted, there = getattr(part, each.field), left[each.to]
        if isinstance(wanted, tuple):
            kept = tuple(one for one in wanted if one in there)
            if len(kept) < len(wanted):
                values[each.field] = kept
        elif wanted is not None and wanted not in there:
            values[each.field] = None
    return cast(Part, replace(cast(Any, part), **values)) if values else part
