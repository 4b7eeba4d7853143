"""What is not for everybody: each thing that the room does not see, with who does. For the facilitator alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from workshop.documents.blocks import Block
from workshop.documents.part_names import part_names
from workshop.documents.rows import Row
from workshop.documents.sections import cell, section, table
from workshop.documents.withheld import Kept, kept_from
from workshop.model.identity import FACILITATOR, ROOM, Audience, organisation_of
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_WIDTHS: Final = (0.2, 0.6, 0.2)

# fmt: off
_TOLD: Final[dict[str, tuple[str, ...]]] = {
    "problem": ("statement", "lives_with_it", "tried", "cannot_change", "success", "decides"),
    "ground_rules": ("may_leave", "names", "ideas"),
    "ladder": ("makes_it_hard", "must_stay_true"),
    "organisations": ("name", "industry", "spokesperson", "wants", "brings", "cannot", "success", "words"),
    "rungs": ("text", "note", "earlier"),
    "reactions": ("who", "said", "stopped_at"),
    "analogies": (
        "title", "industry", "scene", "challenge", "mechanism", "works_because", "ask", "breaks_when", "speaker",
        "their_place", "our_place",
    ),
    "mapping": ("theirs", "ours"),
    "ideas": ("text", "merged"),
    "misunderstandings": (
        "word", "meant", "heard", "meant_if", "heard_if", "said_as", "heard_as", "assumption", "settled", "question",
        "context",
    ),
    "terms": ("word", "in_room"),
    "meanings": ("text", "says"),
    "decisions": ("label", "text", "due"),
    "clusters": ("name",),
    "photos": ("name", "read"),
    "statements": ("text",),
    "comparisons": ("shared",),
}
# fmt: on


def held_back(session: Session, air: float) -> list[Block]:
    """A table of what is withheld from the room; nothing if nothing is."""
    rows = [Row((cell(what), cell(text), cell(whom))) for what, text, whom in told_alone(session)]
    head = (tr("What"), tr("It says"), tr("Who may see it"))
    return section(tr("Not for everybody"), table(head, rows, _WIDTHS, air, 3.5), air, 0)


def told_alone(session: Session) -> list[tuple[str, str, str]]:
    """What each thing is that the room does not see, what it says, and who may see it."""
    names = part_names()
    kept = sorted((each for each in kept_from(session, ROOM) if each.part in _TOLD), key=_place)
    found = ((names[each.part].one, _text(each.item, _TOLD[each.part]), _whom_of(session, each)) for each in kept)
    return [each for each in found if each[1]]


def _place(kept: Kept) -> int:
    return tuple(_TOLD).index(kept.part)


def _text(item: Any, fields: tuple[str, ...]) -> str:
    return "; ".join(_texts(item, fields))


def _texts(item: Any, fields: tuple[str, ...]) -> Iterator[str]:
    for field in fields:
        value = getattr(item, field)
        yield from (each.strip() for each in ((value,) if isinstance(value, str) else value) if each.strip())


def _whom_of(session: Session, kept: Kept) -> str:
    """Who may see it; of what goes with something that is not for everybody, whoever may see that."""
    whom = _whom(session, kept.audience)
    return {
        "analogies": tr("as the analogy it belongs to: {whom}", whom=whom),
        "terms": tr("as the term it belongs to: {whom}", whom=whom),
        "organisations": tr("as the organisation it belongs to: {whom}", whom=whom),
    }.get(kept.goes_with, whom)


def _whom(session: Session, audience: Audience) -> str:
    if audience == FACILITATOR:
        return tr("you alone")
    organisation = session.organisation(organisation_of(audience))
    return called(organisation) if organisation else tr("nobody who is here")
