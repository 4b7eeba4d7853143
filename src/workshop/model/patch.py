"""What differs between two sessions: the SQL, the undo step and the flight record at once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from operator import is_
from typing import Final

from workshop.model.session import Session
from workshop.model.table import BY_NAME, TABLES, Part, Row, Table, order

WHOLE: Final = 1 << 64
"""Row hashes are summed modulo this."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One row that differs: None before means it is new, None after that it is gone."""

    table: str
    id: str
    before: Row | None
    after: Row | None

    def backwards(self) -> Difference:
        """The same difference, undone."""
        return Difference(self.table, self.id, self.after, self.before)


Patch = tuple[Difference, ...]


def difference(before: Session, after: Session) -> Patch:
    """What turns `before` into `after`. Parts are compared by identity, so what was shared costs nothing."""
    found: list[Difference] = []
    for table in TABLES:
        if getattr(before, table.name) is not getattr(after, table.name):
            found.extend(_rows_that_differ(table, table.items(before), table.items(after)))
    return tuple(found)


def _rows_that_differ(table: Table, before: tuple[Part, ...], after: tuple[Part, ...]) -> list[Difference]:
    first = _alike(before, after)
    before, after = before[first:], after[first:]
    last = _alike(before[::-1], after[::-1])
    before, after = before[: len(before) - last], after[: len(after) - last]
    shared = {id(each) for each in before} & {id(each) for each in after}
    old = {each.id: each for each in before if id(each) not in shared}
    new = {each.id: each for each in after if id(each) not in shared}
    found = []
    for key in [*old, *(each for each in new if each not in old)]:
        was = table.row(old[key]) if key in old else None
        now = table.row(new[key]) if key in new else None
        if was != now:
            found.append(Difference(table.name, key, was, now))
    return found


def _alike(one: tuple[Part, ...], other: tuple[Part, ...]) -> int:
    """How many at the beginning are the very same: at the speed of C, as it is asked for every key that is pressed."""
    same = list(map(is_, one, other))
    return same.index(False) if False in same else len(same)


def applied(session: Session, patch: Patch) -> Session:
    """`session` with every difference of `patch` carried out: its rows become what they are afterwards."""
    values: dict[str, object] = {}
    for name in dict.fromkeys(each.table for each in patch):
        table = BY_NAME[name]
        rows = {each.id: each for each in table.items(session)}
        for change in patch:
            if change.table != name:
                continue
            if change.after is None:
                rows.pop(change.id, None)
            else:
                rows[change.id] = table.item(change.after)
        if table.single:
            values[name] = next(iter(rows.values()), table.items(session)[0])
        else:
            values[name] = tuple(sorted(rows.values(), key=order))
    return replace(session, **values)  # type: ignore[arg-type]


def backwards(patch: Patch) -> Patch:
    """The patch that leads back."""
    return tuple(each.backwards() for each in reversed(patch))


def flat(row: Row) -> dict[str, str | int | None]:
    """`row` as SQL holds it: lists as JSON, true and false as numbers."""
    return {
        name: json.dumps(value, ensure_ascii=False)
        if isinstance(value, list)
        else int(value)
        if isinstance(value, bool)
        else value
        for name, value in row.items()
    }


def row_hash(table: str, row: Row | None) -> int:
    """A 64-bit hash of one row, 0 for none; equal rows have equal hashes on every machine."""
    return 0 if row is None else flat_hash(table, flat(row))


def flat_hash(table: str, row: Mapping[str, object]) -> int:
    """The hash of a row that SQL holds, whichever version wrote it."""
    text = json.dumps([table, row], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def total(session: Session) -> int:
    """The sum of the hashes of all rows: whatever changes a value changes it."""
    return sum(row_hash(table.name, table.row(item)) for table in TABLES for item in table.items(session)) % WHOLE


def total_after(before: int, patch: Patch) -> int:
    """The sum after `patch`, from the sum before it."""
    moved = sum(row_hash(each.table, each.after) - row_hash(each.table, each.before) for each in patch)
    return (before + moved) % WHOLE


def encoded(patch: Patch) -> str:
    """`patch` as compact JSON: a list of [table, id, before, after]."""
    return json.dumps(
        [[each.table, each.id, each.before, each.after] for each in patch],
        ensure_ascii=False,
        separators=(",", ":"),
    )


def decoded(text: str) -> Patch:
    """The patch that `encoded` wrote; raises ValueError for anything else."""
    try:
        found = [(table, key, before, after) for table, key, before, after in json.loads(text)]
        if not all(table in BY_NAME and isinstance(key, str) for table, key, _, _ in found):
            raise TypeError
        if not all(isinstance(row, dict | None) for _, _, *rows in found for row in rows):
            raise TypeError
    except (TypeError, RecursionError) as error:
        raise ValueError("not a patch") from error
    return tuple(Difference(*each) for each in found)
