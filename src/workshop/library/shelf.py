"""What the library knows that no session file tells: what was opened when, archived, or lies elsewhere."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshop.whole_file import write_whole


@dataclass(slots=True)
class Shelf:
    """Times by file, archived files, files outside the sessions folder, and the examples that were put there.

    Files in the sessions folder are known by their names, so that the data folder can move.
    """

    file: Path
    folder: Path
    opened: dict[str, str] = field(default_factory=dict)
    archived: set[str] = field(default_factory=set)
    elsewhere: set[str] = field(default_factory=set)
    examples: dict[str, str] = field(default_factory=dict)
    on_console: str = ""
    """The file that is open on the console; still there at a start, the program ended without leaving it."""

    def key(self, path: Path) -> str:
        """By what `path` is known here."""
        return path.name if path.parent == self.folder else str(path)

    def path(self, key: str) -> Path:
        """The file behind a key."""
        return self.folder / key

    def forget(self, path: Path) -> None:
        """Forget everything about `path`, but not that it was an example: a deleted one stays deleted."""
        key = self.key(path)
        self.opened.pop(key, None)
        self.archived.discard(key)
        self.elsewhere.discard(key)

    def save(self) -> bool:
        """Write it down; whether that was possible."""
        content = {
            "opened": self.opened,
            "archived": sorted(self.archived),
            "elsewhere": sorted(self.elsewhere),
            "examples": self.examples,
            "on_console": self.on_console,
        }
        try:
            write_whole(self.file, json.dumps(content, ensure_ascii=False, indent=1).encode())
        except (OSError, UnicodeError):
            return False
        return True


def load(file: Path, folder: Path) -> Shelf:
    """The shelf in `file`; what does not fit is left out, and a file that is none is an empty shelf."""
    shelf = Shelf(file, folder)
    try:
        found: Any = json.loads(file.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return shelf
    if isinstance(found, dict):
        shelf.opened = _pairs(found.get("opened"))
        shelf.examples = _pairs(found.get("examples"))
        shelf.archived = _texts(found.get("archived"))
        shelf.elsewhere = _texts(found.get("elsewhere"))
        shelf.on_console = str(found.get("on_console") or "")
    return shelf


def _pairs(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {key: each for key, each in value.items() if isinstance(key, str) and isinstance(each, str)}


def _texts(value: object) -> set[str]:
    return {each for each in value if isinstance(each, str)} if isinstance(value, list) else set()
