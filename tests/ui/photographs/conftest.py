"""The console at Mapping with its photographs, and three files to attach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from tests.ui.console_frame import framed
from workshop.ui.console.console import Console
from workshop.ui.photographs.panel import PhotoPanel


@pytest.fixture
def console(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    DECK.prepare()  # what takes a while on a busy machine, once for all tests
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go_to_stage("mapping")
    yield frame.console  # noqa: PT022  the window is held until the test is over


@pytest.fixture
def charts(tmp_path: Path) -> list[Path]:
    """Three photographs."""
    made = []
    for number, colour in enumerate(("#804020", "#208040", "#402080")):
        made.append(tmp_path / f"ward 7 bed {number}.png")
        Image.new("RGB", (900, 600), colour).save(made[-1])
    return made


@pytest.fixture
def panel(console: Console) -> PhotoPanel:
    return console.photographs.panel
