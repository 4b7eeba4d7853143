"""One writer for one file: a lock that ends with the process that holds it, however it ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from workshop.storage.errors import InUse, Unreadable

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class WriterLock:
    """Held from `take` to `release`. The lock file stays where it is: removing it would let two writers in."""

    def __init__(self, session_file: Path) -> None:
        self._session_file = session_file
        self._handle: int | None = None

    @property
    def path(self) -> Path:
        """The lock file, beside the session's."""
        return self._session_file.with_name(self._session_file.name + ".lock")

    def take(self) -> None:
        """Become the one writer. Raises InUse while another one lives, Unreadable where no lock can be made."""
        try:
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise Unreadable(self._session_file, error.strerror or str(error)) from error
        try:
            _take(handle)
        except OSError:
            os.close(handle)
            raise InUse(self._session_file) from None
        self._handle = handle

    def release(self) -> None:
        """Let others write. Nothing happens when the lock is not held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
