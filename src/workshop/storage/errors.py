"""What can stand between a person and a file, each with the sentence that says so."""

from __future__ import annotations

from pathlib import Path

from workshop.words import tr


class StorageError(Exception):
    """A file cannot be used. The message says what happened and what is safe, for people."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class NotFound(StorageError):
    """There is no such file."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, tr("{path}: there is no such file", path=path))


class NotASession(StorageError):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, tr("{name} is not a session file. It was not changed.", name=path.name))


class NewerVersion(StorageError):
    """A later version of the program wrote the file."""

    def __init__(self, path: Path) -> None:
        message = tr("{name} was made by a newer version. It can be read here, not changed.", name=path.name)
        super().__init__(path, message)


class Damaged(StorageError):
    """The file is not as it was written. `why` is for the details, `last` the time of the last good entry."""

    def __init__(self, path: Path, why: str, last: str = "") -> None:
        message = tr("{name} is damaged. It was not changed.", name=path.name)
        super().__init__(path, message)
        self.why = why
        self.last = last


class InUse(StorageError):
    """Another window or program has the file open."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, tr("{name} is open in another window.", name=path.name))


class Unreadable(StorageError):
    """The system does not let us read or write there."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(path, f"{path}: {why}")
        self.why = why
