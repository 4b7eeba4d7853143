"""What was put between on purpose and stays on the room's screen: the console says so, and Next leads on from it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import at_problem
from workshop.projection import Shown
from workshop.ui.console.console import Console
from workshop.ui.widgets.button import IconButton


@pytest.fixture
def console(qtbot: QtBot, bench: Bench) -> Console:
    return at_problem(qtbot, bench)


def test_a_break_that_is_over_and_still_on_screen_is_told_and_next_leaves_it(qtbot: QtBot, console: Console) -> None:
    line, button = console.side.left_over, console.side._next
    console.present()
    console.time.toggle_break()
    console.present()
    assert not line.isVisible()
    assert not button.isEnabled(), "nothing follows while the break is on"
    console.time.toggle_break()
    assert "A short break" in console.presentation.plain_text, "going on changes nothing for the room"
    assert line.isVisible()
    assert line.text() == "The room still sees the break. F5 shows where you are."
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert console.presentation.shown == console.here()
    assert not line.isVisible()


def test_the_panels_next_leads_from_a_moment_to_where_one_is(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.show_to_room(Shown("spotlight", console.workbench.session.misunderstandings[0].id))
    assert console.side._next.isEnabled()
    qtbot.mouseClick(console.side._next, Qt.MouseButton.LeftButton)
    assert console.presentation.shown == console.here()


def test_in_a_small_window_the_strip_says_that_the_room_sees_the_break(qtbot: QtBot, console: Console) -> None:
    console.window().resize(1024, 680)
    mark = console.findChild(IconButton, "strip.break")
    assert isinstance(mark, IconButton)
    console.present()
    console.time.toggle_break()
    console.present()
    assert mark.isHidden()
    console.time.toggle_break()
    assert not mark.isHidden()
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert console.side.left_over.isVisible()
