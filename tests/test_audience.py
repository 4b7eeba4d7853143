"""Nothing marked for somebody else is left in what a viewer gets, for every table there is."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.model.sessions import full
from workshop.audience import may_see, seen_by
from workshop.model.document import document
from workshop.model.identity import FACILITATOR, ROOM, Audience, OrganisationId, only
from workshop.model.session import Session
from workshop.model.table import TABLES, Part, Table

HOST, GUEST = OrganisationId("organisations-0"), OrganisationId("organisations-1")
VIEWERS = (ROOM, only(HOST), only(GUEST))
LABELLED = [each for each in TABLES if any(column.name == "audience" for column in each.columns)]


def open_to_all() -> Session:
    """A session with every table filled, all of it for the room, every pointer pointing at something."""
    values: dict[str, Any] = {}
    session = full()
    for table in LABELLED:
        items = tuple(_with(each, audience=ROOM) for each in table.items(session))
        values[table.name] = items[0] if table.single else items
    session = replace(session, **values)
    term, rung, analogy, row = session.terms[1], session.rungs[1], session.analogies[1], session.mapping[1]
    idea, statement = session.ideas[1], session.statements[1]
    return replace(
        session,
        participants=tuple(replace(each, organisation=GUEST) for each in session.participants),
        steps=tuple(replace(each, stage=session.stages[0].id) for each in session.steps),
        ladder=replace(session.ladder, working=rung.id, with_it=(GUEST,)),
        analogies=tuple(replace(each, speaker_organisation=GUEST) for each in session.analogies),
        mapping=tuple(replace(each, analogy=analogy.id) for each in session.mapping),
        ideas=tuple(
            replace(each, analogy=analogy.id, row=row.id, cluster=session.clusters[1].id) for each in session.ideas
        ),
        dots=tuple(replace(each, idea=idea.id, organisation=GUEST) for each in session.dots),
        ratings=tuple(replace(each, idea=idea.id) for each in session.ratings),
        hands=tuple(replace(each, organisation=GUEST, analogies=(analogy.id,)) for each in session.hands),
        photos=tuple(replace(each, analogy=analogy.id) for each in session.photos),
        estimates=tuple(
            replace(each, statement=statement.id, organisation=GUEST) for each in session.estimates
        ),
        issues=tuple(replace(each, organisation=GUEST) for each in session.issues),
        comparisons=tuple(
            replace(each, one=session.analogies[0].id, other=analogy.id) for each in session.comparisons
        ),
        misunderstandings=tuple(
            replace(each, said_by=GUEST, heard_by=(HOST, GUEST), asked_of=GUEST, term=term.id)
            for each in session.misunderstandings
        ),
        meanings=tuple(
            replace(each, id=f"{term.id}.{who}", term=term.id, organisation=who)
            for each, who in zip(session.meanings, (HOST, GUEST), strict=True)
        ),
        take_home=tuple(
            replace(each, id=who) for each, who in zip(session.take_home, (HOST, GUEST), strict=True)
        ),
    )  # fmt: skip


def _with(item: Part, **values: object) -> Part:
    return replace(item, **values)  # type: ignore[type-var]


def _words(session: Session) -> str:
    return json.dumps(document(session), ensure_ascii=False)


def _hidden(table: Table, audience: Audience) -> tuple[Session, Part]:
    """The session with its last part of a table marked for `audience`, and that part."""
    session = open_to_all()
    *others, last = table.items(session)
    marked = _with(last, audience=audience)
    values: dict[str, Any] = {table.name: marked if table.single else (*others, marked)}
    return replace(session, **values), marked


@pytest.mark.parametrize("viewer", VIEWERS)
@pytest.mark.parametrize("table", LABELLED, ids=lambda table: table.name)
def test_nothing_that_is_the_facilitators_reaches_anybody(table: Table, viewer: Audience) -> None:
    session, marked = _hidden(table, FACILITATOR)
    seen = _words(seen_by(session, viewer))
    for name, value in table.row(marked).items():
        if isinstance(value, str) and value.startswith(f"{table.name} "):
            assert json.dumps(value)[1:-1] not in seen, name
    if not table.single:
        assert f'"{marked.id}"' not in seen, "something still points at it"


@pytest.mark.parametrize("table", LABELLED, ids=lambda table: table.name)
def test_what_is_for_one_organisation_is_seen_by_that_one_alone(table: Table) -> None:
    session, marked = _hidden(table, only(GUEST))
    assert marked in table.items(seen_by(session, only(GUEST)))
    assert marked not in table.items(seen_by(session, ROOM))
    assert marked not in table.items(seen_by(session, only(HOST)))
    assert marked in table.items(seen_by(session, FACILITATOR))


@pytest.mark.parametrize("viewer", VIEWERS)
def test_what_is_for_the_room_is_seen_whole(viewer: Audience) -> None:
    session = open_to_all()
    seen = seen_by(session, viewer)
    for table in LABELLED:
        assert table.items(seen) == table.items(session), table.name


def test_what_an_organisation_takes_home_is_its_own() -> None:
    session = open_to_all()
    assert [each.id for each in seen_by(session, only(GUEST)).take_home] == [GUEST]
    assert seen_by(session, ROOM).take_home == ()
    assert seen_by(session, FACILITATOR) is session


def test_a_label_that_nobody_knows_hides() -> None:
    assert not may_see(ROOM, Audience("nonsense"))
    assert not may_see(only(HOST), Audience(""))
    assert may_see(FACILITATOR, Audience("nonsense"))
