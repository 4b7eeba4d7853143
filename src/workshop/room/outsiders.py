"""The outsider test in words: how many recognise the abstraction, and how each of them found it."""

from __future__ import annotations

from collections.abc import Collection

from workshop.model.reaction import Reaction, Verdict
from workshop.model.session import Session
from workshop.room.holder import tells_who
from workshop.words import tr


def told(session: Session) -> tuple[Reaction, ...]:
    """Those of whom something is written down, in that order: a row may have been left empty."""
    return tuple(each for each in session.reactions if (each.who + each.said + each.stopped_at).strip())


def who_said(core: Session, reaction: Reaction, people: Collection[str]) -> str:
    """Who it was, as others may hear it: one of `people`, in small letters, only where the ground rules agree to names.

    Empty where nobody is named.
    """
    who = reaction.who.strip()
    return who if core.ground_rules.names_agreed or not tells_who(who, people) else ""


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
