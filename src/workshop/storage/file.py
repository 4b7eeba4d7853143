"""A session's file: made, opened to be worked in, or read without being touched."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from workshop.model import run as runs
from workshop.model.history import Entry, History, recalled
from workshop.model.identity import SessionId
from workshop.model.parts import Plan
from workshop.model.patch import difference, total
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.model.table import RowError
from workshop.storage import journal, rows
from workshop.storage.connection import connect, connect_to_read, version_in_header
from workshop.storage.errors import Damaged, InUse, NewerVersion, Unreadable
from workshop.storage.lock import WriterLock
from workshop.storage.schema import APPLICATION_ID, VERSION, migrations

SIDE_FILES = ("-wal", "-shm", ".lock")


@dataclass(frozen=True, slots=True)
class Opened:
    """A file that is open to be worked in: its content, and the connection that the saver takes over."""

    path: Path
    session: Session
    run: Run
    history: History
    db: Database
    lock: WriterLock


@dataclass(frozen=True, slots=True)
class Content:
    """What was read from a file that stays untouched."""

    session: Session
    run: Run
    head: journal.Head


def create(path: Path, session: Session, run: Run, at: str) -> None:
    """Make a session file that holds `session`. Raises FileExistsError, Unreadable.

    It is made beside `path` and moved there whole, so that no half-made file is ever found.
    """
    if path.exists():
        raise FileExistsError(path)
    fresh = path.with_name(f".{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        _fill(fresh, session, run, at)
        fresh.replace(path)
    except (OSError, sqlite3.Error) as error:
        with contextlib.suppress(OSError):
            fresh.unlink()
        raise Unreadable(path, getattr(error, "strerror", None) or str(error)) from error


def _fill(path: Path, session: Session, run: Run, at: str) -> None:
    raw = sqlite3.connect(path, isolation_level=None)
    try:
        db = Database(raw)
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        migrations.apply(db)
        raw.execute(f"PRAGMA user_version={VERSION}")
        with db.atomic():
            rows.write(db, difference(Session(plan=Plan(id=SessionId(""))), session))
            entry = Entry(0, "made", "", Place("problem"), ())
            journal.append(db, journal.Head(total=total(session)), entry, at)
            db.table("run").upsert({"id": "run", "value": runs.encoded(run)}, pk="id")
    finally:
        raw.close()


def open_to_work(path: Path) -> Opened:
    """Open a file as its one writer.

    Raises NotFound, NotASession, Unreadable, InUse, NewerVersion, Damaged; whichever it is, the file is unchanged.
    """
    lock = WriterLock(path)
    if not lock.path.exists():
        version_in_header(path)
    lock.take()
    try:
        if version_in_header(path) > VERSION:
            raise NewerVersion(path)
        _read_copy(path)
        return _opened(path, lock)
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, lock: WriterLock) -> Opened:
    db = None
    try:
        db = connect(path)
        if db.execute("PRAGMA user_version").fetchone()[0] < VERSION:
            _migrate(db)
        session = rows.read(db)
        history = recalled(journal.entries(db))
        return Opened(path, session, _run(db), history, db, lock)
    except (sqlite3.Error, ValueError, KeyError) as error:
        if db is not None:
            db.close()
        if isinstance(error, sqlite3.OperationalError):
            raise Unreadable(path, str(error)) from error
        raise Damaged(path, str(error)) from error


def _migrate(db: Database) -> None:
    migrations.apply(db)
    db.execute(f"PRAGMA user_version={VERSION}")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def read(path: Path) -> Content:
    """What a file holds, also while somebody works in it; not one of its bytes changes. Raises StorageError."""
    lock = WriterLock(path)
    if not lock.path.exists():
        return _read_copy(path)
    try:
        lock.take()
    except InUse:
        return _read_beside(path)
    except Unreadable:
        return _read_copy(path)
    try:
        return _read_copy(path)
    finally:
        lock.release()


def _read_beside(path: Path) -> Content:
    try:
        db = connect_to_read(path)
        try:
            db.execute("BEGIN")
            return _content(db, path)
        finally:
            db.close()
    except sqlite3.Error as error:
        raise Unreadable(path, str(error)) from error


def _read_copy(path: Path) -> Content:
    version = version_in_header(path)
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-") as folder:
        copy = copied(path, Path(folder))
        db = None
        try:
            db = connect(copy)
            if version < VERSION:
                _migrate(db)
            return _content(db, path)
        except sqlite3.Error as error:
            raise Damaged(path, str(error)) from error
        finally:
            if db is not None:
                db.close()


def copied(path: Path, folder: Path) -> Path:
    """A copy of a file that nobody writes, with what its write-ahead log still holds. Raises Unreadable."""
    copy = folder / "copy.workshop"
    try:
        shutil.copyfile(path, copy)
        log = path.with_name(path.name + "-wal")
        if log.exists():
            shutil.copyfile(log, copy.with_name(copy.name + "-wal"))
    except OSError as error:
        raise Unreadable(path, error.strerror or str(error)) from error
    return copy


def _content(db: Database, path: Path) -> Content:
    head = journal.Head()
    try:
        head = journal.head(db)
        session = rows.read(db)
        run = _run(db)
    except (RowError, ValueError, KeyError) as error:
        raise Damaged(path, str(error), head.at) from error
    if total(session) != head.total:
        raise Damaged(path, "the rows are not those that were written", head.at)
    return Content(session, run, head)


def _run(db: Database) -> Run:
    for row in db.query("SELECT value FROM run WHERE id = 'run'"):
        return runs.decoded(str(row["value"]))
    return Run()
