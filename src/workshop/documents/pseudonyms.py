"""The people of a session, and the same session with each of them under a pseudonym such as "Table 2-P3"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import count
from typing import Any, Final

from workshop.documents.named_aside import is_name, named_aside, no_names
from workshop.model.identity import OrganisationId
from workshop.model.session import Session
from workshop.words import tr

_PSEUDONYM: Final = re.compile(r"(?:\w+ (?P<table>\d+)-)?P(?P<number>\d+)")
_AFTER_THE_NAME: Final = re.compile(r"\s*[,;(\n].*", re.DOTALL)
_SHORTEST: Final = 3  # letters of a part of a name that is looked for alone
_TEXTS: Final = frozenset({"str", "str | None"})
_TEXT_LISTS: Final = frozenset({"tuple[str, ...]"})
_NO_TEXTS: Final = frozenset(
    {
        "id", "rank", "key", "stage", "strength", "digest", "suit", "date", "starts", "made", "at", "taken",
        "caught_at", "settled_at", "heard_by", "with_it", "analogies", "language", "template", "letter", "view",
        "tile", "document", "industry", "words",
    }
)  # fmt: skip
"""Fields that name things, or belong to a trade: no person is looked for in them."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of `home` whose name was typed, and what stands for it; None is for nobody here.

    `parts` are the words of the name that may stand alone.
    """

    name: str
    pseudonym: str
    parts: tuple[str, ...] = ()
    home: OrganisationId | None = None


def people(session: Session) -> tuple[Person, ...]:
    """Everybody who is named as a person in `session`, each once, by organisation.

    The pseudonym of a person is the same in every document and format, for whomever it is made. It follows the order
    of the room: who is added at the end changes nobody else's. A name that is a pseudonym already stays.
    """
    told = " ".join((*(each.name for each in session.organisations), session.plan.title)).casefold()
    homes = [each.id for each in session.organisations]
    listed = {each: _names_of(session, each) for each in homes}
    known, others = [name for each in homes for name in listed[each]], no_names(session)
    found: list[Person] = []
    for table, home in (*enumerate(homes, 1), (0, None)):
        numbers = _numbers(table, _typed(session, table, home))
        aside = [each for each in _told_apart(map(_name, named_aside(session, home)), known) if is_name(each, others)]
        known += aside
        names = (*(listed[home] if home is not None else ()), *aside)
        found += [Person(name, next(numbers), _parts(name, told), home) for name in names]
    return tuple(found)


def pseudonymous(session: Session) -> Session:
    """`session` with every person's name replaced, wherever it was typed. An organisation keeps its name."""
    given = _given(people(session))
    if not given:
        return session
    wanted = "|".join(re.escape(each) for each in sorted(given, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{wanted})(?!\w)")
    renamed: Session = _renamed(session, pattern, given)
    return renamed


def named(session: Session, *, pseudonyms: bool) -> Session:
    """`session` as it goes on paper: with the names as they were typed, or with pseudonyms."""
    return pseudonymous(session) if pseudonyms else session


def people_in(text: str, session: Session) -> tuple[Person, ...]:
    """Those whose name stands in `text`, whole or the part of it that may stand alone."""
    plain = " ".join(text.split())
    return tuple(
        each
        for each in people(session)
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", plain) for name in (each.name, *each.parts))
    )


def _names_of(session: Session, organisation: OrganisationId) -> tuple[str, ...]:
    """The names that people of `organisation` have; a first name alone goes with the full name that begins so."""
    found = session.organisation(organisation)
    typed = (
        *(each.name for each in session.participants if each.organisation == organisation),
        found.spokesperson if found else "",
        session.taken_home_by(organisation).person or "",
    )
    return tuple(_told_apart((_name(each) for each in typed), ()))


def _told_apart(names: Iterable[str], known: Sequence[str]) -> list[str]:
    """Those of `names` that are nobody's in `known`, each once and at its longest."""
    given = list(dict.fromkeys(each for each in names if each and each not in known))
    return [each for each in given if not any(other.startswith(f"{each} ") for other in (*known, *given))]


def _name(typed: str) -> str:
    """A name without what was said of the person after it: "Priya Nair, head of nursing"."""
    plain = " ".join(_AFTER_THE_NAME.sub("", typed.strip()).split())
    return "" if _PSEUDONYM.fullmatch(plain) else plain


def _parts(name: str, told: str) -> tuple[str, ...]:
    """The words of `name` that are looked for alone: capitalised, and in no organisation's name or the title."""
    words = name.split()
    return tuple(
        each
        for each in words
        if len(words) > 1 and len(each) >= _SHORTEST and not each[0].islower() and each.casefold() not in told
    )


def _typed(session: Session, table: int, organisation: OrganisationId | None) -> set[int]:
    """The numbers that are taken: "P2" is somebody of that table, "Table 1-P2" of the first, whoever it belongs to.

    For whoever sits at no table every "P2" is taken.
    """
    found = ((each, _PSEUDONYM.fullmatch(each.name.strip())) for each in session.participants)
    return {
        int(match["number"])
        for each, match in found
        if match
        and (match["table"] == str(table) or (not match["table"] and organisation in (each.organisation, None)))
    }


def _numbers(table: int, taken: set[int]) -> Iterator[str]:
    """Pseudonyms of a table, or with 0 of nobody's table, that nobody has."""
    for number in count(1):
        if number not in taken:
            yield tr("Table {table}-P{person}", table=table, person=number) if table else f"P{number}"


def _given(everybody: tuple[Person, ...]) -> dict[str, str]:
    """What stands for each name, and for each part of one; the first person who has a part keeps it."""
    parts = {part: each.pseudonym for each in reversed(everybody) for part in each.parts}
    return parts | {each.name: each.pseudonym for each in reversed(everybody)}


def _renamed(value: Any, pattern: re.Pattern[str], given: dict[str, str]) -> Any:
    """A part of the session, and all that is in it, with the names replaced."""
    changed: dict[str, object] = {}
    for field in fields(value):
        before = getattr(value, field.name)
        after = _renamed_field(value, field.name, str(field.type), before, pattern, given)
        if after != before:
            changed[field.name] = after
    return replace(value, **changed) if changed else value


def _renamed_field(
    owner: object, name: str, kind: str, before: Any, pattern: re.Pattern[str], given: dict[str, str]
) -> Any:
    if is_dataclass(before):
        return _renamed(before, pattern, given)
    if isinstance(before, tuple) and before and is_dataclass(before[0]):
        return tuple(_renamed(each, pattern, given) for each in before)
    if name in _NO_TEXTS or (name == "name" and hasattr(owner, "industry")):
        return before
    if kind in _TEXTS and before:
        return pattern.sub(lambda match: given[match[0]], before)
    if kind in _TEXT_LISTS:
        return tuple(pattern.sub(lambda match: given[match[0]], each) for each in before)
    return before
