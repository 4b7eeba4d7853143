"""Between rows of SQL and parts of the model."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlite_utils import Database

from workshop.model.identity import SessionId
from workshop.model.parts import Plan
from workshop.model.patch import Patch
from workshop.model.session import Session
from workshop.model.table import BY_NAME, TABLES, Row, Table, order


def write(db: Database, patch: Patch) -> None:
    """Carry a patch out on the tables; the caller holds the transaction."""
    for each in patch:
        if each.after is None:
            db.execute(f'DELETE FROM "{BY_NAME[each.table].name}" WHERE id = ?', [each.id])
        else:
            db.table(each.table).upsert(_to_sql(each.after), pk="id")


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


def _to_sql(row: Row) -> dict[str, object]:
    return {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value for name, value in row.items()
    }


def from_sql(table: Table, row: Mapping[str, object]) -> dict[str, object]:
    """The row of `table` with JSON and numbers as the model has them. Raises ValueError."""
    found = dict(row)
    for column in table.columns:
        value = found.get(column.name)
        if column.kind is tuple and isinstance(value, str):
            found[column.name] = json.loads(value)
        elif column.kind is bool and value in (0, 1):
            found[column.name] = bool(value)
    return found
