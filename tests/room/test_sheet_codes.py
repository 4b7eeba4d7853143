"""What is typed from a sheet's corner leads to where the sheet belongs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.calmer import calmer
from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.room.sheet_codes import (
    SheetCode,
    SheetKind,
    analogy_of,
    code_of_card,
    code_of_sheet,
    lacks_card,
    place_of,
    read_code,
)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("W-04", SheetCode(SheetKind.MAPPING, 4)),
        ("w-4", SheetCode(SheetKind.MAPPING, 4)),
        (" W-04 12 ", SheetCode(SheetKind.MAPPING, 4, 12)),
        ("C-1981", SheetCode(SheetKind.CARD, 1981, 1981)),
        ("S-13", SheetCode(SheetKind.SLIP, 13)),
        ("I-05, 40", SheetCode(SheetKind.IDEA, 5, 40)),
        ("L - 1", SheetCode(SheetKind.LADDER, 1)),
    ],
)
def test_a_code_is_read_however_it_is_typed(typed: str, code: SheetCode) -> None:
    assert read_code(typed) == code


@pytest.mark.parametrize(
    "typed", ["", "W04", "W", "04", "X-04", "W-04 is full", "an S-13", "S-13 12", "A-4 paper", "W-"]
)
def test_what_is_no_code_is_an_idea_like_any_other(typed: str) -> None:
    assert read_code(typed) is None


@pytest.mark.parametrize("kind", list(SheetKind))
def test_every_code_that_is_printed_can_be_typed(kind: SheetKind) -> None:
    read = read_code(code_of_sheet(kind, 7))
    assert read is not None
    assert (read.kind, read.number) == (kind, 7)
    assert code_of_card(12) == "C-12"


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("L-02", Place("abstraction")),
        ("W-04", Place("mapping")),
        ("W-04 40", Place("mapping", "curtain")),
        ("C-12", Place("mapping", "hold")),
        ("C-99", None),
        ("W-04 99", None),
        ("I-05 99", None),
        ("S-13", None),
        ("I-05", None),
    ],
)
def test_it_leads_to_the_place_of_the_sheet(typed: str, place: Place | None) -> None:
    code = read_code(typed)
    assert code is not None
    assert place_of(code, calmer()) == place


@pytest.mark.parametrize(
    ("typed", "lacks"),
    [
        *((each, True) for each in ("C-99", "C-0", "W-04 99", "I-05 99")),
        *((each, False) for each in ("C-12", "W-04", "W-04 40", "I-05", "L-99", "S-99")),
    ],
)
def test_a_card_that_is_not_in_the_session_has_no_place(typed: str, lacks: bool) -> None:
    code = read_code(typed)
    assert code is not None
    assert lacks_card(code, calmer()) is lacks


def test_of_two_analogies_with_one_number_the_one_on_the_shortlist_is_meant() -> None:
    session = calmer()
    first = session.analogies[0]
    twins = (replace(first, shortlisted=False), replace(first, id=AnalogyId("again")), *session.analogies[1:])
    code = read_code("C-12")
    assert code is not None
    assert analogy_of(code, replace(session, analogies=twins)) == "again"
    assert analogy_of(SheetCode(SheetKind.MAPPING, 4), session) is None
