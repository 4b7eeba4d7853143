"""Whether what is wrong with a control is complained of, and what is right is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.reader.rules import complaints
from tests.ui.reader.tree import nodes


class Deaf(QPushButton):
    """Lets every key pass."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()


class Greedy(QPushButton):
    """Takes every key and does nothing with it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


class Taking(QWidget):
    """A place that has a use for every key, as a stage has that moves with Space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()


@pytest.mark.parametrize(("kind", "wrong"), [(QPushButton, False), (Deaf, True), (Greedy, True)])
def test_a_button_that_no_key_presses_is_complained_of_wherever_it_stands(
    qtbot: QtBot, kind: type[QPushButton], wrong: bool
) -> None:
    place = Taking()
    qtbot.addWidget(place)
    button = kind("Show", place)
    pressed: list[bool] = []
    button.clicked.connect(pressed.append)
    QHBoxLayout(place).addWidget(button)
    with qtbot.waitExposed(place):
        place.show()
    told = [each for each in complaints(list(nodes(place))) if "presses it" in each]
    assert bool(told) is wrong
    assert not pressed, "asking is not pressing"
    assert not button.isDown()


@pytest.mark.parametrize("policy", [Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus])
def test_a_button_that_no_tab_leads_to_is_complained_of(qtbot: QtBot, policy: Qt.FocusPolicy) -> None:
    button = QPushButton("Show")
    qtbot.addWidget(button)
    button.setFocusPolicy(policy)
    with qtbot.waitExposed(button):
        button.show()
    assert [each for each in complaints(list(nodes(button))) if "no Tab" in each]
