"""Where the files of a session go, so that they never take the place of those of another session of the same title.

A PDF and Markdown end in a line that says whose they are, JSON begins with it, a Word file has it among its properties,
a list has it in the ends of blank lines after its last row. In none can the session's id or name be read. The brief,
which outsiders get, has a mark that is not that of the others.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from workshop.model.session import Session

_OWNER: Final = "analogy-workshop {mark}"
_LINES: Final = {".pdf": "%{owner}\n", ".md": "\n<!-- {owner} -->\n"}
"""Comments to every reader, by the ending of the file."""
_BLANK: Final = ("\n", "\r\n")
"""The ends of the blank lines after a list, that stand for 0 and 1: a list has no comments, and readers skip these."""
_BITS: Final = 64
_BLANKS: Final = re.compile(rb"\r\n((?:\r?\n){%d})\Z" % _BITS)
_LAST: Final = re.compile(rb"analogy-workshop ([0-9a-f]{16})(?: -->)?\n\Z")
_PROPERTY: Final = re.compile(rb">analogy-workshop ([0-9a-f]{16})<")
_PROPERTIES: Final = "docProps/core.xml"
_HEAD: Final = re.compile(
    r'\{\s*"format": "analogy-workshop",\s*"version": \d+,\s*"plan": \{\s*"id": ("(?:[^"\\]|\\.)*")',
)
_DAMAGED: Final = (OSError, KeyError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error)
"""What reading a file can raise that is not as it was written, or is locked."""
_TAIL_BYTES: Final = 2 + 2 * _BITS
_HEAD_BYTES: Final = 4096


def marked(content: bytes, session: Session, ending: str = ".pdf", *, apart: bool = False) -> bytes:
    """A PDF, Markdown or list with an end that nobody sees, by which it is known again as a file of `session`.

    `apart`: for whoever must not learn what it is about. Nobody without the session can tell then that it and the
    session's other files belong together.
    """
    mark = (_mark_apart if apart else _mark)(session.plan.id)
    if ending == ".csv":
        return content + _blank_lines(mark).encode()
    return content + _LINES[ending].format(owner=_OWNER.format(mark=mark)).encode()


def for_output(content: bytes) -> bytes:
    """A list without its mark, for whoever reads it from standard output: there no file can be in the way."""
    found = _BLANKS.search(content)
    return content[: found.start(1)] if found else content


def owner(session: Session) -> str:
    """What a file of `session` says of itself, wherever it has a place for it."""
    return _OWNER.format(mark=_mark(session.plan.id))


def place_for(session: Session, names: Collection[str], wanted: Path) -> Path:
    """The folder in which files of `session` called `names` overwrite nothing of another session.

    `wanted`, or beside it the first of "Mine 2", "Mine 3" ... that holds no such file. Names may begin with a folder
    and a slash. A folder that cannot be looked into is left to whoever writes there.
    """
    own = {_mark(session.plan.id), _mark_apart(session.plan.id)}
    place, number = wanted, 2
    while _is_anothers(own, names, place):
        place = wanted.with_name(f"{wanted.name} {number}")
        number += 1
    return place


def _is_anothers(own: set[str], names: Collection[str], folder: Path) -> bool:
    """Whether one of the files that are in the way is another session's.

    What somebody kept from a spreadsheet does not say whose it is any more: then the others in the folder do.
    """
    there = [path for path in (folder / each for each in names) if path.is_file()]
    owners = {_owner(each) for each in there} - {""}
    if there and not owners:
        owners = {_owner(each) for each in _files_in(folder)} - {""}
        return bool(owners) and not owners & own
    return bool(owners - own)


def _files_in(folder: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from (each for each in folder.iterdir() if each.is_file())


def _owner(path: Path) -> str:
    """The mark of the session whose file this is; empty if the file does not say, or is damaged."""
    with suppress(*_DAMAGED):
        if path.suffix in _LINES:
            found = _LAST.search(_tail(path))
            return found[1].decode() if found else ""
        if path.suffix == ".csv":
            found = _BLANKS.search(_tail(path))
            return _from_blank_lines(found[1]) if found else ""
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as word_file, word_file.open(_PROPERTIES) as properties:
                found = _PROPERTY.search(properties.read(_HEAD_BYTES))
            return found[1].decode() if found else ""
        if path.suffix == ".json":
            with path.open("rb") as file:
                head = _HEAD.match(file.read(_HEAD_BYTES).decode("utf-8", "replace"))
            return _mark(json.loads(head[1])) if head else ""
    return ""


def _tail(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(max(path.stat().st_size - _TAIL_BYTES, 0))
        return file.read()


def _blank_lines(mark: str) -> str:
    return "".join(_BLANK[int(bit)] for bit in f"{int(mark, 16):0{_BITS}b}")


def _from_blank_lines(lines: bytes) -> str:
    bits = "".join(str(_BLANK.index(each)) for each in lines.decode().splitlines(keepends=True))
    return f"{int(bits, 2):0{_BITS // 4}x}"


def _mark_apart(session: str) -> str:
    return _mark(f"apart {session}")


def _mark(session: str) -> str:
    return hashlib.sha256(session.encode()).hexdigest()[:16]
