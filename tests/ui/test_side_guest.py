"""What stands in the side panel for a while: it comes where the panel is folded away, and gives the cursor back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import CTRL, at_problem, press
from workshop.ui.console.console import Console
from workshop.ui.console.side_strip import SideStrip
from workshop.ui.widgets.prose_edit import ProseEdit


@pytest.fixture
def console(qtbot: QtBot, bench: Bench) -> Console:
    return at_problem(qtbot, bench)


def test_the_log_that_is_closed_leaves_the_cursor_where_somebody_types_meanwhile(
    qtbot: QtBot, console: Console
) -> None:
    console.stage().begin()
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    other = next(
        each
        for each in console.stage().findChildren(ProseEdit)
        if each.isVisible() and each.objectName() != "statement"
    )
    other.setFocus()
    console.log.closed.emit()
    assert not console.log.isVisible()
    assert QApplication.focusWidget() is other
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert QApplication.focusWidget() is other
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    console.stage().begin()
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert QApplication.focusWidget() is console.findChild(ProseEdit, "statement")


def test_in_a_small_window_the_key_of_the_log_opens_the_panel_that_was_folded_over_it(
    qtbot: QtBot, console: Console
) -> None:
    console.window().resize(1024, 680)
    qtbot.waitUntil(lambda: console.width() == 1024)
    console.stage().begin()
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    (strip,) = console.findChildren(SideStrip)
    strip.opened.emit()
    assert not console.log.isVisible()
    console.stage().begin()
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert console.log.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert console.log.isAncestorOf(focus)
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert not console.side.isVisible()


@pytest.mark.parametrize("first_away", ["ahead", "log"])
def test_in_a_small_window_the_panel_goes_with_the_last_that_needed_it(
    qtbot: QtBot, console: Console, first_away: str
) -> None:
    console.window().resize(1024, 680)
    qtbot.waitUntil(lambda: console.width() == 1024)
    for command in ("ahead", "log"):
        console.commands.run(command)
    for command in (first_away, "log" if first_away == "ahead" else "ahead"):
        assert console.side.isVisible()
        console.commands.run(command)
    assert not console.side.isVisible()
