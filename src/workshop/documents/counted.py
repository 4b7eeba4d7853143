"""The dots that ideas got, once the room has seen them."""

from __future__ import annotations

from collections import Counter

from workshop.model.session import Session


def counted(core: Session) -> Counter[str]:
    """How many dots each idea got in all; none while they are not revealed."""
    dots: Counter[str] = Counter()
    for each in core.dots if core.voting.revealed else ():
        dots[each.idea] += max(each.count, 0)
    return dots
