"""The small codes on worksheets and slips, by which what was written on paper is typed back where it belongs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.model.session import Session

_TYPED: Final = re.compile(r"\s*(?P<kind>[A-Za-z])\s?[-–‐]\s?(?P<number>\d{1,5})(?:[\s,:]+(?P<card>\d{1,5}))?\s*")


class SheetKind(StrEnum):
    """What a code is on, by its letter. A card's sheet carries the card's own number."""

    LADDER = "L"
    MAPPING = "W"
    CARD = "C"
    SLIP = "S"
    IDEA = "I"


@dataclass(frozen=True, slots=True)
class SheetCode:
    """A code as it was typed: `card` is the number that was written on an empty sheet, 0 without one."""

    kind: SheetKind
    number: int
    card: int = 0


def code_of_sheet(kind: SheetKind, number: int) -> str:
    """The code of the sheet or slip `number` of its kind: "W-04"."""
    return f"{kind}-{number:02}"


def code_of_card(number: int) -> str:
    """The code of the worksheet made for the card with that printed number: "C-23"."""
    return code_of_sheet(SheetKind.CARD, number)


def read_code(text: str) -> SheetCode | None:
    """The code that `text` is, and nothing else; None for any other text. After "W-04" or "I-05" a card's number."""
    match = _TYPED.fullmatch(text)
    if match is None:
        return None
    try:
        kind = SheetKind(match["kind"].upper())
    except ValueError:
        return None
    card = int(match["card"] or 0)
    if card and kind not in (SheetKind.MAPPING, SheetKind.IDEA):
        return None
    return SheetCode(kind, int(match["number"]), int(match["number"]) if kind is SheetKind.CARD else card)


def place_of(code: SheetCode, session: Session) -> Place | None:
    """Where what was written on the sheet is typed in; None where it is caught: a slip, or an idea of no card.

    None too where the card that is named is not in the session.
    """
    if lacks_card(code, session):
        return None
    match code.kind:
        case SheetKind.IDEA:
            analogy = analogy_of(code, session)
            return Place("mapping", analogy) if analogy is not None else None
        case SheetKind.LADDER:
            return Place("abstraction")
        case SheetKind.MAPPING | SheetKind.CARD:
            return Place("mapping", analogy_of(code, session) or "")
        case _:
            return None


def lacks_card(code: SheetCode, session: Session) -> bool:
    """Whether the code names a card that is not in the session: its sheet has no place yet."""
    names_card = code.card > 0 or code.kind is SheetKind.CARD
    return names_card and analogy_of(code, session) is None


def analogy_of(code: SheetCode, session: Session) -> AnalogyId | None:
    """The analogy whose card's number was on the sheet, on the shortlist first; None if it is not in the session."""
    found = [each for each in session.analogies if code.card and each.number == code.card]
    return max(found, key=lambda each: each.shortlisted).id if found else None
