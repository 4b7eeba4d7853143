"""The abstraction brief: one page that gives nothing away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.calmer import calmer
from tests.documents.reading import letters, pages, reader, words
from workshop.documents.catalogue import Document, documents_of, make
from workshop.documents.contents import contents
from workshop.documents.keys import BRIEF
from workshop.documents.style import Paper
from workshop.model.identity import FACILITATOR, RungId, SessionId
from workshop.model.parts import Plan, Rung
from workshop.model.session import Session


def the_brief(session: Session) -> Document:
    return next(each for each in documents_of(session) if each.key == BRIEF)


def printed(session: Session, paper: Paper = Paper.A4) -> bytes:
    return make(session, the_brief(session), paper)


def abstracted(text: str) -> Session:
    return replace(calmer(), rungs=(Rung(id=RungId("r"), rank="a", text=text),))


def test_it_says_the_abstraction_and_asks_three_things() -> None:
    (page,) = pages(printed(calmer()))
    assert page.startswith("A question for an outsider Brief 7K2 Help someone who is frightened")
    for passage in (
        "What makes it hard",
        "They did not choose the moment.",
        "What must stay true",
        "Nobody may leave.",
        "Does this happen where you work? Say it in your words.",
        "What do your people do at the worst minute?",
        "Which word on this page made you stop?",
        "Your trade",
        "Your name, if you like",
    ):
        assert passage in page
    assert page.endswith("7K2 · 1 / 1")


def test_it_names_nothing_on_the_page_in_the_file_or_in_its_name() -> None:
    pdf = printed(calmer())
    info = reader(pdf).metadata
    told = f"{words(pdf)} {dict(info or {})} {the_brief(calmer()).file_name} {pdf!r}".casefold()
    for telling in ("brannock", "hospital", "surgery", "halcyon", "lounge", "larkfield", "evenkeel", "patient"):
        assert telling not in told
    assert the_brief(calmer()).file_name == "Brief 7K2.pdf"
    assert info is not None
    assert info.title == "Brief 7K2"


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("length", [1, 40, 300, 1_200, 2_400])
def test_it_is_one_page_however_long_the_abstraction(length: int, paper: Paper) -> None:
    typed = ("Help someone through a wait " * 200)[:length]
    read = pages(printed(abstracted(typed), paper))
    assert len(read) == 1
    assert letters(typed) in letters(read[0])
    assert "Which word on this page made you stop?" in read[0]


def test_what_fits_no_page_is_cut_and_that_is_said() -> None:
    session = abstracted("endless " * 1_200)
    assert len(pages(printed(session))) == 1
    assert "The abstraction is longer than the page. Its end is cut off." in contents(session, the_brief(session)).gaps
    assert contents(calmer(), the_brief(calmer())).gaps == ()


def test_without_an_abstraction_there_are_lines_to_write_it_on() -> None:
    bare = Session(plan=Plan(id=SessionId("s")))
    (page,) = pages(printed(bare))
    assert page.startswith("A question for an outsider Brief The question Three things we would like to hear")
    told = contents(bare, the_brief(bare))
    assert told.holds == ()
    assert "There is no abstraction yet. The brief prints lines to write it on." in told.gaps


def test_an_abstraction_that_the_room_may_not_see_is_not_on_it() -> None:
    session = calmer()
    kept = replace(session, rungs=tuple(replace(each, audience=FACILITATOR) for each in session.rungs))
    assert "frightened" not in words(printed(kept))


def test_a_trade_that_slipped_into_it_is_pointed_out() -> None:
    session = abstracted("Get people through the hour before a hospital calls them.")
    assert "The brief says “hospital”, which gives the trade away." in contents(session, the_brief(session)).gaps
