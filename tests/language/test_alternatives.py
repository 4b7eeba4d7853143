"""Plainer words for domain words, and verbs up and down."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from workshop.language.alternatives import more_general, verb_steps
from workshop.language.domain import domain_words

SENSES = tomllib.loads(Path(__file__).with_name("senses.toml").read_text("utf-8"))["senses"]


def offered(text: str, word: str, *own: str) -> tuple[str, ...]:
    return next(more_general(text, each) for each in domain_words(text, own) if each.word == word)


def up(text: str, verb: str) -> tuple[str, ...]:
    return next(each.up for each in verb_steps(text) if each.word == verb)


def test_more_general_words_come_from_near_to_far_in_the_same_number() -> None:
    assert offered("How to let nurses rest", "nurses")[:3] == ("health professionals", "professionals", "people")
    assert offered("How to let a nurse rest", "nurse")[:3] == ("health professional", "professional", "person")
    assert "boats" in offered("How to fill the ferries at noon", "ferries")


def test_a_person_is_never_called_a_thing() -> None:
    assert not {"thing", "things"} & set(offered("How to calm patients before the operation", "patients"))


def test_a_place_is_called_a_place_and_nobody_what_no_room_would_say() -> None:
    assert offered("How to help districts where nobody owns a car", "districts") == ("areas", "places")
    assert offered("How to price it so that no dealer feels cheated", "dealer")[:2] == ("merchant", "person")
    assert "offence" in offered("How to tell fraud from a slip", "fraud")


@pytest.mark.parametrize(("verb", "not_said"), [("win", "give"), ("lose", "give"), ("accept", "give")])
def test_having_and_losing_are_not_called_giving(verb: str, not_said: str) -> None:
    assert not_said not in up(f"How to {verb} something that others want", verb)


def test_a_capital_stays() -> None:
    assert offered("Nurses must rest when the ward is full", "Nurses")[0] == "Health professionals"


@pytest.mark.parametrize(
    ("text", "verb", "meant", "not_meant"),
    [
        ("Deliver the parcel to every door", "Deliver", "Move", "Talk"),
        ("Share a scarce room fairly among many", "Share", "Give", "Coincide"),
        ("Run a clinic with half the people", "Run", "Control", "Speed"),
        ("Lend something valuable to strangers", "Lend", "Give", "Contribute"),
    ],
)
def test_a_verb_is_taken_as_people_at_work_mean_it(text: str, verb: str, meant: str, not_meant: str) -> None:
    assert meant in up(text, verb)
    assert not_meant not in up(text, verb)


@pytest.mark.parametrize(
    ("text", "word", "meant", "not_meant"),
    [
        ("How the bank can lend money to young customers", "bank", "financial", "side"),
        ("How to connect a mouse to the computer", "mouse", "device", "animal"),
        ("How the crane lifts a load on the building site", "crane", "lifting device", "bird"),
        ("How a nurse in the ward of a hospital hands over to the doctor", "ward", "block", "person"),
    ],
)
def test_the_neighbours_tell_which_meaning_is_meant(text: str, word: str, meant: str, not_meant: str) -> None:
    found = " ".join(offered(text, word, word))
    assert meant in found
    place = found.find(not_meant)
    assert place < 0 or found.index(meant) < place


@pytest.mark.parametrize("told", SENSES, ids=[f"{each['word']}: {each['text']}" for each in SENSES])
def test_a_word_of_several_meanings_is_taken_in_the_one_that_its_sentence_tells(told: dict[str, Any]) -> None:
    said = offered(told["text"], told["word"], *([told["word"]] if told.get("own") else []))
    assert any(told["meant"] in each for each in said)
    assert not any(other in each for each in said for other in told["others"])


def test_a_word_that_nobody_knows_has_no_alternatives() -> None:
    assert offered("How to keep the ZQX running while we sleep", "ZQX") == ()


def test_verbs_go_up_for_why_and_down_for_how() -> None:
    assert "affect" in up("How to reassure people who wait", "reassure")
    calm = next(each for each in verb_steps("How to calm people who wait") if each.word == "calm")
    assert calm.up
    assert "reassure" in calm.down or "compose" in calm.down


@pytest.mark.parametrize(
    ("text", "verb", "not_said"),
    [
        ("Help people feel safe", "feel", {"see red", "die", "pride"}),
        ("Bring goods to the shop", "Bring", {"Tube"}),
        ("Plant more trees", "Plant", {"Tree", "Forest", "Bed", "Puddle"}),
        ("Feed whoever comes", "Feed", {"Breakfast", "Corn", "Fodder"}),
        ("Disapprove of the plan", "Disapprove", {"Thing"}),
        ("We mind it", "mind", {"thing"}),
    ],
)
def test_no_verb_is_offered_that_nobody_hears_as_one(text: str, verb: str, not_said: set[str]) -> None:
    step = next(each for each in verb_steps(text) if each.word == verb)
    assert not_said.isdisjoint((*step.up, *step.down))


def test_reassuring_is_calming_before_anything_else() -> None:
    assert up("Reassure people who wait", "Reassure")[0] == "Calm"


def test_things_that_are_made_keep_company() -> None:
    assert offered("How to keep the pump running in the boiler room", "pump")[0] == "mechanical device"


def test_a_compound_is_not_told_by_its_last_word_nor_a_place_taken_for_a_deed() -> None:
    text = "Calm day-case patients in the pre-op holding area"
    assert offered(text, "day-case") == offered(text, "pre-op") == ()
    assert "holding" not in [each.word for each in verb_steps(text)]


def test_verbs_keep_their_form() -> None:
    assert "affecting" in up("How to go on reassuring people who wait", "reassuring")
    assert "affected" in up("How to leave people reassured", "reassured")


def test_verbs_that_only_carry_another_one_are_left_alone() -> None:
    assert [each.word for each in verb_steps("How to make people want to protect each other")] == ["protect"]


@pytest.mark.parametrize(
    "text", ["", "Protect", "Wie man Menschen beruhigt, die lange warten müssen", "如何让等待变短"]
)
def test_what_is_no_english_sentence_does_no_harm(text: str) -> None:
    verb_steps(text)
    assert not verb_steps("Wie man Menschen beruhigt, die lange warten müssen")


@pytest.mark.parametrize(
    "text",
    ["How to leave them", "Left alone, they complain", "How to hit it", "How to bore and annoy", "How to relieve it"],
)
def test_no_verb_is_offered_that_one_cannot_show_a_room(text: str) -> None:
    offered_words = " ".join(word for each in verb_steps(text) for word in (*each.up, *each.down)).casefold()
    assert not re.search(r"fuck|bitch|shit|piss|screw|bugger|bang", offered_words)


@pytest.mark.parametrize(("text", "word"), [("How to let nurses rest", "nurses"), ("How to help a soldier", "soldier")])
def test_nobody_is_called_a_man_or_a_woman_for_what_they_do(text: str, word: str) -> None:
    assert {"women", "woman", "men", "man"}.isdisjoint(offered(text, word))
