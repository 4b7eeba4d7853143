"""From the session to the view that the room sees: pure, and only from what the room may see."""

from __future__ import annotations

from workshop.audience import seen_by
from workshop.model.identity import ROOM
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import grids, problem, questions, spotlight, wall
from workshop.projection.shown import Shown
from workshop.projection.views import Blank, Body, Clock, Heading, Spotlight, View
from workshop.words import tr

_STAGE_OF = {
    "statement": "problem",
    "organisations": "problem",
    "ladder": "abstraction",
    "prompt": "abstraction",
    "question": "analogies",
    "card": "analogies",
    "mapping": "mapping",
    "terms": "translation",
}


def view(
    session: Session, run: Run, shown: Shown | None, seconds_left: int | None = None, *, dark: bool = False
) -> View:
    """What the room sees of `shown`: blank ground if that is nothing, was deleted, or is not for the room.

    `seconds_left` of the room's step clock may be negative; None means that no clock is set.
    """
    if shown is None:
        return View(dark=dark)
    body = _body(seen_by(session, ROOM), shown)
    if isinstance(body, Blank):
        return View(dark=dark)
    return View(body=body, heading=_heading(session, shown.kind), clock=clock(body, run, seconds_left), dark=dark)


def clock(body: Body, run: Run, seconds_left: int | None) -> Clock | None:
    """The clock as it stands beside `body`; a spotlight hurries nobody."""
    if seconds_left is None or isinstance(body, Blank | Spotlight):
        return None
    return Clock(total=run.step_total, left=seconds_left, running=bool(run.step_since))


def _body(session: Session, shown: Shown) -> Body:
    match shown.kind:
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
        case "question":
            return questions.question(session)
        case "card":
            return questions.card(session, shown.item, shown.card)
        case "mapping":
            return grids.mapping(session, shown.item)
        case "ideas":
            return wall.ideas(session)
        case "spotlight":
            return spotlight.spotlight(session, shown.item)
        case "terms":
            return grids.terms(session)
    return Blank()


def stage_name(key: str) -> str:
    """A stage's name as the room reads it."""
    return {
        "problem": tr("Problem"),
        "abstraction": tr("Abstraction"),
        "analogies": tr("Analogies"),
        "mapping": tr("Mapping"),
        "translation": tr("Translation"),
    }.get(key, key)


def _heading(session: Session, kind: str) -> Heading | None:
    if kind == "rules":
        return Heading(name=tr("Before we begin"))
    key = _STAGE_OF.get(kind)
    if key is None:
        return None
    on = [each.key for each in session.stages if each.on and each.key != "break"]
    number = on.index(key) + 1 if key in on else 0
    return Heading(name=stage_name(key), number=number, count=len(on))
