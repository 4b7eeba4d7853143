"""Every word of a session reads back where its audience allows, and nowhere else: text, metadata, file names."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import fields, replace
from enum import StrEnum
from functools import cache
from itertools import count
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.documents.reading import letters, words
from tests.samples import CALMER, sample
from workshop.audience import may_see
from workshop.documents.catalogue import Document, documents_of, make
from workshop.documents.style import Paper
from workshop.model.choosing import Comparison
from workshop.model.identity import (
    FACILITATOR,
    ROOM,
    Audience,
    ComparisonId,
    HandId,
    IssueId,
    OrganisationId,
    PhotoId,
    StatementId,
    only,
)
from workshop.model.paper import Hand, Issue, Photo
from workshop.model.probe import Estimate, Statement
from workshop.model.session import Session
from workshop.model.table import TABLES

# What is no text of anybody: names of things, times, and what the deck and the program say of a card.
_NO_TEXT = {
    "id", "rank", "audience", "organisation", "stage", "analogy", "row", "cluster", "term", "idea", "statement_id",
    "working", "said_by", "asked_of", "speaker_organisation", "heard_by", "with_it", "analogies", "digest", "key",
    "template", "date", "starts", "language", "made", "taken", "caught_at", "settled_at", "at", "strength", "suit",
    "tile", "letter", "candidate", "document", "view", "features", "brief_code", "facts",
}  # fmt: skip
# Where "term" and "statement" name something else, and where they are words.
_REFERENCES = {
    ("estimates", "statement"), ("meanings", "term"), ("misunderstandings", "term"), ("comparisons", "one"),
    ("comparisons", "other"),
}  # fmt: skip
# Names of people stand on paper only where the ground rules say so, and elsewhere for the facilitator.
_NAMES = {("organisations", "spokesperson"), ("analogies", "speaker"), ("take_home", "person"), ("hands", "holder")}
_FACILITATORS = {"participants", "steps", "jottings", "issues", "passed_over"}  # parts of the facilitator's own papers
_UNTOLD = {*_NAMES, ("clusters", "name"), ("ladder", "plain_words")}  # the name of a cluster goes with its ideas
_KEPT = 2  # items of each part


@cache
def small() -> Session:
    """Something in every part, and not much of it."""
    session = sample(CALMER)
    homes = tuple(each.id for each in session.organisations[:_KEPT])
    analogies = tuple(each.id for each in session.analogies[:_KEPT])
    assert session.passed_over
    statement = StatementId("assumed")
    session = replace(
        session,
        photos=(Photo(id=PhotoId("photo"), rank="a", digest="", stage="mapping"),),
        statements=(Statement(id=statement, rank="a"),),
        estimates=(Estimate(id=f"{statement}.{homes[0]}", statement=statement, organisation=homes[0], before=2),),
        hands=tuple(
            Hand(id=HandId(f"hand-{each}"), rank=each, organisation=homes[0], analogies=(each,)) for each in analogies
        ),
        comparisons=(Comparison(id=ComparisonId("pair"), rank="a", one=analogies[0], other=analogies[1]),),
        issues=(Issue(id=IssueId("issue"), rank="a", document="summary", organisation=homes[0]),),
        mapping=tuple(each for each in session.mapping if each.analogy in analogies),
        meanings=tuple(
            each
            for each in session.meanings
            if each.organisation in homes and each.term in {term.id for term in session.terms[:_KEPT]}
        ),
        clusters=tuple(each for each in session.clusters if each.id in {idea.cluster for idea in session.ideas[:1]}),
        take_home=tuple(each for each in session.take_home if each.id in homes),
        steps=tuple(each for each in session.steps if each.stage == session.stages[0].id),
    )
    for table in TABLES:
        if not table.single and table.name not in ("stages", "meanings"):
            few: dict[str, Any] = {table.name: table.items(session)[:_KEPT]}
            session = replace(session, **few)
    return session


def marked(audiences: Iterator[Audience], form: str = "Qu{}ux") -> tuple[Session, dict[str, tuple[Audience, str, str]]]:
    """The small session with another mark in every text; for each mark its item's audience, its part and field."""
    session, numbers = small(), count(100)
    marks: dict[str, tuple[Audience, str, str]] = {}
    for table in TABLES:
        items: list[Any] = []
        for item in table.items(session):
            label = next(audiences) if hasattr(item, "audience") else _own(table.name, item)
            values: dict[str, Any] = {"audience": label} if hasattr(item, "audience") else {}
            for each in fields(item):  # type: ignore[arg-type]
                value = getattr(item, each.name)
                if (table.name, each.name) in _REFERENCES or each.name in _NO_TEXT or isinstance(value, StrEnum):
                    continue
                mark = form.format(next(numbers))
                if isinstance(value, tuple):
                    values[each.name] = (mark,)
                elif isinstance(value, str) or (value is None and table.name == "take_home"):
                    values[each.name] = mark
                else:
                    continue
                marks[mark] = (label, table.name, each.name)
            items.append(replace(item, **values))  # type: ignore[type-var]
        changed: dict[str, Any] = {table.name: items[0] if table.single else tuple(items)}
        session = replace(session, **changed)
    return session, marks


