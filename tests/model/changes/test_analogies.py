"""Cards taken up, shortlisted, moved, and who speaks for them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.model.sessions import empty
from workshop.model.changes.abstraction import add_rung, work_at
from workshop.model.changes.analogies import (
    bring_back,
    describe_analogy,
    let_back,
    move_analogy,
    pass_over,
    raise_shared,
    say_shared,
    set_aside,
    take_up,
)
from workshop.model.choosing import Comparison, PassedOver
from workshop.model.identity import (
    FACILITATOR,
    ROOM,
    AnalogyId,
    Audience,
    ComparisonId,
    OrganisationId,
    PassedOverId,
    RungId,
    only,
)
from workshop.model.parts import Analogy
from workshop.model.session import Session

TIDE, CURTAIN, OWN = AnalogyId("tide"), AnalogyId("curtain"), AnalogyId("own")
PAIR = ComparisonId("pair")
GUEST = OrganisationId("guest")


def card(which: AnalogyId, strength: str) -> Analogy:
    return Analogy(id=which, rank="", number=1, strength=strength, industry="", suit="move", title=which)


def three() -> Session:
    session = take_up(empty(), card(TIDE, "shipping/tide"))
    session = take_up(session, card(CURTAIN, "theatre/curtain"))
    return take_up(session, card(OWN, "home/own"))


def kept(session: Session) -> list[str]:
    return [each.id for each in session.shortlist]


def test_a_card_taken_up_is_last_on_the_shortlist() -> None:
    assert kept(three()) == [TIDE, CURTAIN, OWN]


def test_a_card_set_aside_comes_back_last_with_all_that_it_had() -> None:
    session = set_aside(describe_analogy(three(), TIDE, speaker="a pilot"), TIDE)
    assert kept(session) == [CURTAIN, OWN]
    again = take_up(session, card(AnalogyId("another"), "shipping/tide"))
    assert kept(again) == [CURTAIN, OWN, TIDE]
    assert again == bring_back(session, TIDE)
    tide = again.analogy(TIDE)
    assert tide is not None
    assert tide.speaker == "a pilot"


def test_taking_up_again_what_is_there_changes_nothing() -> None:
    session = three()
    assert take_up(session, card(AnalogyId("another"), "shipping/tide")) is session
    assert bring_back(session, TIDE) is session
    assert bring_back(session, AnalogyId("gone")) is session


def test_a_card_moves_among_those_on_the_shortlist() -> None:
    session = set_aside(three(), CURTAIN)
    assert kept(move_analogy(session, OWN, -1)) == [OWN, TIDE]
    assert move_analogy(session, OWN, 1) is session


def test_who_speaks_is_written_down_and_the_same_again_changes_nothing() -> None:
    session = describe_analogy(three(), TIDE, speaker="a pilot", speaker_organisation=OrganisationId("port"))
    assert describe_analogy(session, TIDE, speaker="a pilot") is session
    with pytest.raises(KeyError):
        describe_analogy(session, AnalogyId("gone"), speaker="x")


def passed(strength: str, reason: str = "") -> PassedOver:
    return PassedOver(id=PassedOverId(f"passed {strength} {reason}"), rank="", strength=strength, reason=reason)


def test_a_card_passed_over_leaves_the_shortlist_and_keeps_all_that_it_had() -> None:
    session = pass_over(describe_analogy(three(), TIDE, speaker="a pilot"), passed("shipping/tide", "too near"))
    assert kept(session) == [CURTAIN, OWN]
    tide, said = session.analogy(TIDE), session.passed("shipping/tide")
    assert tide is not None
    assert tide.speaker == "a pilot"
    assert said is not None
    assert (said.reason, said.audience) == ("too near", FACILITATOR)


def test_a_second_reason_replaces_the_first() -> None:
    once = pass_over(empty(), passed("shipping/tide", "too near"))
    twice = pass_over(once, passed("shipping/tide", "nobody knows it"))
    assert [each.reason for each in twice.passed_over] == ["nobody knows it"]
    assert pass_over(twice, passed("shipping/tide", "nobody knows it")) is twice


def test_a_card_is_let_back_by_its_name_and_by_being_taken_up() -> None:
    session = pass_over(three(), passed("shipping/tide"))
    assert let_back(session, "shipping/tide").passed_over == ()
    assert let_back(session, "shipping/fog") is session
    assert bring_back(session, TIDE).passed_over == ()
    other = pass_over(empty(), passed("home/own"))
    assert take_up(other, card(OWN, "home/own")).passed_over == ()


def test_what_two_cards_share_is_said_once_for_both_orders() -> None:
    session = say_shared(three(), PAIR, TIDE, CURTAIN, shared="Somebody else")
    again = say_shared(session, ComparisonId("other"), CURTAIN, TIDE, shared="Somebody else decides")
    assert [(each.id, each.shared) for each in again.comparisons] == [(PAIR, "Somebody else decides")]
    assert again.comparison(CURTAIN, TIDE) == again.comparisons[0]
    assert say_shared(three(), PAIR, TIDE, OWN, shared="") == three()


def test_what_two_cards_share_becomes_a_rung_above_the_working_altitude() -> None:
    session = say_shared(three(), PAIR, TIDE, CURTAIN, shared="Somebody else decides")
    session = add_rung(session, RungId("wide"), text="Wait better")
    session = work_at(
        add_rung(session, RungId("working"), below=RungId("wide"), text="Wait for the tide"), RungId("working")
    )
    raised = raise_shared(session, PAIR, RungId("new"), note="What tide and curtain share")
    assert [each.text for each in raised.rungs] == ["Wait better", "Somebody else decides", "Wait for the tide"]
    assert raised.rungs[1].note == "What tide and curtain share"
    assert raised.ladder.working == "working"
    assert raise_shared(session, ComparisonId("none"), RungId("new"), note="") is session


@pytest.mark.parametrize(
    ("pair", "card_of_it", "seen_by"),
    [
        (ROOM, ROOM, ROOM),
        (only(GUEST), ROOM, only(GUEST)),
        (ROOM, only(GUEST), only(GUEST)),
        (only(GUEST), FACILITATOR, FACILITATOR),
    ],
)
def test_nobody_reads_on_the_ladder_what_was_shared_by_cards_that_were_not_meant_for_them(
    pair: Audience, card_of_it: Audience, seen_by: Audience
) -> None:
    session = three()
    first = replace(session.analogies[0], audience=card_of_it)
    compared = Comparison(
        id=PAIR, rank="i00000", one=first.id, other=OWN, shared="Somebody else decides", audience=pair
    )
    session = replace(session, analogies=(first, *session.analogies[1:]), comparisons=(compared,))
    assert [each.audience for each in raise_shared(session, PAIR, RungId("new"), note="").rungs] == [seen_by]
