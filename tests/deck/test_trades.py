"""What trade somebody means who says what they are: the deck's own names, other forms of them, and guesses."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.samples import DECK
from workshop.deck.deck import Deck
from workshop.deck.matching import Room, suggest

ROLES = tomllib.loads(Path(__file__).with_name("roles.toml").read_text("utf-8"))
WORDLESS = Deck(DECK.industries, ())


@pytest.mark.parametrize(("typed", "meant"), ROLES["roles"].items())
def test_what_people_call_themselves_is_read_as_a_trade_of_the_deck(typed: str, meant: list[str]) -> None:
    assert set(DECK.trades.of(typed).industries) & set(meant)


@pytest.mark.parametrize(("typed", "meant"), ROLES["organisations"].items())
def test_what_organisations_are_called_is_read_as_no_wrong_trade(typed: str, meant: list[str]) -> None:
    found = set(DECK.trades.of(typed).industries)
    assert found
    assert found <= set(meant)


@pytest.mark.parametrize("typed", ["health care", "staff training", "sailing instructor", "referees handball", "boxer"])
def test_what_the_deck_does_not_call_so_is_said_to_be_a_guess(typed: str) -> None:
    assert DECK.trades.of(typed).read_as


@pytest.mark.parametrize(
    ("typed", "maker"), [("plays the piano", "piano-making"), ("plays the organ", "organ-building")]
)
def test_who_plays_an_instrument_is_at_most_guessed_to_make_it(typed: str, maker: str) -> None:
    assert maker not in DECK.trades.named((typed,))


@pytest.mark.parametrize("typed", ["care", "health care", "training", "dining", "choir singer", "Boots", "food bank"])
@pytest.mark.parametrize(
    "wrong", ["car-manufacturing", "railways", "standards-bodies", "sewing-machines", "pharmacies", "retail-banking"]
)
def test_a_word_is_no_other_one_without_its_ending_and_no_firm(typed: str, wrong: str) -> None:
    assert wrong not in DECK.trades.of(typed).industries
    assert wrong not in WORDLESS.trades.of(typed).industries


def test_a_firm_is_asked_for_with_its_capital() -> None:
    assert DECK.trades.asked("Singer") == ("sewing-machines",)
    assert DECK.trades.asked("singer") == ("choirs",)


def test_somebodys_own_names_count_with_or_without_a_capital() -> None:
    own = replace(DECK.industries[0], id="own-trade", name="Own trade", also=("Dreamers", "ABLE"), own=True)
    trades = Deck((*DECK.industries, own), ()).trades
    for each in ("Dreamers", "dreamer", "was a dreamer", "able"):
        assert trades.named((each,)) == {"own-trade"}
        assert trades.of(each).industries == ("own-trade",)


@pytest.mark.parametrize("typed", ROLES["nothing"])
def test_what_is_no_trade_is_read_as_none(typed: str) -> None:
    found = DECK.trades.of(typed)
    assert (found.industries, found.read_as) == ((), "")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("driver", "Taxi drivers"),
        ("conductor", "Orchestras"),
        ("pilot", "Airline pilots"),
        ("piano teacher", "Music teaching"),
        ("engineer", "engineering"),
    ],
)
def test_a_guess_is_told_in_words(typed: str, said: str) -> None:
    assert DECK.trades.of(typed).read_as == said


@pytest.mark.parametrize("typed", ["Hotels", "stagecraft", "fire fighter", "fisherman", "twenty years in IT security"])
def test_what_the_deck_calls_so_is_no_guess(typed: str) -> None:
    found = DECK.trades.of(typed)
    assert found.industries
    assert found.read_as == ""


def test_most_of_three_trades_are_meant_by_one_word() -> None:
    assert all(len(DECK.trades.of(each).industries) <= 3 for each in ("nurse", "engineer", "bank clerk", "driver"))


def test_without_the_model_a_role_is_still_read_by_names_that_end_in_it() -> None:
    assert "ward-nursing" in WORDLESS.trades.of("nurse").industries
    assert WORDLESS.trades.of("conductor").read_as == "Orchestras"
    assert WORDLESS.trades.of("banana").industries == ()


def test_who_is_read_as_a_trade_is_in_the_room() -> None:
    found = suggest(DECK, "How to keep people calm who wait", 600, room=Room(guests=("fire fighter", "hotel manager")))
    assert {each.card.industry.id for each in found if each.in_room} == {"firefighting", "hotels"}


@given(st.text(max_size=120))
def test_whatever_is_typed_can_be_read(typed: str) -> None:
    assert set(DECK.trades.of(typed).industries) <= {each.id for each in DECK.industries}


def test_a_deck_that_is_prepared_has_read_the_language_of_trades_already(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    deck = Deck(DECK.industries, ())
    monkeypatch.setattr(deck.trades, "_found", read.append)
    deck.prepare()
    assert len(read) == 1
