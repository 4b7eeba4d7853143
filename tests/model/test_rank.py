"""Order: a row keeps its rank for ever, and a new one always fits between two others."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from workshop.model.rank import between, is_rank


@given(st.lists(st.floats(0, 1), min_size=1, max_size=300))
def test_a_row_can_be_put_anywhere_and_stands_there(places: list[float]) -> None:
    ranks: list[str] = []
    for each in places:
        place = round(each * len(ranks))
        low = ranks[place - 1] if place > 0 else None
        high = ranks[place] if place < len(ranks) else None
        ranks.insert(place, between(low, high))
        assert is_rank(ranks[place])
    assert ranks == sorted(ranks)
    assert len(set(ranks)) == len(ranks)


def test_ranks_stay_short_after_a_long_day_of_appending() -> None:
    last = between(None, None)
    for _ in range(5_000):
        new = between(last, None)
        assert new > last
        last = new
    assert len(last) == 6


def test_rows_can_be_put_first_and_last_for_ever() -> None:
    ranks = [between(None, None)]
    dice = random.Random(1)
    for _ in range(5_000):
        if dice.random() < 0.5:
            ranks.insert(0, between(None, ranks[0]))
        else:
            ranks.append(between(ranks[-1], None))
    assert ranks == sorted(ranks)
    assert max(map(len, ranks)) == 6


def test_five_thousand_rows_at_one_and_the_same_place_still_make_a_document_that_can_be_read_again() -> None:
    low, high = "i00000", "i00001"
    for _ in range(5_000):
        high = between(low, high)
    assert low < high
    assert is_rank(high)


def test_beyond_the_last_number_there_is_still_room() -> None:
    assert "zzzzzz" < between("zzzzzz", None) < between(between("zzzzzz", None), None)
    assert between(None, between(None, "000001")) < between(None, "000001") < "000001"


def test_two_rows_of_the_same_rank_from_another_hand_stop_nobody() -> None:
    assert between("i00000", "i00000") > "i00000"
    assert between("i00002", "i00001") > "i00002"


def test_what_is_no_rank_is_known() -> None:
    assert all(is_rank(each) for each in (None, "i00000", "i00000i"))
    assert not any(is_rank(each) for each in ("", "i0", "I00000", "i0000 ", "é00000", "i00000\n"))
