"""What the shows of hands come to."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests import calmer
from workshop.model.changes.voting import forget_hands, show_hands
from workshop.model.identity import IdeaId
from workshop.model.session import Session
from workshop.model.votes import Scale
from workshop.room.ratings import Point, apart, hands, is_placed, mean, points, rated

A, B = IdeaId("idea0"), IdeaId("idea1")
NEW, FEASIBLE = Scale.NOVELTY, Scale.FEASIBILITY


def both(session: Session, idea: IdeaId, novelty: int, feasibility: int) -> Session:
    """Two hands for an idea on either scale."""
    return show_hands(show_hands(session, idea, NEW, novelty, 2), idea, FEASIBLE, feasibility, 2)


def test_hands_are_written_down_one_count_of_fingers_after_the_other() -> None:
    session = show_hands(show_hands(calmer.session(), A, NEW, 2, 3), A, NEW, 5, 1)
    assert hands(session, A, NEW) == (0, 3, 0, 0, 1)
    assert hands(session, A, FEASIBLE) == ()
    assert show_hands(session, A, NEW, 5, 1) is session
    assert hands(show_hands(session, A, NEW, 5, -4), A, NEW) == (0, 3, 0, 0, 0)


def test_the_mean_is_that_of_the_people_and_nobody_has_none() -> None:
    assert mean((0, 3, 0, 0, 1)) == 11 / 4
    assert mean((0, 0, 0, 0, 0)) is None
    assert mean(()) is None


def test_an_idea_stands_in_the_square_once_hands_were_shown_on_both_scales() -> None:
    session = show_hands(both(calmer.session(), A, 4, 2), B, NEW, 3, 6)
    assert [(each.letter, each.novelty, each.feasibility) for each in points(session)] == [("A", 4.0, 2.0)]
    assert rated(session, NEW) == {A, B}
    assert rated(session, FEASIBLE) == {A}
    assert is_placed(session)
    assert points(forget_hands(session, FEASIBLE)) == ()
    assert not is_placed(forget_hands(session, FEASIBLE))
    assert rated(forget_hands(session, FEASIBLE), NEW) == {A, B}


def test_two_ideas_at_one_place_stand_beside_each_other() -> None:
    session = both(both(calmer.session(), A, 5, 5), B, 5, 5)
    (one, two) = apart(points(session), 400, 400, (30, 30))
    assert abs(one[0] - two[0]) >= 30 or abs(one[1] - two[1]) >= 30
    assert all(0 < x < 400 and 0 < y < 400 for x, y in (one, two))


@pytest.mark.parametrize("count", [60, 500])
def test_however_many_have_few_values_none_goes_out_of_the_square(count: int) -> None:
    many = [Point(IdeaId(str(at)), "AB", 1 + at % 2 * 4, 1 + at % 3 * 2) for at in range(count)]
    places = apart(many, 560, 280, (40, 28))
    assert all(20 <= x <= 540 and 14 <= y <= 266 for x, y in places)


def test_while_there_is_room_no_letter_covers_another() -> None:
    many = [Point(IdeaId(str(at)), "AB", 5, 5) for at in range(60)]
    places = apart(many, 560, 280, (40, 28))
    touching = [1 for (x, y), (left, low) in combinations(places, 2) if abs(x - left) < 40 and abs(y - low) < 28]
    assert not touching


@pytest.mark.parametrize(("wide", "tall", "ball"), [(400, 300, 28), (900, 540, 56)])
@pytest.mark.parametrize(("novelty", "feasible"), [(1, 5), (5, 5), (1, 1), (5, 1), (3, 3)])
def test_ideas_at_one_place_stay_in_the_square_and_cover_none(
    novelty: int, feasible: int, wide: int, tall: int, ball: int
) -> None:
    (one,) = points(both(calmer.session(), A, novelty, feasible))
    for across in (ball, ball * 1.25):
        places, half = apart([one] * 7, wide, tall, (across, ball)), ball / 2
        assert all(half <= x <= wide - half and half <= y <= tall - half for x, y in places)
        assert all(abs(x - a) >= across or abs(y - b) >= ball for (x, y), (a, b) in combinations(places, 2))
        assert places[0][1] == places[1][1], "the nearest place is at the same height, whichever side that is"
