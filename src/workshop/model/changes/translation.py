"""Changes in the Translation stage: terms, what each organisation means by them, decisions, what is taken home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workshop.model.identity import ROOM, Audience, DecisionId, OrganisationId, TermId
from workshop.model.parts import Decision, Meaning, TakeHome, Term, TermStatus
from workshop.model.session import Session, meaning_id
from workshop.model.table import added, amended, moved, next_rank, without, written


def name_term(session: Session, new: TermId, *, word: str = "", audience: Audience = ROOM) -> Session:
    """Add a term to the glossary."""
    term = Term(id=new, rank=next_rank(session.terms), word=word, audience=audience)
    return replace(session, terms=added(session.terms, term))


def describe_term(session: Session, which: TermId, **values: object) -> Session:
    """Change fields of a term: `word`, `in_room`, `status`.

    A first wording for the room makes it agreed; without one it is open, whatever `status` says. Another wording has
    not been read back by anybody.
    """
    term = session.term(which)
    if term is None:
        raise KeyError(which)
    if "in_room" in values or "status" in values:
        wording = str(values.get("in_room", term.in_room)).strip()
        if not wording:
            values = {**values, "status": TermStatus.OPEN}
        elif "status" not in values and term.status is TermStatus.OPEN:
            values = {**values, "status": TermStatus.AGREED}
    terms = amended(session.terms, which, **values)
    if terms is session.terms:
        return session
    reworded = "in_room" in values and str(values["in_room"]).split() != term.in_room.split()
    return replace(session, terms=terms, meanings=_unread(session.meanings, which) if reworded else session.meanings)


def _unread(meanings: tuple[Meaning, ...], term: TermId) -> tuple[Meaning, ...]:
    """`meanings`, in which nobody has read `term` back."""
    for each in meanings:
        if each.term == term and each.read_back:
            meanings = amended(meanings, each.id, read_back=False)
    return meanings


def move_term(session: Session, which: TermId, by: int) -> Session:
    """Move a term `by` places. At an end it stays."""
    terms = moved(session.terms, which, by)
    return session if terms is session.terms else replace(session, terms=terms)


def remove_term(session: Session, which: TermId) -> Session:
    """Take a term out, with what everybody meant by it."""
    terms = without(session.terms, [which])
    if terms is session.terms:
        return session
    meanings = [each.id for each in session.meanings if each.term == which]
    freed = tuple(written(each, term=None) if each.term == which else each for each in session.misunderstandings)
    return replace(session, terms=terms, meanings=without(session.meanings, meanings), misunderstandings=freed)


def mean(
    session: Session, term: TermId, organisation: OrganisationId, *, text: str = "", unused: bool = False
) -> Session:
    """Write down what an organisation means by a term, or that it is not a word they use."""
    present = session.meaning(term, organisation)
    if present is None:
        if not text and not unused:
            return session
        new = Meaning(id=meaning_id(term, organisation), term=term, organisation=organisation, text=text, unused=unused)
        return replace(session, meanings=added(session.meanings, new))
    meanings = amended(session.meanings, present.id, text=text, unused=unused)
    return session if meanings is session.meanings else replace(session, meanings=meanings)


def say_instead(session: Session, term: TermId, organisation: OrganisationId, *, says: str) -> Session:
    """Write down the word that an organisation has for a term; without one nothing stands in for the room's."""
    values = {"says": says} if says.strip() else {"says": says, "stands_in": False}
    return _of_meaning(session, term, organisation, values)


def let_stand_in(session: Session, term: TermId, organisation: OrganisationId, *, stands_in: bool) -> Session:
    """In the organisation's own document its word takes the place of the room's, or only explains it."""
    return _of_meaning(session, term, organisation, {"stands_in": stands_in})


def note_read_back(session: Session, term: TermId, organisation: OrganisationId, *, done: bool) -> Session:
    """An organisation said in its own words what the room means by a term, and was right; or that is taken back."""
    return _of_meaning(session, term, organisation, {"read_back": done})


def _of_meaning(session: Session, term: TermId, organisation: OrganisationId, values: Mapping[str, object]) -> Session:
    """Change fields of what an organisation has on a term, which need not have been written down before."""
    which = meaning_id(term, organisation)
    present = session.meaning(term, organisation)
    if present is None:
        if not any(values.values()):
            return session
        blank = Meaning(id=which, term=term, organisation=organisation)
        session = replace(session, meanings=added(session.meanings, blank))
    meanings = amended(session.meanings, which, **values)
    return session if meanings is session.meanings else replace(session, meanings=meanings)


def decide(session: Session, new: DecisionId, *, label: str = "", text: str = "", due: str = "") -> Session:
    """Note a decision of the room, for everybody's document."""
    decision = Decision(id=new, rank=next_rank(session.decisions), label=label, text=text, due=due)
    return replace(session, decisions=added(session.decisions, decision))


def describe_decision(session: Session, which: DecisionId, **values: object) -> Session:
    """Change fields of a decision: `label`, `text`, `due`."""
    decisions = amended(session.decisions, which, **values)
    return session if decisions is session.decisions else replace(session, decisions=decisions)


def move_decision(session: Session, which: DecisionId, by: int) -> Session:
    """Move a decision `by` places. At an end it stays."""
    decisions = moved(session.decisions, which, by)
    return session if decisions is session.decisions else replace(session, decisions=decisions)


def remove_decision(session: Session, which: DecisionId) -> Session:
    """Take a decision out."""
    decisions = without(session.decisions, [which])
    return session if decisions is session.decisions else replace(session, decisions=decisions)


def take_home(session: Session, organisation: OrganisationId, **values: object) -> Session:
    """Write what an organisation takes home; None puts the session's own proposal back."""
    before = session.taken_home_by(organisation)
    after = written(before, **values)
    if after is before:
        return session
    others = without(session.take_home, [organisation])
    kept = others if after == TakeHome(id=organisation) else added(others, after)
    return replace(session, take_home=kept)
