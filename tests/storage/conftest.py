"""A real session file, and workbenches over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.model.sessions import empty
from tests.still_clock import StillClock
from workshop.model.run import Run
from workshop.storage.file import create
from workshop.workbench import Workbench

AT = "2026-05-27T09:00:00+01:00"
Opener = Callable[..., Workbench]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A session file in which nothing was typed yet."""
    file = tmp_path / "sessions" / "Calmer.workshop"
    create(file, empty(), Run(), AT)
    return file


@pytest.fixture
def opened(qapp: QApplication) -> Iterator[Opener]:
    """Opens workbenches, and closes those that the test left open."""
    benches: list[Workbench] = []

    def open_one(path: Path, backups: Path | None = None) -> Workbench:
        benches.append(Workbench.open(path, StillClock(), backups=backups))
        return benches[-1]

    yield open_one
    for bench in benches:
        bench.close()
        bench.deleteLater()
