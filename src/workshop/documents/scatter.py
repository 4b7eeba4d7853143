"""How new and how feasible the room found its ideas: each as its letter in a square of both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Whole
from workshop.documents.lines import Span, broken
from workshop.documents.pen import Pen
from workshop.documents.style import INK, LINE, NOTE, RULE, Face, Style
from workshop.room.ratings import HIGH, LOW, Point, apart, share
from workshop.words import tr

_MARGIN: Final = 34.0  # what the words of the axes take
_ABOVE: Final = 17.0  # what the word of the upright axis takes
_BALL: Final = 17.0
_LETTER: Final = Style(Face.BOLD, 9.5, 12)
_AXIS: Final = Style(Face.SEMIBOLD, 9.5, 12.5)


@dataclass(slots=True, kw_only=True)
class Scatter(Whole):
    """The square, `tall` points high, feasibility to the right and novelty upward. What would overlap moves aside."""

    points: tuple[Point, ...]
    tall: float

    def height(self, width: float) -> float:
        """The square with the words of its axis."""
        return self.tall

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Grid, axes, then each letter."""
        side = self.tall - _MARGIN - _ABOVE
        left, low = x + _MARGIN, top - self.tall + _MARGIN
        wide = width - _MARGIN
        for step in range(LOW, HIGH + 1):
            across, up = left + share(step) * wide, low + share(step) * side
            pen.rule(left, up, wide, RULE if step == LOW else LINE)
            pen.upright(across, low + side, side, RULE if step == LOW else LINE, 0.75)
            _centred(pen, str(step), across, low - 2)
            _centred(pen, str(step), left - 12, up + NOTE.leading / 2)
        (feasible, *_) = broken((Span(tr("How feasible"), _AXIS),), wide)
        pen.lines([feasible], _AXIS, left + wide - feasible.width, low - 16, feasible.width)
        pen.lines(broken((Span(tr("How new"), _AXIS),), wide), _AXIS, left, top, wide)
        for point, (across, up) in zip(self.points, apart(self.points, wide, side, _BALL), strict=True):
            _ball(pen, point.letter, left + across, low + up)

    def texts(self) -> tuple[str, ...]:
        """Where each letter stands, in words."""
        return tuple(
            tr(
                "{letter}: new {novelty}, feasible {feasibility}",
                letter=each.letter or "–",
                novelty=f"{each.novelty:.1f}",
                feasibility=f"{each.feasibility:.1f}",
            )
            for each in self.points
        )


def _ball(pen: Pen, letter: str, x: float, y: float) -> None:
    pen.ring(x - _BALL / 2, y - _BALL / 2, _BALL, INK)
    _centred(pen, letter or "–", x, y + _LETTER.leading / 2, _LETTER)


def _centred(pen: Pen, text: str, x: float, top: float, style: Style = NOTE) -> None:
    line = broken((Span(text, style),), 60)[0]
    pen.lines([line], style, x - line.width / 2, top, line.width)
