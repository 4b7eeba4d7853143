"""The longest stall of the window's thread with 500 ideas on the wall and the wall on the room's screen.

`python -m benchmarks.frames DATA FILE` is the process in which the real program is driven; it prints milliseconds as
they pass and, after them, those of the thread's own work: the difference is what the machine did meanwhile.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.measure import Figure
from workshop.model import rank
from workshop.model.document import session_from
from workshop.model.identity import ClusterId, IdeaId
from workshop.model.parts import Idea
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.model.votes import Dots, dots_id
from workshop.paths import resources
from workshop.storage.file import create

if TYPE_CHECKING:
    from tests.drive import Driver

IDEAS: Final = 500
LETTER: Final = 60
"""Milliseconds between two letters of somebody who types fast."""
AIM: Final = 50
_ROOT = Path(__file__).resolve().parents[1]
_SAID = {
    "typing": "typing ideas",
    "wording": "typing into an idea and into a row",
    "counting": "counting dots",
    "clocks": "while both clocks run",
    "views": "while the room goes through the wall",
}


def figures() -> list[Figure]:
    """Measure in a process of its own, which has a second screen."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wall.workshop"
        create(file, wall(), Run(stage="mapping"), "2026-05-27T09:00:00+01:00")
        environment = os.environ | {"PYTHONPATH": f"{_ROOT / 'src'}{os.pathsep}{_ROOT}"}
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.frames", str(Path(folder) / "data"), str(file)],
            env=environment, cwd=_ROOT, capture_output=True, text=True, timeout=300, check=True,
        )  # fmt: skip
    told = [line.split() for line in done.stdout.splitlines()]
    made = []
    for name, stalled, worked in (words for words in told if words[0] in _SAID):
        made.append(Figure(f"{IDEAS} ideas, {_SAID[name]}: longest stall", float(stalled), "ms", AIM))
        made.append(Figure("  the thread's longest work without a pause", float(worked), "ms"))
    return made


def wall() -> Session:
    """The worked example with many ideas, every other one under a name, and some of them counted."""
    example = session_from((resources() / "samples" / "calmer-before-surgery.json").read_bytes())
    ideas: list[Idea] = []
    last = rank.between(None, None)
    names: list[ClusterId | None] = [*(each.id for each in example.clusters), None, None, None]
    for number in range(IDEAS):
        before = example.ideas[number % len(example.ideas)]
        last = rank.between(last, None)
        ideas.append(
            replace(
                before, id=IdeaId(f"idea-{number}"), rank=last, letter=f"I{number}",
                text=f"{before.text}, on day {number}", cluster=names[number % len(names)],
            )
        )  # fmt: skip
    dots = tuple(Dots(id=dots_id(each.id, None), idea=each.id, count=at % 7) for at, each in enumerate(ideas[:200]))
    voting = replace(example.voting, revealed=False, ended=False)
    return replace(example, ideas=tuple(ideas), dots=dots, voting=voting, hands=())


def _driven(data: Path, file: Path) -> None:
    from tests.drive import Driver, choose_platform
    from workshop.app import SWITCH_INTERVAL

    choose_platform(2, data)
    sys.setswitchinterval(SWITCH_INTERVAL)
    driver = Driver(data, data, (1366, 768), file)
    for line in ("wait loaded", "go mapping/ideas", "keys F5 F5", "wait idle", "wait 1000"):
        driver.run(line)
    with _told(driver, "typing"):
        for number in range(4):
            driver.run("keys Alt+I")
            _line(driver, f"A lamp that counts down, the {number}th")
    driver.run("keys Escape")
    with _told(driver, "wording"):
        driver.run("go mapping/ideas/idea-7")
        _line(driver, " and say so aloud at the door")
        driver.run("go mapping/analogy-theatre/row-theatre-2")
        driver.run("keys Return")
        _line(driver, " or whoever is near")
    with _told(driver, "counting"):
        driver.run("go mapping/count")
        for _ in range(12):
            _line(driver, "12")
    driver.run("keys Escape F5 F7")
    with _told(driver, "clocks"):
        driver.settle(6_000)
    with _told(driver, "views"):
        for _ in range(12):
            driver.run("keys PgDown")
            driver.settle(LETTER)
        for key in ("F8", "F8", "F9", "F9"):
            driver.run(f"keys {key}")
            driver.settle(LETTER)
    driver.close()


def _line(driver: Driver, words: str) -> None:
    """Type a line where the cursor is, as fast as a person would, and Enter."""
    for letter in words:
        driver.do_type(letter)
        driver.settle(LETTER)
    driver.run("keys Return")
    driver.settle(LETTER)


@contextmanager
def _told(driver: Driver, name: str) -> Iterator[None]:
    """Print the longest time between two turns of the event loop meanwhile."""
    from PySide6.QtCore import QTimer

    gaps: list[tuple[float, float]] = []
    last = [time.perf_counter(), time.thread_time()]

    def beat() -> None:
        now, worked = time.perf_counter(), time.thread_time()
        gaps.append((now - last[0], worked - last[1]))
        last[:] = now, worked

    timer = QTimer()
    timer.setInterval(0)
    timer.timeout.connect(beat)
    timer.start()
    yield
    timer.stop()
    print(name, *(max(each) * 1_000 for each in zip(*gaps, strict=True)), flush=True)


if __name__ == "__main__":
    _driven(Path(sys.argv[1]), Path(sys.argv[2]))
