"""Changes that keep several lines at once, as they come from a pasted list, and that take up what was parked."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.model.changes.captures import jot, remove_jotting
from workshop.model.changes.mapping import add_idea
from workshop.model.changes.translation import name_term
from workshop.model.identity import AnalogyId, IdeaId, JottingId, TermId
from workshop.model.jottings import JottingKind
from workshop.model.session import Session


def add_ideas(
    session: Session, new: Sequence[IdeaId], *, texts: Sequence[str], made: str, analogy: AnalogyId | None
) -> Session:
    """Keep an idea a text, in their order, each with the next free letter."""
    for each, text in zip(new, texts, strict=True):
        session = add_idea(session, each, text=text, made=made, analogy=analogy)
    return session


def name_terms(session: Session, new: Sequence[TermId], *, words: Sequence[str]) -> Session:
    """Add a term a word, in their order."""
    for each, word in zip(new, words, strict=True):
        session = name_term(session, each, word=word)
    return session


def jot_all(
    session: Session, new: Sequence[JottingId], kind: JottingKind, *, texts: Sequence[str], made: str, stage: str
) -> Session:
    """Keep a line a text for the parking lot, or a private note a text."""
    for each, text in zip(new, texts, strict=True):
        session = jot(session, each, kind, text=text, made=made, stage=stage)
    return session


def take_up(session: Session, which: JottingId, new: IdeaId, *, made: str, analogy: AnalogyId | None) -> Session:
    """Make an idea of what was set aside: it stands with the ideas then, and no longer among what waits."""
    jotting = next((each for each in session.jottings if each.id == which), None)
    if jotting is None:
        return session
    session = add_idea(session, new, text=jotting.text, made=made, analogy=analogy)
    return remove_jotting(session, which)
