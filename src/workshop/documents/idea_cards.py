"""Ideas as cards beside each other, as on the room's wall: letter, words, where it came from, dots."""

from __future__ import annotations

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
_BELOW: Final = 12.0
_PADDING: Final = 10.0
_LETTER: Final = 22.0  # the side of the letter's frame
_HEAD: Final = 28.0
_FOOT: Final = 12.0
_DOT: Final = 7.5
_FEW: Final = 10  # dots that are drawn one by one; more are a number alone
_TEXT: Final = Style(Face.SANS, 10.9, 14.5)
_LETTERED: Final = Style(Face.BOLD, 12, 15)
_COUNT: Final = Style(Face.BOLD, 15, 18, TEAL)


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


@dataclass(slots=True, kw_only=True)
class CardRow(Whole):
    """Up to `ACROSS` cards of one height, whose words begin on one line."""

    cards: tuple[IdeaCard, ...]

    def height(self, width: float) -> float:
        """That of the tallest card, and the white below."""
        wide = self._wide(width)
        return self._head(wide) + max(_below_head(each, wide) for each in self.cards) + _BELOW

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Card after card, from the side where reading begins."""
        wide, tall = self._wide(width), self.height(width) - _BELOW
        head = self._head(wide)
        for number, card in enumerate(self.cards):
            place = ACROSS - 1 - number if right_to_left() else number
            _draw(pen, card, x + place * (wide + _BETWEEN), top, (wide, tall, head))

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

    def _head(self, wide: float) -> float:
        """From a card's upper edge to its words: the most that the letter, or any card's lines beside it, ask for."""
        beside_letter = max(len(_origin(each, wide)) * SMALL_NOTE.leading for each in self.cards)
        return _PADDING + max(_HEAD, _PADDING + beside_letter)


def _below_head(card: IdeaCard, wide: float) -> float:
    words = len(_words(card, wide)) * _TEXT.leading
    notes = sum(len(lines) * SMALL_NOTE.leading + 2 for lines in _notes(card, wide))
    return words + notes + (_COUNT.leading + 4 if card.counted else 0.0) + _FOOT


def _draw(pen: Pen, card: IdeaCard, x: float, top: float, size: tuple[float, float, float]) -> None:
    """The card; `size` is its width, its height and the height of what stands above its words."""
    wide, tall, head = size
    pen.box(x, top, wide, tall, WRITING_LINE)
    mirrored, inner = right_to_left(), wide - 2 * _PADDING
    left, below = x + _PADDING, top - _PADDING
    pen.box(left + inner - _LETTER if mirrored else left, below, _LETTER, _LETTER, INK, 4)
    _letter(pen, card.letter, left + inner - _LETTER if mirrored else left, below)
    origin = _origin(card, wide)
    aside = max(0.0, (_LETTER - len(origin) * SMALL_NOTE.leading) / 2)
    pen.lines(origin, SMALL_NOTE, left if mirrored else left + _LETTER + 8, below - aside, inner - _LETTER - 8)
    below = top - head
    pen.lines(_words(card, wide), _TEXT, left, below, inner)
    below -= len(_words(card, wide)) * _TEXT.leading
    for lines in _notes(card, wide):
        pen.lines(lines, SMALL_NOTE, left, below - 2, inner)
        below -= len(lines) * SMALL_NOTE.leading + 2
    if card.counted:
        _dots(pen, card, left, top - tall + _PADDING + _COUNT.leading, inner)


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


def _words(card: IdeaCard, wide: float) -> list[Line]:
    return broken((Span(card.text.strip(), _TEXT),), wide - 2 * _PADDING)


def _notes(card: IdeaCard, wide: float) -> list[list[Line]]:
    return [broken(beside(each, SMALL_NOTE), wide - 2 * _PADDING) for each in card.notes if each]


def _origin(card: IdeaCard, wide: float) -> list[Line]:
    if not card.origin:
        return []
    return broken((Span(card.origin, SMALL_NOTE),), wide - 2 * _PADDING - _LETTER - 8)
