"""The settle round in front of the room: what makes each side right, and what is said from now on."""

from dataclasses import replace
from typing import Any

from tests import calmer
from tests.calmer import CALM, EK, HOLD
from workshop.model.parts import Status
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import Shown, plain_text, view


def read(session: Session, shown: Shown) -> str:
    return plain_text(view(session, Run(), shown))


def settled_calm(**values: Any) -> Session:
    """The case with what the settle round wrote down of "calm"."""
    session = calmer.session()
    known = {"meant_if": "only the person can tell", "heard_if": "staff must see it from the door"} | values
    found = tuple(replace(each, **known) if each.id == CALM else each for each in session.misunderstandings)
    return replace(session, misunderstandings=found)


def test_the_settle_round_asks_of_an_open_word_what_makes_each_side_right() -> None:
    text = read(settled_calm(), Shown("settle", CALM))
    assert text.splitlines() == [
        "One word, two meanings",
        "calm",
        "Evenkeel meant: What the person says they feel, on their own scale.",
        "Right if: only the person can tell",
        "St Brannock Hospital heard: Someone who lies still and asks for nothing.",
        "Right if: staff must see it from the door",
        "What must be true for each of them to be right?",
    ]


def test_both_words_that_are_kept_stand_before_their_meanings_and_in_the_wording() -> None:
    session = settled_calm(status=Status.DIFFER, said_as="felt calm", heard_as="seen calm")
    lines = plain_text(view(session, Run(round=(HOLD, CALM)), Shown("settle", CALM))).splitlines()
    assert lines[0] == "We keep both, and say which, 2 of 2"
    assert lines[2] == "Evenkeel says: “felt calm”: What the person says they feel, on their own scale."
    assert lines[-1] == "From now on the room says felt calm or seen calm."


def test_a_word_that_stays_open_shows_its_question_and_the_organisation_that_finds_out() -> None:
    session = settled_calm(question="Which scale do you use?", asked_of=EK)
    assert read(session, Shown("settle", CALM)).splitlines()[-1] == "Evenkeel finds out: Which scale do you use?"
    nobody = settled_calm(question="Which scale?", asked_of=None)
    assert read(nobody, Shown("settle", CALM)).splitlines()[-1] == "Stays open: Which scale?"


def test_a_moment_that_was_deleted_no_longer_counts_in_the_round() -> None:
    run = Run(round=("gone", CALM))
    assert "of" not in plain_text(view(settled_calm(), run, Shown("settle", CALM))).splitlines()[0].split()
