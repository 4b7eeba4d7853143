"""The wall of ideas: eight cards a view, a long one as wide as it needs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache, partial

from PySide6.QtGui import QColor

from workshop.projection.views import IdeaCard, Ideas
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose, Style, fitted
from workshop.ui.canvas.sheet import WIDTH, Sheet

SIDE = 72
_GAP = 28
_TALL = 384
_WIDE = (WIDTH - 2 * SIDE - 3 * _GAP) / 4
_TOP = 168
_TEXT = Style(line=1.25)
_SIZE = 36
FOOT = 988
_HEAD = 98
_BARE = 118
_FOOT = 84
"""What a card keeps free above its words, about them, and under them: always, so that no card jumps while counting."""
_NAME = 56
"""What the name over a row of cards takes of their height."""
_HEADLINE = SANS.at(700)
_DOT, _PITCH, _ROW = 28, 36, 5
_MOST_DOTS = 10
"""Two rows of dots; above that the number alone says it."""


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a card lies: its left top corner, its columns and its height."""

    idea: IdeaCard
    x: float
    y: float
    span: int
    height: float


def ideas(body: Ideas, sheet: Sheet) -> list[Sheet]:
    """Cards in their order, four beside one another in two rows."""
    made: list[Sheet] = []
    for spots in _arranged(body.cards):
        here = sheet.again()
        here.later = partial(_fill, here, body, spots)
        made.append(here)
    return made


def _arranged(cards: tuple[IdeaCard, ...]) -> list[list[_Spot]]:
    """Which cards lie where on each view. Those of one name stay in a row, where a row is long enough for them."""
    made: list[list[_Spot]] = []
    column, row, group, least = 4, 1, "", 0
    for at, each in enumerate(cards):
        over = _NAME if each.group else 0
        span = _span(each.text, bool(over))
        if span > 4:
            top, tall = _TOP + over, 2 * _TALL + _GAP - over
            made += [[_Spot(piece, SIDE, top, 4, tall)] for piece in _pieces(each, tall)]
            column, row, group = 4, 1, each.group
            continue
        begins = each.group != group
        column = max(column, least) if begins else column
        if column + (_across(cards[at:]) if begins and each.group else span) > 4:
            column, row, begins = 0, row + 1, bool(each.group)
        if row > 1:
            made.append([])
            column, row = 0, 0
        least = column + _name_span(each.group) if begins else least
        place = SIDE + column * (_WIDE + _GAP), _TOP + row * (_TALL + _GAP) + over
        made[-1].append(_Spot(each, *place, span, _TALL - over))
        column, group = column + span, each.group
    return made


def _across(cards: tuple[IdeaCard, ...]) -> int:
    """How many columns the cards take that stand under the name of the first, and their name; at most a row."""
    across = 0
    for each in cards:
        if each.group != cards[0].group or across >= 4:
            break
        across += _span(each.text, True)
    return min(max(across, _name_span(cards[0].group)), 4)


@lru_cache(maxsize=1_000)
def _name_span(name: str) -> int:
    """How many columns a name needs on one line; at most a row."""
    wide = Prose([Piece(name, QColor())], _HEADLINE, 32, 1e6).natural_width
    return next((span for span in (1, 2, 3) if wide <= _width(span)), 4)


def _fill(here: Sheet, body: Ideas, spots: list[_Spot]) -> None:
    title = here.line(SIDE, 60, 1100, body.title, SERIF, 60)
    here.line(SIDE + title.natural_width + 28, 80, 500, body.count, SANS, 36, here.palette["secondary"])
    frame.foot(here, body.foot, SIDE, FOOT + 40)
    for each in spots:
        _card(here, each)
    _names(here, spots)


def _names(here: Sheet, spots: list[_Spot]) -> None:
    """The name over the cards that stand under it, in each row where there are any; a long one ends in dots."""
    for at, each in enumerate(spots):
        before = spots[at - 1] if at else None
        if not each.idea.group or (before and (before.y, before.idea.group) == (each.y, each.idea.group)):
            continue
        row = [one for one in spots if one.y == each.y and one.x > each.x]
        width = next((one.x - _GAP for one in row if one.idea.group != each.idea.group), WIDTH - SIDE) - each.x
        ink = here.palette["text"]
        words = fitted([Piece(each.idea.group, ink)], _HEADLINE, width, 48, 36, 32)
        if not words.complete:
            words = Prose([Piece(words.shown.rstrip() + "…", ink)], _HEADLINE, 32, width, 48)
        here.place(each.x, each.y - _NAME + 2, words)


def _room(tall: float, named: bool) -> float:
    """How high the words of a card may be. Under a name the dots stand beside the letter, and the words have it all."""
    return tall - _BARE - (0 if named else _FOOT)


def _width(span: int) -> float:
    return span * _WIDE + (span - 1) * _GAP


