"""Near and far, the room, the dial, the deal and the surprise draw; and the guide's own examples."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.model.sessions import empty
from tests.samples import CALMER, DECK, sample
from workshop.deck.company import room_of
from workshop.deck.deck import Deck
from workshop.deck.distance import DIAL, EVEN, Band, band, nearness
from workshop.deck.matching import Room, search, suggest
from workshop.deck.scoring import FULL_TEXT, engine, features_of
from workshop.deck.spread import SEATS, deal, hands, surprise

WAIT = "Help someone who is frightened and has little say get through a wait that nobody can shorten."
HOSPITAL = Room(host=("Hospitals",))
NEARER = tomllib.loads((Path(__file__).parent / "near.toml").read_text("utf-8"))["pairs"]
OWN = tomllib.loads((Path(__file__).parent / "own_transfers.toml").read_text("utf-8"))["problems"]


def trades(abstraction: str, limit: int = 10) -> list[str]:
    return [each.card.industry.id for each in suggest(DECK, abstraction, limit)]


@pytest.mark.parametrize(
    ("abstraction", "sensible", "feature"),
    [
        ("a frightening wait", {"theatre", "anaesthesia", "breath-lessons", "radiology", "theme-parks"}, "frightened"),
        (
            "How to make a high-stakes waiting period feel shorter and less stressful",
            {"theme-parks", "lifts", "emergency-departments", "anaesthesia", "airport-terminals"},
            "empty-waiting",
        ),
        (
            "a customer's trust",
            {
                "auditors",
                "weights-and-measures",
                "street-food",
                "taxi-drivers",
                "hallmarking",
                "money-transfer",
                "microfinance",
            },
            "strangers-rely",
        ),
        (
            "a satisfying touch",
            {"watchmaking", "glassblowing", "prosthetics", "piano-making", "braille", "angling"},
            "felt-quality",
        ),
        (
            "waiting lists",
            {"emergency-departments", "theme-parks", "call-centres", "lifts", "supermarkets"},
            "empty-waiting",
        ),
    ],
)
def test_the_guides_own_examples_come_out_right(abstraction: str, sensible: set[str], feature: str) -> None:
    assert len(sensible & set(trades(abstraction))) >= 4
    assert feature in features_of(DECK, abstraction)


def test_the_last_mile_is_found_by_its_feature() -> None:
    """Three words that mean something else word by word: what makes it hard is seen, and once it stands, it leads."""
    assert features_of(DECK, "the last mile")[0] == "last-stretch"
    found = suggest(DECK, "the last mile", features=("last-stretch",))
    assert {"dabbawalas", "post", "food-delivery"} & {each.card.industry.id for each in found[:10]}
    assert all("last-stretch" in each.features for each in found[:8])


def test_transfers_that_nothing_was_chosen_by_are_found() -> None:
    kept = [each for each in OWN if each.get("kept")]
    found = sum(not set(trades(each["said"])).isdisjoint(each["industries"]) for each in kept)
    assert found >= 0.85 * len(kept)


def test_at_most_four_features_are_proposed_and_all_of_them_exist() -> None:
    for each in OWN:
        found = features_of(DECK, each["said"])
        assert 1 <= len(found) <= 4
        assert set(found) <= set(DECK.feature)
    assert features_of(DECK, "") == features_of(DECK, "?!") == ()


def test_features_that_the_facilitator_gives_lead_the_list() -> None:
    given_ones = ("felt-quality", "tacit")
    found = suggest(DECK, "How to make something good", features=given_ones)[:5]
    assert all(set(each.features) & set(given_ones) for each in found)
    assert all(set(each.features) <= set(given_ones) for each in found)


@pytest.mark.parametrize("feature", ["perishable", "strangers-rely", "felt-quality", "routine-dulls"])
def test_a_feature_that_is_given_weighs_more_than_the_words(feature: str) -> None:
    usual = suggest(DECK, WAIT, 10)
    found = suggest(DECK, WAIT, 10, features=(feature,))
    has = [{one.feature for one in each.card.strength.features} for each in usual]
    assert sum(feature in each.features for each in found) > sum(feature in each for each in has)


def test_near_is_measured_from_the_hosts_trade() -> None:
    near = nearness(DECK, ("Hotels",))
    assert near["hotels"] == 1
    assert band(near["guest-houses"]) is Band.NEAR
    assert band(near["gecko-feet"]) is Band.FAR
    assert len(near) == len(DECK.industries)
    assert (min(near.values()), max(near.values())) == (0, 1)


def test_a_host_whose_trade_is_not_in_the_deck_is_near_to_what_resembles_it() -> None:
    near = nearness(DECK, ("Retail banking",))
    assert near["bank-vaults"] > 0.9
    assert nearness(DECK, ("", "  ")) == {}


def test_near_and_far_are_told_as_people_tell_them() -> None:
    right = 0
    for host, nearer, farther in NEARER:
        near = nearness(DECK, (host,))
        right += near[nearer] > near[farther]
    assert right >= 0.82 * len(NEARER)


@pytest.mark.parametrize("host", ["Hospitals", "health care", "Health care"])
def test_near_to_a_hospital_are_those_who_care_for_patients(host: str) -> None:
    near = nearness(DECK, (host,))
    nearest = sorted(near, key=lambda each: -near[each])[:12]
    assert len({"ward-nursing", "home-care", "intensive-care", "emergency-departments"} & set(nearest)) >= 3
    assert band(near["car-manufacturing"]) is not Band.NEAR


def test_near_to_a_bank_is_who_deals_with_money() -> None:
    near = nearness(DECK, ("bank",))
    nearest = sorted(near, key=lambda each: -near[each])[:12]
    assert len({"microfinance", "clearing-houses", "card-payments", "credit-scoring", "auditors"} & set(nearest)) >= 4
    assert not {"pencil-making", "river-ferries"} & set(sorted(near, key=lambda each: -near[each])[:30])


def test_the_dial_moves_from_near_to_far() -> None:
    def usual(dial: int) -> float:
        found = suggest(DECK, WAIT, 12, room=Room(host=HOSPITAL.host, dial=dial))
        return sum(each.near or 0 for each in found) / len(found)

    stops = [usual(dial) for dial in range(len(DIAL))]
    assert stops == sorted(stops, reverse=True)
    assert stops[0] - stops[-1] > 0.2
    even = [each.card.key for each in suggest(DECK, WAIT, 12, room=HOSPITAL)]
    assert even == [each.card.key for each in suggest(DECK, WAIT, 12)]
    assert DIAL[EVEN] == 0


def test_who_is_in_the_room_is_marked_and_never_damped() -> None:
    room = Room(host=("Theatre",), guests=("Stagecraft", "courts"), dial=4)
    found = {each.card.industry.id: each for each in suggest(DECK, WAIT, 600, room=room)}
    usual = {each.card.industry.id: each for each in suggest(DECK, WAIT, 600)}
    assert {each for each, one in found.items() if one.in_room} == {"theatre", "courts"}
    assert found["theatre"].near == 1
    assert found["theatre"].score == usual["theatre"].score


@pytest.mark.parametrize(("dial", "alone"), [(0, Band.NEAR), (len(DIAL) - 1, Band.FAR)])
def test_at_its_ends_the_dial_lists_only_what_is_there_and_who_is_here(dial: int, alone: Band) -> None:
    room = Room(host=HOSPITAL.host, guests=("theatre", "ambulances"), dial=dial)
    found = suggest(DECK, WAIT, 600, room=room)
    assert {band(each.near) for each in found if not each.in_room} == {alone}
    assert {each.card.industry.id for each in found if each.in_room} >= {"theatre"}
    assert len(suggest(DECK, WAIT, 600, room=Room(dial=dial))) == len(DECK.industries)


def test_what_somebody_worked_as_names_its_trade_in_a_sentence() -> None:
    room = Room(guests=("ten years in stage management",), outsiders=("Judge at the courts",))
    found = {each.card.industry.id: each for each in suggest(DECK, WAIT, 600, room=room)}
    assert [each for each, one in found.items() if one.in_room] == ["theatre"]
    assert [each for each, one in found.items() if one.outside] == ["courts"]


@pytest.mark.parametrize(
    ("typed", "trade"),
    [
        ("piano makers", "Piano making"),
        ("Notary", "Notaries"),
        ("conducts an amateur choir", "Choirs"),
        ("ride operator", "Theme parks"),
    ],
)
def test_a_trade_is_known_by_how_people_say_it(typed: str, trade: str) -> None:
    assert DECK.trades.called(DECK.trades.of(typed).industries) == trade


@pytest.mark.parametrize("typed", ["piano teacher", "lifts heavy boxes", "", "the", "писатель"])
def test_a_word_that_only_stands_beside_a_trade_is_not_that_trade(typed: str) -> None:
    assert DECK.trades.named((typed,)) == frozenset()


def test_the_room_is_made_of_guests_and_of_what_people_worked_as() -> None:
    room = room_of(sample(CALMER), 9)
    assert room.host == ("hospitals",)
    assert room.guests[:3] == ("airline lounges", "theme parks", "breathing apps")
    assert {"lounge host", "twelve years on a removals van"} < set(room.guests)
    assert "porter" not in room.guests
    assert room.outsiders == ("Harbour pilot", "Court usher", "Piano teacher")
    assert room.dial == len(DIAL) - 1
    assert room_of(empty(), -1) == Room(dial=0)


def test_a_card_passed_over_leaves_the_list_and_the_deal_for_another() -> None:
    first, hand = suggest(DECK, WAIT, 1)[0], deal(DECK, WAIT, HOSPITAL)
    gone = {each.card.key for each in hand} | {first.card.key}
    assert gone.isdisjoint(each.card.key for each in suggest(DECK, WAIT, 600, without=gone))
    again = deal(DECK, WAIT, HOSPITAL, without=gone)
    assert gone.isdisjoint(each.card.key for each in again)
    assert len(again) == SEATS


@pytest.mark.parametrize("dial", range(len(DIAL)))
def test_a_deal_is_mixed_on_distance(dial: int) -> None:
    hand = deal(DECK, WAIT, replace(HOSPITAL, dial=dial))
    assert Counter(band(each.near) for each in hand) == {Band.NEAR: 2, Band.MIDDLE: 4, Band.FAR: 2}
    assert len({each.card.industry.id for each in hand}) == SEATS


def test_every_guests_trade_has_a_card_in_the_deal() -> None:
    room = Room(host=HOSPITAL.host, guests=("gecko feet", "Sushi bars", "watchmaking"))
    hand = deal(DECK, WAIT, room)
    assert {each.card.industry.id for each in hand if each.in_room} == {"gecko-feet", "sushi-bars", "watchmaking"}
    assert len(hand) == SEATS


def test_more_near_guests_than_seats_for_near_ones_sit_where_one_in_between_would() -> None:
    near = nearness(DECK, HOSPITAL.host)
    guests = [each.name for each in DECK.industries if band(near[each.id]) is Band.NEAR and near[each.id] < 1][:3]
    hand = deal(DECK, WAIT, Room(host=HOSPITAL.host, guests=tuple(guests)))
    assert Counter(band(each.near) for each in hand) == {Band.NEAR: 3, Band.MIDDLE: 3, Band.FAR: 2}


def test_a_deal_without_a_host_is_the_best_eight_and_more_guests_than_seats_fill_it() -> None:
    assert deal(DECK, WAIT, Room()) == suggest(DECK, WAIT, SEATS)
    many = tuple(each.name for each in DECK.industries[:20])
    hand = deal(DECK, WAIT, Room(guests=many))
    assert len(hand) == SEATS
    assert all(each.in_room for each in hand)
    assert deal(DECK, "", HOSPITAL) == ()


def test_a_surprise_is_the_same_for_the_same_seed() -> None:
    drawn = surprise(DECK, "Tuesday", 5)
    assert drawn == surprise(DECK, "Tuesday", 5)
    assert drawn != surprise(DECK, "Wednesday", 5)
    assert len({each.industry.id for each in drawn}) == 5
    assert drawn[0] not in surprise(DECK, "Tuesday", 5, without=(drawn[0].key,))
    assert {each.industry.suit for each in surprise(DECK, "Tuesday", 5, ("play",))} == {"play"}


def test_a_surprise_stays_when_other_cards_join_the_deck() -> None:
    drawn = surprise(DECK, "Tuesday")[0]
    fewer = Deck(tuple(each for each in DECK.industries if each.id == drawn.industry.id or each.suit == "make"), ())
    assert surprise(fewer, "Tuesday") == (drawn,)


@given(st.text(max_size=80), st.lists(st.text(max_size=30), max_size=3), st.integers(0, 4))
def test_whatever_is_typed_of_the_room_a_deal_can_be_made(text: str, typed: list[str], dial: int) -> None:
    hand: tuple[Any, ...] = deal(DECK, text, Room(tuple(typed), tuple(typed), dial))
    assert len(hand) == SEATS or engine(DECK, text) == FULL_TEXT or not features_of(DECK, text)
    assert len({each.card.industry.id for each in hand}) == len(hand)


def test_each_table_has_one_of_each_distance_and_no_trade_is_on_two() -> None:
    dealt = hands(DECK, WAIT, HOSPITAL, 4)
    assert [[band(each.near) for each in hand] for hand in dealt] == [[Band.NEAR, Band.MIDDLE, Band.FAR]] * 4
    held = [each.card.industry.id for hand in dealt for each in hand]
    assert len(set(held)) == 12


def test_where_no_distance_is_known_the_tables_have_the_best_in_turns() -> None:
    dealt = hands(DECK, WAIT, Room(), 3)
    assert [len(hand) for hand in dealt] == [3, 3, 3]
    assert len({each.card.industry.id for hand in dealt for each in hand}) == 9
    best = max((each for hand in dealt for each in hand), key=lambda each: each.score)
    assert best in dealt[0]


WORDLESS = Deck(DECK.industries, ())


@pytest.mark.parametrize(
    ("deck", "text"),
    [
        (WORDLESS, WAIT),
        (DECK, "Hilf jemandem, der Angst hat, durch ein langes Warten"),
        (DECK, "不安な待ち時間を短くする"),
    ],
)
def test_guests_have_their_cards_in_the_deal_also_where_only_words_are_compared(deck: Deck, text: str) -> None:
    room = Room(host=HOSPITAL.host, guests=("gecko feet", "Sushi bars", "nurses of the ward", "stage management"))
    assert engine(deck, text) == FULL_TEXT
    hand = deal(deck, text, room)
    assert {"gecko-feet", "sushi-bars", "theatre"} <= {each.card.industry.id for each in hand if each.in_room}
    assert len({each.card.industry.id for each in hand}) == len(hand) <= SEATS


def test_where_only_words_are_compared_guests_are_still_marked_in_the_list() -> None:
    found = suggest(WORDLESS, WAIT, 600, room=Room(guests=("theatre",)))
    assert [each.card.industry.id for each in found if each.in_room] == ["theatre"]


def test_a_guest_whose_word_means_several_trades_gets_one_card_in_the_deal() -> None:
    hand = deal(DECK, WAIT, Room(host=HOSPITAL.host, guests=("farmer",)))
    assert sum(each.in_room for each in hand) == 1


def test_a_guests_card_that_was_passed_over_or_is_of_another_suit_is_not_dealt_again() -> None:
    room = Room(guests=("gecko feet",))
    first = next(each for each in deal(WORDLESS, WAIT, room) if each.in_room)
    again = next(each for each in deal(WORDLESS, WAIT, room, without=(first.card.key,)) if each.in_room)
    assert again.card.key != first.card.key
    assert not any(each.in_room for each in deal(WORDLESS, WAIT, room, ("play",)))


RENTAL = Room(host=("car rental",))
KEYS = "How to hand something valuable to a stranger in a hurry and get it back whole"


@pytest.mark.parametrize("deck", [DECK, WORDLESS])
def test_the_hosts_own_trade_is_no_analogy_unless_somebody_looks_for_it(deck: Deck) -> None:
    dealt = [*deal(deck, KEYS, RENTAL), *(each for hand in hands(deck, KEYS, RENTAL, 4) for each in hand)]
    listed = [*suggest(deck, KEYS, 600, room=RENTAL), *dealt]
    assert "car-rental" in {each.card.industry.id for each in suggest(deck, KEYS, 600)}
    assert "car-rental" not in {each.card.industry.id for each in listed}
    assert "car-rental" in {each.industry.id for each in surprise(deck, "Tuesday", 600)}
    assert "car-rental" not in {each.industry.id for each in surprise(deck, "Tuesday", 600, room=RENTAL)}
    assert search(deck, "car rental")[0].industry.id == "car-rental"


def test_the_hosts_trade_stays_where_a_guest_is_of_it_or_where_it_was_only_guessed() -> None:
    both = Room(host=RENTAL.host, guests=("car rental",))
    assert "car-rental" in {each.card.industry.id for each in suggest(DECK, KEYS, 600, room=both)}
    pilot = Room(host=("pilot",))
    assert "airline-pilots" in {each.card.industry.id for each in suggest(DECK, KEYS, 600, room=pilot)}


@pytest.mark.parametrize("deck", [DECK, WORDLESS])
def test_near_is_measured_from_what_the_hosts_word_was_read_as(deck: Deck) -> None:
    near = nearness(deck, ("nurse",))
    meant = deck.trades.of("nurse").industries
    assert "ward-nursing" in meant
    assert set(sorted(near, key=lambda each: -near[each])[: len(meant)]) == set(meant)
