"""From the session to the view that the room sees: pure, and only from what the room may see."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workshop.audience import seen_by
from workshop.model.identity import ROOM
from workshop.model.pointers import POINTERS
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import (
    closing,
    deal,
    grids,
    outsiders,
    pause,
    probe,
    problem,
    questions,
    read_back,
    settling,
    spotlight,
    square,
    wall,
)
from workshop.projection.scenes import Pause
from workshop.projection.shown import Shown
from workshop.projection.views import Blank, Body, Clock, Heading, Settle, Spotlight, View
from workshop.projection.waiting import waiting
from workshop.room.gap import held_at
from workshop.room.holder import people_of
from workshop.room.stages import stage_name
from workshop.words import tr

_STAGE_OF = {
    "statement": "problem",
    "organisations": "problem",
    "ladder": "abstraction",
    "prompt": "abstraction",
    "outsiders": "abstraction",
    "question": "analogies",
    "card": "analogies",
    "together": "analogies",
    "deal": "analogies",
    "mapping": "mapping",
    "square": "mapping",
    "terms": "translation",
    "read_back": "translation",
    "closing": "translation",
}

_TABLES = (
    "organisations",
    "rungs",
    "reactions",
    "analogies",
    "mapping",
    "ideas",
    "misunderstandings",
    "terms",
    "meanings",
    "comparisons",
    "hands",
    "decisions",
    "dots",
    "statements",
    "estimates",
    "clusters",
    "ratings",
)
_NAMED = ("deal", "outsiders")
"""Views in which something may stand under a person's name."""
_SHARED = ("plan", "ground_rules", "problem", "ladder", "stages")
_NEEDS = {
    "rules": ("organisations",),
    "statement": ("organisations",),
    "organisations": ("organisations",),
    "ladder": ("rungs",),
    "prompt": ("rungs",),
    "outsiders": ("rungs", "reactions", "organisations", "participants"),
    "question": ("rungs", "analogies"),
    "card": ("rungs", "analogies"),
    "together": ("analogies", "comparisons"),
    "mapping": ("analogies", "mapping", "organisations"),
    "ideas": ("analogies", "ideas", "organisations", "dots", "voting", "ratings"),
    "square": ("ideas", "ratings"),
    "clusters": ("analogies", "ideas", "clusters", "organisations", "dots", "voting"),
    "spotlight": ("misunderstandings", "organisations"),
    "settle": ("misunderstandings", "organisations"),
    "terms": ("terms", "meanings", "organisations"),
    "read_back": ("terms", "meanings", "organisations"),
    "probe": ("statements", "estimates", "organisations"),
    "deal": ("analogies", "hands", "organisations", "participants"),
    "clock": (),
    "break": (),
    "closing": ("organisations", "analogies", "ideas", "terms", "misunderstandings", "decisions"),
}
"""Which tables a view is made of: the others are not even looked through, and change nothing that is seen."""


def view(
    session: Session, run: Run, shown: Shown | None, seconds_left: int | None = None, *, dark: bool = False
) -> View:
    """What the room sees of `shown`: plain ground if that is nothing, was deleted, or is not for the room.

    A stage of which nothing is written yet shows what it is about.

    `seconds_left` of the room's step clock may be negative; None means that no clock is set.
    """
    if shown is None:
        return View(dark=dark)
    people = people_of(session) if shown.kind in _NAMED else frozenset()
    body = _body(seen_by(_narrowed(session, shown.kind), ROOM), shown, run, people)
    if isinstance(body, Blank):
        body = waiting(shown.kind) if not shown.item else body
    if isinstance(body, Blank):
        return View(dark=dark)
    return View(body=body, heading=_heading(session, shown.kind), clock=clock(body, run, seconds_left), dark=dark)


def unchanged(before: Session, after: Session, shown: Shown | None) -> bool:
    """Whether the room would see the same of both, judged by what they share: quick, and never wrongly true."""
    if shown is None:
        return True
    needed = (*_SHARED, *_NEEDS.get(shown.kind, _TABLES))
    return all(getattr(before, name) is getattr(after, name) for name in needed)


def clock(body: Body, run: Run, seconds_left: int | None) -> Clock | None:
    """The clock as it stands beside `body`; a spotlight and a break hurry nobody."""
    if seconds_left is None or isinstance(body, Blank | Spotlight | Settle | Pause):
        return None
    return Clock(total=run.step_total, left=seconds_left, running=bool(run.step_since) and held_at(run) is None)


def _narrowed(session: Session, kind: str) -> Session:
    """`session` without the tables that this kind of view is not made of.

    What those point at stays: to take it out would be to rewrite each of hundreds of ideas, at every key.
    """
    made_of = _NEEDS.get(kind, _TABLES)
    needed = {*made_of, *(each.to for name in made_of for each in POINTERS.get(name, ()))}
    bare = replace(session, participants=(), steps=(), take_home=(), jottings=(), passed_over=())
    emptied: dict[str, Any] = {name: () for name in _TABLES if name not in needed}
    return replace(bare, **emptied)


def _body(session: Session, shown: Shown, run: Run, people: frozenset[str]) -> Body:
    match shown.kind:
        case "clock":
            return pause.clock_alone()
        case "break":
            return pause.pause(session, run)
        case "deal":
            return deal.deal(session, people)
        case "probe":
            return probe.probe(session)
        case "closing":
            return closing.closing(session)
        case "rules":
            return problem.rules(session)
        case "statement":
            return problem.statement(session)
        case "organisations":
            return problem.organisations(session)
        case "ladder":
            return questions.ladder(session)
        case "prompt":
            return questions.prompt(session)
        case "outsiders":
            return outsiders.outsiders(session, people)
        case "question":
            return questions.question(session)
        case "card":
            return questions.card(session, shown.item, shown.card)
        case "together":
            return questions.together(session, shown.item, shown.other)
        case "mapping":
            return grids.mapping(session, shown.item)
        case "ideas":
            return wall.ideas(session, run)
        case "clusters":
            return wall.clusters(session)
        case "square":
            return square.square(session)
        case "spotlight":
            return spotlight.spotlight(session, shown.item)
        case "settle":
            return settling.settling(session, run, shown.item)
        case "terms":
            return grids.terms(session)
        case "read_back":
            return read_back.read_back(session, shown.item)
    return Blank()


def _heading(session: Session, kind: str) -> Heading | None:
    if kind == "rules":
        return Heading(name=tr("Before we begin"))
    key = _STAGE_OF.get(kind)
    if key is None:
        return None
    on = [each.key for each in session.stages if each.on and each.key != "break"]
    number = on.index(key) + 1 if key in on else 0
    return Heading(name=stage_name(key), number=number, count=len(on))
