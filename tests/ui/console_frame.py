"""The console in a window of its own, and the keys that are pressed in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from workshop.model.session import Session
from workshop.ui.console.console import Console

BenchOf = Callable[[Session], Bench]
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Frame(QWidget):
    """A window with the console in it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.console = Console(bench.equipment, self)
        column.addWidget(self.console)
        self.resize(1366, 768)


def framed(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Frame:
    """The console of a session, shown, with the deck read."""
    monkeypatch.setattr("workshop.ui.deck_shelf.read_deck", lambda _: DECK)  # 256 files, which no test here changes
    bench.equipment.deck.fill()
    qtbot.waitUntil(lambda: bench.equipment.deck.deck is not None)
    return shown(qtbot, bench)


def shown(qtbot: QtBot, bench: Bench) -> Frame:
    """The console of a session, shown; whoever asks for the deck uses `framed`."""
    frame = Frame(bench)
    bench.held.append(frame)
    qtbot.addWidget(frame, before_close_func=lambda each: each.console.put_away())
    with qtbot.waitExposed(frame):
        frame.show()
    frame.activateWindow()
    return frame


def at_problem(qtbot: QtBot, bench: Bench) -> Console:
    """The console at Problem, where nothing asks for the deck."""
    frame = shown(qtbot, bench)
    frame.console.go_to_stage("problem")
    return frame.console


def press(
    qtbot: QtBot, console: Console, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the focus is."""
    qtbot.keyClick(QApplication.focusWidget() or console.window(), key, modifiers)
