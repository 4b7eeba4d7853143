"""The page of all sessions, driven by keys and clicks over real files."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.library.driving import BEGUN, SAMPLES, Make, Show, ago, choose, click, field, focused, listed
from workshop.background import Background
from workshop.clock import Clock
from workshop.library.library import Library
from workshop.model.run import Run
from workshop.storage.errors import Damaged, InUse, NotFound
from workshop.storage.file import read
from workshop.ui.library.page import LibraryPage
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.chip import Chip


def test_an_empty_library_offers_the_worked_example(qtbot: QtBot, show: Show) -> None:
    page = show()
    assert page.pane.empty.isVisible()
    assert "No sessions yet" in page.pane.empty.title.text()
    assert not page.details._area.isVisible()
    page.load(SAMPLES)
    qtbot.waitUntil(lambda: bool(listed(page)))
    assert not page.pane.empty.isVisible()


def test_the_worked_examples_are_there_at_the_first_start(qtbot: QtBot, show: Show) -> None:
    page = show(SAMPLES)
    qtbot.waitUntil(lambda: "Calmer before surgery" in listed(page))
    page.pane.list.setFocus()
    titles = listed(page)
    page.pane.list.setCurrentIndex(page.pane.list.sessions.index(titles.index("Calmer before surgery")))
    assert page.details.go.label() == "Continue at Mapping"
    with qtbot.waitSignal(page.open_wanted) as asked:
        qtbot.keyClick(page.pane.list, Qt.Key.Key_Return)
    assert read(asked.args[0]).session.plan.title == "Calmer before surgery"


def test_search_narrows_the_list_and_escape_widens_it(qtbot: QtBot, show: Show, make: Make) -> None:
    make("Sofas up six floors")
    make("Deciding what to keep")
    page = show()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert focused() is page.pane.search
    qtbot.keyClicks(page.pane.search, "sofa")
    assert listed(page) == ["Sofas up six floors"]
    qtbot.keyClicks(page.pane.search, "zzz")
    assert listed(page) == []
    assert "sofazzz" in page.pane.nothing.title.text()
    click(qtbot, page.pane.nothing.action)
    assert len(listed(page)) == 2
    qtbot.keyClicks(page.pane.search, "zzz")
    assert not listed(page)
    qtbot.keyClick(page.pane.search, Qt.Key.Key_Escape)
    assert len(listed(page)) == 2
    qtbot.keyClick(page.pane.search, Qt.Key.Key_Down)
    assert focused() is page.pane.list


def test_filters_count_and_order(qtbot: QtBot, show: Show, make: Make) -> None:
    make("Planned", date="2999-01-01")
    make("Running", Run(stage="mapping", begun=BEGUN))
    make("Finished", Run(stage="translation", begun=BEGUN))
    page = show()
    chips = {each.label() for each in page.pane.findChildren(Chip)}
    assert chips == {"All 3", "Planned 1", "In progress 1", "Finished 1"}
    click(qtbot, page.pane.findChild(QWidget, "filter.finished"))
    assert listed(page) == ["Finished"]
    click(qtbot, page.pane.findChild(QWidget, "filter.all"))
    page.pane._by_title()
    assert listed(page) == ["Finished", "Planned", "Running"]
    page.pane._by_date()
    assert listed(page)[0] == "Planned"


def test_duplicates_stand_in_the_list_and_are_selected(show: Show, make: Make) -> None:
    make("Original", Run(stage="mapping", begun=BEGUN))
    page = show()
    choose(page, "Duplicate, plan only")
    entry = page.details.entry()
    assert entry is not None
    assert entry.title == "Original (copy)"
    assert entry.organisations == ()
    page.pane.select(next(each.path for each in page._library.entries() if each.title == "Original"))
    choose(page, "Duplicate everything")
    entry = page.details.entry()
    assert entry is not None
    assert entry.organisations == ("Harbour Museum", "Seed Bank")


def test_a_folder_that_no_program_shows_is_named_as_often_as_it_is_asked_for(
    show: Show, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    path = make("First")
    page = show()
    for _ in range(2):
        page.details.folder_wanted.emit(path)
        assert page.pane.note.text.text() == f"No program here opens it. It is in {path.parent}."
        assert page.pane.note.isVisible()
        page.pane.note.closed.emit()


def test_what_stands_in_the_way_is_told_with_a_way_out(qtbot: QtBot, show: Show, make: Make) -> None:
    path = make("Broken")
    page = show()
    page.tell(NotFound(Path("gone.workshop")))
    assert "There is no file gone.workshop" in page.message()
    assert not page.pane.error.copy.isVisible()
    page.tell(InUse(path))
    assert "another window" in page.message()
    page.tell(Damaged(path, "total", "2026-05-27T10:56:00+01:00"))
    assert "stops at 10:56" in page.message()
    assert focused() is page.pane.error.copy
    with qtbot.waitSignal(page.open_wanted) as asked:
        qtbot.keyClick(page.pane.error.copy, Qt.Key.Key_Return)
    assert asked.args[0] != path
    assert read(asked.args[0]).session.plan.title == "Broken (copy)"
    assert page.message() == ""


def test_restore_points_stand_in_the_panel_and_are_opened_beside_the_file(
    qtbot: QtBot, show: Show, make: Make, library: Library
) -> None:
    make("Another", opened="2020-01-01T10:00:00+00:00")
    path = make("Rescued")
    page = show()
    assert not page.details.points.isVisible()
    path = library.undelete(library.delete(path))
    page.refresh(path)
    qtbot.waitUntil(lambda: not page.reader.reading)
    assert page.details.points.isVisible()
    button = next(each for each in page.details.points.findChildren(Button) if each.label() == "Restore")
    assert "Today" in button.accessibleName()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert any(title.startswith("Rescued (as of ") for title in listed(page))
    assert page.details._title.text().startswith("Rescued (as of ")
    assert path.exists()
    assert focused() is page.pane.list


def test_a_damaged_file_offers_its_newest_good_restore_point(
    qtbot: QtBot, show: Show, make: Make, library: Library
) -> None:
    path = make("Spoilt")
    path = library.undelete(library.delete(path))
    (point,) = library.restore_points(path)
    page = show()
    page.tell(Damaged(path, "total"))
    button = page.pane.error.point
    assert button.label() == f"Open the copy from {point.at.astimezone().strftime('%H:%M')}"
    assert focused() is button
    assert page.pane.error.copy.label() == "Open what can be read"
    with qtbot.waitSignal(page.open_wanted) as asked:
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert read(asked.args[0]).session.plan.title.startswith("Spoilt (as of ")
    assert asked.args[0] != path
    page.tell(InUse(path))
    assert not button.isVisible()


def test_a_broken_file_is_listed_and_says_why(qtbot: QtBot, show: Show, make: Make) -> None:
    good = make("Good")
    good.with_name("Odd one.workshop").write_bytes(b"nothing of ours")
    page = show()
    assert sorted(listed(page)) == ["Good", "Odd one"]
    chips = {each.label() for each in page.pane.findChildren(Chip)}
    assert {"All 2", "Planned 1"} <= chips, "nobody knows how far it is"
    click(qtbot, page.pane.findChild(QWidget, "filter.planned"))
    assert listed(page) == ["Good"]
    click(qtbot, page.pane.findChild(QWidget, "filter.all"))
    page.pane.select(good.with_name("Odd one.workshop"))
    assert "not a session file" in page.details._when.text()


def test_opening_a_file_from_elsewhere(qtbot: QtBot, show: Show, make: Make, tmp_path: Path) -> None:
    inside = make("Elsewhere")
    outside = tmp_path / "elsewhere.workshop"
    inside.replace(outside)
    page = show()
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    dialog = page.findChild(QFileDialog, "open file")
    assert dialog is not None
    with qtbot.waitSignal(page.open_wanted) as asked:
        dialog.fileSelected.emit(str(outside))
    dialog.close()
    assert asked.args == [outside]


def test_coming_back_shows_and_selects_the_session_that_was_left(
    qtbot: QtBot, show: Show, make: Make, library: Library
) -> None:
    left = make("Left", opened=ago(8))
    make("Other")
    page = show()
    content = read(left)
    library.note_session(left, content.session, Run(stage="mapping", begun=BEGUN))
    page.refresh(left)
    entry = page.details.entry()
    assert entry is not None
    assert entry.path == left
    assert page.details.go.label() == "Continue at Mapping"
    assert focused() is page.pane.list
    qtbot.waitUntil(lambda: not page.reader.reading)


def test_coming_back_ends_a_search_that_would_hide_the_session(qtbot: QtBot, show: Show, make: Make) -> None:
    make("Kiln firing")
    page = show()
    qtbot.keyClicks(field(page, "search"), "zzz")
    assert listed(page) == []
    left = make("Made since")
    page.refresh(left)
    assert "Made since" in listed(page)
    assert field(page, "search").text() == ""
    assert focused() is page.pane.list


def test_hostile_and_long_texts_stand_as_they_were_typed(show: Show, make: Make) -> None:
    for title in ("<img width=9000 src=x>", "x" * 20_000, "{title} %s &amp;", "\u202eright to left \u05d0\u05d1"):
        make(title)
    page = show(size=(1024, 680))
    assert len(listed(page)) == 4
    for entry in page._library.entries():
        page.pane.select(entry.path)
        assert page.details._title.text() == entry.title
    page.grab()
    assert page.width() == 1024


def test_many_files_that_nobody_knew_are_all_found(qtbot: QtBot, show: Show, make: Make, library: Library) -> None:
    template = make("Many")
    content = template.read_bytes()
    for number in range(120):
        template.with_name(f"Many {number}.workshop").write_bytes(content)
    page = show()
    qtbot.waitUntil(lambda: len(listed(page)) == 121)
    page.pane.list.setFocus()
    qtbot.keyClick(page.pane.list, Qt.Key.Key_End)
    assert page.pane.list.currentIndex().row() == 120


def test_where_nothing_can_be_written_it_is_told_and_the_form_keeps_what_was_typed(
    qtbot: QtBot, home: Path, tmp_path: Path, qapp: QApplication
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    library, background = Library(tmp_path / "data"), Background()
    page = LibraryPage(library, background, Clock())
    qtbot.addWidget(page)
    page.show()
    page.load(SAMPLES)
    qtbot.waitUntil(lambda: page.loaded)
    assert "cannot write" in page.message()
    page.begin("")
    qtbot.keyClicks(field(page, "title"), "Not lost")
    click(qtbot, page.form.make)
    assert "Nothing was changed" in page.message()
    assert field(page, "title").text() == "Not lost"
    assert page.form.isVisible()
    background.stop()
    library.close()


def test_a_session_can_be_opened_while_the_others_are_still_being_read(
    qtbot: QtBot, make: Make, library: Library, qapp: QApplication, tmp_path: Path
) -> None:
    wanted = make("Wanted")
    for number in range(40):
        wanted.with_name(f"Other {number}.workshop").write_bytes(wanted.read_bytes())
    background = Background()
    page = LibraryPage(library, background, Clock())
    qtbot.addWidget(page)
    page.show()
    page.load(tmp_path)
    qtbot.waitUntil(lambda: page.reader.reading)
    page.pane.select(wanted)
    with qtbot.waitSignal(page.open_wanted) as asked:
        qtbot.keyClick(page.pane.list, Qt.Key.Key_Return)
    assert asked.args == [wanted]
    qtbot.waitUntil(lambda: page.loaded)
    assert len(listed(page)) == 41
    background.stop()


def test_f6_goes_through_the_parts_of_the_window_and_back(qtbot: QtBot, show: Show, make: Make) -> None:
    make("Sofas up six floors")
    page = show()
    page.pane.focus_list()
    parts = (page.column, page.pane, page.details)
    passed = []
    for shift in (False, False, False, True):
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(focused(), Qt.Key.Key_F6, modifier)
        passed.append(next(each for each in parts if each.isAncestorOf(focused())))
    assert passed == [page.details, page.column, page.pane, page.column]
    qtbot.keyClick(focused(), Qt.Key.Key_F6)
    assert focused() is page.pane.list
