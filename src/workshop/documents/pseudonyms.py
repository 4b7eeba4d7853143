"""The people of a session, and the same session with each of them under a pseudonym such as "Table 2-P3"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any, Final

from workshop.documents.folded import folded
from workshop.documents.kept_facts import in_step
from workshop.documents.name_words import is_first_name, is_role, turned_back, words_alone
from workshop.documents.named_aside import is_name, named_aside, no_names
from workshop.documents.names import Names, Person, compared
from workshop.model.identity import ROOM, OrganisationId, organisation_of
from workshop.model.parts import Organisation, TakeHome
from workshop.model.session import Session
from workshop.words import tr

_PSEUDONYM: Final = re.compile(r"(?<!\w)(?:\w+ (?P<table>\d+)-)?P(?P<number>\d+)(?!\w)")
_ONE_OR_ANOTHER: Final = re.compile(r"{one}(?: \w+ {one})?".format(one=r"(?:\w+ \d+-)?P\d+"))
_AFTER_THE_NAME: Final = re.compile(r"\s*[,;()\n].*", re.DOTALL)
_AFTER_ON_A_LIST: Final = re.compile(r"(?::|\s[-–—]\s).*", re.DOTALL)
_AROUND: Final = ' \t\n()[]{}<>"“”„«»?!*…•_-–—'
"""What stands around a name and is no part of it: "(Ruth)", "Ruth?", "- Ruth"; alone it names nobody."""
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


def people(session: Session) -> tuple[Person, ...]:
    """Everybody who is named as a person in `session`, each once, by organisation.

    The pseudonym of a person is the same in every document and format, for whomever it is made. It follows the order
    of the room: who is added at the end changes nobody else's. A name that is a pseudonym already stays.
    """
    told = frozenset(word for each in session.organisations for word in folded(each.name).text.split())
    told |= frozenset(_doubtful(session))
    homes = [each.id for each in session.organisations]
    listed = {each: _names_of(session, each) for each in homes}
    known, others = [name for each in homes for name in listed[each]], no_names(session)
    found: list[Person] = []
    for table, home in (*enumerate(homes, 1), (0, None)):
        numbers = _numbers(table, _typed(session, table, home))
        apart = _told_apart(map(_name, named_aside(session, home)), known)
        aside = [each for each in apart if is_name(each, others) and not is_role(each)]
        known += aside
        names = (*(listed[home] if home is not None else ()), *aside)
        found += [Person(name, next(numbers), _parts(name, told), home) for name in names]
    return tuple(found)


def pseudonymous(session: Session) -> Session:
    """`session` with every person's name replaced, wherever it was typed. An organisation keeps its name.

    Where several have a name, it is that of the organisation whose words these are, or else one "or" the other.
    """
    everybody = people(session)
    if not everybody:
        return session
    return in_step(session, _renamed(session, _names(everybody, session), None))


def named(session: Session, *, pseudonyms: bool) -> Session:
    """`session` as it goes on paper: with the names as they were typed, or with pseudonyms."""
    return pseudonymous(session) if pseudonyms else session


def with_named_title(session: Session, *, pseudonyms: bool) -> Session:
    """`session` with its title alone as it goes on paper, in no time: for what a folder is called."""
    if not pseudonyms:
        return session
    title = _replaced(session.plan.title, _names(people(session), session), None)
    return replace(session, plan=replace(session.plan, title=title))


def people_in(text: str, session: Session, home: OrganisationId | None = None) -> tuple[Person, ...]:
    """Those whose name stands in `text`, whole or the part of it that may stand alone.

    Of several who have that name those of `home`, if any are.
    """
    everybody = people(session)
    there = {person for found in _names(everybody, session).found(text, home) for person in found.people}
    return tuple(each for each in everybody if each in there)


def people_named_in(text: str, session: Session) -> tuple[tuple[int, int], ...]:
    """Where in `text` somebody is named: from which character to which."""
    return tuple((each.start, each.end) for each in _names(people(session), session).found(text))


def names_left_in(text: str, session: Session) -> tuple[str, ...]:
    """The words of `text`, as they stand, that stand in the name of somebody of `session` too: "May", "Park"."""
    return _names(people(session), session).left_in(text)


def _names(everybody: Iterable[Person], session: Session) -> Names:
    return Names(everybody, (each.name for each in session.organisations))


def _names_of(session: Session, organisation: OrganisationId) -> tuple[str, ...]:
    """The names that people of `organisation` have; a first name alone goes with the full name that begins so.

    Whoever takes part is somebody, by a role too; who speaks for it or takes it on may be any Finance Director.
    """
    here, for_it = (map(_listed_name, each) for each in _listed(session, organisation))
    return tuple(_told_apart((*here, *(each for each in for_it if not is_role(each))), ()))


def _listed(session: Session, organisation: OrganisationId) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What was typed as the names of those of `organisation` who take part, and of those who do something for it."""
    found = session.organisation(organisation)
    here = tuple(each.name for each in session.participants if each.organisation == organisation)
    return here, (found.spokesperson if found else "", session.taken_home_by(organisation).person or "")


