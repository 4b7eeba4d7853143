"""Tables: what is promised to fit a page's end does stand there."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.papers import printed
from tests.samples import CALMER, sample
from workshop.documents.blocks import Block, Prose, WritingLines, heading, prose
from workshop.documents.columns import Columns
from workshop.documents.lines import natural_width
from workshop.documents.pages import Pages, fitted, laid_out
from workshop.documents.rows import Row, Rows
from workshop.documents.sections import labelled_row
from workshop.documents.style import BODY, HEADING, LABEL, PAGES, Paper

PAGE = PAGES[Paper.A4]


@pytest.mark.parametrize("tall", [20, 113, 190])  # the height of a row; none of them is ever parted
@pytest.mark.parametrize("count", [1, 2, 3, 5])
def test_a_heading_is_never_left_without_its_rows(tall: int, count: int) -> None:
    rows = tuple(Row(((WritingLines(count=1, pitch=tall),),)) for _ in range(count))
    table = Rows(rows=rows, widths=(1.0,), padding=0, head=Row(((prose("Head", BODY),),)))
    title = heading("Title", HEADING)
    for above in range(0, int(PAGE.body), 3):
        pages = laid_out([WritingLines(count=1, pitch=above), title, table], PAGE)
        assert all(not page or page[-1].block is not title for page in pages), above


def rows_of(count: int, head: bool = False) -> Rows:
    rows = tuple(Row(((prose(f"Label {at}", BODY),), (prose("What it says", BODY),))) for at in range(count))
    titles = Row(((prose("Head", BODY),), (prose("Says", BODY),))) if head else None
    return Rows(rows=rows, widths=(0.3, 0.7), head=titles)


def _as_it_is(blocks: list[Block], _air: float) -> list[Block]:
    return blocks


def begun(pages: Pages) -> list[str]:
    """What each page after the first begins with, of those that begin with a paragraph."""
    first = [page[0].block for page in pages[1:]]
    return ["".join(span.text for span in each.spans) for each in first if isinstance(each, Prose)]


def test_what_goes_on_over_a_page_says_what_it_belongs_to() -> None:
    section: list[Block] = [heading("What was decided", HEADING), rows_of(40)]
    assert begun(fitted(partial(_as_it_is, section), PAGE)) == ["What was decided, continued"]
    long: list[Block] = [heading("About us", HEADING), prose("So it goes on and on. " * 480, BODY)]
    assert set(begun(fitted(partial(_as_it_is, long), PAGE))) == {"About us, continued"}


def test_what_begins_a_page_whole_says_what_it_belongs_to_too() -> None:
    def whole(tall: float) -> WritingLines:
        return WritingLines(count=1, pitch=tall)

    section: list[Block] = [heading("On the wall", HEADING), *(whole(300) for _ in range(3))]
    assert begun(fitted(partial(_as_it_is, section), PAGE)) == ["On the wall, continued"]
    filling: list[Block] = [heading("On the wall", HEADING), whole(300), whole(PAGE.body - 1), heading("Else", HEADING)]
    assert begun(fitted(partial(_as_it_is, filling), PAGE)) == ["Else"], (
        "a note that would need a page more is left out"
    )


def test_so_does_what_is_longer_than_the_page_that_it_begins() -> None:
    entries: tuple[Block, ...] = tuple(prose(f"Entry {at}", BODY) for at in range(200))
    above = WritingLines(count=1, pitch=PAGE.body - 80)
    section: list[Block] = [heading("On the wall", HEADING), above, Columns(entries=entries)]
    pages = fitted(partial(_as_it_is, section), PAGE)
    assert begun(pages) == ["On the wall, continued"] * (len(pages) - 1)


def test_one_row_of_several_lines_begins_where_it_stands() -> None:
    rows = tuple(Row(((WritingLines(count=1, pitch=90),),)) for _ in range(4))
    table = Rows(rows=rows, widths=(1.0,), padding=0)
    first, second = laid_out([WritingLines(count=1, pitch=PAGE.body - 130), heading("Agreed", HEADING), table], PAGE)
    assert len(first) == 3
    assert [len(each[-1].block.rows) for each in (first, second) if isinstance(each[-1].block, Rows)] == [1, 3]


def test_a_tall_entry_of_a_list_in_one_column_begins_where_it_stands() -> None:
    long = prose("line\n" * 500, BODY)
    entries: tuple[Block, ...] = tuple(
        Rows(rows=(Row(((each,),)),), widths=(1.0,)) for each in (prose("A", BODY), long)
    )
    first, *_ = laid_out([WritingLines(count=1, pitch=200), Columns(entries=entries, count=1)], PAGE)
    end = first[-1].top - first[-1].block.height(PAGE.inner)
    assert end - PAGE.body_bottom < 3 * BODY.leading


def test_a_short_paragraph_leaves_no_scrap_of_a_word_on_its_last_line() -> None:
    said = prose("Two half days, to rehearse the wording of an update with nothing new in it.", BODY)
    words = [
        natural_width(each, BODY)
        for each in ("Two half days, to rehearse the wording of an update with nothing new in", " it.")
    ]
    width = sum(words) - 1
    *_, last = said.lines(width)
    assert last.width > words[1] * 2


def test_a_table_repeats_its_head_instead_and_no_page_is_added_for_the_note() -> None:
    table: list[Block] = [heading("Our words", HEADING), rows_of(40, head=True)]
    assert begun(fitted(partial(_as_it_is, table), PAGE)) == []
    for count in range(20, 120):
        blocks: list[Block] = [heading("What was decided", HEADING), rows_of(count)]
        assert len(fitted(partial(_as_it_is, blocks), PAGE, wanted=9)) == len(laid_out(blocks, PAGE))


def _airy(count: int, air: float) -> list[Block]:
    return [heading("What was decided", HEADING), replace(rows_of(count), padding=8 * air)]


@pytest.mark.parametrize("count", [41, 61, 62])
def test_rows_move_a_little_closer_where_the_note_would_need_a_page_more(count: int) -> None:
    loose = _airy(count, 1)
    pages = len(laid_out(loose, PAGE))
    assert len(laid_out(loose, PAGE, told=True)) == pages + 1
    assert begun(fitted(partial(_airy, count), PAGE)) == ["What was decided, continued"] * (pages - 1)


@pytest.mark.parametrize("count", [147, 151, 168])
def test_a_long_document_does_not_end_on_a_page_with_a_few_rows(count: int) -> None:
    pages = laid_out(_airy(count, 1), PAGE)
    last = pages[-1][0].block
    assert isinstance(last, Rows)
    assert len(last.rows) <= 5
    assert len(fitted(partial(_airy, count), PAGE)) == len(pages) - 1


@pytest.mark.parametrize("across", [2, 4])
def test_no_entry_of_a_list_goes_to_the_next_page_alone(across: int) -> None:
    entries = tuple(Row(((prose(f"Idea {at}", BODY),),)) for at in range(30))
    columns = Columns(entries=tuple(Rows(rows=(each,), widths=(1.0,)) for each in entries), count=across)
    for room in range(120, int(columns.height(PAGE.inner))):
        halves = columns.split(PAGE.inner, room, forced=False)
        assert halves is not None
        begun_again = halves[1]
        assert isinstance(begun_again, Columns)
        assert len(begun_again.entries) >= across
        assert halves[0].height(PAGE.inner) <= room


def place(pdf: bytes, text: str) -> tuple[float, float, float]:
    """Left and right of `text`, and the foot of its first letter, in points, on the first page that has it."""
    for page in PdfDocument(pdf):
        read = page.get_textpage()
        found = read.search(text, match_case=True).get_next()
        if found is not None:
            boxes = [read.get_charbox(at) for at in range(found[0], found[0] + found[1])]
            return boxes[0][0], boxes[-1][2], boxes[0][1]
    raise LookupError(text)


@pytest.mark.parametrize(
    ("key", "label", "text"),
    [
        ("summary", "Court witness", "A volunteer shows"),
        ("script", "Round table", "First breath"),
        ("script", "Larkfield Park", "Jonas Reet"),
        ("log", "soon", "St Brannock Hospital meant: bef"),
        ("log", "hold", "Larkfield Park meant: a r"),
    ],
)
def test_a_label_and_its_text_stand_on_one_line_whatever_their_sizes(key: str, label: str, text: str) -> None:
    session = sample(CALMER)
    pdf = printed(session, key)
    assert place(pdf, label)[2] == pytest.approx(place(pdf, text)[2], abs=0.4)


def test_a_label_never_comes_close_to_the_text_beside_it() -> None:
    pdf = printed(sample(CALMER), "summary")
    assert place(pdf, "Weeks before the birth")[0] - place(pdf, "First breathing")[1] > 10
    assert place(pdf, "The line winds")[0] - place(pdf, "Ride queue")[1] > 10


@pytest.mark.parametrize(
    ("label", "lines"),
    [
        ("Something in the hand", ["Something", "in the hand"]),
        ("What success looks like", ["What success", "looks like"]),
        ("Theatersterilisation at", ["Theatersterilisation", "at"]),  # no word is torn for it
    ],
)
def test_a_label_has_lines_of_about_equal_length(label: str, lines: list[str]) -> None:
    (cell, _) = labelled_row(label, "What it says").cells
    assert cell
    (told,) = cell
    assert isinstance(told, Prose)
    set_out = told.lines(natural_width("Theatersterilisation", LABEL) + 1)
    assert ["".join(piece.run.text for piece in each.pieces) for each in set_out] == lines
