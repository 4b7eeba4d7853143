"""The square of novelty and feasibility on paper: every letter can be read at its means."""

from __future__ import annotations

from dataclasses import replace

from tests.documents.papers import told
from tests.samples import CALMER, sample
from workshop.documents.scatter import Place, places
from workshop.model.identity import IdeaId
from workshop.model.session import Session
from workshop.model.votes import Rating, Scale
from workshop.room.ratings import Point, share

WIDE, TALL = 700.0, 300.0


def found(*points: tuple[str, float, float]) -> list[Place]:
    return places((Point(IdeaId(letter), letter, new, feasible) for letter, new, feasible in points), WIDE, TALL)


def shown(rating: Rating, fingers: int) -> Rating:
    """`rating` with many hands that all show as many fingers."""
    ones, twos, threes, fours, fives = (100 if each == fingers else 0 for each in range(1, 6))
    return replace(rating, ones=ones, twos=twos, threes=threes, fours=fours, fives=fives)


def rated(*hands: tuple[int, int]) -> Session:
    """The example with a hand shown for its first ideas: how new and how feasible each is, in fingers."""
    session = sample(CALMER)
    ratings = tuple(
        shown(Rating(id=f"{idea.id}.{scale}", idea=idea.id, scale=scale), fingers)
        for idea, pair in zip(session.ideas, hands, strict=False)
        for scale, fingers in zip((Scale.NOVELTY, Scale.FEASIBILITY), pair, strict=True)
    )
    return replace(session, ratings=ratings)


def test_ideas_with_the_same_means_share_a_frame_whose_middle_is_their_point() -> None:
    (frame,) = found(*((letter, 2.5, 2.5) for letter in "CHMRW"))
    assert frame.letters == ("C", "H", "M", "R", "W")
    assert (frame.x, frame.y) == (share(2.5) * WIDE, share(2.5) * TALL)
    assert not frame.aside


def test_what_would_cover_another_stands_aside_and_keeps_its_point() -> None:
    one, other = found(("A", 4.0, 3.0), ("B", 4.05, 3.02))
    assert not one.aside
    assert other.aside
    assert not other.overlaps(one)
    assert other.true == (share(3.02) * WIDE, share(4.05) * TALL)


def test_very_many_ideas_stand_clear_of_each_other_within_the_square() -> None:
    every = found(*((f"A{chr(65 + at % 26)}", 1 + at % 9 / 2, 1 + at % 7 / 1.5) for at in range(120)))
    assert sum(len(each.letters) for each in every) == 120
    assert not [each for at, each in enumerate(every) if any(each.overlaps(other) for other in every[:at])]
    assert all(each.wide / 2 <= each.x <= WIDE - each.wide / 2 for each in every)
    assert all(each.tall / 2 <= each.y <= TALL - each.tall / 2 for each in every)


def test_the_page_says_how_to_read_frames_and_lines_only_where_there_are_some() -> None:
    same, aside = "Letters in one frame have the same means", "A letter with a line belongs to the dot at its end"
    apart = told(rated((1, 1), (5, 5)), "wall")
    assert same not in apart
    assert aside not in apart
    alike = told(rated((2, 2), (2, 2)), "wall")
    assert same in alike
    assert aside not in alike
    near = rated((4, 3), (4, 3))
    (first, *rest) = near.ratings
    assert aside in told(replace(near, ratings=(replace(first, fives=3), *rest)), "wall")
