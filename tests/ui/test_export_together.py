"""What is exported together: the print pack, and everything onto a stick."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.exporting import choose, click, ended, opened
from workshop.model.parts import Ladder
from workshop.model.place import Place


@pytest.fixture
def desk(qtbot: QtBot) -> QWidget:
    """The window that the dialog belongs to."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_what_holds_the_facilitators_notes_stands_apart_from_what_is_handed_round(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Everything")
    assert "“For the facilitator”" in dialog._whole.text()
    dialog.save_in(str(home / "stick"))
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("24 files are there")
    folder = home / "stick" / "Calmer before surgery"
    own = sorted(each.suffix for each in (folder / "For the facilitator").iterdir())
    assert own == [".json", ".pdf", ".workshop"]
    (script,) = (folder / "For the facilitator").glob("*.pdf")
    assert "script" in script.name
    assert not [each for each in folder.iterdir() if each.suffix in (".workshop", ".json") or each.name == script.name]


def test_a_pack_without_a_rung_or_cards_says_what_is_missing_and_is_not_ticked(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    bare = replace(bench.session, rungs=(), ladder=Ladder(), analogies=(), hands=())
    bench.workbench.edit("", lambda _: bare, Place("problem"))
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Print pack")
    said = dialog._whole.text()
    assert "No brief: there is no working altitude yet" in said
    assert "No cards:" in said
    assert "both sides" not in said
    assert "Abstraction brief" not in dialog._parts.lines()
    click(qtbot, dialog, "export.go")
    ended(qtbot, dialog)
    assert not list((home / "documents" / "Calmer before surgery").glob("Brief*"))
    assert not bench.workbench.run.ready_at("pack")
