"""Changes to misunderstandings, from wherever they are caught."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.changes.translation import describe_term, mean, name_term, remove_term, say_instead
from workshop.model.identity import MisunderstandingId, OrganisationId, TermId
from workshop.model.parts import Misunderstanding, Status, TermStatus
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


def word_ending(session: Session, which: MisunderstandingId, **values: object) -> Session:
    """Change how a misunderstanding ends: `settled`, `said_as`, `heard_as`, `status`.

    The term that it became says the same, as long as nobody gave that one a wording of its own.
    """
    before = _caught(session, which)
    return _told_to_term(describe_misunderstanding(session, which, **values), before, which)


def settle_as(session: Session, which: MisunderstandingId, status: Status, *, at: str) -> Session:
    """As `settle`, and the term that the misunderstanding became stands as it does."""
    return _told_to_term(settle(session, which, status, at=at), _caught(session, which), which)


def remove_misunderstanding(session: Session, which: MisunderstandingId) -> Session:
    """Take a misunderstanding out of the log; the term it became stays."""
    found = without(session.misunderstandings, [which])
    return session if found is session.misunderstandings else replace(session, misunderstandings=found)


def make_term(session: Session, which: MisunderstandingId, new: TermId) -> Session:
    """Turn a misunderstanding into a term: its two meanings go to the two sides, if they had none yet.

    It is meant for whom the misunderstanding is; a term of that word that is for others stays as it is.
    """
    caught = _caught(session, which)
    if session.term(caught.term) is not None:
        return session
    wanted = (caught.word.casefold(), caught.audience)
    known = next((each for each in session.terms if (each.word.casefold(), each.audience) == wanted), None)
    term = known.id if known else new
    if known is None:
        session = name_term(session, new, word=caught.word, audience=caught.audience)
    sides: list[tuple[OrganisationId, str]] = [(OrganisationId(each), caught.heard) for each in caught.heard_by]
    if caught.said_by is not None:
        sides.insert(0, (caught.said_by, caught.meant))
    for organisation, text in sides:
        present = session.meaning(term, organisation)
        if text and not (present and present.text) and session.organisation(organisation):
            session = mean(session, term, organisation, text=text)
    return _told_to_term(describe_misunderstanding(session, which, term=term), replace(caught, settled=""), which)


def untie_term(session: Session, which: MisunderstandingId) -> Session:
    """The misunderstanding is no term any more; one in which nothing stands but what came from it goes."""
    term = session.term(_caught(session, which).term)
    if term is None:
        return session
    apart = describe_misunderstanding(session, which, term=None)
    bare = remove_term(apart, term.id)
    anew = make_term(bare, which, term.id)
    same = anew.term(term.id) == replace(term, rank=next_rank(bare.terms)) and set(anew.meanings) == set(
        session.meanings
    )
    return bare if same else apart


def _caught(session: Session, which: MisunderstandingId) -> Misunderstanding:
    return next(each for each in session.misunderstandings if each.id == which)


_OF_TERM = {Status.OPEN: TermStatus.OPEN, Status.AGREED: TermStatus.AGREED, Status.DIFFER: TermStatus.BOTH}


def _told_to_term(session: Session, before: Misunderstanding, which: MisunderstandingId) -> Session:
    """The wording of a misunderstanding in its term, and each side's word, where nothing else was typed there."""
    after = _caught(session, which)
    term = session.term(after.term)
    if term is None or term.in_room.strip() not in ("", before.settled.strip()):
        return session
    session = describe_term(session, term.id, in_room=after.settled, status=_OF_TERM[after.status])
    sides = [(OrganisationId(each), before.heard_as, after.heard_as) for each in after.heard_by]
    if after.said_by is not None:
        sides.insert(0, (after.said_by, before.said_as, after.said_as))
    for organisation, old, new in sides:
        present = session.meaning(term.id, organisation)
        says = present.says if present is not None else ""
        if says in ("", old) and says != new and session.organisation(organisation):
            session = say_instead(session, term.id, organisation, says=new)
    return session


def last_pair(session: Session) -> tuple[OrganisationId | None, tuple[str, ...]]:
    """Who said and who heard in the one caught last; else the first guest and the host."""
    if session.misunderstandings:
        newest = max(session.misunderstandings, key=lambda each: (each.caught_at, each.rank))
        return newest.said_by, newest.heard_by
    guest = session.guests[0].id if session.guests else None
    host = session.host
    return guest, (host.id,) if host else ()