def _prose(text: str, span: int, height: float, colour: QColor) -> Prose:
    width = _width(span) - 56
    return Prose([Piece(text, colour)], _TEXT, _SIZE, width, height)


@lru_cache(maxsize=10_000)
def _span(text: str, named: bool) -> int:
    """How many columns an idea takes, under a name or not; 8 if a whole row is not enough."""
    room = _room(_TALL - _NAME if named else _TALL, named)
    for span in (1, 2, 4):
        prose = _prose(text, span, room, QColor())
        if prose.complete and not (span < 4 and prose.breaks_words()):
            return span
    return 8


def _pieces(idea: IdeaCard, tall: float) -> list[IdeaCard]:
    """An idea longer than a row, cut into views by lines."""
    made, text = [], idea.text
    while text:
        prose = _prose(text, 4, _room(tall, bool(idea.group)), QColor())
        made.append(replace(idea, text=prose.shown))
        text = prose.rest
    return made


def part_of_lit(body: Ideas) -> int | None:
    """On which view the idea stands whose dots are being counted; None if none are."""
    for part, spots in enumerate(_arranged(body.cards)):
        if any(each.idea.mark == "now" for each in spots):
            return part
    return None


def _card(sheet: Sheet, spot: _Spot) -> None:
    idea, x, y, span = spot.idea, spot.x, spot.y, spot.span
    colours = sheet.palette
    width = _width(span)
    strong = idea.mark == "now" or idea.first
    edge, thick = (colours["teal"], 6) if strong else (colours["line"], 2)
    sheet.box(x, y, width, spot.height, colours["raised"], edge=edge, width=thick, radius=16)
    left = x + 30
    if idea.letter:
        lit = idea.mark == "now"
        ink, fill, edge = (
            (colours["raised"], colours["teal"], colours["teal"])
            if lit
            else (colours["text"], None, colours["secondary"])
        )
        letter = Prose([Piece(idea.letter, ink)], SANS.at(700).to("centre"), 40, 400)
        box = max(56.0, letter.natural_width + 24)
        sheet.box(left, y + 26, box, 56, fill, edge=edge, width=3, radius=10)
        sheet.line(left, y + 28, box, idea.letter, SANS.at(700).to("centre"), 40, ink)
        left += box + 14
    if idea.suit in theme.SUITS:
        sheet.tile(left, y + 32, 44, idea.suit, theme.suit_fill(idea.suit), theme.colour("white"), 10)
        left += 58
    words = _room(spot.height, bool(idea.group)) + _BARE - _HEAD - 2
    sheet.place(x + 30, y + _HEAD, _prose(idea.text, span, words, colours["text"]))
    if idea.group:
        _beside(sheet, spot, left, x + width - 30)
        return
    label = Prose([Piece(idea.label, colours["secondary"])], SANS, 32, x + width - 20 - left)
    if label.height == label.line:  # a longer label is dropped: in an idea's corner the glyph may stand alone
        sheet.place(left, y + 33, label)
    _under(sheet, spot, width)


def _beside(sheet: Sheet, spot: _Spot, left: float, end: float) -> None:
    """At the end of the line with the letter: the number of dots, or in words why there is none."""
    idea, colours = spot.idea, sheet.palette
    end_style = SANS.to("end")
    if idea.dots:
        number = Prose([Piece(str(idea.dots), colours["teal"])], end_style.at(700), 56, end - left)
        sheet.place(left, spot.y + 18, number)
        end -= number.natural_width + 16
    sheet.line(left, spot.y + 33, end - left, idea.foot, end_style, 32, colours["secondary"])


def _under(sheet: Sheet, spot: _Spot, width: float) -> None:
    """Under an idea's words: its dots with their number, or in words how far its count is."""
    idea, colours, left = spot.idea, sheet.palette, spot.x + 30
    middle = spot.y + spot.height - 36
    if idea.dots:
        number = SANS.at(700).to("end")
        sheet.line(spot.x + width - 30 - 200, middle - 52, 200, str(idea.dots), number, 56, colours["teal"])
        if idea.foot:  # the count is not complete: in words, where dots would look final
            sheet.line(left, middle - 22, width - 60 - 120, idea.foot, SANS, 32, colours["secondary"])
            return
        rows = -(-min(idea.dots, _MOST_DOTS) // _ROW)
        for at in range(idea.dots if idea.dots <= _MOST_DOTS else 0):
            across, down = at % _ROW, rows - 1 - at // _ROW
            top = middle - _DOT / 2 - down * _PITCH
            sheet.box(left + across * _PITCH, top, _DOT, _DOT, colours["teal"], radius=_DOT / 2)
        return
    if idea.mark == "done":
        sheet.glyph(left, middle - 16, 32, "check", colours["secondary"])
        left += 44
    lit = idea.mark == "now"
    style, ink = (SANS.at(700), colours["teal"]) if lit else (SANS, colours["secondary"])
    sheet.line(left, middle - 22, width - 60, idea.foot, style, 32, ink)
