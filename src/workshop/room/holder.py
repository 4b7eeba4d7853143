"""Who holds a hand of cards, as the room may hear it: a hand may be in a person's name."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from workshop.model.paper import Hand
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
"""A word by which a person can be known: "Jonas B" is Jonas, and a table may be called B."""

_WHICH: Final = re.compile(r"\s*\d+|\s+[^\W\d_]")
"""Which table it is: figures, or one letter."""


def people_of(session: Session) -> frozenset[str]:
    """The names of everybody in small letters, to know them by alone: what the room may see does not hold them."""
    named = (*(each.name for each in session.participants), *(each.spokesperson for each in session.organisations))
    return frozenset(each.casefold().strip() for each in named if each.strip())


def holder_of(core: Session, hand: Hand, people: Collection[str]) -> str:
    """Who holds `hand`: its table, or its person where the ground rules agree to names, or else their organisation.

    `people` are the names of everybody in small letters; any word of one tells who it is. A name that nobody knows is
    taken for a person's: people come who stand on no list. Empty where nothing can be said.
    """
    holder = hand.holder.strip()
    open_to_all = not tells_who(holder, people) and (is_table(holder) or is_home(core, holder))
    if holder and (core.ground_rules.names_agreed or open_to_all):
        return holder
    home = core.organisation(hand.organisation)
    return called(home) if home else ""


def tells_who(holder: str, people: Collection[str]) -> bool:
    """Whether one of `people`, in small letters, is known by `holder`.

    A name with a figure in it is a pseudonym, such as "Table 2-P3".
    """
    known = holder.casefold()
    named = (each for each in people if not any(letter.isdigit() for letter in each))
    return known in people or not {*_WORD.findall(known)}.isdisjoint(_WORD.findall(" ".join(named)))


def is_table(holder: str) -> bool:
    """Whether `holder` tells a table: "Table 3", "table B", "Table by the window", "Round table".

    "Table Zoe" and "Zoe's table" say who sits there.
    """
    table = tr("Table {n}", n=0).split()[0]
    kind, _, last = holder.casefold().rpartition(" ")
    if last == table.casefold():
        return kind in tr("round long high small big front back left right middle corner red blue green yellow").split()
    which = holder[len(table) :]
    if holder[: len(table)].casefold() != table.casefold():
        return False
    words = which.split()
    small = which[:1].isspace() and len(words) > 1 and all(each[0].islower() for each in words)
    return small or _WHICH.fullmatch(which) is not None


def is_home(core: Session, holder: str) -> bool:
    """Whether `holder` is an organisation by its name."""
    return holder.casefold() in {called(each).strip().casefold() for each in core.organisations}
