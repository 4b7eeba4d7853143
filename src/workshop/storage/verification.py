"""Whether a file is as it was written, found out without changing one of its bytes."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlite_utils import Database

from workshop.storage import journal, pictures, rows
from workshop.storage.hindrance import hindrance
from workshop.storage.migration import migrate
from workshop.storage.undisturbed import undisturbed
from workshop.storage.version import VERSION
from workshop.words import tr

_TOLD: Final = 10
"""Faults of the database's own check that are passed on."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found. No problems: every row and every journal entry is the one that was written.

    `last` is the time of the last entry that can be trusted (ISO), empty for none.
    """

    path: Path
    version: int
    entries: int
    last: str
    problems: tuple[str, ...]


def engine() -> str:
    """The database that files are read and written with, and its version."""
    return f"SQLite {sqlite3.sqlite_version}"


def verified(path: Path) -> Verified:
    """Check header, database, rows and journal of a file, also while somebody works in it.

    Raises NotFound, NotASession, NewerVersion, Unreadable.
    """
    try:
        with undisturbed(path) as (db, version):
            return _found(path, version, db)
    except (sqlite3.Error, ValueError) as error:
        return Verified(path, VERSION, 0, "", (tr("The database cannot be read: {why}", why=hindrance(error)),))


def _found(path: Path, version: int, db: Database) -> Verified:
    faults = [str(row[0]) for row in db.execute(f"PRAGMA integrity_check({_TOLD})").fetchall()]
    problems = [] if faults == ["ok"] else [tr("The database is damaged: {why}", why=fault) for fault in faults]
    broken = journal.broken_at(db)
    if broken is not None:
        problems.append(tr("The journal was changed at entry {number}.", number=broken[0]))
    try:
        head = journal.head(db)
    except (ValueError, TypeError) as error:
        return Verified(path, version, 0, "", (*problems, tr("The journal cannot be read: {why}", why=error)))
    problems += _rows(db, version, head) if head.seq else [tr("The journal is empty.")]
    return Verified(path, version, head.seq, broken[1] if broken else head.at, tuple(problems))


def _rows(db: Database, version: int, head: journal.Head) -> list[str]:
    """What is wrong with the rows, or with what the journal says of them."""
    try:
        if rows.total(db) != head.total:
            return [tr("The rows are not those that were written.")]
        if version < VERSION:
            migrate(db)
        rows.read(db)
        if lost := pictures.broken(db):
            return [
                tr(
                    "{n} photographs are not those that were kept.",
                    n=lost,
                    one="{n} photograph is not the one that was kept.",
                )
            ]
        for _ in journal.entries(db):
            pass
    except (ValueError, KeyError, TypeError) as error:
        return [tr("A row cannot be read: {why}", why=error)]
    return []
