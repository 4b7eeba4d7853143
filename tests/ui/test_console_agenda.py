"""The agenda over the stages of the console: the clocks go on, the cursor comes back, undo finds it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import CTRL, framed, press
from workshop.model.changes.agenda import use_stage
from workshop.model.place import Place
from workshop.ui.console.console import Console
from workshop.ui.console.stage_row import StageRow


@pytest.fixture
def console(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go_to_stage("problem")
    yield frame.console  # noqa: PT022  the window is held until the test is over


def test_the_agenda_opens_over_the_stage_whose_clock_goes_on(qtbot: QtBot, console: Console, bench: Bench) -> None:
    console.time.begin()
    console.go_to_stage("mapping")
    counting = bench.workbench.run.counting
    press(qtbot, console, Qt.Key.Key_G, CTRL)
    assert console.stage().key == "agenda"
    assert bench.workbench.run.stage == "mapping"
    assert bench.workbench.run.counting == counting
    assert console.here().kind == "mapping"
    press(qtbot, console, Qt.Key.Key_Escape)
    assert console.stage().key == "mapping"
    press(qtbot, console, Qt.Key.Key_G, CTRL)
    press(qtbot, console, Qt.Key.Key_G, CTRL)
    assert console.stage().key == "mapping"


def test_the_cursor_is_where_it_was_after_a_look_at_the_agenda(qtbot: QtBot, console: Console) -> None:
    console.stage().begin()
    before = QApplication.focusWidget()
    press(qtbot, console, Qt.Key.Key_G, CTRL)
    assert QApplication.focusWidget() is not before
    press(qtbot, console, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before


def test_undo_goes_back_to_the_agenda(qtbot: QtBot, console: Console, bench: Bench) -> None:
    planned = [each.minutes for each in bench.session.stages]
    press(qtbot, console, Qt.Key.Key_G, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "90")
    assert [each.minutes for each in bench.session.stages] != planned
    console.go_to_stage("mapping")
    console.undo()
    assert [each.minutes for each in bench.session.stages] == planned
    assert console.stage().key == "agenda"


def test_a_stage_that_is_off_has_no_minutes_in_the_rail(console: Console, bench: Bench) -> None:
    off = next(each.id for each in bench.session.stages if each.key == "mapping")
    bench.workbench.edit("Off", partial(use_stage, which=off, on=False), Place("agenda"))
    row = next(each for each in console.rail.findChildren(StageRow) if each.key == "mapping")
    assert "45" not in f"{row.accessibleName()} {row.accessibleDescription()}"
