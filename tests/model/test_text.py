"""Text as it enters: kept as it was typed, but for what no file can hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workshop.model.text import LONGEST_FIELD, cleaned, lines_of

ANYTHING = st.text(st.characters(exclude_categories=[]))


@given(ANYTHING)
def test_cleaned_text_can_be_stored_and_is_cleaned_once_and_for_all(typed: str) -> None:
    kept = cleaned(typed)
    kept.encode("utf-8")
    assert "\x00" not in kept
    assert "\r" not in kept
    assert cleaned(kept) == kept


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\r")))
def test_whatever_a_person_can_type_stays_as_it_was_typed(typed: str) -> None:
    assert cleaned(typed) == typed


def test_nul_and_lone_surrogates_are_shown_as_lost_and_the_rest_stays() -> None:
    assert cleaned("a\x00b\ud800c\udfffd") == "a\ufffdb\ufffdc\ufffdd"


def test_lines_pasted_from_elsewhere_end_as_ours_do() -> None:
    assert cleaned("a\r\nb\rc\n") == "a\nb\nc\n"


def test_a_pasted_book_is_cut_where_a_field_ends() -> None:
    assert cleaned("é" * (LONGEST_FIELD + 5)) == "é" * LONGEST_FIELD


def test_a_list_is_read_without_bullets_numbers_and_empty_lines() -> None:
    pasted = "- Floor windows\r\n\n2. 1.5 hours less\n  • a “dresser” – who stays\n12) Last\n-not a bullet\n3\n"
    assert lines_of(pasted) == (
        "Floor windows", "1.5 hours less", "a “dresser” – who stays", "Last", "-not a bullet", "3",
    )  # fmt: skip
    assert lines_of(" \n\t\n") == ()
