"""The assumption probe in numbers: how far apart the room is on a statement, before the work and after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.model.identity import OrganisationId, StatementId
from workshop.model.probe import Statement
from workshop.model.session import Session
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Said:
    """What one organisation said of a statement, 1 to 5 before and after; 0: nothing."""

    organisation: OrganisationId
    before: int = 0
    after: int = 0


def said_of(session: Session, which: StatementId) -> tuple[Said, ...]:
    """What each organisation of the room said, in the order of the room."""
    found = {each.organisation: each for each in session.estimates if each.statement == which}
    return tuple(
        Said(each.id, found[each.id].before, found[each.id].after) if each.id in found else Said(each.id)
        for each in session.organisations
    )


def gap(values: Sequence[int]) -> int | None:
    """How far apart those are that said something; None while fewer than two did."""
    given = [each for each in values if each]
    return max(given) - min(given) if len(given) > 1 else None


def gaps(session: Session, which: StatementId) -> tuple[int | None, int | None]:
    """How far apart the room was on a statement before, and how far it is after."""
    said = said_of(session, which)
    return gap([each.before for each in said]), gap([each.after for each in said])


def gap_words(session: Session, which: StatementId) -> str:
    """The gap and how it has shifted, in words; empty while nobody can say."""
    before, after = gaps(session, which)
    if before is not None and after is not None:
        return tr("{before} apart, now {after}", before=before, after=after)
    if after is not None:
        return tr("{n} apart after", n=after)
    return tr("{n} apart", n=before) if before is not None else ""


def widest_first(session: Session) -> tuple[Statement, ...]:
    """The statements that say something: where the room was furthest apart before the work stands first."""
    given = (each for each in session.statements if each.text.strip())
    return tuple(sorted(given, key=lambda each: -_widest(gaps(session, each.id))))


def _widest(found: tuple[int | None, int | None]) -> int:
    before, after = found
    return before if before is not None else after if after is not None else -1
