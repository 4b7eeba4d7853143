"""Restore points as the library offers them: what there is of a session, and one more before its file goes."""

from __future__ import annotations

import contextlib
import sqlite3
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop.storage.backup import Backup, back_up, backups_in, backups_of, folder_of, newest_good_backup
from workshop.storage.connection import connect_to_read
from workshop.storage.errors import StorageError
from workshop.storage.file import read

__all__ = ["OFFERED", "Backup", "keep", "newest_good", "offered"]

OFFERED: Final = 5
"""How many are shown, the newest first."""


def offered(backups: Path, path: Path, session_id: str) -> tuple[Backup, ...]:
    """The newest restore points of a session; of a file that cannot be read, those that were made of it."""
    found = backups_in(folder_of(backups, session_id)) if session_id else backups_of(backups, path)
    return found[:OFFERED]


def newest_good(backups: Path, path: Path) -> Backup | None:
    """The newest restore point of the file `path` that is as it was written."""
    return newest_good_backup(backups, path.absolute())


def keep(backups: Path, path: Path, now: datetime) -> None:
    """Make a restore point of a file that is about to go, unless the newest one holds the same.

    A file that cannot be read, or a full disk, stands in nobody's way: the trash has the file.
    """
    with contextlib.suppress(StorageError, sqlite3.Error, OSError):
        session = read(path).session
        folder = folder_of(backups, session.plan.id)
        newest = next(iter(backups_in(folder)), None)
        with contextlib.suppress(StorageError):  # a spoilt one is no reason to do without
            if newest is not None and read(newest.path).session == session:
                return
        db = connect_to_read(path)
        try:
            back_up(db, folder, path, now)
        finally:
            db.close()
