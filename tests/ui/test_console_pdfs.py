"""Ctrl+P in the middle of a session: the PDFs are made, and nothing else stops or moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample, with_people
from tests.ui.conftest import Bench
from tests.ui.console_frame import CTRL, Frame, press, shown
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.print_bar import PrintBar
from workshop.ui.widgets.prose_edit import ProseEdit


def typing(qtbot: QtBot, bench: Bench) -> tuple[Frame, ProseEdit]:
    """The console at the problem, with the cursor in the statement."""
    frame = shown(qtbot, bench)
    frame.console.go(Place("problem", "", "statement"))
    field = QApplication.focusWidget()
    assert isinstance(field, ProseEdit)
    return frame, field


def bar_of(frame: Frame) -> PrintBar:
    return frame.console.papers.bar


def test_the_pdfs_are_made_where_somebody_types_and_the_cursor_stays(qtbot: QtBot, bench: Bench, home: Path) -> None:
    frame, field = typing(qtbot, bench)
    at = field.textCursor().position()
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    bar = bar_of(frame)
    qtbot.waitUntil(lambda: bar.title.text() == "5 PDFs made")
    assert len(list((home / "documents" / "Calmer before surgery").iterdir())) == 5
    assert bench.workbench.run.stage == "problem"
    assert frame.console.stage().key == "problem"
    assert QApplication.focusWidget() is field
    assert field.textCursor().position() == at
    assert "Translation document for Evenkeel: “Ready” has no agreed word yet." in "\n".join(bar.looks.lines())
    assert not bar.geometry().intersects(frame.console._centre.geometry())


def test_from_there_one_goes_to_the_stage_where_documents_are(qtbot: QtBot, bench: Bench, home: Path) -> None:
    frame, _ = typing(qtbot, bench)
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    bar = bar_of(frame)
    qtbot.waitUntil(bar.stage.isVisible)
    tall = frame.console._centre.height()
    qtbot.mouseClick(bar.stage, Qt.MouseButton.LeftButton)
    assert frame.console.stage().key == "translation"
    assert not bar.isVisible()
    assert frame.console._centre.height() > tall


def test_it_leads_nowhere_where_one_has_gone_there_by_key(qtbot: QtBot, bench: Bench, home: Path) -> None:
    frame, _ = typing(qtbot, bench)
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    bar = bar_of(frame)
    qtbot.waitUntil(bar.stage.isVisible)
    frame.console.go_to_stage("translation")
    assert bar.isVisible()
    assert not bar.stage.isVisible()
    frame.console.go_to_stage("mapping")
    assert bar.stage.isVisible()


def test_what_names_people_is_made_only_once_somebody_has_seen_that(
    qtbot: QtBot, bench_of: Callable[[Session], Bench], home: Path
) -> None:
    before = with_people(sample(CALMER))
    named = replace(before.ladder, makes_it_hard="Inês Duarte says nobody may leave.")
    frame, field = typing(qtbot, bench_of(replace(before, ladder=named)))
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    bar = bar_of(frame)
    qtbot.waitUntil(lambda: bar.title.text() == "Look at this before 5 PDFs are made")
    assert not (home / "documents" / "Calmer before surgery").exists()
    warning = "Abstraction brief: Names people: Inês Duarte. The ground rules do not agree to names yet."
    assert warning in bar.looks.lines()
    assert QApplication.focusWidget() is field
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: bar.title.text() == "5 PDFs made")
    assert warning in bar.looks.lines()


def test_the_brief_that_gives_the_trade_away_is_told_before_it_is_made(
    qtbot: QtBot, bench_of: Callable[[Session], Bench], home: Path
) -> None:
    before = sample(CALMER)
    telling = replace(before.ladder, makes_it_hard="Larkfield Park knows it.")
    frame, field = typing(qtbot, bench_of(replace(before, ladder=telling)))
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    bar = bar_of(frame)
    qtbot.waitUntil(bar.make.isVisible)
    assert bar.make.visibleRegion().boundingRect() == bar.make.rect(), "the button can be pressed"
    assert bar.looks.lines()[0] == "Abstraction brief: The brief says “Larkfield Park”, which names an organisation."
    qtbot.mouseClick(bar.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bar.title.text() == "5 PDFs made")
    assert QApplication.focusWidget() is field


def test_made_again_at_the_stage_of_the_documents_one_bar_tells_of_them(qtbot: QtBot, bench: Bench, home: Path) -> None:
    frame, _ = typing(qtbot, bench)
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    frame.console.go_to_stage("translation")
    press(qtbot, frame.console, Qt.Key.Key_P, CTRL)
    theirs = frame.console.stage().findChild(PrintBar)
    assert isinstance(theirs, PrintBar)
    qtbot.waitUntil(lambda: theirs.title.text() == "5 PDFs made")
    qtbot.waitUntil(lambda: bench.equipment.background.idle)
    assert not bar_of(frame).isVisible()
    assert bar_of(frame).title.text() != "5 PDFs made", "what was asked for first was given up"
