"""Where Tab goes in Mapping."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import shown
from tests.ui.stages.page import focus, press


def test_tab_goes_as_one_reads_through_the_grid_to_the_ideas(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    theirs = view.grid.names.field("their_place")
    assert theirs is not None
    theirs.setFocus()
    passed = []
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Tab)
        passed.append(focus().objectName())
    assert passed == ["our_place", "mapping.rows", "mapping.ideas"]
