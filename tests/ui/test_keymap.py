"""The table of keys: no key does two things, and nobody who types loses a character to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from workshop.ui import drawing, keymap
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.widgets.key_hint import KeyHint
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.scroll_area import ScrollArea


def test_no_key_does_two_things() -> None:
    taken = [each.toString() for entry in keymap.KEYS for each in entry.sequences if not entry.local]
    assert sorted(taken) == sorted(set(taken))


@pytest.mark.parametrize("key", ["7", "+", "-", "Left", "Right", "Return", "Enter", "L"])
def test_what_is_typed_stays_with_whoever_types(key: str) -> None:
    assert not keymap.owns(QKeySequence(key))


@pytest.mark.parametrize("key", ["Ctrl+T", "Ctrl+Shift+T", "F5", "PgDown"])
def test_a_shortcut_is_let_through_by_fields(key: str) -> None:
    assert keymap.owns(QKeySequence(key))


@pytest.mark.parametrize("command", [each.command for each in keymap.KEYS])
def test_every_keycap_says_something(command: str) -> None:
    assert drawing.key_text(keymap.label(command))


def test_a_letter_belongs_to_one_command() -> None:
    assert keymap.letter(ord("L")) == "shortlist"
    assert keymap.letter(ord("Z")) == ""


def test_the_list_names_the_keys_of_counting_and_of_the_dial(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    told = {each.text() for each in dialog.findChildren(QLabel)}
    for command in ("count", "count.digit", "count.set", "count.more", "count.less", "reveal", "dial.near", "dial.far"):
        assert keymap.key(command).title in told


def test_no_key_is_cut_however_long_the_words_beside_it_are(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    area = dialog.findChild(ScrollArea)
    assert area is not None
    hints = dialog.findChildren(KeyHint)
    assert len(hints) > 40
    for each in hints:
        right = each.mapTo(area.viewport(), QPoint(each.width(), 0)).x()
        assert right <= area.viewport().width(), each.text()


def test_the_list_is_scrolled_and_heard_without_a_mouse(qtbot: QtBot) -> None:
    dialog = KeysDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.activateWindow()
    area, search = dialog.findChild(ScrollArea), dialog.findChild(LineField)
    assert area is not None
    assert search is not None
    search.setFocus()
    bar = area.verticalScrollBar()
    before = bar.value()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        qtbot.keyClick(search, key)
        assert bar.value() > before
        before = bar.value()
    qtbot.keyClick(search, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is area
    assert area.accessibleName()
    qtbot.keyClick(area, Qt.Key.Key_Up)
    assert bar.value() < before
    search.setFocus()
    qtbot.keyClicks(search, "freeze")
    assert search.accessibleDescription() == "Freeze what the room sees: F8"
