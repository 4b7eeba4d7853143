"""What is deleted or archived in the library, and how it is taken back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.held_key import hold
from tests.ui.library.driving import SAMPLES, Make, Show, ago, choose, click, focused, listed
from workshop.library.library import Library
from workshop.storage.file import open_to_work


def test_a_deleted_example_comes_back_from_the_left_column(qtbot: QtBot, show: Show, library: Library) -> None:
    page = show(SAMPLES)
    while library.entries():
        qtbot.keyClick(page.pane.list, Qt.Key.Key_Delete)
    assert page.pane.empty.isVisible()
    with qtbot.waitSignal(page.open_wanted):
        click(qtbot, page.column.findChild(QWidget, "template.example"))
    assert len(listed(page)) == 1


def test_archived_and_old_sessions_are_one_click_away(qtbot: QtBot, show: Show, make: Make) -> None:
    make("New")
    make("Old", opened="2020-01-01T10:00:00+00:00")
    make("Archived")
    page = show()
    page.pane.select(next(each.path for each in page._library.entries() if each.title == "Archived"))
    choose(page, "Archive")
    assert listed(page) == ["New"]
    assert page.pane.older.label() == "Show 2 older sessions"
    click(qtbot, page.pane.older)
    assert sorted(listed(page)) == ["Archived", "New", "Old"]
    assert not page.pane.older.isVisible()


def test_delete_and_undo(qtbot: QtBot, show: Show, make: Make) -> None:
    make("Stays")
    gone = make("Goes <b>now</b>")
    page = show()
    page.pane.select(gone)
    page.pane.list.setFocus()
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Delete)
    assert listed(page) == ["Stays"]
    assert page.message() == "Deleted Goes <b>now</b>."
    assert not gone.exists()
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert sorted(listed(page)) == ["Goes <b>now</b>", "Stays"]
    assert page.details.entry() is not None
    assert page.details._title.text() == "Goes <b>now</b>"
    assert page.message() == ""
    assert gone.exists()


def test_delete_that_is_held_deletes_one(qtbot: QtBot, show: Show, make: Make) -> None:
    for title in ("First", "Second", "Third"):
        make(title)
    page = show()
    page.pane.list.setFocus()
    hold(qtbot, page.pane.list, Qt.Key.Key_Delete)
    assert len(listed(page)) == 2


def test_archiving_says_so_and_can_be_taken_back(qtbot: QtBot, show: Show, make: Make) -> None:
    for days, title in enumerate(("First", "Second", "Third")):
        make(title, opened=ago(days))
    page = show()
    page.pane.list.setCurrentIndex(page.pane.list.sessions.index(1))
    choose(page, "Archive")
    assert listed(page) == ["First", "Third"]
    assert page.message() == "Archived Second."
    assert page.details._title.text() == "Third"
    assert focused() is page.pane.list
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(page) == ["First", "Second", "Third"]
    assert page.details._title.text() == "Second"
    assert page.message() == ""
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert listed(page) == ["First", "Second", "Third"]


def test_what_was_done_last_is_taken_back(qtbot: QtBot, show: Show, make: Make) -> None:
    for days, title in enumerate(("First", "Second", "Third")):
        make(title, opened=ago(days))
    page = show()
    choose(page, "Archive")
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Delete)
    assert page.message() == "Deleted Second."
    click(qtbot, page.pane.deleted.action)
    assert listed(page) == ["Second", "Third"]
    click(qtbot, page.pane.older)
    page.pane.list.setCurrentIndex(page.pane.list.sessions.index(0))
    choose(page, "Back from the archive")
    assert page.message() == "First is back."
    click(qtbot, page.pane.archived.action)
    assert page.details.entry() is not None
    assert page.details.entry().archived  # type: ignore[union-attr]


def test_a_session_that_is_open_elsewhere_is_not_deleted(qtbot: QtBot, show: Show, make: Make) -> None:
    path = make("Open elsewhere")
    page = show()
    opened = open_to_work(path)
    try:
        page.pane.list.setFocus()
        qtbot.keyClick(page.pane.list, Qt.Key.Key_Delete)
    finally:
        opened.db.close()
        opened.lock.release()
    assert "is open in another window" in page.message()
    assert listed(page) == ["Open elsewhere"]
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert page.message() == ""
