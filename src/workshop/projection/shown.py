"""What the facilitator put on the room's screen, and which view shows where the facilitator is."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.parts import Analogy
from workshop.model.place import Place
from workshop.model.session import Session


@dataclass(frozen=True, slots=True)
class Shown:
    """A kind of view and the item it is about.

    Kinds: "rules", "statement", "organisations", "ladder", "prompt", "outsiders", "question", "card", "mapping",
    "ideas", "clusters" (the ideas under their names), "square" (how new and how feasible they are), "terms",
    "read_back" (the term `item`), "spotlight", "settle" (one moment of the settle round), "together" (the analogies
    `item` and `other`), "probe", "deal", "clock", "break", "closing". `card` is the text of a card that is not taken
    up: it stays as it was when it was shown.
    """

    kind: str
    item: str = ""
    card: Analogy | None = None
    other: str = ""


def shown_for(place: Place, session: Session) -> Shown:
    """The view that shows the room where the facilitator is.

    A card from the deck is no item of the session: whoever stands at one says `Shown("card", card=...)` instead.
    """
    if any(each.id == place.item for each in session.misunderstandings):
        return Shown("spotlight", place.item)
    match place.stage:
        case "problem":
            return Shown({"room": "organisations", "prepare": "rules"}.get(place.tab, "statement"))
        case "abstraction":
            return Shown("ladder" if session.working_rung is None else "prompt")
        case "analogies":
            taken = any(each.id == place.item for each in session.analogies)
            return Shown("card", place.item) if taken else Shown("question")
        case "mapping":
            return _mapping(place, session)
        case "translation":
            return Shown("closing" if place.tab == "home" else "terms")
    return Shown("rules")


def _mapping(place: Place, session: Session) -> Shown:
    """The wall on its tab, or the square of what hands said; else the grid of an analogy.

    It is the one that `place` names, or the first on the shortlist.
    """
    if place.tab == "count.both":
        return Shown("square")
    if place.tab == "ideas" or any(each.id == place.item for each in session.ideas):
        return Shown("ideas")
    owner = {str(row.id): str(row.analogy) for row in session.mapping}
    wanted = owner.get(place.item, place.item)
    for each in session.analogies:
        if each.id in (wanted, place.tab):
            return Shown("mapping", each.id)
    first = next(iter(session.shortlist), None)
    return Shown("question") if first is None else Shown("mapping", first.id)
