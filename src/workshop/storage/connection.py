"""Every connection to a session file, with everything that its promises rest on set explicitly."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Final

from workshop.storage.errors import NotASession, NotFound, Unreadable
from workshop.storage.version import APPLICATION_ID
from workshop.unread import unread

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

_MAGIC: Final = b"SQLite format 3\x00"
_SYNCED: Final = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "box sync",
    "mobile documents",
)
_NETWORK: Final = ("nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afpfs", "webdav")
_MOUNTS: Final = Path("/proc/mounts")


def connect(path: Path) -> Database:
    """A connection that writes. WAL with a full sync loses no acknowledged edit; a synced folder gets TRUNCATE."""
    raw = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=5.0)
    mode = "TRUNCATE" if is_synced(path) else "WAL"
    raw.execute(f"PRAGMA journal_mode={mode}")
    _guard(raw)
    raw.execute("PRAGMA synchronous=FULL")
    raw.execute("PRAGMA secure_delete=ON")
    raw.execute("PRAGMA locking_mode=NORMAL")
    return _database(raw)


def connect_to_copy(path: Path) -> Database:
    """A connection to a copy that is thrown away afterwards: nothing of it has to outlive a power cut."""
    raw = sqlite3.connect(path, isolation_level=None, timeout=5.0)
    _guard(raw)
    raw.execute("PRAGMA synchronous=OFF")
    return _database(raw)


def connect_to_read(path: Path) -> Database:
    """A connection that cannot write, for a copy or beside the one writer."""
    raw = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=5.0)
    _guard(raw)
    return _database(raw)


def _database(raw: sqlite3.Connection) -> Database:
    from sqlite_utils import Database

    return Database(raw)


def _guard(raw: sqlite3.Connection) -> None:
    raw.execute("PRAGMA trusted_schema=OFF")
    raw.execute("PRAGMA cell_size_check=ON")
    raw.execute("PRAGMA mmap_size=0")
    raw.execute("PRAGMA foreign_keys=ON")


def version_in_header(path: Path) -> int:
    """The `user_version` of a session file, from its bytes. Raises NotFound, Unreadable, NotASession.

    Never for a file that this process has open: closing it here would drop SQLite's locks.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        raise NotFound(path) from None
    except OSError as error:
        raise Unreadable(path, unread(error)) from error
    if len(header) < 100 or not header.startswith(_MAGIC) or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise NotASession(path)
    return int.from_bytes(header[60:64])


def is_whole(path: Path) -> bool:
    """Whether the file `path`, which nobody has open and beside which no log lies, is as long as its header says."""
    with path.open("rb") as file:
        header = file.read(100)
    size = int.from_bytes(header[16:18])
    return path.stat().st_size >= int.from_bytes(header[28:32]) * (65_536 if size == 1 else size)


def is_synced(path: Path) -> bool:
    """Whether a cloud client or a network drive holds `path`, where WAL's shared memory cannot be trusted."""
    folder = path.absolute().parent
    names = [part.casefold() for part in folder.parts]
    if any(name.startswith(_SYNCED) for name in names) or str(folder).startswith("\\\\"):
        return True
    try:
        mounts = [line.split() for line in _MOUNTS.read_text("utf-8", "replace").splitlines()]
    except OSError:
        return False
    holding = [mount for mount in mounts if len(mount) > 2 and folder.is_relative_to(mount[1])]
    return bool(holding) and max(holding, key=lambda mount: len(mount[1]))[2] in _NETWORK
