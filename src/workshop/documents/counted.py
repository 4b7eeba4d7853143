"""The dots that ideas got, once the room has seen them."""

from __future__ import annotations

from collections import Counter

from workshop.model.parts import Idea
from workshop.model.session import Session
from workshop.room.votes import tally


def counted(core: Session) -> Counter[str]:
    """How many dots each idea got in all; none while they are not revealed."""
    return Counter(tally(core).totals if core.voting.revealed else {})


def grouped(core: Session) -> list[tuple[str, list[Idea]]]:
    """The ideas that say something by their clusters' names, those of no cluster last, under "".

    Once voting has ended the most dots come first, of clusters and within them.
    """
    dots = counted(core)
    given = [each for each in core.ideas if each.text.strip()]
    if core.voting.ended:
        given.sort(key=lambda idea: -dots[idea.id])
    known = {each.id for each in core.clusters}
    groups = [(each.name.strip(), [idea for idea in given if idea.cluster == each.id]) for each in core.clusters]
    if core.voting.ended:
        groups.sort(key=lambda group: -sum(dots[idea.id] for idea in group[1]))
    rest = [idea for idea in given if idea.cluster not in known]
    return [group for group in (*groups, ("", rest)) if group[1]]
