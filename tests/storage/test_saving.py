"""What the screen calls saved is on disk, undo outlives the program, and trouble with the disk costs nothing typed."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.storage.conftest import Opener
from workshop.model.changes.mapping import add_idea, word_idea
from workshop.model.changes.problem import state_problem
from workshop.model.history import Entry
from workshop.model.identity import IdeaId
from workshop.model.patch import total
from workshop.model.place import Place
from workshop.model.run import at_stage, drafted
from workshop.model.session import Session
from workshop.storage import journal, saver
from workshop.storage.connection import connect_to_read
from workshop.storage.file import read
from workshop.workbench import Workbench

HERE = Place("mapping", "", "row/1")


def idea(bench: Workbench, number: int, text: str = "") -> None:
    """Type one idea and press Enter."""
    change = partial(add_idea, new=IdeaId(f"i{number}"), text=text or f"idea {number}", made="")
    bench.edit("Add idea", change, HERE)


def say(bench: Workbench, text: str) -> None:
    """Type into the problem's statement."""
    bench.edit("Edit problem", partial(state_problem, text=text), HERE, merge_key="statement")


def until_saved(qtbot: QtBot, bench: Workbench) -> None:
    """Wait until everything typed is acknowledged."""
    bench.flush()
    qtbot.waitUntil(lambda: bench.is_saved)


def entries(path: Path) -> list[Entry]:
    """The journal of a file that is open."""
    db = connect_to_read(path)
    found = list(journal.entries(db))
    db.close()
    return found


def test_what_is_called_saved_is_on_disk(qtbot: QtBot, path: Path, opened: Opener) -> None:
    bench = opened(path)
    with qtbot.waitSignal(bench.saved) as told:
        idea(bench, 1)
    assert told.args is not None
    assert bench.is_saved
    assert read(path).session == told.args[0].session == bench.session
    assert read(path).head.seq == told.args[0].seq


def test_typing_reaches_the_disk_by_itself_and_as_one_step(qtbot: QtBot, path: Path, opened: Opener) -> None:
    bench = opened(path)
    for length in range(1, 20):
        say(bench, "Why do people wait?"[:length])
    assert not bench.is_saved
    qtbot.waitUntil(lambda: bench.is_saved)
    assert read(path).session.problem.statement == "Why do people wait?"
    assert [each.kind for each in entries(path)] == ["made", "edit"]
    bench.undo()
    assert bench.session.problem.statement == ""
    assert bench.undoable == ""


def test_two_fields_are_two_steps_even_when_typed_in_one_breath(qtbot: QtBot, path: Path, opened: Opener) -> None:
    bench = opened(path)
    idea(bench, 1)
    say(bench, "a")
    bench.edit("Word idea", lambda s: word_idea(s, IdeaId("i1"), text="b"), HERE, merge_key="idea")
    bench.undo()
    assert (bench.session.problem.statement, bench.session.ideas[0].text) == ("a", "idea 1")
    until_saved(qtbot, bench)
    assert read(path).session == bench.session


def test_a_letter_typed_and_taken_back_leaves_nothing_to_undo_before_it(path: Path, opened: Opener) -> None:
    bench = opened(path)
    idea(bench, 1)
    say(bench, "x")
    say(bench, "")
    bench.undo()
    assert bench.session.ideas == ()


def test_undo_goes_back_to_the_oldest_step_after_a_restart(qtbot: QtBot, path: Path, opened: Opener) -> None:
    bench = opened(path)
    life = [bench.session]
    for number in range(520):
        idea(bench, number)
        life.append(bench.session)
    bench.undo()
    bench.undo()
    until_saved(qtbot, bench)
    assert bench.close()
    again = opened(path)
    assert again.session == life[-3]
    again.redo()
    assert again.session == life[-2]
    again.undo()
    for before in reversed(life[:-3]):
        again.undo()
        assert again.session == before
    assert again.undoable == ""
    assert again.redoable == "Add idea"
    until_saved(qtbot, again)
    assert read(path).session == life[0]


