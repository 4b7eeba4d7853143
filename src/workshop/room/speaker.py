"""Who speaks for an analogy, in one line for the console, the room and paper."""

from __future__ import annotations

from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr


def spoken_for(session: Session, analogy: Analogy, *, with_person: bool = True) -> str:
    """Which organisation speaks for `analogy` and, `with_person`, who in it; empty while nobody does.

    In front of the room people are named only where the ground rules say so.
    """
    who = speaker_of(session, analogy, with_person=with_person)
    return tr("Spoken for by {who}", who=who) if who else ""


def speaker_of(session: Session, analogy: Analogy, *, with_person: bool = True) -> str:
    """Who speaks for `analogy`, the organisation and, `with_person`, who in it; empty while nobody does."""
    home = session.organisation(analogy.speaker_organisation)
    names = (called(home) if home else "", analogy.speaker if with_person else "")
    return ", ".join(each for each in names if each)
