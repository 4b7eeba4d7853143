"""The verdict on a rung: the guide's own examples, what is written badly, and that its reason can be read."""

import tomllib
from pathlib import Path

import pytest

from workshop.language.altitude import Height, altitude

TRIPLES = tomllib.loads(Path(__file__).with_name("own_triples.toml").read_text("utf-8"))["triples"]


@pytest.mark.parametrize(
    "text",
    [
        "How to make a high-stakes waiting period feel shorter and less stressful",
        "How to make a high-stakes interaction feel safe",
        "How to create a satisfying physical interaction",
    ],
)
def test_the_guides_abstractions_are_about_right(text: str) -> None:
    assert altitude(text).height is Height.RIGHT


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("How to reduce patient anxiety before surgery", "surgery"),
        ("How to shorten the waiting lists for hip operations in our hospitals", "hospitals"),
        ("How to improve the click of the volume button on a car radio", "radio"),
    ],
)
def test_what_names_its_trade_is_tied_and_says_by_which_word(text: str, word: str) -> None:
    found = altitude(text)
    assert found.height is Height.TIED
    assert word in found.reason


@pytest.mark.parametrize(
    "text",
    [
        "How to improve meetings",
        "How to be better",
        "How to improve our hospitals",
        "How to make the experience simple, efficient and enjoyable so that everybody is satisfied with the quality",
    ],
)
def test_what_everybody_wants_points_nowhere_however_long_it_is(text: str) -> None:
    found = altitude(text)
    assert found.height is Height.WIDE
    assert "nowhere" in found.reason


def test_a_condition_and_a_wish_against_another_give_hold() -> None:
    assert altitude("How to keep people calm").height is Height.WIDE
    assert altitude("How to keep people calm who wait alone, without promising them anything").height is Height.RIGHT


def test_an_organisations_word_ties_even_when_it_is_ordinary_english() -> None:
    text = "How to keep a promise to somebody who cannot check whether it was kept"
    assert altitude(text).height is Height.RIGHT
    assert altitude(text, ("promise",)).height is Height.TIED


def test_the_score_rises_from_tied_over_right_to_wide() -> None:
    for triple in TRIPLES:
        for text in (triple["tied"], triple["right"], triple["wide"]):
            found = altitude(text)
            assert found.height is not None
            third = list(Height).index(found.height)
            assert third / 3 - 0.001 <= found.score <= (third + 1) / 3 + 0.001


@pytest.mark.parametrize("text", ["", "  ", "Dialysis", "?!", "12 34 56"])
def test_what_is_no_sentence_gets_no_verdict(text: str) -> None:
    found = altitude(text)
    assert found.height is None
    assert "sentence" in found.reason


def test_another_language_gets_no_verdict_and_is_told_so() -> None:
    found = altitude("Wie man Patienten beruhigt, die lange auf eine Operation warten müssen")
    assert found.height is None
    assert "English" in found.reason
    assert not found.domain


def test_the_triples_by_which_the_weights_were_chosen_stay_right() -> None:
    """At most one of thirty may be lost: an edit of the words or weights that loses more is no improvement."""
    for key, height in (("right", Height.RIGHT), ("tied", Height.TIED), ("wide", Height.WIDE)):
        wrong = [each[key] for each in TRIPLES if altitude(each[key]).height is not height]
        assert len(wrong) <= 1, wrong


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("wait " * 2_000, "one word cannot"),
        ("thing thing thing", "one word cannot"),
        ("how to how to how to", "does not say what is to be done"),
        ("?!… — ...", "no sentence to judge yet"),
        ("We keep people calm who wait for the nurse and cannot leave the ward. " * 23, "Too long to judge"),
    ],
)
def test_what_cannot_be_judged_says_why(text: str, reason: str) -> None:
    found = altitude(text)
    assert found.height is None
    assert reason in found.reason
    assert found.english


def test_a_word_said_again_adds_nothing() -> None:
    once = altitude("How to calm people")
    assert once.height is Height.WIDE
    for text in ("How to calm people, people, people", "Calm, calm, calm, calming and calmed people who who who who"):
        assert altitude(text).height is Height.WIDE
    said = "How to keep people calm who wait alone, without promising them anything"
    assert altitude(f"{said} {said}").hold < 1.5 * altitude(said).hold
