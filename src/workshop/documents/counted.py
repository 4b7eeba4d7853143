"""The dots that ideas got, once the room has seen them."""

from __future__ import annotations

from collections import Counter

from workshop.model.session import Session
from workshop.room.votes import tally


def counted(core: Session) -> Counter[str]:
    """How many dots each idea got in all; none while they are not revealed."""
    return Counter(tally(core).totals if core.voting.revealed else {})
