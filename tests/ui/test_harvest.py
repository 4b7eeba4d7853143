"""Many at once: line after line in the capture line, a pasted list, and what was parked taken up again."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QShortcut
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, framed, press
from tests.ui.pasting import paste_by_menu
from workshop.model.changes.captures import remove_jotting
from workshop.model.jottings import JottingKind
from workshop.model.place import Place
from workshop.ui.console.capture_bar import CaptureBar
from workshop.ui.console.console import Console
from workshop.ui.console.harvest import MOST
from workshop.ui.dialogs.set_aside import SetAsideDialog
from workshop.ui.widgets.button import Button, IconButton
from workshop.ui.widgets.prose_edit import ProseEdit

LIST = "- Named calls\n\n2. A dresser who stays\r\n•  One breath lesson"
LINES = ["Named calls", "A dresser who stays", "One breath lesson"]


@pytest.fixture
def console(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    DECK.prepare()  # what takes a while on a busy machine, once for all tests
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go_to_stage("mapping")
    yield frame.console  # noqa: PT022  the window is held until the test is over


def paste(qtbot: QtBot, console: Console, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press(qtbot, console, Qt.Key.Key_V, CTRL)


def type_and_keep(qtbot: QtBot, console: Console, *texts: str) -> None:
    for text in texts:
        qtbot.keyClicks(QApplication.focusWidget(), text)
        press(qtbot, console, Qt.Key.Key_Return)


def is_in_line(console: Console) -> bool:
    return QApplication.focusWidget() is console.capture.field


def test_ideas_are_typed_one_after_the_other_and_the_line_counts_them(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    where = QApplication.focusWidget()
    before = len(bench.session.ideas)
    press(qtbot, console, Qt.Key.Key_I, ALT)
    type_and_keep(qtbot, console, "coloured lines", "a bell")
    assert [each.text for each in bench.session.ideas[before:]] == ["coloured lines", "a bell"]
    assert all(each.analogy == console.stage().destination() for each in bench.session.ideas[before:])
    assert is_in_line(console)
    assert "2 ideas kept" in console.capture.field.accessibleDescription()
    press(qtbot, console, Qt.Key.Key_Return)  # an empty line ends it
    assert QApplication.focusWidget() is where
    assert console.capture.field.accessibleDescription() == ""


def test_a_harvest_that_was_left_by_another_way_promises_nothing_of_esc(qtbot: QtBot, console: Console) -> None:
    where = QApplication.focusWidget()
    assert where is not None
    press(qtbot, console, Qt.Key.Key_I, ALT)
    type_and_keep(qtbot, console, "coloured lines")
    assert "Esc leaves" in console.capture._hint.text()
    where.setFocus()
    assert console.capture._hint.text() == "keeps it"
    press(qtbot, console, Qt.Key.Key_I, ALT)
    type_and_keep(qtbot, console, "C-12")
    assert not is_in_line(console)
    assert console.capture._hint.text() == "keeps it"


def test_what_the_line_counted_stands_as_far_from_it_as_the_key_did(qtbot: QtBot, console: Console) -> None:
    bar = console.capture
    qtbot.waitUntil(bar._enter.isVisible)
    gap = bar._enter.geometry().left() - bar.field.geometry().right()
    press(qtbot, console, Qt.Key.Key_I, ALT)
    type_and_keep(qtbot, console, "Tell people the time")
    qtbot.waitUntil(lambda: not bar._enter.isVisible())
    qtbot.waitUntil(lambda: bar._hint.geometry().left() - bar.field.geometry().right() == gap)


def test_whoever_was_typing_a_cell_is_back_in_it_after_one_idea(qtbot: QtBot, bench: Bench, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_R, CTRL)
    cell = QApplication.focusWidget()
    assert isinstance(cell, QTextEdit)
    press(qtbot, console, Qt.Key.Key_I, ALT)
    type_and_keep(qtbot, console, "coloured lines")
    assert QApplication.focusWidget() is cell


@pytest.mark.parametrize(("letter", "list_name"), [(Qt.Key.Key_T, "terms"), (Qt.Key.Key_P, "jottings")])
def test_the_key_pressed_twice_keeps_several_of_any_kind_anywhere(
    qtbot: QtBot, bench: Bench, console: Console, letter: Qt.Key, list_name: str
) -> None:
    console.go(Place("problem", "problem", "statement"))
    statement = QApplication.focusWidget()
    before = len(getattr(bench.session, list_name))
    press(qtbot, console, letter, ALT)
    press(qtbot, console, letter, ALT)
    type_and_keep(qtbot, console, "slot", "bay")
    assert len(getattr(bench.session, list_name)) == before + 2
    press(qtbot, console, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is statement
    press(qtbot, console, letter, ALT)
    type_and_keep(qtbot, console, "ward")
    assert QApplication.focusWidget() is statement


def test_a_pasted_list_is_an_idea_a_line_one_step_to_undo_and_told(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    before = bench.session.ideas
    press(qtbot, console, Qt.Key.Key_I, ALT)
    paste(qtbot, console, LIST)
    assert [each.text for each in bench.session.ideas[len(before) :]] == LINES
    assert len({each.letter for each in bench.session.ideas}) == len(bench.session.ideas)
    assert "3 ideas kept" in console.capture.field.accessibleDescription()
    assert console.capture.field.text() == ""
    assert bench.workbench.undoable == "Keep 3 ideas"
    assert [each.text for each in bench.on_disk().ideas[len(before) :]] == LINES
    console.undo()
    assert bench.session.ideas == before


@pytest.mark.parametrize(
    ("letter", "list_name", "field"),
    [(Qt.Key.Key_T, "terms", "word"), (Qt.Key.Key_P, "jottings", "text"), (Qt.Key.Key_N, "jottings", "text")],
)
def test_a_pasted_list_is_what_the_line_keeps_just_then(
    qtbot: QtBot, bench: Bench, console: Console, letter: Qt.Key, list_name: str, field: str
) -> None:
    before = len(getattr(bench.session, list_name))
    press(qtbot, console, letter, ALT)
    paste(qtbot, console, LIST)
    assert [getattr(each, field) for each in getattr(bench.session, list_name)[before:]] == LINES
    console.undo()
    assert len(getattr(bench.session, list_name)) == before


def test_what_stood_in_the_line_is_part_of_the_list(qtbot: QtBot, bench: Bench, console: Console) -> None:
    before = len(bench.session.ideas)
    press(qtbot, console, Qt.Key.Key_I, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "Half a thought")
    console.capture.field.setCursorPosition(len("Half a "))
    paste(qtbot, console, "list\nof two")
    assert [each.text for each in bench.session.ideas[before:]] == ["Half a list", "of twothought"]


def test_a_list_goes_in_at_the_cursor_behind_characters_that_qt_counts_twice(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    before = len(bench.session.ideas)
    press(qtbot, console, Qt.Key.Key_I, ALT)
    console.capture.field.setText("🎭🎭 Half a thought")
    for _ in "thought":
        press(qtbot, console, Qt.Key.Key_Left)
    paste(qtbot, console, "list\nof two")
    assert [each.text for each in bench.session.ideas[before:]] == ["🎭🎭 Half a list", "of twothought"]


def test_one_line_is_pasted_as_ever(qtbot: QtBot, bench: Bench, console: Console) -> None:
    before = bench.session.ideas
    press(qtbot, console, Qt.Key.Key_I, ALT)
    paste(qtbot, console, "Named calls\n")
    assert console.capture.field.text().strip() == "Named calls"
    assert bench.session.ideas == before


def test_a_list_comes_from_the_menu_and_by_dragging_too(qtbot: QtBot, bench: Bench, console: Console) -> None:
    before = len(bench.session.ideas)
    field = console.capture.field
    press(qtbot, console, Qt.Key.Key_I, ALT)
    data = QMimeData()
    data.setText(LIST)
    dropped = QDropEvent(
        QPointF(200, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    field.dropEvent(dropped)
    assert len(bench.session.ideas) == before + 3
    QGuiApplication.clipboard().setText("one\ntwo")
    paste_by_menu(field)
    assert len(bench.session.ideas) == before + 5


def test_a_list_that_is_too_long_says_so(qtbot: QtBot, bench: Bench, console: Console) -> None:
    before = len(bench.session.ideas)
    press(qtbot, console, Qt.Key.Key_I, ALT)
    paste(qtbot, console, "\n".join(f"idea {number}" for number in range(MOST + 7)))
    assert len(bench.session.ideas) == before + MOST
    assert "7 too many" in console.capture.field.accessibleDescription()


def parked(bench: Bench) -> list[str]:
    return [each.text for each in bench.session.jottings if each.kind is JottingKind.PARKING]


def set_aside(console: Console) -> SetAsideDialog:
    """The page of what was set aside, opened from the rail."""
    console.rail.aside_wanted.emit()
    dialog = console.window().findChild(SetAsideDialog)
    assert dialog is not None
    return dialog


def test_the_key_that_takes_up_a_parked_line_takes_up_one_while_it_is_held(console: Console) -> None:
    repeats = {each.key().toString(): each.autoRepeat() for each in set_aside(console).findChildren(QShortcut)}
    assert repeats == {"Ctrl+I": False, "Ctrl+Z": True, "Ctrl+Shift+Z": True}


def test_what_was_taken_out_on_that_page_comes_back_there_by_the_key(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    press(qtbot, console, Qt.Key.Key_P, ALT)
    paste(qtbot, console, "who pays for paint\nwho opens the door")
    before, label = bench.session, bench.workbench.undoable
    dialog = set_aside(console)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    remove = dialog.findChild(IconButton, f"remove.{before.jottings[-1].id}")
    assert isinstance(remove, IconButton)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    after = bench.session
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert bench.session.jottings == before.jottings
    assert dialog._told.text() == "Undone: Take out what was set aside"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert dialog.isAncestorOf(focus)
    qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert bench.session.jottings == after.jottings
    for _ in range(2):
        qtbot.keyClick(dialog, Qt.Key.Key_Z, CTRL)
    assert bench.workbench.undoable == label, "what stands behind the page is not undone unseen"
    dialog.close()


def test_a_parked_line_becomes_an_idea_of_the_open_analogy_by_its_button(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    press(qtbot, console, Qt.Key.Key_P, ALT)
    paste(qtbot, console, "who pays for paint\nwho opens the door")
    before, lines = len(bench.session.ideas), parked(bench)
    which = bench.session.jottings[-2]
    dialog = set_aside(console)
    button = dialog.findChild(IconButton, f"idea.{which.id}")
    assert isinstance(button, IconButton)
    open_analogy = bench.session.analogy(console.stage().destination())
    assert open_analogy is not None
    assert open_analogy.title in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    made = bench.session.ideas[before]
    assert (made.text, made.analogy) == ("who pays for paint", open_analogy.id)
    assert parked(bench) == [each for each in lines if each != "who pays for paint"]
    dialog.close()
    console.undo()
    assert parked(bench) == lines
    assert len(bench.session.ideas) == before


def test_a_parked_line_becomes_an_idea_by_a_key_and_the_next_one_has_the_cursor(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    press(qtbot, console, Qt.Key.Key_P, ALT)
    paste(qtbot, console, "who pays for paint\nwho opens the door")
    before, lines = len(bench.session.ideas), parked(bench)
    dialog = set_aside(console)
    dialog.activateWindow()
    line = dialog.findChild(ProseEdit, f"jotting.{bench.session.jottings[-2].id}")
    assert isinstance(line, ProseEdit)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_I, CTRL)
    assert bench.session.ideas[before].text == "who pays for paint"
    after = QApplication.focusWidget()
    assert isinstance(after, ProseEdit)
    assert after.text() == "who opens the door"
    qtbot.keyClick(after, Qt.Key.Key_I, CTRL)
    assert bench.session.ideas[before + 1].text == "who opens the door"
    assert parked(bench) == lines[:-2]
    dialog.close()


def test_what_is_taken_out_leaves_the_cursor_at_what_stands_in_its_place(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    press(qtbot, console, Qt.Key.Key_P, ALT)
    paste(qtbot, console, "who pays for paint\nwho opens the door")
    dialog = set_aside(console)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    gone, next_one = bench.session.jottings[-2:]
    remove = dialog.findChild(IconButton, f"remove.{gone.id}")
    assert isinstance(remove, IconButton)
    remove.setFocus()
    qtbot.keyClick(remove, Qt.Key.Key_Return)
    assert gone.id not in [each.id for each in bench.session.jottings]
    after = QApplication.focusWidget()
    assert after is not None
    assert after.objectName() == f"jotting.{next_one.id}"
    dialog.close()


def test_when_the_last_of_what_was_set_aside_is_taken_out_close_has_the_cursor(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    for each in bench.session.jottings:
        bench.workbench.edit("Take out", partial(remove_jotting, which=each.id), Place("problem"))
    press(qtbot, console, Qt.Key.Key_P, ALT)
    type_and_keep(qtbot, console, "who pays for paint")
    dialog = set_aside(console)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    remove = dialog.findChild(IconButton, f"remove.{bench.session.jottings[0].id}")
    assert isinstance(remove, IconButton)
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert bench.session.jottings == ()
    last = QApplication.focusWidget()
    assert isinstance(last, Button)
    assert last.label() == "Close"
    dialog.close()


def test_a_private_note_never_becomes_an_idea(qtbot: QtBot, bench: Bench, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_N, ALT)
    type_and_keep(qtbot, console, "Ana looks tired")
    before, note = bench.session.ideas, bench.session.jottings[-1]
    dialog = set_aside(console)
    dialog.activateWindow()
    assert dialog.findChild(IconButton, f"idea.{note.id}") is None
    line = dialog.findChild(ProseEdit, f"jotting.{note.id}")
    assert isinstance(line, ProseEdit)
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_I, CTRL)
    assert bench.session.ideas == before
    dialog.close()


def test_a_note_half_typed_is_a_note_still_after_a_misunderstanding_was_caught(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    ideas = bench.session.ideas
    press(qtbot, console, Qt.Key.Key_N, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "Ana looks")
    press(qtbot, console, Qt.Key.Key_F4)
    type_and_keep(qtbot, console, "soon")
    type_and_keep(qtbot, console, " tired")
    assert bench.session.ideas == ideas
    assert (bench.session.jottings[-1].kind, bench.session.jottings[-1].text) == (JottingKind.NOTE, "Ana looks tired")


def test_a_note_half_typed_is_a_note_still_when_the_session_is_opened_again(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    press(qtbot, console, Qt.Key.Key_N, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "Ana looks")
    press(qtbot, console, Qt.Key.Key_Escape)
    again = CaptureBar(bench.workbench)
    qtbot.addWidget(again)
    assert (again.field.text(), again.field.accessibleName()) == ("Ana looks", "Note, goes to only you")
    qtbot.keyClick(again.field, Qt.Key.Key_Return)
    assert bench.session.jottings[-1].text == "Ana looks"
    fresh = CaptureBar(bench.workbench)
    qtbot.addWidget(fresh)
    assert fresh.field.accessibleName().startswith("Idea")
