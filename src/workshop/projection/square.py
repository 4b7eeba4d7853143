"""How new and how feasible the room found its ideas: the square of both."""

from __future__ import annotations

from workshop.model.session import Session
from workshop.projection.views import Blank, Labelled, Square
from workshop.room.ratings import points
from workshop.words import tr


def square(session: Session) -> Square | Blank:
    """Every idea for which hands were shown on both scales, and what its letter stands for. No number is told."""
    found = points(session)
    if not found:
        return Blank()
    texts = {each.id: each.text for each in session.ideas}
    return Square(
        title=tr("How new, and how feasible"),
        count=tr("{n} ideas", n=len(found), one="{n} idea"),
        across=tr("How feasible"),
        upward=tr("How new"),
        points=found,
        ideas=tuple(Labelled(each.letter, texts[each.idea]) for each in found),
        foot=tr("Top right: new, and we could do it. Top left: what would make it possible?"),
    )
