"""Who holds a hand of cards, as the room may hear it: a hand may be in a person's name."""

from __future__ import annotations

from collections.abc import Collection

from workshop.model.paper import Hand
from workshop.model.session import Session
from workshop.room.take_home import called


def people_of(session: Session) -> frozenset[str]:
    """The names of everybody, for `holder_of` alone: what the room may see does not hold them."""
    named = (*(each.name for each in session.participants), *(each.spokesperson for each in session.organisations))
    return frozenset(each.casefold().strip() for each in named if each.strip())


def holder_of(core: Session, hand: Hand, people: Collection[str]) -> str:
    """Who holds `hand`: its table, or its person where the ground rules agree to names, or else their organisation.

    `people` are the names of everybody in small letters. Empty where nothing can be said.
    """
    holder = hand.holder.strip()
    secret = holder.casefold() in people and not core.ground_rules.names_agreed
    if holder and not secret:
        return holder
    home = core.organisation(hand.organisation)
    return called(home) if home else ""
