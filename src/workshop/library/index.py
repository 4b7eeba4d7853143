"""The index: what the session files hold, kept where it can be listed and searched at once. It can be lost.

Everything in it is read from the files again when it is missing, damaged or of another version.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.library.entry import Entry, decoded, encoded

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

VERSION: Final = 1
_BESIDE: Final = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Stamp:
    """By what a file is known to be the same: bytes and time (ns) of it and of its write-ahead log together."""

    size: int
    modified: int


UNKNOWN: Final = Stamp(-1, 0)
"""The stamp of no file: what has it is read again."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one file: its entry, its words for the search, and the file's stamp at that time."""

    entry: Entry
    words: str
    stamp: Stamp


class Index:
    """One SQLite file, or memory alone where no file can be written. For the thread that made it."""

    def __init__(self, path: Path) -> None:
        self.lasting = True
        """Whether it will still be there at the next start."""
        self._db = self._open(path)

    def all(self) -> dict[Path, tuple[Entry, Stamp]]:
        """Every entry with its stamp, by path. One that cannot be read is left out, and so read from its file again."""
        found: dict[Path, tuple[Entry, Stamp]] = {}
        with contextlib.suppress(sqlite3.Error):
            for row in self._db.query("SELECT path, size, modified, value FROM entries"):
                path = Path(row["path"])
                with contextlib.suppress(ValueError, TypeError):
                    found[path] = (decoded(path, row["value"]), Stamp(row["size"], row["modified"]))
        return found

    def keep(self, readings: Iterable[Reading]) -> None:
        """Take over what was read from files."""
        kept = list(readings)
        try:
            self._keep(kept)
        except sqlite3.Error:
            self._go_on_in_memory()
            self._keep(kept)

    def drop(self, paths: Iterable[Path]) -> None:
        """Forget files."""
        gone = [str(each) for each in paths]
        try:
            with self._db.atomic():
                for path in gone:
                    self._db.execute("DELETE FROM texts WHERE path = ?", [path])
                    self._db.execute("DELETE FROM entries WHERE path = ?", [path])
        except sqlite3.Error:
            self._go_on_in_memory()

    def stamp(self, path: Path, stamp: Stamp) -> None:
        """Note that `path` looks like `stamp` now, its content being known."""
        change = "UPDATE entries SET size = ?, modified = ? WHERE path = ?"
        try:
            with self._db.atomic():
                self._db.execute(change, [stamp.size, stamp.modified, str(path)])
        except sqlite3.Error:
            self._go_on_in_memory()

    def matching(self, text: str) -> set[Path]:
        """The files whose words begin with every word of `text`; failing that, those that hold it as it is."""
        tokens = re.findall(r"\w+", text)
        wanted = text.strip().lower()
        with contextlib.suppress(sqlite3.Error):
            if tokens:
                query = " ".join(f'"{each}"*' for each in tokens)
                rows = self._db.query("SELECT path FROM texts WHERE words MATCH ?", [query])
                if found := {Path(row["path"]) for row in rows}:
                    return found
            rows = self._db.query("SELECT path, words FROM texts")
            return {Path(row["path"]) for row in rows if wanted in row["words"].lower()}
        return set()

    def close(self) -> None:
        """Put it away."""
        with contextlib.suppress(sqlite3.Error):
            self._db.close()

    def _keep(self, readings: list[Reading]) -> None:
        with self._db.atomic():
            for each in readings:
                path, stamp = str(each.entry.path), each.stamp
                self._db.execute("DELETE FROM texts WHERE path = ?", [path])
                self._db.execute("INSERT INTO texts (path, words) VALUES (?, ?)", [path, each.words])
                row = {"path": path, "size": stamp.size, "modified": stamp.modified, "value": encoded(each.entry)}
                self._db.table("entries").upsert(row, pk="path")

    def _open(self, path: Path) -> Database:
        with contextlib.suppress(sqlite3.Error, OSError):
            return _opened(path)
        _remove(path)
        with contextlib.suppress(sqlite3.Error, OSError):
            return _opened(path)
        self.lasting = False
        return _in_memory()

    def _go_on_in_memory(self) -> None:
        self.lasting = False
        self.close()
        self._db = _in_memory()


def _in_memory() -> Database:
    from sqlite_utils import Database

    return _furnished(Database(sqlite3.connect(":memory:", isolation_level=None)))


def _opened(path: Path) -> Database:
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = sqlite3.connect(path, isolation_level=None, timeout=0.5)
    try:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("PRAGMA synchronous=NORMAL")
        raw.execute("PRAGMA trusted_schema=OFF")
        raw.execute("PRAGMA secure_delete=ON")
        if raw.execute("PRAGMA user_version").fetchone()[0] not in (0, VERSION):
            raise sqlite3.DatabaseError("an index of another version")
        from sqlite_utils import Database

        return _furnished(Database(raw))
    except sqlite3.Error:
        raw.close()
        raise


def _furnished(db: Database) -> Database:
    """`db` with its tables. Raises sqlite3.Error when it has others."""
    if db.execute("PRAGMA user_version").fetchone()[0] != VERSION:
        with db.atomic():
            db.table("entries").create({"path": str, "size": int, "modified": int, "value": str}, pk="path")
            tokens = "tokenize='unicode61 remove_diacritics 2'"
            db.execute(f"CREATE VIRTUAL TABLE texts USING fts5(path UNINDEXED, words, {tokens})")
            db.execute(f"PRAGMA user_version={VERSION}")
    db.execute("SELECT path, size, modified, value FROM entries LIMIT 1").fetchone()
    db.execute("SELECT path FROM texts LIMIT 1").fetchone()
    return db


def _remove(path: Path) -> None:
    for suffix in _BESIDE:
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink()
