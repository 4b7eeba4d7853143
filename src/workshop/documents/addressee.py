"""What one organisation is told: what it may see, and which part of that concerns it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from workshop.audience import seen_by
from workshop.model.identity import ROOM, OrganisationId, TermId, only
from workshop.model.parts import (
    Analogy,
    Idea,
    Link,
    MappingRow,
    Meaning,
    Misunderstanding,
    Organisation,
    TakeHome,
    Term,
    TermStatus,
)
from workshop.model.session import Session
from workshop.room.take_home import called, effective
from workshop.words import tr


@dataclass(frozen=True)
class Addressee:
    """An organisation and its session. `core` is what everybody may see, the same in every organisation's document."""

    organisation: Organisation
    core: Session
    own: Session
    home: TakeHome

    @property
    def name(self) -> str:
        """What to call it."""
        return called(self.organisation)

    @property
    def host(self) -> Organisation | None:
        """The host, if it is another and may be named here."""
        host = self.own.host
        return host if host and host.id != self.organisation.id else None

    @cached_property
    def misunderstandings(self) -> tuple[Misunderstanding, ...]:
        """Those that it had a part in, the one that tells most first."""
        mine = [each for each in self.own.misunderstandings if self._took_part(each)]
        return tuple(sorted(mine, key=_told, reverse=True))

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words that it has a meaning for, or that it tripped over."""
        told: set[TermId | None] = {each.term for each in self.misunderstandings}
        told |= self._for_it_alone
        return tuple(each for each in self.own.terms if each.id in told or self.meaning(each) is not None)

    @property
    def open_terms(self) -> tuple[Term, ...]:
        """Its words that have no wording yet: each prints as a blank."""
        return tuple(each for each in self.terms if not each.in_room.strip())

    @cached_property
    def ideas(self) -> tuple[Idea, ...]:
        """All ideas, those that draw on its own trade first."""
        return tuple(sorted(self.own.ideas, key=lambda idea: not self.drew_on(idea)))

    @property
    def stops(self) -> tuple[MappingRow, ...]:
        """Where a comparison that it spoke for stops; for the host, where any does."""
        rows = (row for row in self.own.mapping if row.link in (Link.GAP, Link.BREAK))
        mine = (row for row in rows if self.organisation.host or self._speaks_for(self.own.analogy(row.analogy)))
        return tuple(row for row in mine if (row.theirs + row.ours).strip())

    def drew_on(self, idea: Idea) -> bool:
        """Whether `idea` came from an analogy that the addressee spoke for."""
        return self._speaks_for(self.own.analogy(idea.analogy))

    def meaning(self, term: Term, organisation: OrganisationId | None = None) -> Meaning | None:
        """What the addressee, or `organisation`, means by `term`, if that was written down."""
        found = self.own.meaning(term.id, organisation or self.organisation.id)
        return found if found and (found.unused or found.text.strip()) else None

    def name_of(self, organisation: str | None) -> str:
        """What to call that organisation in this document."""
        if organisation == self.organisation.id:
            return self.name
        found = self.own.organisation(organisation)
        return called(found) if found else tr("Somebody in the room")

    @property
    def _for_it_alone(self) -> set[TermId]:
        return {each.id for each in self.own.terms} - {each.id for each in self.core.terms}

    def _speaks_for(self, analogy: Analogy | None) -> bool:
        return analogy is not None and analogy.speaker_organisation == self.organisation.id

    def _took_part(self, each: Misunderstanding) -> bool:
        return self.organisation.id in (each.said_by, *each.heard_by)


def addressee(session: Session, organisation: Organisation) -> Addressee:
    """`organisation` as the reader of its document."""
    own = seen_by(session, only(organisation.id))
    return Addressee(organisation, seen_by(session, ROOM), own, effective(session, organisation.id))


def settled_terms(session: Session) -> tuple[Term, ...]:
    """The terms with a wording of the room, or with both kept."""
    return tuple(each for each in session.terms if each.status is not TermStatus.OPEN and each.in_room.strip())


def _told(each: Misunderstanding) -> int:
    """How much there is to tell: both halves count most, then what lay underneath, then how it ended."""
    halves = bool(each.meant.strip()) + bool(each.heard.strip())
    return 4 * (halves == 2) + halves + 2 * bool(each.assumption.strip()) + 2 * bool(each.settled.strip())
