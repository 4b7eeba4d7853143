"""What stood in the way of a session file is said in words, whoever found it: the system or SQLite."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from workshop.storage.hindrance import hindrance


def test_a_database_that_is_damaged_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "noise").write_bytes(b"SQLite format 3\0" + b"\xff" * 5_000)
    with pytest.raises(sqlite3.DatabaseError) as caught:
        sqlite3.connect(tmp_path / "noise").execute("SELECT * FROM sqlite_master")
    assert hindrance(caught.value) == "it is damaged"


def test_a_database_that_another_holds_is_told_in_words(tmp_path: Path) -> None:
    writing, waiting = (sqlite3.connect(tmp_path / "one", isolation_level=None, timeout=0) for _ in range(2))
    writing.execute("BEGIN IMMEDIATE")
    with pytest.raises(sqlite3.OperationalError) as caught:
        waiting.execute("BEGIN IMMEDIATE")
    assert hindrance(caught.value) == "another program is using it"
    writing.close()
    waiting.close()


def test_the_system_is_told_as_everywhere_and_what_nobody_knows_as_it_is() -> None:
    assert hindrance(OSError(errno.ENOSPC, "No space left on device")) == "there is no room left on the disk"
    assert hindrance(ValueError("no such thing")) == "no such thing"
