"""The Analogies stage in the console: where ideas from the capture line go, and the card in the smallest window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, framed, press
from workshop.model.place import Place
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.widgets.prose_label import ProseLabel

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


def test_in_the_smallest_window_every_card_after_the_first_is_as_high_as_its_own_words(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    frame = framed(qtbot, bench, monkeypatch)
    frame.resize(1024, 680)
    qtbot.waitUntil(lambda: frame.console.width() == 1024)
    view = None

    def as_high_as_its_words() -> bool:
        assert isinstance(view, AnalogiesView)
        words = [each for each in view.card.findChildren(ProseLabel) if each.isVisible()]
        return bool(words) and all(each.height() == each.heightForWidth(each.width()) for each in words)

    for number in (485, 655, 681, 2008):
        frame.console.go(Place("analogies", "", f"card:{DECK.by_number[number].key}"))
        view = frame.console.stage()
        qtbot.waitUntil(as_high_as_its_words)


def keep_idea(qtbot: QtBot, words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_I, ALT)
    field = QApplication.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
