"""What the tests of the library page look at and press."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from workshop.paths import resources
from workshop.ui.library.page import LibraryPage

SAMPLES = resources() / "samples"
BEGUN = "2026-05-19T09:30:00+01:00"

Make = Callable[..., Path]
Show = Callable[..., LibraryPage]


def ago(days: int) -> str:
    """The moment that many days before now."""
    return (datetime.now().astimezone() - timedelta(days=days)).isoformat()


def listed(page: LibraryPage) -> list[str]:
    sessions = page.pane.list.sessions
    return [str(sessions.index(row).data()) for row in range(sessions.rowCount())]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def field(page: LibraryPage, name: str) -> QLineEdit:
    found = page.findChild(QLineEdit, name)
    assert found is not None
    return found


def click(qtbot: QtBot, widget: QWidget | None) -> None:
    assert widget is not None
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(page: LibraryPage, words_of_it: str) -> None:
    """Choose from the menu behind the three dots."""
    page.details.more.pressed.emit()
    action = next(each for each in page.details.more.menu.actions() if each.text() == words_of_it)
    assert isinstance(action, QAction)
    action.trigger()
