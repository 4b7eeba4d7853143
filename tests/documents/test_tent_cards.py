"""Tent cards: both faces, names only where agreed, as many as there are heads."""

from __future__ import annotations

import io
from dataclasses import replace

from pypdf import PdfReader
from pypdf.generic import Destination
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.papers import printed, told
from tests.documents.reading import pages
from tests.samples import CALMER, sample
from workshop.documents.style import Paper
from workshop.model.identity import OrganisationId, SessionId
from workshop.model.parts import Organisation, Plan
from workshop.model.session import Session


def test_there_is_a_card_for_every_head_with_both_faces() -> None:
    session = sample(CALMER)
    text = told(session, "tent-cards")
    for home in session.organisations:
        assert text.count(home.name) == 2 * (home.people or 1)
    assert len(pages(printed(session, "tent-cards"))) == 6


def test_every_sheet_says_where_to_cut_the_one_with_a_single_card_too() -> None:
    made = PdfDocument(printed(sample(CALMER), "tent-cards"))
    for page in made:
        middle, wide = page.get_height() / 2, page.get_width()
        bounds = (each.get_bounds() for each in page.get_objects())
        cuts = [(left, right) for left, bottom, right, top in bounds if bottom < middle < top and top - bottom < 3]
        assert len(cuts) == 2
        (first, second) = sorted(cuts)
        assert first[0] < 1
        assert second[1] > wide - 1


def test_each_organisation_is_found_in_the_contents_of_the_file_where_its_first_card_is() -> None:
    session = sample(CALMER)
    reader = PdfReader(io.BytesIO(printed(session, "tent-cards")))
    places = [each for each in reader.outline if isinstance(each, Destination)]
    assert ", ".join(str(each.title) for each in places) == ", ".join(each.name for each in session.organisations)
    said = [" ".join(each.extract_text().split()) for each in reader.pages]
    for place in places:
        page = reader.get_destination_page_number(place)
        assert page is not None
        for name in str(place.title).split(", "):
            assert name in said[page]
            assert not [each for each in said[:page] if name in each]


def test_people_are_named_only_where_names_are_agreed() -> None:
    session = sample(CALMER)
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert "Priya" not in told(session, "tent-cards")
    assert "Priya Evenkeel" in told(agreed, "tent-cards")


def test_a_name_that_is_far_too_long_is_shortened_within_the_card() -> None:
    home = Organisation(id=OrganisationId("a"), rank="a", name="Very long " * 200, people=1)
    session = Session(plan=Plan(id=SessionId("s")), organisations=(home,))
    for size in Paper:
        (page,) = pages(printed(session, "tent-cards", size))
        assert "…" in page
