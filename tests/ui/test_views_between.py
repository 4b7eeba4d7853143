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


@pytest.mark.parametrize("kind", ["spotlight", "settle"])
def test_the_clicker_leads_from_a_moment_to_where_the_facilitator_is(qtbot: QtBot, frame: Frame, kind: str) -> None:
    console = frame.console
    moment = console.workbench.session.misunderstandings[0]
    console.show_to_room(Shown(kind, moment.id))
    press(qtbot, console, Qt.Key.Key_PageDown)
    assert console.presentation.shown == Shown("statement")
    console.show_to_room(Shown(kind, moment.id))
    press(qtbot, console, Qt.Key.Key_PageUp)
    assert console.presentation.shown == Shown("statement")


def test_leaving_while_the_room_looks_on_blanks_first_and_asks_for_another_press(qtbot: QtBot, frame: Frame) -> None:
    console = frame.console
    left: list[None] = []
    console.left.connect(lambda: left.append(None))
    console.presentation.open()
    console.show_to_room(Shown("statement"))
    press(qtbot, console, Qt.Key.Key_W, CTRL)
    assert (left, console.presentation.state_words) == ([], "BLANK")
    assert "Ctrl+W again" in console.messages.text()
    console.present()
    assert console.messages.text() == "", "the room sees something: nobody is about to leave"
    press(qtbot, console, Qt.Key.Key_W, CTRL)
    assert left == []
    press(qtbot, console, Qt.Key.Key_W, CTRL)
    assert left == [None]


def test_leaving_takes_one_press_while_the_room_has_no_window(qtbot: QtBot, frame: Frame) -> None:
    left: list[None] = []
    frame.console.left.connect(lambda: left.append(None))
    press(qtbot, frame.console, Qt.Key.Key_W, CTRL)
    assert left == [None]


def test_the_look_ahead_goes_into_the_break_and_out_of_it_as_f5_does(qtbot: QtBot, frame: Frame) -> None:
    console = frame.console
    console.views.look_ahead()
    ahead = console.side.ahead
    press(qtbot, console, Qt.Key.Key_B, CTRL)
    assert ahead._name.text() == "Break"
    press(qtbot, console, Qt.Key.Key_B, CTRL)
    assert ahead._name.text() == "The problem"
