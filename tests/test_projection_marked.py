"""What is marked for others never reaches the room: every table that carries an audience, over every view."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests import calmer
from tests.calmer import CALM, EK, HOLD, SB
from tests.test_projection import KINDS
from workshop.model.identity import FACILITATOR, Audience, only
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.model.table import TABLES
from workshop.projection import Shown, View, offers, view

LABELLED = tuple(each for each in TABLES if any(column.name == "audience" for column in each.columns))
UNSEEN = frozenset({"steps", "participants", "take_home", "jottings", "photos", "issues", "passed_over"})
"""No view is made of these: marked or not, the room sees the same."""
NAMING = frozenset({"outsiders", "deal"})
"""Views that hold people's names back; whoever speaks for an organisation is known to them though that is hidden."""
RUN = Run(round=(CALM, HOLD), step_total=60)


def views(session: Session) -> dict[Shown, View]:
    """Everything that the whole session can show, as `session` shows it."""
    known = (each.shown for each in offers(calmer.whole()))
    return {each: view(session, RUN, each, 30) for each in known}


def marked(session: Session, table: str, label: Audience) -> Session:
    """`session` with all of a table for others."""
    parts: Any = getattr(session, table)
    if not isinstance(parts, tuple):
        return replace(session, **{table: replace(parts, audience=label)})
    hidden: Any = tuple(replace(each, audience=label) for each in parts)
    return replace(session, **{table: hidden})


def without(session: Session, table: str) -> Session:
    """`session` as if nothing had ever been written there."""
    parts: Any = getattr(session, table)
    nothing: Any = () if isinstance(parts, tuple) else type(parts)()
    return replace(session, **{table: nothing})


def test_every_kind_of_view_is_looked_at() -> None:
    assert {each.kind for each in views(calmer.whole())} == {each.kind for each in KINDS}


@pytest.mark.parametrize("table", [each.name for each in LABELLED])
def test_every_table_that_the_room_may_see_is_seen_in_some_view(table: str) -> None:
    """Else what follows could not fail."""
    changed = views(calmer.whole()) != views(without(calmer.whole(), table))
    assert changed is (table not in UNSEEN)


@pytest.mark.parametrize("label", [FACILITATOR, only(SB), only(EK)])
@pytest.mark.parametrize("table", [each.name for each in LABELLED])
def test_what_is_marked_for_others_is_as_if_it_had_never_been_written(table: str, label: Audience) -> None:
    hidden, gone = views(marked(calmer.whole(), table, label)), views(without(calmer.whole(), table))
    for shown, seen in hidden.items():
        if table != "organisations" or shown.kind not in NAMING:
            assert seen == gone[shown], shown.kind


@pytest.mark.parametrize("label", [FACILITATOR, only(SB)])
def test_with_everything_marked_not_a_word_of_the_case_is_left(label: Audience) -> None:
    session = calmer.whole()
    for each in LABELLED:
        session = marked(session, each.name, label)
    written = {
        text
        for each in LABELLED
        for part in each.items(calmer.whole())
        for column in each.columns
        if isinstance(text := getattr(part, column.name), str) and " " in text
    }
    told = repr(tuple(views(session).values()))
    assert len(written) > 80
    assert not [each for each in written if each in told]
