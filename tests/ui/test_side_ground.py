"""The ground of what stands at a side of the window: the line is where the middle is, in either reading direction."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workshop.ui import theme
from workshop.ui.side_ground import paint_ground

LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


class Side(QWidget):
    def __init__(self, *, begins: bool) -> None:
        super().__init__()
        self._begins = begins

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ground(self, begins=self._begins)


@pytest.mark.parametrize(
    ("begins", "direction", "edge"),
    [
        (True, LEFT_TO_RIGHT, 39),
        (False, LEFT_TO_RIGHT, 0),
        (True, RIGHT_TO_LEFT, 0),
        (False, RIGHT_TO_LEFT, 39),
    ],
)
def test_the_line_is_towards_the_middle(qtbot: QtBot, begins: bool, direction: Qt.LayoutDirection, edge: int) -> None:
    side = Side(begins=begins)
    qtbot.addWidget(side)
    side.setLayoutDirection(direction)
    side.resize(40, 20)
    seen = side.grab().toImage()
    lined = [at for at in range(40) if seen.pixelColor(at, 10) != theme.colour("rail")]
    assert lined == [edge]
