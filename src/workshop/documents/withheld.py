"""What a reader is not given: found mechanically over the whole session, with whom it is for instead."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from workshop.audience import may_see, seen_by
from workshop.documents.part_names import part_names
from workshop.model.identity import FACILITATOR, ROOM, Audience, only, organisation_of
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_GOES_WITH: Final = {
    "analogy": "analogies",
    "one": "analogies",
    "other": "analogies",
    "idea": "ideas",
    "statement": "statements",
    "term": "terms",
    "organisation": "organisations",
}
"""Fields that name what an item goes with, and the part of the session where that stands."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An item of `part` that a reader does not see, and whom it is for.

    `goes_with` is the part of the thing that keeps it back, where it is not marked itself; empty otherwise.
    """

    part: str
    item: Any
    audience: Audience
    goes_with: str = ""


@dataclass(frozen=True, slots=True)
class Withheld:
    """How much of what is left out, and whom it is for instead."""

    words: str
    count: int
    reader: Audience
    reader_name: str
    part: str
    """The field of the session."""


def kept_from(session: Session, reader: Audience) -> Iterator[Kept]:
    """All that `reader` does not see of `session`, part by part."""
    seen = seen_by(session, reader)
    for field in fields(session):
        value = getattr(session, field.name)
        if isinstance(value, tuple):
            shown = {each.id for each in getattr(seen, field.name)}
            yield from (_kept(session, seen, field.name, each) for each in value if each.id not in shown)
        elif hasattr(value, "audience") and not may_see(reader, value.audience) and not _is_empty(value):
            yield Kept(field.name, value, value.audience)


def withheld(session: Session, reader: Audience, printed: Collection[str] = ()) -> tuple[Withheld, ...]:
    """What of `session` `reader` does not see, counted by whom it is for and what it is.

    `printed` are parts that stand in the document all the same. What each takes home is withheld from the others alone:
    a paper for everybody has nothing to do with it.
    """
    aside = {*printed, *(("take_home",) if reader == ROOM else ())}
    counted = Counter((each.part, each.audience) for each in kept_from(session, reader) if each.part not in aside)
    names = part_names()
    return tuple(
        Withheld(names[part].many, counted[part, audience], audience, _name(session, audience), part)
        for part, audience in sorted(counted, key=_place_in(session))
    )


def _kept(session: Session, seen: Session, part: str, item: Any) -> Kept:
    """`item` with whom it is for: what it is marked as, or what that is marked as with which it is kept back."""
    if part == "take_home":
        return Kept(part, item, only(item.id))
    if item.audience != ROOM:
        return Kept(part, item, item.audience)
    for field, whole in _GOES_WITH.items():
        wanted = getattr(item, field, None)
        if wanted is None or any(each.id == wanted for each in getattr(seen, whole)):
            continue
        found = next((each for each in getattr(session, whole) if each.id == wanted), None)
        if found is not None:
            return Kept(part, item, _kept(session, seen, whole, found).audience, whole)
    return Kept(part, item, FACILITATOR)


def _is_empty(item: object) -> bool:
    """Whether nothing was typed into a part that every session has."""
    return item == replace(type(item)(), audience=item.audience)  # type: ignore[attr-defined,type-var]


def _place_in(session: Session) -> _Order:
    audiences = [only(each.id) for each in session.organisations]
    return _Order((ROOM, *audiences, FACILITATOR), tuple(each.name for each in fields(session)))


@dataclass(frozen=True, slots=True)
class _Order:
    """The order of the room, then of the session."""

    audiences: tuple[Audience, ...]
    names: tuple[str, ...]

    def __call__(self, marked: tuple[str, Audience]) -> tuple[int, int]:
        part, audience = marked
        known = self.audiences.index(audience) if audience in self.audiences else len(self.audiences)
        return known, self.names.index(part)


def _name(session: Session, audience: Audience) -> str:
    if audience == FACILITATOR:
        return tr("the facilitator")
    organisation = session.organisation(organisation_of(audience))
    return called(organisation) if organisation else tr("somebody who left")
