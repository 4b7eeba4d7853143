"""What the room sees while hands are shown, and of what they come to."""

from __future__ import annotations

from dataclasses import replace

from tests import calmer
from workshop.model.changes.voting import count_dots, reveal, show_hands
from workshop.model.identity import FACILITATOR, IdeaId
from workshop.model.place import Place
from workshop.model.run import Run, decoded, encoded, lit
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.projection import Shown, plain_text, shown_for, view
from workshop.projection.catalogue import beside, offers
from workshop.projection.room import unchanged
from workshop.projection.scenes import Waiting
from workshop.projection.views import Ideas, Square

A, B = IdeaId("idea0"), IdeaId("idea1")
SQUARE = Shown("square")


def rated(session: Session | None = None) -> Session:
    """A is very new and hardly feasible; B has hands for novelty alone."""
    session = show_hands(show_hands(session or calmer.session(), A, Scale.NOVELTY, 5, 9), A, Scale.FEASIBILITY, 2, 7)
    return show_hands(session, B, Scale.NOVELTY, 3, 4)


def asking(session: Session, scale: Scale, idea: IdeaId = B) -> Ideas:
    """The wall while hands are shown for an idea."""
    body = view(session, lit(Run(), idea, scale), Shown("ideas")).body
    assert isinstance(body, Ideas)
    return body


def test_the_wall_asks_for_one_letter_and_one_scale_and_tells_no_number() -> None:
    body = asking(rated(), Scale.NOVELTY)
    assert body.title == "How new is it?"
    assert [each.mark for each in body.cards][:3] == ["done", "now", ""]
    assert body.count == "2 of 8 rated"
    assert asking(rated(), Scale.FEASIBILITY).title == "How feasible is it?"
    text = plain_text(view(rated(), lit(Run(), B, Scale.NOVELTY), Shown("ideas")))
    assert "9" not in text
    assert "5.0" not in text


def test_hands_are_shown_on_the_wall_as_it_stands_without_its_dots() -> None:
    session = reveal(count_dots(rated(), B, 6))
    body = asking(session, Scale.NOVELTY, A)
    assert [each.letter for each in body.cards][:2] == ["B", "A"]
    assert all(each.dots is None for each in body.cards)


def test_the_square_has_the_ideas_that_were_rated_on_both_scales() -> None:
    body = view(rated(), Run(), SQUARE).body
    assert isinstance(body, Square)
    assert [(each.letter, each.novelty, each.feasibility) for each in body.points] == [("A", 5.0, 2.0)]
    assert "A: How new 5, How feasible 2" in plain_text(view(rated(), Run(), SQUARE))
    assert isinstance(view(calmer.session(), Run(), SQUARE).body, Waiting)


def test_the_square_is_put_on_screen_on_purpose_alone() -> None:
    assert SQUARE in [each.shown for each in offers(rated())]
    assert SQUARE not in [each.shown for each in offers(calmer.session())]
    seen, at = [], Shown("rules")
    while (after := beside(rated(), at, 1)) is not None:
        seen.append(after)
        at = after
    assert SQUARE not in seen
    assert shown_for(Place("mapping", "count.both", A), rated()) == SQUARE
    assert shown_for(Place("mapping", "count.novelty", A), rated()) == Shown("ideas")


def test_what_is_not_for_the_room_is_in_no_square() -> None:
    session = rated()
    one, *others = session.ideas
    hidden = replace(session, ideas=(replace(one, audience=FACILITATOR), *others))
    assert isinstance(view(hidden, Run(), SQUARE).body, Waiting)
    kept = replace(session, ratings=tuple(replace(each, audience=FACILITATOR) for each in session.ratings))
    assert isinstance(view(kept, Run(), SQUARE).body, Waiting)


def test_hands_change_the_square_and_no_card() -> None:
    before = calmer.session()
    after = rated(before)
    assert not unchanged(before, after, SQUARE)
    assert not unchanged(before, after, Shown("ideas"))
    assert unchanged(before, after, Shown("terms"))


def test_what_is_asked_survives_a_restart() -> None:
    run = lit(Run(), A, Scale.FEASIBILITY)
    assert decoded(encoded(run)) == run
    assert lit(run, "").asked == ""
