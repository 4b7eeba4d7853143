"""Changes in the Analogies stage: cards taken up, passed over and compared, and who speaks for them."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce

from workshop.model.changes.abstraction import add_rung, word_rung
from workshop.model.changes.dealing import take_back
from workshop.model.choosing import Comparison, PassedOver
from workshop.model.identity import AnalogyId, ComparisonId, RungId, narrower
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.model.table import added, amended, moved, next_rank, without


def take_up(session: Session, analogy: Analogy) -> Session:
    """Take a card up, last on the shortlist. One that was taken up before comes back with all that it had.

    One that was passed over is so no more.
    """
    session = let_back(session, analogy.strength)
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
    session = let_back(session, known.strength)
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


def pass_over(session: Session, passed: PassedOver) -> Session:
    """Say "not this one" of a card: it leaves the shortlist and whoever holds it. Said again, the reason is another."""
    known = session.passed(passed.strength)
    if known is not None:
        rows = amended(session.passed_over, known.id, reason=passed.reason)
    else:
        rows = added(session.passed_over, replace(passed, rank=next_rank(session.passed_over)))
    session = session if rows is session.passed_over else replace(session, passed_over=rows)
    taken = next((each for each in session.analogies if each.strength == passed.strength), None)
    return take_back(set_aside(session, taken.id), taken.id) if taken is not None else session


def let_back(session: Session, strength: str) -> Session:
    """Let a card that was passed over be listed and dealt again."""
    rows = without(session.passed_over, [each.id for each in session.passed_over if each.strength == strength])
    return session if rows is session.passed_over else replace(session, passed_over=rows)


def say_shared(session: Session, new: ComparisonId, one: AnalogyId, other: AnalogyId, *, shared: str) -> Session:
    """Say what two analogies share. `new` is the id of the comparison if the two were not compared before."""
    known = session.comparison(one, other)
    if known is not None:
        rows = amended(session.comparisons, known.id, shared=shared)
    else:
        made = Comparison(id=new, rank=next_rank(session.comparisons), one=one, other=other, shared=shared)
        rows = added(session.comparisons, made) if shared else session.comparisons
    return session if rows is session.comparisons else replace(session, comparisons=rows)


def raise_shared(session: Session, which: ComparisonId, new: RungId, *, note: str) -> Session:
    """Put what two analogies share on the ladder, just above the working altitude, with a note where it came from.

    Who was not meant to see the comparison, or one of the two, does not see the rung.
    """
    found = next((each for each in session.comparisons if each.id == which), None)
    if found is None or not found.shared.strip():
        return session
    grown = add_rung(session, new, above=session.ladder.working, text=found.shared)
    pair = (each.audience for each in session.analogies if each.id in (found.one, found.other))
    return word_rung(grown, new, note=note, audience=reduce(narrower, pair, found.audience))
