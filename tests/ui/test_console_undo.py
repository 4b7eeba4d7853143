"""Undo and redo in the console: where they lead, and what they say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, framed, press
from workshop.model.changes.problem import describe_organisation
from workshop.model.place import Place
from workshop.ui.console.console import Console


@pytest.fixture
def console(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go_to_stage("problem")
    yield frame.console  # noqa: PT022  the window is held until the test is over


def test_undo_works_while_a_field_has_the_cursor_and_goes_to_the_place(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    before = bench.session.problem.statement
    console.stage().begin()
    qtbot.keyClicks(QApplication.focusWidget(), "x")
    console.go_to_stage("translation")
    press(qtbot, console, Qt.Key.Key_Z, CTRL)
    assert bench.session.problem.statement == before
    assert bench.workbench.run.stage == "problem"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "statement"


def test_undo_and_redo_say_which_edit_it_was_until_the_next_one(qtbot: QtBot, bench: Bench, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_N, ALT)
    qtbot.keyClicks(console.capture.field, "ask about the lift")
    qtbot.keyClick(console.capture.field, Qt.Key.Key_Return)
    press(qtbot, console, Qt.Key.Key_Z, CTRL)
    assert console.top.told() == "Undone: Keep note"
    subtitle = [each for each in console.top.findChildren(QLabel) if each.text().startswith("Undone: Keep note")]
    assert [each.isVisible() for each in subtitle] == [True]
    press(qtbot, console, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert console.top.told() == "Done again: Keep note"
    press(qtbot, console, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert console.top.told() == ""  # nothing is left to do again
    press(qtbot, console, Qt.Key.Key_Z, CTRL)
    console.stage().begin()
    qtbot.keyClicks(QApplication.focusWidget(), "x")
    assert console.top.told() == ""


def test_whether_the_work_is_saved_is_read_whole_beside_a_long_name(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    host = bench.session.host
    assert host
    name = "The University Hospital of St Brannock and All Saints"
    bench.workbench.edit("Rename", lambda all_: describe_organisation(all_, host.id, name=name), Place("problem"))
    qtbot.waitUntil(lambda: bench.workbench.is_saved)
    saved = console.top.findChild(QLabel, "saved")
    assert saved
    QApplication.processEvents()
    assert saved.text().startswith("·  saved ")
    assert saved.width() >= saved.sizeHint().width()
    around = saved.parentWidget()
    assert around
    assert saved.geometry().right() < around.width()


def test_a_narrow_window_says_what_was_undone_too(qtbot: QtBot, bench: Bench, console: Console) -> None:
    console.window().resize(1024, 680)
    console.capture.take("parking")
    qtbot.keyClicks(console.capture.field, "the lift")
    qtbot.keyClick(console.capture.field, Qt.Key.Key_Return)
    console.undo()
    subtitle = [each for each in console.top.findChildren(QLabel) if each.text() == "Undone: Keep parked line"]
    assert [each.isVisible() for each in subtitle] == [True]
