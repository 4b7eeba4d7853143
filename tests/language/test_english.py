"""Which texts are taken for English: one rule for the ladder's help and for the match."""

import tomllib
from pathlib import Path

import pytest

from tests.samples import DECK
from workshop.deck.scoring import FULL_TEXT, MEANING, engine
from workshop.language.altitude import altitude
from workshop.language.english import is_english

SENTENCES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))
ENGLISH = SENTENCES["english"]
OTHERS = [(language, text) for language, texts in SENTENCES["other"].items() for text in texts]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_known_by_its_words_whatever_names_and_jargon_stand_in_it(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(("language", "text"), OTHERS)
def test_another_language_is_none_though_it_shares_words(language: str, text: str) -> None:
    assert not is_english(text), language


@pytest.mark.parametrize("text", ["", "  ", "?!", "12 34 56"])
def test_what_has_no_letters_is_not_called_another_language(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize("text", ["Wartezimmer", "salledattente", "Xqzvw"])
def test_one_word_that_no_english_list_has_is_not_called_english(text: str) -> None:
    assert not is_english(text)


def test_ten_thousand_characters_are_read_like_ten() -> None:
    assert is_english("How to calm those who wait. " * 400)
    assert not is_english("Wie man Wartende beruhigt, die sich fürchten. " * 250)


@pytest.mark.parametrize("text", [each for each in ENGLISH if DECK.ranking.scores(each)] + [text for _, text in OTHERS])
def test_the_ladder_and_the_match_agree_on_what_english_is(text: str) -> None:
    assert (engine(DECK, text) == MEANING) is altitude(text).english
    assert engine(DECK, text) in (MEANING, FULL_TEXT)
