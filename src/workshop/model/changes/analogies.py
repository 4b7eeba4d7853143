"""Changes in the Analogies stage: cards taken up, shortlisted, and who speaks for them."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import AnalogyId
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.model.table import added, amended, moved, next_rank


def take_up(session: Session, analogy: Analogy) -> Session:
    """Take a card up, last on the shortlist. One that was taken up before comes back with all that it had."""
    known = next((each for each in session.analogies if each.strength == analogy.strength), None)
    if known is not None:
        return bring_back(session, known.id)
    placed = replace(analogy, rank=next_rank(session.analogies))
    return replace(session, analogies=added(session.analogies, placed))


def bring_back(session: Session, which: AnalogyId) -> Session:
    """Put an analogy back on the shortlist, last, with all that it had."""
    known = session.analogy(which)
    if known is None or known.shortlisted:
        return session
    return describe_analogy(session, which, shortlisted=True, rank=next_rank(session.analogies))


def set_aside(session: Session, which: AnalogyId) -> Session:
    """Take an analogy off the shortlist; its mapping and ideas stay with it."""
    return describe_analogy(session, which, shortlisted=False)


def describe_analogy(session: Session, which: AnalogyId, **values: object) -> Session:
    """Change fields of an analogy: `speaker`, `speaker_organisation`, `their_place`, `our_place`."""
    analogies = amended(session.analogies, which, **values)
    return session if analogies is session.analogies else replace(session, analogies=analogies)


def move_analogy(session: Session, which: AnalogyId, by: int) -> Session:
    """Move an analogy `by` places along the shortlist. At an end it stays."""
    analogies = moved(session.analogies, which, by, among=session.shortlist)
    return session if analogies is session.analogies else replace(session, analogies=analogies)
