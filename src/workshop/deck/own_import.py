"""Imported industries put beside the user's own: in one change, and nothing that is there is taken away."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace
from pathlib import PurePosixPath
from typing import TypeVar

from workshop.deck.industry import Industry, IndustryError, Strength
from workshop.deck.own_folder import OwnCards, OwnFolder
from workshop.suits import SUITS
from workshop.whole_change import held

T = TypeVar("T", Industry, Strength)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: the industries as they stand now, and how many cards are new and how many others changed.

    `renumbered` are numbers in the file that are not the cards' here, each with the one that is; `unsuited` the names
    of new industries that got the first suit, since nobody said theirs.
    """

    industries: tuple[Industry, ...]
    added: int
    changed: int
    renumbered: tuple[tuple[int, int], ...] = ()
    unsuited: tuple[str, ...] = ()


def take_over(folder: OwnFolder, incoming: Iterable[Industry]) -> Imported:
    """Put `incoming` beside what is in `folder`, or in its place where it is the same, in one change.

    It is the same by its id, or without one by its name, and a strength by its id or title. What the file leaves
    empty stays as it was. Raises OSError, IndustryError.
    """
    with held(folder.folder):
        found = folder.found()
        joined: list[tuple[Industry | None, Industry, Industry]] = []
        used = found.numbers()
        for each in incoming:
            named = replace(each, id="") if folder.is_shipped(each.id) else each
            _refuse_beside_broken(found, named)
            before = _before(found, named, {whole.id for _, _, whole in joined})
            whole = _joined(before, named, used, found.highest)
            used |= {strength.number for strength in whole.strengths}
            joined.append((before, named, whole))
        written = folder.write(found, [whole for _, _, whole in joined])
    return _told(joined, written)


def _refuse_beside_broken(found: OwnCards, industry: Industry) -> None:
    """Whoever puts a broken file right again must not find another industry under its name. Raises IndustryError."""
    if industry.id and found.industry(industry.id) is None:
        for each in found.broken:
            if PurePosixPath(each.name).stem == industry.id:
                raise IndustryError(f"{each.name} stands there already, and cannot be used")


def _before(found: OwnCards, industry: Industry, taken: set[str]) -> Industry | None:
    """The industry that `industry` is, if it is there and no other one of the file is it already."""
    name = industry.name.casefold()
    same = (
        each
        for each in found.industries
        if each.id == industry.id or (not industry.id and each.name.casefold() == name)
    )
    return next((each for each in same if each.id not in taken), None)


def _joined(before: Industry | None, industry: Industry, used: set[int], highest: int) -> Industry:
    """`industry` in place of `before`, whose other strengths stay; a number that was never given may be kept."""
    strengths = list(before.strengths) if before else []
    taken: set[int] = set()
    for each in industry.strengths:
        same = _same(strengths, each, taken)
        if same is not None:
            strengths[same] = replace(_over(strengths[same], each), number=strengths[same].number)
        else:
            same = len(strengths)
            free = each.number > highest and each.number not in used
            strengths.append(each if free else replace(each, number=0))
        taken.add(same)
    whole = _over(before, industry) if before else industry
    return replace(whole, suit=whole.suit or SUITS[0], strengths=tuple(strengths), own=True)


def _same(strengths: list[Strength], wanted: Strength, taken: Collection[int]) -> int | None:
    """The place of the strength that `wanted` is, if no other one of the file is it already."""
    title = wanted.title.casefold()
    for place, each in enumerate(strengths):
        if place not in taken and (each.id == wanted.id if wanted.id else each.title.casefold() == title):
            return place
    return None


def _over(before: T, after: T) -> T:
    """`after`, and where it says nothing what `before` said."""
    said = {each.name: getattr(after, each.name) or getattr(before, each.name) for each in fields(after)}
    return replace(before, **said)


def _told(joined: list[tuple[Industry | None, Industry, Industry]], written: tuple[Industry, ...]) -> Imported:
    added = changed = 0
    renumbered: list[tuple[int, int]] = []
    for (before, incoming, _), whole in zip(joined, written, strict=True):
        known = {each.id: each for each in before.strengths} if before else {}
        added += sum(each.id not in known for each in whole.strengths)
        changed += sum(each.id in known and known[each.id] != each for each in whole.strengths)
        strengths = list(whole.strengths)
        for each in incoming.strengths:
            same = _same(strengths, each, ())
            if each.number and same is not None and strengths[same].number != each.number:
                renumbered.append((each.number, strengths[same].number))
    unsuited = tuple(whole.name for before, incoming, whole in joined if not incoming.suit and not before)
    return Imported(written, added, changed, tuple(renumbered), unsuited)
