"""What a reader is not given: counted mechanically over the whole session, by what it is and by whom it is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, fields, replace

from workshop.audience import may_see
from workshop.model.identity import FACILITATOR, ROOM, Audience, only, organisation_of
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Withheld:
    """How much of what is left out, and whom it is for instead."""

    words: str
    count: int
    reader: Audience
    reader_name: str


def withheld(session: Session, reader: Audience, printed: Collection[str] = ()) -> tuple[Withheld, ...]:
    """What of `session` is marked as not for `reader`, by whom it is for and what it is.

    `printed` are parts that stand in the document all the same. What each takes home is withheld from the others alone:
    a paper for everybody has nothing to do with it.
    """
    aside = {*printed, *(("take_home",) if reader == ROOM else ())}
    counted = Counter(each for each in _marked(session) if each[0] not in aside and not may_see(reader, each[1]))
    kinds = _kinds()
    return tuple(
        Withheld(kinds.get(kind, tr("Other items")), counted[kind, audience], audience, _name(session, audience))
        for kind, audience in sorted(counted, key=_place_in(session))
    )


def _marked(session: Session) -> Iterator[tuple[str, Audience]]:
    """Each item with something in it: the name of its field, and its audience."""
    for field in fields(session):
        value = getattr(session, field.name)
        for each in value if isinstance(value, tuple) else (value,):
            if field.name == "take_home":
                yield field.name, only(each.id)
            elif hasattr(each, "audience") and not _is_empty(each):
                yield field.name, each.audience


def _is_empty(item: object) -> bool:
    """Whether it is one of the parts that every session has, and nothing was typed into it."""
    try:
        return item == replace(type(item)(), audience=item.audience)  # type: ignore[attr-defined,type-var]
    except TypeError:  # what stands in a list needs an id
        return False


def _place_in(session: Session) -> _Order:
    audiences = [only(each.id) for each in session.organisations]
    return _Order((ROOM, *audiences, FACILITATOR), tuple(each.name for each in fields(session)))


@dataclass(frozen=True, slots=True)
class _Order:
    """The order of the room, then of the session."""

    audiences: tuple[Audience, ...]
    names: tuple[str, ...]

    def __call__(self, marked: tuple[str, Audience]) -> tuple[int, int]:
        kind, audience = marked
        known = self.audiences.index(audience) if audience in self.audiences else len(self.audiences)
        return known, self.names.index(kind)


def _name(session: Session, audience: Audience) -> str:
    if audience == FACILITATOR:
        return tr("the facilitator")
    organisation = session.organisation(organisation_of(audience))
    return called(organisation) if organisation else tr("somebody who left")


def _kinds() -> dict[str, str]:
    """What the parts of a session are called, by the name of their field."""
    return {
        "ground_rules": tr("Ground rules"),
        "problem": tr("The problem"),
        "organisations": tr("Organisations"),
        "participants": tr("People"),
        "steps": tr("Steps of the script"),
        "ladder": tr("What belongs to the abstraction"),
        "rungs": tr("Restatements"),
        "reactions": tr("Reactions"),
        "analogies": tr("Analogies"),
        "mapping": tr("Rows of a mapping"),
        "ideas": tr("Ideas"),
        "misunderstandings": tr("Misunderstandings"),
        "terms": tr("Terms"),
        "meanings": tr("Meanings"),
        "decisions": tr("Decisions"),
        "take_home": tr("What another takes home"),
        "jottings": tr("Parking lot and notes"),
        "clusters": tr("Clusters"),
        "voting": tr("How the room votes"),
        "dots": tr("Dots"),
        "ratings": tr("Shows of hands"),
        "hands": tr("Dealt cards"),
        "photos": tr("Photographs"),
        "statements": tr("Assumptions"),
        "estimates": tr("Estimates"),
        "issues": tr("Documents given out"),
        "passed_over": tr("Cards passed over"),
        "comparisons": tr("What two trades share"),
    }
