"""One edit in a session of 5,000 ideas: what it costs the window, and when it is on disk, against a bare commit."""

from __future__ import annotations

import sqlite3
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QCoreApplication, QEventLoop

from benchmarks.measure import Figure, percentile
from workshop.clock import Clock
from workshop.model import rank
from workshop.model.changes.mapping import word_idea
from workshop.model.identity import IdeaId, SessionId
from workshop.model.parts import Idea, Plan
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.storage.connection import connect
from workshop.storage.file import create, open_to_work
from workshop.workbench import Workbench

IDEAS = 5_000
EDITS = 300


def figures() -> list[Figure]:
    """Measure in a temporary folder."""
    app = QCoreApplication.instance() or QCoreApplication([])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.workshop"
        create(path, large(), Run(), "2026-05-27T09:00:00+01:00")
        began = time.perf_counter()
        opened = open_to_work(path)
        opening = time.perf_counter() - began
        bench = Workbench(opened, Clock())
        bare = Bare(Path(folder) / "bare.sqlite")
        costs, written, commits = _lived(app, bench, bare)
        bench.close()
        bare.close()
    return [
        Figure(f"Edit with {IDEAS:,} ideas, in the window, 99th of 100", percentile(costs, 0.99) * 1_000, "ms", 16),
        Figure(f"Edit with {IDEAS:,} ideas, in the window, median", median(costs) * 1_000, "ms"),
        Figure("From Enter to the acknowledgement, median", median(written) * 1_000, "ms"),
        Figure("A bare commit with the same settings, median", median(commits) * 1_000, "ms"),
        Figure("Acknowledgement against a bare commit", median(written) / median(commits), "times", 6),
        Figure(f"Opening and checking a file of {IDEAS:,} ideas", opening * 1_000, "ms"),
    ]


def large() -> Session:
    """A session of many ideas."""
    ideas, last = [], rank.between(None, None)
    for number in range(IDEAS):
        last = rank.between(last, None)
        text = f"Idea {number}: tell people in the corridor how long it will be, and why."
        ideas.append(Idea(id=IdeaId(f"idea-{number}"), rank=last, letter="A", text=text))
    return replace(Session(plan=Plan(id=SessionId("large"))), ideas=tuple(ideas))


class Bare:
    """A table in a file of its own, with nothing above it but the same settings."""

    def __init__(self, path: Path) -> None:
        self._db: sqlite3.Connection = connect(path).conn
        self._db.execute("CREATE TABLE ideas (id TEXT PRIMARY KEY, text TEXT)")

    def commit(self, number: int) -> float:
        """Seconds that one row takes to be on disk."""
        began = time.perf_counter()
        self._db.execute("BEGIN")
        self._db.execute("INSERT OR REPLACE INTO ideas VALUES (?, ?)", [f"idea-{number}", "x" * 80])
        self._db.execute("COMMIT")
        return time.perf_counter() - began

    def close(self) -> None:
        """Let the file go."""
        self._db.close()


def _lived(app: QCoreApplication, bench: Workbench, bare: Bare) -> tuple[list[float], list[float], list[float]]:
    """Seconds of each edit in the window, until its acknowledgement, and of a bare commit in between."""
    costs, written, commits = [], [], []
    for number in range(EDITS):
        change = partial(word_idea, which=IdeaId(f"idea-{number * 7 % IDEAS}"), text=f"another wording {number}")
        began = time.perf_counter()
        bench.edit("Edit idea", change, Place("mapping"))
        costs.append(time.perf_counter() - began)
        while not bench.is_saved:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 1_000)
        written.append(time.perf_counter() - began)
        commits.append(bare.commit(number))
    return costs, written, commits
