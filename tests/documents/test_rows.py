"""Tables: what is promised to fit a page's end does stand there."""

from __future__ import annotations

import pytest

from workshop.documents.blocks import WritingLines, heading, prose
from workshop.documents.pages import laid_out
from workshop.documents.rows import Row, Rows
from workshop.documents.style import BODY, HEADING, PAGES, Paper

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