def test_a_step_typed_in_many_pieces_does_not_push_the_others_out(qtbot: QtBot, path: Path, opened: Opener,
                                                                 monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.setattr(journal, "TRIMMED_EVERY", 10)
    monkeypatch.setattr(journal, "KEPT", 5)
    bench = opened(path)
    for number in range(8):
        idea(bench, number)
        for piece in range(7):
            say(bench, f"{number}, {piece}")
            bench.flush()
    until_saved(qtbot, bench)
    bench.close()
    again = opened(path)
    steps = 0
    while again.undoable:
        again.undo()
        steps += 1
    assert 5 <= steps < 16
    assert connect_to_read(path).execute("SELECT count(*) FROM journal").fetchone()[0] < 60


def test_the_chain_and_the_sum_hold_after_any_day(qtbot: QtBot, path: Path, opened: Opener) -> None:
    bench = opened(path)
    for number in range(30):
        idea(bench, number)
        if number % 3 == 0:
            bench.undo()
    until_saved(qtbot, bench)
    db = connect_to_read(path)
    assert journal.broken_at(db) is None
    assert journal.head(db).total == total(bench.session)
    assert [each.place for each in journal.entries(db)][-1] == HERE
    db.close()


def test_where_the_facilitator_is_and_what_is_half_typed_are_kept(path: Path, opened: Opener) -> None:
    bench = opened(path)
    bench.note(partial(at_stage, stage="mapping"))
    bench.note(partial(drafted, field="capture", text="half a thou\ud800"))
    bench.close()
    run = read(path).run
    assert (run.stage, run.draft("capture")) == ("mapping", "half a thou\ufffd")


def test_a_mistake_in_one_handler_costs_nothing_and_stops_no_other(
    qtbot: QtBot, path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: caught.append(args[1]))
    bench = opened(path)
    seen: list[Session] = []

    def broken(before: Session, after: Session) -> None:
        raise ZeroDivisionError

    def sound(before: Session, after: Session) -> None:
        seen.append(after)

    with qtbot.captureExceptions() as inside:
        bench.changed.connect(broken)
        bench.changed.connect(sound)
        idea(bench, 1)
        bench.undo()
        bench.redo()
        until_saved(qtbot, bench)
    assert len(caught) + len(inside) == 3
    assert [len(each.ideas) for each in seen] == [1, 0, 1]
    assert read(path).session == bench.session


def test_a_mistake_on_the_savers_own_thread_is_told_and_everything_is_saved_with_the_next_key(
    qtbot: QtBot, path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = opened(path)
    monkeypatch.setattr("threading.excepthook", lambda _args: None)

    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched, qtbot.waitSignal(bench.unsaved):
        patched.setattr(saver, "difference", broken)
        idea(bench, 1)
    assert bench.failure
    assert not bench.is_saved
    with qtbot.waitSignal(bench.saved):
        idea(bench, 2)
    assert bench.failure == ""
    assert len(read(path).session.ideas) == 2


def test_the_next_key_is_saved_though_the_thread_that_failed_is_not_quite_gone(
    qtbot: QtBot, path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench, gone = opened(path), threading.Event()
    monkeypatch.setattr("threading.excepthook", lambda _args: gone.wait(60))

    def broken(*_args: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patched, qtbot.waitSignal(bench.unsaved):
        patched.setattr(saver, "difference", broken)
        idea(bench, 1)
    try:
        with qtbot.waitSignal(bench.saved):
            idea(bench, 2)
    finally:
        gone.set()
    assert len(read(path).session.ideas) == 2


def test_a_full_disk_is_told_and_saving_goes_on_by_itself(
    qtbot: QtBot, path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saver, "RETRY_AFTER", 0.05)
    bench = opened(path)
    bench._saver._db.execute("PRAGMA max_page_count=1").fetchall()  # nothing more fits
    with qtbot.waitSignal(bench.unsaved) as told:
        for number in range(200):
            idea(bench, number, "x" * 500)
    assert told.args is not None
    assert "full" in told.args[0]
    assert not bench.is_saved
    idea(bench, 200)
    assert len(bench.session.ideas) == 201
    with qtbot.waitSignal(bench.saved):
        _make_room(bench)
    qtbot.waitUntil(lambda: bench.is_saved)
    assert bench.failure == ""
    assert read(path).session == bench.session


def _make_room(bench: Workbench) -> None:
    """A job waits behind what cannot be written, so the limit is lifted past the saver, as other hands free a disk."""
    bench._saver._db.execute("PRAGMA max_page_count=1000000").fetchall()


def test_a_failing_clock_note_is_told_too_and_its_success_clears_the_banner(
    qtbot: QtBot, path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saver, "RETRY_AFTER", 0.05)
    bench = opened(path)
    other = sqlite3.connect(path, isolation_level=None)
    bench._saver._db.execute("PRAGMA busy_timeout=10").fetchall()
    other.execute("BEGIN IMMEDIATE")
    with qtbot.waitSignal(bench.unsaved):
        bench.note(partial(at_stage, stage="mapping"))
    with qtbot.waitSignal(bench.saved):
        other.execute("ROLLBACK")
    other.close()
    assert bench.failure == ""
    assert read(path).run.stage == "mapping"


_LIMITED = """
import resource, signal, sys, time
from functools import partial
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEventLoop
from workshop.clock import Clock
from workshop.model.changes.mapping import add_idea
from workshop.model.place import Place
from workshop.storage import saver
from workshop.workbench import Workbench

saver.RETRY_AFTER = 0.05
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
app = QCoreApplication([])

def until(ready):
    end = time.monotonic() + 20
    while not ready():
        assert time.monotonic() < end
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 10)

bench = Workbench.open(Path(sys.argv[1]), Clock())
resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, resource.RLIM_INFINITY))
for number in range(400):
    change = partial(add_idea, new=f"i{number}", text="x" * 1000, made="")
    bench.edit("Add", change, Place("mapping"))
until(lambda: bench.failure)
print(bench.failure, bench.is_saved, flush=True)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
until(lambda: bench.is_saved)
print(len(bench.session.ideas), bool(bench.failure), bench.close(), flush=True)
"""


def test_a_file_that_may_not_grow_is_told_and_saved_once_it_may(path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(path)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first.endswith("False")
    assert second == "400 False True"
    assert len(read(path).session.ideas) == 400


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_a_folder_that_cannot_be_written_is_told_before_anything_is_typed(path: Path) -> None:
    from workshop.storage.errors import Unreadable
    from workshop.storage.file import open_to_work

    path.parent.chmod(0o500)
    try:
        with pytest.raises(Unreadable):
            open_to_work(path)
        assert read(path).session.ideas == ()
    finally:
        path.parent.chmod(0o700)


def test_closing_with_a_disk_that_refuses_says_so_and_ends(
    path: Path, opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = opened(path)
    bench._saver._db.execute("PRAGMA busy_timeout=10").fetchall()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    idea(bench, 1)
    assert not bench.close()
    other.execute("ROLLBACK")
    other.close()
    opened(path)
