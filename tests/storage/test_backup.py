"""Restore points: made by themselves, checked, thinned as they age, and there when a file is damaged."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.model.sessions import empty
from tests.storage.conftest import Opener
from workshop.model.changes.problem import state_problem
from workshop.model.place import Place
from workshop.model.run import at_stage
from workshop.storage.backup import (
    back_up,
    backups_in,
    check,
    folder_of,
    newest_good,
    newest_good_backup,
)
from workshop.storage.errors import Damaged
from workshop.storage.file import open_to_work, read
from workshop.storage.restoring import restored
from workshop.workbench import Workbench

NOON = datetime(2026, 5, 27, 12, tzinfo=UTC)


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    """Where restore points go."""
    return tmp_path / "backups"


def say(bench: Workbench, text: str) -> None:
    """Type a problem and press Enter."""
    bench.edit("Edit problem", partial(state_problem, text=text), Place("problem"))


def spoil(path: Path) -> None:
    """Overwrite the middle of a file, as a failing disk would."""
    content = path.read_bytes()
    path.write_bytes(content[:5_000] + bytes(len(content) - 9_000) + content[-4_000:])


def test_a_change_of_stage_makes_a_restore_point_of_all_that_was_typed(
    qtbot: QtBot, path: Path, backups: Path, opened: Opener
) -> None:
    bench = opened(path, backups)
    say(bench, "as it was")
    with qtbot.waitSignal(bench.backed_up) as told:
        bench.note(partial(at_stage, stage="abstraction"))
    say(bench, "later")
    assert told.args is not None
    assert read(told.args[0].path).session.problem.statement == "as it was"
    assert told.args[0].path.parent == folder_of(backups, bench.session.plan.id)
    assert {each.suffix for each in told.args[0].path.parent.iterdir()} == {".workshop", ".txt"}


def test_where_nothing_changed_there_is_nothing_to_restore(path: Path, backups: Path, opened: Opener) -> None:
    bench = opened(path, backups)
    bench.note(partial(at_stage, stage="abstraction"))
    say(bench, "a")
    bench.back_up()
    bench.back_up()
    assert bench.close()
    assert len(backups_in(folder_of(backups, bench.session.plan.id))) == 1


def test_every_ten_minutes_something_that_changed_is_kept(
    qtbot: QtBot, path: Path, backups: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.workbench.BACKED_UP_EVERY", 20)
    bench = opened(path, backups)
    with qtbot.waitSignal(bench.backed_up):
        say(bench, "a")


def test_no_room_for_a_restore_point_costs_nothing_that_was_typed(
    qtbot: QtBot, path: Path, backups: Path, opened: Opener
) -> None:
    backups.write_text("no folder")
    bench = opened(path, backups)
    say(bench, "a")
    bench.back_up()
    say(bench, "b")
    qtbot.waitUntil(lambda: bench.is_saved)
    assert bench.failure == ""
    backups.unlink()
    with qtbot.waitSignal(bench.backed_up):
        bench.back_up()


def test_of_a_damaged_file_the_newest_good_restore_point_is_offered(
    qtbot: QtBot, path: Path, backups: Path, opened: Opener
) -> None:
    bench = opened(path, backups)
    for text in ("one", "two", "three"):
        say(bench, text)
        with qtbot.waitSignal(bench.backed_up):
            bench.back_up()
    assert bench.close()
    newest, middle, oldest = backups_in(folder_of(backups, bench.session.plan.id))
    spoil(newest.path)
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(Damaged):
        open_to_work(path)
    found = newest_good_backup(backups, path)
    assert found == middle
    made = restored(middle, path.parent, "Calmer", lambda: "f" * 32, "2026-05-27T14:00:00+01:00")
    assert made.parent == path.parent
    assert read(made).session.problem.statement == "two"
    assert read(made).session.plan.id == "f" * 32
    assert restored(oldest, path.parent, "Calmer", lambda: "e" * 32, "") != made
    assert path.read_bytes() == before
    assert newest_good_backup(backups, path.with_name("other.workshop")) is None


def test_a_restore_point_that_is_wrong_is_never_kept(
    path: Path, backups: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_to_work(path)

    def wrong(_path: Path) -> None:
        raise Damaged(path, "a bad disk")

    monkeypatch.setattr("workshop.storage.backup.check", wrong)
    with pytest.raises(Damaged):
        back_up(opened.db, backups, path)
    assert list(backups.iterdir()) == []
    opened.db.close()
    opened.lock.release()


def test_restore_points_thin_out_to_hours_days_and_weeks_and_the_last_one_stays(path: Path, backups: Path) -> None:
    opened = open_to_work(path)
    now = NOON
    for _ in range(6 * 24 * 2):
        back_up(opened.db, backups, path, now)
        now += timedelta(minutes=10)
    ages = [now - each.at for each in backups_in(backups)]
    assert sum(age <= timedelta(hours=1) for age in ages) == 6
    assert 20 <= sum(timedelta(hours=1) < age <= timedelta(days=1) for age in ages) <= 25
    assert 1 <= sum(age > timedelta(days=1) for age in ages) <= 3
    last = back_up(opened.db, backups, path, now + timedelta(days=400))
    assert backups_in(backups)[0] == last
    assert 1 < len(backups_in(backups)) < 6
    assert newest_good(backups) == last
    for each in backups_in(backups):
        check(each.path)
    opened.db.close()
    opened.lock.release()


def test_two_in_one_second_are_two_and_a_foreign_id_stays_in_its_folder(path: Path, backups: Path) -> None:
    opened = open_to_work(path)
    first, second = (back_up(opened.db, backups, path, NOON + timedelta(hours=number)) for number in (0, 0))
    assert first.path != second.path
    assert backups_in(backups)[0].path == second.path
    assert folder_of(backups, "../../etc").parent == backups
    assert folder_of(backups, "") != backups
    opened.db.close()
    opened.lock.release()


def test_a_session_without_a_folder_for_them_works_all_the_same(path: Path, opened: Opener) -> None:
    bench = opened(path)
    say(bench, "a")
    bench.back_up()
    assert bench.close()
    assert read(path).session != empty()


def test_where_a_file_lies_is_written_down_whole_with_its_first_restore_point_and_then_left_alone(
    path: Path, backups: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(path).close()
    made = open_to_work(path)
    folder = folder_of(backups, made.session.plan.id)

    def full(_file: Path, _content: bytes) -> None:
        raise OSError(28, "No space left on device")

    try:
        with monkeypatch.context() as patched:
            patched.setattr("workshop.storage.backup.write_whole", full)
            with pytest.raises(OSError, match="No space left"):
                back_up(made.db, folder, path, NOON)
        assert backups_in(folder) == ()
        assert not list(folder.iterdir())
        back_up(made.db, folder, path, NOON)
        (noted,) = set(folder.iterdir()) - {each.path for each in backups_in(folder)}
        before = noted.stat()
        back_up(made.db, folder, path, NOON + timedelta(minutes=10))
        after = noted.stat()
        assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
        assert newest_good_backup(backups, path) == backups_in(folder)[0]
    finally:
        made.db.close()
        made.lock.release()
