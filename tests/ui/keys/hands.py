"""The whole program's window with a real session file under it, and hands that press its keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.still_clock import StillClock
from workshop.background import Background
from workshop.library.library import Library
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.paths import resources
from workshop.storage import file
from workshop.ui.console.console import Console
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.key_filter import KeyFilter
from workshop.ui.main_window import Household, MainWindow
from workshop.ui.presentation import Presentation
from workshop.ui.screens import Screens
from workshop.ui.settings_shelf import SettingsShelf

PATIENCE = 10_000
"""Milliseconds that something may take: the machine may be busy."""

STAMP = "2026-05-27T09:00:00+01:00"


class House:
    """What outlives a session: the window, the library, the deck. One for many sessions, as on a working day."""

    def __init__(self, data: Path) -> None:
        self.background = Background()
        self.clock = StillClock()
        self.library = Library(data, self.clock)
        self.deck = DeckShelf(resources() / "deck", self.background, own=data / "deck")
        shelf = SettingsShelf(data / "settings.json", self.background)
        self.window = MainWindow()
        self.window.furnish(Household(self.library, self.deck, self.background, Screens(), shelf, self.clock))
        self._keys = KeyFilter(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        self.deck.fill()
        until(lambda: self.deck.deck is not None)

    def open(self, path: Path, session: Session, run: Run | None = None) -> Hands:
        """A new file with `session` on the console."""
        file.create(path, session, run or Run(), STAMP)
        assert self.window.open_file(path)
        self.window.activateWindow()
        settle()
        return Hands(self)

    def tidy(self) -> None:
        """Put away whatever a session left open."""
        for each in QApplication.topLevelWidgets():
            if each is not self.window and each.isVisible() and each.isWindow():
                each.close()
        if self.window.console is not None:
            self.window.show_library()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """The day is over."""
        self.window.close()
        self.background.stop()
        self.library.close()


class Hands:
    """Whoever sits before the console."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.window = house.window

    @property
    def console(self) -> Console:
        """The open console."""
        assert self.window.console is not None
        return self.window.console

    @property
    def session(self) -> Session:
        """The session as it is on disk, so that what a key changed is known to be kept."""
        workbench = self.console.workbench
        workbench.flush()
        until(lambda: workbench.is_saved)
        return file.read(workbench.path).session

    @property
    def run(self) -> Run:
        """Where the facilitator is, and the clocks."""
        return self.console.workbench.run

    @property
    def room(self) -> Presentation:
        """What the room sees."""
        return self.console.presentation

    def press(self, *keys: str) -> None:
        """Press keys where the focus is, one after the other."""
        for each in keys:
            combination = QKeySequence(each)[0]  # type: ignore[index]
            QTest.keyClick(_target(self.window), combination.key(), combination.keyboardModifiers())
            settle()

    def type(self, words: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(_target(self.window), words)
        settle()

    def go(self, place: str) -> None:
        """Go to a place: stage, tab, item."""
        self.console.go(Place.read(place))
        settle()

    def focus(self, name: str) -> QWidget:
        """Put the focus on the widget with that object name."""
        found = self.find(name)
        found.setFocus()
        settle()
        return found

    def find(self, name: str) -> QWidget:
        """The widget with that object name, once it can be seen."""
        until(lambda: _seen(name) is not None)
        found = _seen(name)
        assert found is not None
        return found

    def dialog(self) -> str:
        """The object name, or else the kind, of the dialog that is open; empty if none is."""
        dialogs = [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]
        return (dialogs[-1].objectName() or type(dialogs[-1]).__name__) if dialogs else ""


def focused() -> QWidget:
    """What has the focus."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def settle(milliseconds: int = 0) -> None:
    """Let what waits in the event loop happen; other threads run meanwhile."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(ready: Callable[[], bool]) -> None:
    """Let the event loop run until `ready` says so."""
    left = PATIENCE
    while not ready():
        assert left > 0, "waited in vain"
        settle(5)
        left -= 5


def _seen(name: str) -> QWidget | None:
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    everything = (each for one in windows for each in (one, *one.findChildren(QWidget, name)))
    return next((each for each in everything if each.objectName() == name and each.isVisible()), None)


def _target(window: QWidget) -> QWidget:
    return (
        QApplication.activePopupWidget()
        or QApplication.focusWidget()
        or QApplication.activeModalWidget()
        or QApplication.activeWindow()
        or window
    )
