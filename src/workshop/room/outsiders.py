"""The outsider test in words: how many recognise the abstraction, and how each of them found it."""

from __future__ import annotations

from workshop.model.reaction import Reaction, Verdict
from workshop.model.session import Session
from workshop.words import tr


def told(session: Session) -> tuple[Reaction, ...]:
    """Those of whom something is written down, in that order: a row may have been left empty."""
    return tuple(each for each in session.reactions if (each.who + each.said).strip())


def unfilled(session: Session) -> Reaction | None:
    """The first row in which nothing stands yet."""
    return next((each for each in session.reactions if each == Reaction(id=each.id, rank=each.rank)), None)


def recognised(session: Session) -> str:
    """How many of those who had not heard the problem recognise it, in words; empty before the first verdict."""
    fresh = [each for each in session.reactions if each.fresh and each.verdict is not Verdict.UNSAID]
    own = sum(each.verdict is Verdict.OWN_CASE for each in fresh)
    if not fresh:
        return ""
    return tr("{n} of {all} recognise it", n=own, one="{n} of {all} recognises it", all=len(fresh))


def found_it(verdict: Verdict) -> str:
    """How somebody found the abstraction, as told of them; empty while they have not said."""
    return {
        Verdict.UNSAID: "",
        Verdict.OWN_CASE: tr("their own case"),
        Verdict.HALF: tr("half of it"),
        Verdict.LOST: tr("it lost them"),
    }[verdict]
