"""The ladder: adding, rewording with its memory, moving, deleting; the working altitude and who is with it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.model.sessions import empty
from workshop.model.changes.abstraction import (
    add_reaction,
    add_rung,
    describe_reaction,
    find_plain,
    give_features,
    keep_version,
    move_rung,
    put_back,
    refine_rung,
    remove_reaction,
    remove_rung,
    tick_with_it,
    word_rung,
    work_at,
)
from workshop.model.identity import OrganisationId, ReactionId, RungId
from workshop.model.reaction import Verdict
from workshop.model.session import Session

WIDE, WORKING, NARROW = RungId("wide"), RungId("working"), RungId("narrow")


@pytest.fixture
def session() -> Session:
    made = empty()
    for which, text in ((NARROW, "Before theatre"), (WORKING, "Before it"), (WIDE, "Wait")):
        made = add_rung(made, which, text=text)
    return work_at(made, WORKING)


def order(session: Session) -> list[str]:
    return [each.id for each in session.rungs]


def refined(session: Session, *texts: str, began: str) -> Session:
    for text in texts:
        session = refine_rung(session, WORKING, text=text, began=began)
    return session


def wordings(session: Session) -> tuple[str, tuple[str, ...]]:
    rung = session.rung(WORKING)
    assert rung is not None
    return rung.text, rung.earlier


def test_a_rung_comes_on_top_just_above_or_just_below(session: Session) -> None:
    assert order(session) == [WIDE, WORKING, NARROW]
    session = add_rung(session, RungId("above"), above=WORKING)
    session = add_rung(session, RungId("below"), below=NARROW)
    assert order(session) == [WIDE, "above", WORKING, NARROW, "below"]


def test_refining_the_working_altitude_remembers_the_wording_it_began_with_once(session: Session) -> None:
    session = refined(session, "Before it h", "Before it hu", "Before it hurts", began="Before it")
    assert wordings(session) == ("Before it hurts", ("Before it",))
    session = refined(session, "Before it hurts you", began="Before it hurts")
    assert wordings(session) == ("Before it hurts you", ("Before it", "Before it hurts"))


def test_back_at_the_same_wording_nothing_is_remembered(session: Session) -> None:
    session = refined(session, "Before", "Before i", "Before it", began="Before it")
    assert wordings(session) == ("Before it", ())


def test_other_rungs_are_reworded_without_a_memory(session: Session) -> None:
    session = refine_rung(session, WIDE, text="Wait well", began="Wait")
    assert session.rungs[0].text == "Wait well"
    assert session.rungs[0].earlier == ()


def test_a_rung_that_was_empty_leaves_no_empty_wording(session: Session) -> None:
    session = word_rung(session, WORKING, text="")
    assert wordings(refined(session, "N", "Ne", "New", began="")) == ("New", ())
    assert keep_version(session, WORKING, earlier="  ") is session


def test_an_earlier_wording_changes_places_with_the_present_one(session: Session) -> None:
    session = refined(session, "Before it hurts", began="Before it")
    session = put_back(session, WORKING, wording="Before it")
    assert wordings(session) == ("Before it", ("Before it hurts",))
    assert put_back(session, WORKING, wording="Before it") is session
    assert put_back(session, RungId("gone"), wording="x") is session


def test_moving_stops_at_the_ends(session: Session) -> None:
    assert order(move_rung(session, NARROW, -1)) == [WIDE, NARROW, WORKING]
    assert move_rung(session, NARROW, 1) is session


def test_without_its_rung_there_is_no_working_altitude(session: Session) -> None:
    session = tick_with_it(session, OrganisationId("sb"), with_it=True)
    session = remove_rung(session, WORKING)
    assert session.working_rung is None
    assert session.ladder.with_it == ()
    assert remove_rung(session, WORKING) is session


def test_at_another_altitude_nobody_has_agreed_yet(session: Session) -> None:
    session = tick_with_it(session, OrganisationId("sb"), with_it=True)
    assert work_at(session, WORKING) is session
    assert work_at(session, WIDE).ladder.with_it == ()
    assert tick_with_it(session, OrganisationId("sb"), with_it=False).ladder.with_it == ()


def test_reactions_stand_in_the_order_in_which_they_came(session: Session) -> None:
    for which in ("b", "a"):
        session = add_reaction(session, ReactionId(which), who=which)
    session = describe_reaction(session, ReactionId("a"), verdict=Verdict.LOST, fresh=False)
    assert [(each.who, each.verdict) for each in session.reactions] == [("b", Verdict.UNSAID), ("a", Verdict.LOST)]
    assert describe_reaction(session, ReactionId("a"), fresh=False) is session
    assert remove_reaction(session, ReactionId("b")).reactions == session.reactions[1:]
    assert replace(session, reactions=()) == remove_reaction(remove_reaction(session, ReactionId("a")), ReactionId("b"))


def test_four_features_are_given_at_the_most_each_once(session: Session) -> None:
    after = give_features(session, ("waiting", "frightened", "waiting", "dignity", "little-say", "loss"))
    assert after.ladder.features == ("waiting", "frightened", "dignity", "little-say")
    assert give_features(after, after.ladder.features) is after
    assert give_features(after, ()).ladder.features == ()


def test_what_is_plain_enough_is_remembered_once_and_at_every_altitude(session: Session) -> None:
    after = find_plain(find_plain(session, " theatre "), "Theatre")
    assert after.ladder.plain_words == ("theatre",)
    assert find_plain(after, "  ") is after
    assert work_at(give_features(after, ("waiting",)), WIDE).ladder.plain_words == ("theatre",)
