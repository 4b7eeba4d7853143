"""An older file is brought up to date whole or not at all, after a restore point, with everything that was in it."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from tests.model.sessions import full
from tests.storage.conftest import AT
from workshop.model.changes.abstraction import find_plain
from workshop.model.changes.misunderstandings import describe_misunderstanding
from workshop.model.history import Entry
from workshop.model.identity import MisunderstandingId
from workshop.model.parts import Misunderstanding
from workshop.model.patch import difference
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.votes import Voting
from workshop.storage import file, journal, migration, rows, schema
from workshop.storage.backup import backups_in, folder_of
from workshop.storage.errors import Damaged, NewerVersion, Unreadable
from workshop.storage.file import create, open_to_work, read
from workshop.storage.verification import verified
from workshop.storage.version import VERSION

SESSION = full()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file as this version writes it, which is the previous one's to the version that `renew` puts in place."""
    path = tmp_path / "Old.workshop"
    create(path, SESSION, Run(stage="mapping"), AT)
    return path


def renew(patched: pytest.MonkeyPatch, step: Callable[[Database], None]) -> None:
    """Make this program one version newer, with the migration `step`."""
    newer = Migrations("session")
    for each in schema.migrations.pending(Database(memory=True)):
        newer(name=each.name)(each.fn)
    newer(name="the_newest")(step)
    patched.setattr(schema, "migrations", newer)
    for module in (file, migration):
        patched.setattr(module, "VERSION", VERSION + 1)


def coloured(db: Database) -> None:
    """A migration as most are: one more column."""
    db.execute("ALTER TABLE ideas ADD COLUMN colour TEXT")


def test_each_migration_leaves_what_the_one_before_made(tmp_path: Path) -> None:
    db = Database(tmp_path / "stepwise.sqlite")
    names = [each.name for each in schema.migrations.pending(db)]
    assert len(names) == VERSION
    seen: set[str] = set()
    for stop in [*names[1:], None]:
        schema.migrations.apply(db, stop_before=stop)
        now = {f"{table}.{column.name}" for table in db.table_names() for column in db.table(table).columns}
        assert seen < now
        seen = now
        if "ideas.id" in seen and stop == names[1]:
            db.table("ideas").insert({"id": "a", "rank": "i00000", "text": "of the first schema"})
    assert next(iter(db.table("ideas").rows))["text"] == "of the first schema"
    db.close()


def test_a_file_from_before_cards_could_be_passed_over_keeps_all_it_has(tmp_path: Path) -> None:
    path, before = tmp_path / "Old.workshop", replace(SESSION, passed_over=(), comparisons=())
    create(path, before, Run(stage="analogies"), AT)
    raw = sqlite3.connect(path)
    for table in ("passed_over", "comparisons"):
        raw.execute(f"DROP TABLE {table}")
    raw.execute("DELETE FROM _sqlite_migrations WHERE name = 'cards_passed_over_and_compared'")
    raw.execute("PRAGMA user_version=2")
    raw.commit()
    raw.close()
    assert read(path).session == before
    opened = open_to_work(path, tmp_path / "backups")
    assert (opened.session, opened.run) == (before, Run(stage="analogies"))
    assert opened.db.execute("PRAGMA user_version").fetchone()[0] == VERSION
    assert {"passed_over", "comparisons"} <= set(opened.db.table_names())
    opened.db.close()
    opened.lock.release()


