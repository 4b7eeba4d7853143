"""Cards that are given to tables and people, given on, and taken back."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from workshop.model.changes.dealing import deal_out, give, give_to_new, holds, rename_hand, take_all_back, take_back
from workshop.model.identity import AnalogyId, HandId
from workshop.model.session import Session

NEW, OTHER = HandId("new"), HandId("other")


def bare() -> Session:
    """Nobody holds a card."""
    return replace(calmer.session(), hands=())


def dealt(session: Session) -> dict[str, tuple[str, ...]]:
    """Who holds what."""
    return {each.holder: each.analogies for each in session.hands}


CARDS = [AnalogyId(each.id) for each in calmer.session().analogies]


def test_a_card_goes_to_somebody_new_and_the_next_to_the_same() -> None:
    session = give_to_new(bare(), CARDS[0], NEW, holder=" Window ", organisation=calmer.SB)
    session = give_to_new(session, CARDS[1], OTHER, holder="window")
    assert dealt(session) == {"Window": (CARDS[0], CARDS[1])}
    assert session.hands[0].organisation == calmer.SB
    assert give(session, CARDS[1], NEW) is session


def test_a_card_that_is_given_on_leaves_the_first_hand_and_an_empty_hand_goes() -> None:
    session = give_to_new(bare(), CARDS[0], NEW, holder="Window")
    session = give_to_new(session, CARDS[1], OTHER, holder="Door")
    session = give(session, CARDS[0], OTHER)
    assert dealt(session) == {"Door": (CARDS[1], CARDS[0])}
    hand = holds(session, CARDS[0])
    assert hand is not None
    assert hand.holder == "Door"


def test_a_card_that_is_taken_back_is_in_no_hand() -> None:
    session = give_to_new(bare(), CARDS[0], NEW, holder="Window")
    assert take_back(session, CARDS[0]).hands == ()
    assert take_back(session, CARDS[1]) is session
    assert holds(session, CARDS[1]) is None


def test_a_hand_is_called_something_else_and_joins_whoever_is_called_so_already() -> None:
    session = give_to_new(bare(), CARDS[0], NEW, holder="Window")
    session = give_to_new(session, CARDS[1], OTHER, holder="Door")
    assert dealt(rename_hand(session, NEW, "  Bay   window ")) == {"Bay window": (CARDS[0],), "Door": (CARDS[1],)}
    assert dealt(rename_hand(session, NEW, "door")) == {"Door": (CARDS[1], CARDS[0])}
    assert rename_hand(session, NEW, "  ") is session
    assert rename_hand(session, NEW, "Window") is session


def test_cards_that_are_dealt_out_are_on_no_shortlist_and_undone_by_taking_all_back() -> None:
    fresh = [replace(each, id=AnalogyId(f"new-{each.id}"), strength=f"x/{each.id}") for each in bare().analogies[:2]]
    session = deal_out(bare(), NEW, "Table 1", fresh)
    assert dealt(session) == {"Table 1": tuple(each.id for each in fresh)}
    assert session.shortlist == bare().shortlist
    more = deal_out(session, NEW, "", [replace(fresh[0], id=AnalogyId("third"), strength="x/third")])
    assert dealt(more) == {"Table 1": (*(each.id for each in fresh), "third")}
    assert take_all_back(more).hands == ()
    assert take_all_back(bare()).hands == ()


def test_a_card_that_the_session_has_is_dealt_as_it_is_and_one_that_is_held_stays_where_it_is() -> None:
    known = bare().analogies[0]
    fresh = replace(known, id=AnalogyId("again"))
    session = deal_out(bare(), NEW, "Table 1", [fresh])
    assert dealt(session) == {"Table 1": (known.id,)}
    assert session.analogies == bare().analogies
    assert deal_out(session, OTHER, "Table 2", [fresh]) is session
