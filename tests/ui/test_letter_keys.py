"""A key of the program writes no letter, wherever somebody types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, at_problem, press
from workshop.ui.library.guests_field import GuestsField

ELSEWHERE = (Qt.Key.Key_J, Qt.Key.Key_R, Qt.Key.Key_W)
"""With Alt they belong to ideas and terms."""


@pytest.mark.parametrize("key", ELSEWHERE)
def test_a_key_of_another_stage_writes_no_letter_into_the_sentence_that_the_room_reads(
    qtbot: QtBot, bench: Bench, key: Qt.Key
) -> None:
    console = at_problem(qtbot, bench)
    statement = console.findChild(QTextEdit, "statement")
    assert statement is not None
    statement.setFocus()
    press(qtbot, console, Qt.Key.Key_A, CTRL)
    before = bench.session.problem.statement
    press(qtbot, console, key, ALT)
    assert QApplication.focusWidget() is statement
    assert statement.textCursor().hasSelection()
    assert bench.session.problem.statement == before


@pytest.mark.parametrize("key", ELSEWHERE)
def test_nor_into_the_capture_line(qtbot: QtBot, bench: Bench, key: Qt.Key) -> None:
    console = at_problem(qtbot, bench)
    press(qtbot, console, Qt.Key.Key_I, ALT)
    press(qtbot, console, key, ALT)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert (line.objectName(), line.text()) == ("capture", "")
    qtbot.keyClicks(line, "jrw")
    assert line.text() == "jrw"


def test_nor_among_the_guests(qtbot: QtBot) -> None:
    field = GuestsField("Guests")
    qtbot.addWidget(field)
    line = field.findChild(QWidget, "guests")
    assert isinstance(line, QLineEdit)
    qtbot.keyClick(line, Qt.Key.Key_J, ALT)
    assert line.text() == ""
    qtbot.keyClicks(line, "j")
    assert line.text() == "j"
