"""The keyboard map of the design, row by row, against the one table: no key of it is missing or does something else."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence

from workshop.ui import keymap

MAP = (
    ("F4", "catch"), ("Ctrl+M", "catch"),
    ("Alt+I", "capture.idea"), ("Alt+M", "capture.misunderstanding"), ("Alt+T", "capture.term"),
    ("Alt+P", "capture.parking"), ("Alt+N", "capture.note"),
    ("Enter", "capture.keep"), ("Ctrl+Enter", "keep"), ("Esc", "capture.away"),
    ("Ctrl+1", "stage.1"), ("Ctrl+2", "stage.2"), ("Ctrl+3", "stage.3"), ("Ctrl+4", "stage.4"), ("Ctrl+5", "stage.5"),
    ("Ctrl+R", "add"),
    ("F5", "show"), ("Shift+F5", "end"), ("F8", "freeze"), ("F9", "blank"),
    ("PgDown", "next.view"), ("PgUp", "previous.view"), ("Alt+PgDown", "scroll.down"), ("Alt+PgUp", "scroll.up"),
    ("F7", "step.clock"), ("Shift+F7", "step.minute"), ("Ctrl+J", "step.next"), ("Ctrl+B", "break"),
    ("Ctrl+L", "log"), ("Ctrl+Up", "move.up"), ("Ctrl+Down", "move.down"),
    ("S", "shuffle"), ("D", "deal"), ("L", "shortlist"),
    ("0", "count.digit"), ("9", "count.digit"), ("Enter", "count.set"), ("+", "count.more"), ("-", "count.less"),
    ("Left", "dial.near"), ("Right", "dial.far"),
    ("Ctrl+P", "pdf"), ("Ctrl+E", "export"), ("Ctrl+N", "new"), ("Ctrl+O", "open"), ("Ctrl+F", "search"),
    ("Ctrl+Z", "undo"), ("Ctrl+Shift+Z", "redo"), ("F6", "region.next"), ("Shift+F6", "region.previous"),
    ("F1", "keys"),
)  # fmt: skip
"""Ctrl+6 to Ctrl+8 are of stages that are not built, and a stage that is not built is not shown."""


@pytest.mark.parametrize(("key", "command"), MAP)
def test_the_table_has_the_key_of_the_design(key: str, command: str) -> None:
    assert QKeySequence(key) in keymap.key(command).sequences


def test_no_other_command_takes_a_key_of_the_design_from_whoever_is_anywhere() -> None:
    named = dict(MAP)
    for entry in keymap.KEYS:
        for sequence in entry.sequences:
            text = sequence.toString(QKeySequence.SequenceFormat.PortableText)
            if not entry.local and text in named and not keymap.key(named[text]).local:
                assert named[text] == entry.command, text
