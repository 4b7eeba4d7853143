"""A file that was made for people, put where they asked for it; if that fails, why, in words they can act on."""

from __future__ import annotations

import errno
from pathlib import Path

from workshop.unread import unwritten
from workshop.whole_file import write_whole
from workshop.words import tr


def written(path: Path, content: bytes) -> str:
    """Write a file whole or not at all. Why not, in words; empty if it is there."""
    try:
        write_whole(path, content)
    except PermissionError:
        return held_elsewhere(path)
    except OSError as error:
        return not_written(path, error)
    return ""


def held_elsewhere(path: Path) -> str:
    """The words for a file that may not be replaced: on Windows mostly because a reader has it open."""
    return tr(
        "{name} is open in another program, or must not be changed. Close it there, then try again.", name=path.name
    )


def not_written(path: Path, error: OSError) -> str:
    """Why `path` is not there, in words."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return tr("There is no room left for {name}. Free some, or choose another folder.", name=path.name)
    return tr("{name} could not be written: {why}.", name=path.name, why=unwritten(error))
