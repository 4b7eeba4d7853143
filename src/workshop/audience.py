"""Who may see an item: the one filter for screen and paper.

Whatever is shown to the room or printed for somebody is made from the session that `seen_by` returns; what its
viewer may not see is not in there, so nothing further down can leak it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any, Final, Protocol, TypeVar, cast

from workshop.model.choosing import Comparison
from workshop.model.identity import FACILITATOR, ROOM, Audience, organisation_of
from workshop.model.paper import Hand, Issue, Photo
from workshop.model.parts import Analogy, Idea, Ladder, MappingRow, Meaning, Misunderstanding, Participant, TakeHome
from workshop.model.probe import Estimate
from workshop.model.session import Session
from workshop.model.table import TABLES
from workshop.model.votes import Dots, Rating


class Labelled(Protocol):
    """Anything with an audience."""

    @property
    def audience(self) -> Audience: ...


T = TypeVar("T")
_LABELLED: Final = tuple(each for each in TABLES if any(column.name == "audience" for column in each.columns))


def may_see(viewer: Audience, label: Audience) -> bool:
    """Whether `viewer` may see what is labelled `label`: the facilitator all, everybody what is for the room."""
    return viewer == FACILITATOR or label in (ROOM, viewer)


def seen_by(session: Session, viewer: Audience) -> Session:
    """`session` as `viewer` may see it, with nothing left that points at what was taken out."""
    if viewer == FACILITATOR:
        return session
    seen = _by_label(session, viewer)
    left = _Left.of(seen)
    return replace(
        seen,
        participants=_participants(seen, left),
        ladder=_ladder(seen, left),
        analogies=_analogies(seen, left),
        mapping=_mapping(seen, left),
        ideas=_ideas(seen, left),
        misunderstandings=_misunderstandings(seen, left),
        meanings=_meanings(seen, left),
        take_home=_take_home(seen, left, organisation_of(viewer)),
        dots=_dots(seen, left),
        ratings=_ratings(seen, left),
        hands=_hands(seen, left),
        photos=_photos(seen, left),
        estimates=_estimates(seen, left),
        issues=_issues(seen, left),
        comparisons=_comparisons(seen, left),
    )


def _by_label(session: Session, viewer: Audience) -> Session:
    """Without the parts whose label hides them; of what every session has one, the one of a new session instead."""
    values: dict[str, Any] = {}
    for table in _LABELLED:
        parts = cast(tuple[Labelled, ...], table.items(session))
        kept = tuple(each for each in parts if may_see(viewer, each.audience))
        values[table.name] = (kept or (table.part(),))[0] if table.single else kept
    return replace(session, **values)


@dataclass(frozen=True, slots=True)
class _Left:
    """The ids of what is left and can be pointed at."""

    organisations: Collection[str]
    rungs: Collection[str]
    analogies: Collection[str]
    rows: Collection[str]
    clusters: Collection[str]
    ideas: Collection[str]
    terms: Collection[str]
    statements: Collection[str]

    @classmethod
    def of(cls, seen: Session) -> _Left:
        """What is left in `seen`. A row of the mapping goes with its analogy."""
        analogies = {each.id for each in seen.analogies}
        return cls(
            organisations={each.id for each in seen.organisations},
            rungs={each.id for each in seen.rungs},
            analogies=analogies,
            rows={each.id for each in seen.mapping if each.analogy in analogies},
            clusters={each.id for each in seen.clusters},
            ideas={each.id for each in seen.ideas},
            terms={each.id for each in seen.terms},
            statements={each.id for each in seen.statements},
        )


def _participants(seen: Session, left: _Left) -> tuple[Participant, ...]:
    """People go with their organisation."""
    return tuple(each for each in seen.participants if each.organisation in left.organisations)


def _ladder(seen: Session, left: _Left) -> Ladder:
    """No rung that is gone is the working altitude, and nobody who is gone is with it."""
    ladder = seen.ladder if seen.ladder.working in left.rungs else seen.ladder.at(None)
    return replace(ladder, with_it=_only_of(left.organisations, ladder.with_it))


def _analogies(seen: Session, left: _Left) -> tuple[Analogy, ...]:
    """Nobody of an organisation that is gone speaks for one."""
    return tuple(
        each
        if _is_left(each.speaker_organisation, left.organisations)
        else replace(each, speaker="", speaker_organisation=None)
        for each in seen.analogies
    )


def _mapping(seen: Session, left: _Left) -> tuple[MappingRow, ...]:
    return tuple(each for each in seen.mapping if each.id in left.rows)


def _ideas(seen: Session, left: _Left) -> tuple[Idea, ...]:
    """An idea stays, and forgets the analogy, the row and the cluster that are gone."""
    return tuple(
        each
        if _is_left(each.analogy, left.analogies)
        and _is_left(each.row, left.rows)
        and _is_left(each.cluster, left.clusters)
        else replace(
            each,
            analogy=_if_left(each.analogy, left.analogies),
            row=_if_left(each.row, left.rows),
            cluster=_if_left(each.cluster, left.clusters),
        )
        for each in seen.ideas
    )


def _misunderstandings(seen: Session, left: _Left) -> tuple[Misunderstanding, ...]:
    """A moment stays, and forgets who is gone and the term that is."""
    return tuple(
        replace(
            each,
            term=_if_left(each.term, left.terms),
            said_by=_if_left(each.said_by, left.organisations),
            heard_by=_only_of(left.organisations, each.heard_by),
            asked_of=_if_left(each.asked_of, left.organisations),
        )
        for each in seen.misunderstandings
    )


def _meanings(seen: Session, left: _Left) -> tuple[Meaning, ...]:
    """A meaning goes with its term and with its organisation."""
    return tuple(each for each in seen.meanings if each.term in left.terms and each.organisation in left.organisations)


def _take_home(seen: Session, left: _Left, own: str | None) -> tuple[TakeHome, ...]:
    """What an organisation takes home is for that one alone."""
    return tuple(each for each in seen.take_home if each.id == own and own in left.organisations)


def _dots(seen: Session, left: _Left) -> tuple[Dots, ...]:
    """Dots go with their idea and with the organisation that gave them; the room's have none."""
    return tuple(
        each for each in seen.dots if each.idea in left.ideas and _is_left(each.organisation, left.organisations)
    )


