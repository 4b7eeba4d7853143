"""What can still be read of a file that is damaged or of a newer version. The file itself is never touched."""

from __future__ import annotations

import contextlib
import sqlite3
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workshop.model.identity import SessionId
from workshop.model.labels import without_strayed
from workshop.model.parts import Plan
from workshop.model.pointers import without_gone
from workshop.model.probe import estimate_id
from workshop.model.session import Session, meaning_id
from workshop.model.table import TABLES, Part, RowError, Table, order
from workshop.model.votes import dots_id, rating_id
from workshop.storage import pictures
from workshop.storage.errors import Damaged, NotFound
from workshop.storage.file import copied
from workshop.storage.rows import from_sql

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database


def salvage(path: Path) -> Session:
    """The session that the readable rows of a file make. Raises NotFound, Unreadable, or Damaged if nothing is left.

    What is of a kind that this version does not know is left out, and so is what points at something that is gone.
    """
    if not path.exists():
        raise NotFound(path)
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-") as folder:
        copy = copied(path, Path(folder))
        values = _read(copy)
        if not values:
            # a log that does not fit its file hides what the file holds without it
            copy.with_name(copy.name + "-wal").unlink(missing_ok=True)
            values = _read(copy)
    if not values:
        raise Damaged(path, "no row of it can be read")
    values.setdefault("plan", Plan(id=SessionId(""), title=path.stem))
    return _whole(Session(**values))


def salvaged_pictures(path: Path) -> dict[str, bytes]:
    """The pictures of a damaged or newer file that are as they were written, by their digest. Raises Unreadable."""
    with tempfile.TemporaryDirectory(prefix="analogy-workshop-") as folder:
        raw = sqlite3.connect(copied(path, Path(folder)), isolation_level=None)
        found: dict[str, bytes] = {}
        try:
            with contextlib.suppress(sqlite3.Error):
                read = raw.execute("SELECT digest, content FROM pictures")
                found.update(each for each in read if pictures.is_whole(*each))  # as far as it can be read
        finally:
            raw.close()
    return found


def _read(copy: Path) -> dict[str, Any]:
    """The parts by table that can be read; empty if there are none."""
    from sqlite_utils import Database

    raw = sqlite3.connect(copy, isolation_level=None)
    raw.text_factory = _text
    try:
        db = Database(raw)
        found: dict[str, Any] = {}
        for table in TABLES:
            items = _items(db, table)
            if items:
                found[table.name] = table.held(sorted(items, key=order))
        return found
    except (sqlite3.Error, ValueError):
        return {}
    finally:
        raw.close()


def _items(db: Database, table: Table) -> list[Part]:
    """The table's parts, read from both ends: a broken page hides what lies behind it."""
    known = {column.name for column in table.columns}
    found: dict[str, Part] = {}
    for direction in ("ASC", "DESC"):
        with contextlib.suppress(sqlite3.Error, ValueError):
            for row in db.query(f'SELECT * FROM "{table.name}" ORDER BY rowid {direction}'):
                with contextlib.suppress(RowError, ValueError):
                    item = table.item(from_sql(table, {name: row[name] for name in row if name in known}))
                    if item.id:
                        found.setdefault(item.id, item)
    return list(found.values())


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _whole(session: Session) -> Session:
    """`session` without what points at something that is gone, and with its optional pointers cleared."""
    return without_strayed(without_gone(_with_ids_that_fit(replace(session, organisations=_with_one_host(session)))))


def _with_ids_that_fit(session: Session) -> Session:
    """`session` without what should be there once at the most, and is not called as that one would be."""
    return replace(
        session,
        meanings=tuple(each for each in session.meanings if each.id == meaning_id(each.term, each.organisation)),
        dots=tuple(each for each in session.dots if each.id == dots_id(each.idea, each.organisation)),
        ratings=tuple(each for each in session.ratings if each.id == rating_id(each.idea, each.scale)),
        estimates=tuple(
            each for each in session.estimates if each.id == estimate_id(each.statement, each.organisation)
        ),
    )


def _with_one_host(session: Session) -> tuple[Any, ...]:
    host = session.host
    return tuple(
        each if each.host == (each is host) else replace(each, host=each is host) for each in session.organisations
    )
