"""Tent cards: two on a sheet, cut across the middle, each folded once, so that both sides of the table can read it.

People are named only where the ground rules say so; everybody else finds a line to write a name on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from workshop.audience import seen_by
from workshop.documents.blocks import Block, Whole
from workshop.documents.draft import Draft, Kind, sheet
from workshop.documents.lines import Line, Span, broken, shortened
from workshop.documents.pen import Pen
from workshop.documents.record import Record
from workshop.documents.style import BODY, INK, INK_2, RULE, Face, Page, Paper, Style
from workshop.documents.words_on_paper import one_line
from workshop.model.identity import ROOM
from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_ON_A_SHEET: Final = 2
_MOST: Final = 40  # cards of one organisation
_SIDE: Final = 60.0
_SIZES: Final = (54.0, 46.0, 38.0, 32.0, 27.0, 22.0, 18.0)
_NAME: Final = Style(Face.BOLD, 54, 60)
_HOME: Final = Style(Face.SERIF, 22, 28, INK_2)
_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class TentCard:
    """What one card says: a name, or nothing to leave a line for it, and the organisation."""

    name: str
    home: str


@dataclass(slots=True, kw_only=True)
class TentSheet(Whole):
    """A whole sheet, `tall` high, with its cards under each other; what is cut and folded is marked."""

    cards: tuple[TentCard, ...]
    tall: float

    def height(self, width: float) -> float:
        """The whole sheet."""
        return self.tall

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Each card in both directions, the upper face upside down."""
        deep = self.tall / _ON_A_SHEET
        for number, card in enumerate(self.cards):
            upper = top - number * deep
            fold = upper - deep / 2
            pen.dashes(x + 12, fold, width - 24, RULE)
            _face(pen, card, x + _SIDE, fold, width - 2 * _SIDE, deep / 2)
            pen.upside_down(x + width / 2, fold)
            _face(pen, card, x + _SIDE, fold, width - 2 * _SIDE, deep / 2)
            pen.upright_again()
        for start in (x, x + width - 24):  # a card alone on its sheet is cut off too, or it does not stand
            pen.rule(start, top - deep, 24, INK)

    def texts(self) -> tuple[str, ...]:
        """Names and organisations."""
        return tuple(text for each in self.cards for text in (each.name, each.home))


def draft(session: Session, paper: Paper, _record: Record) -> Draft:
    """A card for everybody in the room."""
    core = seen_by(session, ROOM)
    made = sheet(core, paper, tr("Tent cards"))
    page = replace(made.page, side=0.0, top=-42.0, foot=-26.0)
    cards = _cards(session, core)
    return Draft(
        sheet=replace(made, page=page, bare=True),
        chapters=(partial(_sheets, cards, page),),
        holds=(
            (tr("Cards"), len(cards)),
            (tr("With a person’s name"), sum(1 for each in cards if each.name)),
        ),
    )


def _wanted(session: Session) -> bool:
    return bool(_cards(session, seen_by(session, ROOM)))


KIND: Final = Kind(
    key="tent-cards",
    called=lambda: tr("Tent cards"),
    file_name=lambda: tr("tent cards"),
    wanted=_wanted,
    draft=draft,
)


def _cards(session: Session, core: Session) -> tuple[TentCard, ...]:
    return tuple(card for each in core.organisations for card in _cards_of(session, each))


def _cards_of(session: Session, home: Organisation) -> list[TentCard]:
    """One for each of its people: with names where these may be used, then as many lines as there are heads."""
    names = [each.name.strip() for each in session.participants if each.organisation == home.id and each.name.strip()]
    named = names if session.ground_rules.names_agreed else []
    heads = min(max(home.people or 1, len(named)), max(_MOST, len(named)))
    return [TentCard(name, called(home)) for name in (*named, *[""] * (heads - len(named)))]


def _sheets(cards: tuple[TentCard, ...], page: Page, _air: float) -> list[Block]:
    homes = [each.home for each in cards]
    firsts = {home: homes.index(home) for home in homes}
    return [
        TentSheet(
            cards=cards[start : start + _ON_A_SHEET],
            tall=page.height,
            outline=_begun(firsts, range(start, start + _ON_A_SHEET)),
        )
        for start in range(0, len(cards), _ON_A_SHEET)
    ]


def _begun(firsts: dict[str, int], on_sheet: range) -> str | None:
    """The organisations whose first card is on this sheet, for the reader's contents; None if there is none."""
    return ", ".join(home for home, at in firsts.items() if at in on_sheet) or None


def _face(pen: Pen, card: TentCard, x: float, top: float, width: float, tall: float) -> None:
    """One face: the name as large as it fits, or a line for it, and the organisation below; without a name beside it,
    the organisation is what stands large."""
    style, lines = _fitted(card.name or card.home, width)
    home, under = _fitted(card.home, width, _HOME) if card.name else (_HOME, [])
    line = 0.0 if card.name else BODY.leading * 2.2
    used = len(lines) * style.leading + len(under) * home.leading + line
    below = top - (tall - used) / 2
    for each in lines:
        pen.lines([each], style, x + (width - each.width) / 2, below, each.width)
        below -= style.leading
    for each in under:
        pen.lines([each], home, x + (width - each.width) / 2, below, each.width)
        below -= home.leading
    if line:
        pen.rule(x + width * 0.2, below - line + 6, width * 0.6, RULE)


def _fitted(text: str, width: float, largest: Style = _NAME) -> tuple[Style, list[Line]]:
    """`text` in two lines at the most, in the largest size in which it fits; past the smallest it is shortened."""
    plain = one_line(text)
    words = max((each for each in plain.split()), key=len, default="")
    for size in (each for each in _SIZES if each <= largest.size):
        style = largest.at(size)
        lines = broken((Span(plain, style),), width)
        if len(lines) <= _LINES and len(broken((Span(words, style),), width)) == 1:
            return style, lines
    style = largest.at(_SIZES[-1])
    return style, broken((Span(shortened(plain, style, width * _LINES * 0.9), style),), width)[:_LINES]
