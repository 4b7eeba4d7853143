"""A session as one JSON document: complete, versioned, and the same bytes for the same session (`docs/format.md`)."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from datetime import date
from typing import Any, Final

from workshop.model import rank
from workshop.model.form import form_of
from workshop.model.identity import organisation_of
from workshop.model.json_fault import json_fault
from workshop.model.labels import audience_of, strayed
from workshop.model.probe import estimate_id
from workshop.model.session import Session, meaning_id
from workshop.model.table import TABLES, Part, RowError, Table, order
from workshop.model.votes import dots_id, rating_id

FORMAT: Final = "analogy-workshop"
VERSION: Final = 1
LARGEST: Final = 32 * 1024 * 1024
"""Bytes of a document at the most."""
DEEPEST: Final = 8
"""Brackets within brackets at the most: a session needs five."""
MOST: Final = 250_000
"""Lists and objects at the most: many times what a long day brings, and few enough to be read within a second."""

_BRACKETS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?|(?P<open>[\[{])|(?P<shut>[\]}])', re.DOTALL)


class DocumentError(ValueError):
    """The document is no session. `where` names the place, `why` the reason."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


def document(session: Session) -> dict[str, Any]:
    """`session` as plain values, every field of every part."""
    content: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    for table in TABLES:
        rows = [table.row(each) for each in table.items(session)]
        content[table.name] = rows[0] if table.single else rows
    return content


def text(session: Session) -> str:
    """The document as people can read it, ending in a line end."""
    return json.dumps(document(session), ensure_ascii=False, indent=2) + "\n"


def session_from(source: bytes) -> Session:
    """The session that a JSON document describes. Raises DocumentError; nothing else happens.

    Fields left out take their defaults. Ids are needed where something points at a part, and are unique per list.
    A list without a single rank keeps the order in which it stands.
    """
    content = _parsed(source)
    if content.get("format") != FORMAT:
        raise DocumentError("format", f'must be "{FORMAT}"')
    version = content.get("version")
    if isinstance(version, int) and version > VERSION:
        raise DocumentError("version", f"is {version}, made by a newer program; {VERSION} is the newest known here")
    if version != VERSION:
        raise DocumentError("version", f"must be {VERSION}")
    unknown = set(content) - {"format", "version", *(table.name for table in TABLES)}
    if unknown:
        raise DocumentError(min(unknown), "is not a part of a session")
    if "plan" not in content:
        raise DocumentError("plan", "is missing")
    return _checked(_session(content))


def _parsed(source: bytes) -> dict[str, Any]:
    if len(source) > LARGEST:
        raise DocumentError("document", f"is larger than {LARGEST // 1024 // 1024} MB")
    try:
        words = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentError("document", "is not UTF-8 text") from error
    if _depth(words) > DEEPEST:
        raise DocumentError("document", "is nested too deeply")
    try:
        content = json.loads(words, parse_constant=_no_such_number, object_pairs_hook=_without_doubles)
    except DocumentError:
        raise
    except (ValueError, RecursionError) as error:
        raise DocumentError("document", f"is not JSON: {json_fault(error, words)}") from error
    if not isinstance(content, dict):
        raise DocumentError("document", "must be an object")
    return content


def _depth(words: str) -> int:
    """How deep brackets are nested outside of texts. Raises DocumentError where there are far too many of them."""
    deepest = depth = count = 0
    for found in _BRACKETS.finditer(words):
        if found.lastgroup == "open":
            count += 1
            depth += 1
            deepest = max(deepest, depth)
            if deepest > DEEPEST:
                return deepest
            if count > MOST:
                raise DocumentError("document", f"has more than {MOST} lists and objects")
        elif found.lastgroup == "shut":
            depth -= 1
    return deepest


def _no_such_number(name: str) -> float:
    raise DocumentError("document", f"{name} is not a number here")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise DocumentError("document", "has a field twice in one object")
    return found


def _session(content: dict[str, Any]) -> Session:
    values: dict[str, Any] = {}
    for table in TABLES:
        if table.name not in content:
            continue
        given = content[table.name]
        if table.single:
            values[table.name] = _item(table, given, table.name)
            continue
        if not isinstance(given, list):
            raise DocumentError(table.name, "must be a list")
        rows = _ranked(table, given)
        items = [_item(table, each, f"{table.name}[{place}]") for place, each in enumerate(rows)]
        _no_double_ids(table, items)
        values[table.name] = tuple(sorted(items, key=order))
    return Session(**values)


def _ranked(table: Table, given: list[Any]) -> list[Any]:
    """The rows of a list; if not one of them has a rank, with those that their order gives them."""
    orderly = any(each.name == "rank" for each in table.columns)
    if not orderly or any(not isinstance(each, dict) or "rank" in each for each in given):
        return given
    place = None
    found = []
    for each in given:
        place = rank.between(place, None)
        found.append({**each, "rank": place})
    return found


def _item(table: Table, given: object, where: str) -> Part:
    if not isinstance(given, dict):
        raise DocumentError(where, "must be an object")
    try:
        item = table.item(given)
    except RowError as error:
        raise DocumentError(where, str(error)) from error
    _formed(table, item, where)
    if not rank.is_rank(getattr(item, "rank", None)):
        raise DocumentError(f"{where}.rank", "must be six or more of 0 to 9 and a to z")
    return item


