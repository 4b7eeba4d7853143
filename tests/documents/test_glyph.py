"""The program's glyphs on paper are the ones on screen."""

from __future__ import annotations

import pytest

from workshop.documents.glyph import _read
from workshop.documents.outline import circle, outline
from workshop.suits import SUITS


def points(drawn: tuple[tuple[str | float, ...], ...]) -> list[tuple[float, float]]:
    """Where each step ends."""
    return [(float(step[-2]), float(step[-1])) for step in drawn if len(step) > 2]


@pytest.mark.parametrize(
    "name",
    [*(f"suit-{suit}" for suit in SUITS), "link-corresponds", "link-gap", "link-breaks", "slip-open", "idea"],
)
def test_every_glyph_that_is_printed_stays_in_its_square(name: str) -> None:
    glyph = _read(name)
    assert glyph.shapes
    for shape in glyph.shapes:
        assert shape.filled or shape.stroke
        assert all(0 <= part <= glyph.side for point in points(shape.outline) for part in point)


def test_steps_are_told_in_absolute_points() -> None:
    assert outline("M3 12.5h8.2V20H3zm1 1") == (
        ("M", 3.0, 12.5),
        ("L", 11.2, 12.5),
        ("L", 11.2, 20.0),
        ("L", 3.0, 20.0),
        ("Z",),
        ("M", 4.0, 13.5),
    )


@pytest.mark.parametrize(("clockwise", "top"), [(1, 8.0), (0, 25.0)])
def test_half_a_circle_goes_over_its_middle(clockwise: int, top: float) -> None:
    _, first, second = outline(f"M3.5 16.5a8.5 8.5 0 0 {clockwise} 17 0")
    assert (first[-2], first[-1]) == pytest.approx((12, top))
    assert (second[-2], second[-1]) == pytest.approx((20.5, 16.5))


def test_a_circle_ends_where_it_began() -> None:
    drawn = circle(10, 10, 2)
    assert points(drawn)[0] == points(drawn)[-1] == (12, 10)
    assert (8, 10) in points(drawn)
