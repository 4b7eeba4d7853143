"""The pictures of photographs: on disk with the row that names them, in every copy, and gone when nothing does."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.model.sessions import full
from tests.storage.conftest import AT, Opener
from workshop.clock import Clock
from workshop.library.library import Library
from workshop.model.changes.photographs import attach_photo, remove_photo
from workshop.model.history import Entry
from workshop.model.identity import PhotoId
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.storage import journal, rows
from workshop.storage.backup import Backup, backups_in, folder_of
from workshop.storage.copying import copied
from workshop.storage.errors import Damaged
from workshop.storage.file import create, open_to_work, read
from workshop.storage.pictures import digest_of, picture_in
from workshop.storage.restoring import restored
from workshop.storage.undisturbed import pictures_in
from workshop.storage.verification import verified
from workshop.storage.version import VERSION
from workshop.workbench import Workbench

CHART = b"\xff\xd8 the chart with the coloured lines"
WALL = b"\xff\xd8 the wall"
HERE = Place("mapping")


def attach(bench: Workbench, content: bytes = CHART) -> PhotoId:
    """Attach a photograph, as the console does."""
    new = PhotoId(bench.new_id())
    digest = bench.keep_picture(content)
    change = partial(attach_photo, new=new, digest=digest, name="chart", size=(4, 3), stage="mapping", taken=AT)
    bench.edit("Attach photograph", change, HERE)
    return new


def test_a_picture_is_there_at_once_and_on_disk_with_its_row(path: Path, opened: Opener) -> None:
    bench = opened(path)
    attach(bench)
    digest = bench.session.photos[0].digest
    assert bench.pictures()(digest) == CHART
    assert bench.close()
    assert pictures_in(path) == {digest: CHART}
    assert read(path).session.photos[0].digest == digest
    assert verified(path).problems == ()


def test_the_reader_serves_other_threads_while_the_file_is_open(path: Path, opened: Opener) -> None:
    bench = opened(path)
    attach(bench)
    early = bench.pictures()
    bench.flush()
    assert early(digest_of(CHART)) == CHART
    assert bench.pictures()("nothing") is None
    assert picture_in(path.with_name("gone.workshop"), "nothing") is None


def test_the_same_picture_stands_once(path: Path, opened: Opener) -> None:
    bench = opened(path)
    attach(bench)
    attach(bench)
    assert bench.close()
    assert len(read(path).session.photos) == 2
    assert list(pictures_in(path).values()) == [CHART]


def test_undo_brings_a_removed_photograph_back_with_its_picture_also_after_a_restart(
    path: Path, opened: Opener
) -> None:
    bench = opened(path)
    new = attach(bench)
    bench.edit("Remove photograph", partial(remove_photo, which=new), HERE)
    assert bench.close()
    again = opened(path)
    assert not again.session.photos
    again.undo()
    assert again.pictures()(again.session.photos[0].digest) == CHART


def test_a_picture_goes_when_neither_a_row_nor_undo_reaches_it(path: Path, opened: Opener) -> None:
    bench = opened(path)
    new = attach(bench)
    attach(bench, WALL)
    bench.edit("Remove photograph", partial(remove_photo, which=new), HERE)
    assert bench.close()
    raw = sqlite3.connect(path)
    raw.execute("DELETE FROM journal WHERE seq < (SELECT max(seq) FROM journal)")
    raw.execute("UPDATE journal SET patch = '[]'")  # as if undo reached no further
    raw.commit()
    raw.close()
    db = Database(path)
    last = journal.head(db)
    db.execute("DELETE FROM journal")
    journal.append(db, journal.Head(total=last.total), Entry(0, "made", "", HERE, ()), AT)
    db.conn.commit()
    db.close()
    assert opened(path).close()
    assert list(pictures_in(path).values()) == [WALL]
    assert CHART not in path.read_bytes()


def test_restore_points_and_what_is_made_of_them_have_the_pictures(path: Path, tmp_path: Path, opened: Opener) -> None:
    bench = opened(path, tmp_path / "backups")
    attach(bench)
    bench.back_up()
    assert bench.close()
    (point,) = backups_in(folder_of(tmp_path / "backups", bench.session.plan.id))
    assert list(pictures_in(point.path).values()) == [CHART]
    made = restored(Backup(point.path, point.at), tmp_path, "Calmer", bench.new_id, AT)
    assert list(pictures_in(made).values()) == [CHART]


def test_copies_have_the_pictures_that_the_session_names(path: Path, tmp_path: Path, opened: Opener) -> None:
    bench = opened(path)
    attach(bench)
    new = attach(bench, WALL)
    bench.edit("Remove photograph", partial(remove_photo, which=new), HERE)
    saved = bench.save_copy(tmp_path)
    (tmp_path / "stick.workshop").write_bytes(bench.copier()())
    for each in (saved, tmp_path / "stick.workshop"):
        assert list(pictures_in(each).values()) == [CHART]
    assert bench.close()
    library = Library(tmp_path / "data", Clock())
    assert list(pictures_in(library.duplicate(path, plan_only=False)).values()) == [CHART]
    assert pictures_in(library.duplicate(path, plan_only=True)) == {}
    library.close()


def test_a_damaged_file_gives_up_the_pictures_that_are_whole(path: Path, tmp_path: Path, opened: Opener) -> None:
    bench = opened(path)
    attach(bench)
    attach(bench, WALL)
    assert bench.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE pictures SET content = x'00' WHERE digest = ?", [digest_of(WALL)])
    raw.execute("UPDATE problem SET statement = 'other'")
    raw.commit()
    raw.close()
    with pytest.raises(Damaged):
        open_to_work(path)
    library = Library(tmp_path / "data", Clock())
    assert list(pictures_in(library.open_a_copy(path)).values()) == [CHART]
    library.close()


def test_a_picture_that_is_another_one_now_is_told_and_never_shown(path: Path, opened: Opener) -> None:
    bench = opened(path)
    attach(bench)
    assert bench.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE pictures SET content = x'00'")
    raw.commit()
    raw.close()
    assert verified(path).problems == ("1 photograph is not the one that was kept.",)
    assert opened(path).pictures()(digest_of(CHART)) is None


def test_a_file_from_before_pictures_were_kept_opens_with_all_its_data(tmp_path: Path) -> None:
    session, path = full(), tmp_path / "Old.workshop"
    create(path, session, Run(), AT)
    db = Database(path)
    db.execute("DROP TABLE pictures")
    db.execute("DELETE FROM _sqlite_migrations WHERE name = 'pictures_of_photographs'")
    db.execute(f"PRAGMA user_version={VERSION - 1}")
    db.conn.commit()
    db.close()
    assert read(path).session == session
    assert pictures_in(path) == {}
    opened = open_to_work(path, tmp_path / "backups")
    assert opened.session == session
    with opened.db.atomic():
        opened.db.execute("INSERT INTO pictures (digest, content) VALUES (?, ?)", [digest_of(CHART), CHART])
    assert rows.read(opened.db) == session
    opened.db.close()
    opened.lock.release()
    assert verified(path).problems == ()


def test_a_copy_leaves_out_what_is_not_there(tmp_path: Path) -> None:
    session = full()
    named = session.photos[0].digest
    shown = {named: CHART}
    (tmp_path / "a.workshop").write_bytes(copied(replace(session), Run(), AT, shown.get))
    assert pictures_in(tmp_path / "a.workshop") == {}  # the bytes are not those that the digest names
