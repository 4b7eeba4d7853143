"""A session as the bytes of a file of its own, to be put wherever somebody wants it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from workshop.model.run import Run
from workshop.model.session import Session
from workshop.storage.errors import Unreadable
from workshop.storage.file import create


def copied(session: Session, run: Run, at: str, picture: Callable[[str], bytes | None]) -> bytes:
    """A new session file that holds `session` and `run` as they are at `at` (ISO). Raises OSError.

    `picture` gives the photograph with that digest, or None.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.workshop"
        try:
            create(path, session, run, at, pictures_of(session, picture))
        except Unreadable as error:  # the disk that holds temporary files is full, or must not be written
            raise OSError(str(error)) from error
        return path.read_bytes()


def pictures_of(session: Session, picture: Callable[[str], bytes | None]) -> dict[str, bytes]:
    """The pictures of the photographs of `session` that are there, by their digest."""
    found = ((each.digest, picture(each.digest)) for each in session.photos)
    return {digest: content for digest, content in found if content is not None}
