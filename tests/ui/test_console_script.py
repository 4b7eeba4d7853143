"""The next step of the script, which may start the room's clock and show the room something."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, BenchOf, Frame, framed, press
from workshop import words
from workshop.model.changes.agenda import add_step, steps_of, write_step
from workshop.model.identity import StepId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.room.clocks import step_left
from workshop.ui import theme
from workshop.ui.console.script_panel import StepLine
from workshop.ui.widgets.scroll_area import ScrollArea


def scripted(view: str = "", *, clock: bool = False) -> Session:
    """The worked example; the second step of its first stage has a view, or a clock of 8 minutes."""
    session = sample(CALMER)
    second = [each for each in session.steps if each.stage == session.stages[0].id][1]
    step = replace(second, minutes=8, clock=clock, view=view)
    return replace(session, steps=tuple(step if each.id == step.id else each for each in session.steps))


def opened(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Frame:
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go(Place("problem", "problem"))
    return frame


def brought(frame: Frame) -> list[str]:
    return [each.accessibleName() for each in frame.console.side.script.findChildren(StepLine)]


def test_the_minutes_end_before_the_dot_in_a_language_with_longer_words(qtbot: QtBot) -> None:
    words.use(words.PSEUDO_LONG)
    line = StepLine(replace(scripted().steps[0], minutes=15), "now")
    qtbot.addWidget(line)
    line.resize(280, line.sizeHint().height())
    picture = line.grab().toImage()
    metrics = QFontMetricsF(theme.font("caption", tabular=True))
    end = round(metrics.horizontalAdvance(words.tr("{n} min", n=15)))
    between = {picture.pixelColor(x, y).name() for x in range(end + 1, end + 5) for y in range(picture.height())}
    assert len(between) == 1


def test_a_step_with_a_clock_starts_the_rooms_with_its_minutes_and_the_next_one_puts_it_away(
    qtbot: QtBot, bench_of: BenchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of(scripted(clock=True))
    frame = opened(qtbot, bench, monkeypatch)
    assert "starts the room’s clock" in brought(frame)[1]
    press(qtbot, frame.console, Qt.Key.Key_J, CTRL)
    run = bench.workbench.run
    assert run.step_total == 480
    assert run.step_since
    assert step_left(run, bench.workbench.clock.now()) == 480
    press(qtbot, frame.console, Qt.Key.Key_F7)
    assert not bench.workbench.run.step_since, "F7 pauses it"
    press(qtbot, frame.console, Qt.Key.Key_J, CTRL)
    assert bench.workbench.run.step_total == 0


def test_no_clock_starts_in_a_break(qtbot: QtBot, bench_of: BenchOf, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = bench_of(scripted(clock=True))
    frame = opened(qtbot, bench, monkeypatch)
    press(qtbot, frame.console, Qt.Key.Key_B, CTRL)
    press(qtbot, frame.console, Qt.Key.Key_J, CTRL)
    assert bench.workbench.run.step_total == 0


def test_a_step_with_a_view_puts_it_on_the_rooms_screen(
    qtbot: QtBot, bench_of: BenchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = opened(qtbot, bench_of(scripted("terms")), monkeypatch)
    console = frame.console
    assert "shows “Our words”" in brought(frame)[1]
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_F5)
    assert "the hour before" not in console.presentation.plain_text
    press(qtbot, console, Qt.Key.Key_J, CTRL)
    assert console.presentation.state_words == "LIVE"
    assert "the hour before" in console.presentation.plain_text


def test_the_script_stays_at_its_step_when_one_is_put_in_before_it(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = opened(qtbot, bench, monkeypatch)
    press(qtbot, frame.console, Qt.Key.Key_J, CTRL)
    stage = bench.session.stages[0].id
    first, second = steps_of(bench.session, stage)[:2]
    change = partial(add_step, new=StepId("new"), stage=stage, after=first.id)
    bench.workbench.edit("Add step", change, Place("agenda"))
    assert steps_of(bench.session, stage)[bench.workbench.run.step(stage)].id == second.id
    assert [each for each in brought(frame) if "now" in each] == [each for each in brought(frame) if second.do in each]
    bench.workbench.undo()
    assert steps_of(bench.session, stage)[bench.workbench.run.step(stage)].id == second.id


@pytest.mark.parametrize("view", ["organisations", "spotlight", "no such view"])
def test_without_a_screen_or_such_a_view_the_room_sees_what_it_saw(
    qtbot: QtBot, bench_of: BenchOf, monkeypatch: pytest.MonkeyPatch, view: str
) -> None:
    frame = opened(qtbot, bench_of(scripted(view)), monkeypatch)
    console = frame.console
    if view != "organisations":
        press(qtbot, console, Qt.Key.Key_F5)
        press(qtbot, console, Qt.Key.Key_F5)
    seen, state = console.presentation.plain_text, console.presentation.state_words
    press(qtbot, console, Qt.Key.Key_J, CTRL)
    assert (console.presentation.plain_text, console.presentation.state_words) == (seen, state)


def test_where_the_script_does_not_stand_the_next_step_is_told_at_the_top(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = opened(qtbot, bench, monkeypatch).console
    press(qtbot, console, Qt.Key.Key_J, CTRL)
    assert console.top.told() == "", "the script says it"
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    press(qtbot, console, Qt.Key.Key_J, CTRL)
    steps = steps_of(bench.session, bench.session.stages[0].id)
    assert console.top.told() == f"Step 3 of {len(steps)}: {steps[2].say}"
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    console.go(Place("abstraction"))
    assert console.top.told() == ""


@pytest.mark.parametrize("ahead", [False, True])
def test_the_step_that_the_script_goes_to_is_in_sight_however_far_down(
    qtbot: QtBot, bench_of: BenchOf, monkeypatch: pytest.MonkeyPatch, ahead: bool
) -> None:
    session = sample(CALMER)
    for number in range(6):
        words = f"And what would that be here, number {number}, if somebody who had never seen it came by?"
        session = add_step(session, StepId(f"more-{number}"), session.stages[0].id)
        session = write_step(session, StepId(f"more-{number}"), say=words)
    frame = opened(qtbot, bench_of(session), monkeypatch)
    if ahead:
        press(qtbot, frame.console, Qt.Key.Key_F5, ALT)
    steps = len(frame.console.side.script.findChildren(StepLine))
    assert steps == 10
    for step in (*range(1, steps), 0):
        press(qtbot, frame.console, Qt.Key.Key_J, CTRL)
        qtbot.waitUntil(partial(current_is_in_sight, frame, step))


def current_is_in_sight(frame: Frame, step: int) -> bool:
    """Whether the script stands at `step`, counted from none, and its first line can be read."""
    script = frame.console.side.script
    lines = [each for each in script.findChildren(StepLine) if each.isVisible()]
    current = next(each for each in lines if each.accessibleName().endswith("now"))
    area = script.findChild(ScrollArea)
    assert area is not None
    top = current.mapTo(area.viewport(), QPoint()).y()
    tall = min(current.height(), area.viewport().height())
    return lines.index(current) == step and top >= 0 and top + tall <= area.viewport().height()


def test_what_the_break_offers_beside_a_look_ahead_is_not_squeezed(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = opened(qtbot, bench, monkeypatch)
    frame.resize(1366, 680)
    press(qtbot, frame.console, Qt.Key.Key_F5, ALT)
    press(qtbot, frame.console, Qt.Key.Key_B, CTRL)
    offer = frame.console.side.script.offer
    assert offer.isVisible()
    qtbot.waitUntil(lambda: offer.action.height() == offer.action.sizeHint().height())
    assert offer.sentence.geometry().bottom() < offer.action.geometry().top()
