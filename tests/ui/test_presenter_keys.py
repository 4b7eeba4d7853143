"""The keys of a presenter remote over a window that has a use of its own for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import at_problem
from workshop.documents.catalogue import documents_of
from workshop.projection import Shown
from workshop.ui.dialogs.preview import PreviewDialog


def test_the_clicker_turns_the_rooms_views_and_not_the_pages_of_a_preview(qtbot: QtBot, bench: Bench) -> None:
    console = at_problem(qtbot, bench)
    document, equipment = documents_of(bench.session)[1], bench.equipment
    preview = PreviewDialog(bench.workbench, equipment.background, equipment.settings, document, console)
    preview.open()
    qtbot.waitUntil(lambda: bool(preview.pages.pdf) and equipment.background.idle)
    preview.activateWindow()
    preview.view.setFocus()
    qtbot.waitUntil(preview.view.hasFocus)
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.list.currentRow() == 1
    console.present()
    console.show_to_room(Shown("organisations"))
    preview.activateWindow()
    qtbot.waitUntil(preview.view.hasFocus)
    qtbot.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert console.presentation.shown == Shown("statement")
    assert preview.list.currentRow() == 1
    preview.close()
