"""The start, each time in a process of its own: an empty window, the painted shell, the filled library, the console.

`python -m benchmarks.starting KIND DATA [FILE]` is one such process; it prints milliseconds and mebibytes.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.measure import Figure

TIMES = 5
PATIENCE = 20.0
_ROOT = Path(__file__).resolve().parents[1]

Reading = dict[str, float]


def figures() -> list[Figure]:
    """Measure an empty window and the program in turn, so that both meet the same machine."""
    from benchmarks.editing import large
    from workshop.model.run import Run
    from workshop.storage.file import create

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        file = Path(folder) / "large.workshop"
        create(file, large(), Run(stage="mapping"), "2026-05-27T09:00:00+01:00")
        _started("program", data)  # the first start makes the worked examples
        rounds = [
            (_started("empty", data), _started("program", data), _started("program", data, file)) for _ in range(TIMES)
        ]
    empty = median(each["shown"] for each, _, _ in rounds)
    shell = median(each["shown"] for _, each, _ in rounds)
    library = median(each["ready"] for _, each, _ in rounds)
    console = median(each["ready"] for _, _, each in rounds)
    plain_memory = median(each["memory"] for each, _, _ in rounds)
    memory = median(each["memory"] for _, _, each in rounds)
    return [
        Figure("An empty window", empty, "ms"),
        Figure("The painted shell", shell, "ms"),
        Figure("The painted shell against an empty window", shell / empty, "times", 2.5),
        Figure("The filled library against an empty window", library / empty, "times", 4),
        Figure("The console with 5,000 ideas against an empty window", console / empty, "times", 4),
        Figure("Memory of an empty window", plain_memory, "MiB"),
        Figure("Memory of the console with 5,000 ideas", memory, "MiB"),
    ]


def _started(kind: str, data: Path, file: Path | None = None) -> Reading:
    arguments = [kind, str(data), *([str(file)] if file else [])]
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}  # as for a user
    environment = kept | {"PYTHONPATH": f"{_ROOT / 'src'}{os.pathsep}{_ROOT}", "STARTED": repr(time.time())}
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.starting", *arguments],
        env=environment, cwd=_ROOT, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    told = (line.split() for line in done.stdout.splitlines())
    return {words[0]: float(words[1]) for words in told if len(words) == 2}


def _tell(name: str) -> None:
    print(name, (time.time() - float(os.environ["STARTED"])) * 1_000, flush=True)


def _wait(until: Callable[[], bool]) -> None:
    from PySide6.QtWidgets import QApplication

    last = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > last:
            raise SystemExit("waited in vain")
        QApplication.processEvents()


def _memory() -> None:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1]) if sys.platform == "linux" else 0
    print("memory", pages * 4096 / 1024 / 1024, flush=True)


def _empty() -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    app = QApplication([])
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    _tell("shown")
    _tell("ready")
    _memory()


def _program(data: Path, file: Path | None) -> None:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    from workshop.app import Program

    class FirstPaint(QObject):
        """Tells when the window is painted, before what the program does after that."""

        told = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.told:
                self.told = True
                _tell("shown")
            return False

    app = QApplication([])
    program = Program(app, data)
    first = FirstPaint()
    program.window.installEventFilter(first)
    program.start(file)
    if file is None:
        _wait(lambda: program.window.is_furnished and program.window.library.loaded)
    else:
        _wait(lambda: program.window.console is not None)
    app.processEvents()
    _tell("ready")
    _memory()
    program.window.removeEventFilter(first)
    program.window.close()


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        _empty()
    else:
        _program(Path(sys.argv[2]), Path(sys.argv[3]) if len(sys.argv) > 3 else None)
