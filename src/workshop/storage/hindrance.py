"""Why a session file could not be used, in the same words as for any other file, whoever says it: system or SQLite."""

from __future__ import annotations

import sqlite3

from workshop.unread import hindered
from workshop.words import tr


def hindrance(error: Exception) -> str:
    """What stood in the way; where nobody knows words for it, the system's or SQLite's own."""
    if isinstance(error, OSError):
        return hindered(error)
    known = {
        sqlite3.SQLITE_CORRUPT: tr("it is damaged"),
        sqlite3.SQLITE_NOTADB: tr("it is damaged"),
        sqlite3.SQLITE_IOERR: tr("the disk or stick that it is on cannot be read"),
        sqlite3.SQLITE_FULL: tr("there is no room left on the disk"),
        sqlite3.SQLITE_BUSY: tr("another program is using it"),
        sqlite3.SQLITE_LOCKED: tr("another program is using it"),
        sqlite3.SQLITE_READONLY: tr("this laptop does not let you write there"),
        sqlite3.SQLITE_CANTOPEN: tr("this laptop does not allow it"),
    }
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest says more of the same
    return known.get(code) or str(error)
