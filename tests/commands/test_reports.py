"""`show`, `check`, `list`, `self-check` and `demo`."""

import json
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.commands.conftest import Command, state
from tests.samples import CALMER, sample
from workshop.documents.catalogue import documents_of
from workshop.paths import resources, sessions_folder
from workshop.storage.file import open_to_work
from workshop.storage.version import VERSION

QUERY = "Help someone who is frightened and has little say get through a wait that nobody can shorten."


def test_show_says_what_is_in_a_session(command: Command, calmer: Path) -> None:
    ended = command("show", calmer)
    assert ended.code == 0
    for words in (
        "Calmer before surgery",
        "Halcyon Lounges, airline lounges",
        QUERY,
        "12 Before curtain-up",
        "calm: agree",
    ):
        assert words in ended.out
    told = command("show", calmer, "--json").json
    assert told["abstraction"] == QUERY
    assert told["counts"]["terms"] == 14
    assert "Brief 7K2.pdf" in told["documents"]
    assert "Calmer before surgery, agenda and script, for the facilitator.pdf" in told["documents"]
    assert told["stage"] == "mapping"


def test_show_and_check_work_beside_the_app_and_change_nothing(command: Command, calmer: Path) -> None:
    opened = open_to_work(calmer)
    try:
        before = calmer.read_bytes()
        assert command("show", calmer, "--json").json["title"] == "Calmer before surgery"
        assert command("check", calmer, "--json").json["ok"] is True
        assert calmer.read_bytes() == before
    finally:
        opened.db.close()
        opened.lock.release()


def test_show_cannot_be_used_to_steer_a_terminal(command: Command, tmp_path: Path) -> None:
    source = tmp_path / "s.json"
    plan = {"id": "s", "title": "A\x1b[2Jtitle\nwith an order"}
    source.write_text(json.dumps({"format": "analogy-workshop", "version": 1, "plan": plan}))
    command("new", tmp_path / "s.workshop", "--from", source)
    assert command("show", tmp_path / "s.workshop").out.splitlines()[0] == "A [2Jtitle with an order"


@pytest.mark.parametrize("name", ["show", "check"])
def test_what_is_no_session_is_said_and_left_alone(
    command: Command, unusable: dict[str, Path], tmp_path: Path, name: str
) -> None:
    before = state(tmp_path)
    for wrong in ("empty", "a text", "another database", "a folder", "not there"):
        assert command(name, unusable[wrong]).refused(3, unusable[wrong].name), wrong
    assert state(tmp_path) == before


