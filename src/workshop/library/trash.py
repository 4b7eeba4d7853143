"""Deleted session files: kept for a month in the data folder, so that a deletion can be taken back."""

from __future__ import annotations

import contextlib
import json
import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from workshop.model.identity import new_id
from workshop.storage.errors import NotFound, StorageError, Unreadable
from workshop.storage.hindrance import hindrance
from workshop.storage.lock import WriterLock

KEPT: Final = timedelta(days=30)
_NOTE: Final = "deleted.json"
_WITH_IT: Final = ("", "-wal")


@dataclass(frozen=True, slots=True)
class Deletion:
    """A file that was deleted: where it was, where it lies, and what the shelf knew of it."""

    path: Path
    folder: Path
    title: str
    opened: str = ""
    archived: bool = False


def put_away(path: Path, trash: Path, title: str, at: str) -> Deletion:
    """Move a session file with its log into a folder of its own in `trash`. Raises StorageError; then it stays."""
    lock = WriterLock(path)
    lock.take()
    try:
        return _moved(path, trash / new_id(), title, at)
    finally:
        lock.release()


def _moved(path: Path, folder: Path, title: str, at: str) -> Deletion:
    if not path.exists():
        raise NotFound(path)
    try:
        folder.mkdir(parents=True)
        (folder / _NOTE).write_text(json.dumps({"path": str(path), "at": at}), "utf-8")
        _move(path, folder)
    except OSError as error:
        with contextlib.suppress(StorageError, OSError):
            _move(folder / path.name, path.parent)
            shutil.rmtree(folder, ignore_errors=True)
        raise Unreadable(path, hindrance(error)) from error
    return Deletion(path, folder, title)


def bring_back(deletion: Deletion, to: Path) -> None:
    """Move a deleted file to `to`. Raises NotFound when the trash was emptied, Unreadable."""
    kept = deletion.folder / deletion.path.name
    if not kept.exists():
        raise NotFound(deletion.path)
    try:
        to.parent.mkdir(parents=True, exist_ok=True)
        for suffix in reversed(_WITH_IT):
            part = kept.with_name(kept.name + suffix)
            if part.exists():
                shutil.move(part, to.with_name(to.name + suffix))
    except OSError as error:
        raise Unreadable(deletion.path, hindrance(error)) from error
    shutil.rmtree(deletion.folder, ignore_errors=True)


def empty(trash: Path, now: datetime) -> None:
    """Remove for good what was deleted more than `KEPT` before `now`."""
    try:
        folders = [each for each in trash.iterdir() if each.is_dir()]
    except OSError:
        return
    for folder in folders:
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            at = json.loads((folder / _NOTE).read_text("utf-8"))["at"]
            if now - datetime.fromisoformat(at) > KEPT:
                shutil.rmtree(folder)


def _move(path: Path, folder: Path) -> None:
    """The log goes first, so that a new file of that name never meets an old log."""
    for suffix in reversed(_WITH_IT):
        part = path.with_name(path.name + suffix)
        if part.exists():
            shutil.move(part, folder / part.name)
