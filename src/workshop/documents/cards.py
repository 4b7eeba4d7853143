"""Cards to deal: those of a session, or any others, as true A6, four on A4, or quarter-Letter on Letter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from workshop.audience import seen_by
from workshop.documents.card_back import card_backs
from workshop.documents.card_front import card_front
from workshop.documents.card_head import number_of
from workshop.documents.file_name import whole_title
from workshop.documents.pages import Composed
from workshop.documents.quartered import Face, Piece, nothing_between, quartered
from workshop.documents.quarters import Quarter, fronts
from workshop.documents.style import PAGES, Paper
from workshop.model.identity import ROOM
from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.room.holder import holder_of, people_of
from workshop.words import language, tr

_SETTING: Final = 0.5
"""The part of the time that it takes to set the texts; the rest is drawing."""


@dataclass(frozen=True, slots=True)
class Dealt:
    """A card to print, and who holds it as everybody may read it, if it was dealt."""

    card: Analogy
    holder: str = ""


def composed(session: Session, paper: Paper) -> Composed:
    """The cards of `session`: those that were dealt, hand by hand, or else the shortlist."""
    title = tr("{title}: cards", title=whole_title(session))
    return printed(dealt(session), paper, title, session.plan.language)


def dealt(session: Session) -> tuple[Dealt, ...]:
    """What there is to print of `session`, as the room may see it."""
    seen = seen_by(session, ROOM)
    known, people = {str(each.id): each for each in seen.analogies}, people_of(session)
    hands = [
        Dealt(known[card], holder_of(seen, each, people))
        for each in seen.hands
        for card in each.analogies
        if card in known
    ]
    if hands:
        return tuple(hands)
    return tuple(Dealt(each) for each in seen.shortlist)


def printed(
    cards: Sequence[Dealt],
    paper: Paper,
    title: str = "",
    spoken: str = "",
    between: Callable[[float], None] = nothing_between,
) -> Composed:
    """Any cards as a file. A text that is longer than its card goes on, on the back and on a further card.

    `between` is called now and then with the share that is done; what it raises ends the work.
    """
    page = PAGES[paper]
    place = fronts(page)[0]
    pieces: list[Piece] = []
    for number, each in enumerate(cards, 1):
        pieces += _pieces(each, place)
        between(_SETTING * number / len(cards))
    drawn = partial(_later, between)
    return quartered(pieces, page, title or tr("Cards"), spoken or language(), drawn)


def _later(between: Callable[[float], None], share: float) -> None:
    between(_SETTING + (1 - _SETTING) * share)


def _pieces(each: Dealt, place: Quarter) -> Iterator[Piece]:
    card = each.card
    front = card_front(card, place, each.holder)
    faces: list[Face] = [front, *card_backs(card, front.text.rest, place)]
    name = number_of(card) or card.title.strip()
    for at in range(0, len(faces), 2):
        yield Piece(name, faces[at], faces[at + 1] if at + 1 < len(faces) else None)
