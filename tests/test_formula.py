"""Cells that a spreadsheet would run."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.formula import inert


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1+1", "\u00a0=1", "\0=1", "\n1"]
)
def test_a_spreadsheet_runs_nothing(cell: str) -> None:
    assert inert(cell).startswith("'")


@given(st.text())
def test_no_cell_begins_like_a_formula(text: str) -> None:
    assert inert(text)[:1] not in ("=", "+", "-", "@", "\t", "\r", "\n")
    assert inert(text).removeprefix("'") == text.replace("\0", "").removeprefix("'" if text[:1] == "'" else "")
