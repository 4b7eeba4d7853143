"""Who holds a hand of cards, as the room may hear it: a hand may be in a person's name."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from workshop.model.paper import Hand
from workshop.model.session import Session
from workshop.room.take_home import called

_WORD: Final = re.compile(r"[^\W\d_]{2,}")
"""A word by which a person can be known: "Jonas B" is Jonas, and a table may be called B."""


def people_of(session: Session) -> frozenset[str]:
    """The names of everybody, for `holder_of` alone: what the room may see does not hold them."""
    named = (*(each.name for each in session.participants), *(each.spokesperson for each in session.organisations))
    return frozenset(each.casefold().strip() for each in named if each.strip())


def holder_of(core: Session, hand: Hand, people: Collection[str]) -> str:
    """Who holds `hand`: its table, or its person where the ground rules agree to names, or else their organisation.

    `people` are the names of everybody in small letters; any word of one tells who it is. Empty where nothing can be
    said.
    """
    holder = hand.holder.strip()
    secret = not core.ground_rules.names_agreed and _tells(holder.casefold(), people)
    if holder and not secret:
        return holder
    home = core.organisation(hand.organisation)
    return called(home) if home else ""


def _tells(holder: str, people: Collection[str]) -> bool:
    """Whether one of `people` is known by `holder`. A name with a figure in it is a pseudonym, such as "Table 2-P3"."""
    named = (each for each in people if not any(letter.isdigit() for letter in each))
    return holder in people or not {*_WORD.findall(holder)}.isdisjoint(_WORD.findall(" ".join(named)))
