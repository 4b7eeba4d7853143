"""The pictures of a session's photographs: bytes under their digest, beside the rows, and never changed.

A row of `photos` names a digest; the picture itself stands in `pictures`, once however often it is named. It is written
in the same transaction as the first row that names it, or before. What no row names any more stays as long as undo
could bring such a row back; it goes when the file is opened after that.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.storage.connection import connect_to_read

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

TABLE: Final = "pictures"
NONE: Final[Mapping[str, bytes]] = {}
"""The pictures of a session without photographs."""


def digest_of(content: bytes) -> str:
    """What the picture `content` is called."""
    return blake2b(content, digest_size=16).hexdigest()


def put(db: Database, pictures: Mapping[str, bytes]) -> None:
    """Write pictures by their digest, as far as they are not there yet; the caller holds the transaction."""
    for digest, content in pictures.items():
        db.execute("INSERT OR IGNORE INTO pictures (digest, content) VALUES (?, ?)", [digest, content])


def get(db: Database, digest: str) -> bytes | None:
    """The picture as it was written; None if it is not there, or is another one now."""
    row = db.execute("SELECT content FROM pictures WHERE digest = ?", [digest]).fetchone()
    return row[0] if row is not None and is_whole(digest, row[0]) else None


def every(db: Database) -> dict[str, bytes]:
    """All pictures that are as they were written, by their digest."""
    return {digest: content for digest, content in _rows(db) if is_whole(digest, content)}


def broken(db: Database) -> int:
    """How many pictures are not as they were written."""
    return sum(not is_whole(digest, content) for digest, content in _rows(db))


def drop_unused(db: Database) -> None:
    """Let go of pictures that no photograph names, nor any step that can be undone or done again."""
    left = db.execute("SELECT digest FROM pictures WHERE digest NOT IN (SELECT digest FROM photos)").fetchall()
    unused = [row for row in left if not _is_remembered(db, str(row[0]))]
    if unused:
        with db.atomic():
            for row in unused:
                db.execute("DELETE FROM pictures WHERE digest = ?", list(row))


def picture_in(path: Path, digest: str, fresh: Mapping[str, bytes] = NONE) -> bytes | None:
    """A picture of the session file `path`, which this program may have open; in any thread.

    `fresh` are pictures that may not be on disk yet. None for one that is not there or cannot be read.
    """
    if digest in fresh:
        return fresh[digest]
    try:
        db = connect_to_read(path)
        try:
            return get(db, digest)
        finally:
            db.close()
    except sqlite3.Error:
        return None


def _rows(db: Database) -> Iterator[tuple[str, bytes]]:
    yield from db.execute("SELECT digest, content FROM pictures")


def is_whole(digest: str, content: object) -> bool:
    """Whether `content` is the picture that was called `digest`."""
    return isinstance(content, bytes) and digest_of(content) == digest


def _is_remembered(db: Database, digest: str) -> bool:
    return db.execute("SELECT 1 FROM journal WHERE instr(patch, ?) LIMIT 1", [digest]).fetchone() is not None
