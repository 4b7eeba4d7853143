"""What the counted dots come to: totals, order, ties, and whether more were given than there are."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.audience import may_see
from workshop.model.identity import ROOM, IdeaId, OrganisationId
from workshop.model.parts import Idea, Organisation
from workshop.model.session import Session
from workshop.room.tables import head_count


@dataclass(frozen=True, slots=True)
class Turn:
    """One number that is asked for: the dots of an idea from `organisation`, or (None) from the whole room."""

    idea: Idea
    organisation: OrganisationId | None

    def same(self, other: Turn | None) -> bool:
        """Whether the other one asks for the same number, whatever the idea's words are by now."""
        return other is not None and (self.idea.id, self.organisation) == (other.idea.id, other.organisation)


@dataclass(frozen=True, slots=True)
class Tally:
    """Dots per idea that was counted; `done` are those that everybody was asked for.

    `missing` is how many organisations were not asked yet, for each idea that only some were asked for. `budget` is how
    many the room has, 0 while nobody counted heads.
    """

    totals: dict[IdeaId, int]
    done: frozenset[IdeaId]
    missing: dict[IdeaId, int]
    ideas: int
    people: int
    budget: int
    leaders: tuple[IdeaId, ...]

    @property
    def given(self) -> int:
        """Dots so far."""
        return sum(self.totals.values())

    @property
    def counted(self) -> int:
        """Ideas that were counted, be it to none."""
        return len(self.done)

    @property
    def is_complete(self) -> bool:
        """Whether every idea was counted."""
        return 0 < self.ideas == self.counted

    @property
    def over(self) -> int:
        """Dots given beyond the budget; 0 if there is none."""
        return max(self.given - self.budget, 0) if self.budget else 0


def voters(session: Session) -> tuple[OrganisationId | None, ...]:
    """Who is counted for itself: each organisation in the room's order, or (None) the whole room at once."""
    apart = session.voting.by_organisation and session.organisations
    return tuple(each.id for each in session.organisations) if apart else (None,)


def turns(session: Session) -> tuple[Turn, ...]:
    """All numbers that are asked for: idea by idea as on the wall, each from everybody who is counted."""
    asked = voters(session)
    return tuple(Turn(idea, each) for idea in votable(session) for each in asked)


def tally(session: Session) -> Tally:
    """The dots as they stand, from the room or from its organisations, whichever is counted."""
    asked = voters(session)
    totals: dict[IdeaId, int] = {}
    given: dict[IdeaId, int] = {}
    written = {each.id for each in votable(session)}
    for dots in session.dots:
        if dots.idea in written and dots.organisation in asked:
            totals[dots.idea] = totals.get(dots.idea, 0) + dots.count
            given[dots.idea] = given.get(dots.idea, 0) + 1
    done = frozenset(idea for idea, number in given.items() if number == len(asked))
    missing = {idea: len(asked) - number for idea, number in given.items() if idea not in done}
    people, most = head_count(session), max(totals.values(), default=0)
    leaders = tuple(idea for idea, total in totals.items() if total == most > 0)
    return Tally(totals, done, missing, len(written), people, people * session.voting.budget, leaders)


def overspent(session: Session) -> tuple[tuple[Organisation, int], ...]:
    """The organisations that gave more dots than their people have, and how many more; none that has no head count."""
    if not session.voting.by_organisation:
        return ()
    told, written = [], {each.id for each in votable(session)}
    for each in session.organisations:
        given = sum(dots.count for dots in session.dots if dots.organisation == each.id and dots.idea in written)
        budget = (each.people or 0) * session.voting.budget
        if 0 < budget < given:
            told.append((each, given - budget))
    return tuple(told)


def votable(session: Session) -> tuple[Idea, ...]:
    """The ideas that have words and stand on the room's wall, in its order."""
    return tuple(each for each in session.ideas if each.text.strip() and may_see(ROOM, each.audience))


def ranked(session: Session) -> tuple[Idea, ...]:
    """The ideas by their dots, most first; a tie keeps the wall's order, and what was not counted comes last."""
    totals = tally(session).totals
    return tuple(sorted(votable(session), key=lambda each: -totals.get(each.id, -1)))


def on_wall(session: Session) -> tuple[Idea, ...]:
    """The ideas as they stand on the room's wall: as they came, or by their dots once these are revealed."""
    return ranked(session) if session.voting.revealed else votable(session)


def grouped(session: Session, ideas: tuple[Idea, ...] | None = None) -> tuple[tuple[str, tuple[Idea, ...]], ...]:
    """Ideas under the names of their clusters, those of none or of one that is gone last, under "".

    They are `ideas` in their order, else those of the room's wall; once voting has ended, the cluster with most dots
    leads, and on the wall the idea with most dots within it.
    """
    totals, ended = tally(session).totals, session.voting.ended
    if ideas is None:
        ideas = ranked(session) if ended else votable(session)
    known = {each.id for each in session.clusters}
    groups = [
        (each.name.strip(), tuple(idea for idea in ideas if idea.cluster == each.id)) for each in session.clusters
    ]
    if ended:
        groups.sort(key=lambda group: -sum(totals.get(idea.id, 0) for idea in group[1]))
    groups.append(("", tuple(idea for idea in ideas if idea.cluster not in known)))
    return tuple(each for each in groups if each[1])


def counted(session: Session, idea: IdeaId, organisation: OrganisationId | None = None) -> int | None:
    """What was counted for an idea, or None if nothing was."""
    found = (each.count for each in session.dots if each.idea == idea and each.organisation == organisation)
    return next(found, None)


def counted_in_all(session: Session, idea: IdeaId) -> int:
    """The dots of an idea as the room counts them now."""
    return tally(session).totals.get(idea, 0)
