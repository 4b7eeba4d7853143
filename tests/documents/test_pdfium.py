"""What is read back out of a PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.samples import CALMER, sample
from workshop.documents.catalogue import documents_of, make
from workshop.documents.pdfium import found, page_sizes, page_texts, pixels
from workshop.documents.style import Paper


def pdf() -> bytes:
    session = sample(CALMER)
    return make(session, documents_of(session)[1], Paper.A4)


def test_words_are_found_with_their_place_whether_small_or_capital() -> None:
    made = pdf()
    places = found(made, "in this project WE SAY")
    assert places
    for place in places:
        assert 0 <= place.left < place.right <= 1
        assert 0 <= place.top < place.bottom <= 1
    assert "In this project we say" in page_texts(made)[places[0].page]


def test_what_is_not_there_is_found_nowhere() -> None:
    assert found(pdf(), "zeppelin") == ()
    assert found(pdf(), "  ") == ()


def test_an_apostrophe_from_the_keyboard_finds_the_one_on_paper() -> None:
    made = pdf()
    assert found(made, "organisation’s document")
    assert found(made, "organisation's document") == found(made, "organisation’s document")


@pytest.mark.parametrize("typed", ["שעה לפני הניתוח", "الساعة قبل العملية"], ids=["Hebrew", "Arabic"])
@pytest.mark.parametrize("around", ["{}", "Named calls, {}", "{}, named calls"])
def test_words_from_right_to_left_are_found_wherever_they_stand(typed: str, around: str) -> None:
    session = sample(CALMER)
    idea = replace(session.ideas[0], text=around.format(typed))
    told = replace(session, ideas=(idea, *session.ideas[1:]))
    assert found(make(told, documents_of(told)[1], Paper.A4), typed)
    assert not found(pdf(), typed)


def test_a_page_drawn_in_strips_is_the_page() -> None:
    made = pdf()
    whole = pixels(made, 0, 331)
    assert whole.width == 331
    rows = b""
    for above in range(0, whole.height, 100):
        strip = pixels(made, 0, 331, (above, min(above + 100, whole.height)))
        assert strip.height == min(100, whole.height - above)
        rows += strip.data
    differing = sum(one != other for one, other in zip(rows, whole.data, strict=True))
    assert differing <= len(whole.data) * 0.02  # letters that lie on a cut are drawn a hair differently


def test_grey_pages_have_a_byte_for_each_pixel() -> None:
    assert pixels(pdf(), 0, 120, grey=True).depth == 1


def test_pages_have_their_sizes() -> None:
    assert {(round(wide), round(tall)) for wide, tall in page_sizes(pdf())} == {(595, 842)}
