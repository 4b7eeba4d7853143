"""One writer for one file, and nobody is kept out by readers or by the dead."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

import pytest

from tests.storage.conftest import Opener
from workshop.model.changes.problem import state_problem
from workshop.model.place import Place
from workshop.storage import connection
from workshop.storage.connection import is_synced
from workshop.storage.errors import InUse
from workshop.storage.file import open_to_work, read
from workshop.storage.lock import WriterLock


def test_a_library_that_looks_through_the_files_never_keeps_a_session_from_opening(path: Path) -> None:
    over = threading.Event()

    def look() -> None:
        while not over.is_set():
            read(path)

    readers = [threading.Thread(target=look) for _ in range(3)]
    for each in readers:
        each.start()
    try:
        for _ in range(15):
            opened = open_to_work(path)
            opened.db.close()
            opened.lock.release()
    finally:
        over.set()
        for each in readers:
            each.join()


def test_readers_wait_for_nobody_and_a_writer_for_readers_a_moment_only(path: Path) -> None:
    reader, other, writer = WriterLock(path), WriterLock(path), WriterLock(path)
    reader.share()
    other.share()
    other.release()
    timer = threading.Timer(0.1, reader.release)
    timer.start()
    writer.take()
    timer.join()
    with pytest.raises(InUse):
        reader.share()
    writer.release()


def test_a_session_can_be_read_while_somebody_writes_it(path: Path, opened: Opener) -> None:
    bench = opened(path)
    for number in range(20):
        bench.edit("Edit", partial(state_problem, text=f"version {number}"), Place("problem"))
        found = read(path)
        assert found.session.problem.statement in {"", *(f"version {one}" for one in range(number + 1))}
    assert bench.close()
    assert read(path).session.problem.statement == "version 19"


@pytest.mark.parametrize(
    "name", ["OneDrive - Museum", "Dropbox", "Google Drive", "iCloud~com", "Nextcloud", "OneDrive"]
)
def test_a_folder_that_a_cloud_client_holds_is_known(tmp_path: Path, name: str) -> None:
    assert is_synced(tmp_path / name / "deep" / "a.workshop")
    assert not is_synced(tmp_path / "Documents" / "a.workshop")


def test_a_network_drive_is_known_by_the_longest_mount_that_holds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda / ext4 rw 0 0\nserver:/home {tmp_path}/away nfs4 rw 0 0\n")
    monkeypatch.setattr(connection, "_MOUNTS", mounts)
    assert is_synced(tmp_path / "away" / "a.workshop")
    assert not is_synced(tmp_path / "here" / "a.workshop")


def test_in_a_synced_folder_a_session_is_one_file_at_every_moment(tmp_path: Path, opened: Opener) -> None:
    from tests.model.sessions import empty
    from workshop.model.run import Run
    from workshop.storage.file import create

    path = tmp_path / "Dropbox" / "a.workshop"
    create(path, empty(), Run(), "2026-05-27T09:00:00+01:00")
    bench = opened(path)
    bench.edit("Edit", partial(state_problem, text="typed"), Place("problem"))
    assert bench.close()
    names = {each.name for each in path.parent.iterdir()}
    assert not {each for each in names if each.endswith(("-wal", "-shm"))}
    assert read(path).session.problem.statement == "typed"
    again = opened(path)
    again.undo()
    again.close()
    assert read(path).session.problem.statement == ""
