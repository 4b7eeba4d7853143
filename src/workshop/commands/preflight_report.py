"""What `export --preflight` says of documents, in lines or as JSON."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Any

from workshop.commands.outcome import Outcome, tell, tell_json, under
from workshop.words import tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from workshop.documents.catalogue import Document
    from workshop.documents.parity import Parity
    from workshop.documents.preflight import Preflight
    from workshop.documents.record import Record
    from workshop.model.session import Session


def report(session: Session, documents: Sequence[Document], given: argparse.Namespace, record: Record) -> int:
    """Tell of each of `documents`; nothing is written."""
    from workshop.documents.bundle import keeps_names
    from workshop.documents.parity import parity
    from workshop.documents.preflight import preflight
    from workshop.documents.pseudonyms import named
    from workshop.documents.style import Paper

    def hidden(document: Document) -> bool:
        return given.pseudonyms and not (given.everything is not None and keeps_names(document))

    paper = Paper(given.paper)
    same = parity(named(session, pseudonyms=given.pseudonyms))
    found = [preflight(session, each, paper, pseudonyms=hidden(each), record=record) for each in documents]
    if given.json:
        told = [_as_json(session, each) for each in found]
        core = _core_as_json(same)
        tell_json({"paper": given.paper, "pseudonyms": given.pseudonyms, "core": core, "documents": told})
        return Outcome.DONE
    for each in found:
        tell(each.document.file_name)
        for line in _lines(each):
            under(line)
    tell(same.words)
    return Outcome.DONE


def _lines(found: Preflight) -> Iterator[str]:
    yield tr("{n} pages", n=found.pages, one="{n} page")
    if found.holds:
        yield tr("Holds: {parts}.", parts=", ".join(_counted(each.words, each.count) for each in found.holds))
    for name in dict.fromkeys(each.reader_name for each in found.withheld):
        parts = (_counted(each.words, each.count) for each in found.withheld if each.reader_name == name)
        yield tr("Withheld, only for {reader}: {parts}.", reader=name, parts=", ".join(parts))
    if found.left_out:
        yield tr("Left out: {parts}.", parts=", ".join(_counted(each.words, each.count) for each in found.left_out))
    if found.changes is not None:
        yield tr("Changes since it was given out: {n}.", n=found.changes)
    yield from found.open_words
    if found.named:
        yield tr("Names people: {names}.", names=", ".join(dict.fromkeys(each.name for each in found.named)))
    for person in found.hidden:
        yield tr("{name} goes by {pseudonym}.", name=person.name, pseudonym=person.pseudonym)
    yield from found.left_words
    yield from (each.words for each in found.renderings)
    yield from (each.words for each in found.missing)
    yield from found.gaps


def _counted(words: str, count: int | None) -> str:
    return f"{words} {count}" if count else words


def _core_as_json(same: Parity) -> dict[str, Any]:
    """Whether every organisation reads the same core, compared fact by fact."""
    return {
        "same": same.same,
        "documents": same.documents,
        "facts": same.facts,
        "differences": [{"for": each.organisation, "what": each.fact.label} for each in same.differences],
    }


def _as_json(session: Session, found: Preflight) -> dict[str, Any]:
    organisation = session.organisation(found.document.organisation)
    return {
        "document": found.document.key,
        "name": found.document.name,
        "file": found.document.file_name,
        "for": organisation.name if organisation else None,
        "pages": found.pages,
        "holds": [{"what": each.words, "count": each.count, "core": each.core} for each in found.holds],
        "withheld": [
            {"what": each.words, "count": each.count, "for": each.reader_name, "audience": each.reader}
            for each in found.withheld
        ],
        "left_out": [{"what": each.words, "count": each.count} for each in found.left_out],
        "changes_since_given_out": found.changes,
        "open_terms": list(found.open_terms),
        "gaps": list(found.gaps),
        "missing_glyphs": [
            {"character": each.character, "spelt": each.spelt, "where": each.where, "item": each.item}
            for each in found.missing
        ],
        "people": [{"name": each.name, "pseudonym": each.pseudonym} for each in found.named],
        "hidden_people": [{"name": each.name, "pseudonym": each.pseudonym} for each in found.hidden],
        "words_of_names_left": list(found.left),
        "names_agreed": found.names_agreed,
        "substitutions": [
            {"word": each.found, "reads": each.given, "where": each.where, "left": each.left}
            for each in found.renderings
        ],
    }
