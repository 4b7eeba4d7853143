"""Ideas as cards beside each other, as on the room's wall: letter, words, where it came from, dots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Whole
from workshop.documents.lines import Line, Span, broken
from workshop.documents.pen import Pen
from workshop.documents.sections import BETWEEN, beside
from workshop.documents.style import INK, SMALL_NOTE, TEAL, WRITING_LINE, Face, Style
from workshop.words import right_to_left

ACROSS: Final = 4
"""Cards beside each other on a page that lies on its side."""

_BETWEEN: Final = 11.0
_LETTER: Final = 22.0  # the side of the letter's frame
_DOT: Final = 7.5
_FEW: Final = 10  # dots that are drawn one by one; more are a number alone
_LETTERED: Final = Style(Face.BOLD, 12, 15)
_COUNT: Final = Style(Face.BOLD, 15, 18, TEAL)
_WORDS: Final = Style(Face.SANS, 10.9, 14.5)
_OVER_COUNT: Final = 4.0


@dataclass(frozen=True, slots=True, kw_only=True)
class IdeaCard:
    """What stands on one card. `dots` is None while nobody is told, or when not everybody was counted.

    `counted` is how far its count is in words, empty while nobody is told. `notes` stand small under the words, each
    one thing or several side by side.
    """

    letter: str
    text: str
    origin: str = ""
    notes: tuple[tuple[str, ...], ...] = ()
    dots: int | None = None
    counted: str = ""


@dataclass(frozen=True, slots=True)
class _White:
    """The white in and around a card by the `air` there is, from 1, as is comfortable, to a half."""

    air: float

    @property
    def edge(self) -> float:
        """Inside the frame."""
        return 4 + 6 * self.air

    @property
    def under_letter(self) -> float:
        """Between the frame of the letter and the words."""
        return 6 * self.air

    @property
    def under_origin(self) -> float:
        """Between the lines beside the letter, where they are taller than it, and the words."""
        return 10 * self.air

    @property
    def foot(self) -> float:
        """From the dots to the lower edge."""
        return 2 + 10 * self.air

    @property
    def below(self) -> float:
        """Under the card."""
        return 12 * self.air

    @property
    def words(self) -> Style:
        """The idea's words, a little smaller where there is little air."""
        return Style(_WORDS.face, _WORDS.size - 1.8 * (1 - self.air), _WORDS.leading - 3.6 * (1 - self.air))


@dataclass(slots=True, kw_only=True)
class CardRow(Whole):
    """Up to `ACROSS` cards of one height, whose words begin on one line. `air` scales the white in and below them."""

    cards: tuple[IdeaCard, ...]
    air: float = 1.0

    def height(self, width: float) -> float:
        """That of the tallest card, and the white below."""
        wide, white = self._wide(width), _White(self.air)
        return _head(self.cards, wide, white) + max(_below_head(each, wide, white) for each in self.cards) + white.below

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Card after card, from the side where reading begins."""
        wide, white = self._wide(width), _White(self.air)
        size = (wide, self.height(width) - white.below, _head(self.cards, wide, white))
        for number, card in enumerate(self.cards):
            place = ACROSS - 1 - number if right_to_left() else number
            _draw(pen, card, x + place * (wide + _BETWEEN), top, size, white)

    def texts(self) -> tuple[str, ...]:
        """Everything that these cards say."""
        return tuple(
            text
            for each in self.cards
            for text in (each.letter, each.origin, each.text, *map(BETWEEN.join, each.notes), each.counted)
            if text.strip()
        )

    def _wide(self, width: float) -> float:
        return (width - _BETWEEN * (ACROSS - 1)) / ACROSS


def _head(cards: Iterable[IdeaCard], wide: float, white: _White) -> float:
    """From a card's upper edge to its words: the most that the letter, or any card's lines beside it, ask for."""
    beside_letter = max(len(_origin(each, wide, white)) * SMALL_NOTE.leading for each in cards)
    return white.edge + max(_LETTER + white.under_letter, beside_letter + white.under_origin)


def _below_head(card: IdeaCard, wide: float, white: _White) -> float:
    words = len(_words(card, wide, white)) * white.words.leading
    notes = sum(len(lines) * SMALL_NOTE.leading + 2 for lines in _notes(card, wide, white))
    return words + notes + (_OVER_COUNT + _COUNT.leading if card.counted else 0.0) + white.foot


def _draw(pen: Pen, card: IdeaCard, x: float, top: float, size: tuple[float, float, float], white: _White) -> None:
    """The card; `size` is its width, its height and the height of what stands above its words."""
    wide, tall, head = size
    pen.box(x, top, wide, tall, WRITING_LINE)
    mirrored, inner = right_to_left(), wide - 2 * white.edge
    left, below = x + white.edge, top - white.edge
    pen.box(left + inner - _LETTER if mirrored else left, below, _LETTER, _LETTER, INK, 4)
    _letter(pen, card.letter, left + inner - _LETTER if mirrored else left, below)
    origin = _origin(card, wide, white)
    aside = max(0.0, (_LETTER - len(origin) * SMALL_NOTE.leading) / 2)
    pen.lines(origin, SMALL_NOTE, left if mirrored else left + _LETTER + 8, below - aside, inner - _LETTER - 8)
    words, below = _words(card, wide, white), top - head
    pen.lines(words, white.words, left, below, inner)
    below -= len(words) * white.words.leading
    for lines in _notes(card, wide, white):
        pen.lines(lines, SMALL_NOTE, left, below - 2, inner)
        below -= len(lines) * SMALL_NOTE.leading + 2
    if card.counted:
        _dots(pen, card, left, top - tall + white.edge + _COUNT.leading, inner)


def _letter(pen: Pen, letter: str, x: float, top: float) -> None:
    style = _LETTERED if len(letter) < 3 else _LETTERED.at(9)
    for line in broken((Span(letter or "–", style),), _LETTER)[:1]:
        pen.lines([line], style, x + (_LETTER - line.width) / 2, top - (_LETTER - style.leading) / 2, line.width)


def _dots(pen: Pen, card: IdeaCard, x: float, top: float, width: float) -> None:
    """The dots one by one if they are few, and their number at the far side."""
    mirrored, count = right_to_left(), card.dots or 0
    if not count:
        pen.lines(broken((Span(card.counted, SMALL_NOTE),), width), SMALL_NOTE, x, top - 6, width)
        return
    for number in range(count if count <= _FEW else 0):
        step = number * (_DOT + 3.5)
        pen.dot(x + width - _DOT - step if mirrored else x + step, top - _COUNT.leading + 4, _DOT, TEAL)
    (line, *_) = broken((Span(str(count), _COUNT),), width)
    pen.lines([line], _COUNT, x if mirrored else x + width - line.width, top, line.width)


def _words(card: IdeaCard, wide: float, white: _White) -> list[Line]:
    return broken((Span(card.text.strip(), white.words),), wide - 2 * white.edge)


def _notes(card: IdeaCard, wide: float, white: _White) -> list[list[Line]]:
    return [broken(beside(each, SMALL_NOTE), wide - 2 * white.edge) for each in card.notes if each]


def _origin(card: IdeaCard, wide: float, white: _White) -> list[Line]:
    if not card.origin:
        return []
    return broken((Span(card.origin, SMALL_NOTE),), wide - 2 * white.edge - _LETTER - 8)
