"""The command line as a whole: help, usage, exit codes, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.samples import CALMER
from workshop import __version__
from workshop.cli import main

COMMANDS = ("open", "demo", "new", "export", "show", "list", "suggest", "deck", "check", "self-check")


def run(*arguments: object, **named: object) -> "subprocess.CompletedProcess[bytes]":
    """The real program in a process of its own."""
    line = [sys.executable, "-m", "workshop", *(str(each) for each in arguments)]
    return subprocess.run(line, capture_output=True, timeout=120, check=False, **named)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_explains_each_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*([name] if name else []), "--help"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "usage: analogy-workshop" in told.out
    assert "--data DIR" in told.out
    if not name:
        assert all(f" {each}" in told.out for each in COMMANDS)
        assert "3 unreadable or in use" in told.out
        assert "[FILE | COMMAND ...]" in told.out
    else:
        assert told.out.startswith(f"usage: analogy-workshop {name} [-h]")


@pytest.mark.parametrize(
    "name",
    ["demo", "new", "export", "show", "list", "suggest", "deck import", "deck check", "check", "self-check"],
)
def test_whatever_reports_can_report_as_json(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([*name.split(), "--help"])
    assert "--json" in capsys.readouterr().out


def test_the_version_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"analogy-workshop {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["lst"], "There is no command and no file “lst”. Commands: open, demo,"),
        (["show"], "FILE"),
        (["show", "a", "b"], "unrecognized arguments: b"),
        (["--nonsense"], "--nonsense"),
        (["--data"], "--data"),
        (["list", "--js"], "--js"),
    ],
)
def test_a_slip_is_answered_in_one_line(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert said in told.err


def test_a_file_that_cannot_be_opened_is_said_before_any_window(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "notes.txt").write_text("no session")
    for arguments in (["open", "none.workshop"], ["none.workshop"], [str(tmp_path / "notes.txt")], [str(tmp_path)]):
        assert main(arguments) == 3
        assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("name", [".", "/", ""])
def test_what_names_no_file_is_said(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = str(tmp_path / "out")
    for arguments in (
        ["show", name],
        ["check", name],
        ["export", name, "--to", out],
        ["open", name],
        [name],
        ["new", name, "--from", str(CALMER)],
    ):
        assert main(arguments) == 3
        told = capsys.readouterr()
        assert (told.out, told.err) == ("", f"analogy-workshop: “{name}” names no file.\n")
    assert not Path(out).exists()


def test_a_session_is_opened_by_one_name_so_that_it_is_listed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "day.workshop"
    assert main(["new", str(file), "--from", str(CALMER)]) == 0
    (tmp_path / "other").mkdir()
    monkeypatch.chdir(tmp_path / "other")
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    opened: list[Path | None] = []

    def run_app(_data: Path, found: Path | None) -> int:
        opened.append(found)
        return 0

    monkeypatch.setattr("workshop.app.run", run_app)
    for typed in (str(file), "../day.workshop"):
        assert main(["open", typed]) == 0
    assert opened == [file, file]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_app_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert main([]) == 1
    assert capsys.readouterr().err.startswith("analogy-workshop: There is no display")


def test_without_qt_the_app_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delitem(sys.modules, "workshop.app", raising=False)
    monkeypatch.delattr("workshop.app", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtCore", None)
    assert main(["open"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("analogy-workshop: No window can be opened here")
    assert len(told.splitlines()) == 1


def test_a_display_that_cannot_be_reached_is_told_in_a_line(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "workshop", "--data", str(tmp_path)]
    ended = subprocess.run(
        program,
        env=os.environ | {"QT_QPA_PLATFORM": "nowhere"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    (told,) = ended.stderr.splitlines()
    assert told.startswith("analogy-workshop: No window can be opened here: ")
    assert "nowhere" in told


def test_only_the_app_loads_qt(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\n"
        "from workshop.cli import main\n"
        "folder, sample = sys.argv[1:]\n"
        "file = f'{folder}/s.workshop'\n"
        "for line in (['--version'], ['new', file, '--from', sample], ['export', file, '--to', folder],\n"
        "             ['show', file], ['check', file], ['list'], ['suggest', 'wait'], ['self-check'],\n"
        "             ['demo', f'{folder}/demo']):\n"
        "    assert main(line) == 0, line\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))], file=sys.stderr)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), str(CALMER)], capture_output=True, timeout=120, check=False
    )
    assert (ended.returncode, ended.stderr.decode().strip()) == (0, "[]")


def test_the_module_is_the_command_and_speaks_utf_8_through_a_pipe(tmp_path: Path) -> None:
    file = tmp_path / "s.workshop"
    assert run("new", file, "--from", "-", input=CALMER.read_bytes()).returncode == 0
    exported = run("export", file, "--to", "-", "--format", "json")
    assert exported.stdout == CALMER.read_bytes()
    missing = run("show", tmp_path / "missing.workshop")
    assert (missing.returncode, missing.stdout) == (3, b"")
    assert missing.stderr == f"analogy-workshop: {tmp_path / 'missing.workshop'}: there is no such file\n".encode()


def test_a_terminal_without_other_scripts_still_gets_its_lines(tmp_path: Path) -> None:
    file = tmp_path / "s.workshop"
    run("new", file, "--from", CALMER)
    shown = run("show", file, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"Calmer before surgery" in shown.stdout


def test_a_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "s.workshop"
    run("new", file, "--from", CALMER)
    line = [sys.executable, "-m", "workshop", "export", str(file), "--to", "-", "--format", "json"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 0
