"""The mapping worksheet: what corresponds, what has no counterpart and what breaks, for a table to fill in by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.documents.card_head import draw_line, number_of
from workshop.documents.glyph import draw_glyph
from workshop.documents.lines import natural_width
from workshop.documents.pen import Pen
from workshop.documents.sheet_head import BESIDE, CAPTION, draw_blank, draw_head
from workshop.documents.style import BAND, HEADING, INK, INK_2, WRITING_LINE, Face, Page, Style
from workshop.model.parts import Analogy
from workshop.words import right_to_left, tr

FOOT_LINE: Final = 54.0  # above a sheet's lower edge; what is written on by hand stays clear of it
CLEAR: Final = 30.0  # between the last line to write on and the foot line

_TITLE: Final = Style(Face.SERIF_SEMIBOLD, 22.5, 27)
_HEAD: Final = Style(Face.SEMIBOLD, 10.5, 15)
_NUMBER: Final = Style(Face.SANS, 9.75, 13.5, INK_2)
_TABLE: Final = 0.16  # of the width: the place for the number of a table
_ROLES: Final = 4
_ROWS: Final = 9
_NARROW: Final = 25.5  # the column of the numbers
_MIDDLE: Final = 96.0  # the column of the three glyphs
_BAND: Final = 19.5
_TOP_ROW: Final = 25.5
_GLYPH: Final = 16.5
_LINKS: Final = ("link-corresponds", "link-gap", "link-breaks")
_WRITING: Final = 25.5


@dataclass(frozen=True, slots=True)
class MappingSheet:
    """One sheet; for a card its number, its title and who speaks for it stand on it already."""

    code: str
    title: str
    card: Analogy | None = None
    speaker: str = ""

    @property
    def name(self) -> str:
        """What its running line says."""
        return tr("Mapping worksheet")

    @property
    def foot(self) -> str:
        """What the foot of the page says."""
        return tr("Fill the left side first. Leave gaps as gaps.")

    def draw(self, pen: Pen, page: Page) -> None:
        """Head, the grid with its key, and what would fill a gap."""
        x, width, top = page.side, page.inner, page.height - page.top - 0.75
        draw_head(pen, "mark", self.name, self.title, self.code, x, top, width)
        draw_line(pen, tr("Match what things do"), _TITLE, x, top - 43, width)
        self._draw_blanks(pen, x, top - 83, width)
        lines = _lines_under(page)
        bottom = FOOT_LINE + CLEAR + lines * _WRITING + 49
        end = _draw_grid(pen, x, top - 131, width, bottom)
        _draw_key(pen, x, end - 6, width)
        draw_line(pen, tr("What would have to exist to fill a gap?"), HEADING, x, end - 34, width)
        for number in range(1, lines + 1):
            pen.rule(x, end - 49 - number * _WRITING, width, WRITING_LINE)

    def _draw_blanks(self, pen: Pen, x: float, top: float, width: float) -> None:
        card = self.card
        number = ", ".join(each for each in (number_of(card), card.title.strip()) if each) if card else ""
        told = ((tr("Table"), ""), (tr("Card number"), number), (tr("Who speaks for it"), self.speaker))
        if card:
            told = (told[0], (tr("Card"), number), told[2])
        usable, at = width - 36, x
        shares = _shares(told, usable) if card else (0.17, 0.2, 0.63)
        shared = list(zip(told, shares, strict=True))
        for (caption, said), share in reversed(shared) if right_to_left() else shared:
            draw_blank(pen, caption, at, top, usable * share, said=said)
            at += usable * share + 18


def _shares(told: tuple[tuple[str, str], ...], usable: float) -> tuple[float, ...]:
    """The parts of the width that the table, a card and whoever speaks for it take: as what stands there asks for."""
    _, *needs = (max(natural_width(words, BESIDE) for words in each) + 1 for each in told)
    first, left = _TABLE, 1 - _TABLE
    card, speaker = (each / usable for each in needs)
    spare = left - card - speaker
    if spare >= 0:
        return first, card + spare / 2, speaker + spare / 2
    least = min(speaker, left * 0.4)
    card = min(card, left - least)
    return first, card, left - card


def _lines_under(page: Page) -> int:
    """Lines under the grid: fewer on a sheet that is less tall."""
    return 4 if page.height > 800 else 3


def _draw_grid(pen: Pen, x: float, top: float, width: float, bottom: float) -> float:
    """The heads, then nine numbered rows in two bands; returns where the grid ends."""
    row = (top - bottom - _TOP_ROW - 2 * _BAND) / _ROWS
    side = (width - _NARROW - _MIDDLE) / 2
    mirrored = right_to_left()
    columns = (side, _MIDDLE, side, _NARROW) if mirrored else (_NARROW, side, _MIDDLE, side)
    edges = [x + sum(columns[:at]) for at in range(4)]
    first, middle, last = (edges[2], edges[1], edges[0]) if mirrored else edges[1:]
    draw_line(pen, tr("There, in their trade"), _HEAD, first + 7.5, top - 5, side - 15)
    circled = tr("circle one")
    wide = min(natural_width(circled, _HEAD) + 1, _MIDDLE)
    draw_line(pen, circled, _HEAD, middle + (_MIDDLE - wide) / 2, top - 5, wide)
    draw_line(pen, tr("Here, at home"), _HEAD, last + 7.5, top - 5, side - 15)
    y = top - _TOP_ROW
    for number in range(1, _ROWS + 1):
        if number in (1, _ROLES + 1):
            said = tr("Roles: who or what is there?") if number == 1 else tr("Relations: who does what to whom?")
            y = _draw_band(pen, said, x, y, width)
        pen.rule(x, y, width, WRITING_LINE)
        wide = natural_width(str(number), _NUMBER)
        place = (edges[3] if mirrored else x) + (_NARROW - wide) / 2
        draw_line(pen, str(number), _NUMBER, place, y - 4, wide)
        _draw_links(pen, middle, y - (row - _GLYPH) / 2)
        for edge in edges[1:]:
            pen.upright(edge, y, row, WRITING_LINE, 0.75)
        y -= row
    for edge in edges[1:]:
        pen.upright(edge, top, _TOP_ROW, WRITING_LINE, 0.75)
    pen.box(x, top, width, top - y, INK, 0)
    return y


def _draw_band(pen: Pen, said: str, x: float, y: float, width: float) -> float:
    pen.ground(x, y, width, _BAND, BAND)
    pen.rule(x, y, width, WRITING_LINE)
    draw_line(pen, said, CAPTION, x + 7.5, y - 3, width - 15)
    return y - _BAND


def _draw_links(pen: Pen, x: float, top: float) -> None:
    """The three glyphs of which one is circled."""
    between = (_MIDDLE - 3 * _GLYPH) / 4
    for at, name in enumerate(_LINKS):
        draw_glyph(pen, name, x + between + at * (_GLYPH + between), top, _GLYPH, INK_2)


def _draw_key(pen: Pen, x: float, top: float, width: float) -> None:
    """What the three glyphs mean."""
    told = zip(_LINKS, (tr("corresponds"), tr("no counterpart"), tr("breaks here")), strict=True)
    mirrored, at = right_to_left(), 0.0
    for name, words in told:
        wide = min(natural_width(words, CAPTION) + 1, width / 3 - _GLYPH - 6)
        left = x + width - at - _GLYPH if mirrored else x + at
        draw_glyph(pen, name, left, top, _GLYPH, INK_2)
        draw_line(pen, words, CAPTION, left - 6 - wide if mirrored else left + _GLYPH + 6, top - 1.5, wide)
        at += _GLYPH + 6 + wide + 18
