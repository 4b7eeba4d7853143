"""How the parts of a session stand in rows: one description for the store, the journal and the JSON document."""

from __future__ import annotations

import typing
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from enum import StrEnum
from types import UnionType
from typing import Any, Final, Protocol, TypeVar, cast

from workshop.model import choosing, jottings, paper, parts, probe, rank, reaction, votes
from workshop.model.session import Session
from workshop.model.text import cleaned

Value = str | int | bool | None | list[str]
"""What one field of a row holds, as JSON has it."""
Row = dict[str, Value]
LARGEST_NUMBER: Final = 2**53 - 1
"""What every reader of JSON and SQL holds exactly."""


class Part(Protocol):
    """Anything that stands in a table: it has an id."""

    @property
    def id(self) -> str: ...


P = TypeVar("P", bound=Part)


class RowError(ValueError):
    """A row does not fit its table; the message names the field."""


@dataclass(frozen=True, slots=True)
class Column:
    """One field: its name, its plain type (str, int, bool, or tuple for texts), whether it may be None or left out."""

    name: str
    kind: type
    choices: type[StrEnum] | None
    optional: bool
    required: bool

    def read(self, value: object) -> object:
        """The field's value from a row's, cleaned; raises RowError when it is of another type."""
        if value is None and self.optional:
            return None
        if self.kind is tuple:
            if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
                raise RowError(f"{self.name} must be a list of texts")
            return tuple(cleaned(each) for each in value)
        if (self.kind is not bool and isinstance(value, bool)) or not isinstance(value, self.kind):
            raise RowError(f"{self.name} must be {_SPOKEN[self.kind]}")
        if self.kind is int and abs(cast(int, value)) > LARGEST_NUMBER:
            raise RowError(f"{self.name} is too large")
        if self.choices is not None:
            try:
                return self.choices(str(value))
            except ValueError:
                allowed = ", ".join(self.choices)
                raise RowError(f"{self.name} must be one of: {allowed}") from None
        return cleaned(value) if isinstance(value, str) else value


_SPOKEN: Final = {str: "text", int: "a whole number", bool: "true or false"}


@dataclass(frozen=True, slots=True)
class Table:
    """One kind of part: its name in `Session`, its class, and whether there is exactly one row."""

    name: str
    part: type[Any]
    single: bool
    columns: tuple[Column, ...]

    def row(self, item: Part) -> Row:
        """`item` as a row of plain values."""
        return {each.name: _plain(getattr(item, each.name)) for each in self.columns}

    def item(self, row: Mapping[str, object]) -> Part:
        """The part that `row` describes; fields left out take their defaults. Raises RowError."""
        unknown = set(row) - {each.name for each in self.columns}
        if unknown:
            raise RowError(f"{min(unknown)} is not a field here")
        missing = [each.name for each in self.columns if each.required and each.name not in row]
        if missing:
            raise RowError(f"{missing[0]} is missing")
        read = {each.name: each.read(row[each.name]) for each in self.columns if each.name in row}
        return cast(Part, self.part(**read))

    def items(self, session: Session) -> tuple[Part, ...]:
        """This table's parts in `session`; one for a single row."""
        found = getattr(session, self.name)
        return (found,) if self.single else found

    def held(self, items: Iterable[Part]) -> Any:
        """`items` as `Session` holds this table's: the one part where there is exactly one, else all in a tuple."""
        parts = tuple(items)
        return parts[0] if self.single else parts


def _plain(value: object) -> Value:
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, StrEnum):
        return value.value
    return cast(Value, value)


def _column(name: str, hint: Any, required: bool) -> Column:
    optional = False
    if typing.get_origin(hint) in (UnionType, typing.Union):
        optional = True
        hint = next(each for each in typing.get_args(hint) if each is not type(None))
    hint = getattr(hint, "__supertype__", hint)
    if typing.get_origin(hint) is tuple:
        return Column(name, tuple, None, optional, required)
    if issubclass(hint, StrEnum):
        return Column(name, str, hint, optional, required)
    return Column(name, hint, None, optional, required)


def _table(name: str, part: type[Any], single: bool = False) -> Table:
    hints = typing.get_type_hints(part)
    needed = {each.name for each in fields(part) if _needed(each)}
    columns = tuple(_column(each.name, hints[each.name], each.name in needed) for each in fields(part))
    return Table(name, part, single, columns)


