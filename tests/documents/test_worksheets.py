"""Blank paper for the tables: worksheets and slips with a code by which they are typed back in place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.calmer import calmer
from tests.documents.reading import pages, reader, words
from workshop.documents.catalogue import documents_of, make
from workshop.documents.contents import contents
from workshop.documents.style import MM, Paper
from workshop.documents.worksheets import worksheets
from workshop.model.identity import FACILITATOR, HandId
from workshop.model.paper import Hand
from workshop.model.session import Session

SHEETS = {Paper.A4: (210.0, 297.0), Paper.LETTER: (215.9, 279.4)}


def printed(session: Session, key: str, paper: Paper = Paper.A4) -> bytes:
    return make(session, next(each for each in documents_of(session) if each.key == key), paper)


def test_each_table_gets_a_ladder_and_an_empty_grid_and_each_card_of_the_shortlist_its_grid() -> None:
    assert [each.code for each in worksheets(calmer())] == [
        "L-01", "L-02", "L-03", "C-12", "C-13", "C-40", "W-01", "W-02", "W-03",
    ]  # fmt: skip
    hands = tuple(Hand(id=HandId(f"h{at}"), rank=f"a{at}") for at in range(5))
    assert [each.code for each in worksheets(replace(calmer(), hands=hands))][-1] == "W-05"


@pytest.mark.parametrize("paper", list(Paper))
def test_a_grid_has_nine_numbered_rows_its_key_and_its_code_at_the_top_and_in_the_foot(paper: Paper) -> None:
    page = pages(printed(calmer(), "worksheets", paper))[-1]
    assert page.startswith("Mapping worksheet Calmer before surgery W-03 Match what things do")
    assert "Roles: who or what is there? 1 2 3 4 Relations: who does what to whom? 5 6 7 8 9" in page
    for told in ("Table", "Card number", "Who speaks for it", "circle one", "corresponds", "no counterpart"):
        assert told in page
    assert page.endswith("Fill the left side first. Leave gaps as gaps. W-03 · 1 / 1")


def test_the_grid_of_a_card_carries_what_is_known_of_it_and_names_people_only_where_that_is_agreed() -> None:
    session = calmer()
    page = pages(printed(session, "worksheets"))[3]
    assert "C-12" in page
    assert "12, Promise the update" in page
    assert "Halcyon Lounges" in page
    assert "Lounge host" not in page
    agreed = replace(session, ground_rules=replace(session.ground_rules, names_agreed=True))
    assert "Halcyon Lounges, Lounge host" in pages(printed(agreed, "worksheets"))[3]


@pytest.mark.parametrize("paper", list(Paper))
def test_who_speaks_for_a_card_is_told_whole_where_its_title_leaves_room(paper: Paper) -> None:
    session = calmer()
    home = replace(session.organisations[1], name="Halcyon Lounges and Long Halls of the North")
    first = replace(session.analogies[0], title="Queue", speaker_organisation=home.id)
    session = replace(
        session,
        organisations=(session.organisations[0], home, *session.organisations[2:]),
        analogies=(first, *session.analogies[1:]),
    )
    page = pages(printed(session, "worksheets", paper))[3]
    assert "12, Queue" in page
    assert home.name in page


def test_a_ladder_climbs_from_here_to_anywhere() -> None:
    page = pages(printed(calmer(), "worksheets"))[0]
    assert page.startswith("Ladder worksheet Calmer before surgery L-01")
    assert page.index("General: anybody") < page.index("Concrete: here")
    assert page.count("We would work here") == 5


@pytest.mark.parametrize("paper", list(Paper))
def test_the_last_line_to_write_on_is_clear_of_the_foot(paper: Paper) -> None:
    made = PdfDocument(printed(calmer(), "worksheets", paper))
    for page in made:
        wide = page.get_width()
        rules = sorted(
            bottom
            for left, bottom, right, top in (each.get_bounds() for each in page.get_objects())
            if right - left > wide / 2 and top - bottom < 3
        )
        foot, last = rules[:2]
        assert last - foot > 24


@pytest.mark.parametrize("key", ["slips", "idea-slips"])
@pytest.mark.parametrize("paper", list(Paper))
def test_slips_stand_four_on_a_sheet_a_slip_for_everybody(key: str, paper: Paper) -> None:
    read = pages(printed(calmer(), key, paper))
    letter = "S" if key == "slips" else "I"
    assert len(read) == 3
    for at, page in enumerate(read):
        for number in range(4 * at + 1, 4 * at + 5):
            assert f"{letter}-{number:02}" in page


def test_a_slip_asks_for_the_word_the_two_organisations_and_both_halves() -> None:
    page = pages(printed(calmer(), "slips"))[0]
    for told in ("One word, two meanings", "The word", "Said by (organisation)", "Heard by (organisation)"):
        assert page.count(told) == 4
    assert page.count("One meant") == page.count("The other heard") == 4
    assert page.count("Nobody is wrong. Hand it in any time.") == 4


@pytest.mark.parametrize("paper", list(Paper))
def test_a_slip_says_less_in_its_foot_where_the_title_would_be_cut(paper: Paper) -> None:
    session = calmer()
    title = "Eight trades and one long hour"
    page = pages(printed(replace(session, plan=replace(session.plan, title=title)), "slips", paper))[0]
    assert page.count(f"Nobody is wrong. {title}") == 4


@pytest.mark.parametrize("key", ["worksheets", "slips", "idea-slips"])
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_is_printed_where_a_printer_cannot(key: str, paper: Paper) -> None:
    wide, high = SHEETS[paper]
    for page in PdfDocument(printed(calmer(), key, paper)):
        assert (page.get_width() / MM, page.get_height() / MM) == pytest.approx((wide, high), abs=0.1)
        for each in page.get_objects():
            left, bottom, right, top = (part / MM for part in each.get_bounds())
            assert min(left, bottom) > 2.5, (left, bottom, right, top)
            assert right < wide - 2.5
            assert top < high - 2.5


@pytest.mark.parametrize("key", ["worksheets", "slips", "idea-slips", "printer-test"])
def test_nobody_and_nothing_restricted_is_named_on_them(key: str) -> None:
    session = calmer()
    hidden = tuple(replace(each, audience=FACILITATOR) for each in session.analogies)
    pdf = printed(replace(session, analogies=hidden), key) if key != "printer-test" else printed(session, key)
    told = f"{words(pdf)} {dict(reader(pdf).metadata or {})}"
    for name in ("Miriam", "Inês", "Promise the update", "Halcyon"):
        assert name not in told


@pytest.mark.parametrize("title", ["", "T" * 10_000, "<b>R&D</b>", "\x00\n", "Ωρίμανση 名 سلام"])
@pytest.mark.parametrize("key", ["worksheets", "slips", "idea-slips"])
def test_whatever_the_session_is_called(title: str, key: str) -> None:
    session = calmer()
    session = replace(session, plan=replace(session.plan, title=title))
    assert len(pages(printed(session, key))) == (9 if key == "worksheets" else 3)


def test_they_are_the_same_every_time_and_counted_before_they_are_printed() -> None:
    session = calmer()
    for each in (each for each in documents_of(session) if each.for_tables):
        assert make(session, each, Paper.A4) == make(session, each, Paper.A4)
        (held,) = contents(session, each).holds
        assert held.count
