"""What is chosen in one session is there in the next one, and after the program was closed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop import settings
from workshop.background import Background
from workshop.settings import Geometry
from workshop.ui.console.console import Console
from workshop.ui.dialogs.export import ExportDialog
from workshop.ui.settings_shelf import SettingsShelf
from workshop.ui.stages.translation.view import TranslationView


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.stop()


def test_what_is_chosen_is_in_the_file_while_the_program_runs(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    shelf = SettingsShelf(tmp_path / "settings.json", background)
    with qtbot.waitSignal(shelf.changed):
        shelf.choose(paper="letter")
    shelf.choose(projector_theme="dark")
    qtbot.waitUntil(lambda: background.idle)
    kept = settings.load(tmp_path / "settings.json").settings
    assert (kept.paper, kept.projector_theme) == ("letter", "dark")
    assert kept == shelf.current


def test_what_was_not_written_yet_is_written_at_the_end(background: Background, tmp_path: Path) -> None:
    shelf = SettingsShelf(tmp_path / "settings.json", background)
    shelf.choose(paper="letter")
    background.stop()
    shelf.close(window=Geometry(1, 2, 1366, 768))
    kept = settings.load(tmp_path / "settings.json").settings
    assert (kept.paper, kept.window) == ("letter", Geometry(1, 2, 1366, 768))


def test_nothing_is_written_where_nothing_was_chosen(background: Background, tmp_path: Path) -> None:
    shelf = SettingsShelf(tmp_path / "settings.json", background)
    shelf.choose(paper="a4")
    background.stop()
    shelf.close()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_stops_nothing_and_the_choice_counts(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    file = tmp_path / "settings.json"
    file.mkdir()
    shelf = SettingsShelf(file, background)
    shelf.choose(paper="letter")
    qtbot.waitUntil(lambda: background.idle)
    shelf.close()
    assert shelf.current.paper == "letter"
    file.rmdir()
    shelf.choose(projector_theme="dark")
    qtbot.waitUntil(lambda: background.idle)
    assert json.loads(file.read_text())["paper"] == "letter"


def test_the_paper_of_the_stage_is_the_papers_of_the_export_and_of_the_next_session(qtbot: QtBot, bench: Bench) -> None:
    view = TranslationView(bench.equipment)
    qtbot.addWidget(view)
    (letter,) = (each for each in view.terms_side.make.more.menu.actions() if each.data() == "letter")
    letter.trigger()
    desk = QWidget()
    qtbot.addWidget(desk)
    dialog = ExportDialog(bench.workbench, bench.equipment.background, bench.equipment.settings, desk)
    assert dialog.paper.choice() == "letter"
    qtbot.mouseClick(dialog.paper.findChildren(QWidget)[0], Qt.MouseButton.LeftButton)
    assert bench.equipment.settings.current.paper == "a4"
    assert not letter.isChecked()
    dialog.reject()
    qtbot.waitUntil(lambda: bench.equipment.background.idle)


def test_a_dark_screen_for_the_room_is_dark_in_the_next_session_too(qtbot: QtBot, bench: Bench) -> None:
    console = Console(bench.equipment)
    qtbot.addWidget(console)
    (dark,) = (each for each in console.top.menu.actions() if each.text() == "Dark screen for the room")
    dark.trigger()
    assert console.presentation.theme == "dark"
    assert bench.equipment.settings.current.projector_theme == "dark"
    console.put_away()
