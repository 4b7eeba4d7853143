"""Cards taken up, shortlisted, moved, and who speaks for them."""

from __future__ import annotations

import pytest

from tests.model.sessions import empty
from workshop.model.changes.analogies import bring_back, describe_analogy, move_analogy, set_aside, take_up
from workshop.model.identity import AnalogyId, OrganisationId
from workshop.model.parts import Analogy
from workshop.model.session import Session

TIDE, CURTAIN, OWN = AnalogyId("tide"), AnalogyId("curtain"), AnalogyId("own")


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
