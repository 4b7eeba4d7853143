"""Who may see an item: the one filter for screen and paper.

Whatever is shown to the room or printed for somebody is made from the session that `seen_by` returns; what its
viewer may not see is not in there, so nothing further down can leak it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from workshop.model.identity import FACILITATOR, ROOM, Audience, organisation_of
from workshop.model.labels import audience_of
from workshop.model.pointers import without_gone
from workshop.model.session import Session
from workshop.model.table import TABLES


def may_see(viewer: Audience, label: Audience) -> bool:
    """Whether `viewer` may see what is labelled `label`: the facilitator all, everybody what is for the room."""
    return viewer == FACILITATOR or label in (ROOM, viewer)


def seen_by(session: Session, viewer: Audience) -> Session:
    """`session` as `viewer` may see it, with nothing left that points at what was taken out."""
    if viewer == FACILITATOR:
        return session
    return without_gone(_without_whose_is_hidden(_by_label(session, viewer), organisation_of(viewer)))


def _by_label(session: Session, viewer: Audience) -> Session:
    """Without the parts whose label hides them; of what every session has one, the one of a new session instead."""
    values: dict[str, Any] = {}
    for table in TABLES:
        kept = [each for each in table.items(session) if may_see(viewer, audience_of(each))]
        values[table.name] = table.held(kept or (table.part(),) if table.single else kept)
    return replace(session, **values)


def _without_whose_is_hidden(seen: Session, own: str | None) -> Session:
    """Without what would tell of a hidden organisation though it points there no more, or of a hidden rung.

    Its hand and what was given out to it go too, nobody speaks for it, and who agreed to the rung did so to no other.
    What an organisation takes home is for that one alone.
    """
    present = {None, *(each.id for each in seen.organisations)}
    return replace(
        seen,
        ladder=seen.ladder if seen.rung(seen.ladder.working) is not None else seen.ladder.at(None),
        analogies=tuple(
            each if each.speaker_organisation in present else replace(each, speaker="") for each in seen.analogies
        ),
        take_home=tuple(each for each in seen.take_home if each.id == own),
        hands=tuple(each for each in seen.hands if each.organisation in present),
        issues=tuple(each for each in seen.issues if each.organisation in present),
    )
