"""The window over a whole day: sessions are opened and left, and nothing of them stays behind."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from workshop.background import Background
from workshop.clock import Clock
from workshop.library.library import Library
from workshop.model.run import Run
from workshop.paths import resources
from workshop.storage import file
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.main_window import Household, MainWindow
from workshop.ui.screens import Screens
from workshop.ui.settings_shelf import SettingsShelf


@pytest.fixture
def window(qtbot: QtBot, data: Path) -> Iterator[MainWindow]:
    background = Background()
    clock = Clock()
    library = Library(data, clock)
    shelf = SettingsShelf(data / "settings.json", background)
    deck = DeckShelf(resources() / "deck", background)
    made = MainWindow(Household(library, deck, background, Screens(), shelf, clock))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    background.stop()
    library.close()


def kept(window: MainWindow) -> Counter[str]:
    """Everything that lives in the window, after what was thrown away is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return Counter(type(each).__name__ for each in window.findChildren(QObject))


def test_a_session_that_is_left_leaves_nothing_behind(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "calmer.workshop"
    file.create(path, sample(CALMER), Run(), "2026-05-27T09:00:00+01:00")

    def visit() -> None:
        assert window.open_file(path)
        assert window.console is not None
        for stage in ("abstraction", "analogies", "mapping", "translation"):
            window.console.go_to_stage(stage)
        window.show_library()
        qtbot.waitUntil(window.library.isVisible)

    visit()
    before = kept(window)
    visit()
    visit()
    assert kept(window) - before == Counter()
