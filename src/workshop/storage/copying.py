"""A session as the bytes of a file of its own, to be put wherever somebody wants it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from workshop.model.run import Run
from workshop.model.session import Session
from workshop.storage.errors import Unreadable
from workshop.storage.file import create


def copied(session: Session, run: Run, at: str) -> bytes:
    """A new session file that holds `session` and `run` as they are at `at` (ISO). Raises OSError."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copy.workshop"
        try:
            create(path, session, run, at)
        except Unreadable as error:  # the disk that holds temporary files is full, or must not be written
            raise OSError(str(error)) from error
        return path.read_bytes()
