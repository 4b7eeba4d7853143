"""The ledger of printed numbers: each is one card's for ever, whatever becomes of the card."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.samples import DECK
from workshop.deck.check import faults
from workshop.deck.deck import Deck, read_deck
from workshop.deck.industry import IndustryError
from workshop.deck.ledger import LEDGER_FILE, Ledger, additions, read_ledger, write_on
from workshop.paths import resources

SHIPPED = resources() / "deck"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The theatre with its ledger."""
    for name in ("features.toml", "play/theatre.toml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(SHIPPED / name, tmp_path / name)
    (tmp_path / LEDGER_FILE).write_text(ledger_of(read_deck(tmp_path)), "utf-8")
    return tmp_path


def ledger_of(deck: Deck) -> str:
    return additions(deck, Ledger())


def told(folder: Path) -> list[str]:
    return [each for each in faults(folder) if not each.startswith("the suit ")]


def reword(folder: Path, old: str, new: str) -> None:
    file = folder / "play" / "theatre.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_the_shipped_ledger_says_what_is_printed_on_every_card() -> None:
    ledger = read_ledger(SHIPPED / LEDGER_FILE)
    assert ledger.numbers == {each.key: each.strength.number for each in DECK.cards}
    assert additions(DECK, ledger) == ""
    assert ledger.keys[2312] == "open-source-software/branches-that-meet-again"  # it was printed, and is no more
    assert 2312 in ledger.retired


@pytest.mark.parametrize(
    ("lines", "number", "fault"),
    [
        ("12 ballet/the-barre\n", 12, "before-curtain-up: 12 belongs to ballet/the-barre"),
        ("12 ballet/the-barre retired\n", 12, "before-curtain-up: 12 was ballet/the-barre and is retired"),
        ("12 theatre/before-curtain-up\n", 3000, "a card keeps its number, and this one's is 12"),
        ("", 3000, "before-curtain-up: 3000 is not in numbers.txt"),
        (
            "7 ballet/the-barre\n12 theatre/before-curtain-up\n",
            12,
            "7 ballet/the-barre is in numbers.txt and on no card",
        ),
    ],
)
def test_a_number_that_is_not_the_cards_own_is_refused(folder: Path, lines: str, number: int, fault: str) -> None:
    rest = [each for each in ledger_of(read_deck(folder)).splitlines() if not each.startswith("12 ")]
    (folder / LEDGER_FILE).write_text("\n".join((*rest, lines)), "utf-8")
    reword(folder, "number = 12\n", f"number = {number}\n")
    (only,) = [each for each in told(folder) if "ballet" in each or "before-curtain-up" in each]
    assert fault in only


def test_a_new_card_is_written_down_once_and_what_stood_stays_as_it_was(folder: Path) -> None:
    path = folder / LEDGER_FILE
    path.write_text(f"# kept as it is\n{path.read_text('utf-8')}", "utf-8")
    before = path.read_text("utf-8")
    text = (folder / "play" / "theatre.toml").read_text("utf-8")
    card = text[text.index("[[strengths]]") :].split("\n[[strengths]]\n")[0]
    for old, new in (("number = 12\n", "number = 3000\n"), ('"before-curtain-up"', '"after-the-last-bow"')):
        card = card.replace(old, new)
    (folder / "play" / "theatre.toml").write_text(f"{text}\n{card}\n", "utf-8")
    assert any("3000 is not in numbers.txt" in each for each in told(folder))
    assert write_on(path, read_deck(folder)) == 1
    assert path.read_text("utf-8") == f"{before}3000 theatre/after-the-last-bow\n"
    assert write_on(path, read_deck(folder)) == 0


def test_a_card_that_is_gone_keeps_its_number_for_ever(folder: Path) -> None:
    path = folder / LEDGER_FILE
    path.write_text(f"{path.read_text('utf-8')}7 ballet/the-barre\n", "utf-8")
    write_on(path, read_deck(folder))
    assert path.read_text("utf-8").endswith("7 ballet/the-barre\n7 ballet/the-barre retired\n")
    assert told(folder) == []
    reword(folder, "number = 12\n", "number = 7\n")
    assert any("7 was ballet/the-barre and is retired" in each for each in told(folder))


def test_a_number_that_changed_hands_is_not_written_down(folder: Path) -> None:
    before = (folder / LEDGER_FILE).read_text("utf-8")
    reword(folder, "number = 12\n", "number = 3000\n")
    reword(folder, "number = 750\n", "number = 12\n")
    assert write_on(folder / LEDGER_FILE, read_deck(folder)) == 0
    assert (folder / LEDGER_FILE).read_text("utf-8") == before
    assert len([each for each in told(folder) if "belongs to" in each or "keeps its number" in each]) == 2


def test_the_numbers_of_a_file_that_cannot_be_read_are_not_retired(folder: Path) -> None:
    (folder / "play" / "theatre.toml").write_text("name = \n", "utf-8")
    deck = read_deck(folder)
    assert additions(deck, read_ledger(folder / LEDGER_FILE)) == ""
    assert len(told(folder)) == 1


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("twelve a/b", "line 1 is no number"),
        ("12 a/b gone", "line 1 is no number"),
        ("012 a/b", "line 1 is no number"),
        ("12 a/b\n12 a/b", "line 2 gives 12 a second time"),
        ("12 a/b\n12 c/d", "line 2 gives 12 a second time"),
        ("12 a/b retired\n12 a/b retired", "line 2 gives 12 a second time"),
        ("12 a/b retired\n12 a/b", "line 2 gives 12 a second time"),
    ],
)
def test_a_ledger_that_says_two_things_is_named(folder: Path, lines: str, why: str) -> None:
    (folder / LEDGER_FILE).write_text(lines, "utf-8")
    with pytest.raises(IndustryError, match=why):
        read_ledger(folder / LEDGER_FILE)
    assert any(why in each for each in told(folder))


def test_a_deck_without_a_ledger_is_told(folder: Path) -> None:
    (folder / LEDGER_FILE).unlink()
    assert told(folder) == ["numbers.txt is missing, which remembers the numbers of all cards"]
