"""What the counted dots come to: totals, order, ties, and whether more were given than there are."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.model.identity import IdeaId, OrganisationId
from workshop.model.parts import Idea
from workshop.model.session import Session


@dataclass(frozen=True, slots=True)
class Tally:
    """Dots per idea that was counted. `budget` is how many the room has, 0 while nobody counted heads."""

    totals: dict[IdeaId, int]
    ideas: int
    people: int
    budget: int

    @property
    def given(self) -> int:
        """Dots so far."""
        return sum(self.totals.values())

    @property
    def counted(self) -> int:
        """Ideas that were counted, be it to none."""
        return len(self.totals)

    @property
    def over(self) -> int:
        """Dots given beyond the budget; 0 if there is none."""
        return max(self.given - self.budget, 0) if self.budget else 0

    @property
    def leaders(self) -> tuple[IdeaId, ...]:
        """The ideas with most dots: several in a tie, none while nobody has any."""
        most = max(self.totals.values(), default=0)
        return tuple(idea for idea, total in self.totals.items() if total == most > 0)


def tally(session: Session) -> Tally:
    """The dots as they stand, from the room or from its organisations, whichever is counted."""
    apart = session.voting.by_organisation
    written = {each.id: each for each in votable(session)}
    totals: dict[IdeaId, int] = {}
    for dots in session.dots:
        if dots.idea in written and (dots.organisation is not None) is apart:
            totals[dots.idea] = totals.get(dots.idea, 0) + dots.count
    people = head_count(session)
    return Tally(totals, len(written), people, people * session.voting.budget)


def votable(session: Session) -> tuple[Idea, ...]:
    """The ideas that have words, in the order of the wall."""
    return tuple(each for each in session.ideas if each.text)


def ranked(session: Session) -> tuple[Idea, ...]:
    """The ideas by their dots, most first; a tie keeps the wall's order, and what was not counted comes last."""
    totals = tally(session).totals
    return tuple(sorted(votable(session), key=lambda each: -totals.get(each.id, -1)))


def grouped(session: Session) -> tuple[tuple[str, tuple[Idea, ...]], ...]:
    """The ideas that have words under the names of their clusters, those of none last, under "".

    Once voting has ended the most dots come first, of clusters and within them.
    """
    totals, ended = tally(session).totals, session.voting.ended
    ideas, known = ranked(session) if ended else votable(session), {each.id for each in session.clusters}
    groups = [
        (each.name.strip(), tuple(idea for idea in ideas if idea.cluster == each.id)) for each in session.clusters
    ]
    if ended:
        groups.sort(key=lambda group: -sum(totals.get(idea.id, 0) for idea in group[1]))
    groups.append(("", tuple(idea for idea in ideas if idea.cluster not in known)))
    return tuple(each for each in groups if each[1])


def head_count(session: Session) -> int:
    """How many people vote: those counted per organisation, else those the plan foresees."""
    return sum(each.people or 0 for each in session.organisations) or session.plan.people


def counted(session: Session, idea: IdeaId, organisation: OrganisationId | None = None) -> int | None:
    """What was counted for an idea, or None if nothing was."""
    found = (each.count for each in session.dots if each.idea == idea and each.organisation == organisation)
    return next(found, None)


def counted_in_all(session: Session, idea: IdeaId) -> int:
    """The dots of an idea as the room counts them now."""
    return tally(session).totals.get(idea, 0)
