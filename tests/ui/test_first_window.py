"""However often the program is started, one of them runs for a data folder."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from workshop.ui.first_window import FirstWindow, ask_first

STARTS = 6
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from workshop.ui.first_window import FirstWindow, ask_first

app = QCoreApplication([])
data = Path(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
first = FirstWindow(data)
if first.leads:
    print("leads", flush=True)
    app.exec()
else:
    print("asked" if ask_first(data, Path("day.workshop")) else "alone", flush=True)
"""


def start(data: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", START, str(data)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def says(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def let_go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate()


def test_of_many_starts_at_once_one_leads_and_the_others_ask_it(data: Path) -> None:
    starts = [start(data) for _ in range(STARTS)]
    try:
        assert {says(each) for each in starts} == {"ready"}
        for each in starts:
            let_go(each)
        assert sorted(says(each) for each in starts) == ["asked"] * (STARTS - 1) + ["leads"]
    finally:
        for each in starts:
            end(each)


def test_the_first_is_told_which_file_the_second_was_started_with(qtbot: QtBot, data: Path) -> None:
    first = FirstWindow(data)
    assert first.leads
    assert not FirstWindow(data).leads
    with qtbot.waitSignal(first.asked) as asked:
        assert ask_first(data, Path("/day.workshop"))
    assert asked.args == [str(Path("/day.workshop").absolute())]
    first.close()


def test_a_dead_owner_is_in_nobodys_way(qtbot: QtBot, data: Path) -> None:
    owner = start(data)
    try:
        assert says(owner) == "ready"
        let_go(owner)
        assert says(owner) == "leads"
    finally:
        end(owner)
    first = FirstWindow(data)
    assert first.leads
    with qtbot.waitSignal(first.asked):
        assert ask_first(data, None)
    first.close()


def test_whoever_closes_makes_way(qapp: object, data: Path) -> None:
    FirstWindow(data).close()
    first = FirstWindow(data)
    assert first.leads
    first.close()


def test_a_folder_in_which_nothing_can_be_written_stands_in_nobodys_way(
    qapp: object, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = data / "taken"
    taken.write_text("a file")
    monkeypatch.setattr("workshop.ui.first_window.WAIT", 50)
    assert not FirstWindow(taken).leads
    assert not ask_first(taken, None)
