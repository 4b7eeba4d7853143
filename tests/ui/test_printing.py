"""Making the documents: looked at first, and what is made is what was asked for, of the session as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.stages.translation_desk import HALCYON
from workshop.model.changes.plan import plan_session
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.handing_out import hand_out
from workshop.ui.print_bar import PrintBar
from workshop.ui.printing import Printing


@pytest.fixture
def telling(bench_of: Callable[[Session], Bench]) -> Bench:
    """The brief of this session says what should have stayed in the room."""
    before = sample(CALMER)
    return bench_of(replace(before, ladder=replace(before.ladder, makes_it_hard="Larkfield Park knows it.")))


@pytest.fixture
def bar(desk: QWidget) -> PrintBar:
    return PrintBar(desk)


@pytest.fixture
def printing(telling: Bench, desk: QWidget, bar: PrintBar) -> Printing:
    return Printing(telling.equipment, bar, desk)


def said(qtbot: QtBot, bar: PrintBar, title: str) -> None:
    qtbot.waitUntil(lambda: bar.title.text() == title)


def test_after_one_document_all_are_made_again_though_their_warning_was_seen(
    qtbot: QtBot, printing: Printing, bar: PrintBar, home: Path
) -> None:
    printing.make("a4")
    said(qtbot, bar, "Look at this before 5 PDFs are made")
    printing.make("a4", HALCYON)
    said(qtbot, bar, "1 PDF made")
    assert bar.sentence.text().startswith("It is in ")
    printing.make("a4")
    said(qtbot, bar, "5 PDFs made")
    assert bar.sentence.text().startswith("They are in ")
    assert bar.looks.lines()[0].startswith("Abstraction brief: The brief says “Larkfield Park”")


def test_what_was_mended_after_the_warning_is_what_is_printed(
    qtbot: QtBot, telling: Bench, printing: Printing, bar: PrintBar, home: Path
) -> None:
    printing.make("a4", "brief")
    said(qtbot, bar, "Look at this before the PDF is made")
    mended = replace(telling.session.ladder, makes_it_hard="Nobody may leave.")
    telling.workbench.edit("", lambda session: replace(session, ladder=mended), Place("abstraction"))
    qtbot.mouseClick(bar.make, Qt.MouseButton.LeftButton)
    said(qtbot, bar, "1 PDF made")
    (made,) = bar.files()
    words = " ".join(page.extract_text() for page in PdfReader(made).pages)
    assert "Nobody may leave." in words
    assert "Larkfield" not in words


def test_a_slip_that_goes_elsewhere_is_made_there_and_not_all_documents(
    qtbot: QtBot, telling: Bench, printing: Printing, bar: PrintBar, home: Path
) -> None:
    hand_out(telling.workbench, [HALCYON], telling.session)
    telling.workbench.edit("", partial(plan_session, title="Calmer"), Place("problem"))
    printing.make("a4", HALCYON)
    said(qtbot, bar, "1 PDF made")
    printing.make_slip("a4", HALCYON)
    said(qtbot, bar, "Looking through the PDFs")
    said(qtbot, bar, "1 PDF made")
    (slip,) = bar.files()
    (home / "elsewhere").mkdir()
    printing.save_in(str(home / "elsewhere"))
    qtbot.waitUntil(lambda: bar.files() not in ((), (slip,)))
    (moved,) = bar.files()
    assert moved.name == slip.name
    assert moved.is_relative_to(home / "elsewhere")


def test_documents_that_cannot_be_looked_through_are_told_of_and_made_when_asked_again(
    qtbot: QtBot, printing: Printing, bar: PrintBar, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("a fault in the look")

    monkeypatch.setattr("workshop.documents.preflight.preflight", broken)
    printing.make("a4")
    said(qtbot, bar, "Look at this before 5 PDFs are made")
    assert bar.looks.lines() == ("They could not be looked through. Look at each page yourself.",)
    qtbot.mouseClick(bar.make, Qt.MouseButton.LeftButton)
    said(qtbot, bar, "5 PDFs made")
