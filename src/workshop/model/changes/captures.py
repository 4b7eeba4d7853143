"""Changes from the capture line that go to no stage: the parking lot and private notes."""

from __future__ import annotations

from dataclasses import replace

from workshop.model.identity import JottingId
from workshop.model.jottings import Jotting, JottingKind
from workshop.model.session import Session
from workshop.model.table import added, amended, next_rank, without


def jot(session: Session, new: JottingId, kind: JottingKind, *, text: str, made: str, stage: str) -> Session:
    """Keep a line for the parking lot, or a note that only the facilitator sees."""
    jotting = Jotting(id=new, rank=next_rank(session.jottings), kind=kind, text=text, made=made, stage=stage)
    return replace(session, jottings=added(session.jottings, jotting))


def word_jotting(session: Session, which: JottingId, *, text: str) -> Session:
    """Change the words of a jotting."""
    jottings = amended(session.jottings, which, text=text)
    return session if jottings is session.jottings else replace(session, jottings=jottings)


def remove_jotting(session: Session, which: JottingId) -> Session:
    """Take a jotting out."""
    jottings = without(session.jottings, [which])
    return session if jottings is session.jottings else replace(session, jottings=jottings)
