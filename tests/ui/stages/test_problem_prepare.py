"""The Prepare tab as a facilitator uses it the day before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from tests.ui.console_frame import framed
from workshop.model.place import Place
from workshop.ui import theme
from workshop.ui.console.console import Console
from workshop.ui.dialogs.export import ExportDialog
from workshop.ui.dialogs.export_words import EVERYTHING, PACK
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.dialogs.rehearsal import RehearsalDialog
from workshop.ui.stages.problem.pack_panel import PackPanel
from workshop.ui.stages.problem.prepare_row import PrepareRow
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.hairline import Hairline
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_label import ProseLabel
from workshop.ui.widgets.tab_bar import TabBar

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def console(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Console]:
    monkeypatch.setenv("ANALOGY_WORKSHOP_DOCUMENTS", str(tmp_path / "documents"))
    DECK.prepare()  # what takes a while on a busy machine, once for all tests
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go(Place("problem", "prepare"))
    yield frame.console  # noqa: PT022  the window is held until the test is over


def row(console: Console, key: str) -> PrepareRow:
    button = console.findChild(Button, f"prepare.{key}")
    assert isinstance(button, Button)
    found = button.parentWidget()
    assert isinstance(found, PrepareRow)
    return found


def press(qtbot: QtBot, console: Console, key: str) -> None:
    """Press a row's button from the keyboard."""
    button = row(console, key).button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def dialog(console: Console, kind: type[D]) -> D:
    found = console.window().findChild(kind)
    assert isinstance(found, kind)
    return found


def test_each_row_says_how_it_stands_and_the_tab_counts_them(bench: Bench, console: Console) -> None:
    assert row(console, "agenda").state.text() == "5 stages, 1 break, 09:30 to 12:30."
    assert "done" in row(console, "rules").button.accessibleDescription()
    assert not row(console, "pack").ring.is_done()
    tabs = console.stage().findChild(TabBar)
    assert tabs is not None
    assert "4 of 7" in tabs.accessibleTabName(2)


def test_the_cursor_begins_at_what_is_not_done(qtbot: QtBot, console: Console) -> None:
    console.go_to_stage("mapping")
    console.go_to_stage("problem")
    assert QApplication.focusWidget() is row(console, "pack").button


def test_the_rules_are_read_where_they_are_written(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, "rules")
    focus = QApplication.focusWidget()
    assert isinstance(focus, QTextEdit)
    assert focus.objectName() == "may_leave"
    assert console.stage().place().tab == "room"
    assert console.side.findChild(PackPanel, options=Qt.FindChildOption.FindDirectChildrenOnly) is None


def test_the_times_are_changed_in_the_agenda_and_told_on_coming_back(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    press(qtbot, console, "agenda")
    assert console.stage().key == "agenda"
    starts = console.stage().findChild(LineField, "agenda.starts")
    assert isinstance(starts, LineField)
    starts.setFocus()
    starts.selectAll()
    qtbot.keyClicks(starts, "10:00\r")
    qtbot.keyClick(starts, Qt.Key.Key_Escape)
    assert console.stage().key == "problem"
    assert "10:00 to 13:00" in row(console, "agenda").state.text()


def test_an_outsider_is_added_where_the_test_is_written_down(qtbot: QtBot, bench: Bench, console: Console) -> None:
    before = len(bench.session.reactions)
    press(qtbot, console, "outsiders")
    assert bench.workbench.run.stage == "abstraction"
    assert len(bench.session.reactions) == before + 1
    assert console.stage().place().item == bench.session.reactions[-1].id
    console.go(Place("problem", "prepare"))
    assert "3 people" in row(console, "outsiders").state.text()  # a row that says nothing is nobody yet
    press(qtbot, console, "outsiders")
    assert len(bench.session.reactions) == before + 1, "the row that is still empty is filled first"
    assert console.stage().place().item == bench.session.reactions[-1].id
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "Ines, a baker")
    console.go(Place("problem", "prepare"))
    assert "4 people" in row(console, "outsiders").state.text()


def test_cards_are_chosen_in_analogies(qtbot: QtBot, bench: Bench, console: Console) -> None:
    press(qtbot, console, "cards")
    assert bench.workbench.run.stage == "analogies"


