"""The session's title, day, hour and people, changed after it was made."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop.model.place import Place
from workshop.room.take_home import held_on
from workshop.ui.dialogs.plan import PlanDialog
from workshop.ui.widgets.line_field import LineField


def field(dialog: PlanDialog, name: str) -> LineField:
    found = dialog.findChild(LineField, f"plan.{name}")
    assert isinstance(found, LineField)
    return found


@pytest.mark.parametrize("leave", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_a_day_is_typed_as_in_the_form_for_a_new_session(qtbot: QtBot, bench: Bench, leave: Qt.Key) -> None:
    plan = replace(bench.session.plan, date="", starts="")
    bench.workbench.edit("", lambda before: replace(before, plan=plan), Place("problem"))
    dialog = PlanDialog(bench.workbench)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    tomorrow = bench.workbench.clock.now().date() + timedelta(days=1)
    field(dialog, "starts").setFocus()
    qtbot.keyClicks(field(dialog, "starts"), "930")
    field(dialog, "date").setFocus()
    qtbot.keyClicks(field(dialog, "date"), "tomorrow")
    qtbot.keyClick(field(dialog, "date"), leave)
    assert (bench.session.plan.date, bench.session.plan.starts) == (tomorrow.isoformat(), "09:30")
    assert held_on(bench.session)
    assert leave == Qt.Key.Key_Escape or field(dialog, "date").text() == tomorrow.isoformat()


def test_a_day_that_nobody_can_read_stays_as_it_was_typed(qtbot: QtBot, bench: Bench) -> None:
    dialog = PlanDialog(bench.workbench)
    qtbot.addWidget(dialog)
    dialog.open()
    field(dialog, "date").selectAll()
    qtbot.keyClicks(field(dialog, "date"), "after the harvest")
    dialog.accept()
    assert bench.session.plan.date == "after the harvest"


@pytest.mark.parametrize(("typed", "kept", "shown"), [("some", 0, ""), ("12", 12, "12"), ("123456", 9_999, "9999")])
def test_people_are_counted_as_in_the_form_for_a_new_session(
    qtbot: QtBot, bench: Bench, typed: str, kept: int, shown: str
) -> None:
    dialog = PlanDialog(bench.workbench)
    qtbot.addWidget(dialog)
    dialog.open()
    people = field(dialog, "people")
    people.selectAll()
    qtbot.keyClick(people, Qt.Key.Key_Backspace)
    qtbot.keyClicks(people, typed)
    qtbot.keyClick(people, Qt.Key.Key_Return)
    assert (bench.session.plan.people, people.text()) == (kept, shown)
    dialog.accept()
