"""In how many notes a word came up."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.calmer import calmer
from workshop.language.mentions import Mentions
from workshop.model.identity import JottingId
from workshop.model.jottings import Jotting, JottingKind
from workshop.model.session import Session


def jotted(*texts: str) -> Session:
    notes = tuple(
        Jotting(id=JottingId(f"n{at}"), rank=f"a{at}", kind=JottingKind.NOTE, text=text)
        for at, text in enumerate(texts)
    )
    return replace(calmer(), jottings=notes)


def test_a_word_is_counted_once_a_note_in_whatever_form() -> None:
    found = Mentions(jotted("A ferry", "Ferries and a ferry", "Ferrying, and the ferry’s end", "a ferry-jumper", ""))
    assert found.count("ferry") == 3
    assert found.count("Ferry ") == 3


def test_moments_ideas_rows_and_rungs_are_notes() -> None:
    assert Mentions(calmer()).count("guest") == 3  # two moments and a mapping row
    assert Mentions(calmer()).count("wait") == 2  # the abstraction and a moment
    assert Mentions(calmer()).count("porter") == 1


def test_a_word_of_several_words_is_counted_as_a_whole() -> None:
    found = Mentions(jotted("the board call, please", "a call to the board", "Board  calls"))
    assert found.count("board call") == 2


def test_nothing_is_no_word() -> None:
    assert Mentions(calmer()).count("") == Mentions(calmer()).count("?!") == 0
