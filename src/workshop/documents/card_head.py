"""What is the same on both faces of a card: its frame, the ground of its head, its suit, its number."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import Final

from workshop.documents.glyph import draw_glyph
from workshop.documents.lines import Line, Span, broken, natural_width, shortened
from workshop.documents.pen import Pen
from workshop.documents.quarters import Quarter
from workshop.documents.style import INK, INK_2, NO_SUIT, PAPER, SUIT_COLOURS, Face, Style, SuitColours
from workshop.documents.words_on_paper import one_line
from workshop.model.parts import Analogy
from workshop.suits import SUITS
from workshop.words import right_to_left

RADIUS: Final = 10.5
PADDING: Final = 18.0
"""Between the frame and the text, at either side."""
FOOT: Final = Style(Face.SANS, 9, 12, INK_2)
FOOT_HEIGHT: Final = 10.5 + FOOT.leading
"""From the frame's lower edge to the top of the line at the foot."""


_SIDE: Final = 16.5  # from the number to the frame
_LONG: Final = 100  # characters that are wider than any card
_BETWEEN: Final = 8.0


def colours(card: Analogy) -> SuitColours:
    """The colours of the card's suit; quiet ones for a suit that is none."""
    return SUIT_COLOURS.get(card.suit, NO_SUIT)


def number_of(card: Analogy) -> str:
    """The number as it is printed, two digits at the least; empty if the card has none."""
    return f"{card.number:02}" if card.number > 0 else ""


def draw_frame(pen: Pen, place: Quarter, card: Analogy, head: float) -> None:
    """The ground of the head, `head` high, inside the rounded frame in the suit's colour."""
    suit = colours(card)
    pen.ground(place.x, place.top, place.width, head, suit.wash, RADIUS)
    pen.ground(place.x, place.top - RADIUS, place.width, head - RADIUS, suit.wash)
    pen.box(place.x, place.top, place.width, place.height, suit.fill, RADIUS)


def draw_tile(pen: Pen, card: Analogy, x: float, top: float, size: float) -> None:
    """The glyph of the suit in white on its tile, `size` wide; nothing for a suit that is none."""
    if card.suit in SUITS:
        pen.ground(x, top, size, size, colours(card).fill, size * 0.215)
        inner = size * 0.652
        draw_glyph(pen, f"suit-{card.suit}", x + (size - inner) / 2, top - (size - inner) / 2, inner, PAPER)


def draw_number(pen: Pen, card: Analogy, place: Quarter, below: float, style: Style, width: float) -> float:
    """The number at the end of the head, smaller where `width` asks for it; returns how wide it is."""
    number = number_of(card)
    wide = natural_width(number, style)
    if wide > width:
        smaller = style.at(style.size * width / wide)
        below, style, wide = below + (style.leading - smaller.leading) / 2, smaller, width
    x = place.x + _SIDE if right_to_left() else place.x + place.width - _SIDE - wide
    pen.lines(broken((Span(number, style),), width + 1), style, x, place.top - below, wide)
    return wide


def draw_line(pen: Pen, text: str, style: Style, x: float, top: float, width: float, end: bool = False) -> None:
    """`text` on one line of `width`, ended with an ellipsis where it is longer; `end`: at the far side."""
    line = _set_line(text, style, width)
    far = end != right_to_left()
    pen.lines([line], style, x + width - line.width if far else x, top, width)


@lru_cache(maxsize=2_000)
def _set_line(text: str, style: Style, width: float) -> Line:
    """Most of what stands on one line is the same on every card, and is set once."""
    short = shortened(one_line(text), style, width)
    return replace(broken((Span(short, style),), width + 1)[0], rightward=True)


def draw_foot(pen: Pen, place: Quarter, said: str, at_end: str, shorter: str = "") -> None:
    """The line at the foot: what it says, `shorter` where there is no room for both, and a number or a holder."""
    inner = place.width - 2 * PADDING
    end = natural_width(at_end, FOOT) + 1 if len(at_end) < _LONG else inner
    room = inner - (_BETWEEN if at_end else 0)
    if shorter and natural_width(said, FOOT) + end > room:
        said = shorter
    end = min(end, max(inner * 0.4, room - natural_width(said, FOOT) - 1))
    start = room - end
    x, top = place.x + PADDING, place.bottom + FOOT_HEIGHT
    mirrored = right_to_left()
    draw_line(pen, said, FOOT, x + inner - start if mirrored else x, top, start)
    draw_line(pen, at_end, FOOT, x if mirrored else x + inner - end, top, end, end=True)


NUMBER: Final = Style(Face.BOLD, 36, 36, INK)
SMALL_NUMBER: Final = Style(Face.BOLD, 22.5, 27, INK)
