"""Where the files of a session go, so that they never take the place of those of another session of the same title.

A PDF ends in a line that says whose it is, JSON begins with it. In neither can the session's id or name be read.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from workshop.model.session import Session

_LINE: Final = b"%%analogy-workshop %s\n"
_LAST: Final = re.compile(rb"%analogy-workshop ([0-9a-f]{16})\n\Z")
_HEAD: Final = re.compile(
    r'\{\s*"format": "analogy-workshop",\s*"version": \d+,\s*"plan": \{\s*"id": ("(?:[^"\\]|\\.)*")',
)
_TAIL_BYTES: Final = 64
_HEAD_BYTES: Final = 4096


def marked(pdf: bytes, session: Session) -> bytes:
    """`pdf` with a last line, a comment to every reader, by which it is known again as a file of `session`."""
    return pdf + _LINE % _mark(session.plan.id).encode()


def place_for(session: Session, names: Collection[str], wanted: Path) -> Path:
    """The folder in which files of `session` called `names` overwrite nothing of another session.

    `wanted`, or beside it the first of "Mine 2", "Mine 3" ... that holds no such file. Names may begin with a folder
    and a slash. A folder that cannot be looked into is left to whoever writes there.
    """
    mark, place, number = _mark(session.plan.id), wanted, 2
    while _is_anothers(mark, names, place):
        place = wanted.with_name(f"{wanted.name} {number}")
        number += 1
    return place


def _is_anothers(mark: str, names: Collection[str], folder: Path) -> bool:
    """Whether one of the files that are in the way is another session's.

    A list or a text does not say whose it is: then the others in the folder do.
    """
    there = [path for path in (folder / each for each in names) if path.is_file()]
    owners = {_owner(each) for each in there} - {""}
    if there and not owners:
        owners = {_owner(each) for each in _files_in(folder)} - {""}
        return bool(owners) and mark not in owners
    return bool(owners - {mark})


def _files_in(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (each for each in folder.iterdir() if each.is_file())


def _owner(path: Path) -> str:
    """The mark of the session whose file this is; empty if the file does not say."""
    with suppress(OSError):
        if path.suffix == ".pdf":
            with path.open("rb") as file:
                file.seek(max(path.stat().st_size - _TAIL_BYTES, 0))
                found = _LAST.search(file.read())
            return found[1].decode() if found else ""
        if path.suffix == ".json":
            with path.open("rb") as file:
                head = _HEAD.match(file.read(_HEAD_BYTES).decode("utf-8", "replace"))
            return _mark(json.loads(head[1])) if head else ""
    return ""


def _mark(session: str) -> str:
    return hashlib.sha256(session.encode()).hexdigest()[:16]
