"""Changes to misunderstandings, from wherever they are caught."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.changes.translation import mean, name_term
from workshop.model.identity import MisunderstandingId, OrganisationId, TermId
from workshop.model.parts import Misunderstanding, Status
from workshop.model.session import Session
from workshop.model.table import added, amended, next_rank, without


def catch(session: Session, caught: Misunderstanding) -> Session:
    """Keep a misunderstanding, last in the log. Only its word has to be there."""
    placed = replace(caught, rank=next_rank(session.misunderstandings))
    return replace(session, misunderstandings=added(session.misunderstandings, placed))


def describe_misunderstanding(session: Session, which: MisunderstandingId, **values: object) -> Session:
    """Change fields of a misunderstanding."""
    found = amended(session.misunderstandings, which, **values)
    return session if found is session.misunderstandings else replace(session, misunderstandings=found)


def settle(session: Session, which: MisunderstandingId, status: Status, *, at: str) -> Session:
    """Say how a misunderstanding stands; `at` is when it was settled, and empty again for an open one."""
    return describe_misunderstanding(session, which, status=status, settled_at="" if status is Status.OPEN else at)


def remove_misunderstanding(session: Session, which: MisunderstandingId) -> Session:
    """Take a misunderstanding out of the log; the term it became stays."""
    found = without(session.misunderstandings, [which])
    return session if found is session.misunderstandings else replace(session, misunderstandings=found)


def make_term(session: Session, which: MisunderstandingId, new: TermId) -> Session:
    """Turn a misunderstanding into a term: its two meanings go to the two sides, if they had none yet."""
    caught = next(each for each in session.misunderstandings if each.id == which)
    if session.term(caught.term) is not None:
        return session
    known = next((each for each in session.terms if each.word.casefold() == caught.word.casefold()), None)
    term = known.id if known else new
    if known is None:
        session = name_term(session, new, word=caught.word)
    sides: list[tuple[OrganisationId, str]] = [(OrganisationId(each), caught.heard) for each in caught.heard_by]
    if caught.said_by is not None:
        sides.insert(0, (caught.said_by, caught.meant))
    for organisation, text in sides:
        present = session.meaning(term, organisation)
        if text and not (present and present.text) and session.organisation(organisation):
            session = mean(session, term, organisation, text=text)
    return describe_misunderstanding(session, which, term=term)


def last_pair(session: Session) -> tuple[OrganisationId | None, tuple[str, ...]]:
    """Who said and who heard in the one caught last; else the first guest and the host."""
    if session.misunderstandings:
        newest = max(session.misunderstandings, key=lambda each: (each.caught_at, each.rank))
        return newest.said_by, newest.heard_by
    guest = session.guests[0].id if session.guests else None
    host = session.host
    return guest, (host.id,) if host else ()
