"""Picking a view by the words with which it begins, and the clicker's way out of the break."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import CTRL, Frame, framed, press
from workshop.projection import Shown
from workshop.ui.dialogs.views import ViewsDialog


@pytest.fixture
def frame(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Frame:
    made = framed(qtbot, bench, monkeypatch)
    made.console.go_to_stage("problem")
    return made


def test_the_view_that_begins_with_what_was_typed_comes_first(qtbot: QtBot, frame: Frame) -> None:
    press(qtbot, frame.console, Qt.Key.Key_F5, CTRL)
    views = frame.findChild(ViewsDialog)
    assert views is not None
    views.activateWindow()
    qtbot.waitUntil(lambda: views.isAncestorOf(QApplication.focusWidget() or frame))
    qtbot.keyClicks(QApplication.focusWidget(), "who has")
    assert views.found.count() > 1
    assert views.chosen() == Shown("deal")


def test_the_clicker_leads_out_of_the_break_to_where_the_facilitator_is(qtbot: QtBot, frame: Frame) -> None:
    console = frame.console
    console.present()
    press(qtbot, console, Qt.Key.Key_B, CTRL)
    console.present()
    press(qtbot, console, Qt.Key.Key_PageDown)
    assert "Back at" in console.presentation.plain_text, "the break is where everybody is"
    press(qtbot, console, Qt.Key.Key_B, CTRL)
    assert "A short break" in console.presentation.plain_text, "nothing leaves the screen by itself"
    press(qtbot, console, Qt.Key.Key_PageDown)
    assert console.presentation.shown == Shown("statement")
