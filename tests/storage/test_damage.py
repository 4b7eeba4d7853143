"""Damage is found and told, and whatever is wrong with a file, not one byte of it is changed."""

from __future__ import annotations

import hashlib
import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.model.sessions import full, joined
from tests.samples import CALMER, sample
from tests.storage.conftest import AT, Opener
from workshop.model.changes.mapping import add_idea
from workshop.model.document import session_from, text
from workshop.model.identity import IdeaId
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.model.table import TABLES
from workshop.storage import file
from workshop.storage.errors import Damaged, NewerVersion, NotASession, NotFound, StorageError
from workshop.storage.file import create, open_to_work, read
from workshop.storage.salvage import salvage
from workshop.storage.version import VERSION


@pytest.fixture
def written(tmp_path: Path, opened: Opener) -> Path:
    """A file with something in every table and a journal of some edits, with nothing beside it."""
    path = tmp_path / "Written.workshop"
    create(path, full(), Run(stage="mapping"), AT)
    bench = opened(path)
    for number in range(12):
        change = partial(add_idea, new=IdeaId(f"n{number}"), text=f"idea {number} " * 9, made=AT)
        bench.edit("Add idea", change, Place("mapping"))
    bench.close()
    assert not path.with_name(path.name + "-wal").exists()
    return path


@pytest.fixture
def with_log(written: Path, tmp_path: Path, opened: Opener) -> tuple[Path, tuple[Session, ...]]:
    """A file as a killed process leaves it, much of it still in its log, and every session that was ever saved."""
    bench = opened(written)
    life = [bench.session]
    for number in range(12, 30):
        change = partial(add_idea, new=IdeaId(f"n{number}"), text=f"idea {number} " * 9, made=AT)
        bench.edit("Add idea", change, Place("mapping"))
        bench._saver.ask(lambda _db: None)
        life.append(bench.session)
    while bench._saver._has_more():
        pass
    left = tmp_path / "left" / "Killed.workshop"
    left.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{written}{suffix}", f"{left}{suffix}")
    bench.close()
    return left, tuple(life)


@contextmanager
def unchanged(path: Path) -> Iterator[None]:
    """Nothing inside changes a byte of the file, or of what lies beside it."""
    before = _bytes_of(path)
    yield
    after = _bytes_of(path)
    assert {name: after.get(name) for name in before} == before
    assert set(after) - set(before) <= {path.name + ".lock"}


def _bytes_of(path: Path) -> dict[str, str]:
    return {each.name: hashlib.sha256(each.read_bytes()).hexdigest() for each in path.parent.glob(path.name + "*")}


def _opens(path: Path) -> Session | None:
    """The session if the file opens; None if something is wrong with it, and then nothing has changed."""
    try:
        opened = open_to_work(path)
    except StorageError:
        return None
    opened.db.close()
    opened.lock.release()
    return opened.session


def test_a_flipped_byte_is_found_or_changes_nothing_that_was_typed(written: Path, tmp_path: Path) -> None:
    good, session = written.read_bytes(), read(written).session
    dice, found = random.Random(7), 0
    path = tmp_path / "flip" / "Flip.workshop"
    path.parent.mkdir()
    used = [place for place in range(100, len(good)) if good[place : place + 8].strip(b"\x00")]
    for _ in range(80):
        place = dice.choice(used)
        path.write_bytes(good[:place] + bytes([good[place] ^ dice.randrange(1, 256)]) + good[place + 1 :])
        try:
            with unchanged(path):
                before_work = _kept(path)
        except Damaged:
            with unchanged(path):
                assert _opens(path) is None
            found += 1
        else:
            assert before_work == session
            assert _opens(path) in (session, None)
    assert found > 40


def _kept(path: Path) -> Session:
    return read(path).session


def test_a_changed_word_is_found_though_the_database_itself_is_sound(written: Path) -> None:
    raw = sqlite3.connect(written)
    raw.execute("UPDATE ideas SET text = 'something else' WHERE id = 'n3'")
    raw.commit()
    raw.close()
    with unchanged(written), pytest.raises(Damaged) as told:
        open_to_work(written)
    assert told.value.last
    with unchanged(written), pytest.raises(Damaged):
        read(written)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE journal SET label = 'other' WHERE seq = 4",
        "UPDATE journal SET patch = '[]' WHERE seq = 4",
        "UPDATE journal SET patch = 'nonsense', chain = 'nonsense' WHERE seq = 4",
        "DELETE FROM journal WHERE seq = 4",
        "DELETE FROM journal",
        "UPDATE journal SET total = NULL",
        "UPDATE journal SET step = 'x'",
        "UPDATE ideas SET text = x'ff00' WHERE id = 'n3'",
        "UPDATE ideas SET rank = NULL WHERE id = 'n3'",
        "DELETE FROM plan",
        "DROP TABLE ideas",
        "DROP TABLE journal",
        "CREATE TRIGGER t AFTER INSERT ON ideas BEGIN DELETE FROM terms; END",
        "CREATE VIEW v AS SELECT 1",
    ],
)
def test_what_other_hands_did_to_the_file_is_found(written: Path, sql: str) -> None:
    raw = sqlite3.connect(written)
    raw.execute(sql)
    raw.commit()
    raw.close()
    with unchanged(written), pytest.raises(Damaged):
        open_to_work(written)


def test_a_file_that_was_cut_anywhere_is_told_and_left_as_it_is(written: Path, tmp_path: Path) -> None:
    good = written.read_bytes()
    path = tmp_path / "cut" / "Cut.workshop"
    path.parent.mkdir()
    for length in [0, 50, *range(512, len(good), 512)]:
        path.write_bytes(good[:length])
        with unchanged(path):
            assert _opens(path) is None, length


