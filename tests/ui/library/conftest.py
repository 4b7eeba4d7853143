"""A library with real files in a data folder of its own, and its page."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.library.driving import BEGUN, Make, ago
from workshop.background import Background
from workshop.clock import Clock
from workshop.library.beginning import Wanted, begun_from
from workshop.library.library import Library
from workshop.model.identity import new_id
from workshop.model.run import Run
from workshop.paths import resources
from workshop.room.templates import templates
from workshop.ui import theme
from workshop.ui.library.page import LibraryPage

TEMPLATES = templates(resources() / "templates")


@pytest.fixture
def library(data: Path) -> Iterator[Library]:
    made = Library(data)
    yield made
    made.close()


@pytest.fixture
def make(library: Library) -> Make:
    """Make a session file."""

    def session(title: str, run: Run | None = None, opened: str = "", **more: object) -> Path:
        wanted = Wanted(title=title, host="Harbour Museum", guests=("Seed Bank",), **more)  # type: ignore[arg-type]
        path = library.create(begun_from(wanted, TEMPLATES[0], new_id, BEGUN), run or Run())
        library.note_opened(path, opened or ago(0))
        return path

    return session


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication, library: Library, tmp_path: Path) -> Iterator[Callable[..., LibraryPage]]:
    """Show the page, loaded, without worked examples unless they are asked for."""
    theme.apply(qapp)
    background = Background()

    def page(examples: Path | None = None, size: tuple[int, int] = (1366, 768)) -> LibraryPage:
        made = LibraryPage(library, background, Clock())
        qtbot.addWidget(made)
        made.resize(*size)
        made.show()
        made.activateWindow()
        made.load(examples or tmp_path)
        qtbot.waitUntil(lambda: made.loaded)
        return made

    yield page
    background.stop()
