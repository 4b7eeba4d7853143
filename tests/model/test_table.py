"""Rows: every part goes there and back, and what does not fit is named."""

from __future__ import annotations

import json
from dataclasses import fields

import pytest

from tests.model.sessions import empty, full
from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.model.table import BY_NAME, TABLES, RowError, Table, added, amended, moved, without


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_row_holds_every_field_and_makes_the_same_part_again(table: Table) -> None:
    for item in table.items(full()):
        row = table.row(item)
        assert set(row) == {each.name for each in fields(table.part)}
        assert table.item(json.loads(json.dumps(row))) == item


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_fields_that_are_left_out_take_their_defaults(table: Table) -> None:
    item = table.items(full())[0]
    row = {name: value for name, value in table.row(item).items() if name in _needed(table)}
    assert table.row(table.item(row)) == table.row(table.part(**{name: getattr(item, name) for name in row}))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_value_of_another_kind_is_refused_and_its_field_is_named(table: Table) -> None:
    row = table.row(table.items(full())[0])
    for column in table.columns:
        for wrong in ({"a": 1}, 1.5, b"x", [1]):
            with pytest.raises(RowError, match=f"^{column.name} "):
                table.item(row | {column.name: wrong})


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_true_is_no_number_and_one_is_no_yes(table: Table) -> None:
    row = table.row(table.items(full())[0])
    for column in table.columns:
        wrong = {int: True, bool: 1}.get(column.kind)
        if wrong is not None:
            with pytest.raises(RowError, match=column.name):
                table.item(row | {column.name: wrong})


def test_every_tuple_of_a_session_has_its_table() -> None:
    assert {each.name for each in fields(Session)} == {each.name for each in TABLES}


def test_unknown_missing_and_unspeakable_fields_are_named() -> None:
    ideas = BY_NAME["ideas"]
    with pytest.raises(RowError, match="colour is not a field"):
        ideas.item({"id": "a", "rank": "i00000", "colour": "red"})
    with pytest.raises(RowError, match="rank is missing"):
        ideas.item({"id": "a"})
    with pytest.raises(RowError, match="status must be one of: open, agreed"):
        BY_NAME["terms"].item({"id": "a", "rank": "i00000", "status": "perhaps"})
    with pytest.raises(RowError, match="people is too large"):
        BY_NAME["plan"].item({"id": "a", "people": 2**60})


def test_rows_are_cleaned_as_they_are_read() -> None:
    idea = BY_NAME["ideas"].item({"id": "a", "rank": "i00000", "text": "a\x00b"})
    assert isinstance(idea, Idea)
    assert idea.text == "a\ufffdb"


def test_what_changes_nothing_is_the_very_same() -> None:
    ideas = full().ideas
    assert amended(ideas, "ideas-0", text=ideas[0].text) is ideas
    assert without(ideas, ["nobody"]) is ideas
    assert moved(ideas, "ideas-0", -1) is ideas
    with pytest.raises(KeyError):
        amended(ideas, "nobody", text="x")


def test_a_moved_part_stands_where_it_was_put_and_keeps_its_words() -> None:
    items = empty().ideas
    for letter in "abcd":
        items = added(items, Idea(id=letter, rank=f"i0000{letter}", text=letter))  # type: ignore[arg-type]
    assert [each.text for each in moved(items, "a", 2)] == ["b", "c", "a", "d"]
    assert [each.text for each in moved(items, "d", -9)] == ["d", "a", "b", "c"]


def _needed(table: Table) -> set[str]:
    return {each.name for each in table.columns if each.required} | {"id"}
