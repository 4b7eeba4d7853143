"""Every view that can be put on the room's screen now, in the order of the day: what the facilitator picks from."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.audience import seen_by
from workshop.model.identity import ROOM, SessionId
from workshop.model.parts import Plan
from workshop.model.session import Session
from workshop.projection.shown import Shown
from workshop.room.analogy_name import analogy_name
from workshop.room.outsiders import told
from workshop.room.ratings import is_placed
from workshop.room.stages import stage_name
from workshop.words import tr

_SQUARE = Shown("square")


@dataclass(frozen=True, slots=True)
class Offer:
    """A view, what it is called, and under which heading it stands in the list."""

    shown: Shown
    title: str
    group: str


def offers(session: Session) -> tuple[Offer, ...]:
    """All the views of `session`, those about one item too."""
    return (*_stages(session), *_read_backs(session), *_moments(session), *_always(session))


def named(session: Session, kind: str, here: Shown | None = None) -> Offer | None:
    """The view that a step of the script calls `kind`: the one of where the facilitator is, if it is of that kind.

    Else the first of that kind that stages have to show; None if there is none now. A moment of misunderstanding is
    put on screen on purpose alone, never by a script.
    """
    found = _of_kind(session, kind)
    return next((each for each in found if each.shown == here), next(iter(found), None))


def standing_offers() -> tuple[Offer, ...]:
    """The views that are about no one item, which every session has: what a step of a script can show the room."""
    return offers(Session(plan=Plan(id=SessionId(""))))


def called(session: Session, kind: str) -> str:
    """What to call the view that a step names, before it is gone to: of several it is the stage's name."""
    found = _of_kind(session, kind)
    return (found[0].title if len(found) == 1 else found[0].group) if found else ""


def _of_kind(session: Session, kind: str) -> list[Offer]:
    return [each for each in (*_stages(session), *_always(session)) if each.shown.kind == kind]


def _stages(session: Session) -> tuple[Offer, ...]:
    problem, abstraction = stage_name("problem"), stage_name("abstraction")
    analogies, mapping, translation = (stage_name(each) for each in ("analogies", "mapping", "translation"))
    cards = [Offer(Shown("card", each.id), analogy_name(each), analogies) for each in session.shortlist]
    pairs = [
        Offer(
            Shown("together", one.id, other=other.id),
            tr("{first} beside {second}", first=analogy_name(one), second=analogy_name(other)),
            analogies,
        )
        for each in session.comparisons
        if (one := session.analogy(each.one)) is not None and (other := session.analogy(each.other)) is not None
    ]
    heard = [Offer(Shown("outsiders"), tr("What outsiders said"), abstraction)] if told(session) else []
    grids = [
        Offer(Shown("mapping", each.id), tr("Mapping: {card}", card=analogy_name(each)), mapping)
        for each in session.shortlist
    ]
    hands = [Offer(Shown("deal"), tr("Who has which card"), analogies)] if session.hands else []
    return (
        Offer(Shown("rules"), tr("Title and ground rules"), problem),
        Offer(Shown("organisations"), tr("Who is here"), problem),
        Offer(Shown("statement"), tr("The problem"), problem),
        Offer(Shown("ladder"), tr("The ladder"), abstraction),
        Offer(Shown("prompt"), tr("Who else has this?"), abstraction),
        *heard,
        Offer(Shown("question"), tr("Our question and the cards we kept"), analogies),
        *hands,
        *cards,
        *pairs,
        *(grids or [Offer(Shown("mapping"), tr("There and here"), mapping)]),
        Offer(Shown("ideas"), tr("The wall of ideas"), mapping),
        *([Offer(Shown("clusters"), tr("The ideas under their names"), mapping)] if session.clusters else []),
        *([Offer(_SQUARE, tr("How new, and how feasible"), mapping)] if is_placed(session) else []),
        Offer(Shown("terms"), tr("Our words"), translation),
        Offer(Shown("closing"), tr("What each takes home"), translation),
    )


def _read_backs(session: Session) -> tuple[Offer, ...]:
    group, worded = stage_name("translation"), [each for each in session.terms if each.word.strip()]
    return tuple(Offer(Shown("read_back", each.id), tr("Say back: {word}", word=each.word), group) for each in worded)


def _moments(session: Session) -> tuple[Offer, ...]:
    group = tr("Misunderstandings")
    return tuple(
        offer
        for each in session.misunderstandings
        for offer in (
            Offer(Shown("spotlight", each.id), each.word, group),
            Offer(Shown("settle", each.id), tr("Settle: {word}", word=each.word), group),
        )
    )


def _always(session: Session) -> tuple[Offer, ...]:
    group = tr("Any time")
    probe = (Offer(Shown("probe"), tr("What we take for granted"), group),) if session.statements else ()
    return (*probe, Offer(Shown("clock"), tr("The clock alone"), group), Offer(Shown("break"), tr("Break"), group))


def beside(session: Session, shown: Shown | None, by: int) -> Shown | None:
    """The view after (1) or before (-1) `shown` in the order of the day; None at the ends.

    A clicker walks through what the stages show and the room may see: moments, the break and what hands came to are
    put on screen on purpose alone.
    """
    day = _day(session)
    if shown not in day:
        return None
    at = day.index(shown) + by
    return day[at] if 0 <= at < len(day) else None


def is_on_the_way(session: Session, shown: Shown) -> bool:
    """Whether a clicker comes by `shown`; from anything else it leads to where the facilitator is."""
    return shown in _day(session)


def _day(session: Session) -> list[Shown]:
    return [each.shown for each in _stages(seen_by(session, ROOM)) if each.shown != _SQUARE]
