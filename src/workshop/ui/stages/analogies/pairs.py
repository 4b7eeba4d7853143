"""Which two analogies can stand beside each other: two of different trades."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.model.parts import Analogy
from workshop.model.session import Session
from workshop.ui.stages.analogies.edits import pair_item

Pair = tuple[Analogy, Analogy]


def can_compare(shortlist: Sequence[Analogy]) -> bool:
    """Whether two cards of different trades are on the shortlist."""
    return _first_two(shortlist) is not None


def named_pair(session: Session, item: str) -> Pair | None:
    """The two analogies that `item` names, else the first two of different trades on the shortlist."""
    for one in session.analogies:
        for other in session.analogies:
            if one is not other and pair_item(one, other) == item:
                return one, other
    return _first_two(session.shortlist)


def pair_with(shortlist: Sequence[Analogy], lead: str, wanted: Iterable[str]) -> Pair | None:
    """The analogy `lead` of the shortlist, and beside it the first of `wanted` of another trade, else the last one."""
    one = next((each for each in shortlist if each.id == lead), None)
    if one is None:
        return None
    others = [each for each in shortlist if not _same_trade(each, one)]
    found = (each for which in wanted for each in others if each.id == which)
    other = next(found, others[-1] if others else None)
    return (one, other) if other is not None else None


def _first_two(kept: Sequence[Analogy]) -> Pair | None:
    second = next((each for each in kept if not _same_trade(each, kept[0])), None)
    return (kept[0], second) if second is not None else None


def _same_trade(one: Analogy, other: Analogy) -> bool:
    return one.industry.casefold() == other.industry.casefold()
