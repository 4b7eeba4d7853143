"""The laptop sleeps, the program is shut, the clock is set: the console asks quietly whether the time counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import framed, press
from workshop.room import clocks
from workshop.ui.console.console import Console
from workshop.ui.widgets.button import IconButton
from workshop.ui.widgets.prose_edit import ProseEdit


@pytest.fixture
def console(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go_to_stage("problem")
    frame.console.time.begin()
    yield frame.console  # noqa: PT022  the window is held until the test is over


def minutes(bench: Bench) -> int:
    """Minutes that the stage which is counted has taken."""
    run = bench.workbench.run
    return clocks.spent(run, run.counting, bench.workbench.clock.now()) // 60


def test_after_sleep_a_line_asks_and_takes_no_cursor(qtbot: QtBot, console: Console, bench: Bench) -> None:
    focus = QApplication.focusWidget()
    line = console.side.gap
    assert line.isHidden()
    bench.workbench.clock.jump(timedelta(minutes=42))
    console.tick()
    assert line.isVisible()
    assert "Do the 42 minutes count for Problem?" in line.told.text()
    assert QApplication.focusWidget() is focus
    assert QApplication.activeModalWidget() is None
    assert minutes(bench) == 42
    qtbot.mouseClick(line.out, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    assert minutes(bench) == 0


def test_time_that_counts_stays_and_the_question_goes(qtbot: QtBot, console: Console, bench: Bench) -> None:
    bench.workbench.clock.jump(timedelta(minutes=42))
    console.tick()
    console.side.gap.counts.setFocus()
    qtbot.keyClick(console.side.gap.counts, Qt.Key.Key_Space)
    assert console.side.gap.isHidden()
    assert minutes(bench) == 42


@pytest.mark.parametrize("by_mouse", [True, False])
def test_whoever_answered_is_back_in_the_sentence(qtbot: QtBot, console: Console, bench: Bench, by_mouse: bool) -> None:
    field = QApplication.focusWidget()
    assert isinstance(field, ProseEdit)
    press(qtbot, console, Qt.Key.Key_Home)
    place = field.textCursor().position()
    bench.workbench.clock.jump(timedelta(minutes=42))
    console.tick()
    if by_mouse:
        qtbot.mouseClick(console.side.gap.out, Qt.MouseButton.LeftButton)
    else:
        console.side.gap.out.setFocus()
        press(qtbot, console, Qt.Key.Key_Space)
    assert console.side.gap.isHidden()
    assert QApplication.focusWidget() is field
    assert field.textCursor().position() == place


def test_time_that_the_program_saw_is_never_asked_about(console: Console, bench: Bench) -> None:
    bench.workbench.clock.shift(timedelta(minutes=42))
    console.tick()
    assert console.side.gap.isHidden()
    assert minutes(bench) == 42


def test_a_night_with_the_laptop_awake_is_asked_about_once(qtbot: QtBot, console: Console, bench: Bench) -> None:
    line = console.side.gap
    bench.workbench.clock.shift(timedelta(hours=25))
    console.tick()
    bench.workbench.clock.shift(timedelta(hours=1))
    console.tick()
    assert line.told.text().count("this session was left alone") == 1
    assert line.told.text().endswith("Do the 1560 minutes count for Problem?")
    press(qtbot, console, Qt.Key.Key_X)
    bench.workbench.clock.shift(timedelta(minutes=10))
    console.tick()
    assert "Do the 1560 minutes" in line.told.text(), "somebody is there again"
    qtbot.mouseClick(line.counts, Qt.MouseButton.LeftButton)
    console.tick()
    assert line.isHidden()
    assert minutes(bench) == 26 * 60 + 10


def test_a_clock_that_is_set_back_changes_no_clock_of_the_session(console: Console, bench: Bench) -> None:
    bench.workbench.clock.shift(timedelta(minutes=10))
    console.tick()
    bench.workbench.clock.jump(-timedelta(hours=1))
    console.tick()
    assert minutes(bench) == 10
    assert console.side.gap.isHidden()


def test_the_question_waits_over_a_restart(console: Console, bench: Bench) -> None:
    bench.workbench.clock.jump(timedelta(minutes=42))
    console.tick()
    console.put_away()
    again = Console(bench.equipment)
    try:
        assert "Do the 42 minutes count for Problem?" in again.side.gap.told.text()
    finally:
        again.put_away()


def test_a_second_sleep_before_the_answer_is_told_too_and_left_out_too(
    qtbot: QtBot, console: Console, bench: Bench
) -> None:
    line = console.side.gap
    bench.workbench.clock.jump(timedelta(minutes=42))
    console.tick()
    bench.workbench.clock.shift(timedelta(minutes=5))
    console.tick()
    bench.workbench.clock.jump(timedelta(minutes=10))
    console.tick()
    told = line.told.text()
    assert told.count("from ") == 2
    assert told.endswith("Do the 52 minutes for Problem count?")
    assert line.accessibleName() == told
    qtbot.mouseClick(line.out, Qt.MouseButton.LeftButton)
    assert line.isHidden()
    assert minutes(bench) == 5


def test_sleep_in_two_stages_is_asked_about_for_each(qtbot: QtBot, console: Console, bench: Bench) -> None:
    bench.workbench.clock.jump(timedelta(minutes=42))
    console.tick()
    console.go_to_stage("mapping")
    bench.workbench.clock.jump(timedelta(minutes=10))
    console.tick()
    told = console.side.gap.told.text()
    assert told.endswith("Do the 42 minutes for Problem and the 10 minutes for Mapping count?")
    qtbot.mouseClick(console.side.gap.out, Qt.MouseButton.LeftButton)
    assert minutes(bench) == 0
    assert {
        clocks.spent(bench.workbench.run, each.id, bench.workbench.clock.now()) // 60 for each in bench.session.stages
    } == {0}


def test_in_a_small_window_the_strip_says_that_a_question_waits(qtbot: QtBot, console: Console, bench: Bench) -> None:
    console.window().resize(1024, 680)
    mark = console.findChild(IconButton, "strip.gap")
    assert isinstance(mark, IconButton)
    assert mark.isHidden()
    bench.workbench.clock.jump(timedelta(minutes=42))
    console.tick()
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert console.side.gap.isVisible()
    qtbot.mouseClick(console.side.gap.counts, Qt.MouseButton.LeftButton)
    assert mark.isHidden()


def test_the_room_is_told_nothing_of_the_nap_until_somebody_answered(
    qtbot: QtBot, console: Console, bench: Bench
) -> None:
    def told() -> str:
        return console.presentation.plain_text.splitlines()[-1]

    bench.workbench.note(lambda run: clocks.start_step(run, 300, bench.workbench.clock.now()))
    for _ in range(2):
        press(qtbot, console, Qt.Key.Key_F5)
    bench.workbench.clock.shift(timedelta(seconds=20))
    console.tick()
    before = told()
    bench.workbench.clock.jump(timedelta(hours=8))
    console.tick()
    assert told() == f"{before}, paused"
    bench.workbench.clock.shift(timedelta(seconds=40))
    console.tick()
    assert told() == f"{before}, paused"
    qtbot.mouseClick(console.side.gap.out, Qt.MouseButton.LeftButton)
    assert before.startswith("4:40")
    assert told().startswith("4:00")
    assert "paused" not in told()


def sleep_with_the_rooms_clock_on(console: Console, bench: Bench) -> None:
    """The laptop sleeps for a night while the room has five minutes."""
    bench.workbench.note(lambda run: clocks.start_step(run, 300, bench.workbench.clock.now()))
    console.tick()
    bench.workbench.clock.jump(timedelta(hours=8))
    console.tick()


def test_the_rooms_clock_that_is_held_is_paused_by_its_key_where_it_stands(
    qtbot: QtBot, console: Console, bench: Bench
) -> None:
    sleep_with_the_rooms_clock_on(console, bench)
    press(qtbot, console, Qt.Key.Key_F7)
    qtbot.mouseClick(console.side.gap.counts, Qt.MouseButton.LeftButton)
    assert (bench.workbench.run.step_left, bench.workbench.run.step_since) == (300, "")


def test_a_break_stops_the_rooms_clock_where_it_is_held_and_costs_the_room_no_minute_of_the_nap(
    qtbot: QtBot, console: Console, bench: Bench
) -> None:
    sleep_with_the_rooms_clock_on(console, bench)
    press(qtbot, console, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert bench.workbench.run.on_break
    qtbot.mouseClick(console.side.gap.out, Qt.MouseButton.LeftButton)
    assert (bench.workbench.run.step_left, bench.workbench.run.step_since) == (300, "")
