"""The table of keys: no key does two things, and nobody who types loses a character to it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from workshop.ui import drawing, keymap
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.widgets.label import Label


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
    told = {each.text() for each in dialog.findChildren(Label)}
    for command in ("count", "count.digit", "count.set", "count.more", "count.less", "reveal", "dial.near", "dial.far"):
        assert keymap.key(command).title in told
