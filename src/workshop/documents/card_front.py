"""The front of a card: suit, number, whose trade it is, and the scene, set as large as it fits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Block, prose
from workshop.documents.card_head import (
    FOOT_HEIGHT,
    NUMBER,
    PADDING,
    draw_foot,
    draw_frame,
    draw_line,
    draw_number,
    draw_tile,
)
from workshop.documents.lines import natural_width
from workshop.documents.pen import Pen
from workshop.documents.pour import Poured, poured
from workshop.documents.quarters import Quarter
from workshop.documents.style import INK_2, Face, Style
from workshop.model.parts import Analogy
from workshop.suits import suit_label
from workshop.words import tr

_HEAD: Final = 0.411  # of the card's height
_TILE: Final = 84.0
_ABOVE: Final = 13.5  # from the head to the text
_BELOW: Final = 9.0  # from the text to the foot
_TRADE: Final = Style(Face.SEMIBOLD, 12.75, 16.5, INK_2)
_TITLE: Final = Style(Face.SERIF_SEMIBOLD, 22.5, 27)
_SCENE: Final = Style(Face.SANS, 14.25, 21)
_SUIT: Final = Style(Face.BOLD, 12.75, 16.5)
_STEPS: Final = ((22.5, 14.25), (20.0, 13.0), (18.0, 12.0), (16.0, 10.9))
"""Sizes of title and scene, down to the floor."""


@dataclass(frozen=True, slots=True)
class CardFront:
    """A front, set. `holder` is the table or person that the card was dealt to."""

    card: Analogy
    text: Poured
    holder: str

    def draw(self, pen: Pen, place: Quarter) -> None:
        """Head, text and foot."""
        head = place.height * _HEAD
        draw_frame(pen, place, self.card, head)
        label = suit_label(self.card.suit)
        top = place.top - (head - _TILE - 10.5 - _SUIT.leading) / 2
        middle = place.x + place.width / 2
        draw_tile(pen, self.card, middle - _TILE / 2, top, _TILE)
        wide = natural_width(label, _SUIT)
        draw_line(pen, label, _SUIT, middle - wide / 2 - 1, top - _TILE - 10.5, wide + 2)
        draw_number(pen, self.card, place, 12, NUMBER, (place.width - _TILE) / 2 - 28)
        self.text.draw(pen, place.x + PADDING, place.top - head - _ABOVE, place.width - 2 * PADDING)
        draw_foot(pen, place, tr("Have you lived something like it?"), self.holder, tr("Have you lived this?"))


def card_front(card: Analogy, place: Quarter, holder: str = "") -> CardFront:
    """The front of `card`, set as large as it fits; `text.rest` is what not even the smallest size could hold."""
    width = place.width - 2 * PADDING
    room = place.height * (1 - _HEAD) - _ABOVE - _BELOW - FOOT_HEIGHT
    text = Poured((), 0.0, ())
    for title, scene in _STEPS:
        text = poured(_blocks(card, title, scene), width, room)
        if not text.rest:
            break
    return CardFront(card, text, holder)


def _blocks(card: Analogy, title: float, scene: float) -> list[Block]:
    said = (
        (card.industry, _TRADE, 0.0, False),
        (card.title, _TITLE.at(title), 1.5, True),
        (card.scene or card.challenge, _SCENE.at(scene), 9.0, False),
    )
    return [prose(text.strip(), style, gap, balanced=even) for text, style, gap, even in said if text.strip()]
