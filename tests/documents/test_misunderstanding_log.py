"""The log and the glossary: organisations, never people; what is open comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from tests.documents.calmer import HALCYON, calmer
from tests.documents.papers import printed, told
from tests.documents.reading import pages
from tests.samples import CALMER, CLICK, sample
from workshop.documents.style import PAGES, Paper
from workshop.model.identity import TermId
from workshop.model.session import meaning_id


def test_every_moment_says_who_meant_and_who_heard_what_and_how_it_ended() -> None:
    text = told(calmer(), "log")
    assert "4 moments were caught" in text
    for passage in (
        "Halcyon Lounges meant: waiting is time a guest has paid for.",
        "St Brannock Hospital heard: you are charging people to sit there.",
        "Underneath: for one of you an hour is something to furnish",
        "Settled at 11:50: it cannot be removed, so it may be furnished.",
        "Halcyon Lounges and Larkfield Park heard: the person whom all of this is for.",
        "Agreed to differ at 12:05: we say seen calm or felt calm",
    ):
        assert passage in text
    assert text.index("guest") < text.index("wait") < text.index("seen calm or felt calm")


def test_whatever_is_told_of_a_moment_ends_as_a_sentence() -> None:
    moments = tuple(
        replace(each, assumption="an hour is an hour", settled="so be it") for each in calmer().misunderstandings
    )
    text = told(replace(calmer(), misunderstandings=moments), "log")
    assert text.count("an hour is an hour.") == text.count("so be it.") == len(moments)


def test_two_of_one_organisation_are_told_apart() -> None:
    text = told(sample(CLICK), "log")
    assert "Finch Ostrow meant: a steep drop in the force curve. Others at Finch Ostrow heard: a short high" in text
    assert "Evenkeel and others at St Brannock Hospital heard: within the minute." in told(sample(CALMER), "log")


def test_inside_a_sentence_nobody_has_a_capital_and_at_its_beginning_everybody() -> None:
    (first, *_) = calmer().misunderstandings
    own = replace(first, said_by=HALCYON, heard_by=(HALCYON,), meant="", heard="later", heard_if="it rains")
    text = told(replace(calmer(), misunderstandings=(own,)), "log")
    assert "Others at Halcyon Lounges heard: later. Right for others at Halcyon Lounges if: it rains." in text
    bare = replace(own, heard="", heard_if="", meant_if="")
    assert "Halcyon Lounges said it, others at Halcyon Lounges heard it." in told(
        replace(calmer(), misunderstandings=(bare,)), "log"
    )
    nobody = replace(own, said_by=None, heard_by=(), meant="soon", meant_if="it is dry", heard_if="")
    text = told(replace(calmer(), misunderstandings=(nobody,)), "log")
    assert "Somebody meant: soon. Right for somebody if: it is dry. Somebody heard: later." in text


def test_where_a_moment_was_caught_keeps_clear_of_what_is_told_of_it() -> None:
    page = PAGES[Paper.A4]
    made = PdfDocument(printed(sample(CALMER), "log"))[1].get_textpage()
    found = made.search("measure, Mapping", match_case=True).get_next()
    assert found is not None
    ends = max(made.get_charbox(found[0] + at)[2] for at in range(len("measure, Mapping, 11:42")))
    begins = page.side + page.inner * 0.22
    assert begins - ends > 11  # points


def test_the_glossary_is_in_the_order_of_the_alphabet_with_what_each_means() -> None:
    text = told(calmer(), "log")
    glossary = text[text.index("Our words") :]
    wordings = ("hold, with the next update", "days in a row", "the hour before")
    assert [glossary.index(each) for each in wordings] == sorted(glossary.index(each) for each in wordings)
    assert "Larkfield Park: not a word they use" in glossary
    assert "Halcyon Lounges: lounge time" in glossary


def test_the_glossary_follows_the_log_on_its_page_so_that_the_last_one_is_not_nearly_empty() -> None:
    for size in Paper:
        read = pages(printed(sample(CALMER), "log", size))
        assert len(read) == 3
        assert any("Agreed to differ" in page and "Our words" in page for page in read)


@pytest.mark.parametrize("size", list(Paper))
def test_the_glossarys_title_never_stands_without_a_word_of_it(size: Paper) -> None:
    session = sample(CALMER)
    first, *_ = session.misunderstandings
    for lines in range(16):
        taller = replace(first, assumption="\n".join(["so it goes on"] * (lines + 1)))
        read = pages(printed(replace(session, misunderstandings=(taller, *session.misunderstandings[1:])), "log", size))
        (page,) = [each for each in read if "Our words" in each]
        assert "At home it means" in page, lines


def test_their_own_word_and_the_read_back_are_told() -> None:
    session, wanted = calmer(), meaning_id(TermId("t-wait"), HALCYON)
    meanings = tuple(
        replace(each, says="lounge hour", read_back=True) if each.id == wanted else each for each in session.meanings
    )
    text = told(replace(session, meanings=meanings), "log")
    assert "Halcyon Lounges: lounge time; there they say “lounge hour” read back" in text


def test_a_word_of_their_own_that_is_the_rooms_word_is_not_told_of() -> None:
    session, wanted = calmer(), meaning_id(TermId("t-wait"), HALCYON)
    meanings = tuple(replace(each, says=" Wait") if each.id == wanted else each for each in session.meanings)
    text = told(replace(session, meanings=meanings), "log")
    assert "Halcyon Lounges: lounge time Larkfield Park:" in text
    assert "there they say" not in text


def test_a_moment_that_is_only_a_word_says_no_more() -> None:
    (first, *_) = calmer().misunderstandings
    bare = replace(
        first, said_by=None, heard_by=(), meant="", heard="", assumption="", settled="", settled_at="", word="soon"
    )
    text = told(replace(calmer(), misunderstandings=(bare,)), "log")
    assert "1 moment was caught" in text
    assert "somebody" not in text
