"""A session's file: made, opened to be worked in, or read without being touched."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.model import run as runs
from workshop.model.history import Entry, History, recalled
from workshop.model.identity import new_id
from workshop.model.patch import total
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.storage import journal, pictures, rows
from workshop.storage.backup import back_up, folder_of
from workshop.storage.connection import connect, connect_to_copy, connect_to_read, is_whole, version_in_header
from workshop.storage.errors import Damaged, InUse, NewerVersion, Unreadable
from workshop.storage.hindrance import hindrance
from workshop.storage.lock import WriterLock
from workshop.storage.migration import migrate
from workshop.storage.version import APPLICATION_ID, VERSION
from workshop.unread import unread

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

_WITH_IT: Final = ("-wal", "-journal")
"""What may lie beside a file and be part of it: what a process that ended too early did not put into it."""


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
    """What was read from a file that stays untouched. The history is read only where somebody will work on."""

    session: Session
    run: Run
    head: journal.Head
    history: History


def create(path: Path, session: Session, run: Run, at: str, shown: Mapping[str, bytes] = pictures.NONE) -> None:
    """Make a session file that holds `session`, and of `shown` the pictures that its photographs name.

    Raises FileExistsError, Unreadable.
    It is made beside `path` and put there whole: no half-made file is ever found, and it takes no other's place.
    """
    if path.exists():
        raise FileExistsError(path)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.unlink(missing_ok=True)
        fresh.touch()  # the system says better than SQLite why it cannot be done
        _fill(fresh, session, run, at, shown)
        made = _put_in_place(fresh, path)
        sync_folder(path.parent)
    except (OSError, sqlite3.Error) as error:
        raise Unreadable(path, hindrance(error)) from error
    finally:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
    if not made:
        raise FileExistsError(path)


def _put_in_place(fresh: Path, path: Path) -> bool:
    """Let the file `fresh` be found at `path`; whether it is, and no other that somebody made there meanwhile."""
    if path.exists():
        return False
    _set_aside_what_is_left(path)
    try:
        os.link(fresh, path)
    except FileExistsError:
        return False
    except OSError:  # a stick, on which a file has one name
        fresh.replace(path)
    return True


def _set_aside_what_is_left(path: Path) -> None:
    """A log without its file would be taken for the new file's own."""
    for left in _logs_of(path):
        left.replace(left.with_name(f"{left.name}.{new_id()[:8]}.left"))


def _logs_of(path: Path) -> list[Path]:
    logs = [path.with_name(path.name + suffix) for suffix in _WITH_IT]
    return [each for each in logs if each.exists()]


