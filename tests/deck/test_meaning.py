"""Reading texts for their meaning: the model, its pieces of words, the deck's vectors; and what happens without."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.samples import DECK
from workshop.deck.deck import Deck
from workshop.deck.making import texts_of
from workshop.deck.matching import suggest
from workshop.deck.meaning import Meaning, NoMeaningError, load_meaning
from workshop.deck.question import Question
from workshop.deck.scoring import FULL_TEXT, MEANING, consulted, engine, features_of
from workshop.deck.trouble import trouble
from workshop.deck.vectors import VECTORS_FILE, no_vectors, read_vectors, write_vectors
from workshop.deck.wordpiece import MOST_PIECES, WordPiece, read_vocabulary
from workshop.language.english import is_english
from workshop.paths import resources

WAIT = "Help someone who is frightened and has little say get through a wait that nobody can shorten."


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    return load_meaning()


@pytest.fixture
def bare() -> Deck:
    """The deck as it is read anew, with nothing opened yet."""
    return Deck(DECK.industries, DECK.features)


@pytest.fixture
def without_model(bare: Deck, monkeypatch: pytest.MonkeyPatch) -> Deck:
    def missing() -> Path:
        raise NoMeaningError("the model is not installed")

    monkeypatch.setattr("workshop.deck.meaning.installed_model", missing)
    return bare


def test_the_shipped_vectors_are_those_of_the_deck_as_it_stands() -> None:
    shipped = read_vectors(resources() / "deck" / VECTORS_FILE)
    assert shipped.differing(texts_of(DECK)) == (0, 0), "a text of the deck was changed: make deck"


def test_the_shipped_vectors_are_what_the_model_reads(meaning: Meaning) -> None:
    shipped = read_vectors(resources() / "deck" / VECTORS_FILE)
    some = texts_of(DECK)[::400]
    alike = (shipped.of(some, meaning) * meaning.vectors(some)).sum(axis=1)
    assert alike.min() > 0.999


def test_no_two_challenges_mean_nearly_the_same(meaning: Meaning) -> None:
    """Two that are only told in other words stand well above this; the nearest of the deck are told when it fails."""
    shipped = read_vectors(resources() / "deck" / VECTORS_FILE)
    rows = shipped.of(tuple(each.strength.challenge for each in DECK.cards), meaning)
    alike = np.triu(rows @ rows.T, 1)
    pairs = [
        (DECK.cards[one].strength.number, DECK.cards[other].strength.number) for one, other in np.argwhere(alike > 0.85)
    ]
    assert pairs == []


def test_texts_that_mean_the_same_are_nearer_than_texts_that_share_words(meaning: Meaning) -> None:
    asked, same, words = (
        meaning.vector(each) for each in ("the patient is scared", "somebody is afraid", "the patient door is shut")
    )
    assert asked @ same > asked @ words


def test_the_same_text_always_has_the_same_vector(meaning: Meaning) -> None:
    one = load_meaning().vector(WAIT)
    assert np.array_equal(one, meaning.vectors(("the last mile", WAIT, "waiting lists"))[1])


def test_a_damaged_model_is_not_used(tmp_path: Path) -> None:
    damaged = tmp_path / "model.onnx"
    damaged.write_bytes(b"not a model")
    with pytest.raises(NoMeaningError, match="damaged"):
        load_meaning(damaged)
    with pytest.raises(NoMeaningError):
        load_meaning(tmp_path / "nowhere.onnx")


def test_without_the_model_cards_are_ranked_by_their_words_and_it_is_said(without_model: Deck) -> None:
    found = suggest(without_model, WAIT)
    assert found
    assert engine(without_model, WAIT) == FULL_TEXT
    assert without_model.without_meaning == "the model is not installed"
    assert found[0].card.key == "theatre/before-curtain-up"
    assert "frightened" in features_of(without_model, WAIT)


def test_missing_or_damaged_vectors_are_none_at_all(tmp_path: Path) -> None:
    damaged = tmp_path / VECTORS_FILE
    known = len(texts_of(DECK))
    for content in (b"", b"PK\x03\x04 broken", b"\x93NUMPY"):
        damaged.write_bytes(content)
        assert read_vectors(damaged).differing(texts_of(DECK)) == (known, 0)
    assert read_vectors(tmp_path / "nowhere").differing(texts_of(DECK)) == (known, 0)


def test_a_text_that_is_not_shipped_is_read_by_the_model(tmp_path: Path, meaning: Meaning) -> None:
    path = tmp_path / VECTORS_FILE
    assert write_vectors(path, ["the last mile", "waiting lists", "the last mile"], meaning) == 2
    asked = ("waiting lists", "a frightening wait")
    known, unknown = read_vectors(path).of(asked, meaning), no_vectors().of(asked, meaning)
    assert (known * unknown).sum(axis=1) == pytest.approx([1, 1], abs=0.001)


def test_what_another_model_read_is_not_mixed_in(
    tmp_path: Path, meaning: Meaning, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, own = tmp_path / VECTORS_FILE, tmp_path / "own.npz"
    write_vectors(path, ["waiting lists"], meaning)
    read_vectors(path).keep(own, ["waiting lists"])
    assert read_vectors(path, own).differing(["waiting lists"]) == (0, 0)
    monkeypatch.setattr("workshop.deck.vectors.SHA256", "0" * 64)
    assert read_vectors(path, own).differing(["waiting lists"]) == (1, 0)
    assert read_vectors(resources() / "deck" / VECTORS_FILE).differing(["waiting lists"]) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        WAIT,
        "a frightening wait",
        "waiting lists",
        "Winning customer trust quickly under fierce competition",
        "Reassure frightened people waiting longer than expected",
        "How to serve a café full of naïve guests",
    ],
)
def test_english_is_known_long_or_short(text: str) -> None:
    assert is_english(text)
    assert engine(DECK, text) == MEANING


@pytest.mark.parametrize(
    "text",
    [
        "Wie man jemandem hilft, der Angst hat und nichts zu sagen hat",
        "Comment aider quelqu'un qui a peur et qui doit attendre longtemps",
        "Cómo ayudar a una persona que tiene miedo y espera mucho tiempo",
        "Hoe help je iemand die bang is en lang moet wachten",
        "Come aiutare qualcuno che ha paura e deve aspettare a lungo",
        "Ждать в тишине",
        "待つ",
        "كيف ننتظر",
        "1234 5678",
    ],
)
def test_other_languages_fall_back_to_words(text: str) -> None:
    assert engine(DECK, text) == FULL_TEXT


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Wie man Menschen beruhigt, die lange warten müssen", "this is ranked by shared words"),
        ("Comment aider quelqu'un qui a peur et qui doit attendre longtemps", "this is ranked by shared words"),
        ("静かな朝を待つ", "no card shares a word with this"),
        ("Ждать в тишине", "no card shares a word with this"),
    ],
)
def test_no_feature_is_proposed_for_other_languages_and_it_is_said_what_is_done(text: str, said: str) -> None:
    assert features_of(DECK, text) == ()
    assert not any(each.features for each in suggest(DECK, text))
    assert said in trouble(DECK, text)
    assert bool(suggest(DECK, text)) is ("ranked" in said)


def test_trades_are_consulted_that_questions_name_and_none_by_its_own_challenge() -> None:
    said = "How to keep a crowd of strangers patient until the doors open"
    question = Question((said,), (DECK.industries[0].id,))
    asked = Deck(DECK.industries, DECK.features, questions=(question,))
    assert DECK.industries[0].id in consulted(asked, said)
    alone = Deck(DECK.industries, DECK.features)
    assert consulted(alone, said) == consulted(alone, DECK.cards[0].strength.challenge) == frozenset()
    assert consulted(DECK, "") == consulted(DECK, "待つ") == frozenset()


def test_pieces_are_the_longest_that_the_vocabulary_has() -> None:
    pieces = ("[UNK]", "[CLS]", "[SEP]", "wait", "##ing", "un", "##wait", "!", "cafe", "待")
    cut = WordPiece(pieces).numbers
    assert cut("Waiting!") == [1, 3, 4, 7, 2]
    assert cut("unwaiting wait") == [1, 5, 6, 4, 3, 2]
    assert cut("CAFÉ\u00a0待\u200bwait") == [1, 8, 9, 3, 2]
    assert cut("waits") == [1, 0, 2]
    assert cut("x" * 101) == [1, 0, 2]
    assert cut("") == [1, 2]
    assert len(cut("wait " * 1000)) == MOST_PIECES


def test_the_vocabulary_is_the_one_that_the_model_was_trained_with() -> None:
    cut = read_vocabulary(resources() / "meaning" / "vocab.txt").numbers
    assert cut("hello world") == [101, 7592, 2088, 102]
    assert cut("Embeddings, naïvely") == [101, 7861, 8270, 4667, 2015, 1010, 15743, 2135, 102]


def test_a_vocabulary_without_its_marks_is_refused() -> None:
    with pytest.raises(KeyError):
        WordPiece(("wait",))


def test_a_challenge_is_found_in_other_peoples_words(bare: Deck) -> None:
    asked = [each for each in bare.cards if each.strength.also_asked][::60]
    found = [
        each.industry.id in [one.card.industry.id for one in suggest(bare, each.strength.also_asked[0], 10)]
        for each in asked
    ]
    assert sum(found) >= 0.95 * len(found) > 30


def test_a_trade_is_found_by_what_it_also_knows_though_no_card_says_so(bare: Deck) -> None:
    known = [each for each in bare.industries if each.also_knows][::20]
    found = [each.id in [one.card.industry.id for one in suggest(bare, each.also_knows[3], 10)] for each in known]
    assert sum(found) >= 0.9 * len(found) > 20


def test_the_model_is_opened_once_for_all_decks() -> None:
    """Each change of an own card makes another deck: a model of its own for each would fill the memory."""
    assert load_meaning() is load_meaning()
