"""What is not for everybody: each thing that the room does not see, with who does. For the facilitator alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from workshop.audience import seen_by
from workshop.documents.blocks import Block
from workshop.documents.rows import Row
from workshop.documents.sections import cell, section, table
from workshop.model.choosing import Comparison
from workshop.model.identity import FACILITATOR, ROOM, AnalogyId, Audience, organisation_of
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

_WIDTHS: Final = (0.2, 0.6, 0.2)

# fmt: off
_TOLD: Final[dict[str, tuple[str, ...]]] = {
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
_ALONE: Final[dict[str, tuple[str, ...]]] = {
    "problem": ("statement", "lives_with_it", "tried", "cannot_change", "success", "decides"),
    "ground_rules": ("may_leave", "names", "ideas"),
    "ladder": ("makes_it_hard", "must_stay_true"),
}


def held_back(session: Session, air: float) -> list[Block]:
    """A table of what is withheld from the room; nothing if nothing is."""
    rows = [Row((cell(what), cell(text), cell(whom))) for what, text, whom in withheld(session)]
    head = (tr("What"), tr("It says"), tr("Who may see it"))
    return section(tr("Not for everybody"), table(head, rows, _WIDTHS, air, 3.5), air, 0)


def withheld(session: Session) -> list[tuple[str, str, str]]:
    """What each thing is, what it says, and who may see it."""
    core = seen_by(session, ROOM)
    names = _names()
    found = []
    for part, fields in _ALONE.items():
        if getattr(session, part) is not getattr(core, part) and getattr(session, part).audience != ROOM:
            found.append((part, _text(getattr(session, part), fields), _whom(session, getattr(session, part).audience)))
    for part, fields in _TOLD.items():
        shown = {each.id for each in getattr(core, part)}
        kept = (each for each in getattr(session, part) if each.id not in shown)
        found += [(part, _text(each, fields), _whom_of(session, core, each)) for each in kept]
    return [(names[part], text, whom) for part, text, whom in found if text]


def _text(item: Any, fields: tuple[str, ...]) -> str:
    return "; ".join(_texts(item, fields))


def _texts(item: Any, fields: tuple[str, ...]) -> Iterator[str]:
    for field in fields:
        value = getattr(item, field)
        yield from (each.strip() for each in ((value,) if isinstance(value, str) else value) if each.strip())


def _whom(session: Session, audience: Audience) -> str:
    if audience == FACILITATOR:
        return tr("you alone")
    organisation = session.organisation(organisation_of(audience))
    return called(organisation) if organisation else tr("nobody who is here")


def _whom_of(session: Session, core: Session, item: Any) -> str:
    """Who may see `item`; of what is for the room and goes with something that is not, whoever may see that."""
    if item.audience != ROOM:
        return _whom(session, item.audience)
    term, analogy = getattr(item, "term", None), _analogy(core, item)
    if analogy is not None:
        return tr("as the analogy it belongs to: {whom}", whom=_whom(session, _audience(session.analogies, analogy)))
    if term is not None and term not in {each.id for each in core.terms}:
        return tr("as the term it belongs to: {whom}", whom=_whom(session, _audience(session.terms, term)))
    home = _audience(session.organisations, getattr(item, "organisation", None))
    return tr("as the organisation it belongs to: {whom}", whom=_whom(session, home))


def _analogy(core: Session, item: Any) -> AnalogyId | None:
    """The analogy with which `item` goes; of two that are compared the one that the room does not see."""
    if isinstance(item, Comparison):
        return item.one if core.analogy(item.one) is None else item.other
    found: AnalogyId | None = getattr(item, "analogy", None)
    return found


def _audience(items: Iterable[Any], wanted: object) -> Audience:
    """Whom that one of `items` is for; the facilitator's alone if it is gone."""
    return next((each.audience for each in items if each.id == wanted), FACILITATOR)


def _names() -> dict[str, str]:
    return {
        "problem": tr("The problem"),
        "ground_rules": tr("The ground rules"),
        "ladder": tr("About the abstraction"),
        "organisations": tr("Organisation"),
        "rungs": tr("Rung"),
        "reactions": tr("Reaction"),
        "analogies": tr("Analogy"),
        "mapping": tr("Mapping row"),
        "ideas": tr("Idea"),
        "misunderstandings": tr("Misunderstanding"),
        "terms": tr("Term"),
        "meanings": tr("Meaning of a term"),
        "decisions": tr("Decision"),
        "clusters": tr("Cluster"),
        "photos": tr("Photograph"),
        "statements": tr("Statement"),
        "comparisons": tr("What two trades share"),
    }
