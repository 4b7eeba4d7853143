"""The user's own industries on disk: one TOML file each in `<data>/deck/<suit>/`, changed whole or not at all."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from workshop.deck.industry import BrokenFile, Industry, IndustryError, Strength
from workshop.deck.own import FIRST_NUMBER, LAST_NUMBER, is_id, own_industry, slug
from workshop.deck.own_numbers import HIGHEST, NUMBERS_FILE, OwnNumbers, next_number, own_numbers
from workshop.deck.toml_text import industry_toml, read_toml
from workshop.model.identity import new_id
from workshop.unread import unread
from workshop.whole_change import change, held, waiting

LARGEST: Final = 1024 * 1024
"""Bytes of one industry's file."""


@dataclass(frozen=True, slots=True)
class OwnCards:
    """What is in the folder: industries, also unfinished ones; files that cannot be used; which numbers were given."""

    industries: tuple[Industry, ...] = ()
    broken: tuple[BrokenFile, ...] = ()
    given: OwnNumbers = field(default_factory=OwnNumbers)

    @property
    def highest(self) -> int:
        """The highest number that was ever given here."""
        return self.given.highest

    def industry(self, identity: str) -> Industry | None:
        """The industry of that id."""
        return next((each for each in self.industries if each.id == identity), None)

    def numbers(self, besides: str = "") -> set[int]:
        """The numbers in use, but for those of the industry `besides`."""
        kept = (each for each in self.industries if each.id != besides)
        return {strength.number for each in kept for strength in each.strengths if strength.number}

    def taken_by_others(self, industry: str) -> set[int]:
        """The numbers that no card of the industry of that id may have, those remembered for others too."""
        return self.numbers(industry) | self.given.of_others(industry)


