"""The assumption probe: what each organisation takes for granted, before the work and after it."""

from __future__ import annotations

from workshop.model.probe import Statement
from workshop.model.session import Session
from workshop.projection.scenes import Probe, Rated
from workshop.projection.views import Blank
from workshop.room.probe import gap_words, said_of, widest_first
from workshop.words import tr


def probe(session: Session) -> Probe | Blank:
    """The statements, the widest gap first. Organisations are named by their tiles, never people."""
    rows = tuple(_row(session, each) for each in widest_first(session))
    if not rows:
        return Blank()
    return Probe(
        title=tr("What do we take for granted?"),
        ends=(tr("not at all"), tr("entirely")),
        before=tr("before"),
        after=tr("after"),
        rows=rows,
        foot=", ".join(tr("{tile} is {name}", tile=each.tile, name=each.name) for each in session.organisations),
    )


def _row(session: Session, statement: Statement) -> Rated:
    tiles = {each.id: each.tile for each in session.organisations}
    said = said_of(session, statement.id)
    return Rated(
        text=statement.text.strip(),
        gap=gap_words(session, statement.id),
        before=tuple((tiles[each.organisation], each.before) for each in said if each.before),
        after=tuple((tiles[each.organisation], each.after) for each in said if each.after),
    )