def test_a_log_that_was_cut_or_changed_gives_a_session_as_it_was_once_or_is_told(
    with_log: tuple[Path, tuple[Session, ...]], tmp_path: Path
) -> None:
    left, life = with_log
    assert read(left).session == life[-1]
    log = left.with_name(left.name + "-wal").read_bytes()
    dice = random.Random(3)
    cuts = [log[:length] for length in range(0, len(log), 512)]
    places = [dice.randrange(len(log)) for _ in range(30)]
    flips = [log[:place] + bytes([log[place] ^ 1]) + log[place + 1 :] for place in places]
    for number, content in enumerate([*cuts, *flips]):
        path = tmp_path / f"log-{number}" / left.name
        path.parent.mkdir()
        shutil.copyfile(left, path)
        path.with_name(path.name + "-wal").write_bytes(content)
        with unchanged(path):
            try:
                assert read(path).session in life
            except Damaged:
                continue
        assert _opens(path) in life


def test_a_file_of_a_newer_version_is_left_byte_for_byte(written: Path) -> None:
    raw = sqlite3.connect(written)
    raw.execute("ALTER TABLE ideas ADD COLUMN colour TEXT")
    raw.execute("UPDATE ideas SET colour = 'red'")
    raw.execute(f"PRAGMA user_version={VERSION + 1}")
    raw.commit()
    raw.close()
    with unchanged(written):
        with pytest.raises(NewerVersion):
            open_to_work(written)
        assert len(read(written).session.ideas) == 14


def test_other_files_are_told_apart(tmp_path: Path) -> None:
    other = tmp_path / "other.workshop"
    with pytest.raises(NotFound):
        open_to_work(other)
    for content in (b"", b"hello", b"SQLite format 3\x00" + bytes(200)):
        other.write_bytes(content)
        with unchanged(other), pytest.raises(NotASession):
            open_to_work(other)
        assert not other.with_name(other.name + ".lock").exists()


def test_a_new_file_never_takes_an_old_log_for_its_own(with_log: tuple[Path, tuple[Session, ...]]) -> None:
    left, _ = with_log
    left.unlink()
    create(left, full(), Run(), AT)
    assert read(left).session == full()
    assert _opens(left) == full()
    assert list(left.parent.glob("*.left")), "what the old log holds is kept"


def test_a_file_is_never_made_over_another(written: Path) -> None:
    with unchanged(written), pytest.raises(FileExistsError):
        create(written, full(), Run(), AT)


@pytest.mark.parametrize("meanwhile", ["_fill", "_set_aside_what_is_left"])
def test_nor_over_one_that_somebody_else_makes_meanwhile(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: str
) -> None:
    path = tmp_path / "Calm.workshop"
    before = getattr(file, meanwhile)

    def slow(*given: object) -> None:
        before(*given)
        path.write_bytes(b"another's")

    monkeypatch.setattr(file, meanwhile, slow)
    with pytest.raises(FileExistsError):
        create(path, full(), Run(), AT)
    assert path.read_bytes() == b"another's"
    assert list(tmp_path.iterdir()) == [path]


def test_on_a_stick_where_a_file_has_one_name_it_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_names: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refused)
    path = tmp_path / "Calm.workshop"
    create(path, full(), Run(), AT)
    assert read(path).session == full()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("table", [each.name for each in TABLES if not each.single])
@pytest.mark.parametrize("number", [0, 1])
def test_whatever_is_lost_what_is_salvaged_can_be_exported_and_made_anew(
    tmp_path: Path, table: str, number: int
) -> None:
    path = tmp_path / "Lost.workshop"
    create(path, joined(), Run(), AT)
    lost = getattr(joined(), table)[number].id
    raw = sqlite3.connect(path)
    raw.execute(f'DELETE FROM "{table}" WHERE id = ?', (lost,))
    raw.commit()
    raw.close()
    found = salvage(path)
    assert lost not in [each.id for each in getattr(found, table)]
    assert session_from(text(found).encode()) == found


def test_what_belonged_to_something_lost_is_kept_without_it(tmp_path: Path) -> None:
    path = tmp_path / "Lost.workshop"
    create(path, joined(), Run(), AT)
    raw = sqlite3.connect(path)
    for table in ("organisations", "analogies", "clusters"):
        raw.execute(f'DELETE FROM "{table}" WHERE id = ?', (f"{table}-1",))
    raw.commit()
    raw.close()
    found = salvage(path)
    assert [(each.analogy, each.row, each.cluster) for each in found.ideas] == [
        ("analogies-0", "mapping-0", "clusters-0"),
        (None, None, None),
    ]
    assert [(each.organisation, each.analogies) for each in found.hands] == [
        ("organisations-0", ("analogies-0",)),
        (None, ("analogies-0",)),
    ]
    assert [each.organisation for each in found.issues] == ["organisations-0", None]
    assert [each.analogy for each in found.photos] == ["analogies-0", None]
    assert len(found.dots) == len(found.estimates) == 1


def test_what_two_lost_cards_share_is_left_out_of_what_is_salvaged(tmp_path: Path) -> None:
    path = tmp_path / "Lost.workshop"
    create(path, sample(CALMER), Run(), AT)
    assert len(salvage(path).comparisons) == 1
    raw = sqlite3.connect(path)
    raw.execute("DELETE FROM analogies WHERE id = 'analogy-lounge'")
    raw.commit()
    raw.close()
    found = salvage(path)
    assert found.comparisons == ()
    assert len(found.passed_over) == 2


def test_a_journal_whose_column_lost_its_name_is_damage(written: Path) -> None:
    raw = sqlite3.connect(written)
    raw.execute("ALTER TABLE journal RENAME COLUMN chain TO chaim")
    raw.commit()
    raw.close()
    with pytest.raises(Damaged):
        open_to_work(written)
