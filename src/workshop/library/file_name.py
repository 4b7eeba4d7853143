"""Names for new session files that every file system takes."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path
from typing import Final

from workshop.paths import SESSION_SUFFIX

LONGEST: Final = 80
"""Bytes of a name without its suffix: what SQLite and the lock put behind it must fit, too."""
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_ALLOWED: Final = " -_',()&+"


def name_for(title: str) -> str:
    """`title` as a file's name without its suffix: letters and digits of any script, and a few signs."""
    whole = unicodedata.normalize("NFC", title)
    letters = (each if each in _ALLOWED or unicodedata.category(each)[0] in "LMN" else " " for each in whole)
    plain = " ".join("".join(letters).split())
    plain = plain.encode("utf-8")[:LONGEST].decode("utf-8", "ignore").strip(" -_',")
    if not plain:
        return "session"
    return f"session {plain}" if _RESERVED.fullmatch(plain) else plain


def free_path(folder: Path, title: str) -> Path:
    """A file in `folder` for a session called `title` that is not there yet, capital letters apart."""
    try:
        taken = {unicodedata.normalize("NFC", each.name).casefold() for each in folder.iterdir()}
    except OSError:  # it may not be listed; what is there can be asked for all the same
        taken = set()
    stem = name_for(title)
    number = 1
    while True:
        name = (stem if number == 1 else f"{stem} {number}") + SESSION_SUFFIX
        if name.casefold() not in taken and not (folder / name).exists():
            return folder / name
        number += 1
