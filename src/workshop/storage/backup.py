"""Restore points: whole copies of a session file, made while it is open, checked when made, thinned as they age."""

from __future__ import annotations

import contextlib
import os
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.storage import journal, rows
from workshop.storage.errors import Damaged
from workshop.whole_file import write_whole

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

_NAME: Final = re.compile(r"(\d{8}T\d{6})Z(?:-\d+)?\.workshop")
_STAMP: Final = "%Y%m%dT%H%M%S"
_SOURCE: Final = "source.txt"
"""Where the file lay of which a folder holds the restore points."""
_AGES: Final = (
    (timedelta(hours=1), timedelta()),
    (timedelta(days=1), timedelta(hours=1)),
    (timedelta(days=31), timedelta(days=1)),
    (timedelta(days=36_500), timedelta(weeks=1)),
)
"""Up to the first age, one restore point for each of the second span is kept; of the last hour all are."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A restore point: its file and the time it was made."""

    path: Path
    at: datetime


def folder_of(backups: Path, session_id: str) -> Path:
    """Where the restore points of a session are; an id from a foreign file never names another folder."""
    plain = re.fullmatch("[0-9a-f]{32}", session_id) is not None
    return backups / (session_id if plain else blake2b(session_id.encode(), digest_size=16).hexdigest())


def back_up(db: Database, folder: Path, source: Path, now: datetime | None = None) -> Backup:
    """Make a restore point of the open file `source` in `folder`, check it, and let go of those too many.

    Raises OSError, sqlite3.Error, Damaged; then there is no new one, and the others stay.
    """
    at = (now or datetime.now(UTC)).astimezone(UTC)
    folder.mkdir(parents=True, exist_ok=True)
    path = _free(folder, at)
    fresh = path.with_name(f".{path.name}.new")
    try:
        _copy(db, fresh)
        check(fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        _note_source(folder, source)
        fresh.replace(path)
    finally:
        fresh.unlink(missing_ok=True)
    made = Backup(path, at)
    _thin(folder, made)
    return made


def make_backup(
    db: Database, *, folder: Path, source: Path, made: Callable[[Backup], None], missed: Callable[[str], None]
) -> None:
    """A restore point as the saver makes it: it says what came of it, and never stands in the way of saving."""
    try:
        made(back_up(db, folder, source))
    except (sqlite3.Error, OSError, Damaged) as error:
        missed(str(error))


def _copy(db: Database, to: Path) -> None:
    to.unlink(missing_ok=True)
    target = sqlite3.connect(to, isolation_level=None)
    try:
        db.conn.backup(target)
        target.execute("PRAGMA journal_mode=DELETE")  # one file, with nothing beside it
    finally:
        target.close()


def check(path: Path) -> None:
    """Raise Damaged or sqlite3.Error unless the restore point `path`, of whichever version, is as it was written."""
    from sqlite_utils import Database

    db = Database(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True, isolation_level=None))
    try:
        faults = [str(row[0]) for row in db.execute("PRAGMA integrity_check(1)").fetchall()]
        if faults != ["ok"]:
            raise Damaged(path, faults[0])
        if journal.broken_at(db) is not None:
            raise Damaged(path, "its journal is not the one that was written")
        if rows.total(db) != journal.head(db).total:
            raise Damaged(path, "its rows are not those that were written")
    except ValueError as error:
        raise Damaged(path, str(error)) from error
    finally:
        db.close()


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """The restore points in `folder`, the newest first."""
    found = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            name = _NAME.fullmatch(path.name)
            if name is not None:
                with contextlib.suppress(ValueError):
                    found.append(Backup(path, datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC)))
    return tuple(sorted(found, key=lambda each: (each.at, len(each.path.name), each.path.name), reverse=True))


def newest_good(folder: Path) -> Backup | None:
    """The newest restore point in `folder` that is as it was written; None if there is none."""
    for each in backups_in(folder):
        with contextlib.suppress(Damaged, sqlite3.Error, OSError):
            check(each.path)
            return each
    return None


def newest_good_backup(backups: Path, source: Path) -> Backup | None:
    """The newest good restore point of the file `source`, which may be damaged or gone; None if there is none."""
    found = [newest_good(folder) for folder in _made_of(backups, source)]
    return max((each for each in found if each is not None), key=lambda each: each.at, default=None)


def backups_of(backups: Path, source: Path) -> tuple[Backup, ...]:
    """All restore points of the file `source`, which may be damaged or gone, the newest first."""
    found = [each for folder in _made_of(backups, source) for each in backups_in(folder)]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True))


def _made_of(backups: Path, source: Path) -> list[Path]:
    wanted = str(source.absolute())
    return [each for each in _folders(backups) if _source(each) == wanted]


def _folders(backups: Path) -> list[Path]:
    try:
        return sorted(each for each in backups.iterdir() if each.is_dir())
    except OSError:
        return []


def _note_source(folder: Path, source: Path) -> None:
    """Write down where the file lies, unless that stands there: a power cut never finds it half written."""
    lies = str(source.absolute())
    if _source(folder) != lies:
        write_whole(folder / _SOURCE, lies.encode("utf-8", "surrogatepass"))


def _source(folder: Path) -> str:
    try:
        return (folder / _SOURCE).read_text("utf-8", "surrogatepass")
    except (OSError, ValueError):
        return ""


def _free(folder: Path, at: datetime) -> Path:
    name = f"{at.strftime(_STAMP)}Z"
    path = folder / f"{name}.workshop"
    number = 2
    while path.exists():
        path = folder / f"{name}-{number}.workshop"
        number += 1
    return path


def _thin(folder: Path, made: Backup) -> None:
    """Keep the newest of each span. `made` was checked just now, so that a good one always stays."""
    kept: set[tuple[timedelta, int]] = set()
    for each in backups_in(folder):
        span = next((span for age, span in _AGES if made.at - each.at <= age), _AGES[-1][1])
        if not span:
            continue
        slot = (span, int(each.at.timestamp() // span.total_seconds()))
        if slot in kept and each.path != made.path:
            with contextlib.suppress(OSError):
                each.path.unlink()
        kept.add(slot)
