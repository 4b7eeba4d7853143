"""Reading a session file without changing one of its bytes, also while somebody works in it."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.storage import pictures
from workshop.storage.connection import connect_to_copy, connect_to_read, version_in_header
from workshop.storage.errors import InUse, NewerVersion, Unreadable
from workshop.storage.file import copied
from workshop.storage.lock import WriterLock
from workshop.storage.version import VERSION

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database


@contextmanager
def undisturbed(path: Path) -> Iterator[tuple[Database, int]]:
    """The file's content to read from, and its version: a copy, or the file itself within one read while it is written.

    Raises NotFound, NotASession, NewerVersion, Unreadable.
    """
    lock = WriterLock(path)
    if lock.was_made:
        try:
            lock.share()
        except InUse:
            with _beside(path) as db:
                yield db, VERSION
            return
        except Unreadable:
            pass  # a folder that cannot be written: nobody else writes there, either
    try:
        with _copy(path) as found:
            yield found
    finally:
        lock.release()


def pictures_in(path: Path) -> dict[str, bytes]:
    """All pictures of a file by their digest; without those that cannot be read. Raises StorageError."""
    with undisturbed(path) as (db, _):
        try:
            return pictures.every(db)
        except sqlite3.Error:  # a file of an older version has none, a damaged one keeps them
            return {}


@contextmanager
def _beside(path: Path) -> Iterator[Database]:
    db = connect_to_read(path)
    try:
        db.execute("BEGIN")
        yield db
    finally:
        db.close()


@contextmanager
def _copy(path: Path) -> Iterator[tuple[Database, int]]:
    version = version_in_header(path)
    if version > VERSION:
        raise NewerVersion(path)
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-") as folder:
        db = connect_to_copy(copied(path, Path(folder)))
        try:
            yield db, version
        finally:
            db.close()
