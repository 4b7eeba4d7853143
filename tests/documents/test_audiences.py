"""Every word of a session reads back where its audience allows, and nowhere else: text, metadata, file names."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import fields, replace
from enum import StrEnum
from functools import cache
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.documents.reading import letters, words
from tests.samples import CALMER, sample
from workshop.audience import may_see, seen_by
from workshop.documents.catalogue import Document, documents_of, make
from workshop.documents.style import Paper
from workshop.model.identity import FACILITATOR, ROOM, Audience, IssueId, OrganisationId, PhotoId, StatementId, only
from workshop.model.paper import Issue, Photo
from workshop.model.probe import Estimate, Statement
from workshop.model.session import Session
from workshop.model.table import TABLES

# What is no text of anybody: names of things, times, and what the deck and the program say of a card.
_NO_TEXT = {
    "id", "rank", "audience", "organisation", "stage", "analogy", "row", "cluster", "term", "idea", "statement_id",
    "working", "said_by", "speaker_organisation", "heard_by", "with_it", "analogies", "digest", "key", "template",
    "date", "starts", "language", "made", "taken", "caught_at", "settled_at", "at", "strength", "suit", "tile",
    "letter", "candidate", "document", "view", "features", "brief_code", "facts",
}  # fmt: skip
# Where "term" and "statement" name something else, and where they are words.
_REFERENCES = {("estimates", "statement"), ("meanings", "term"), ("misunderstandings", "term")}
# Names of people stand on paper only where the ground rules say so, and elsewhere for the facilitator.
_NAMES = {("organisations", "spokesperson"), ("analogies", "speaker"), ("take_home", "person")}
_KEPT = 2  # items of each part


@cache
def small() -> Session:
    """Something in every part, and not much of it."""
    session = sample(CALMER)
    homes = tuple(each.id for each in session.organisations[:_KEPT])
    analogies = tuple(each.id for each in session.analogies[:_KEPT])
    statement = StatementId("assumed")
    session = replace(
        session,
        photos=(Photo(id=PhotoId("photo"), rank="a", digest="", stage="mapping"),),
        statements=(Statement(id=statement, rank="a"),),
        estimates=(Estimate(id=f"{statement}.{homes[0]}", statement=statement, organisation=homes[0], before=2),),
        issues=(Issue(id=IssueId("issue"), rank="a", document="summary", organisation=homes[0]),),
        mapping=tuple(each for each in session.mapping if each.analogy in analogies),
        meanings=tuple(each for each in session.meanings if each.term in {term.id for term in session.terms[:_KEPT]}),
        steps=tuple(each for each in session.steps if each.stage == session.stages[0].id),
    )
    for table in TABLES:
        if not table.single and table.name not in ("stages", "meanings"):
            session = replace(session, **{table.name: table.items(session)[:_KEPT]})
    return session


def marked(audiences: Iterator[Audience]) -> tuple[Session, dict[str, tuple[Audience, str, str]]]:
    """The small session with another mark in every text; for each mark its item's audience, its part and field."""
    session, numbers = small(), count(100)
    marks: dict[str, tuple[Audience, str, str]] = {}
    for table in TABLES:
        items = []
        for item in table.items(session):
            label = next(audiences) if hasattr(item, "audience") else _own(table.name, item)
            values: dict[str, Any] = {"audience": label} if hasattr(item, "audience") else {}
            for each in fields(item):  # type: ignore[arg-type]
                value = getattr(item, each.name)
                if (table.name, each.name) in _REFERENCES or each.name in _NO_TEXT or isinstance(value, StrEnum):
                    continue
                mark = f"Qu{next(numbers)}ux"
                if isinstance(value, tuple):
                    values[each.name] = (mark,)
                elif isinstance(value, str) or (value is None and table.name == "take_home"):
                    values[each.name] = mark
                else:
                    continue
                marks[mark] = (label, table.name, each.name)
            items.append(replace(item, **values))  # type: ignore[type-var]
        session = replace(session, **{table.name: items[0] if table.single else tuple(items)})
    return session, marks


def _own(table: str, item: object) -> Audience:
    """What has no audience of its own: the plan is for all, what is taken home for its organisation."""
    return only(OrganisationId(item.id)) if table == "take_home" else ROOM  # type: ignore[attr-defined]


def told(session: Session, document: Document) -> str:
    """All that a document gives away: its words, what the file says of itself, and its name."""
    pdf = make(session, document, Paper.A4)
    reader = PdfReader(io.BytesIO(pdf))
    outline = " ".join(str(each.title) for each in reader.outline if not isinstance(each, list))
    return letters(f"{words(pdf)} {dict(reader.metadata or {})} {outline} {document.file_name} {document.name}")


HOMES = tuple(each.id for each in small().organisations)
LABELS = st.sampled_from((ROOM, ROOM, ROOM, FACILITATOR, *(only(each) for each in HOMES)))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(LABELS, min_size=160, max_size=160))
def test_every_word_stands_where_its_audience_allows_and_nowhere_else(labels: list[Audience]) -> None:
    session, marks = marked(iter(labels))
    documents = documents_of(session)
    read = {document: told(session, document) for document in documents}
    for document, text in read.items():
        leaked = [
            (document.key, *marks[mark])
            for mark in marks
            if mark in text and not may_see(document.reader, marks[mark][0])
        ]
        if document.key == "brief":
            continue
        assert leaked == []
    for_facilitator = "".join(text for document, text in read.items() if document.reader == FACILITATOR)
    for_everybody = "".join(text for document, text in read.items() if document.reader == ROOM)
    common = seen_by(session, ROOM)
    shown = {each.id for table in TABLES if not table.single for each in table.items(common)}
    for mark, (label, part, field) in marks.items():
        if (part, field) in _NAMES or part in ("participants", "take_home"):
            continue
        everywhere = for_everybody + for_facilitator + "".join(read.values())
        assert mark in everywhere or not _expected(session, part), (part, field, label)
        if label == ROOM and part not in ("steps", "jottings", "issues", "hands") and mark in letters(str(common)):
            assert mark in for_everybody, (part, field)
    assert shown


def _expected(session: Session, part: str) -> bool:
    """Whether a part prints even where the room sees nothing of it: the facilitator is told of all that is held back."""
    return bool(session) and part != "voting"
