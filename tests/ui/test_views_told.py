"""What the console says of the room's screen is so, whatever state that is in."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import at_problem
from workshop.ui.console.console import Console
from workshop.ui.dialogs.views import ViewsDialog


@pytest.fixture
def console(qtbot: QtBot, bench: Bench) -> Console:
    made = at_problem(qtbot, bench)
    for _ in range(2):
        made.present()
    return made


@pytest.mark.parametrize("hide", ["blank", "end"])
def test_only_a_view_that_the_room_sees_is_told_to_be_on_the_screen(qtbot: QtBot, console: Console, hide: str) -> None:
    console.views.look_ahead()
    views = ViewsDialog(console.workbench, console.presentation, console.window())
    qtbot.addWidget(views)
    notes = (console.side.ahead._note, views._note)
    console.obey("freeze")
    assert all(each.text() == "On the screen now" for each in notes)
    console.obey(hide)
    console.side.ahead.refresh()
    views._look()
    assert all(each.text() == "Only you see this" for each in notes)


def test_while_the_room_has_a_window_a_screen_that_changes_is_no_lost_one(qtbot: QtBot, console: Console) -> None:
    before = console.presentation.plain_text
    with qtbot.waitSignal(console._equipment.screens.changed):
        console._equipment.screens.announce()
    assert console.projector.isVisible()
    assert console.messages.text() == ""
    console.projector.offered.emit(True)
    assert "is back" in console.messages.text()
    console.projector.offered.emit(False)
    assert console.messages.text() == "", "it went again before anybody opened it"
    assert (console.presentation.state_words, console.presentation.plain_text) == ("LIVE", before)


def test_what_is_opened_anew_is_blank_first(console: Console) -> None:
    assert console.presentation.state_words == "LIVE"
    console.projector.offered.emit(True)
    console.messages._act()
    assert (console.presentation.state_words, console.presentation.plain_text) == ("BLANK", "")
    console.presentation.blank()
    assert console.presentation.state_words == "LIVE"