@pytest.fixture
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The laptop's clock is five and a half hours ahead of UTC's."""
    if not hasattr(time, "tzset"):
        pytest.skip("the system's own zone holds")
    with monkeypatch.context() as changed:
        changed.setenv("TZ", "XST-05:30")
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("elsewhere")
def test_times_are_those_of_this_laptop_and_entries_are_said_to_be_of_the_journal(
    command: Command, calmer: Path
) -> None:
    shown = command("show", calmer).out.splitlines()
    assert "  saved 27 May 2026, 16:44; 1 entry in the journal of its changes" in shown
    told = "calmer.workshop is all right: 1 entry in the journal of its changes, of 27 May 2026, 16:44.\n"
    assert command("check", calmer).out == told


def test_a_file_that_is_not_there_is_told_alike_with_its_path(command: Command, tmp_path: Path) -> None:
    gone = tmp_path / "away" / "gone.workshop"
    for arguments in (
        ["show", gone],
        ["check", gone],
        ["open", gone],
        ["export", gone, "--to", tmp_path / "out"],
        ["new", tmp_path / "new.workshop", "--from", gone],
        ["suggest", "--from", gone],
    ):
        assert command(*arguments).refused(3, f"{gone}: there is no such file"), arguments


def test_check_finds_a_file_right(command: Command, calmer: Path) -> None:
    folder = state(calmer.parent)
    ended = command("check", calmer)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("calmer.workshop is all right: 1 entry")
    assert command("check", calmer, "--json").json == {
        "file": str(calmer),
        "ok": True,
        "version": VERSION,
        "entries": 1,
        "last": "2026-05-27T12:14:00+01:00",
        "problems": [],
    }
    assert state(calmer.parent) == folder


@pytest.mark.parametrize("name", ["cut off", "overwritten"])
def test_check_finds_a_broken_file(command: Command, unusable: dict[str, Path], name: str) -> None:
    before = unusable[name].read_bytes()
    ended = command("check", unusable[name])
    assert (ended.code, ended.err) == (1, "")
    assert "It was not changed." in ended.out
    assert "database disk image" not in ended.out
    told = command("check", unusable[name], "--json")
    assert told.code == 1
    assert told.json["ok"] is False
    assert told.json["problems"]
    assert unusable[name].read_bytes() == before


def test_check_says_that_a_newer_file_is_newer(command: Command, unusable: dict[str, Path]) -> None:
    assert command("check", unusable["newer"]).refused(3, "newer version")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE ideas SET text = 'Something else' WHERE letter = 'A'", "The rows are not those that were written."),
        ("UPDATE ideas SET letter = NULL WHERE letter = 'A'", "The rows are not those that were written."),
        ("UPDATE terms SET status = 'whatever'", "The rows are not those that were written."),
        ("UPDATE journal SET label = 'Nothing happened'", "The journal was changed at entry 1."),
        ("UPDATE journal SET total = 'x'", "The journal cannot be read"),
        ("DELETE FROM journal", "The journal is empty."),
        ("DROP TABLE ideas", "The rows are not those that were written."),
    ],
)
def test_check_finds_what_was_changed_behind_the_programs_back(
    command: Command, calmer: Path, change: str, said: str
) -> None:
    raw = sqlite3.connect(calmer)
    with raw:
        raw.execute(change)
    raw.close()
    ended = command("check", calmer)
    assert ended.code == 1
    assert said in ended.out


def test_list_names_the_sessions_of_a_data_folder(command: Command, calmer: Path, data: Path) -> None:
    assert command("list").out.startswith("No sessions yet in ")
    sessions_folder(data).mkdir()
    shutil.copyfile(calmer, sessions_folder(data) / "calmer.workshop")
    ended = command("list")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines()[0] == "Calmer before surgery"
    told = command("list", "--json").json
    assert [each["title"] for each in told["sessions"]] == ["Calmer before surgery"]
    assert told["sessions"][0]["misunderstandings"] == {"open": 3, "agreed": 4, "differ": 2}


def test_list_makes_no_folder_that_is_not_there(command: Command, tmp_path: Path) -> None:
    ended = command("list", "--data", tmp_path / "nowhere", "--json")
    assert (ended.code, ended.json["sessions"]) == (0, [])
    assert not (tmp_path / "nowhere").exists()


def test_a_library_that_cannot_be_looked_into_is_not_called_empty(command: Command, data: Path, tmp_path: Path) -> None:
    sessions_folder(data).write_text("a file")
    assert command("list").refused(3, "sessions: this is not a folder")
    (tmp_path / "file").write_text("")
    assert command("list", "--data", tmp_path / "file").refused(3, "file: this is not a folder")
    assert command("list", "--data", "").refused(2, "names no folder")
    assert command("list", "--data", "n" * 6_000).refused(3, "its name is too long")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_what_is_forbidden_is_said(command: Command, calmer: Path, data: Path, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    shutil.copyfile(calmer, closed / "calmer.workshop")
    closed.chmod(0o500)
    try:
        for arguments in (["demo", closed], ["new", closed / "new.workshop", "--from", CALMER]):
            assert command(*arguments).refused(3, ".workshop: this laptop does not allow it")
        assert command("export", calmer, "--to", closed).refused(
            3, f"{closed}{os.sep}Calmer", ".pdf: this laptop does not allow it"
        )
        closed.chmod(0)
        for name in ("show", "check", "open"):
            assert command(name, closed / "calmer.workshop").refused(3, "calmer.workshop: this laptop does not"), name
        sessions_folder(data).mkdir(0o000)
        assert command("list").refused(3, "sessions: this laptop does not allow it")
    finally:
        closed.chmod(0o700)


def test_list_names_broken_files_too(command: Command, unusable: dict[str, Path], data: Path) -> None:
    sessions_folder(data).mkdir()
    shutil.copyfile(unusable["cut off"], sessions_folder(data) / "cut off.workshop")
    ended = command("list", "--json")
    assert ended.code == 0
    assert ended.json["sessions"][0]["broken"]


def test_another_data_folder_may_stand_before_or_after_the_command(
    command: Command, calmer: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    sessions_folder(other).mkdir(parents=True)
    shutil.copyfile(calmer, sessions_folder(other) / "calmer.workshop")
    for arguments in (["--data", other, "list"], ["list", "--data", other], [f"--data={other}", "list"]):
        assert "Calmer before surgery" in command(*arguments).out


def test_self_check_finds_this_copy_whole(command: Command) -> None:
    ended = command("self-check", "--json")
    told = ended.json
    assert (ended.code, told["ok"]) == (0, True)
    assert [each["name"] for each in told["checks"]] == [
        *("resources", "fonts", "database", "deck", "words", "PDF", "own cards")
    ]
    assert "NOT RIGHT" not in command("self-check").out


def test_self_check_says_what_is_missing(command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck" / "features.toml").write_text("broken")
    monkeypatch.setattr("workshop.commands.self_check.resources", lambda: tmp_path)
    ended = command("self-check")
    assert ended.code == 1
    assert "resources: NOT RIGHT. Missing in" in ended.out
    assert "deck: NOT RIGHT" in ended.out
    assert "words: NOT RIGHT" in ended.out


@pytest.mark.parametrize("name", ["lemmas", "senses", "frequencies", "elsewhere", "roles"])
@pytest.mark.parametrize(
    "change", [lambda packed: packed[:1_000], lambda packed: packed[:1_000] + b"x" + packed[1_001:]]
)
def test_self_check_finds_a_list_of_words_that_is_not_whole(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, change: Callable[[bytes], bytes]
) -> None:
    copy = Path(shutil.copytree(resources() / "words", tmp_path / "words"))
    packed = copy / f"{name}.txt.gz"
    packed.write_bytes(change(packed.read_bytes()))
    monkeypatch.setattr("workshop.commands.self_check.resources", lambda: tmp_path)
    assert "words: NOT RIGHT" in command("self-check").out


def test_demo_writes_both_examples_with_all_their_pdfs(command: Command, tmp_path: Path) -> None:
    ended = command("demo", tmp_path / "demo", "--json")
    names = sorted(Path(each).name for each in ended.json["written"])
    assert names == sorted(state(tmp_path / "demo"))
    assert [each for each in names if each.endswith(".workshop")] == [
        "A click worth hearing.workshop",
        "Calmer before surgery.workshop",
    ]
    assert len(names) == 2 * (1 + len(documents_of(sample(CALMER))))
    assert all(command("check", tmp_path / "demo" / each).code == 0 for each in names if each.endswith(".workshop"))


def test_a_second_demo_leaves_the_sessions_as_they_are(command: Command, tmp_path: Path) -> None:
    command("demo", tmp_path)
    before = state(tmp_path)
    assert command("demo", tmp_path).code == 0
    assert state(tmp_path) == before


def test_demo_says_where_it_cannot_write(command: Command, tmp_path: Path) -> None:
    (tmp_path / "wall").write_text("")
    assert command("demo", tmp_path / "wall").refused(3)
    assert resources().is_dir()
