"""The deck as it is shipped keeps its own rules, and the check catches what it is for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.samples import CALMER, DECK, sample
from workshop.deck import check
from workshop.model.identity import AnalogyId
from workshop.model.run import Run
from workshop.paths import resources
from workshop.projection import Shown, View
from workshop.projection.room import view
from workshop.ui import canvas

SHIPPED = resources() / "deck"


def test_the_deck_has_no_fault() -> None:
    assert check.faults(SHIPPED) == ()


def test_the_longest_cards_fit_the_projector_in_two_views(qapp: QApplication) -> None:
    session = sample(CALMER)
    longest = sorted(DECK.cards, key=lambda each: -len(each.strength.mechanism + each.strength.breaks_when))[:40]
    for card in longest:
        shown: View = view(session, Run(), Shown("card", card=card.taken_up(AnalogyId(""))))
        assert canvas.parts(shown) <= 2, card.key


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The theatre alone, so that a change can be seen by itself; the suits are out of balance then."""
    for name in ("features.toml", "play/theatre.toml"):
        target = tmp_path / "deck" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(SHIPPED / name, target)
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


def test_the_text_for_writers_names_every_feature_and_bound() -> None:
    text = (resources().parent / "docs" / "deck.md").read_text("utf-8")
    assert [each.id for each in DECK.features if f"| `{each.id}` | {each.label} | {each.sentence} |" not in text] == []
    assert [name for name, most in check.MOST.items() if f"{most} characters" not in text] == []
    for name, (fewest, most) in check.WORDS.items():
        assert f"{fewest} to {most} words" in text, name
