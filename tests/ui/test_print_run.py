"""A run of files into a folder: each whole or not at all, also when it is stopped half way."""

from __future__ import annotations

import errno
import shutil
import threading
from pathlib import Path

import pytest

from tests.ui.conftest import Bench
from workshop.documents.bundle import everything
from workshop.documents.formats import File
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.ui.print_run import files_run
from workshop.written_file import written


def never() -> bool:
    return False


def unheard(share: float, what: str = "") -> None:
    """Nobody looks at how far it is."""


def test_nothing_half_made_is_left_behind(tmp_path: Path) -> None:
    (tmp_path / "taken.pdf").mkdir()
    assert "taken.pdf" in written(tmp_path / "taken.pdf", b"%PDF")
    assert [each.name for each in tmp_path.iterdir()] == ["taken.pdf"]


def test_stopped_half_way_what_is_there_is_whole(tmp_path: Path, bench: Bench) -> None:
    asked: list[str] = []

    def stopped() -> bool:
        return len(asked) == 3

    def tell(share: float, what: str = "") -> None:
        asked.append(what)

    stick = tmp_path / "stick"
    files = everything(bench.session, Paper.A4, bench.workbench.copier(), Record())
    run = files_run(files, stick, tell, stopped)
    assert [each.name for each in run.made] == asked[:2]
    assert sorted(each.name for each in stick.rglob("*") if each.is_file()) == sorted(asked[:2])
    assert asked[0].endswith(".workshop")


def test_a_full_disk_is_told_and_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = tmp_path / "a.pdf"
    old.write_bytes(b"the older one")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert written(old, b"%PDF new") == "There is no room left for a.pdf. Free some, or choose another folder."
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a.pdf", b"the older one")]


def test_cancelled_half_way_what_was_made_stays_and_nothing_half_is_there(tmp_path: Path) -> None:
    cancelled = threading.Event()

    def second() -> bytes:
        cancelled.set()
        return b"never written"

    files = (File("one.pdf", bytes), File("two.pdf", second), File("three.pdf", bytes))
    run = files_run(files, tmp_path, unheard, cancelled.is_set)
    assert [each.name for each in run.made] == ["one.pdf"]
    assert [each.name for each in tmp_path.iterdir()] == ["one.pdf"]


def test_a_folder_that_goes_away_half_way_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "stick"

    def gone() -> bytes:
        shutil.rmtree(folder)
        folder.write_text("what stands there now")
        return b""

    run = files_run((File("one.pdf", bytes), File("two.pdf", gone), File("three.pdf", bytes)), folder, unheard, never)
    assert [each.name for each in run.made] == ["one.pdf"]
    assert [each.name for each in run.refused] == ["two.pdf", "three.pdf"]
    assert all(each.why for each in run.refused)
