"""Between rows of SQL and parts of the model."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from workshop.model.identity import SessionId
from workshop.model.parts import Plan
from workshop.model.patch import WHOLE, Patch, flat, flat_hash
from workshop.model.session import Session
from workshop.model.table import BY_NAME, TABLES, Table, order

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

_BESIDES: Final = ("journal", "run", "pictures")
"""Tables that are no part of the session."""


def write(db: Database, patch: Patch) -> None:
    """Carry a patch out on the tables; the caller holds the transaction."""
    for each in patch:
        if each.after is None:
            db.execute(f'DELETE FROM "{BY_NAME[each.table].name}" WHERE id = ?', [each.id])
        else:
            _put(db, each.table, flat(each.after))


def put_all(db: Database, session: Session) -> None:
    """Write every row of `session` into empty tables; the caller holds the transaction."""
    for table in TABLES:
        for item in table.items(session):
            _put(db, table.name, flat(table.row(item)))


def _put(db: Database, table: str, row: Mapping[str, str | int | None]) -> None:
    """Insert a row or replace the one of its id: plain SQL, as an edit has to be on disk within a blink."""
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    changes = ", ".join(f'"{name}" = excluded."{name}"' for name in row)
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {changes}'
    db.execute(sql, list(row.values()))


def total(db: Database) -> int:
    """The sum of the hashes of all rows as they lie there, whichever version wrote them. Raises ValueError."""
    found = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'")
    names = [str(row[0]) for row in found.fetchall() if row[0] not in _BESIDES and not row[0].startswith("sqlite_")]
    try:
        return sum(flat_hash(name, row) for name in names for row in db.query(f'SELECT * FROM "{name}"')) % WHOLE
    except TypeError as error:  # bytes, where there should be text
        raise ValueError("a row holds what is neither text nor number") from error


def read(db: Database) -> Session:
    """The session that the tables hold. Raises RowError or ValueError when a row does not fit its table."""
    values: dict[str, object] = {"plan": Plan(id=SessionId(""))}
    for table in TABLES:
        known = {column.name for column in table.columns}
        items = [
            table.item(from_sql(table, {name: value for name, value in row.items() if name in known}))
            for row in db.table(table.name).rows
        ]
        if not table.single:
            values[table.name] = tuple(sorted(items, key=order))
        elif items:
            values[table.name] = items[0]
    return Session(**values)  # type: ignore[arg-type]


def from_sql(table: Table, row: Mapping[str, object]) -> dict[str, object]:
    """The row of `table` with JSON and numbers as the model has them. Raises ValueError."""
    found = dict(row)
    for column in table.columns:
        value = found.get(column.name)
        if column.kind is tuple and isinstance(value, str):
            try:
                found[column.name] = json.loads(value)
            except RecursionError as error:
                raise ValueError(f"{column.name} is no list") from error
        elif column.kind is bool and value in (0, 1):
            found[column.name] = bool(value)
    return found
