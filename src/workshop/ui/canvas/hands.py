"""Two lists by who is there: the cards each hand holds, and what each organisation takes home."""

from __future__ import annotations

from workshop.projection.scenes import Closing, Deal, DealtCard, HandRow, Taken
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, Piece
from workshop.ui.canvas.rows import Cell, Row, balanced, stacked, total
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet

_TOP = 280
_BOTTOM = 960
_CARDS = SIDE + 560
_TILE = 48
_SUIT = _CARDS + 168 + 660
_SAID = SIDE + 784
"""Where the words of an organisation's row, and of a decision, begin."""


def deal(body: Deal, sheet: Sheet) -> list[Sheet]:
    """A row a hand: who holds it, and its cards beside one another."""
    made: list[Sheet] = []
    for page in balanced([_hand(sheet, each) for each in body.hands], _BOTTOM - _TOP):
        made.append(sheet.again())
        frame.title(made[-1], body.title, body.count)
        stacked(made[-1], page, _TOP)
        frame.foot(made[-1], body.task)
    return made


def closing(body: Closing, sheet: Sheet) -> list[Sheet]:
    """A row an organisation, and what was decided under them, or on a view of its own."""
    homes = [_home(sheet, each) for each in body.homes]
    decided = [_decision(sheet, body.decided if not at else "", each) for at, each in enumerate(body.decisions)]
    height = _BOTTOM - _TOP
    together = total(homes) + total(decided) <= height
    pages = [[*homes, *decided]] if together else [*balanced(homes, height), *balanced(decided, height)]
    made: list[Sheet] = []
    for page in pages:
        if page:
            made.append(sheet.again())
            frame.title(made[-1], body.title, body.count)
            stacked(made[-1], page, _TOP)
    return made


def _hand(sheet: Sheet, hand: HandRow) -> Row:
    colours = sheet.palette
    holder = Cell(SIDE, 520, Piece(hand.holder, colours["text"]), SANS.at(600), 40)
    note = Cell(SIDE, 520, Piece(hand.note, colours["secondary"]), SANS, 32, down=holder.prose().height)
    cells, places, down = [holder, note], [], 4.0
    for each in hand.cards:
        title = Cell(_CARDS + 168, 640, Piece(each.title, colours["text"]), SANS, 36, down=down)
        suit = Cell(_SUIT, BODY + SIDE - _SUIT, Piece(each.label, colours["secondary"]), SANS, 32, down=down + 3)
        cells += [title, suit]
        places.append((each, down))
        down += title.prose().height + 12

    def cards(on: Sheet, y: float, _height: float) -> None:
        for each, lower in places:
            _number(on, each, y + 22 + lower)

    return Row(tuple(cells), pad=22, least=110, behind=frame.line_above(colours["line"]), before=cards)


def _number(on: Sheet, card: DealtCard, y: float) -> None:
    """The suit's tile and the printed number, which finds the card on the table."""
    if card.suit in theme.SUITS:
        on.tile(_CARDS, y, _TILE, card.suit, theme.suit_fill(card.suit), theme.colour("white"), 10)
    on.line(_CARDS + _TILE + 16, y + 1, 96, card.number, SANS.at(700), 36)


def _home(sheet: Sheet, home: Taken) -> Row:
    colours = sheet.palette
    name = Cell(SIDE + 124, 620, Piece(home.name, colours["text"]), SANS.at(600), 40)
    x, wide = _SAID, BODY + SIDE - _SAID
    document = Cell(x, wide, Piece(home.document, colours["text"]), SANS, 36, down=3)
    lower = 3 + document.prose().height + 4
    brought = Cell(x, wide, Piece(home.brought, colours["secondary"]), SANS, 32, down=lower)

    def tile(on: Sheet, y: float, _height: float) -> None:
        frame.tile(on, home.tile, y)

    behind = frame.line_above(colours["line"])
    return Row((name, document, brought), pad=18, least=126, behind=behind, before=tile)


def _decision(sheet: Sheet, label: str, text: str) -> Row:
    colours = sheet.palette
    named = Cell(SIDE, 620, Piece(label, colours["teal"]), SANS.at(600), 36)
    said = Cell(_SAID, BODY + SIDE - _SAID, Piece(text, colours["text"]), SANS, 36)
    return Row((named, said), pad=14, behind=frame.line_above(colours["line"]) if label else None)
