"""Every view that can be put on the room's screen now, in the order of the day: what the facilitator picks from."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.session import Session
from workshop.projection.shown import Shown
from workshop.room.ratings import points
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
    return (*_stages(session), *_read_backs(session), *_moments(session), *_always())


def _stages(session: Session) -> tuple[Offer, ...]:
    problem, abstraction = stage_name("problem"), stage_name("abstraction")
    analogies, mapping, translation = (stage_name(each) for each in ("analogies", "mapping", "translation"))
    cards = [Offer(Shown("card", each.id), each.title or each.industry, analogies) for each in session.shortlist]
    pairs = [
        Offer(
            Shown("together", one.id, other=other.id),
            tr("{first} beside {second}", first=one.title, second=other.title),
            analogies,
        )
        for each in session.comparisons
        if (one := session.analogy(each.one)) is not None and (other := session.analogy(each.other)) is not None
    ]
    grids = [
        Offer(Shown("mapping", each.id), tr("Mapping: {card}", card=each.title or each.industry), mapping)
        for each in session.shortlist
    ]
    return (
        Offer(Shown("rules"), tr("Title and ground rules"), problem),
        Offer(Shown("organisations"), tr("Who is here"), problem),
        Offer(Shown("statement"), tr("The problem"), problem),
        Offer(Shown("ladder"), tr("The ladder"), abstraction),
        Offer(Shown("prompt"), tr("Who else has this?"), abstraction),
        Offer(Shown("question"), tr("Our question and the cards we kept"), analogies),
        Offer(Shown("deal"), tr("Who has which card"), analogies),
        *cards,
        *pairs,
        *(grids or [Offer(Shown("mapping"), tr("There and here"), mapping)]),
        Offer(Shown("ideas"), tr("The wall of ideas"), mapping),
        *([Offer(Shown("clusters"), tr("The ideas under their names"), mapping)] if session.clusters else []),
        *([Offer(_SQUARE, tr("How new, and how feasible"), mapping)] if points(session) else []),
        Offer(Shown("terms"), tr("Our words"), translation),
        Offer(Shown("closing"), tr("What each takes home"), translation),
    )


def _read_backs(session: Session) -> tuple[Offer, ...]:
    group, worded = stage_name("translation"), [each for each in session.terms if each.word.strip()]
    return tuple(Offer(Shown("read_back", each.id), tr("Say back: {word}", word=each.word), group) for each in worded)


def _moments(session: Session) -> tuple[Offer, ...]:
    group = tr("Misunderstandings")
    return tuple(Offer(Shown("spotlight", each.id), each.word, group) for each in session.misunderstandings)


def _always() -> tuple[Offer, ...]:
    group = tr("Any time")
    return (Offer(Shown("clock"), tr("The clock alone"), group), Offer(Shown("break"), tr("Break"), group))


def beside(session: Session, shown: Shown | None, by: int) -> Shown | None:
    """The view after (1) or before (-1) `shown` in the order of the day; None at the ends.

    A clicker walks through what the stages show: moments, the break and what hands came to are put on screen on
    purpose alone.
    """
    day = [each.shown for each in _stages(session) if each.shown != _SQUARE]
    if shown not in day:
        return None
    at = day.index(shown) + by
    return day[at] if 0 <= at < len(day) else None
