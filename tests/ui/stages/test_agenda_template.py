"""The plan of a session kept as a template of one's own, from its agenda."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.agenda_page import press, shown


def test_the_plan_is_kept_as_a_template_under_the_name_that_is_typed(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, view, "agenda.template")
    qtbot.keyClicks(QApplication.focusWidget(), "Kitchen day")
    with qtbot.waitSignal(bench.equipment.templates.saved):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert view.saver.told.text() == "“Kitchen day” is kept."
    (own,) = bench.equipment.templates.own.templates
    assert (own.name, own.minutes) == ("Kitchen day", 180)
    assert view.saver.button.hasFocus()


def test_a_name_that_is_there_already_says_so_and_escape_keeps_nothing(qtbot: QtBot, bench: Bench) -> None:
    shelf = bench.equipment.templates
    with qtbot.waitSignal(shelf.saved):
        shelf.save(bench.session, "Kitchen day")
    view = shown(qtbot, bench)
    press(qtbot, view, "agenda.template")
    assert not view.saver.keep.isEnabled()
    qtbot.keyClicks(view.saver.name, "kitchen DAY")
    assert view.saver.keep.text() == "Replace"
    qtbot.keyClick(view.saver.name, Qt.Key.Key_Escape)
    assert [each.name for each in shelf.own.templates] == ["Kitchen day"]
    assert view.isVisible()
    assert view.saver.currentIndex() == 0


def test_a_template_that_cannot_be_written_says_why(qtbot: QtBot, bench: Bench) -> None:
    shelf = bench.equipment.templates
    (bench.path.parent / "templates").write_text("a file where the folder would be")
    view = shown(qtbot, bench)
    press(qtbot, view, "agenda.template")
    qtbot.keyClicks(view.saver.name, "Kitchen day")
    with qtbot.waitSignal(shelf.refused):
        qtbot.keyClick(view.saver.name, Qt.Key.Key_Return)
    assert view.saver.told.text().startswith("It could not be kept: ")
    assert view.saver.told.text().endswith("The session itself is safe.")
