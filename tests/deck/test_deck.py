"""Reading the deck: what is right is used, what is broken is named and left out."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from tests.samples import DECK
from workshop.deck.deck import read_deck
from workshop.deck.industry import IndustryError, read_industry
from workshop.model.identity import AnalogyId
from workshop.paths import resources
from workshop.suits import SUITS

THEATRE = resources() / "deck" / "play" / "theatre.toml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A deck of three industries."""
    for name in ("features.toml", "play/theatre.toml", "guard/courts.toml", "move/shipping.toml"):
        target = tmp_path / "deck" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(resources() / "deck" / name, target)
    return tmp_path / "deck"


def rewrite(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_the_whole_deck_is_read_with_its_eight_suits() -> None:
    assert DECK.broken == ()
    assert {each.suit for each in DECK.industries} == set(SUITS)
    assert len(DECK.industries) >= 256
    by_suit = Counter(each.suit for each in DECK.industries)
    assert min(by_suit.values()) >= 24
    assert len(by_suit) == len(SUITS)
    assert len(DECK.cards) >= 800
    assert min(len(each.strengths) for each in DECK.industries) >= 3


def test_a_card_is_found_by_number_and_by_its_lasting_key() -> None:
    card = DECK.by_number[12]
    assert card is DECK.by_key["theatre/before-curtain-up"]
    assert (card.industry.name, card.strength.title) == ("Theatre", "Before curtain-up")


def test_a_card_taken_up_brings_its_text_along() -> None:
    card = DECK.by_number[12]
    analogy = card.taken_up(AnalogyId("a1"))
    assert (analogy.id, analogy.number, analogy.strength) == ("a1", 12, card.key)
    assert (analogy.mechanism, analogy.ask) == (card.strength.mechanism, card.strength.ask)
    assert analogy.features[0] == "frightened: Stage fright is expected and named."


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("number = 12", "number = twelve", "line 24: what stands behind ="),
        ("number = 12", 'number = "12"', "number must be a whole number above 0"),
        ("number = 12", "number = 0", "number must be a whole number above 0"),
        ('title = "Before curtain-up"', "", "title is missing"),
        ('title = "Before curtain-up"', "title = 7", "title must be text"),
        ('title = "Before curtain-up"', 'title = "  "', "title must be text"),
        ('suit = "play"', 'suit = "games"', "there is no suit games"),
        ('name = "Theatre"', "", "name is missing"),
        ('feature = "frightened"', "feature = []", "feature must be text"),
        ("also = [", 'also = "stage"\nothers = [', "also must be a list of texts"),
    ],
)
def test_a_broken_file_is_named_with_its_fault_and_the_rest_works(folder: Path, old: str, new: str, why: str) -> None:
    rewrite(folder / "play" / "theatre.toml", old, new)
    deck = read_deck(folder)
    assert [each.name for each in deck.industries] == ["Courts", "Shipping"]
    assert [each.name for each in deck.broken] == ["play/theatre.toml"]
    assert why in deck.broken[0].why
    deck.prepare()
    assert deck.ranking.scores("wait")


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"[[strengths]]", b"strengths = 3"])
def test_a_file_that_is_no_industry_is_named(folder: Path, content: bytes) -> None:
    (folder / "care").mkdir()
    (folder / "care" / "odd.toml").write_bytes(content)
    deck = read_deck(folder)
    assert [each.name for each in deck.broken] == ["care/odd.toml"]
    assert len(deck.industries) == 3


def test_of_two_cards_with_one_number_the_first_file_keeps_it(folder: Path) -> None:
    rewrite(folder / "play" / "theatre.toml", "number = 12", "number = 31")
    deck = read_deck(folder)
    assert deck.by_number[31].industry.name == "Courts"
    assert [(each.name, each.why) for each in deck.broken] == [("play/theatre.toml", "a number is used twice")]


def test_a_number_used_twice_in_one_file_is_a_fault(folder: Path) -> None:
    rewrite(folder / "play" / "theatre.toml", "number = 750", "number = 12")
    assert [each.why for each in read_deck(folder).broken] == ["a number is used twice"]


def test_without_its_features_there_is_no_deck(folder: Path) -> None:
    (folder / "features.toml").write_text("groups = 1", "utf-8")
    with pytest.raises(IndustryError, match=r"features\.toml"):
        read_deck(folder)
    (folder / "features.toml").unlink()
    with pytest.raises(OSError, match=r"features\.toml"):
        read_deck(folder)


def test_an_industry_without_strengths_is_none(tmp_path: Path) -> None:
    file = tmp_path / "empty.toml"
    file.write_text('id="x"\nname="X"\nalso=[]\nsuit="play"\nlives_with="y"\nstrengths=[]', "utf-8")
    with pytest.raises(IndustryError, match="has no strengths"):
        read_industry(file)


def test_documented_transfers_are_kept() -> None:
    transfers = [each for card in DECK.cards for each in card.strength.transfers]
    assert all(each.to and each.what and each.source for each in transfers)
    assert any("Catchpole" in each.source for each in transfers)
    assert read_industry(THEATRE).strengths[0].transfers == ()
