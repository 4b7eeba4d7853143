"""Photographs as a facilitator attaches them, looks at them and types from them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.documents.reading import reader
from tests.ui.conftest import Bench
from tests.ui.console_frame import CTRL, press
from tests.ui.held_key import hold
from tests.ui.pasting import paste_by_menu
from workshop.documents.catalogue import documents_of, make
from workshop.documents.record import record_of
from workshop.documents.style import Paper
from workshop.model.place import Place
from workshop.storage.undisturbed import pictures_in
from workshop.ui.console.console import Console
from workshop.ui.photographs.panel import PhotoPanel
from workshop.ui.presentation import State
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.prose_edit import ProseEdit

SHIFT = Qt.KeyboardModifier.ShiftModifier


def attach(qtbot: QtBot, console: Console, *paths: Path) -> None:
    """Attach files, and wait until they are seen."""
    before = len(console.workbench.session.photos)
    console.photographs.take(paths)
    panel = console.photographs.panel
    qtbot.waitUntil(lambda: len(console.workbench.session.photos) == before + len(paths))
    qtbot.waitUntil(panel.view.has_picture)


def dropped(data: QMimeData) -> QDropEvent:
    return QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )


def test_a_photograph_belongs_to_where_the_facilitator_is_and_is_on_disk(
    qtbot: QtBot, bench: Bench, console: Console, charts: list[Path]
) -> None:
    attach(qtbot, console, charts[0])
    (photo,) = bench.session.photos
    assert (photo.stage, photo.analogy) == ("mapping", console.stage().destination())
    assert (photo.width, photo.height) == (900, 600)
    assert photo.name == ""  # a file's name can tell what nobody meant to keep
    assert bench.on_disk().photos == (photo,)
    assert list(pictures_in(bench.path)) == [photo.digest]
    console.go_to_stage("problem")
    attach(qtbot, console, charts[1])
    assert (bench.session.photos[1].stage, bench.session.photos[1].analogy) == ("problem", None)


def test_several_come_in_one_step_and_undo_takes_them_together(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    attach(qtbot, console, *charts)
    assert bench.workbench.undoable == "Attach 3 photographs"
    console.undo()
    assert bench.session.photos == ()
    assert panel.empty.isVisible()
    console.redo()
    qtbot.waitUntil(panel.view.has_picture)
    assert len(bench.session.photos) == 3


def test_the_button_beside_the_statement_opens_the_dialog_and_what_is_chosen_is_attached(
    qtbot: QtBot, bench: Bench, console: Console, charts: list[Path]
) -> None:
    console.go(Place("problem", "problem"))
    button = console.findChild(Button, "statement.attach")
    assert isinstance(button, Button)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = console.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.filesSelected.emit([str(charts[0])])
    dialog.close()
    qtbot.waitUntil(lambda: len(bench.session.photos) == 1)
    assert bench.session.photos[0].stage == "problem"


def test_files_are_dropped_anywhere_on_the_console_and_other_things_are_not(
    qtbot: QtBot, bench: Bench, console: Console, charts: list[Path]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(charts[0])), QUrl.fromLocalFile(str(charts[0].with_name("notes.txt")))])
    entering = QDragEnterEvent(
        QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(console, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(console, dropped(data))
    qtbot.waitUntil(lambda: len(bench.session.photos) == 1)
    other = QMimeData()
    other.setText("words")
    QApplication.sendEvent(console, dropped(other))
    assert len(bench.session.photos) == 1


def test_a_file_that_is_dropped_on_a_field_is_no_text_there(qtbot: QtBot, console: Console, charts: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(charts[0]))])
    data.setText(str(charts[0]))
    console.go(Place("problem", "problem", "statement"))
    statement = console.findChild(ProseEdit, "statement")
    assert isinstance(statement, ProseEdit)
    for field in (statement.viewport(), console.capture.field):
        entering = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(field, entering)
        QApplication.sendEvent(field, dropped(data))
    assert charts[0].name not in statement.text() + console.capture.field.text()
    assert not statement.canInsertFromMimeData(data)


def test_files_that_are_pasted_into_the_capture_line_are_no_ideas(
    qtbot: QtBot, bench: Bench, console: Console, charts: list[Path]
) -> None:
    ideas = bench.session.ideas
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in charts])
    data.setText("\n".join(map(str, charts)))
    QGuiApplication.clipboard().setMimeData(data)
    field = console.capture.field
    field.setFocus()
    press(qtbot, console, Qt.Key.Key_V, CTRL)
    paste_by_menu(field)
    assert field.text() == ""
    assert bench.session.ideas == ideas


def test_delete_that_is_held_takes_out_the_photograph_that_is_looked_at(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    attach(qtbot, console, *charts)
    panel.view.setFocus()
    hold(qtbot, panel.view, Qt.Key.Key_Delete)
    assert len(bench.session.photos) == 2


def test_a_picture_is_pasted(qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel) -> None:
    press(qtbot, console, Qt.Key.Key_P, CTRL | SHIFT)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(0x804020)
    QGuiApplication.clipboard().setImage(image)
    press(qtbot, console, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: len(bench.session.photos) == 1)
    panel.read.setFocus()
    press(qtbot, console, Qt.Key.Key_V, CTRL)  # no text there, either
    qtbot.waitUntil(lambda: len(bench.session.photos) == 2)
    QGuiApplication.clipboard().setText("words")
    panel.view.setFocus()
    press(qtbot, console, Qt.Key.Key_V, CTRL)
    assert "no picture on the clipboard" in panel.told.words()


def test_one_that_is_refused_is_told_beside_those_that_came(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path], tmp_path: Path
) -> None:
    (tmp_path / "IMG.HEIC").write_bytes(b"\x00\x00\x00\x18ftypheic")
    console.photographs.take([charts[0], tmp_path / "IMG.HEIC"])
    qtbot.waitUntil(lambda: len(bench.session.photos) == 1)
    qtbot.waitUntil(panel.view.has_picture)
    assert "IMG.HEIC is a HEIC photograph" in panel.told.words()
    assert "Your work is safe" in panel.told.words()


def test_what_it_says_is_typed_beside_it_and_each_line_becomes_an_idea(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    attach(qtbot, console, charts[0])
    before = len(bench.session.ideas)
    panel.name.setFocus()
    qtbot.keyClicks(panel.name, "Flip chart 2")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is panel.read
    qtbot.keyClicks(panel.read, "- warm socks")
    qtbot.keyClick(panel.read, Qt.Key.Key_Return)
    qtbot.keyClicks(panel.read, "- pick a song")
    (photo,) = bench.session.photos
    assert (photo.name, photo.read) == ("Flip chart 2", "- warm socks\n- pick a song")
    qtbot.mouseClick(panel.ideas, Qt.MouseButton.LeftButton)
    made = bench.session.ideas[before:]
    assert [(each.text, each.analogy) for each in made] == [
        ("warm socks", photo.analogy), ("pick a song", photo.analogy),
    ]  # fmt: skip
    qtbot.mouseClick(panel.ideas, Qt.MouseButton.LeftButton)
    assert len(bench.session.ideas) == before + 2
    assert "already" in panel.told.words()
    console.undo()
    assert len(bench.session.ideas) == before
    assert panel.told.words() == "", "they are ideas no more"


def test_of_very_many_lines_those_that_wait_are_told_and_come_next(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    attach(qtbot, console, charts[0])
    before = len(bench.session.ideas)
    panel.read.setFocus()
    panel.read.insertPlainText("\n".join(f"idea {at}" for at in range(203)))
    qtbot.mouseClick(panel.ideas, Qt.MouseButton.LeftButton)
    assert len(bench.session.ideas) == before + 200
    assert panel.told.words() == "200 ideas kept. 3 more wait: make ideas once more."
    qtbot.mouseClick(panel.ideas, Qt.MouseButton.LeftButton)
    assert len(bench.session.ideas) == before + 203
    assert panel.told.words() == "3 ideas kept."


def test_one_after_the_other_by_button_and_key(
    qtbot: QtBot, console: Console, panel: PhotoPanel, charts: list[Path], bench: Bench
) -> None:
    attach(qtbot, console, *charts)
    qtbot.mouseClick(panel.next, Qt.MouseButton.LeftButton)
    assert panel.current() is bench.session.photos[1]
    panel.view.setFocus()
    press(qtbot, console, Qt.Key.Key_Right)
    assert panel.current() is bench.session.photos[2]
    assert not panel.next.isEnabled()
    press(qtbot, console, Qt.Key.Key_Right)
    assert panel.current() is bench.session.photos[2]
    press(qtbot, console, Qt.Key.Key_Left)
    assert panel.current() is bench.session.photos[1]
    qtbot.waitUntil(panel.view.has_picture)


def test_it_is_seen_larger_moved_and_whole_again(
    qtbot: QtBot, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    attach(qtbot, console, charts[0])
    view = panel.view
    view.setFocus()
    small = view.accessibleDescription()
    press(qtbot, console, Qt.Key.Key_Plus)
    press(qtbot, console, Qt.Key.Key_Plus)
    assert not view.is_fitted()
    assert view.accessibleDescription() != small
    across = view.horizontalScrollBar()
    at = across.value()
    press(qtbot, console, Qt.Key.Key_Right)
    assert across.value() > at
    at = across.value()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 60))
    qtbot.mouseMove(view.viewport(), QPoint(130, 60))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(130, 60))
    assert across.value() < at
    press(qtbot, console, Qt.Key.Key_0)
    assert view.is_fitted()
    wheel = QWheelEvent(
        QPointF(50, 50), view.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert not view.is_fitted()


def test_a_photograph_can_be_moved_to_another_analogy_and_taken_out(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    attach(qtbot, console, charts[0], charts[1])
    other = bench.session.analogies[1]
    panel.place.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    action = next(each for each in menu.actions() if each.text() == other.title)
    assert not action.isChecked()
    action.trigger()
    menu.close()
    assert bench.session.photos[0].analogy == other.id
    assert other.title in panel.place.accessibleName()
    panel.view.setFocus()
    press(qtbot, console, Qt.Key.Key_Delete)
    assert len(bench.session.photos) == 1
    assert panel.current() is bench.session.photos[0]
    console.undo()
    assert len(bench.session.photos) == 2
    assert panel.current() is bench.session.photos[0], "the one that came back, not the one that was beside it"


def test_the_key_opens_goes_in_and_closes_and_the_cursor_is_back(
    qtbot: QtBot, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    console.go(Place("problem", "problem", "statement"))
    statement = QApplication.focusWidget()
    press(qtbot, console, Qt.Key.Key_P, CTRL | SHIFT)
    assert panel.isVisible()
    assert isinstance(statement, QWidget)
    statement.setFocus()
    press(qtbot, console, Qt.Key.Key_P, CTRL | SHIFT)
    assert QApplication.focusWidget() is panel.empty.action
    press(qtbot, console, Qt.Key.Key_P, CTRL | SHIFT)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is statement
    press(qtbot, console, Qt.Key.Key_P, CTRL | SHIFT)
    press(qtbot, console, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is statement
    assert console.side.script.isVisible()


def test_the_log_and_the_photographs_take_turns(qtbot: QtBot, console: Console, panel: PhotoPanel) -> None:
    press(qtbot, console, Qt.Key.Key_P, CTRL | SHIFT)
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert console.log.isVisible()
    assert not panel.isVisible()
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert console.side.script.isVisible()


def test_the_photographs_open_at_those_of_the_analogy_at_hand(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    attach(qtbot, console, charts[0])
    console.go(Place("mapping", bench.session.analogies[1].id))
    attach(qtbot, console, charts[1])
    console.go(Place("mapping", bench.session.analogies[0].id))
    press(qtbot, console, Qt.Key.Key_Escape)
    console.photographs.open()
    assert panel.current() is bench.session.photos[0]


def test_the_room_never_sees_a_photograph(qtbot: QtBot, bench: Bench, console: Console, charts: list[Path]) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_F5)
    assert console.presentation.state is State.LIVE
    seen = console.presentation.plain_text
    assert seen
    attach(qtbot, console, charts[0])
    qtbot.keyClicks(console.photographs.panel.name, "Flip chart 2")
    bench.workbench.commit()
    assert console.presentation.plain_text == seen


def test_it_is_printed_with_its_picture(qtbot: QtBot, bench: Bench, console: Console, charts: list[Path]) -> None:
    attach(qtbot, console, charts[0])
    session = bench.session
    (document,) = (each for each in documents_of(session) if each.key == "photographs")
    record = record_of(bench.workbench.run, picture=bench.workbench.pictures())
    (found,) = reader(make(session, document, Paper.A4, record)).pages[0].images
    assert Image.open(io.BytesIO(found.data)).size == (900, 600)


def test_one_whose_picture_is_lost_says_so(
    qtbot: QtBot, bench: Bench, console: Console, panel: PhotoPanel, charts: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    attach(qtbot, console, charts[0], charts[1])
    monkeypatch.setattr(bench.workbench, "pictures", lambda: lambda _digest: None)
    panel.turn(True)
    qtbot.waitUntil(lambda: "not in this file" in panel.told.words())


def test_in_the_lowest_window_the_longest_message_stands_over_no_field(
    qtbot: QtBot, console: Console, panel: PhotoPanel, charts: list[Path]
) -> None:
    console.window().resize(1024, 680)
    attach(qtbot, console, charts[0])
    panel.tell("\n".join(f"IMG_{number}.HEIC is a HEIC photograph, which cannot be read here." for number in range(9)))
    QApplication.processEvents()
    below = [panel.told, panel.name, panel.read, panel.attach]
    tops = [each.mapTo(panel, QPoint(0, 0)).y() for each in below]
    ends = [top + each.height() for top, each in zip(tops, below, strict=True)]
    assert all(end <= top for end, top in zip(ends, [*tops[1:], panel.height() + 1], strict=True))
