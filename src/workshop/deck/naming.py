"""Whether what somebody typed names an industry."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from workshop.deck.industry import Industry
from workshop.deck.ranking import words


def called(industry: Industry, names: Collection[str]) -> bool:
    """Whether one of `names`, as people typed them, is the industry's, or another that it goes by."""
    present = {" ".join(plain(each).split()) for each in names}
    return any(plain(each) in present for each in (industry.name, *industry.also))


def plain(name: str) -> str:
    """A name as it is compared: small letters, one kind of apostrophe."""
    return name.casefold().replace("\u2019", "'")


def names(trade: str, industry: Industry) -> bool:
    """Whether the name of `industry`, or another that it goes by, stands in what somebody typed.

    A name of one word counts at the end alone: a piano teacher makes no pianos, an airline's lounge does not fly. Who
    makes something is of the trade that is called its making.
    """
    if called(industry, (trade,)):
        return True
    spoken = _spoken(trade)
    doing = plain(trade).rstrip().endswith("ing")
    for said in (industry.name, *industry.also):
        name = _stems(said)
        if len(name) == 1 and len(said.split()) > 1:  # "way of tea" is not any tea
            if f" {plain(said)} " in f" {plain(trade)} ":
                return True
            continue
        if len(name) == 1 and said.endswith("ing") and not doing:  # a park is no parking
            continue
        last = len(spoken) - len(name)
        if name and any(spoken[at : at + len(name)] == name for at in range(last if len(name) == 1 else 0, last + 1)):
            return True
    return False


@lru_cache(8)
def _spoken(trade: str) -> tuple[str, ...]:
    return tuple(each for each in words(trade) if each != "maker")


@lru_cache(8192)
def _stems(name: str) -> tuple[str, ...]:
    return tuple(words(name))