def _formed(table: Table, item: Part, where: str) -> None:
    for column in table.columns:
        form = form_of(table.name, column.name)
        if form is not None and not form.fits(getattr(item, column.name)):
            raise DocumentError(where, f"{column.name} {form.words}")


def _no_double_ids(table: Table, items: list[Part]) -> None:
    seen: set[str] = set()
    for place, each in enumerate(items):
        if not each.id or each.id in seen:
            raise DocumentError(f"{table.name}[{place}].id", "is empty or used twice")
        seen.add(each.id)


def _checked(session: Session) -> Session:
    """`session` if everything that points at a part finds it."""
    organisations = {each.id for each in session.organisations}
    analogies = {each.id for each in session.analogies}
    terms = {each.id for each in session.terms}
    stages = {each.id for each in session.stages}
    rows = {each.id for each in session.mapping}
    for person in session.participants:
        _found(f"participants.{person.id}.organisation", person.organisation, organisations)
    for step in session.steps:
        _found(f"steps.{step.id}.stage", step.stage, stages)
    for row in session.mapping:
        _found(f"mapping.{row.id}.analogy", row.analogy, analogies)
    for meaning in session.meanings:
        _found(f"meanings.{meaning.id}.term", meaning.term, terms)
        _found(f"meanings.{meaning.id}.organisation", meaning.organisation, organisations)
        _named(
            f"meanings.{meaning.id}", meaning.id, meaning_id(meaning.term, meaning.organisation), "term.organisation"
        )
    for taken in session.take_home:
        _found(f"take_home.{taken.id}", taken.id, organisations)
    for caught in session.misunderstandings:
        for each in (caught.said_by, *caught.heard_by, caught.asked_of):
            _found(f"misunderstandings.{caught.id}", each, organisations)
        _found(f"misunderstandings.{caught.id}.term", caught.term, terms)
    for analogy in session.analogies:
        _found(f"analogies.{analogy.id}.speaker_organisation", analogy.speaker_organisation, organisations)
    for pair in session.comparisons:
        for each in (pair.one, pair.other):
            _found(f"comparisons.{pair.id}", each, analogies)
    for idea in session.ideas:
        _found(f"ideas.{idea.id}.analogy", idea.analogy, analogies)
        _found(f"ideas.{idea.id}.row", idea.row, rows)
    _check_votes(session)
    _check_paper(session)
    _check_audiences(session)
    _found("ladder.working", session.ladder.working, {each.id for each in session.rungs})
    if session.plan.date and not _is_day(session.plan.date):
        raise DocumentError("plan.date", "is in no calendar")
    if sum(each.host for each in session.organisations) > 1:
        raise DocumentError("organisations", "may have one host at the most")
    return session


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _check_votes(session: Session) -> None:
    """Clusters, dots, ratings and the probe find what they are about, and have the ids that follow from it."""
    organisations: set[Any] = {each.id for each in session.organisations}
    ideas = {each.id for each in session.ideas}
    clusters, statements = {each.id for each in session.clusters}, {each.id for each in session.statements}
    for idea in session.ideas:
        _found(f"ideas.{idea.id}.cluster", idea.cluster, clusters)
    for dots in session.dots:
        _found(f"dots.{dots.id}.idea", dots.idea, ideas)
        _found(f"dots.{dots.id}.organisation", dots.organisation, organisations)
        _named(f"dots.{dots.id}", dots.id, dots_id(dots.idea, dots.organisation), "idea.organisation")
    for rating in session.ratings:
        _found(f"ratings.{rating.id}.idea", rating.idea, ideas)
        _named(f"ratings.{rating.id}", rating.id, rating_id(rating.idea, rating.scale), "idea.scale")
    for each in session.estimates:
        _found(f"estimates.{each.id}.statement", each.statement, statements)
        _found(f"estimates.{each.id}.organisation", each.organisation, organisations)
        _named(
            f"estimates.{each.id}", each.id, estimate_id(each.statement, each.organisation), "statement.organisation"
        )


def _check_paper(session: Session) -> None:
    """Hands, photographs and issues find what they belong to."""
    organisations: set[Any] = {each.id for each in session.organisations}
    analogies: set[Any] = {each.id for each in session.analogies}
    for hand in session.hands:
        _found(f"hands.{hand.id}.organisation", hand.organisation, organisations)
        for dealt in hand.analogies:
            _found(f"hands.{hand.id}.analogies", dealt, analogies)
    for photo in session.photos:
        _found(f"photos.{photo.id}.analogy", photo.analogy, analogies)
    for issue in session.issues:
        _found(f"issues.{issue.id}.organisation", issue.organisation, organisations)


def _check_audiences(session: Session) -> None:
    """Whatever is meant for one organisation finds it."""
    for table, item in strayed(session):
        where = table.name if table.single else f"{table.name}.{item.id}"
        _found(f"{where}.audience", organisation_of(audience_of(item)), ())


def _named(where: str, found: str, wanted: str, form: str) -> None:
    if found != wanted:
        raise DocumentError(f"{where}.id", f'must be "{form}"')


def _found(where: str, wanted: str | None, known: Collection[Any]) -> None:
    if wanted is not None and wanted not in known:
        raise DocumentError(where, f'points at "{wanted}", which is not there')
