"""Which cards fit an abstraction, and what a search finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import DECK
from workshop.deck.matching import Room, drawn, search, shared_words, suggest
from workshop.deck.ranking import Ranking, words

WAIT = "Help someone who is frightened and has little say get through a wait that nobody can shorten."


def keys(abstraction: str, limit: int = 10) -> list[str]:
    return [each.card.key for each in suggest(DECK, abstraction, limit)]


def test_the_cards_that_live_with_it_come_first() -> None:
    lived = {"theatre/before-curtain-up", "courts/court-witness-room", "breath-lessons/first-breathing-lesson"}
    assert lived <= set(keys(WAIT))


def test_every_industry_comes_once_best_first() -> None:
    found = suggest(DECK, WAIT, 30)
    assert len({each.card.industry.id for each in found}) == 30
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_the_reasons_are_words_of_the_abstraction_as_they_stand_there() -> None:
    theatre = next(each for each in suggest(DECK, WAIT) if each.card.industry.id == "theatre")
    assert set(theatre.reasons) <= set(WAIT.casefold().replace(".", "").split())
    assert theatre.reasons == shared_words(WAIT, theatre.card)
    assert "wait" in theatre.reasons


def test_a_small_word_is_no_reason() -> None:
    said = "How to keep a promise when nothing else and nobody else helps"
    assert all({"else", "nothing"}.isdisjoint(shared_words(said, each)) for each in DECK.cards)
    assert any("promise" in shared_words(said, each) for each in DECK.cards)


def test_only_the_wanted_suits_are_suggested() -> None:
    assert {each.card.industry.suit for each in suggest(DECK, WAIT, 20, ("make",))} == {"make"}
    assert suggest(DECK, WAIT, 20, ()) == ()


@pytest.mark.parametrize(
    "text", ["", "   ", "the of and with", "?!", "123 456", "待つ", "Ждать в тишине", "\u202e\u200f"]
)
def test_a_text_without_a_known_word_suggests_nothing(text: str) -> None:
    assert suggest(DECK, text) == ()


def test_the_same_question_always_has_the_same_answer() -> None:
    assert suggest(DECK, WAIT, 30) == suggest(DECK, WAIT, 30)


def test_a_very_long_abstraction_is_matched_like_a_short_one() -> None:
    long = f"{WAIT} " * 110
    assert len(long) > 10_000
    assert keys(long) == keys(WAIT)


@given(st.text(max_size=300))
def test_any_text_can_be_matched_and_searched(text: str) -> None:
    assert len(suggest(DECK, text, 5)) <= 5
    assert len(search(DECK, text, 5)) <= 5


@pytest.mark.parametrize("wanted", ["12", " 12 ", "012", "١٢", "#12", "No. 12", "no 12"])
def test_a_printed_number_finds_its_card(wanted: str) -> None:
    assert [each.key for each in search(DECK, wanted)] == ["theatre/before-curtain-up"]


@pytest.mark.parametrize("wanted", ["0", "999999", "9" * 5_000, "-12"])
def test_a_number_that_no_card_has_finds_none(wanted: str) -> None:
    assert search(DECK, wanted) == ()


@pytest.mark.parametrize("wanted", ["theatre", "THEATRE", "thea", "stage management", "stagecraft"])
def test_a_trade_is_found_by_its_names(wanted: str) -> None:
    assert search(DECK, wanted)[0].industry.name == "Theatre"


@pytest.mark.parametrize("wanted", ["children's nursing", "children\u2019s nursing"])
def test_either_apostrophe_will_do(wanted: str) -> None:
    card = search(DECK, wanted)[0]
    assert card.industry.name == "Children's nursing"
    assert card.industry.id in DECK.trades.of(wanted).industries


def test_a_card_is_found_by_its_title_and_by_words_of_its_text() -> None:
    assert search(DECK, "prompt corner")[0].strength.title == "The prompt corner"
    assert "The prompt corner" in [each.strength.title for each in search(DECK, "headset cues")]


def test_a_firm_is_found_by_its_name_and_not_by_the_word_that_it_is() -> None:
    assert search(DECK, "Singer")[0].industry.id == "sewing-machines"
    assert search(DECK, "singer")[0].industry.id == "choirs"
    assert search(DECK, "DIN")[0].industry.id == "standards-bodies"
    assert "standards-bodies" not in {each.industry.id for each in search(DECK, "din", 4)}
    assert search(DECK, "tesco")[0].industry.id == "supermarkets"


def test_whole_phrases_stand_before_both_words_and_those_before_one() -> None:
    found, counts = search(DECK, "waiting room"), DECK.ranking.counts("waiting room")
    whole = [f"{each.strength.scene} {each.strength.mechanism}".casefold() for each in found]
    assert any("waiting room" in each for each in whole[:3])
    shared = [counts[DECK.cards.index(each)] for each in found]
    assert (shared[0], shared) == (2, sorted(shared, reverse=True))


def test_ten_thousand_characters_are_only_searched_for() -> None:
    assert search(DECK, "x" * 10_000) == ()
    assert len(search(DECK, "wait " * 2_000)) == 50


def test_a_guest_of_the_trade_is_in_the_room_however_it_is_typed() -> None:
    card = DECK.by_number[23]
    assert card.industry.id in DECK.trades.known(["  AIRLINE   lounges"])
    assert card.industry.id not in DECK.trades.known(["hospitals", ""])
    assert DECK.by_number[12].industry.id in DECK.trades.known(["Stagecraft"])


def test_words_lose_their_endings_and_small_words_are_left_out() -> None:
    assert words("The waiting ones waited, waits") == ["wait", "on", "wait", "wait"]
    assert words("Carries carried") == words("carry carry")
    assert words("Help somebody") == []


def test_other_scripts_are_words_too() -> None:
    ranking = Ranking([[("Корабль ждёт прилива", 1)], [("待つ 船", 1)], [("سفينة تنتظر", 1)]])
    assert list(ranking.scores("корабль")) == [0]
    assert list(ranking.scores("待つ")) == [1]
    assert list(ranking.scores("تنتظر")) == [2]


def test_a_word_that_fewer_texts_have_weighs_more_and_a_field_can_count_more() -> None:
    texts = [[("ship tide", 1)], [("ship", 1), ("moon", 3)], [("ship", 1)]]
    scores = Ranking(texts).scores("ship tide moon")
    assert scores[2] < scores[0]
    assert scores[2] < scores[1]
    assert Ranking([]).scores("ship") == {}


@pytest.mark.parametrize(
    ("trade", "key", "here"),
    [
        ("tattoo artist", "Computer graphics", False),
        ("tattoo artist", "Special effects make-up", False),
        ("twenty years in IT security", "Cyber security", True),
        ("security guard", "Cyber security", False),
    ],
)
def test_a_name_counts_as_a_whole_though_some_of_its_words_are_common(trade: str, key: str, here: bool) -> None:
    card = next(each for each in DECK.cards if each.industry.name == key)
    assert (card.industry.id in DECK.trades.of(trade).industries) is here


def test_a_drawn_card_knows_who_is_of_its_trade() -> None:
    card = next(each for each in DECK.cards if each.industry.name == "Hotels")
    told = drawn(DECK, card, Room(("Hospitals",), ("Hotels",)))
    assert told.in_room
    assert told.near is not None
