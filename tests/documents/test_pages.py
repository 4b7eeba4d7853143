"""Pages that are set and not drawn yet: the first by itself is the first of the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.papers import printed
from tests.documents.reading import pages
from tests.samples import CALMER, sample
from workshop.documents.catalogue import documents_of, laid, make
from workshop.documents.keys import BRIEF
from workshop.documents.pdfium import page_sizes, pixels
from workshop.documents.style import Paper


@pytest.mark.parametrize("paper", list(Paper))
def test_the_first_page_alone_looks_as_in_the_whole_and_says_how_many_there_are(paper: Paper) -> None:
    session = sample(CALMER)
    for document in documents_of(session):
        set_out = laid(session, document, paper)
        if set_out is None:
            continue
        first, whole = set_out.first(), set_out.made().pdf
        assert whole == make(session, document, paper), "what is drawn ahead changes nothing of the file"
        assert pages(first) == pages(whole)[:1]
        assert set_out.sheet.bare or f"1 / {len(set_out.pages)}" in pages(first)[0]
        assert len(set_out.pages) == len(page_sizes(whole))
        assert pixels(first, 0, 300).data == pixels(whole, 0, 300).data


def test_what_has_few_pages_is_drawn_at_once() -> None:
    session = sample(CALMER)
    (brief,) = (each for each in documents_of(session) if each.key == BRIEF)
    assert laid(session, brief, Paper.A4) is None


def test_a_long_title_is_shortened_only_where_the_addressee_needs_the_room() -> None:
    session = sample(CALMER)
    title = "Calmer in the last hour before an operation, together"
    session = replace(session, plan=replace(session.plan, title=title))
    assert title in pages(printed(session, "mapping"))[0]
    home = replace(session.organisations[1], name="The Royal Halcyon Lounges and Waiting Rooms Company of the North")
    session = replace(session, organisations=(session.organisations[0], home, *session.organisations[2:]))
    document = next(each for each in documents_of(session) if each.organisation == home.id)
    assert "Calmer in the last hour" in (first := pages(make(session, document, Paper.A4))[0])
    assert title not in first
