"""The dots that ideas got, once the room has seen them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from workshop.model.identity import IdeaId, OrganisationId
from workshop.model.session import Session
from workshop.room.votes import Tally, tally


@dataclass(frozen=True, slots=True)
class Count:
    """What the room counted, read once for all its ideas, and each organisation's part of it."""

    votes: Tally
    parts: Mapping[IdeaId, Mapping[OrganisationId | None, int]]


def count_of(core: Session) -> Count | None:
    """The dots as they stand; None while they are not revealed."""
    if not core.voting.revealed:
        return None
    parts: dict[IdeaId, dict[OrganisationId | None, int]] = {}
    for each in core.dots:
        parts.setdefault(each.idea, {})[each.organisation] = each.count
    return Count(tally(core), parts)


def counted(core: Session) -> Counter[str]:
    """How many dots each idea got in all; none while they are not revealed."""
    return Counter(tally(core).totals if core.voting.revealed else {})
