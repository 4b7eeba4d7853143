"""Looking through the session files: which are new, changed or gone. Made for a thread: values in, values out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from workshop.library.entry import Entry, entry_of, words_of
from workshop.library.index import Reading, Stamp
from workshop.library.trouble import trouble_with
from workshop.paths import SESSION_SUFFIX
from workshop.storage.errors import NotFound, StorageError
from workshop.storage.file import read

AT_ONCE: Final = 25
"""Files that are read before what was found is handed over."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the library knows before it looks: the folder of the sessions, files elsewhere, stamps by path."""

    folder: Path
    elsewhere: tuple[Path, ...]
    stamps: tuple[tuple[Path, Stamp], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What was seen: files that were read, files that are gone, and whether some are still unread."""

    readings: tuple[Reading, ...] = ()
    gone: tuple[Path, ...] = ()
    more: bool = False


def look(known: Known, cancelled: Callable[[], bool] = lambda: False, at_once: int = AT_ONCE) -> Found:
    """Read at most `at_once` files that changed, the newest first. A broken one never stops the others."""
    before = dict(known.stamps)
    stamps = {path: stamp for path in _files(known) if (stamp := stamp_of(path)) is not None}
    changed = [path for path, stamp in stamps.items() if before.get(path) != stamp]
    changed.sort(key=lambda path: stamps[path].modified, reverse=True)
    gone = tuple(path for path in before if path not in stamps)
    readings: list[Reading] = []
    for path in changed[:at_once]:
        if cancelled():
            return Found(tuple(readings), gone, more=True)
        reading = read_one(path, stamps[path])
        if reading is not None:
            readings.append(reading)
    return Found(tuple(readings), gone, more=len(changed) > at_once)


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file, or None if it is not there."""
    try:
        own = path.stat()
    except OSError:
        return None
    try:
        log = path.with_name(path.name + "-wal").stat()
    except OSError:
        return Stamp(own.st_size, own.st_mtime_ns)
    return Stamp(own.st_size + log.st_size, max(own.st_mtime_ns, log.st_mtime_ns if log.st_size else 0))


def touched(stamp: Stamp) -> str:
    """When a file was last changed, by its stamp, as local ISO time."""
    return datetime.fromtimestamp(stamp.modified // 1_000_000_000).astimezone().isoformat()


def read_one(path: Path, stamp: Stamp) -> Reading | None:
    """What one file holds, also when it is broken; None if it is gone."""
    try:
        content = read(path)
    except NotFound:
        return None
    except StorageError as error:
        trouble = trouble_with(error)
        broken = Entry(
            path=path, title=path.stem, broken=trouble.title, can_copy=trouble.can_copy, touched=touched(stamp)
        )
        return Reading(broken, path.stem, stamp)
    entry = entry_of(path, content.session, content.run, touched(stamp))
    return Reading(entry, words_of(content.session), stamp)


def _files(known: Known) -> Iterable[Path]:
    try:
        inside = sorted(known.folder.glob(f"[!.]*{SESSION_SUFFIX}"))
    except OSError:
        inside = []
    return dict.fromkeys((*inside, *known.elsewhere))
