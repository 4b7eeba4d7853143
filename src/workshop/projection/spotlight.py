"""The spotlight: one word, and what it meant on either side. Organisations are named, never people."""

from __future__ import annotations

from functools import partial

from workshop.model.parts import Misunderstanding, Status
from workshop.model.session import Session
from workshop.projection.views import Blank, Half, Labelled, Spotlight
from workshop.room.listeners import listeners
from workshop.words import tr

STATUS = {Status.OPEN: "open", Status.AGREED: "agreed", Status.DIFFER: "differ"}


def spotlight(session: Session, item: str) -> Spotlight | Blank:
    """The misunderstanding `item`, or blank ground if it is gone."""
    found = next((each for each in session.misunderstandings if each.id == item), None)
    if found is None:
        return Blank()
    settled = found.status is not Status.OPEN
    said, heard = sides(session, found)
    return Spotlight(
        status=STATUS[found.status],
        heading=heading(found.status),
        aside="" if settled else tr("Nobody is wrong. We are looking for what sits underneath."),
        word=found.word,
        said=said,
        heard=heard,
        underneath=Labelled(tr("Underneath"), "" if settled else found.assumption),
        endings=() if settled else (tr("One meaning from now on"), tr("Keep both, and say which")),
        ending=_ending(found) if settled else "",
    )


def heading(status: Status) -> str:
    """How a misunderstanding stands, as the room reads it."""
    return {
        Status.OPEN: tr("One word, two meanings"),
        Status.AGREED: tr("One meaning from now on"),
        Status.DIFFER: tr("We keep both, and say which"),
    }[status]


def sides(session: Session, found: Misunderstanding) -> tuple[Half, Half]:
    """Who meant and who heard what."""
    return (
        _half(_name(session, found.said_by), tr("meant"), tr("Meant"), found.meant),
        _half(listeners(found, partial(_name, session)), tr("heard"), tr("Heard"), found.heard),
    )


def _name(session: Session, wanted: str | None) -> str:
    found = session.organisation(wanted)
    return found.name if found else ""


def _half(who: str, verb: str, alone: str, text: str) -> Half:
    return Half(who=who, verb=verb if who else alone, text=text)


def _ending(found: Misunderstanding) -> str:
    return tr("From now on: {wording}", wording=found.settled) if found.settled else ""
