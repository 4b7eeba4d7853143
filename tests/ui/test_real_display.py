"""On a real display with a window manager and two monitors: the projector's cable is pulled while somebody types.

Keys and clicks come from outside the process. Where the programs for it are not to be had, these tests say so and are
skipped.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.samples import CALMER, sample
from workshop.model.run import Run
from workshop.storage import file

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "openbox", "xrandr", "xdotool")
MISSING = [each for each in NEEDED if shutil.which(each) is None]
PATIENCE = 30.0
"""Seconds that something on the display may take: the machine may be busy."""
LAPTOP, PROJECTOR = "1366/361x768/203+0+0", "1920/508x1080/286+1366+0"

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or bool(MISSING),
    reason=f"needs {', '.join(MISSING) or 'Linux'}; `sh packaging/system-libraries.sh display` installs it",
)


class Desk:
    """The display, the program on it, and hands at keyboard and cable."""

    def __init__(self, path: Path, data: Path, held: ExitStack) -> None:
        self.path = path
        self._environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
        self._environment.pop("WAYLAND_DISPLAY", None)
        self._environment["DISPLAY"] = self._start_display(held)
        self.call("xrandr", "--setmonitor", "Laptop", LAPTOP, "screen")
        self.plug()
        self._held(held, ["openbox"])
        command = [sys.executable, "-m", "tests.ui.real_display", str(path), str(data)]
        self.program = self._held(held, command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)
        self._heard()
        self.until(lambda told: told["active"])

    def plug(self) -> None:
        self.call("xrandr", "--setmonitor", "Projector", PROJECTOR, "none")

    def unplug(self) -> None:
        self.call("xrandr", "--delmonitor", "Projector")

    def keys(self, *keys: str) -> None:
        for each in keys:
            self.call("xdotool", "key", "--clearmodifiers", each)

    def click(self, name: str) -> None:
        """Go there with the mouse and press it."""
        x, y = self.until(lambda told: told["spots"][name])["spots"][name]
        self.call("xdotool", "mousemove", str(x), str(y), "click", "1")

    def type(self, words: str) -> None:
        self.call("xdotool", "type", "--delay", "8", words)

    def typing(self, words: str) -> subprocess.Popen[bytes]:
        """Type on while something else happens."""
        return subprocess.Popen(["xdotool", "type", "--delay", "25", words], env=self._environment)

    def call(self, *command: str) -> None:
        subprocess.run(command, env=self._environment, check=True, capture_output=True, timeout=PATIENCE)

    def told(self) -> dict[str, Any]:
        """How things stand; what must never be has not been."""
        assert self.program.stdin is not None
        self.program.stdin.write("state\n")
        self.program.stdin.flush()
        told = self._heard()
        assert told["wrong"] == []
        return told

    def until(self, ready: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What is told when `ready` says so."""
        ends = time.monotonic() + PATIENCE
        while not ready(told := self.told()):
            assert time.monotonic() < ends, told
        return told

    def close(self) -> None:
        assert self.program.stdin is not None
        self.program.stdin.write("close\n")
        self.program.stdin.flush()
        assert self.program.wait(PATIENCE) == 0

    def _heard(self) -> dict[str, Any]:
        assert self.program.stdout is not None
        line = self.program.stdout.readline()
        assert line, "the program ended"
        told: dict[str, Any] = json.loads(line)
        return told

    def _start_display(self, held: ExitStack) -> str:
        """A display with a number that nobody has."""
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "3286x1080x24", "-nolisten", "tcp", "-noreset"]
        self._held(held, command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            return f":{numbers.readline().strip()}"

    def _held(self, held: ExitStack, command: list[str], **how: Any) -> subprocess.Popen[Any]:
        started = subprocess.Popen(command, env=self._environment, **how)
        held.callback(_end, started)
        return started


def _end(process: subprocess.Popen[Any]) -> None:
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            stream.close()
    if process.poll() is None:
        process.terminate()
    process.wait(PATIENCE)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "session.workshop"
    file.create(path, sample(CALMER), Run(), "2026-05-27T09:00:00+01:00")
    with ExitStack() as held:
        yield Desk(path, tmp_path / "data", held)


def _typed(words: str, told: dict[str, Any]) -> bool:
    """Whether the statement ends with `words`, and the console has the cursor."""
    return bool(told["statement"].endswith(words) and told["active"])


def _pulled_again_and_again(desk: Desk, times: int) -> None:
    desk.until(lambda told: len(told["screens"]) == 2)
    desk.keys("alt+n")
    desk.type("secret note")
    desk.keys("Return", "ctrl+1", "ctrl+End")
    desk.until(lambda told: "secret note" in told["notes"] and told["focus"])
    desk.keys("F5")
    opened = desk.until(lambda told: told["visible"] and told["fullscreen"] and told["area"] == [1366, 0, 1920, 1080])
    assert opened["state"] == "blank"
    desk.keys("F5")
    desk.until(lambda told: told["state"] == "live")
    expected = ""
    for number in range(times):
        words = f" pulled {number} while typing on and on"
        typing = desk.typing(words)
        desk.unplug()
        desk.until(lambda told: told["state"] == "no_screen" and not told["visible"])
        assert typing.wait(PATIENCE) == 0
        desk.plug()
        desk.until(lambda told: "is back" in told["banner"])
        assert not desk.told()["visible"], "it waits for the facilitator's word"
        expected += words
        desk.until(partial(_typed, expected))
        _open_again(desk, by_mouse=number % 2 == 1)
        back = desk.until(lambda told: told["visible"] and told["area"] == [1366, 0, 1920, 1080])
        assert (back["state"], back["room"]) == ("blank", "")
        desk.keys("F9")
        desk.until(lambda told: told["state"] == "live")
    desk.until(lambda told: told["saved"])
    desk.close()
    kept = file.read(desk.path).session
    assert kept.problem.statement.endswith(expected)
    assert "secret note" in [each.text for each in kept.jottings]


def _open_again(desk: Desk, *, by_mouse: bool) -> None:
    """The facilitator's word for the screen that is back, by key or by mouse; then the cursor is in the sentence."""
    if by_mouse:
        desk.click("present")
        desk.click("statement")
        desk.keys("ctrl+End")
    else:
        desk.keys("F5")


def test_a_cable_pulled_while_typing_loses_nothing_and_covers_nothing(desk: Desk) -> None:
    _pulled_again_and_again(desk, 3)


@pytest.mark.soak
def test_a_cable_pulled_a_hundred_times_loses_nothing_and_covers_nothing(desk: Desk) -> None:
    _pulled_again_and_again(desk, 100)
