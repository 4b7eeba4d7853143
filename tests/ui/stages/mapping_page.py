"""The Mapping stage on a page of its own, and the keys that are pressed in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop.model.identity import AnalogyId
from workshop.ui.stages.mapping.view import MappingView

THEATRE, LOUNGE, SHIP = AnalogyId("analogy-theatre"), AnalogyId("analogy-lounge"), AnalogyId("analogy-ship")


def shown(qtbot: QtBot, bench: Bench) -> MappingView:
    view = MappingView(bench.equipment)
    qtbot.addWidget(view)
    view.resize(842, 660)
    view.set_width(compact=False, wide=False)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    bench.workbench.returned.connect(lambda place, label: view.go(place))
    return view


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(focus(), key)
        else:
            qtbot.keyClick(focus(), key, held)
