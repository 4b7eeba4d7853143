"""How many tables and people are reckoned with when paper is made for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.calmer import calmer
from workshop.model.identity import HandId, SessionId
from workshop.model.paper import Hand
from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.room.tables import head_count, table_count


@pytest.mark.parametrize(("people", "tables"), [(1, 1), (4, 1), (5, 2), (11, 3), (30, 8), (500, 12)])
def test_a_table_for_every_four_people(people: int, tables: int) -> None:
    session = calmer()
    assert table_count(replace(session, plan=replace(session.plan, people=people))) == tables


def test_without_a_plan_the_people_of_the_organisations_are_counted_and_without_those_there_are_four_tables() -> None:
    session = calmer()
    assert head_count(replace(session, plan=replace(session.plan, people=0))) == 11
    bare = Session(plan=Plan(id=SessionId("s")))
    assert (head_count(bare), table_count(bare)) == (0, 4)


def test_hands_that_were_dealt_are_tables() -> None:
    hands = tuple(Hand(id=HandId(f"h{at}"), rank=f"a{at}") for at in range(5))
    assert table_count(replace(calmer(), hands=hands)) == 5
