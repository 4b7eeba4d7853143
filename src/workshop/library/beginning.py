"""New sessions: from the form, from another session, or from a worked example."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Final

from workshop.model.changes.plan import plan_session
from workshop.model.changes.problem import add_organisation
from workshop.model.identity import OrganisationId, SessionId
from workshop.model.parts import Plan
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.room.clocks import stopped
from workshop.room.templates import Template, with_template
from workshop.words import language, tr

_SIGNS: Final = "34679CDFHJKMNPRTVWXY"
"""Signs that nobody takes for another one when a code is read aloud or copied by hand; no vowels, so no words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the form of a new session holds. Nothing is required; `date` and `starts` are ISO or empty."""

    title: str = ""
    host: str = ""
    industry: str = ""
    guests: tuple[str, ...] = ()
    date: str = ""
    starts: str = ""
    people: int = 0


def brief_code(host: str = "") -> str:
    """Three signs that stand on the brief instead of anything that names the problem, as "7K3".

    They begin otherwise than `host`, the letters of the host's tile, which would hint at who asks.
    """
    code = "".join(secrets.choice(_SIGNS) for _ in range(3))
    return brief_code(host) if host and code[0].casefold() == host[0].casefold() else code


def begun_from(wanted: Wanted, template: Template, new_id: Callable[[], str], made: str) -> Session:
    """The session that the form describes, with the agenda and script of `template`.

    Without a host the first guest is taken for it: a room has one.
    """
    plan = Plan(id=SessionId(new_id()), language=language().split("-")[0], made=made)
    session = plan_session(
        Session(plan=plan), title=wanted.title, date=wanted.date, starts=wanted.starts, people=wanted.people
    )
    if wanted.host or wanted.industry:
        session = add_organisation(session, OrganisationId(new_id()), name=wanted.host, industry=wanted.industry)
    for guest in wanted.guests:
        session = add_organisation(session, OrganisationId(new_id()), name=guest)
    session = replace(session, plan=replace(session.plan, brief_code=brief_code(_letters(session))))
    return with_template(session, template, new_id)


def copy_title(title: str, taken: Iterable[str]) -> str:
    """ "Title (copy)", or the next number that no session in `taken` has; a copy of a copy counts on."""
    first, numbered = tr("{title} (copy)", title=""), tr("{title} (copy {number})", title="", number=0)
    ending = re.escape(first) + "|" + re.escape(numbered).replace("0", r"\d+")
    whole = re.sub(f"(?:{ending})+$", "", title)
    known, number = {each.casefold() for each in taken}, 2
    free = tr("{title} (copy)", title=whole)
    while free.casefold() in known:
        free = tr("{title} (copy {number})", title=whole, number=number)
        number += 1
    return free


def copied(
    session: Session, run: Run, plan_only: bool, new_id: Callable[[], str], made: str, taken: Iterable[str] = ()
) -> tuple[Session, Run]:
    """A copy under another id, with a title that is not in `taken`.

    The plan only: agenda, script and cards, without what this room said of them.
    """
    title = copy_title(session.plan.title or tr("Untitled session"), taken)
    plan = replace(
        session.plan, id=SessionId(new_id()), title=title, made=made, brief_code=brief_code(_letters(session))
    )
    if not plan_only:
        return replace(session, plan=plan), replace(stopped(run), ready=())
    cards = tuple(
        replace(each, speaker="", speaker_organisation=None, their_place="", our_place="") for each in session.analogies
    )
    plan = replace(plan, date="", people=0)
    return Session(plan=plan, stages=session.stages, steps=session.steps, analogies=cards), Run()


def _letters(session: Session) -> str:
    """Those on the host's tile; none without a host."""
    return session.host.tile if session.host is not None else ""
