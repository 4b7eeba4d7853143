"""How many tables a room has, as far as that is known the day before."""

from __future__ import annotations

from typing import Final

from workshop.model.session import Session

_AT_A_TABLE: Final = 4
_USUAL: Final = 4
_MOST: Final = 12


def head_count(session: Session) -> int:
    """How many people come: as planned, or else as counted in the organisations; 0 if nobody said.

    The plan leads because it is about everybody, while an organisation may not be counted yet.
    """
    return session.plan.people or counted_heads(session)


def counted_heads(session: Session) -> int:
    """How many people the organisations brought, as far as they were counted."""
    return sum(each.people or 0 for each in session.organisations)


def people_here(session: Session) -> int:
    """How many people are in the room: as counted, or before anybody was, as planned; 0 if nobody said."""
    return counted_heads(session) or session.plan.people


def table_count(session: Session) -> int:
    """A table for each hand that was dealt; or else for every four people; four if nobody knows."""
    if session.hands:
        return min(len(session.hands), _MOST)
    people = head_count(session)
    return min(-(-people // _AT_A_TABLE), _MOST) if people > 0 else _USUAL
