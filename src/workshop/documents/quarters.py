"""Four to a sheet: where cards and slips stand on it, and the marks by which two straight cuts part them.

A4 gives true A6, Letter quarter-Letter. Lengths are points, heights are above the lower edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.pen import Pen
from workshop.documents.style import INK, MM, Page

INSET: Final = 8 * MM
"""How far artwork stays inside each cut: clear of a printer's edge, and a crooked cut harms nothing."""

COUNT: Final = 4

_NEAR: Final = 9.0  # from the sheet's edge to where a mark begins
_MARK: Final = 13.5
_ARM: Final = 11.6  # of the cross in the middle
_HAIR: Final = 0.75


@dataclass(frozen=True, slots=True)
class Quarter:
    """The artwork of one quarter: its left side, its upper edge, and how large it is."""

    x: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top - self.height


def fronts(page: Page) -> tuple[Quarter, ...]:
    """The four quarters in the order in which they are read."""
    width, height = page.width / 2 - 2 * INSET, page.height / 2 - 2 * INSET
    return tuple(
        Quarter(across * page.width / 2 + INSET, page.height - down * page.height / 2 - INSET, width, height)
        for down in (0, 1)
        for across in (0, 1)
    )


def backs(page: Page) -> tuple[Quarter, ...]:
    """Where the back of each front is printed: mirrored left to right, for paper turned over its long edge."""
    first, second, third, fourth = fronts(page)
    return second, first, fourth, third


def draw_marks(pen: Pen, page: Page) -> None:
    """Where to cut: at the middle of each edge and in the centre."""
    middle, half = page.width / 2, page.height / 2
    for y in (page.height - _NEAR, _NEAR + _MARK):
        pen.upright(middle, y, _MARK, INK, _HAIR)
    for x in (_NEAR, page.width - _NEAR - _MARK):
        pen.rule(x, half, _MARK, INK, _HAIR)
    pen.upright(middle, half + _ARM, 2 * _ARM, INK, _HAIR)
    pen.rule(middle - _ARM, half, 2 * _ARM, INK, _HAIR)
