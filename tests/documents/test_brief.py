"""The abstraction brief: one page that gives nothing away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.calmer import calmer
from tests.documents.reading import letters, pages, reader, words
from tests.samples import CALMER, sample
from workshop.documents.catalogue import Document, documents_of, make
from workshop.documents.contents import contents
from workshop.documents.keys import BRIEF
from workshop.documents.style import Paper
from workshop.model.identity import FACILITATOR, OrganisationId, ParticipantId, RungId, SessionId
from workshop.model.parts import Participant, Plan, Rung
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
    assert "The abstraction is longer than the page. Its end is cut off." in contents(session, the_brief(session)).gaps
    assert contents(calmer(), the_brief(calmer())).gaps == ()
    (page,) = pages(printed(session))
    assert "endless…" in page, "cut between two words"


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


def peopled() -> Session:
    """The hospital has somebody with a name and a trade in the room."""
    nurse = Participant(
        id=ParticipantId("p"), rank="a", organisation=OrganisationId("sb"), name="Ruth Adeyemi",
        trade="day-case nurse", second_trade="taught children to swim",
    )  # fmt: skip
    return replace(calmer(), participants=(nurse,))


def looked(hard: str) -> tuple[list[str], list[str]]:
    """What is said of a brief that says `hard`: its warnings, and what it is said to leave out."""
    session = peopled()
    session = replace(session, ladder=replace(session.ladder, makes_it_hard=hard))
    told = contents(session, the_brief(session))
    return list(told.gaps), [each.words for each in told.left_out]


EVERY_KIND = ["Title", "Trades", "Names of the organisations", "Names of people"]


def test_what_it_leaves_out_is_what_it_says_nothing_of() -> None:
    assert looked("They did not choose the moment.") == ([], EVERY_KIND)
    assert looked("Children swim with their teachers, whatever the case.")[1][-1] == "Names of people"


def test_a_brief_that_tells_all_of_that_still_leaves_the_session_out() -> None:
    assert looked("Ruth of Halcyon, calmer, and a nurse")[1] == ["The rest of the session"]


@pytest.mark.parametrize(
    ("hard", "warned", "what"),
    [
        ("Surgeons make people wait.", ["“Surgeons”, which gives the trade away"], "Trades"),
        ("The nurses know, and nurse.", ["“nurses”, which gives the trade away", "“nurse”, which"], "Trades"),
        ("St Brannock\u2019s is full.", ["“St Brannock”, which names an organisation"], "Names of the organisations"),
        ("It is as Halcyon says.", ["“Halcyon”, which names an organisation"], "Names of the organisations"),
        ("Everybody is to be calmer.", ["“calmer”, which stands in the title"], "Title"),
        (
            "RUTH would know, and so would Adeyemi.",
            ["“RUTH”, which names", "“Adeyemi”, which names"],
            "Names of people",
        ),
    ],
)
def test_telling_words_are_pointed_out_and_not_said_to_be_left_out(hard: str, warned: list[str], what: str) -> None:
    gaps, left_out = looked(hard)
    assert len(gaps) == len(warned)
    for gap, words_of_it in zip(gaps, warned, strict=True):
        assert f"The brief says {words_of_it}" in gap
    assert what not in left_out


def test_the_whole_title_is_one_warning_and_a_word_in_two_kinds_is_one_too() -> None:
    gaps, left_out = looked("Calmer before surgery, that is it. Surgery!")
    assert gaps == [
        "The brief says “Calmer before surgery”, which stands in the title.",
        "The brief says “Surgery”, which gives the trade away.",
    ]
    assert not {"Title", "Trades"} & set(left_out)


@pytest.mark.parametrize(
    "code", ["Calmer before surgery", "surgery 7", "Brannock", "HOSPITALS-2", "Ruth", "streaks 4", "Nurse"]
)
def test_a_code_that_tells_what_it_is_to_stand_for_is_printed_nowhere(code: str) -> None:
    session = sample(CALMER)
    session = replace(session, plan=replace(session.plan, brief_code=code))
    assert the_brief(session).file_name == "Brief.pdf"
    pdf = printed(session)
    info = reader(pdf).metadata
    assert code not in f"{words(pdf)} {dict(info or {})}"
    (gap,) = contents(session, the_brief(session)).gaps
    assert gap.startswith(f"The code “{code}” says what it is to stand for")