class OwnFolder:
    """Reads and changes the folder. `shipped` are the ids of the shipped industries, which no own one may have."""

    def __init__(self, folder: Path, shipped: Collection[str] = ()) -> None:
        self.folder = folder
        self._shipped = frozenset(shipped)

    def read(self) -> OwnCards:
        """What is there now, each finished card with its number; nothing where there is no folder."""
        if not self.folder.is_dir():
            return OwnCards()
        with contextlib.suppress(OSError, IndustryError), held(self.folder, patience=1.0):
            return self._with_numbers(self.found())
        return self.found()  # nobody may write here, or somebody does for long: what stands is read

    def keep(self, *industries: Industry, gone: Collection[str] = ()) -> tuple[Industry, ...]:
        """Write `industries` in place of those of the same id, and remove those whose ids are `gone`, in one change.

        Returns them with the ids and numbers that they got. Numbers of what is gone are never given again. A file
        that cannot be used is neither written over nor removed. Raises OSError, IndustryError.
        """
        with held(self.folder):
            return self.write(self.found(), industries, gone)

    def mend(self, name: str) -> Industry:
        """Put the file `name` right, if it can be read at all: its place, and what is used twice in it.

        Raises OSError, IndustryError.
        """
        with held(self.folder):
            found = self.found()
            if name not in [each.name for each in found.broken]:
                raise IndustryError(f"{name} needs no mending")
            industry = _read(self.folder / name)
            taken = {each.name for each in found.broken} - {name}
            if not is_id(industry.id) or self._is_taken(industry.id, found) or _file_of(industry) in taken:
                industry = replace(industry, id=_new_own_id())
            rest = replace(found, broken=tuple(each for each in found.broken if each.name != name))
            mended = self._written(rest, [_without_what_is_used_twice(industry, found)])
            target = _file_of(mended.industries[0])
            old: dict[str, str | None] = {} if target == name else {name: None}
            change(self.folder, {**mended.files, **old})
            return mended.industries[0]

    def _with_numbers(self, found: OwnCards) -> OwnCards:
        """`found` with a number for each card that somebody wrote by hand, noted before anybody sees it.

        Raises OSError, IndustryError.
        """
        given = found.given.given_to(found.industries, found.numbers())
        if given == found.given:
            return found
        change(self.folder, {NUMBERS_FILE: given.text()})
        return replace(found, industries=tuple(map(given.of, found.industries)), given=given)

    def write(
        self, found: OwnCards, industries: Iterable[Industry], gone: Collection[str] = ()
    ) -> tuple[Industry, ...]:
        """`keep`, for whoever holds the folder and has `found` what is in it. Raises OSError, IndustryError."""
        left = [each for each in found.industries if each.id in gone]
        rest = replace(found, industries=tuple(each for each in found.industries if each.id not in gone))
        written = self._written(rest, industries)
        change(self.folder, {**dict.fromkeys(map(_file_of, left)), **written.files})
        return written.industries

    def is_shipped(self, identity: str) -> bool:
        """Whether a shipped industry has this id."""
        return identity in self._shipped

    def _is_taken(self, identity: str, found: OwnCards) -> bool:
        return identity in self._shipped or found.industry(identity) is not None

    def _written(self, found: OwnCards, industries: Iterable[Industry]) -> _Written:
        """The files in which `industries` are, numbered. Raises IndustryError."""
        files: dict[str, str | None] = {}
        kept = []
        broken = {each.name for each in found.broken}
        used, given = found.numbers(), found.given
        for each in industries:
            named = each if each.id else replace(each, id=_new_own_id())
            if _file_of(named) in broken:
                raise IndustryError(f"{_file_of(named)} stands there already, and cannot be used")
            before = found.industry(named.id)
            if before is not None:
                used -= {strength.number for strength in before.strengths}
                files[_file_of(before)] = None
                named = _as_numbered(named, before)
            whole, highest = _numbered(named, used, given.highest)
            given = replace(given.written(whole), highest=highest)
            used |= {strength.number for strength in whole.strengths}
            files[_file_of(whole)] = industry_toml(whole)
            kept.append(whole)
        return _Written(tuple(kept), {NUMBERS_FILE: given.text(), **files})

    def found(self) -> OwnCards:
        """What is there, for whoever holds the folder or must not write: a card without a number has none yet.

        What waits to be carried out counts as if it were.
        """
        industries: list[Industry] = []
        broken: list[BrokenFile] = []
        changed = waiting(self.folder)
        given = self._given(changed.get(NUMBERS_FILE))
        for name in self._names(changed):
            path = self.folder / name
            try:
                industry = _read(path, changed.get(name))
            except (IndustryError, OSError) as error:
                why = unread(error) if isinstance(error, OSError) else str(error)
                broken.append(BrokenFile(name, why, own=True))
                continue
            why = self._misfit(industry, path, OwnCards(tuple(industries), given=given))
            if why:
                broken.append(BrokenFile(name, why, own=True, mendable=True))
            else:
                industries.append(given.of(_with_ids(industry)))
            given = given.reaching(each.number for each in industry.strengths)
        return OwnCards(tuple(industries), tuple(broken), given)

    def _given(self, waits: str | None) -> OwnNumbers:
        try:
            return own_numbers(_content(self.folder / NUMBERS_FILE, waits))
        except OSError:
            return OwnNumbers()

    def _names(self, changed: Mapping[str, str | None]) -> list[str]:
        """The files of industries, in their order."""
        paths = {*self.folder.glob("*.toml"), *self.folder.glob("*/*.toml")}
        paths |= {self.folder / each for each in changed if each.endswith(".toml")}
        names = [each.relative_to(self.folder).as_posix() for each in sorted(paths)]
        return [each for each in names if changed.get(each, "") is not None]

    def _misfit(self, industry: Industry, path: Path, others: OwnCards) -> str:
        """Why an industry that can be read cannot stand as it is; empty when it can."""
        if path.parent == self.folder or industry.suit != path.parent.name:
            return f"suit is {industry.suit}, not the folder's name"
        if not is_id(industry.id):
            return "the file's name must be small letters with hyphens"
        if self._is_taken(industry.id, others):
            return f"the id {industry.id} is used twice"
        ids = [each.id for each in industry.strengths if each.id]
        if len({*ids}) < len(ids):
            return "the id of a strength is used twice"
        numbers = [each.number for each in industry.strengths if each.number]
        if any(not FIRST_NUMBER <= each <= HIGHEST for each in numbers):
            return f"number must be from {FIRST_NUMBER} on"
        if len({*numbers}) < len(numbers) or not others.taken_by_others(industry.id).isdisjoint(numbers):
            return "a number is used twice"
        return ""


