"""Mapping sheets: each analogy begins a page, and its rows say how they stand in a word."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.calmer import calmer
from tests.documents.papers import printed, told
from tests.documents.reading import pages, reader, where
from tests.documents.stress import tiny
from tests.samples import CALMER, CLICK, sample
from workshop.documents.catalogue import documents_of
from workshop.documents.style import Paper
from workshop.model.parts import Link


def test_each_analogy_of_the_shortlist_has_a_page() -> None:
    session = sample(CALMER)
    read = pages(printed(session, "mapping"))
    for analogy in session.shortlist:
        assert sum(f"for everybody {analogy.title}" in page for page in read) == 1
    titles = [str(each.title) for each in reader(printed(session, "mapping")).outline if not isinstance(each, list)]
    assert [each.title for each in session.shortlist if each.title in titles] == [
        each.title for each in session.shortlist
    ]


def test_the_two_sides_stand_beside_each_other_with_how_they_hold() -> None:
    first = pages(printed(sample(CALMER), "mapping"))[0]
    for passage in (
        "Card 12 · Theatre · Play & perform · Spoken for by Larkfield Park",
        "5 of 8 rows hold",
        "In the wings Before the operation",
        "Performer corresponds Patient",
        "Dresser, hands always busy no counterpart nobody stays with one person",
        "Performer chose the stage breaks here Patient did not choose this",
        "Long case delays the list to check",
        "Ideas that came from “Before curtain-up” A Named calls",
    ):
        assert passage in first


def test_a_card_of_one_digit_has_the_number_that_is_printed_on_it() -> None:
    assert "Card 07 · Shipping" in told(sample(CALMER), "mapping")


def test_the_scene_and_how_they_live_with_it_are_called_as_on_the_card() -> None:
    session = sample(CALMER)
    text = told(session, "mapping")
    first = session.shortlist[0]
    assert f"The scene {first.scene}" in text
    assert f"How they live with it {first.mechanism}" in text


def test_no_part_of_what_stands_under_the_title_is_torn_at_the_end_of_a_line() -> None:
    session = sample(CALMER)
    pdf = printed(session, "mapping")
    for at, analogy in enumerate(session.shortlist):
        rows = session.rows_of(analogy.id)
        hold = sum(1 for each in rows if each.link is Link.CORRESPONDS)
        told_of = f"{hold} of {len(rows)} rows"
        assert where(pdf, at, told_of)[1] == pytest.approx(where(pdf, at, "rows hold")[1], abs=2)


@pytest.mark.parametrize("paper", list(Paper))
def test_no_line_under_the_title_ends_or_begins_with_a_dot(paper: Paper) -> None:
    for name in (CALMER, CLICK):
        for page in PdfDocument(printed(sample(name), "mapping", paper)):
            lines = page.get_textpage().get_text_bounded().splitlines()
            assert not [each for each in lines if each.strip().startswith("·") or each.strip().endswith("·")]


def test_a_card_that_nobody_mapped_has_no_empty_grid() -> None:
    text = told(tiny(), "mapping")
    assert "Inns Card 01" in text
    assert "There, in their trade" not in text


def test_a_card_without_a_row_and_without_a_word_has_no_sheet() -> None:
    session = tiny()
    bare = replace(session, analogies=tuple(replace(each, scene="", shortlisted=True) for each in session.analogies))
    assert "mapping" not in [each.key for each in documents_of(bare)]


def test_who_speaks_is_named_only_where_names_are_agreed() -> None:
    session = calmer()
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert "Lounge host" not in told(session, "mapping")
    assert "Spoken for by Halcyon Lounges, Lounge host" in told(agreed, "mapping")