def _listed_name(typed: str) -> str:
    return _name(turned_back(_AFTER_ON_A_LIST.sub("", typed.strip()).strip(_AROUND)))


def _doubtful(session: Session) -> Iterator[str]:
    """What may be a first name behind the last, and may be a trade: "Ruth, Radiology"."""
    typed = (each for home in session.organisations for names in _listed(session, home.id) for each in names)
    for each in typed:
        plain, listed = _name(each), _listed_name(each)
        if plain and listed != plain and listed.endswith(plain):
            words = folded(listed.removesuffix(plain)).text.split()
            yield from (word for word in words if not is_first_name(word))


def _told_apart(names: Iterable[str], known: Sequence[str]) -> list[str]:
    """Those of `names` that are nobody's in `known`, each once and at its longest, however they are typed."""
    given: dict[str, str] = {}
    for each in names:
        given.setdefault(compared(each), each)
    others = {compared(each) for each in known}
    longer = (*others, *given)
    return [
        name
        for key, name in given.items()
        if key and key not in others and not any(each.startswith(f"{key} ") for each in longer)
    ]


def _name(typed: str) -> str:
    """A name without what was said of the person after it: "Priya Nair, head of nursing". Empty if it is nobody's."""
    plain = " ".join(_AFTER_THE_NAME.sub("", typed.lstrip(_AROUND)).split()).rstrip(_AROUND)
    return plain if any(map(str.isalpha, plain)) and not _ONE_OR_ANOTHER.fullmatch(plain) else ""


def _parts(name: str, told: frozenset[str]) -> tuple[str, ...]:
    """The words of `name` that are looked for alone: none of an organisation's name, which keeps its words."""
    alone = words_alone(name) if len(name.split()) > 1 else ()
    return tuple(each for each in alone if folded(each).text not in told)


def _typed(session: Session, table: int, organisation: OrganisationId | None) -> set[int]:
    """The numbers that are taken: "P2" is somebody of that table, "Table 1-P2" of the first, whoever it belongs to.

    For whoever sits at no table every "P2" is taken.
    """
    homes = (*(each.id for each in session.organisations), None)
    typed = ((home, text) for home in homes for text in _where_named(session, home))
    return {
        int(match["number"])
        for home, text in typed
        for match in _PSEUDONYM.finditer(_AFTER_THE_NAME.sub("", text.strip()))
        if match["table"] == str(table) or (not match["table"] and organisation in (home, None))
    }


def _where_named(session: Session, home: OrganisationId | None) -> tuple[str, ...]:
    """What was typed where people of `home`, or, for None, of no organisation, are named or may be."""
    here, for_it = _listed(session, home) if home is not None else ((), ())
    return (*here, *for_it, *named_aside(session, home))


def _numbers(table: int, taken: set[int]) -> Iterator[str]:
    """Pseudonyms of a table, or with 0 of nobody's table, that nobody has."""
    for number in count(1):
        if number not in taken:
            yield tr("Table {table}-P{person}", table=table, person=number) if table else f"P{number}"


def _renamed(value: Any, names: Names, around: OrganisationId | None) -> Any:
    """A part of the session, and all that is in it, with the names replaced."""
    changed: dict[str, object] = {}
    home = _home(value) or around
    for field in fields(value):
        before = getattr(value, field.name)
        after = _renamed_field(value, field.name, str(field.type), before, names, home)
        if after != before:
            changed[field.name] = after
    return replace(value, **changed) if changed else value


def _home(value: Any) -> OrganisationId | None:
    """The organisation whose people are meant first in a part of the session; None if it is everybody's."""
    if isinstance(value, Organisation | TakeHome):
        return OrganisationId(value.id)
    found = getattr(value, "organisation", None) or getattr(value, "speaker_organisation", None)
    if isinstance(found, str):
        return OrganisationId(found)
    return organisation_of(getattr(value, "audience", ROOM))


def _renamed_field(owner: object, name: str, kind: str, before: Any, names: Names, home: OrganisationId | None) -> Any:
    if is_dataclass(before):
        return _renamed(before, names, home)
    if isinstance(before, tuple) and before and is_dataclass(before[0]):
        return tuple(_renamed(each, names, home) for each in before)
    if name in _NO_TEXTS or (name == "name" and hasattr(owner, "industry")):
        return before
    if kind in _TEXTS and before:
        return _replaced(before, names, home, dated=name == "due")
    if kind in _TEXT_LISTS:
        return tuple(_replaced(each, names, home) for each in before)
    return before


def _replaced(text: str, names: Names, home: OrganisationId | None, *, dated: bool = False) -> str:
    """`text` with a pseudonym for each name."""
    said, end = list[str](), 0
    for each in names.found(text, home, dated=dated):
        said += (text[end : each.start], _stands_for(each.people))
        end = each.end
    return "".join((*said, text[end:])) if said else text


def _stands_for(people: Sequence[Person]) -> str:
    """The pseudonym of whoever is named; of several who have the name, one or the other."""
    *others, last = dict.fromkeys(each.pseudonym for each in people)
    return tr("{others} or {last}", others=", ".join(others), last=last) if others else last