def test_a_file_of_the_previous_version_opens_with_all_its_data(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renew(monkeypatch, coloured)
    assert read(old).session == SESSION
    opened = open_to_work(old, tmp_path / "backups")
    assert opened.session == SESSION
    assert opened.db.execute("PRAGMA user_version").fetchone()[0] == VERSION + 1
    assert [each.kind for each in journal.entries(opened.db)] == ["made", "migrated"]
    opened.db.close()
    opened.lock.release()
    (kept,) = backups_in(folder_of(tmp_path / "backups", SESSION.plan.id))
    assert sqlite3.connect(kept.path).execute("PRAGMA user_version").fetchone()[0] == VERSION


def test_a_file_from_before_plain_words_opens_with_all_its_data(tmp_path: Path) -> None:
    session = replace(SESSION, ladder=replace(SESSION.ladder, plain_words=()))
    path = tmp_path / "Second.workshop"
    create(path, session, Run(), AT)
    raw = Database(path)
    raw.execute("ALTER TABLE ladder DROP COLUMN plain_words")
    raw.execute("DELETE FROM _sqlite_migrations WHERE name = 'ladder_with_plain_words'")
    raw.execute("DELETE FROM journal")
    journal.append(raw, journal.Head(total=rows.total(raw)), Entry(0, "made", "", Place("problem"), ()), AT)
    raw.execute("PRAGMA user_version=2")
    raw.conn.commit()
    raw.close()
    opened = open_to_work(path, tmp_path / "backups")
    assert opened.session == session
    with opened.db.atomic():
        rows.write(opened.db, difference(session, find_plain(session, "theatre")))
    assert rows.read(opened.db).ladder.plain_words == ("theatre",)
    opened.db.close()
    opened.lock.release()


def test_a_file_from_before_the_settle_round_opens_with_all_its_data(tmp_path: Path) -> None:
    new = ("meant_if", "heard_if", "said_as", "heard_as", "question", "asked_of")
    bare = Misunderstanding(id=MisunderstandingId("bare"), rank="a", word="delay", meant="15 minutes", settled="late")
    session = replace(SESSION, misunderstandings=(bare,))
    path = tmp_path / "Fifth.workshop"
    create(path, session, Run(), AT)
    raw = Database(path)
    for name in new:
        raw.execute(f"ALTER TABLE misunderstandings DROP COLUMN {name}")
    raw.execute("DELETE FROM _sqlite_migrations WHERE name = 'misunderstandings_with_conditions_and_questions'")
    raw.execute("DELETE FROM journal")
    journal.append(raw, journal.Head(total=rows.total(raw)), Entry(0, "made", "", Place("problem"), ()), AT)
    raw.execute("PRAGMA user_version=5")
    raw.conn.commit()
    raw.close()
    opened = open_to_work(path, tmp_path / "backups")
    assert opened.session == session
    asked = describe_misunderstanding(session, bare.id, meant_if="the slot is ours", question="Who sets the slot?")
    with opened.db.atomic():
        rows.write(opened.db, difference(session, asked))
    assert rows.read(opened.db) == asked
    opened.db.close()
    opened.lock.release()


def test_a_migration_that_is_broken_off_leaves_the_old_file(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(db: Database) -> None:
        db.execute("ALTER TABLE ideas ADD COLUMN colour TEXT")
        if db.execute("PRAGMA database_list").fetchone()[2] == str(old):
            db.execute("DELETE FROM ideas")
            raise sqlite3.OperationalError("the power is gone")

    with monkeypatch.context() as patched:
        renew(patched, half)
        with pytest.raises(Unreadable):
            open_to_work(old)
    again = open_to_work(old)
    assert again.session == SESSION
    again.db.close()
    again.lock.release()


def test_an_old_file_that_is_damaged_is_not_migrated(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = sqlite3.connect(old)
    raw.execute("UPDATE ideas SET text = 'other'")
    raw.commit()
    raw.close()
    before = old.read_bytes()
    renew(monkeypatch, coloured)
    with pytest.raises(Damaged):
        open_to_work(old)
    assert old.read_bytes() == before


def test_what_cannot_be_kept_first_is_not_migrated(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    renew(monkeypatch, coloured)
    (tmp_path / "backups").write_text("no folder")
    with pytest.raises(Unreadable):
        open_to_work(old, tmp_path / "backups")
    assert sqlite3.connect(old).execute("PRAGMA user_version").fetchone()[0] == VERSION


def test_the_check_knows_an_older_and_a_newer_file(old: Path) -> None:
    assert verified(old).problems == ()
    raw = sqlite3.connect(old)
    raw.execute(f"PRAGMA user_version={VERSION + 1}")
    raw.commit()
    raw.close()
    with pytest.raises(NewerVersion):
        verified(old)


def test_a_file_as_the_second_schema_wrote_it_opens_with_all_that_was_in_it(tmp_path: Path) -> None:
    """The worked example as the program wrote it before votes, hands, photographs, the probe and issues were known."""
    path = tmp_path / "Calmer.workshop"
    path.write_bytes(gzip.decompress((Path(__file__).parent / "files" / "schema-2.workshop.gz").read_bytes()))
    opened = open_to_work(path, tmp_path / "backups")
    session = opened.session
    assert session.problem.statement.startswith("Bring pre-op")
    assert len(session.ideas) > 5
    assert {each.cluster for each in session.ideas} == {None}
    assert session.voting == Voting()
    assert not any(each.stands_in or each.read_back or each.says for each in session.meanings)
    opened.db.close()
    opened.lock.release()
    assert verified(path).problems == ()
