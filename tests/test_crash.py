"""When the program is wrong: it is logged without what people typed, somebody is told, and the work goes on."""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from workshop import crash


class Told:
    """Whoever is told, and what they were told."""

    def __init__(self) -> None:
        self.all: list[tuple[str, str]] = []

    def __call__(self, message: str, details: str) -> None:
        self.all.append((message, details))


@pytest.fixture
def told() -> Told:
    return Told()


@pytest.fixture
def watch(tmp_path: Path, told: Told) -> Iterator[crash.CrashWatch]:
    watch = crash.install(tmp_path / "log", told)
    yield watch
    watch.remove()


def fail(message: str) -> None:
    """Let the hook see a ValueError that came up here."""
    try:
        raise ValueError(message)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_somebody_is_told_in_plain_words_and_never_sees_a_traceback(watch: crash.CrashWatch, told: Told) -> None:
    fail("no such rung")
    [(message, details)] = told.all
    assert message.startswith("Something went wrong")
    assert "ValueError in test_crash.py, line" in details
    assert str(watch.log) in details
    assert "Traceback" not in message + details


def test_the_log_names_the_place_and_its_cause(watch: crash.CrashWatch) -> None:
    try:
        try:
            raise KeyError("rung")
        except KeyError as cause:
            raise RuntimeError("no ladder") from cause
    except RuntimeError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    log = watch.log.read_text(encoding="utf-8")
    assert "RuntimeError: no ladder" in log
    assert "KeyError" in log
    assert "test_the_log_names_the_place_and_its_cause" in log


def test_the_log_holds_nothing_that_people_typed(watch: crash.CrashWatch) -> None:
    for typed in ("Anna Kowalska", 'Anna "Ania" Kowalska', "Anna O'Kowalska"):
        try:
            int(typed)
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    log = watch.log.read_text(encoding="utf-8")
    assert "invalid literal" in log
    assert "Kowalska" not in log


@pytest.mark.parametrize("said", ["can't read {!r}", "isn't a number: b{!r}", "nobody's: “Anna Kowalska” and {!r}"])
def test_an_apostrophe_in_the_program_s_own_words_lets_nothing_through(said: str) -> None:
    assert "Kowalska" not in crash.describe(ValueError(said.format("Anna Kowalska")))


def test_a_failure_in_a_thread_is_told_like_any_other(watch: crash.CrashWatch, told: Told) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert [details.split()[0] for _, details in told.all] == ["ZeroDivisionError"]


def test_a_failure_while_something_is_thrown_away_is_logged_only(watch: crash.CrashWatch, told: Told) -> None:
    class Fragile:
        def __del__(self) -> None:
            raise ValueError("too late")

    Fragile()
    gc.collect()
    assert "too late" in watch.log.read_text(encoding="utf-8")
    assert not told.all


def test_what_fails_sixty_times_a_second_is_told_once(watch: crash.CrashWatch, told: Told) -> None:
    for _ in range(600):
        fail("again")
    assert len(told.all) == 1
    assert watch.log.read_text(encoding="utf-8").count("ValueError: again") == 1


def test_whoever_cannot_be_told_does_not_make_it_worse(tmp_path: Path) -> None:
    def broken(_message: str, _details: str) -> None:
        raise RuntimeError("the window is gone")

    watch = crash.install(tmp_path, broken)
    fail("first")
    watch.remove()
    assert "the window is gone" in watch.log.read_text(encoding="utf-8")


def test_the_log_stays_small(watch: crash.CrashWatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash, "QUIET_SECONDS", 0.0)
    for _ in range(500):
        fail("x" * 100_000)
        crash.qt_message(type("Kind", (), {"name": "QtWarningMsg"}), None, "y" * 100_000)
    size = sum(file.stat().st_size for file in watch.log.parent.iterdir())
    assert size < 2 * crash.LOG_BYTES + 2 * crash.ENTRY_CHARACTERS


def test_a_folder_that_cannot_be_written_costs_the_log_and_nothing_else(tmp_path: Path, told: Told) -> None:
    (tmp_path / "log").write_text("in the way", encoding="utf-8")
    watch = crash.install(tmp_path / "log", told)
    fail("still told")
    watch.remove()
    assert len(told.all) == 1


def test_a_run_that_died_in_native_code_is_known_at_the_next_start(tmp_path: Path, told: Told) -> None:
    program = (
        "import faulthandler, pathlib, sys; from workshop import crash\n"
        "crash.install(pathlib.Path(sys.argv[1]), print); faulthandler._sigsegv()"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=tmp_path, check=False)
    assert ended.returncode != 0
    for _ in range(2):
        next_one = crash.install(tmp_path, told)
        next_one.remove()
        said = next_one.log.read_text(encoding="utf-8")
        assert said.count("The last run ended here") == 1, "at the next start, and not again at the one after it"