def _needed(each: Any) -> bool:
    return each.default is MISSING and each.default_factory is MISSING


TABLES: Final = (
    _table("plan", parts.Plan, single=True),
    _table("ground_rules", parts.GroundRules, single=True),
    _table("problem", parts.Problem, single=True),
    _table("organisations", parts.Organisation),
    _table("participants", parts.Participant),
    _table("stages", parts.Stage),
    _table("steps", parts.Step),
    _table("ladder", parts.Ladder, single=True),
    _table("rungs", parts.Rung),
    _table("reactions", reaction.Reaction),
    _table("analogies", parts.Analogy),
    _table("mapping", parts.MappingRow),
    _table("ideas", parts.Idea),
    _table("misunderstandings", parts.Misunderstanding),
    _table("terms", parts.Term),
    _table("meanings", parts.Meaning),
    _table("decisions", parts.Decision),
    _table("take_home", parts.TakeHome),
    _table("jottings", jottings.Jotting),
    _table("clusters", votes.Cluster),
    _table("voting", votes.Voting, single=True),
    _table("dots", votes.Dots),
    _table("ratings", votes.Rating),
    _table("hands", paper.Hand),
    _table("photos", paper.Photo),
    _table("statements", probe.Statement),
    _table("estimates", probe.Estimate),
    _table("issues", paper.Issue),
    _table("passed_over", choosing.PassedOver),
    _table("comparisons", choosing.Comparison),
)
BY_NAME: Final = {each.name: each for each in TABLES}


def order(item: Part) -> tuple[str, str]:
    """Where an item stands in its tuple: by rank, then by id, so that the order never depends on history."""
    return (getattr(item, "rank", ""), item.id)


def written(part: P, **values: object) -> P:
    """`part` with other values, typed text cleaned; the very same object when nothing differs."""
    new = {name: _cleaned(value) for name, value in values.items()}
    if all(getattr(part, name) == value for name, value in new.items()):
        return part
    return cast(P, replace(cast(Any, part), **new))


def amended(items: tuple[P, ...], wanted: str, **values: object) -> tuple[P, ...]:
    """`items` with the one of id `wanted` rewritten; the same tuple when nothing differs, KeyError when it is gone."""
    for place, item in enumerate(items):
        if item.id == wanted:
            new = written(item, **values)
            if new is item:
                return items
            changed = (*items[:place], new, *items[place + 1 :])
            return changed if "rank" not in values else tuple(sorted(changed, key=order))
    raise KeyError(wanted)


def added(items: tuple[P, ...], *more: P) -> tuple[P, ...]:
    """`items` and `more`, in order, with their text cleaned."""
    fresh = (written(each, **_values(each)) for each in more)
    return tuple(sorted((*items, *fresh), key=order))


def without(items: tuple[P, ...], gone: Iterable[str]) -> tuple[P, ...]:
    """`items` without those whose id is in `gone`; the same tuple when none is."""
    unwanted = set(gone)
    kept = tuple(each for each in items if each.id not in unwanted)
    return items if len(kept) == len(items) else kept


def moved(items: tuple[P, ...], wanted: str, by: int, among: Sequence[P] | None = None) -> tuple[P, ...]:
    """`items` with one moved `by` places among `among` (all, if None); the same tuple where it stands at an end."""
    peers = list(among if among is not None else items)
    here = next(place for place, each in enumerate(peers) if each.id == wanted)
    there = min(max(here + by, 0), len(peers) - 1)
    if there == here:
        return items
    item = peers.pop(here)
    low = order(peers[there - 1])[0] if there > 0 else None
    high = order(peers[there])[0] if there < len(peers) else None
    return amended(items, item.id, rank=rank.between(low, high))


def next_rank(items: Sequence[Part]) -> str:
    """The rank of an item that comes last in `items`."""
    return rank.between(order(items[-1])[0] if items else None, None)


def _values(part: Part) -> dict[str, object]:
    return {each.name: getattr(part, each.name) for each in fields(cast(Any, part))}


def _cleaned(value: object) -> object:
    if isinstance(value, StrEnum):
        return value
    if isinstance(value, str):
        return cleaned(value)
    if isinstance(value, tuple):
        return tuple(_cleaned(each) for each in value)
    return value
