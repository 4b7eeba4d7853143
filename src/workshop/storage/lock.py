"""One writer for one file: a lock that ends with the process that holds it, however it ends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from workshop.file_lock import hold, hold_within
from workshop.storage.errors import InUse, Unreadable
from workshop.storage.hindrance import hindrance

READERS_TAKE: Final = 2.0
"""Seconds that a writer waits at the most for readers, who hold the file only while they copy it."""


class WriterLock:
    """Held from `take` or `share` to `release`. The lock file stays: removing it would let two writers in."""

    def __init__(self, session_file: Path) -> None:
        self._session_file = session_file
        self._handle: int | None = None

    @property
    def path(self) -> Path:
        """The lock file, beside the session's."""
        return self._session_file.with_name(self._session_file.name + ".lock")

    @property
    def was_made(self) -> bool:
        """Whether the lock file is there. Raises Unreadable where nobody may look."""
        try:
            return self.path.exists()
        except OSError as error:
            raise Unreadable(self._session_file, hindrance(error)) from error

    def take(self) -> None:
        """Become the one writer. Raises InUse while another one lives, Unreadable where no lock can be made.

        Those who only read, as the library does, are waited for.
        """
        handle = self._opened()
        try:
            hold_within(handle, READERS_TAKE, readers_alone=True)
        except OSError:
            os.close(handle)
            raise InUse(self._session_file) from None
        self._handle = handle

    def share(self) -> None:
        """Keep writers away for a moment, beside other readers. Raises InUse, Unreadable as `take` does."""
        handle = self._opened()
        try:
            hold(handle, shared=True)
        except OSError:
            os.close(handle)
            raise InUse(self._session_file) from None
        self._handle = handle

    def release(self) -> None:
        """Let others write. Nothing happens when the lock is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _opened(self) -> int:
        try:
            return os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise Unreadable(self._session_file, hindrance(error)) from error
