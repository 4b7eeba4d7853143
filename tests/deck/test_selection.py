"""Cards are picked for print by suit, trade and number."""

from __future__ import annotations

import pytest

from tests.samples import DECK
from workshop.deck.selection import read_numbers, selected


def test_numbers_are_read_as_people_write_them() -> None:
    assert read_numbers("12, 23-25 40;7") == (range(12, 13), range(23, 26), range(40, 41), range(7, 8))
    assert read_numbers("30 – 28") == (range(28, 31),)
    assert read_numbers(" ") == ()


@pytest.mark.parametrize("typed", ["twelve", "12-", "-", "3.5", "1234567", "1-2-3"])
def test_what_is_no_number_is_named(typed: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_numbers(typed)


def test_cards_come_in_the_order_of_their_numbers_each_once() -> None:
    picked = selected(DECK, suits=("play",), numbers=read_numbers("31, 12"))
    numbers = [each.strength.number for each in picked]
    assert numbers == sorted(set(numbers))
    assert {12, 31} <= set(numbers)
    assert all(each.industry.suit == "play" or each.strength.number in (12, 31) for each in picked)


def test_a_trade_is_found_by_its_names_and_by_what_people_call_it() -> None:
    theatre = DECK.by_number[12].industry
    for name in (theatre.id, theatre.name.upper(), f" {theatre.name} "):
        assert DECK.trades.asked(name) == (theatre.id,)
    assert DECK.trades.asked("") == ()
    assert DECK.trades.asked("no such trade") == ()
    assert DECK.trades.asked("twenty years in stagecraft") == (theatre.id,)
    assert DECK.trades.asked("waitress") == (), "a guess"
    assert [each.industry for each in selected(DECK, trades=(theatre.id,))] == [theatre] * len(theatre.strengths)
