"""On a mirrored screen the library hides the titles of sessions until somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QScreen
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.library.driving import Make
from workshop.background import Background
from workshop.clock import Clock
from workshop.library.library import Library
from workshop.ui.library.page import LibraryPage
from workshop.ui.library.titles_veil import TitlesVeil
from workshop.ui.screens import Screens


class Mirror(Screens):
    """Screens that can be told to show the same picture."""

    same = False

    def mirrored(self, console: QScreen | None) -> bool:
        return self.same


@pytest.fixture
def page(qtbot: QtBot, make: Make, library: Library) -> Iterator[LibraryPage]:
    make("Merger of two clients")
    background = Background()
    made = LibraryPage(library, background, Clock())
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    yield made
    background.stop()


def turn(screens: Mirror, same: bool) -> None:
    """The screens settle, showing the same picture or not."""
    screens.same = same
    screens.changed.emit()


def covers(veil: TitlesVeil, page: LibraryPage, part: QWidget) -> bool:
    """Whether the veil is what is seen in the middle of `part`."""
    there = page.childAt(part.mapTo(page, part.rect().center()))
    return there is not None and (there is veil or veil.isAncestorOf(there))


def test_titles_are_covered_while_the_screen_is_mirrored_and_shown_when_asked(page: LibraryPage) -> None:
    screens = Mirror()
    veil = TitlesVeil(page, screens)
    assert not veil.isVisible()
    turn(screens, True)
    assert veil.isVisible()
    for part in (page.pane.list, page.details):
        assert covers(veil, page, part)
    veil.notice.action.click()
    assert not veil.isVisible()
    turn(screens, True)
    assert not veil.isVisible(), "asked once, they stay"
    turn(screens, False)
    turn(screens, True)
    assert veil.isVisible()
    turn(screens, False)
    assert not veil.isVisible()


def test_a_new_session_can_be_made_under_the_veil(page: LibraryPage) -> None:
    screens = Mirror()
    veil = TitlesVeil(page, screens)
    turn(screens, True)
    page.begin("")
    assert page.form.isVisible()
    assert not covers(veil, page, page.form)
    assert veil.isVisible()


def test_what_is_covered_has_no_keys(qtbot: QtBot, page: LibraryPage, tmp_path: Path) -> None:
    page.load(tmp_path)
    qtbot.waitUntil(lambda: page.pane.list.sessions.rowCount() == 1)
    screens = Mirror()
    veil = TitlesVeil(page, screens)
    page.pane.focus_list()
    with qtbot.waitActive(page):
        page.activateWindow()
    qtbot.waitUntil(page.pane.list.hasFocus)
    opened = QSignalSpy(page.pane.list.open_wanted)
    turn(screens, True)
    assert veil.notice.action.hasFocus()
    for part in (page.pane.list, page.pane.search, page.details):
        assert not part.isEnabled()
    page.pane.focus_search()
    page.pane.focus_list()
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Return)
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Delete)
    assert opened.count() == 0
    assert page.pane.list.sessions.rowCount() == 1
    qtbot.keyClick(veil.notice.action, Qt.Key.Key_Space)
    assert page.pane.list.hasFocus()
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Return)
    assert opened.count() == 1
    assert page.pane.search.isEnabled()


def test_what_went_wrong_is_read_under_the_veil_and_no_title_of_a_deleted_session(page: LibraryPage) -> None:
    screens = Mirror()
    veil = TitlesVeil(page, screens)
    page.pane.say_deleted("Merger of two clients")
    page.say("The list could not be kept.")
    turn(screens, True)
    QApplication.processEvents()
    assert not covers(veil, page, page.pane.note)
    assert covers(veil, page, page.pane.search)
    assert page.message() == "The list could not be kept."


def test_a_window_that_is_moved_to_a_mirrored_screen_is_covered(page: LibraryPage) -> None:
    screens = Mirror()
    veil = TitlesVeil(page, screens)
    screens.same = True
    window = page.windowHandle()
    window.screenChanged.emit(window.screen())
    assert veil.isVisible()
