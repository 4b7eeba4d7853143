"""The wall of ideas by the names that they stand under."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from workshop.model.changes.ideas import gather
from workshop.model.changes.voting import count_dots, reveal
from workshop.model.identity import FACILITATOR, ClusterId, IdeaId
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.projection import Shown, plain_text, view
from workshop.projection.catalogue import offers
from workshop.projection.room import unchanged
from workshop.projection.views import Blank, Ideas

NAMES = Shown("clusters")


def named() -> Session:
    """D and B under one name, the others under none."""
    return gather(calmer.session(), (IdeaId("idea3"), IdeaId("idea1")), ClusterId("calls"), name="Named calls")


def wall(session: Session) -> Ideas:
    """The wall by names."""
    body = view(session, Run(), NAMES).body
    assert isinstance(body, Ideas)
    return body


def test_what_belongs_together_stands_together_and_the_rest_last() -> None:
    cards = [(each.letter, each.group) for each in wall(named()).cards]
    assert cards[:3] == [("B", "Named calls"), ("D", "Named calls"), ("A", "Under no name yet")]
    assert plain_text(view(named(), Run(), NAMES)).count("Named calls\n") == 1


def test_dots_stand_there_once_they_are_revealed_and_sort_what_belongs_together() -> None:
    counted = count_dots(named(), IdeaId("idea3"), 4)
    assert all(each.dots is None for each in wall(counted).cards)
    assert "4" not in plain_text(view(counted, Run(), NAMES)).replace("calls at 60, 30, 15", "")
    assert [(each.letter, each.dots) for each in wall(reveal(counted)).cards][:2] == [("D", 4), ("B", None)]


def test_it_is_offered_when_there_are_names_and_is_plain_ground_without() -> None:
    assert NAMES in [each.shown for each in offers(named())]
    assert NAMES not in [each.shown for each in offers(calmer.session())]
    assert isinstance(view(calmer.session(), Run(), NAMES).body, Blank)


def test_a_name_or_an_idea_that_is_not_for_the_room_stays_away() -> None:
    session = named()
    hidden = replace(session, clusters=tuple(replace(each, audience=FACILITATOR) for each in session.clusters))
    assert "Named calls\n" not in plain_text(view(hidden, Run(), NAMES))
    one, *others = session.ideas
    hidden = replace(session, ideas=(replace(one, audience=FACILITATOR), *others))
    assert one.text not in plain_text(view(hidden, Run(), NAMES))


def test_names_under_which_the_room_sees_no_idea_are_no_wall() -> None:
    session = named()
    hidden = replace(session, ideas=tuple(replace(each, audience=FACILITATOR) for each in session.ideas))
    assert isinstance(view(hidden, Run(), NAMES).body, Blank)


def test_another_name_changes_what_the_room_sees() -> None:
    session = named()
    assert not unchanged(session, replace(session, clusters=()), NAMES)
    assert unchanged(session, replace(session, terms=()), NAMES)