def test_the_print_pack_is_made_and_the_day_is_kept(qtbot: QtBot, bench: Bench, console: Console) -> None:
    press(qtbot, console, "pack")
    export = dialog(console, ExportDialog)
    assert export.format.choice() == PACK
    assert not row(console, "pack").ring.is_done()
    export.export()
    qtbot.waitUntil(row(console, "pack").ring.is_done)
    assert "Made" in row(console, "pack").state.text()
    export.close()


def test_a_pack_without_its_cards_is_said_to_be_made_in_part(qtbot: QtBot, bench: Bench, console: Console) -> None:
    bare = replace(bench.session, analogies=(), hands=())
    bench.workbench.edit("", lambda _: bare, Place("problem", "prepare"))
    press(qtbot, console, "pack")
    export = dialog(console, ExportDialog)
    export.export()
    qtbot.waitUntil(lambda: "Made in part" in row(console, "pack").state.text())
    assert not row(console, "pack").ring.is_done()
    export.close()


def test_a_rehearsal_that_stands_there_is_brought_forward(qtbot: QtBot, console: Console) -> None:
    def standing() -> list[RehearsalDialog]:
        return [each for each in console.window().findChildren(RehearsalDialog) if each.isVisible()]

    press(qtbot, console, "rehearsal")
    (first,) = standing()
    press(qtbot, console, "rehearsal")
    assert standing() == [first]
    first.close()
    press(qtbot, console, "rehearsal")
    (again,) = standing()
    assert again is not first
    again.close()


def test_the_rehearsal_counts_when_its_last_step_was_reached(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, "rehearsal")
    rehearsal = dialog(console, RehearsalDialog)
    assert not row(console, "rehearsal").ring.is_done()
    rehearsal.steps.setCurrentRow(rehearsal.steps.count() - 1)
    assert row(console, "rehearsal").ring.is_done()
    rehearsal.close()


def test_a_look_at_the_keys_is_enough(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, "keys")
    dialog(console, KeysDialog).close()
    assert row(console, "keys").ring.is_done()
    assert row(console, "keys").state.text().startswith("Looked at")


def test_the_side_panel_lists_the_pack_under_the_rooms_picture(qtbot: QtBot, console: Console) -> None:
    panel = console.side.findChild(PackPanel)
    assert isinstance(panel, PackPanel)
    qtbot.waitUntil(lambda: bool(panel.pieces()))
    assert {"brief", "script", "slips"} <= {each.key for each in panel.pieces()}
    assert any("script is for you alone" in each.text() for each in panel.findChildren(ProseLabel))
    assert console.side.thumbnail.isVisible()
    qtbot.mouseClick(panel.stick, Qt.MouseButton.LeftButton)
    export = dialog(console, ExportDialog)
    assert export.format.choice() == EVERYTHING
    export.close()


def test_beside_a_look_ahead_the_pack_scrolls_and_no_line_strikes_another_out(qtbot: QtBot, console: Console) -> None:
    panel = console.side.findChild(PackPanel)
    assert isinstance(panel, PackPanel)
    qtbot.waitUntil(lambda: bool(panel.pieces()))
    console.views.look_ahead()
    lines = panel.findChildren(Hairline)
    assert len(lines) > 5
    qtbot.waitUntil(lambda: panel.area.verticalScrollBar().maximum() > 0)
    tops = [each.mapTo(panel, QPoint()).y() for each in lines]
    assert {below - above for above, below in pairwise(tops)} == {lines[0].height() + theme.px(32)}
    assert console.side.thumbnail.isVisible()
    assert panel.rect().contains(panel.stick.geometry())


def test_no_script_is_spoken_of_where_the_pack_has_none(qtbot: QtBot, empty_bench: Bench) -> None:
    panel = PackPanel(empty_bench.equipment)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: bool(panel.pieces()))
    assert [each.text() for each in panel.findChildren(ProseLabel)] == ["All of it lies on the tables."]


def test_another_paper_that_is_chosen_in_the_export_is_told_beside_the_pack(bench: Bench, console: Console) -> None:
    panel = console.side.findChild(PackPanel)
    assert panel is not None
    assert panel.isVisible()
    bench.equipment.settings.choose(paper="letter")
    assert "Letter" in [each.text() for each in panel.findChildren(Label)]


def test_other_tabs_leave_the_script_where_it_was(console: Console) -> None:
    console.go(Place("problem", "problem"))
    assert console.side.script.isVisible()
