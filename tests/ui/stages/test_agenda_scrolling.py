"""The agenda is longer than the window: what is typed into is in sight."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.page import put_up
from workshop.model.place import Place
from workshop.model.run import at_stage
from workshop.ui.stages.agenda.view import AgendaView
from workshop.ui.widgets.scroll_area import ScrollArea


def test_a_step_that_was_added_is_in_sight_while_it_is_typed(qtbot: QtBot, bench: Bench) -> None:
    bench.workbench.note(lambda run: at_stage(run, "problem"))
    view = AgendaView(bench.equipment)
    put_up(qtbot, view)
    view.go(Place("agenda"))
    view.shift(1)
    area = view._area
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    before = bar.maximum()
    view.add()
    field = QApplication.focusWidget()
    assert isinstance(field, QTextEdit)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    QApplication.processEvents()  # it stands where it belongs
    qtbot.waitUntil(lambda: _top(field, area) + field.height() <= area.viewport().height())


def _top(field: QTextEdit, area: ScrollArea) -> int:
    return field.mapTo(area.viewport(), QPoint()).y()
