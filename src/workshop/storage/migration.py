"""From an older schema to this one, in one transaction: whoever is interrupted finds the old file or the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workshop.model.history import Entry
from workshop.model.patch import total
from workshop.model.place import Place
from workshop.storage import journal, rows
from workshop.storage.version import VERSION

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database


def migrate(db: Database) -> None:
    """Bring a session file up to date, and write down in its journal that its rows are others now."""
    from workshop.storage.schema import migrations

    db.execute("PRAGMA foreign_keys=OFF")  # a table cannot be transformed with them on
    with db.atomic():
        migrations.apply(db)
        db.execute(f"PRAGMA user_version={VERSION}")
        last = journal.head(db)
        if last.seq:
            standing = journal.Head(last.seq, last.at, total(rows.read(db)), last.chain)
            step = db.execute("SELECT max(step) FROM journal").fetchone()[0]
            journal.append(db, standing, Entry(step, "migrated", "", Place("problem"), ()), last.at)
    db.execute("PRAGMA foreign_keys=ON")
