"""Where the files of a session go, so that they never take the place of those of another session of the same title.

A PDF and Markdown end in a line that says whose they are, JSON begins with it, a Word file has it among its properties;
a list has no place for it. In none can the session's id or name be read.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from workshop.model.session import Session

_LINES: Final = {".pdf": "%{owner}\n", ".md": "\n<!-- {owner} -->\n"}
"""Comments to every reader, by the ending of the file."""
_LAST: Final = re.compile(rb"analogy-workshop ([0-9a-f]{16})(?: -->)?\n\Z")
_PROPERTY: Final = re.compile(rb">analogy-workshop ([0-9a-f]{16})<")
_PROPERTIES: Final = "docProps/core.xml"
_HEAD: Final = re.compile(
    r'\{\s*"format": "analogy-workshop",\s*"version": \d+,\s*"plan": \{\s*"id": ("(?:[^"\\]|\\.)*")',
)
_TAIL_BYTES: Final = 64
_HEAD_BYTES: Final = 4096


def marked(content: bytes, session: Session, ending: str = ".pdf") -> bytes:
    """A PDF or Markdown with a last line that nobody sees, by which it is known again as a file of `session`."""
    return content + _LINES[ending].format(owner=owner(session)).encode()


def owner(session: Session) -> str:
    """What a file of `session` says of itself, wherever it has a place for it."""
    return f"analogy-workshop {_mark(session.plan.id)}"


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
    with suppress(OSError, zipfile.BadZipFile, KeyError):
        if path.suffix in _LINES:
            with path.open("rb") as file:
                file.seek(max(path.stat().st_size - _TAIL_BYTES, 0))
                found = _LAST.search(file.read())
            return found[1].decode() if found else ""
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as word_file, word_file.open(_PROPERTIES) as properties:
                found = _PROPERTY.search(properties.read(_HEAD_BYTES))
            return found[1].decode() if found else ""
        if path.suffix == ".json":
            with path.open("rb") as file:
                head = _HEAD.match(file.read(_HEAD_BYTES).decode("utf-8", "replace"))
            return _mark(json.loads(head[1])) if head else ""
    return ""


def _mark(session: str) -> str:
    return hashlib.sha256(session.encode()).hexdigest()[:16]
