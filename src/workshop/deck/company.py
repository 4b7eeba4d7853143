"""Who is there, as the match needs to know it: where near is measured from, and which trades people here know."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.deck.distance import DIAL
from workshop.deck.matching import Room
from workshop.model.session import Session


def room_of(session: Session, dial: int) -> Room:
    """The room of `session` with the dial at `dial`: guests' industries, trades and second trades, and outsiders'.

    A trade that the host's own people go by is near, not in the room; what they worked as before is.
    """
    host = session.host
    guests = {each.id for each in session.guests}
    people = [
        trade
        for each in session.participants
        for trade in ((each.trade,) if each.organisation in guests else ()) + (each.second_trade,)
    ]
    return Room(
        host=_said([host.industry] if host else []),
        guests=_said([*(each.industry for each in session.guests), *people]),
        dial=min(max(dial, 0), len(DIAL) - 1),
        outsiders=_said(each.who for each in session.reactions),
    )


def _said(typed: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.strip() for each in typed if each.strip()))