def _own(table: str, item: object) -> Audience:
    """What has no audience of its own: the plan is for all, what is taken home for its organisation."""
    return only(OrganisationId(item.id)) if table == "take_home" else ROOM  # type: ignore[attr-defined]


def told(session: Session, document: Document, paper: Paper = Paper.A4) -> str:
    """All that a document gives away: its words, what the file says of itself, and its name."""
    pdf = make(session, document, paper)
    reader = PdfReader(io.BytesIO(pdf))
    outline = " ".join(str(each.title) for each in reader.outline if not isinstance(each, list))
    return letters(f"{words(pdf)} {dict(reader.metadata or {})} {outline} {document.file_name} {document.name}")


HOMES = tuple(each.id for each in small().organisations)
LABELS = (ROOM, ROOM, ROOM, FACILITATOR, *(only(each) for each in HOMES))


def labels(seed: int) -> Iterator[Audience]:
    """An audience for each item, always the same for one `seed`."""
    drawn = Random(seed)
    while True:
        yield drawn.choice(LABELS)


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**9))
def test_no_word_stands_where_its_audience_does_not_allow_it(seed: int) -> None:
    session, marks = marked(labels(seed))
    for document in documents_of(session):
        text, home = told(session, document), session.organisation(document.organisation)
        own = home.name if home else ""  # its own name is no secret to an organisation
        shown = [each for each in marks if each in text and each != own]
        leaked = [marks[each] for each in shown if not may_see(document.reader, marks[each][0])]
        assert leaked == [], document.key


@settings(max_examples=8, deadline=None)
@given(st.integers(0, 10**9))
def test_the_facilitator_and_the_readers_together_read_every_word(seed: int) -> None:
    session, marks = marked(labels(seed))
    read = "".join(told(session, document) for document in documents_of(session))
    lost = [told_of for mark, told_of in marks.items() if mark not in read and told_of[1:] not in _UNTOLD]
    assert lost == []


def test_what_is_for_the_room_stands_in_the_papers_for_everybody() -> None:
    session, marks = marked(iter(lambda: ROOM, None))
    read = "".join(told(session, document) for document in documents_of(session) if document.reader == ROOM)
    lost = [
        told_of
        for mark, told_of in marks.items()
        if told_of[0] == ROOM and mark not in read and told_of[1] not in _FACILITATORS and told_of[1:] not in _UNTOLD
    ]
    assert lost == []


def test_people_are_named_only_where_the_ground_rules_say_so() -> None:
    session, marks = marked(iter(lambda: ROOM, None))
    names = [mark for mark, (_, *place) in marks.items() if tuple(place) in _NAMES or place == ["participants", "name"]]
    shy, bold = (
        replace(session, ground_rules=replace(session.ground_rules, names_agreed=agreed)) for agreed in (False, True)
    )
    for document in (each for each in documents_of(shy) if each.reader == ROOM):
        assert not [each for each in names if each in told(shy, document)], document.key
    everybody = "".join(told(bold, each) for each in documents_of(bold) if each.reader == ROOM)
    assert sum(each in everybody for each in names) >= 5
