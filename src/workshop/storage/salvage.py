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
from workshop.model.parts import Ladder, Plan
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
                found[table.name] = items[0] if table.single else tuple(sorted(items, key=order))
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
    organisations = {each.id for each in session.organisations}
    analogies = {each.id for each in session.analogies}
    terms = {each.id for each in session.terms}
    stages = {each.id for each in session.stages}
    whole = replace(
        session,
        organisations=_with_one_host(session),
        participants=tuple(each for each in session.participants if each.organisation in organisations),
        steps=tuple(each for each in session.steps if each.stage in stages),
        ladder=_whole_ladder(session),
        analogies=tuple(
            each if each.speaker_organisation in organisations else replace(each, speaker_organisation=None)
            for each in session.analogies
        ),
        mapping=tuple(each for each in session.mapping if each.analogy in analogies),
        misunderstandings=tuple(
            replace(
                each,
                said_by=each.said_by if each.said_by in organisations else None,
                heard_by=tuple(one for one in each.heard_by if one in organisations),
                asked_of=each.asked_of if each.asked_of in organisations else None,
                term=each.term if each.term in terms else None,
            )
            for each in session.misunderstandings
        ),
        meanings=tuple(
            each
            for each in session.meanings
            if each.term in terms
            and each.organisation in organisations
            and each.id == meaning_id(each.term, each.organisation)
        ),
        take_home=tuple(each for each in session.take_home if each.id in organisations),
        comparisons=tuple(each for each in session.comparisons if each.one in analogies and each.other in analogies),
    )
    return without_strayed(_whole_papers(_whole_votes(_whole_ideas(whole))))


def _whole_ladder(session: Session) -> Ladder:
    """The ladder without a working altitude that is gone, and with nobody that is gone."""
    ladder, present = session.ladder, {each.id for each in session.organisations}
    if ladder.working not in {each.id for each in session.rungs}:
        ladder = replace(ladder, working=None)
    return replace(ladder, with_it=tuple(each for each in ladder.with_it if each in present))


def _whole_ideas(session: Session) -> Session:
    """Ideas stay, whatever they were born from."""
    analogies = {each.id for each in session.analogies}
    rows = {each.id for each in session.mapping}
    clusters = {each.id for each in session.clusters}
    ideas = tuple(
        replace(
            each,
            analogy=each.analogy if each.analogy in analogies else None,
            row=each.row if each.row in rows else None,
            cluster=each.cluster if each.cluster in clusters else None,
        )
        for each in session.ideas
    )
    return replace(session, ideas=ideas)


def _whole_votes(session: Session) -> Session:
    """What was counted stays where it is known for what, and of whom."""
    present = {each.id for each in session.organisations}
    ideas, statements = {each.id for each in session.ideas}, {each.id for each in session.statements}
    return replace(
        session,
        dots=tuple(
            each
            for each in session.dots
            if each.idea in ideas
            and (each.organisation is None or each.organisation in present)
            and each.id == dots_id(each.idea, each.organisation)
        ),
        ratings=tuple(
            each for each in session.ratings if each.idea in ideas and each.id == rating_id(each.idea, each.scale)
        ),
        estimates=tuple(
            each
            for each in session.estimates
            if each.statement in statements
            and each.organisation in present
            and each.id == estimate_id(each.statement, each.organisation)
        ),
    )


def _whole_papers(session: Session) -> Session:
    """Hands, photographs and what was given out stay, also of nobody that is known."""
    present, analogies = {each.id for each in session.organisations}, {each.id for each in session.analogies}
    return replace(
        session,
        hands=tuple(
            replace(
                each,
                organisation=each.organisation if each.organisation in present else None,
                analogies=tuple(one for one in each.analogies if one in analogies),
            )
            for each in session.hands
        ),
        photos=tuple(each if each.analogy in analogies else replace(each, analogy=None) for each in session.photos),
        issues=tuple(
            each if each.organisation in present else replace(each, organisation=None) for each in session.issues
        ),
    )


def _with_one_host(session: Session) -> tuple[Any, ...]:
    host = session.host
    return tuple(
        each if each.host == (each is host) else replace(each, host=each is host) for each in session.organisations
    )
