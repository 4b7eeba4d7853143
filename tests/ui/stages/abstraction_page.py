"""What the tests of the Abstraction stage press and read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.widgets.menu_button import Menu

WORKING = "rung.rung-3"
WORDS = "Help someone who is frightened and has little say get through a wait that nobody can shorten."
BEFORE = "Help someone who is frightened get through a wait that nobody can shorten."


def shown(qtbot: QtBot, bench: Bench, width: int = 842, height: int = 900, *, compact: bool = False) -> AbstractionView:
    view = AbstractionView(bench.equipment)
    qtbot.addWidget(view)
    view.resize(width, height)
    view.set_width(compact=compact, wide=False)
    bench.workbench.returned.connect(view.go)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    view.setFocus()
    return view


def field(view: QWidget, name: str) -> QTextEdit:
    found = view.findChild(QTextEdit, name)
    assert isinstance(found, QTextEdit), name
    return found


def button(view: QWidget, name: str) -> QAbstractButton:
    found = view.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), name
    return found


def focused() -> QTextEdit:
    focus = QApplication.focusWidget()
    assert isinstance(focus, QTextEdit)
    return focus


def click(qtbot: QtBot, view: QWidget, name: str) -> None:
    qtbot.mouseClick(button(view, name), Qt.MouseButton.LeftButton)


def opened_menu(qtbot: QtBot, owner: QAbstractButton) -> Menu:
    qtbot.mouseClick(owner, Qt.MouseButton.LeftButton)
    menu = owner.findChild(Menu)
    assert isinstance(menu, Menu)
    qtbot.waitUntil(menu.isVisible)
    menu.close()
    return menu


def chosen(menu: QMenu, *words: str) -> None:
    for at, each in enumerate(words):
        action = next(one for one in menu.actions() if each in one.text())
        if at < len(words) - 1:
            found = action.menu()
            assert isinstance(found, QMenu)
            menu = found
        else:
            action.trigger()


def texts(bench: Bench) -> list[str]:
    return [each.text for each in bench.session.rungs]
