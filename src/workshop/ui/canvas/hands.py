"""Two lists by who is there: the cards each hand holds, and what each organisation takes home."""

from __future__ import annotations

from dataclasses import replace

from workshop.projection.scenes import Closing, Deal, DealtCard, HandRow, Taken
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, Piece
from workshop.ui.canvas.rows import Cell, Row, balanced, stacked, total
from workshop.ui.canvas.sheet import BODY, SIDE, Sheet

_TOP = 280
_BOTTOM = 960
_HOLDER = 420
_CARDS = SIDE + _HOLDER + 40
_TILE = 48
_PAD = 22
_APART = 12
_TITLE = 540
_TRADE = _CARDS + 168 + _TITLE + 24
_SAID = SIDE + 656
"""Where the words of an organisation's row, and of a decision, begin."""


def deal(body: Deal, sheet: Sheet) -> list[Sheet]:
    """Hand by hand: who holds it, and its cards under one another."""
    made: list[Sheet] = []
    for page in balanced([row for each in body.hands for row in _hand(sheet, each)], _BOTTOM - _TOP):
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


def _hand(sheet: Sheet, hand: HandRow) -> list[Row]:
    """A row a card: who holds them beside the first, the note under that."""
    quiet = sheet.palette["secondary"]
    holder = Cell(SIDE, _HOLDER, Piece(hand.holder, sheet.palette["text"]), SANS.at(600), 40, down=_PAD)
    first = _card(sheet, hand.cards[0], _PAD + 4)
    others = [_card(sheet, each, _APART) for each in hand.cards[1:]]
    note = Cell(SIDE, _HOLDER, Piece(hand.note, quiet), SANS, 32)
    beside: tuple[Cell, ...] = (holder,)
    if others:
        others[0] = replace(others[0], cells=(note, *others[0].cells))
    else:
        beside = (holder, replace(note, down=_PAD + holder.prose().height))
    behind = frame.line_above(sheet.palette["line"])
    rows = [replace(first, cells=(*beside, *first.cells), leads=len(others), behind=behind), *others]
    return [*rows[:-1], replace(rows[-1], least=max(rows[-1].height + _PAD, 0 if others else 110))]


def _card(sheet: Sheet, card: DealtCard, down: float) -> Row:
    """The number, title, trade and suit of a card, `down` below the top."""
    colours = sheet.palette
    title = Cell(_CARDS + 168, _TITLE, Piece(card.title, colours["text"]), SANS, 36, down=down)
    words = ", ".join(each for each in (card.industry, card.label) if each)
    trade = Cell(_TRADE, BODY + SIDE - _TRADE, Piece(words, colours["secondary"]), SANS, 32, down=down + 3)

    def number(on: Sheet, y: float, _height: float) -> None:
        _number(on, card, y + down)

    return Row((title, trade), pad=0, before=number)


def _number(on: Sheet, card: DealtCard, y: float) -> None:
    """The suit's tile and the printed number, which finds the card on the table."""
    if card.suit in theme.SUITS:
        on.tile(_CARDS, y, _TILE, card.suit, theme.suit_fill(card.suit), theme.colour("white"), 10)
    on.line(_CARDS + _TILE + 16, y + 1, 96, card.number, SANS.at(700), 36)


def _home(sheet: Sheet, home: Taken) -> Row:
    colours = sheet.palette
    name = Cell(SIDE + 124, _SAID - SIDE - 148, Piece(home.name, colours["text"]), SANS.at(600), 40)
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
    named = Cell(SIDE, _SAID - SIDE - 24, Piece(label, colours["teal"]), SANS.at(600), 36)
    said = Cell(_SAID, BODY + SIDE - _SAID, Piece(text, colours["text"]), SANS, 36)
    return Row((named, said), pad=14, behind=frame.line_above(colours["line"]) if label else None)