@dataclass(frozen=True, slots=True)
class _Written:
    """Industries as they will stand, and the files that make it so."""

    industries: tuple[Industry, ...]
    files: dict[str, str | None]


def _read(path: Path, waits: str | None = None) -> Industry:
    """The industry in a file, which names it; its folder says the suit where it does not. Raises as `read_toml`."""
    content = _content(path, waits)
    if len(content) > LARGEST:
        raise IndustryError(f"is larger than {LARGEST // 1024 // 1024} MB")
    return own_industry(read_toml(content), path.stem, path.parent.name)


def _content(path: Path, waits: str | None) -> bytes:
    """What is in a file, or what `waits` to be put there; of one that is too large not all. Raises OSError."""
    if waits is not None:
        return waits.encode("utf-8")
    with path.open("rb") as file:
        return file.read(LARGEST + 1)


def _with_ids(industry: Industry) -> Industry:
    """Every strength with an id: of one that has none, from its title."""
    taken = {each.id for each in industry.strengths if each.id}
    return replace(industry, strengths=tuple(_with_id(each, taken) for each in industry.strengths))


def _with_id(strength: Strength, taken: set[str]) -> Strength:
    identity = strength.id or slug(strength.title, taken, "card")
    taken.add(identity)
    return replace(strength, id=identity)


def _without_what_is_used_twice(industry: Industry, found: OwnCards) -> Industry:
    """Without numbers that cannot be kept, and without ids that came before."""
    taken, ids, kept = found.taken_by_others(industry.id), set[str](), []
    for each in industry.strengths:
        right = FIRST_NUMBER <= each.number <= HIGHEST and each.number not in taken
        kept.append(replace(each, number=each.number if right else 0, id="" if each.id in ids else each.id))
        taken.add(each.number)
        ids.add(each.id)
    return replace(industry, strengths=tuple(kept))


def _as_numbered(industry: Industry, before: Industry) -> Industry:
    """`industry` with the numbers that its strengths have `before` already, though whoever sends it had none told."""
    known = {each.id: each.number for each in before.strengths}
    strengths = (each if each.number else replace(each, number=known.get(each.id, 0)) for each in industry.strengths)
    return replace(industry, strengths=tuple(strengths))


def _numbered(industry: Industry, taken: Collection[int], highest: int) -> tuple[Industry, int]:
    """`industry` with an id and a number on each strength, and the highest number given by then.

    One that somebody wrote by hand far above all others is kept, and nothing is counted from it.
    """
    used, strengths = set(taken), []
    for each in industry.strengths:
        number = each.number
        if number < FIRST_NUMBER or number in used:
            number = highest = next_number(highest, used)
        used.add(number)
        if number <= LAST_NUMBER:
            highest = max(highest, number)
        strengths.append(replace(each, number=number, id=each.id or new_strength_id()))
    return replace(industry, strengths=tuple(strengths), own=True), highest


def new_strength_id() -> str:
    """An id for a new strength, like no other anywhere."""
    return f"card-{new_id()[:12]}"


def _new_own_id() -> str:
    return f"own-{new_id()[:12]}"


def _file_of(industry: Industry) -> str:
    return f"{industry.suit}/{industry.id}.toml"