def _ratings(seen: Session, left: _Left) -> tuple[Rating, ...]:
    return tuple(each for each in seen.ratings if each.idea in left.ideas)


def _hands(seen: Session, left: _Left) -> tuple[Hand, ...]:
    """A hand goes with its organisation, if it has one, and loses the cards that are gone."""
    return tuple(
        replace(each, analogies=_only_of(left.analogies, each.analogies))
        for each in seen.hands
        if _is_left(each.organisation, left.organisations)
    )


def _photos(seen: Session, left: _Left) -> tuple[Photo, ...]:
    """A photograph stays, and forgets the analogy that is gone."""
    return tuple(replace(each, analogy=_if_left(each.analogy, left.analogies)) for each in seen.photos)


def _estimates(seen: Session, left: _Left) -> tuple[Estimate, ...]:
    """What an organisation said of an assumption goes with either."""
    return tuple(
        each for each in seen.estimates if each.statement in left.statements and each.organisation in left.organisations
    )


def _issues(seen: Session, left: _Left) -> tuple[Issue, ...]:
    """What was given out goes with the organisation that has it; what was for all stays."""
    return tuple(each for each in seen.issues if _is_left(each.organisation, left.organisations))


def _comparisons(seen: Session, left: _Left) -> tuple[Comparison, ...]:
    """What two cards share goes with either."""
    return tuple(each for each in seen.comparisons if each.one in left.analogies and each.other in left.analogies)


def _is_left(pointed: str | None, left: Collection[str]) -> bool:
    """Whether nothing is pointed at, or something that is left."""
    return pointed is None or pointed in left


def _if_left(pointed: T, left: Collection[str]) -> T | None:
    return pointed if pointed in left else None


def _only_of(left: Collection[str], pointed: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in pointed if each in left)