def sync_folder(folder: Path) -> None:
    """Let the names in `folder` be on disk, too, where a system asks for that."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _fill(path: Path, session: Session, run: Run, at: str, shown: Mapping[str, bytes]) -> None:
    from sqlite_utils import Database

    from workshop.storage.schema import migrations

    raw = sqlite3.connect(path, isolation_level=None)
    try:
        db = Database(raw)
        raw.execute("PRAGMA synchronous=FULL")
        raw.execute(f"PRAGMA application_id={APPLICATION_ID}")
        with db.atomic():
            migrations.apply(db)
            db.execute(f"PRAGMA user_version={VERSION}")
            rows.put_all(db, session)
            named = {each.digest for each in session.photos}
            pictures.put(db, {digest: content for digest, content in shown.items() if digest in named})
            entry = Entry(0, "made", "", Place("problem"), ())
            journal.append(db, journal.Head(total=total(session)), entry, at)
            db.table("run").upsert({"id": "run", "value": runs.encoded(run)}, pk="id")
    finally:
        raw.close()


def open_to_work(path: Path, backups: Path | None = None) -> Opened:
    """Open a file as its one writer. One of an older version goes to `backups` before it is brought up to date.

    Raises NotFound, NotASession, Unreadable, InUse, NewerVersion, Damaged; whichever it is, the file is unchanged.
    """
    lock = WriterLock(path)
    if not lock.was_made:
        version_in_header(path)
    lock.take()
    try:
        version = version_in_header(path)
        if version > VERSION:
            raise NewerVersion(path)
        with _copy_of(path) as copy:
            content = _read_copy(copy, path, to_work=True)
        return _opened(path, lock, content, backups if version < VERSION else None)
    except BaseException:
        lock.release()
        raise


def _opened(path: Path, lock: WriterLock, content: Content, backups: Path | None) -> Opened:
    db = None
    try:
        db = connect(path)
        if backups is not None:
            back_up(db, folder_of(backups, content.session.plan.id), path)
        if db.execute("PRAGMA user_version").fetchone()[0] < VERSION:
            migrate(db)
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        pictures.drop_unused(db)
        return Opened(path, content.session, content.run, content.history, db, lock)
    except (sqlite3.Error, OSError, ValueError) as error:
        if db is not None:
            db.close()
        raise Unreadable(path, hindrance(error)) from error


def read(path: Path) -> Content:
    """What a file holds, also while somebody works in it; not one of its bytes changes. Raises StorageError."""
    lock = WriterLock(path)
    with contextlib.ExitStack() as stack:
        if lock.was_made:
            try:
                lock.share()
            except InUse:
                return _read_beside(path)
            except Unreadable:
                pass  # a folder that cannot be written: nobody else writes there, either
        try:
            copy = stack.enter_context(_copy_of(path))
        finally:
            lock.release()
        return _read_copy(copy, path)


def _read_beside(path: Path) -> Content:
    try:
        db = connect_to_read(path)
        try:
            db.execute("BEGIN")
            return _content(db, path, VERSION)
        finally:
            db.close()
    except sqlite3.Error as error:
        raise Unreadable(path, hindrance(error)) from error


@contextlib.contextmanager
def _copy_of(path: Path) -> Iterator[Path]:
    """A copy of a file that nobody writes. Raises NotFound, NotASession, Unreadable."""
    version_in_header(path)
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-") as folder:
        yield copied(path, Path(folder))


def _read_copy(copy: Path, path: Path, to_work: bool = False) -> Content:
    """What the copy of `path` holds; `to_work` looks at every page, and at the journal too."""
    version = version_in_header(copy)
    db = None
    try:
        if not any(log.stat().st_size for log in _logs_of(copy)) and not is_whole(copy):
            raise Damaged(path, "its end is missing")
        db = connect_to_copy(copy)
        if to_work:
            _look_through(db, path)
        return _content(db, path, version, to_work)
    except (sqlite3.Error, ValueError) as error:  # SQLite's own words can hold broken text from the file
        raise Damaged(path, str(error)) from error
    finally:
        if db is not None:
            db.close()


def _look_through(db: Database, path: Path) -> None:
    faults = [str(row[0]) for row in db.execute("PRAGMA integrity_check(1)").fetchall()]
    if faults != ["ok"]:
        raise Damaged(path, faults[0], _last_good(db))
    broken = journal.broken_at(db)
    if broken is not None:
        raise Damaged(path, f"the journal was changed at entry {broken[0]}", broken[1])
    if db.execute("SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')").fetchone()[0]:
        raise Damaged(path, "it holds more than a session", _last_good(db))


def _last_good(db: Database) -> str:
    try:
        return journal.head(db).at
    except (sqlite3.Error, ValueError):
        return ""


def copied(path: Path, folder: Path) -> Path:
    """A copy of a file that nobody writes, with what its logs still hold. Raises Unreadable."""
    copy = folder / "copy.workshop"
    try:
        shutil.copyfile(path, copy)
        for log in _logs_of(path):
            shutil.copyfile(log, copy.with_name(copy.name + log.name.removeprefix(path.name)))
    except OSError as error:
        raise Unreadable(path, unread(error)) from error
    return copy


def _content(db: Database, path: Path, version: int, to_work: bool = False) -> Content:
    """What is in the tables, if it is what was written; a newer version's as far as it is known here."""
    head = journal.Head()
    try:
        head = journal.head(db)
        if version <= VERSION and rows.total(db) != head.total:
            raise Damaged(path, "the rows are not those that were written", head.at)
        if version < VERSION:
            migrate(db)
        session = rows.read(db)
        history = recalled(journal.entries(db)) if to_work else History()
        return Content(session, _run(db), head, history)
    except (ValueError, KeyError) as error:
        raise Damaged(path, str(error), head.at) from error


def _run(db: Database) -> Run:
    for row in db.query("SELECT value FROM run WHERE id = 'run'"):
        return runs.decoded(str(row["value"]))
    return Run()
