"""What differs between two sessions: forwards, backwards, as JSON, and in the sum of all rows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given

from tests.model.sessions import empty, full, random_sessions
from workshop.model.changes.mapping import word_idea
from workshop.model.patch import (
    applied,
    backwards,
    decoded,
    difference,
    encoded,
    flat_hash,
    row_hash,
    total,
    total_after,
)
from workshop.model.session import Session
from workshop.model.table import TABLES


@given(random_sessions())
def test_a_patch_leads_there_and_back_over_any_changes(life: tuple[Session, ...]) -> None:
    for before, after in pairwise(life):
        patch = difference(before, after)
        assert applied(before, patch) == after
        assert applied(after, backwards(patch)) == before
        assert decoded(encoded(patch)) == patch
        assert total_after(total(before), patch) == total(after)
    through = difference(life[0], life[-1])
    steps = tuple(each for a, b in pairwise(life) for each in difference(a, b))
    assert applied(life[0], through) == life[-1]
    assert applied(life[0], steps) == life[-1]
    assert applied(life[-1], backwards(steps)) == life[0]


def test_between_a_session_and_itself_nothing_differs() -> None:
    session = full()
    assert difference(session, session) == ()
    assert difference(session, full()) == ()


def test_a_patch_names_only_the_row_that_changed() -> None:
    session = full()
    (only,) = difference(session, word_idea(session, session.ideas[1].id, text="other"))
    assert (only.table, only.id) == ("ideas", "ideas-1")
    assert only.before is not None
    assert only.after is not None
    assert only.after["text"] == "other"


def test_every_field_of_every_part_counts_in_the_sum() -> None:
    for each in TABLES:
        row = each.row(each.items(full())[0])
        for name in row:
            assert row_hash(each.name, row) != row_hash(each.name, row | {name: "other"}), (each.name, name)
    assert row_hash("ideas", {"id": "a"}) != row_hash("terms", {"id": "a"})


def test_a_number_and_the_text_of_it_are_not_the_same() -> None:
    assert flat_hash("plan", {"people": 5}) != flat_hash("plan", {"people": "5"})


def test_the_sum_of_an_empty_and_of_a_full_session_differ() -> None:
    assert total(empty()) != total(full())


@pytest.mark.parametrize(
    "text", ["", "{", "5", "null", "[5]", '[["ideas","a"]]', '[["moon","a",null,null]]', '[["ideas",1,null,null]]',
             '[["ideas","a",[],null]]', '[["ideas","a",null,"x"]]', "[" * 100_000]
)  # fmt: skip
def test_what_is_no_patch_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - JSON's own errors are ValueErrors with words of their own
        decoded(text)
