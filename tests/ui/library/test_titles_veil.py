"""On a mirrored screen the library hides the titles of sessions until somebody asks for them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.library.conftest import Make
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
