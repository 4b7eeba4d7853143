"""The Analogies stage in the console: where ideas from the capture line go."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, framed, press
from workshop.model.place import Place

THEATRE = "analogy-theatre"


def test_a_search_that_closes_the_pair_lets_ideas_go_to_the_open_card_again(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = framed(qtbot, bench, monkeypatch)
    console = frame.console
    console.go(Place("analogies", "", THEATRE))
    console.go(Place("analogies", "together"))
    keep_idea(qtbot, "for both")
    press(qtbot, console, Qt.Key.Key_F, CTRL)
    keep_idea(qtbot, "for the theatre")
    assert [each.analogy for each in bench.session.ideas[-2:]] == [None, THEATRE]


def keep_idea(qtbot: QtBot, words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_I, ALT)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
