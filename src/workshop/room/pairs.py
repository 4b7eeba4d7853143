"""Which two analogies are put beside each other: two of different trades."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from workshop.model.parts import Analogy
from workshop.model.session import Session

Pair = tuple[Analogy, Analogy]

TOGETHER: Final = "together"
"""The tab of a place at two cards beside each other, and the place of which the run keeps the pair."""


def pair_item(one: Analogy, other: Analogy) -> str:
    """What names two analogies beside each other in a place."""
    return f"{one.id}+{other.id}"


def chosen_pair(session: Session, lead: str, compared: str, nearer: Iterable[str] = ()) -> Pair | None:
    """The two that are to be put beside each other, or None where the shortlist has no two trades.

    `lead` is the analogy that is open: one side, if it is on the shortlist. The other is the first of `nearer`, else
    one of the pair that `compared` names, which was compared last, else the last one. Without a lead it is that pair,
    or the first two.
    """
    led = _pair_with(session.shortlist, lead, (*nearer, *compared.split("+")))
    return led or named_pair(session, compared)


def can_compare(shortlist: Sequence[Analogy]) -> bool:
    """Whether two cards of different trades are on the shortlist."""
    return _first_two(shortlist) is not None


def named_pair(session: Session, item: str) -> Pair | None:
    """The two analogies that `item` names, else the first two of different trades on the shortlist."""
    for one in session.analogies:
        for other in session.analogies:
            if pair_item(one, other) == item and not same_trade(one, other):
                return one, other
    return _first_two(session.shortlist)


def _pair_with(shortlist: Sequence[Analogy], lead: str, wanted: Iterable[str]) -> Pair | None:
    """The analogy `lead` of the shortlist, and beside it the first of `wanted` of another trade, else the last one."""
    one = next((each for each in shortlist if each.id == lead), None)
    if one is None:
        return None
    others = [each for each in shortlist if not same_trade(each, one)]
    found = (each for which in wanted for each in others if each.id == which)
    other = next(found, others[-1] if others else None)
    return (one, other) if other is not None else None


def _first_two(kept: Sequence[Analogy]) -> Pair | None:
    second = next((each for each in kept if not same_trade(each, kept[0])), None)
    return (kept[0], second) if second is not None else None


def same_trade(one: Analogy, other: Analogy) -> bool:
    """Whether two analogies are of the same trade; one beside itself is, too."""
    return one.industry.casefold() == other.industry.casefold()
