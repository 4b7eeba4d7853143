"""The back of a card: how they live with it, what to ask them, where it may break, and room to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from workshop.documents.blocks import Block, WritingLines, heading, prose
from workshop.documents.card_head import (
    FOOT_HEIGHT,
    PADDING,
    SMALL_NUMBER,
    draw_foot,
    draw_frame,
    draw_line,
    draw_number,
    draw_tile,
    number_of,
)
from workshop.documents.lines import natural_width
from workshop.documents.pen import Pen
from workshop.documents.pour import Poured, poured
from workshop.documents.quarters import Quarter
from workshop.documents.style import Face, Style
from workshop.model.parts import Analogy
from workshop.suits import suit_label
from workshop.words import right_to_left, tr

_HEAD: Final = 49.5
_TILE: Final = 24.0
_ABOVE: Final = 10.5
_BELOW: Final = 9.0
_NUMBER: Final = 40.0  # the most that the number takes of the head
_PITCH: Final = 21.0
_TRADE: Final = Style(Face.SEMIBOLD, 9.75, 13.5)
_SUIT: Final = Style(Face.SANS, 9.75, 13.5)
_TITLE: Final = Style(Face.SERIF_SEMIBOLD, 12.75, 16.5)
_TITLE_FLOOR: Final = 10.0
_HEADING: Final = Style(Face.BOLD, 9.75, 13.5)
_TEXT: Final = Style(Face.SANS, 10.9, 15)
_STEPS: Final = ((10.9, 4), (10.9, 3), (10.9, 2), (10.2, 2), (9.6, 2), (9.0, 2), (9.0, 1), (9.0, 0))
"""The size of the text with the number of lines to write on, down to the floor."""


@dataclass(frozen=True, slots=True)
class CardBack:
    """A back, set; or one face more of a card whose text is longer than two. `part` tells which of how many."""

    card: Analogy
    text: Poured
    part: str = ""

    def draw(self, pen: Pen, place: Quarter) -> None:
        """Head, text and foot."""
        draw_frame(pen, place, self.card, _HEAD)
        self._draw_head(pen, place)
        self.text.draw(pen, place.x + PADDING, place.top - _HEAD - _ABOVE, place.width - 2 * PADDING)
        ending = ", ".join(each for each in (number_of(self.card), self.part) if each)
        draw_foot(pen, place, tr("Keep what it does. Leave how it looks."), ending)

    def _draw_head(self, pen: Pen, place: Quarter) -> None:
        """Suit, trade over title, and the number."""
        card, mirrored = self.card, right_to_left()
        inner = place.width - PADDING - 16.5
        number = draw_number(pen, card, place, (_HEAD - SMALL_NUMBER.leading) / 2 + 0.75, SMALL_NUMBER, _NUMBER)
        tile = _TILE + 7.5 if suit_label(card.suit) else 0.0
        left = place.x + place.width - PADDING - _TILE if mirrored else place.x + PADDING
        draw_tile(pen, card, left, place.top - (_HEAD - _TILE) / 2, _TILE)
        width = inner - tile - number - (6 if number else 0)
        x = place.x + 16.5 + number + 6 if mirrored else place.x + PADDING + tile
        self._draw_trade(pen, x, place.top - 10.5, width)
        wide = natural_width(card.title, _TITLE) if len(card.title) < 100 else width * 2
        title = _TITLE.at(max(_TITLE_FLOOR, min(_TITLE.size, _TITLE.size * width / max(wide, 1) - 0.01)))
        draw_line(pen, card.title, title, x, place.top - 24 - (_TITLE.leading - title.leading) / 2, width)

    def _draw_trade(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Whose trade it is, then the suit where there is room for both."""
        trade, label = self.card.industry.strip(), suit_label(self.card.suit)
        after = f", {label}" if trade and label else label
        wide = natural_width(trade, _TRADE) if len(trade) < 100 else width
        room = width - natural_width(after, _SUIT)
        if wide > room:
            draw_line(pen, trade, _TRADE, x, top, width)
            return
        if right_to_left():  # one text, so that its parts and the comma come in the order in which they are read
            draw_line(pen, f"{trade}{after}", _SUIT, x, top, width)
            return
        draw_line(pen, trade, _TRADE, x, top, wide + 1)
        draw_line(pen, after, _SUIT, x + wide, top, width - wide)


def card_backs(card: Analogy, before: Sequence[Block], place: Quarter) -> list[CardBack]:
    """The back of `card`, and further faces where its text is longer. `before` is what the front could not hold."""
    width = place.width - 2 * PADDING
    room = place.height - _HEAD - _ABOVE - _BELOW - FOOT_HEIGHT
    told: dict[float, list[Block]] = {}
    for size, lines in _STEPS:
        told.setdefault(size, [*before, *_blocks(card, size, bool(before))])
        text = poured([*told[size], *_to_write(lines)], width, room)
        if not text.rest:
            return [CardBack(card, text)]
    waiting: Sequence[Block] = [*told[_STEPS[-1][0]], *_to_write(2)]
    faces: list[Poured] = []
    while waiting:
        faces.append(poured(waiting, width, room))
        waiting = faces[-1].rest
    count = len(faces) + 1
    return [
        CardBack(card, each, tr("{page} / {pages}", page=number, pages=count)) for number, each in enumerate(faces, 2)
    ]


def _blocks(card: Analogy, size: float, follows: bool) -> list[Block]:
    told = (
        (tr("How they live with it"), card.mechanism),
        (tr("Ask them"), card.ask),
        (tr("Where it may break"), card.breaks_when),
    )
    blocks: list[Block] = []
    for title, text in told:
        if text.strip():
            gap = 7.5 if blocks or follows else 0.0
            blocks += [_headed(title, gap), prose(text.strip(), _TEXT.at(size))]
    return blocks


def _to_write(count: int) -> list[Block]:
    if not count:
        return []
    return [_headed(tr("In our case, that would be"), 7.5), WritingLines(count=count, pitch=_PITCH)]


@lru_cache(maxsize=100)
def _headed(title: str, gap: float) -> Block:
    return replace(heading(title, _HEADING, gap), outline=None)
