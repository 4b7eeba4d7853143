"""The register of what was given out: what a document said then, and what reads differently now."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from workshop.documents.fact import LATER_KINDS, LATEST_KINDS, NAMES, TITLE, Fact, kind_of
from workshop.documents.facts import facts
from workshop.model.identity import OrganisationId
from workshop.model.paper import Issue
from workshop.model.session import Session
from workshop.words import clock_time, short_day, tr

_BETWEEN: Final = ": "


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that reads differently: `before` is empty for a new one, `now` for one that is gone."""

    label: str
    before: str
    now: str


def stated(session: Session, organisation: OrganisationId | None) -> tuple[str, ...]:
    """What the document of `organisation` states now, as the register keeps it."""
    return tuple(each.line for each in facts(session, organisation))


def changes_since(session: Session, issue: Issue) -> tuple[Change, ...]:
    """What reads differently in that document since it was given out, in the document's order; then what is gone."""
    before = dict(_parted(line) for line in issue.facts)
    older = not any(kind_of(key) in LATER_KINDS for key in before)
    now = [each for each in facts(session, issue.organisation) if _is_compared(each, before, older)]
    same = _words(before) == _words({each.key: each.said for each in now})
    changed = [
        Change(each.label, before.get(each.key, ""), each.said)
        for each in now
        if before.get(each.key) not in _sayings(each, older=older, same_words=same or older)
    ]
    there = {each.key for each in now}
    gone = [
        Change(_kind(key), text, "") for key, text in before.items() if key not in there and kind_of(key) not in NAMES
    ]
    return (*changed, *gone)


def changed_since_last(
    session: Session, document: str, organisation: OrganisationId | None
) -> tuple[Issue, tuple[Change, ...]] | None:
    """When that document was given out last, and what changed since; None if it never was."""
    given = session.last_issue(document, organisation)
    return (given, changes_since(session, given)) if given else None


def given_words(issue: Issue) -> str:
    """As "Version 2, given to Inês Duarte on 27 May at 12:40"."""
    try:
        at = datetime.datetime.fromisoformat(issue.at)
    except ValueError:
        return tr("Version {n}, given to {who}", n=issue.version, who=issue.to)
    day, hour = short_day(at.date()), clock_time(at)
    return tr("Version {n}, given to {who} on {day} at {hour}", n=issue.version, who=issue.to, day=day, hour=hour)


def _is_compared(fact: Fact, before: Mapping[str, str], older: bool) -> bool:
    """Whether a register that has `before`, an `older` one, can tell that `fact` changed."""
    if fact.kind in LATEST_KINDS:
        return fact.key in before
    return not (older and fact.kind in LATER_KINDS)


def _sayings(fact: Fact, *, older: bool, same_words: bool) -> tuple[str, ...]:
    """What a register has that kept `fact` as it is now.

    An older register has no word of a term's status; an earlier one has what was typed, where words of it were replaced
    by the same words of the reader as now.
    """
    return (fact.said, *((fact.text,) if older else ()), *((fact.typed,) if same_words else ()))


def _words(told: Mapping[str, str]) -> dict[str, str]:
    """What is said of the room's words and of the reader's."""
    return {key: text for key, text in told.items() if kind_of(key) in ("says", "term")}


def _parted(line: str) -> tuple[str, str]:
    key, _, text = line.partition(_BETWEEN)
    return key, text


def _kind(key: str) -> str:
    """What a fact that is gone was."""
    named = {
        "abstraction": tr("The abstraction"),
        "idea": tr("An idea"),
        "dots": tr("Dots of an idea"),
        "decision": tr("A decision"),
        "term": tr("An agreed word"),
        "moment": tr("A misunderstanding"),
        "says": tr("Your own word"),
        "meant": tr("A misunderstanding"),
        "heard": tr("A misunderstanding"),
        "underneath": tr("A misunderstanding"),
        "question": tr("An open question"),
        "meaning": tr("What a word means"),
        "row": tr("Where the comparison stops"),
        "shared": tr("What two trades share"),
        "statement": tr("Your question"),
        "day": tr("The day"),
        TITLE: tr("Title"),
    }
    return named.get(kind_of(key), tr("What is told to you alone"))
