"""What trade somebody means who says what they are: the deck's own names, other forms of them, and guesses."""

from __future__ import annotations

import tomllib
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
