"""The deck as it is shipped keeps its own rules, and the check catches what it is for."""

from __future__ import annotations

import shutil
import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.samples import CALMER, DECK, sample
from workshop.deck import check
from workshop.deck.alike import alike_in_meaning, alike_in_practice, alike_in_words
from workshop.deck.deck import read_deck
from workshop.deck.ledger import LEDGER_FILE, Ledger, additions
from workshop.deck.meaning import NoMeaningError
from workshop.model.identity import AnalogyId
from workshop.model.run import Run
from workshop.paths import resources
from workshop.projection import Shown, View
from workshop.projection.room import view
from workshop.ui import canvas

SHIPPED = resources() / "deck"


def test_the_deck_has_no_fault() -> None:
    assert check.faults(SHIPPED) == ()


def test_the_longest_cards_fit_the_projector_in_one_view(qapp: QApplication) -> None:
    session = sample(CALMER)
    longest = sorted(DECK.cards, key=lambda each: -len(each.strength.mechanism + each.strength.breaks_when))[:40]
    for card in longest:
        shown: View = view(session, Run(), Shown("card", card=card.taken_up(AnalogyId(""))))
        assert canvas.parts(shown) == 1, card.key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The theatre alone, so that a change can be seen by itself; the suits are out of balance then."""
    for name in ("features.toml", "play/theatre.toml"):
        target = tmp_path / "deck" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SHIPPED / name, target)
    ledger = additions(read_deck(tmp_path / "deck"), Ledger())
    (tmp_path / "deck" / LEDGER_FILE).write_text(ledger, "utf-8")
    return tmp_path / "deck"


def told(folder: Path) -> list[str]:
    return [each for each in check.faults(folder) if not each.startswith("the suit ")]


def test_a_file_by_itself_has_no_fault_but_the_balance(folder: Path) -> None:
    assert told(folder) == []
    assert len(check.faults(folder)) == 7


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('id = "theatre"', 'id = "playhouse"', "id is playhouse, not the file's name"),
        ('suit = "play"', 'suit = "host"', "suit is host, not the folder's name"),
        ('name = "Theatre"', 'name = "The theatre and all its people"', "name has 30 characters, at most 26"),
        ('also = ["stagecraft"', 'also = ["a","b","c","d","stagecraft"', "also has 12 names, at most 8"),
        ('also = ["stagecraft"', 'also = ["theatre"', "the name theatre is used twice"),
        ('also = ["stagecraft"', 'also = ["Nature"', "also has Nature, which is an umbrella over many trades"),
        ("number = 12", "number = 9001", "number is 9001: from 9001 on they are the users' own"),
        ("number = 12", 'number = 12\nmood = "calm"', "before-curtain-up: mood is not a field here"),
        ('id = "before-curtain-up"', 'id = "Before curtain"', "id must be small letters with hyphens"),
        ('"Before curtain-up"', '"Before the curtain goes up at last"', "title has 34 characters, at most 30"),
        ('"Before curtain-up"', '"Before curtain-up!"', "title has an exclamation mark or a long dash"),
        ('"Before curtain-up"', '"The prompt corner"', "the title the prompt corner is used twice"),
        ("How to carry somebody", "Carry somebody", "challenge must begin with How to"),
        ("How to carry somebody", "How to carry by stagecraft", "challenge uses the trade's own word stagecraft"),
        ("in what words?", "in what words.", "ask must be a question"),
        ('scene = "You are on in an hour. ', 'scene = "', "13 words of scene, 18 to 38 are right"),
        ('feature = "frightened"', 'feature = "bored"', "there is no feature bored"),
        ('feature = "frightened"', 'feature = "little-say"', "the feature little-say is there twice"),
        ("Stage fright is expected and named.", "x" * 65, "shows of frightened has 65 characters, at most 64"),
        ("number = 12", "number = 750", "play/theatre.toml: a number is used twice"),
        ("number = 12", "", "play/theatre.toml: number is missing"),
    ],
)
def test_a_fault_is_named(folder: Path, old: str, new: str, fault: str) -> None:
    file = folder / "play" / "theatre.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    assert any(fault in each for each in told(folder)), told(folder)


def test_two_challenges_in_nearly_the_same_words_are_named(folder: Path) -> None:
    file = folder / "play" / "theatre.toml"
    lines = file.read_text("utf-8").splitlines()
    first, second = [at for at, line in enumerate(lines) if line.startswith("challenge")][:2]
    lines[second] = lines[first].replace("somebody", "people")
    file.write_text("\n".join(lines), "utf-8")
    assert told(folder) == [
        "12 theatre/before-curtain-up and 750 theatre/the-prompt-corner have nearly the same challenge"
    ]


def test_two_challenges_that_mean_nearly_the_same_are_named(folder: Path) -> None:
    file = folder / "play" / "theatre.toml"
    lines = file.read_text("utf-8").splitlines()
    first, second = [at for at, line in enumerate(lines) if line.startswith("challenge")][:2]
    lines[first] = (
        'challenge = "How to join two ends so that the joint is as strong and thin as the rest, nothing added."'
    )
    lines[second] = 'challenge = "How to connect two lengths so that the joint is nearly as strong as what it joins."'
    file.write_text("\n".join(lines), "utf-8")
    assert told(folder) == [
        "12 theatre/before-curtain-up and 750 theatre/the-prompt-corner have challenges of nearly the same meaning"
    ]


def test_one_practice_told_twice_is_told_whatever_it_solves() -> None:
    cards = [DECK.by_number[1429], replace(DECK.by_number[1429], strength=replace(
        DECK.by_number[1429].strength,
        challenge="How to have a warning that everybody believes at once.",
    ))]  # fmt: skip
    assert list(alike_in_meaning(cards)) == []
    assert len(list(alike_in_practice(cards))) == 1


def test_what_is_printed_has_the_apostrophe_of_print(folder: Path) -> None:
    file = folder / "play/theatre.toml"
    file.write_text(file.read_text("utf-8").replace("the actor’s hand", "the actor's hand"), "utf-8")
    assert told(folder) == ["play/theatre.toml: the-prompt-corner: scene has a straight apostrophe, where print has ’"]


def test_problems_that_only_resemble_one_another_are_let_pass() -> None:
    """As near as different ones come: a closed thing judged from outside, and a force not met head on."""
    pairs = [
        ("How to judge what is inside a closed thing without opening it, when opening would spoil it.",
         "How to know what lies inside something solid and closed, from one side and without opening it."),
        ("How to give something heavy a hold on ground that gives way, when stiffness would only break.",
         "How to hold something strong by something weak, when any stiffness would break it."),
    ]  # fmt: skip
    for pair in pairs:
        cards = [replace(DECK.cards[0], strength=replace(DECK.cards[0].strength, challenge=each)) for each in pair]
        assert list(alike_in_meaning(cards)) == []


def test_a_deck_of_two_thousand_cards_is_compared_within_seconds() -> None:
    cards = (*DECK.cards, *DECK.cards, *DECK.cards)[:2200]
    begun = time.process_time()
    assert len(list(alike_in_words(cards))) >= 2200 - len(DECK.cards)
    assert len(list(alike_in_meaning(cards))) >= 2200 - len(DECK.cards)
    assert time.process_time() - begun < 10


def test_without_the_model_the_check_says_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise NoMeaningError("the model is not installed")

    monkeypatch.setattr("workshop.deck.alike.load_meaning", missing)
    assert told(folder) == ["challenges were not compared by meaning: the model is not installed"]


def test_the_text_for_writers_names_every_umbrella() -> None:
    text = (resources().parent / "docs" / "deck.md").read_text("utf-8")
    listed = " ".join(text.split())
    assert f"name none: {', '.join(sorted(check.UMBRELLAS))}." in listed


def test_the_text_for_writers_names_every_feature_and_bound() -> None:
    text = (resources().parent / "docs" / "deck.md").read_text("utf-8")
    assert [each.id for each in DECK.features if f"| `{each.id}` | {each.label} | {each.sentence} |" not in text] == []
    assert [name for name, most in check.MOST.items() if f"{most} characters" not in text] == []
    for name, (fewest, most) in check.WORDS.items():
        assert f"{fewest} to {most} words" in text, name
