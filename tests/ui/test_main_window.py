"""The window over a whole day: sessions are opened and left, and nothing of them stays behind."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, DECK, sample
from workshop.background import Background
from workshop.clock import Clock
from workshop.library.library import Library
from workshop.model.changes.plan import plan_session
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.paths import resources
from workshop.storage import file
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.dialogs.print_cards import PrintCardsDialog
from workshop.ui.library.page import LibraryPage
from workshop.ui.main_window import Household, MainWindow
from workshop.ui.screens import Screens
from workshop.ui.settings_shelf import SettingsShelf


@pytest.fixture
def window(qtbot: QtBot, data: Path) -> Iterator[MainWindow]:
    background = Background()
    clock = Clock()
    library = Library(data, clock)
    shelf = SettingsShelf(data / "settings.json", background)
    deck = DeckShelf(resources() / "deck", background)
    made = MainWindow()
    made.furnish(Household(library, deck, background, Screens(), shelf, clock))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()
    background.stop()
    library.close()


def kept(window: MainWindow) -> Counter[str]:
    """Everything that lives in the window, after what was thrown away is gone."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    return Counter(type(each).__name__ for each in window.findChildren(QObject))


@pytest.fixture
def calmer(tmp_path: Path) -> Path:
    """A session's file."""
    path = tmp_path / "calmer.workshop"
    file.create(path, sample(CALMER), Run(), "2026-05-27T09:00:00+01:00")
    return path


def test_no_session_is_created_twice_and_no_list_opened_over_itself_by_a_key_that_is_held(window: MainWindow) -> None:
    once = ["F1", "Ctrl+Shift+D", "Ctrl+Return", "Ctrl+Enter", "Ctrl+N"]
    repeats = {each.key().toString(): each.autoRepeat() for each in window.findChildren(QShortcut)}
    assert not any(repeats[each] for each in once)


def test_a_second_start_with_the_open_session_leaves_it_on_the_console(window: MainWindow, calmer: Path) -> None:
    window.open_file(calmer)
    console = window.console
    assert console is not None
    console.present()
    assert window.open_file(calmer.parent / "." / calmer.name)
    assert window.console is console
    assert console.presentation.is_open


def test_a_file_that_cannot_be_opened_takes_nobody_out_of_the_session(window: MainWindow, calmer: Path) -> None:
    window.open_file(calmer)
    console = window.console
    assert console is not None
    assert not window.open_file(calmer.with_name("gone.workshop"))
    assert window.console is console
    assert "There is no file gone.workshop any more." in console.messages.text()


def test_without_a_session_the_library_tells_what_stands_in_the_way(window: MainWindow, calmer: Path) -> None:
    assert not window.open_file(calmer.with_name("gone.workshop"))
    assert "There is no file gone.workshop any more." in window.library.message()


def test_an_error_in_the_program_is_told_wherever_one_is(window: MainWindow, calmer: Path) -> None:
    window.tell_error("Something went wrong.")
    assert "Something went wrong." in window.library.message()
    window.open_file(calmer)
    window.tell_error("Something went wrong.")
    assert window.console is not None
    assert "Something went wrong." in window.console.messages.text()


def test_a_session_that_is_left_leaves_nothing_behind(qtbot: QtBot, window: MainWindow, calmer: Path) -> None:
    def visit() -> None:
        assert window.open_file(calmer)
        assert window.console is not None
        for stage in ("abstraction", "analogies", "mapping", "translation"):
            window.console.go_to_stage(stage)
        window.show_library()
        qtbot.waitUntil(window.library.isVisible)

    visit()
    before = kept(window)
    visit()
    visit()
    assert kept(window) - before == Counter()


def test_a_session_that_makes_room_for_another_was_left_too(
    qtbot: QtBot, window: MainWindow, calmer: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.workshop"
    file.create(other, sample(CALMER), Run(), "2026-05-27T09:00:00+01:00")
    window.open_file(calmer)
    with qtbot.waitSignal(window.left):
        window.open_file(other)
    with qtbot.waitSignal(window.left):
        window.show_library()
    with qtbot.assertNotEmitted(window.left):
        window.open_file(other)


@pytest.mark.parametrize("opened", ["aside", "views", "rehearse", "screens", "export"])
def test_what_stands_over_a_session_goes_with_it(
    qtbot: QtBot, window: MainWindow, calmer: Path, tmp_path: Path, opened: str
) -> None:
    other = tmp_path / "other.workshop"
    file.create(other, sample(CALMER), Run(), "2026-05-27T09:00:00+01:00")
    window.open_file(calmer)
    console = window.console
    assert console is not None
    console.rail.aside_wanted.emit() if opened == "aside" else console.commands.run(opened)
    assert len(window.findChildren(QDialog)) == 1
    window.open_file(other)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert [each for each in window.findChildren(QDialog) if each.isVisible()] == []


def test_cards_that_are_being_printed_are_given_up_with_the_session(
    qtbot: QtBot, window: MainWindow, calmer: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ui.deck_shelf.read_deck", lambda _: DECK)
    window.open_file(calmer)
    assert window.console is not None
    window.console.menu._print_cards()
    (dialog,) = window.findChildren(PrintCardsDialog)
    qtbot.waitUntil(lambda: dialog.told.text() == "No card is chosen yet.")
    qtbot.keyClicks(dialog.choice.numbers, "1-9999")
    dialog.make()
    task = dialog._task
    assert task is not None
    assert task.running
    window.show_library()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert task.cancelled()
    assert not dialog.isVisible()


def test_the_window_is_called_what_the_session_is_called(window: MainWindow, calmer: Path) -> None:
    window.open_file(calmer)
    console = window.console
    assert console is not None
    console.workbench.edit("Edit plan", partial(plan_session, title="Before the ward round"), Place("problem"))
    assert window.windowTitle() == "Before the ward round: Analogy Workshop"


def test_after_a_power_cut_the_library_says_what_was_kept(qtbot: QtBot, data: Path, calmer: Path) -> None:
    before = Library(data, Clock())
    before.note_opened(calmer, "2026-05-27T11:00:00+01:00")
    library = Library(data, Clock())
    background = Background()
    page = LibraryPage(library, background, Clock())
    qtbot.addWidget(page)
    page.show()
    page.load(resources() / "samples")
    qtbot.waitUntil(lambda: page.loaded)
    assert "We kept everything up to" in page.message()
    background.stop()
    library.close()
    before.close()


def test_a_session_that_was_left_is_not_called_cut_off(window: MainWindow, calmer: Path, data: Path) -> None:
    window.open_file(calmer)
    window.show_library()
    assert Library(data, Clock()).cut_off is None
