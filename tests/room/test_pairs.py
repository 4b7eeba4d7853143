"""Which two cards are put beside each other: always two trades, whoever asks."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from workshop.model.session import Session
from workshop.room.pairs import can_compare, chosen_pair, named_pair, pair_item

FIRST, SECOND, *_, LAST = calmer.session().shortlist


def alone() -> Session:
    """The whole shortlist is of one trade."""
    session = calmer.session()
    return replace(session, analogies=tuple(replace(each, industry="Theatre") for each in session.analogies))


def test_the_open_card_stands_beside_the_one_it_was_compared_with_else_the_last() -> None:
    session = calmer.session()
    assert chosen_pair(session, FIRST.id, "") == (FIRST, LAST)
    assert chosen_pair(session, FIRST.id, pair_item(SECOND, FIRST)) == (FIRST, SECOND)
    assert chosen_pair(session, FIRST.id, pair_item(LAST, FIRST), (SECOND.id,)) == (FIRST, SECOND)


def test_where_no_card_of_the_shortlist_is_open_it_is_the_pair_that_was_compared_else_the_first_two() -> None:
    session = calmer.session()
    assert chosen_pair(session, "", "") == (FIRST, SECOND)
    assert chosen_pair(session, "", pair_item(SECOND, LAST)) == (SECOND, LAST)


def test_one_trade_alone_makes_no_pair_even_if_one_is_named() -> None:
    one, other = alone().shortlist[:2]
    assert not can_compare(alone().shortlist)
    assert chosen_pair(alone(), one.id, pair_item(one, other)) is None
    assert named_pair(alone(), pair_item(one, other)) is None
