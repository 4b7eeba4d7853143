"""A stage on a page of its own, as wide as beside the panels of a laptop, and the keys that are pressed in it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workshop.ui.stages.stage import StageView


def put_up(qtbot: QtBot, view: StageView) -> None:
    """Show it, with the keys."""
    qtbot.addWidget(view)
    view.resize(842, 660)
    view.set_width(compact=False, wide=False)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)


def focus() -> QWidget:
    """What has the cursor."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def press(qtbot: QtBot, *keys: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys, and type words, where the cursor is."""
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(focus(), key)
        else:
            qtbot.keyClick(focus(), key, held)
