"""How paper looks: sizes, margins, faces and the few colours that print. Lengths are points.

The ground is white and everything must read in black and white: colour comes after shape and word.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

MM: Final = 72 / 25.4

PAPER: Final = "#FFFFFF"
INK: Final = "#1A2025"
INK_2: Final = "#434A50"
LINE: Final = "#DDD5C6"
RULE: Final = "#857C6C"
WRITING_LINE: Final = "#B9AF9C"
TEAL: Final = "#0B5558"
TEAL_WASH: Final = "#DDEAE6"
SLIP: Final = "#A8321A"
BAND: Final = "#F3F1EC"


@dataclass(frozen=True, slots=True)
class SuitColours:
    """The colours of a suit in print: its glyph's tile, and the ground of a card's head."""

    fill: str
    wash: str


SUIT_COLOURS: Final = {
    "move": SuitColours("#2171C4", "#E6EEF6"),
    "make": SuitColours("#8C6748", "#F2ECE4"),
    "care": SuitColours("#962B52", "#F5E7EB"),
    "host": SuitColours("#503590", "#EAE6F2"),
    "guard": SuitColours("#637080", "#EBECED"),
    "teach": SuitColours("#143A28", "#E3EAE4"),
    "play": SuitColours("#3F1846", "#EBE4EA"),
    "grow": SuitColours("#4D590C", "#ECEEDF"),
}
"""As on screen, so that a card in the hand is the one on the wall."""

NO_SUIT: Final = SuitColours(INK_2, BAND)


class Paper(StrEnum):
    """The sizes that a document can be made in."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet with its margins; `body_top` and `body_bottom` are heights above the lower edge."""

    width: float
    height: float
    side: float = 20 * MM
    top: float = 17 * MM
    foot: float = 12 * MM

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.side

    @property
    def body_top(self) -> float:
        """Where the first block may begin, under the header."""
        return self.height - self.top - 42

    @property
    def body_bottom(self) -> float:
        """Where the last block must end, above the footer."""
        return self.foot + 26

    @property
    def body(self) -> float:
        """The height that blocks may fill."""
        return self.body_top - self.body_bottom

    @property
    def turned(self) -> Page:
        """The same sheet on its side."""
        return replace(self, width=self.height, height=self.width)


PAGES: Final = {Paper.A4: Page(210 * MM, 297 * MM), Paper.LETTER: Page(612, 792)}


class Face(StrEnum):
    """A bundled font: serif is for what people say or take away, sans for the rest."""

    SANS = "AtkinsonHyperlegibleNext_400Regular"
    SEMIBOLD = "AtkinsonHyperlegibleNext_600SemiBold"
    BOLD = "AtkinsonHyperlegibleNext_700Bold"
    SERIF = "SourceSerif4_400Regular"
    SERIF_SEMIBOLD = "SourceSerif4_600SemiBold"


@dataclass(frozen=True, slots=True)
class Style:
    """A face at a size, with the distance between its lines and its colour."""

    face: Face
    size: float
    leading: float
    colour: str = INK

    @property
    def base(self) -> float:
        """How far under the upper edge of a line its letters stand."""
        return (self.leading + self.size * 0.66) / 2

    def at(self, size: float) -> Style:
        """The same style at another size, its line distance in proportion."""
        return Style(self.face, size, self.leading * size / self.size, self.colour)


TITLE: Final = Style(Face.SERIF_SEMIBOLD, 30, 34.5)
LEAD: Final = Style(Face.SANS, 12.75, 19.5, INK_2)
HEADING: Final = Style(Face.BOLD, 11.25, 15, TEAL)
BODY: Final = Style(Face.SANS, 10.9, 16.5)
LABEL: Final = Style(Face.SEMIBOLD, 10.9, 16.5)
CELL: Final = Style(Face.SANS, 9.75, 13.25)
CELL_HEAD: Final = Style(Face.SEMIBOLD, 9.75, 13.25)
AGREED: Final = Style(Face.SANS, 10.2, 14)
AGREED_LABEL: Final = Style(Face.SEMIBOLD, 10.2, 14)
SMALL: Final = Style(Face.SANS, 9, 11.4)
SMALL_HEAD: Final = Style(Face.SEMIBOLD, 9, 11.4)
SMALL_NOTE: Final = Style(Face.SANS, 9, 11.4, INK_2)
QUOTE: Final = Style(Face.SERIF, 16.5, 23.25)
SPOKEN: Final = Style(Face.SERIF, 13.5, 18)
NOTE: Final = Style(Face.SANS, 9, 12.5, INK_2)
RUNNING: Final = Style(Face.SANS, 10.9, 16.5)
RUNNING_TITLE: Final = Style(Face.SEMIBOLD, 10.9, 16.5)
FOOTER: Final = Style(Face.SANS, 9, 12, INK_2)
STATEMENT: Final = Style(Face.SERIF_SEMIBOLD, 33, 40.5)
