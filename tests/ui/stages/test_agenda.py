"""The agenda and the script as a facilitator edits them, alone and over a stage of the console."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.agenda_page import ABSTRACTION, MAPPING, agenda, part, press, says, shown
from workshop.model.changes.agenda import steps_of
from workshop.model.run import at_stage
from workshop.ui.stages.agenda.stretch_row import StretchRow
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.dropdown import Dropdown
from workshop.ui.widgets.tick import Tick


def test_it_opens_at_the_stage_where_the_facilitator_is_with_its_script(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    row = view.table.held()
    assert row is not None
    assert (row.which, row.is_open) == (ABSTRACTION, True)
    assert QApplication.focusWidget() is row.minutes
    assert view.back.text() == "Back to Abstraction"


def test_in_a_small_window_the_title_stands_level_with_the_top_of_what_the_room_sees(
    qtbot: QtBot, bench: Bench
) -> None:
    view = shown(qtbot, bench)
    view.set_width(compact=True, wide=False)
    qtbot.waitUntil(lambda: view._thumbnail.isVisible() and view._thumbnail.height() > view.back.height())
    assert view.back.mapTo(view, QPoint(0, 0)).y() == view._thumbnail.mapTo(view, QPoint(0, 0)).y()
    assert view._title.mapTo(view, QPoint(0, 0)).y() == view._thumbnail.mapTo(view, QPoint(0, 0)).y()


def test_typed_minutes_are_planned_and_move_what_follows(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert view.hours.told.text() == "Ends 12:30, 3 h with its breaks."
    qtbot.keyClicks(part(view, QLineEdit, f"planned.{ABSTRACTION}"), "40")
    assert ("abstraction", 40) in agenda(bench)
    assert view.hours.told.text() == "Ends 12:45, 3 h 15 min with its breaks."
    assert {each.key: each.minutes for each in bench.on_disk().stages}["abstraction"] == 40


@pytest.mark.parametrize(
    ("typed", "minutes", "left"), [("1:30", 90, "90"), (" 45 ", 45, "45"), ("0:05", 5, "5"), ("", 0, "")]
)
def test_minutes_are_typed_as_a_number_or_as_hours_and_minutes(
    qtbot: QtBot, bench: Bench, typed: str, minutes: int, left: str
) -> None:
    view = shown(qtbot, bench)
    field = part(view, QLineEdit, f"planned.{ABSTRACTION}")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, typed)
    assert field.text() == typed, "nothing that is typed is eaten"
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert ("abstraction", minutes) in agenda(bench)
    assert field.text() == left
    bench.workbench.undo()
    assert ("abstraction", 25) in agenda(bench)
    assert field.text() == "25"


@pytest.mark.parametrize("typed", ["1:", "1:7", "1:75", "half an hour", "1:30 or so", "1441", "99999999"])
def test_what_is_no_time_stays_as_it_was_typed_and_is_told(qtbot: QtBot, bench: Bench, typed: str) -> None:
    view = shown(qtbot, bench)
    field = part(view, QLineEdit, f"planned.{ABSTRACTION}")
    field.selectAll()
    qtbot.keyClicks(field, typed)
    with qtbot.waitSignal(view.explained) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [f"Write 90, or 1:30: “{typed}” cannot be planned."]
    assert field.hasFocus()
    bench.workbench.note(lambda run: at_stage(run, "mapping"))
    assert field.text() == typed
    assert ("abstraction", 25) in agenda(bench), "what was planned before stands"
    field.selectAll()
    qtbot.keyClicks(field, "1:05")
    assert ("abstraction", 65) in agenda(bench)


def test_the_minutes_of_a_step_are_read_alike(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    first = steps_of(bench.session, ABSTRACTION)[0]
    field = part(view, QLineEdit, f"minutes.{first.id}")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "1:10")
    assert steps_of(bench.session, ABSTRACTION)[0].minutes == 70
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "soon")
    with qtbot.waitSignal(view.explained):
        part(view, QTextEdit, f"say.{first.id}").setFocus()
    assert field.text() == "soon"
    assert steps_of(bench.session, ABSTRACTION)[0].minutes == 70


def test_the_start_is_typed_as_people_write_hours(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    starts = view.hours.starts
    starts.selectAll()
    qtbot.keyClicks(starts, "9.15")
    qtbot.keyClick(starts, Qt.Key.Key_Return)
    assert bench.session.plan.starts == "09:15"
    starts.selectAll()
    qtbot.keyClicks(starts, "teatime")
    qtbot.keyClick(starts, Qt.Key.Key_Return)
    assert bench.session.plan.starts == "09:15"
    assert "no hour we know" in view.hours.told.text()
    assert starts.text() == "teatime"


def test_what_is_no_hour_stays_as_it_was_typed_while_other_things_are_planned(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    starts = view.hours.starts
    starts.setFocus()
    starts.selectAll()
    qtbot.keyClicks(starts, "half ten")
    qtbot.keyClick(starts, Qt.Key.Key_Tab)
    qtbot.keyClicks(part(view, QLineEdit, f"planned.{ABSTRACTION}"), "40")
    assert starts.text() == "half ten"
    assert "no hour we know" in view.hours.told.text()


def test_a_stage_is_switched_off_and_takes_no_time(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    qtbot.mouseClick(part(view, Tick, f"used.{MAPPING}"), Qt.MouseButton.LeftButton)
    assert [each.key for each in bench.session.stages if not each.on] == ["mapping"]
    assert view.hours.told.text() == "Ends 11:45, 2 h 15 min with its breaks."
    assert bench.workbench.undoable == "Switch Mapping off"


def test_ctrl_up_moves_the_stage_and_the_cursor_goes_along(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.shift(-1)
    assert [key for key, _ in agenda(bench)][:2] == ["abstraction", "problem"]
    row = view.table.held()
    assert row is not None
    assert row.which == ABSTRACTION
    assert row.minutes.hasFocus()


def test_a_break_comes_behind_the_stage_at_hand_and_can_go_again(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, view, "agenda.break")
    assert agenda(bench)[1:3] == [("abstraction", 25), ("break", 15)]
    row = view.table.held()
    assert row is not None
    assert row.minutes.hasFocus()
    remove = next(each for each in row.menu.menu.actions() if each.text() == "Remove")
    remove.trigger()
    assert agenda(bench)[1:3] == [("abstraction", 25), ("analogies", 40)]


def test_a_break_says_why_it_takes_no_step(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, view, "agenda.break")
    steps = bench.session.steps
    with qtbot.waitSignal(view.explained) as told:
        view.add()
    assert told.args == ["A break has no script: put the cursor into a stage."]
    for stretch in view.findChildren(StretchRow):
        stretch.unfold(False)
    view.back.setFocus()
    with qtbot.waitSignal(view.explained) as told:
        view.add()
    assert told.args == ["Put the cursor into a stage, to add a step to it."]
    assert bench.session.steps is steps


def test_a_stage_cannot_be_removed_only_switched_off(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    row = view.table.held()
    assert row is not None
    assert "Remove" not in [each.text() for each in row.menu.menu.actions()]


def test_a_step_is_added_behind_the_cursor_and_written(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    first = steps_of(bench.session, ABSTRACTION)[0]
    part(view, QTextEdit, f"do.{first.id}").setFocus()
    view.add()
    field = QApplication.focusWidget()
    assert isinstance(field, QTextEdit)
    qtbot.keyClicks(field.viewport(), "What would a neighbour say?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert says(bench)[1] == "What would a neighbour say?"
    assert QApplication.focusWidget() is part(view, QTextEdit, f"do.{steps_of(bench.session, ABSTRACTION)[1].id}")
    assert says(bench) == [each.say or each.do for each in steps_of(bench.on_disk(), ABSTRACTION)]


def test_a_step_moves_with_its_cursor_and_goes(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before, second = says(bench), steps_of(bench.session, ABSTRACTION)[1]
    say = part(view, QTextEdit, f"say.{second.id}")
    say.setFocus()
    view.shift(-1)
    assert says(bench) == [before[1], before[0], *before[2:]]
    assert say.hasFocus()
    row = view.table.held()
    assert row is not None
    bench.workbench.undo()
    assert says(bench) == before


def test_a_step_sets_the_clock_and_the_view(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    second = steps_of(bench.session, ABSTRACTION)[1]
    qtbot.mouseClick(part(view, Tick, f"clock.{second.id}"), Qt.MouseButton.LeftButton)
    choices = part(view, Dropdown, f"view.{second.id}")
    choices.setFocus()
    while choices.choice() != "prompt":
        qtbot.keyClick(choices, Qt.Key.Key_Down)
    after = steps_of(bench.on_disk(), ABSTRACTION)[1]
    assert (after.clock, after.view) == (True, "prompt")


def test_the_steps_say_when_they_do_not_fill_the_stage(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    last = steps_of(bench.session, ABSTRACTION)[-1]
    minutes = part(view, QLineEdit, f"minutes.{last.id}")
    told = [each.text() for each in view.findChildren(QWidget, "") if hasattr(each, "text") and "fill" in each.text()]
    assert told == ["The steps fill the 25 minutes."]
    minutes.selectAll()
    qtbot.keyClicks(minutes, "9")
    texts = [each.text() for each in view.findChildren(QWidget, "") if hasattr(each, "text")]
    assert "The steps take 29 minutes, 4 more than planned." in texts
    minutes.selectAll()
    qtbot.keyClicks(minutes, "4")
    texts = [each.text() for each in view.findChildren(QWidget, "") if hasattr(each, "text")]
    assert "The steps take 24 minutes, 1 less than planned." in texts


def test_tab_goes_through_a_script_in_the_order_of_reading_after_a_move(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.add()
    steps = steps_of(bench.session, ABSTRACTION)
    part(view, QTextEdit, f"say.{steps[0].id}").setFocus()
    view.shift(1)
    order = [each.id for each in steps_of(bench.session, ABSTRACTION)]
    part(view, QLineEdit, f"minutes.{order[0]}").setFocus()
    seen = []
    for _ in range(6 * len(order)):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.objectName().startswith("say."):
            seen.append(focus.objectName().removeprefix("say."))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert seen == order
    focus = QApplication.focusWidget()
    assert isinstance(focus, Button)
    assert focus.objectName() == f"add.{ABSTRACTION}"


def test_tab_comes_to_the_foot_after_the_last_row(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    foot = part(view, Button, "agenda.break")
    last = view.table.last()
    assert last is not None
    last.fields()[-1].setFocus()
    qtbot.keyClick(last.fields()[-1], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is foot
    part(view, Button, "agenda.template").setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    first = view.table.first()
    assert first is not None
    assert QApplication.focusWidget() is first.fields()[0]


def test_a_session_without_an_agenda_gets_one(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench, "problem")
    assert view.hours.isHidden()
    lay_out = next(each for each in view.findChildren(Button) if each.text() == "Lay out the stages")
    qtbot.mouseClick(lay_out, Qt.MouseButton.LeftButton)
    assert [key for key, _ in agenda(empty_bench)] == ["problem", "abstraction", "analogies", "mapping", "translation"]
    assert view.hours.told.text() == "No minutes planned yet."
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    assert part(view, Button, "agenda.rest").isHidden()


@pytest.mark.parametrize("way", ["Esc", "button"])
def test_it_goes_back_to_the_stage(qtbot: QtBot, bench: Bench, way: str) -> None:
    view = shown(qtbot, bench)
    with qtbot.waitSignal(view.wanted) as asked:
        if way == "Esc":
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
        else:
            press(qtbot, view, "agenda.back")
    assert asked.args is not None
    assert asked.args[0].stage == "abstraction"


def test_markup_that_somebody_types_stays_text(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    hostile = "<img src=x width=9000> & <b>"
    first = steps_of(bench.session, ABSTRACTION)[0]
    say = part(view, QTextEdit, f"say.{first.id}")
    say.selectAll()
    qtbot.keyClicks(say.viewport(), hostile)
    assert say.toPlainText() == hostile
    assert steps_of(bench.session, ABSTRACTION)[0].say == hostile


def test_every_fold_says_whose_script_it_opens(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    names = {each.objectName(): each.accessibleName() for each in view.findChildren(IconButton)}
    assert names[f"fold.{MAPPING}"] == "Open the script of Mapping"
    assert names[f"fold.{ABSTRACTION}"] == "Close the script of Abstraction"
