"""Count mode as a stage of the console: it outlives the program and a look at another stage."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.console_frame import CTRL, BenchOf, framed, press
from workshop.model.changes.voting import set_voting, start_again
from workshop.model.place import Place
from workshop.model.run import at_stage, at_tab
from workshop.model.run import lit as light
from workshop.projection import Shown
from workshop.ui.console.console import Console
from workshop.ui.stages.mapping.count import CountPage


def page(console: Console) -> CountPage:
    found = console.stage().findChild(CountPage)
    assert isinstance(found, CountPage)
    return found


def focus_name() -> str:
    focus = QApplication.focusWidget()
    return focus.objectName() if focus is not None else ""


@pytest.fixture
def counting(bench: Bench) -> str:
    """The third idea was being counted when the program ended."""
    third = bench.session.ideas[2].id
    bench.workbench.edit("Start", start_again, Place("mapping"))
    bench.workbench.note(partial(at_stage, stage="mapping"))
    bench.workbench.note(partial(light, idea=third))
    return third


@pytest.mark.parametrize("tab", ["", "analogy-lounge"])
def test_a_count_goes_on_after_the_program_ended_in_the_middle(
    qtbot: QtBot, bench: Bench, counting: str, monkeypatch: pytest.MonkeyPatch, tab: str
) -> None:
    bench.workbench.note(partial(at_tab, stage="mapping", tab=tab))
    frame = framed(qtbot, bench, monkeypatch)
    assert page(frame.console).isVisible()
    assert bench.workbench.run.lit == counting
    assert frame.console.stage().place() == Place("mapping", "count", counting)


def test_a_count_goes_on_after_a_look_at_another_stage(
    qtbot: QtBot, bench: Bench, counting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = framed(qtbot, bench, monkeypatch)
    press(qtbot, frame.console, Qt.Key.Key_2, CTRL)
    assert bench.workbench.run.stage == "abstraction"
    press(qtbot, frame.console, Qt.Key.Key_4, CTRL)
    assert page(frame.console).isVisible()
    assert bench.workbench.run.lit == counting
    assert focus_name() == "count.number"
    press(qtbot, frame.console, Qt.Key.Key_7)
    press(qtbot, frame.console, Qt.Key.Key_Return)
    assert [each.count for each in bench.session.dots if each.idea == counting] == [7]


def test_a_count_that_was_ended_stays_ended(
    qtbot: QtBot, bench: Bench, counting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = framed(qtbot, bench, monkeypatch)
    press(qtbot, frame.console, Qt.Key.Key_4, CTRL)
    press(qtbot, frame.console, Qt.Key.Key_Escape)
    press(qtbot, frame.console, Qt.Key.Key_2, CTRL)
    press(qtbot, frame.console, Qt.Key.Key_4, CTRL)
    assert not page(frame.console).isVisible()
    assert bench.workbench.run.lit == ""


def test_a_key_opens_counting_from_anywhere_and_another_reveals(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.workbench.edit("Start", start_again, Place("mapping"))
    frame = framed(qtbot, bench, monkeypatch)
    console = frame.console
    console.go_to_stage("problem")
    press(qtbot, console, Qt.Key.Key_T, CTRL)
    assert page(console).isVisible()
    assert focus_name() == "count.number"
    press(qtbot, console, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert not bench.session.voting.revealed, "nothing was counted"
    press(qtbot, console, Qt.Key.Key_4)
    press(qtbot, console, Qt.Key.Key_Return)
    lit = bench.workbench.run.lit
    press(qtbot, console, Qt.Key.Key_T, CTRL)
    assert bench.workbench.run.lit == lit, "it goes on where it is"
    press(qtbot, console, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert bench.session.voting.revealed


def test_revealing_behind_a_frozen_picture_leaves_it_frozen_until_it_is_lifted(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.workbench.edit("Start", start_again, Place("mapping"))
    frame = framed(qtbot, bench, monkeypatch)
    console = frame.console
    console.presentation.open()
    console.show_to_room(Shown("statement"))
    press(qtbot, console, Qt.Key.Key_T, CTRL)
    press(qtbot, console, Qt.Key.Key_4)
    press(qtbot, console, Qt.Key.Key_Return)
    press(qtbot, console, Qt.Key.Key_F8)
    before = console.presentation.plain_text
    press(qtbot, console, Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert bench.session.voting.revealed
    assert console.presentation.state_words == "FROZEN"
    assert console.presentation.plain_text == before
    assert "F8 lets the room see this" in page(console).note.text()
    press(qtbot, console, Qt.Key.Key_F8)
    assert console.presentation.state_words == "LIVE"
    assert "4 dots" in console.presentation.plain_text


def test_without_ideas_there_is_nothing_to_count(
    qtbot: QtBot, bench_of: BenchOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of(replace(sample(CALMER), ideas=(), dots=(), ratings=()))
    frame = framed(qtbot, bench, monkeypatch)
    press(qtbot, frame.console, Qt.Key.Key_T, CTRL)
    assert bench.workbench.run.stage == "mapping"
    assert not page(frame.console).isVisible()


def test_undoing_an_edit_of_a_row_leaves_the_count(
    qtbot: QtBot, bench: Bench, counting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = framed(qtbot, bench, monkeypatch)
    row = bench.session.mapping[0]
    frame.console.go(Place("mapping", row.analogy, row.id))
    assert not page(frame.console).isVisible()


def test_whose_dots_are_counted_is_kept_over_a_restart_and_told_to_the_room(
    qtbot: QtBot, bench: Bench, counting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second organisation was asked although the first has no number yet: somebody was out of the room."""
    bench.workbench.edit("Apart", partial(set_voting, by_organisation=True), Place("mapping"))
    second = bench.session.organisations[1]
    bench.workbench.note(partial(light, idea=counting, asked_of=second.id))
    frame = framed(qtbot, bench, monkeypatch)
    console = frame.console
    console.stage().begin()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName().startswith(f"{second.name}: Dots for")
    console.show_to_room(Shown("ideas"))
    assert f"Counting for {second.name}" in console.presentation.plain_text
    press(qtbot, console, Qt.Key.Key_2)
    press(qtbot, console, Qt.Key.Key_Return)
    assert [(each.organisation, each.count) for each in bench.session.dots] == [(second.id, 2)]
    third = bench.session.organisations[2]
    assert bench.workbench.run.asked_of == third.id
    assert f"Counting for {third.name}" in console.presentation.plain_text
    press(qtbot, console, Qt.Key.Key_Escape)
    assert (bench.workbench.run.lit, bench.workbench.run.asked_of) == ("", "")
    assert "Counting for" not in console.presentation.plain_text
