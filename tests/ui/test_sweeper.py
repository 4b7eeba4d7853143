"""Widgets that Python throws away are destroyed where widgets live."""

from __future__ import annotations

import gc
import threading

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workshop.ui.sweeper import Sweeper


class Knot:
    """A widget in a cycle that only the collector can undo; it notes the thread in which it goes."""

    def __init__(self, gone: list[int]) -> None:
        self.widget = QWidget()
        self.gone = gone
        self.me = self

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


def allocate() -> None:
    """What a job does: far more objects than Python's own collector would wait for."""
    assert len([[number] for number in range(50_000)]) == 50_000


def test_a_widget_in_a_cycle_is_destroyed_where_it_lives_and_not_by_a_job(qtbot: QtBot) -> None:
    sweeper = Sweeper()
    gone: list[int] = []
    Knot(gone)
    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert gone == []
    kept = [[number] for number in range(2_000)]
    qtbot.waitUntil(lambda: bool(gone))
    assert gone == [threading.get_ident()]
    assert kept
    sweeper.stop()
    assert gc.isenabled()
    gc.disable()


def test_what_was_set_aside_goes_once_something_large_has_gone(qtbot: QtBot) -> None:
    sweeper = Sweeper()
    gone: list[int] = []
    Knot(gone)
    sweeper.set_aside()
    kept = [[number] for number in range(2_000)]
    Knot(gone)
    qtbot.waitUntil(lambda: len(gone) == 1)
    sweeper.sweep_all()
    qtbot.waitUntil(lambda: len(gone) == 2)
    assert kept
    sweeper.stop()
    assert gc.get_freeze_count() == 0
    gc.disable()
