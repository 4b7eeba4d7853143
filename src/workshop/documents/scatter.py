"""How new and how feasible the room found its ideas: each as its letter in a square of both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workshop.documents.blocks import Whole
from workshop.documents.lines import Span, broken, natural_width
from workshop.documents.pen import Pen
from workshop.documents.style import INK, LINE, NOTE, PAPER, RULE, Face, Style
from workshop.room.ratings import HIGH, LOW, Point, share
from workshop.words import tr

_MARGIN: Final = 34.0  # what the words of the axes take
_ABOVE: Final = 17.0  # what the word of the upright axis takes
_BALL: Final = 17.0  # a letter by itself; the height of a row of letters
_IN_A_ROW: Final = 5  # letters
_WHITE: Final = 5.5  # between two letters, and at either end of a row
_CLEAR: Final = 4.0  # between two places
_DOT: Final = 4.0  # a place whose letters stand aside
_LETTER: Final = Style(Face.BOLD, 9.5, 12)
_AXIS: Final = Style(Face.SEMIBOLD, 9.5, 12.5)


@dataclass(frozen=True, slots=True)
class Place:
    """Letters of ideas with the same means, the middle of their frame, its size, and the point they belong to."""

    letters: tuple[str, ...]
    x: float
    y: float
    wide: float
    tall: float
    true: tuple[float, float]

    @property
    def aside(self) -> bool:
        """Whether it stands beside its point, because others stand there."""
        return (self.x, self.y) != self.true

    def overlaps(self, other: Place) -> bool:
        """Whether two frames come too near to each other."""
        return (
            abs(self.x - other.x) < (self.wide + other.wide) / 2 + _CLEAR
            and abs(self.y - other.y) < (self.tall + other.tall) / 2 + _CLEAR
        )


@dataclass(slots=True, kw_only=True)
class Scatter(Whole):
    """The square, `tall` points high, feasibility to the right and novelty upward.

    Ideas with the same means share a frame on their point. A frame that would cover another stands aside, a fine line
    leads from it to its point, and a note under the square says so.
    """

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
        found = places(self.points, wide, side)
        pen.lines(broken((Span(_note(found), NOTE),), wide), NOTE, left, low - 16, wide)
        _draw(pen, found, left, low)

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


def places(points: Iterable[Point], wide: float, tall: float) -> list[Place]:
    """Where the letters of `points` go in a square, from its lower left corner: on their point if that is free."""
    alike: dict[tuple[float, float], list[str]] = {}
    for each in points:
        true = (share(each.feasibility) * wide, share(each.novelty) * tall)
        alike.setdefault(true, []).append(each.letter or "–")
    found: list[Place] = []
    for true, letters in alike.items():
        cell = max(natural_width(each, _LETTER) for each in letters) + _WHITE
        rows = -(-len(letters) // _IN_A_ROW)
        size = (max(_BALL, min(len(letters), _IN_A_ROW) * cell + _WHITE), _BALL + (rows - 1) * _LETTER.leading)
        on = Place(tuple(letters), *true, *size, true)
        free = (each for each in _around(on, wide, tall) if not any(each.overlaps(other) for other in found))
        found.append(next(free, on))
    return found


def _around(on: Place, wide: float, tall: float) -> Iterator[Place]:
    """The frame on its point, then ever further above, below, to the right and to the left, within the square."""
    yield on
    for step in range(1, int(max(wide, tall) / _BALL)):
        up, across = step * (on.tall + _CLEAR), step * (on.wide + _CLEAR)
        for right, above in ((0.0, up), (0.0, -up), (across, 0.0), (-across, 0.0)):
            x, y = on.x + right, on.y + above
            if on.wide / 2 < x < wide - on.wide / 2 and on.tall / 2 < y < tall - on.tall / 2:
                yield replace(on, x=x, y=y)


def _note(found: Sequence[Place]) -> str:
    """What has to be known to read the square right; nothing where every letter has its point to itself."""
    told = []
    if any(len(each.letters) > 1 for each in found):
        told.append(tr("Letters in one frame have the same means, at its middle."))
    if any(each.aside for each in found):
        told.append(tr("A letter with a line belongs to the dot at its end."))
    return " ".join(told)


def _draw(pen: Pen, found: Sequence[Place], left: float, low: float) -> None:
    """The lines first, so that the frames stand on them, and the dots last: one may lie under another's frame."""
    aside = [each for each in found if each.aside]
    for each in aside:
        pen.leader(left + each.x, low + each.y, left + each.true[0], low + each.true[1], INK)
    for each in found:
        _frame(pen, each, left + each.x, low + each.y)
    for each in aside:
        pen.dot(left + each.true[0] - _DOT / 2, low + each.true[1] - _DOT / 2, _DOT, INK)


def _frame(pen: Pen, place: Place, x: float, y: float) -> None:
    """A frame round the middle `x`, `y` with its letters in rows."""
    left, top = x - place.wide / 2, y + place.tall / 2
    pen.ground(left, top, place.wide, place.tall, PAPER, _BALL / 2)
    pen.box(left, top, place.wide, place.tall, INK, _BALL / 2)
    rows = [place.letters[at : at + _IN_A_ROW] for at in range(0, len(place.letters), _IN_A_ROW)]
    for number, row in enumerate(rows):
        cell = (place.wide - _WHITE) / len(rows[0])
        for at, letter in enumerate(row):
            middle = x if len(place.letters) == 1 else left + _WHITE / 2 + (at + 0.5) * cell
            _centred(pen, letter, middle, top - (_BALL - _LETTER.leading) / 2 - number * _LETTER.leading, _LETTER)


def _centred(pen: Pen, text: str, x: float, top: float, style: Style = NOTE) -> None:
    line = broken((Span(text, style),), 60)[0]
    pen.lines([line], style, x - line.width / 2, top, line.width)
