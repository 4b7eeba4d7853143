"""The wall when not everybody was counted, and when everybody was."""

from __future__ import annotations

from tests import calmer
from workshop.model.changes.voting import count_dots, reveal, set_voting
from workshop.model.identity import IdeaId
from workshop.model.run import Run
from workshop.projection import Shown, plain_text, view
from workshop.projection.views import Ideas
from workshop.room.votes import votable


def test_a_count_that_some_are_missing_from_does_not_look_final() -> None:
    session = set_voting(calmer.session(), by_organisation=True)
    homes = [each.id for each in session.organisations]
    for home in homes:
        session = count_dots(session, IdeaId("idea0"), 0, home)
    session = count_dots(session, IdeaId("idea1"), 1, homes[0])
    session = reveal(count_dots(session, IdeaId("idea1"), 1, homes[1]))
    seen = view(session, Run(), Shown("ideas"))
    assert isinstance(seen.body, Ideas)
    assert [(each.dots, each.foot) for each in seen.body.cards][:3] == [
        (2, f"{len(homes) - 2} to go"),
        (0, "no dots"),
        (None, "not counted"),
    ]
    assert seen.body.count == "2 dots so far, 11 people"
    assert f"2 dots, {len(homes) - 2} to go" in plain_text(seen)


def test_once_all_are_counted_the_room_is_asked_to_hold_up_nothing() -> None:
    session = calmer.session()
    every = [each.id for each in votable(session)]
    for each in every[:-1]:
        session = count_dots(session, each, 1)
    asked = view(session, Run(lit=every[-1]), Shown("ideas")).body
    assert isinstance(asked, Ideas)
    assert (asked.cards[-1].foot, asked.foot) == (
        "counting now",
        "Hold up your dots for the lit letter. Totals come at the end.",
    )
    counted = view(count_dots(session, every[-1], 1), Run(lit=every[-1]), Shown("ideas")).body
    assert isinstance(counted, Ideas)
    assert {each.foot for each in counted.cards} == {"counted"}
    assert counted.foot == "All are counted. The totals come next."


def test_while_no_letter_is_lit_the_room_is_asked_to_hold_up_nothing() -> None:
    session = count_dots(calmer.session(), IdeaId("idea0"), 3)
    left = view(session, Run(), Shown("ideas")).body
    assert isinstance(left, Ideas)
    assert left.foot == "Totals come at the end."
