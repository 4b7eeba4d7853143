"""Several files of a folder that change together: all of them or none, whoever is killed, one program at a time.

The change is first written whole into one file; with that it has happened. Then it is carried out file by file, and
whoever comes next carries out what a killed program left.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from workshop.deck.industry import IndustryError
from workshop.file_lock import hold
from workshop.whole_file import write_whole

CHANGE_FILE: Final = ".change.json"
LOCK_FILE: Final = ".lock"
PATIENCE: Final = 5.0
"""Seconds to wait for another program, which holds the folder for a moment only."""
_STEP: Final = 0.01


@contextlib.contextmanager
def held(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Have `folder` alone, with every change carried out; it is made if need be. Raises IndustryError, OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _wait(handle, patience)
        carry_out(folder)
        yield
    finally:
        os.close(handle)


def change(folder: Path, files: Mapping[str, str | None]) -> None:
    """Write `files`, by their paths inside `folder`, and remove those that are None. Raises OSError.

    Only while `held`. Once this returns, or was killed after its first write, all of it stands.
    """
    write_whole(folder / CHANGE_FILE, json.dumps(dict(files), ensure_ascii=True).encode())
    carry_out(folder)


def carry_out(folder: Path) -> None:
    """Carry out a change that stands written. Raises OSError; the change is then carried out another time."""
    waiting = folder / CHANGE_FILE
    try:
        files = _read(waiting.read_bytes())
    except FileNotFoundError:
        return
    for name, text in files.items():
        path = folder / name
        if text is None:
            path.unlink(missing_ok=True)
        else:
            write_whole(path, text.encode("utf-8"))
    waiting.unlink()


def _read(content: bytes) -> dict[str, str | None]:
    """What is to be done; nothing when somebody wrote into the file, which is never left half written by us."""
    try:
        found = json.loads(content)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {name: text for name, text in found.items() if _is_inside(name) and (text is None or isinstance(text, str))}


def _is_inside(name: str) -> bool:
    path = Path(name)
    return not path.is_absolute() and ".." not in path.parts and len(path.parts) in (1, 2)


def _wait(handle: int, patience: float) -> None:
    until = time.monotonic() + patience
    while True:
        try:
            hold(handle, shared=False)
        except OSError:
            if time.monotonic() > until:
                raise IndustryError("another program is changing the own cards") from None
            time.sleep(_STEP)
        else:
            return
