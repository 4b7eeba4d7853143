"""Several files of a folder that change together: all of them or none, whoever is killed, one program at a time.

The change is first written whole into one file; with that it has happened. Then it is carried out file by file, and
whoever comes next carries out what a killed program left, or what could not be written where it belongs.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from workshop.file_lock import hold_within
from workshop.whole_file import write_whole

CHANGE_FILE: Final = ".change.json"
LOCK_FILE: Final = ".lock"
PATIENCE: Final = 5.0
"""Seconds to wait for another program, which holds the folder for a moment only."""


class FolderHeldError(OSError):
    """Another program changes the folder, and goes on doing so."""


@contextlib.contextmanager
def held(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Have `folder` alone, with every change carried out that can be; it is made if need be.

    Raises FolderHeldError, OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            hold_within(handle, patience)
        except OSError:
            raise FolderHeldError("another program is changing this folder") from None
        with contextlib.suppress(OSError):  # one path that cannot be written keeps nobody from the others
            carry_out(folder)
        yield
    finally:
        os.close(handle)


def change(folder: Path, files: Mapping[str, str | None]) -> None:
    """Write `files`, by their paths inside `folder`, and remove those that are None. Raises OSError.

    Only while `held`. Once this returns, or was killed after its first write, all of it stands. What could not be
    put in its place waits, beside what waited before.
    """
    _write_down(folder, {**waiting(folder), **files})
    failed = carry_out(folder)
    for name in files:
        if name in failed:
            raise failed[name]


def carry_out(folder: Path) -> dict[str, OSError]:
    """Carry out what waits, as far as it can be; what stood in the way of the rest. Raises OSError."""
    wanted = waiting(folder)
    failed: dict[str, OSError] = {}
    for name, text in wanted.items():
        try:
            _put(folder / name, text)
        except OSError as error:
            failed[name] = error
    if not failed:
        (folder / CHANGE_FILE).unlink(missing_ok=True)
    elif failed.keys() != wanted.keys():
        _write_down(folder, {name: wanted[name] for name in failed})
    return failed


def waiting(folder: Path) -> dict[str, str | None]:
    """What has happened to the files of `folder` and is not carried out yet: their text, None where one is removed.

    Nothing when somebody else wrote into the file, which is never left half written by us. Raises OSError.
    """
    try:
        found = json.loads((folder / CHANGE_FILE).read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: text for name, text in found.items() if _is_inside(name) and (text is None or isinstance(text, str))}


def _write_down(folder: Path, files: Mapping[str, str | None]) -> None:
    write_whole(folder / CHANGE_FILE, json.dumps(dict(files), ensure_ascii=True).encode())


def _put(path: Path, text: str | None) -> None:
    if text is not None:
        write_whole(path, text.encode("utf-8"))
        return
    with contextlib.suppress(FileNotFoundError, NotADirectoryError):  # it is not there, which is what was wanted
        path.unlink()


def _is_inside(name: str) -> bool:
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts and len(path.parts) in (1, 2)
