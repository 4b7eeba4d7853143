"""The preview of a document: its real pages, read, searched, saved and printed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.documents.reading import words
from tests.ui.conftest import Bench
from tests.ui.other_programs import Readers, other_programs
from workshop.documents.catalogue import documents_of, make
from workshop.documents.formats import Format, document_files
from workshop.documents.record import record_of
from workshop.documents.style import Paper
from workshop.model.changes.plan import plan_session
from workshop.model.place import Place
from workshop.room.clocks import begin
from workshop.ui.dialogs.preview import PreviewDialog
from workshop.ui.paper_print import chosen_pages, print_pages, printer_for, sides_for
from workshop.ui.printing_out import PrintingOut
from workshop.ui.widgets.line_field import LineField

HALCYON = 1
BRIEF = 4  # after the four translation documents


@pytest.fixture
def readers() -> Iterator[Readers]:
    """What was opened with other programs."""
    with other_programs() as made:
        yield made


def opened(qtbot: QtBot, bench: Bench, which: int = HALCYON) -> PreviewDialog:
    """The preview, after its pages came."""
    document = documents_of(bench.session)[which]
    dialog = PreviewDialog(bench.workbench, bench.equipment.background, bench.equipment.settings, document)
    qtbot.addWidget(dialog)
    dialog.open()
    settled(qtbot, bench, dialog)
    return dialog


def settled(qtbot: QtBot, bench: Bench, dialog: PreviewDialog) -> None:
    """Wait until everything that was asked for is there."""
    qtbot.waitUntil(lambda: bool(dialog.pages.pdf) and bench.equipment.background.idle)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def look_for(qtbot: QtBot, bench: Bench, dialog: PreviewDialog, words: str) -> None:
    qtbot.keyClicks(dialog.search.field, words)
    qtbot.keyClick(dialog.search.field, Qt.Key.Key_Return)
    settled(qtbot, bench, dialog)


def test_the_first_page_stands_there_with_all_pages_beside_it(qtbot: QtBot, bench: Bench) -> None:
    dialog = opened(qtbot, bench)
    assert dialog._where.text() == "Page 1 of 3"
    assert dialog.list.count() == 3
    assert not dialog.view.sheet.picture.isNull()
    assert dialog.view.sheet.accessibleName() == "Translation document for Halcyon Lounges. Page 1 of 3"


def test_of_many_pages_the_first_is_there_before_the_others_are_drawn(qtbot: QtBot, bench: Bench) -> None:
    document = next(each for each in documents_of(bench.session) if each.key == "mapping")
    dialog = PreviewDialog(bench.workbench, bench.equipment.background, bench.equipment.settings, document)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.pages.begun):
        dialog.open()
    assert dialog._where.text() == "Page 1 of 6. The others are being drawn."
    assert dialog.view.sheet.accessibleName() == "Mapping sheets. Page 1 of 6"
    assert dialog.list.count() == 6
    assert not dialog.print.isEnabled()
    assert not dialog.forth.isEnabled()
    first = dialog.view.sheet.picture.copy()
    assert not first.isNull()
    settled(qtbot, bench, dialog)
    assert dialog._where.text() == "Page 1 of 6"
    assert dialog.print.isEnabled()
    assert dialog.pages.pdf == make(bench.session, document, Paper.A4)
    assert dialog.view.sheet.picture == first.scaled(first.size()), "the page is the one that was seen"


def test_a_page_that_is_chosen_while_the_others_are_drawn_is_opened_with_them(qtbot: QtBot, bench: Bench) -> None:
    document = next(each for each in documents_of(bench.session) if each.key == "mapping")
    dialog = PreviewDialog(bench.workbench, bench.equipment.background, bench.equipment.settings, document)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.pages.begun):
        dialog.open()
    place = dialog.list.visualItemRect(dialog.list.item(2)).center()
    qtbot.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    settled(qtbot, bench, dialog)
    assert dialog._where.text() == "Page 3 of 6"
    assert dialog.list.currentRow() == 2
    assert dialog.view.sheet.accessibleName() == "Mapping sheets. Page 3 of 6"


def test_it_is_the_document_that_the_export_gives_with_the_time_as_it_went(qtbot: QtBot, bench: Bench) -> None:
    clock = bench.workbench.clock
    bench.workbench.note(partial(begin, stage=bench.session.stages[0].id, now=clock.now()))
    clock.shift(timedelta(minutes=7))
    which = next(at for at, each in enumerate(documents_of(bench.session)) if each.key == "summary")
    dialog = opened(qtbot, bench, which)
    run, chosen = bench.workbench.run, [documents_of(bench.session)[which]]
    (file,) = document_files(bench.session, chosen, Format.PDF, Paper.A4, record_of(run, clock.now()))
    assert "Together 180 7" in words(dialog.pages.pdf)
    assert words(dialog.pages.pdf) == words(file.content())


def test_pages_are_turned_by_key_and_in_the_list(qtbot: QtBot, bench: Bench) -> None:
    dialog = opened(qtbot, bench)
    first = dialog.view.sheet.picture
    qtbot.keyClick(dialog.view, Qt.Key.Key_PageDown)
    settled(qtbot, bench, dialog)
    assert dialog._where.text() == "Page 2 of 3"
    assert dialog.view.sheet.picture != first
    dialog.list.setCurrentRow(2)
    assert dialog._where.text() == "Page 3 of 3"
    assert not dialog.forth.isEnabled()
    qtbot.keyClick(dialog.view, Qt.Key.Key_PageUp)
    assert dialog._where.text() == "Page 2 of 3"


def test_a_page_can_be_looked_at_larger_and_is_drawn_as_sharp(qtbot: QtBot, bench: Bench) -> None:
    dialog = opened(qtbot, bench)
    before = dialog.view.percent()
    click(qtbot, dialog.larger)
    settled(qtbot, bench, dialog)
    assert dialog.view.percent() > before
    assert dialog.view.sheet.picture.width() == dialog.view.wanted_width()
    click(qtbot, dialog.fit)
    assert dialog.view.percent() == before


def test_words_are_found_on_whatever_page_they_stand(qtbot: QtBot, bench: Bench) -> None:
    dialog = opened(qtbot, bench)
    look_for(qtbot, bench, dialog, "one we should not lose")
    assert dialog.search.count.text() == "1 of 1"
    assert dialog._where.text() == "Page 2 of 3"
    assert dialog.view.sheet.lit is not None


def test_the_next_place_comes_with_enter(qtbot: QtBot, bench: Bench) -> None:
    dialog = opened(qtbot, bench)
    look_for(qtbot, bench, dialog, "update")
    assert dialog.search.count.text().startswith("1 of ")
    qtbot.keyClick(dialog.search.field, Qt.Key.Key_Return)
    assert dialog.search.count.text().startswith("2 of ")


def test_what_is_not_there_is_said(qtbot: QtBot, bench: Bench) -> None:
    dialog = opened(qtbot, bench)
    look_for(qtbot, bench, dialog, "zeppelin")
    assert dialog.search.count.text() == "not there"


def test_another_document_is_chosen_in_place(qtbot: QtBot, bench: Bench) -> None:
    dialog = opened(qtbot, bench)
    dialog.choice.setCurrentIndex(dialog.choice.findText("Abstraction brief"))
    dialog.choice.activated.emit(dialog.choice.currentIndex())
    settled(qtbot, bench, dialog)
    assert dialog._where.text() == "Page 1 of 1"


def test_it_is_saved_whole_and_shown_in_its_folder(
    qtbot: QtBot, bench: Bench, tmp_path: Path, readers: Readers
) -> None:
    dialog = opened(qtbot, bench)
    dialog.save_as(str(tmp_path / "mine.pdf"))
    assert len(PdfReader(tmp_path / "mine.pdf").pages) == 3
    assert dialog.said.text() == "Saved as mine.pdf."
    click(qtbot, dialog.show_folder)
    assert readers.opened == [tmp_path]


def test_a_folder_that_no_program_shows_is_named(
    qtbot: QtBot, bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    dialog = opened(qtbot, bench)
    dialog.save_as(str(tmp_path / "mine.pdf"))
    click(qtbot, dialog.show_folder)
    assert dialog.said.text() == f"No program here opens it. It is in {tmp_path}."


def test_open_puts_it_in_its_usual_place_first(qtbot: QtBot, bench: Bench, home: Path, readers: Readers) -> None:
    dialog = opened(qtbot, bench, BRIEF)
    click(qtbot, dialog.read)
    assert readers.opened == [home / "documents" / "Calmer before surgery" / "Brief 7K2.pdf"]
    assert readers.opened[0].is_file()


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    (tmp_path / "taken.pdf").mkdir()
    dialog = opened(qtbot, bench)
    dialog.save_as(str(tmp_path / "taken.pdf"))
    assert "Your work is safe" in dialog.said.text()
    assert dialog.show_folder.isHidden()


def test_it_follows_the_switch_to_pseudonyms(qtbot: QtBot, peopled: Bench) -> None:
    peopled.equipment.settings.choose(pseudonyms=True)
    dialog = opened(qtbot, peopled)
    look_for(qtbot, peopled, dialog, "Duarte")
    assert dialog.search.count.text() == "not there"


def test_with_pseudonyms_the_file_is_called_by_them_too(
    qtbot: QtBot, peopled: Bench, home: Path, readers: Readers
) -> None:
    peopled.workbench.edit("", partial(plan_session, title="What Inês Duarte knows"), Place("x"))
    peopled.equipment.settings.choose(pseudonyms=True)
    dialog = opened(qtbot, peopled)
    click(qtbot, dialog.read)
    (read,) = readers.opened
    assert read.name == "What Table 2-P2 knows, for Halcyon Lounges.pdf"


def test_closed_it_gives_the_cursor_back_to_where_it_was(qtbot: QtBot, bench: Bench) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    field = LineField("type here", parent=desk)
    with qtbot.waitExposed(desk):
        desk.show()
    desk.activateWindow()
    field.setFocus()
    document = documents_of(bench.session)[HALCYON]
    dialog = PreviewDialog(bench.workbench, bench.equipment.background, bench.equipment.settings, document, desk)
    dialog.open()
    settled(qtbot, bench, dialog)
    assert not field.hasFocus()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(desk.isActiveWindow)
    assert field.hasFocus()


def test_the_work_goes_on_beside_it(qtbot: QtBot, bench: Bench) -> None:
    assert not opened(qtbot, bench).isModal()


def test_what_it_holds_and_what_asks_for_a_look_stands_there_before_it_is_printed(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, bench)
    assert dialog.told.isVisible()
    assert dialog.told.short.text().startswith("Calmer before surgery, for Halcyon Lounges.pdf. 3 pages. Holds:")
    assert dialog.told.short.text().endswith(")."), "what is withheld, to the end"
    assert not dialog.told.short.toolTip()
    assert "“Ready” has no agreed word yet. It prints as a blank line to fill in." in dialog.told.looks.lines()
    asked: list[bool] = []
    monkeypatch.setattr(dialog.printing, "ask", lambda *_: asked.append(dialog.told.isVisible()))
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert asked == [True]
    dialog._choose("brief|")
    qtbot.waitUntil(lambda: dialog._opened is not None)
    qtbot.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [True, True], "it waits for the look"


def on_paper(bench: Bench, which: int, to: Path, paper: Paper = Paper.A4) -> QPrinter:
    """A printer that prints into a file, set up for a document."""
    document = documents_of(bench.session)[which]
    printer = printer_for(make(bench.session, document, paper), document.key, document.name)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    printer.setResolution(150)
    return printer


def unheard(share: float, what: str = "") -> None:
    """Nobody looks at how far it is."""


def never() -> bool:
    return False


@pytest.mark.parametrize(("paper", "wide"), [(Paper.A4, 595), (Paper.LETTER, 612)])
def test_what_is_printed_is_the_pages_at_their_size(bench: Bench, tmp_path: Path, paper: Paper, wide: int) -> None:
    out = tmp_path / "printed.pdf"
    printer = on_paper(bench, HALCYON, out, paper)
    pdf = make(bench.session, documents_of(bench.session)[HALCYON], paper)
    printed = print_pages(pdf, printer, unheard, never)
    pages = PdfReader(out).pages
    assert printed.whole
    assert len(pages) == len(PdfReader(io.BytesIO(pdf)).pages)
    assert abs(pages[0].mediabox.width - wide) <= 1


def test_only_the_pages_that_were_asked_for_are_printed(bench: Bench, tmp_path: Path) -> None:
    out = tmp_path / "printed.pdf"
    printer = on_paper(bench, HALCYON, out)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert list(chosen_pages(printer, 3)) == [1]
    pdf = make(bench.session, documents_of(bench.session)[HALCYON], Paper.A4)
    assert print_pages(pdf, printer, unheard, never).pages == 1
    assert len(PdfReader(out).pages) == 1


def test_printing_can_be_stopped(bench: Bench, tmp_path: Path) -> None:
    pdf = make(bench.session, documents_of(bench.session)[HALCYON], Paper.A4)
    printed = print_pages(pdf, on_paper(bench, HALCYON, tmp_path / "printed.pdf"), unheard, lambda: True)
    assert printed.pages == 0
    assert not printed.whole


class Jammed(QPrinter):
    """It takes so many pages and no more."""

    takes = 1

    def newPage(self) -> bool:  # noqa: N802  Qt's name
        self.takes -= 1
        return self.takes > 0 and super().newPage()


@pytest.mark.parametrize(
    ("takes", "said"),
    [
        (1, "The printer stopped: pages 2 to 3 did not go. Print those again."),
        (2, "The printer stopped: page 3 did not go. Print that one again."),
        (3, "3 pages went to the printer."),
    ],
)
def test_pages_that_the_printer_does_not_take_are_told(
    qtbot: QtBot, bench: Bench, tmp_path: Path, takes: int, said: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    out = PrintingOut(bench.equipment.background, window)
    out._pdf = three_pages()
    out._printer = Jammed()
    out._printer.takes = takes
    out._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    out._printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    told: list[str] = []
    out.said.connect(told.append)
    out.print()
    qtbot.waitUntil(lambda: not out.running)
    assert told[-1] == said
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == takes


def three_pages() -> bytes:
    """A document of three empty sheets."""
    made, writer = io.BytesIO(), PdfWriter()
    for _ in range(3):
        writer.add_blank_page(200, 200)
    writer.write(made)
    return made.getvalue()


def test_cards_are_printed_on_both_sides_turned_on_the_long_edge() -> None:
    assert sides_for("cards") is QPrinter.DuplexMode.DuplexLongSide
    assert sides_for("brief") is QPrinter.DuplexMode.DuplexNone


def test_how_printing_went_is_said(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench)
    dialog.printing._pdf = dialog.pages.pdf
    dialog.printing._printer = on_paper(bench, HALCYON, tmp_path / "printed.pdf")
    dialog.printing.print()
    assert dialog.print.label() == "Stop printing"
    qtbot.waitUntil(lambda: dialog.said.text() == "3 pages went to the printer.")
    assert dialog.print.label() == "Print"
