"""The export as a facilitator uses it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.held_open import hold_open
from tests.ui.conftest import Bench
from tests.ui.exporting import choose, click, ended, opened, said
from tests.ui.other_programs import Readers, other_programs
from workshop.documents.catalogue import documents_of
from workshop.documents.preflight import preflight
from workshop.documents.rendering import Rendering
from workshop.documents.style import Paper
from workshop.language.wording import Way
from workshop.model.changes.plan import plan_session
from workshop.model.changes.problem import remove_organisation
from workshop.model.changes.translation import describe_term
from workshop.model.document import session_from
from workshop.model.identity import OrganisationId, TermId
from workshop.model.place import Place
from workshop.storage.file import read
from workshop.ui.dialogs.preview import PreviewDialog
from workshop.ui.document_words import told_of

NAMES = ("St Brannock Hospital", "Halcyon Lounges", "Larkfield Park", "Evenkeel")
FOR_EVERYBODY = ("summary", "misunderstandings and glossary", "idea wall", "mapping sheets", "tent cards")


@pytest.fixture
def readers() -> Iterator[Readers]:
    """What was opened with other programs."""
    with other_programs() as made:
        yield made


def test_every_document_stands_in_the_folder_of_the_session(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path, readers: Readers
) -> None:
    dialog = opened(qtbot, bench, desk)
    click(qtbot, dialog, "export.go")
    assert dialog.go.label() == "Export 10 PDFs"
    assert ended(qtbot, dialog).startswith("10 files are there")
    assert dialog.go.label() == "Export 10 PDFs"
    assert dialog.go.isEnabled()
    folder = home / "documents" / "Calmer before surgery"
    assert sorted(each.name for each in folder.iterdir()) == sorted(
        [
            *(f"Calmer before surgery, for {name}.pdf" for name in NAMES),
            "Brief 7K2.pdf",
            *(f"Calmer before surgery, {name}.pdf" for name in FOR_EVERYBODY),
        ]
    )
    click(qtbot, dialog, "export.show")
    assert readers.opened == [folder]


def test_only_what_has_a_tick_is_made_on_the_paper_that_was_chosen(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    for tick in dialog.choice.findChildren(QCheckBox):
        tick.setChecked(tick.objectName() == "export.org-evenkeel")
    assert dialog.go.label() == "Export 1 PDF"
    dialog.paper.choose("letter")
    dialog.export()
    assert ended(qtbot, dialog).startswith("1 file is there")
    (made,) = (home / "documents" / "Calmer before surgery").iterdir()
    assert made.name.endswith("for Evenkeel.pdf")
    assert round(PdfReader(made).pages[0].mediabox.width) == 612


def test_what_is_for_the_facilitator_alone_has_a_tick_only_when_asked_for(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    unticked = [each for each in dialog.findChildren(QCheckBox) if not each.isChecked()]
    script = next(each for each in unticked if each.text() == "Agenda and script, for you alone")
    script.click()
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("11 files are there")
    made = home / "documents" / "Calmer before surgery"
    assert (made / "Calmer before surgery, agenda and script, for the facilitator.pdf").is_file()


def test_with_nothing_chosen_nothing_can_be_exported(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    dialog = opened(qtbot, bench, desk)
    for tick in (each for each in dialog.choice.findChildren(QCheckBox) if each.isChecked()):
        qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert not dialog.go.isEnabled()


def test_the_json_file_is_the_whole_session(qtbot: QtBot, bench: Bench, desk: QWidget, home: Path) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "JSON")
    assert dialog.go.label() == "Export the file"
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("1 file is there")
    made = home / "documents" / "Calmer before surgery" / "Calmer before surgery.json"
    assert session_from(made.read_bytes()) == bench.session


def test_before_printing_it_says_what_a_document_holds_and_leaves_out(
    qtbot: QtBot, bench: Bench, desk: QWidget
) -> None:
    told = said(opened(qtbot, bench, desk))
    assert "Misunderstandings with Halcyon Lounges 3" in told
    assert "Left out: Misunderstandings between others 6" in told
    assert "“Ready” has no agreed word yet." in told


def test_a_character_that_no_font_has_is_named_with_its_place(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    change = partial(describe_term, which=TermId("term-wait"), in_room="the hour \ue123 before")
    bench.workbench.edit("", change, Place("x"))
    told = said(opened(qtbot, bench, desk))
    assert "No font here has “U+E123” (Term “wait”, under “Words that changed hands”). It prints spelt out." in told


def test_a_folder_in_which_nothing_can_be_written_is_told_and_another_one_helps(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    (home / "documents").write_text("no folder")
    dialog = opened(qtbot, bench, desk)
    click(qtbot, dialog, "export.go")
    assert "Your work is safe" in ended(qtbot, dialog)
    click(qtbot, dialog, "export.change")
    chooser = dialog.findChild(QFileDialog)
    assert chooser is not None
    stick = home / "stick"
    stick.mkdir()
    chooser.fileSelected.emit(str(stick))
    chooser.reject()
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("10 files are there")
    assert len(list(stick.iterdir())) == 10


def test_a_file_that_is_open_elsewhere_keeps_its_old_pages_and_the_others_are_made(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    held = home / "documents" / "Calmer before surgery" / "Calmer before surgery, for Evenkeel.pdf"
    held.mkdir(parents=True)  # what stands there cannot be replaced, as a file that a reader holds open on Windows
    dialog = opened(qtbot, bench, desk)
    click(qtbot, dialog, "export.go")
    told = ended(qtbot, dialog)
    assert told.startswith("9 files are there")
    assert "for Evenkeel.pdf" in told
    assert held.is_dir()


def test_a_pdf_that_a_reader_holds_open_is_named_and_stays_whole_and_the_others_are_made(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    held = home / "documents" / "Calmer before surgery" / "Calmer before surgery, for Evenkeel.pdf"
    held.parent.mkdir(parents=True)
    held.write_text("the older one")
    dialog = opened(qtbot, bench, desk)
    with pytest.MonkeyPatch.context() as while_open:
        hold_open(while_open, held)
        click(qtbot, dialog, "export.go")
        told = ended(qtbot, dialog)
    assert told.startswith("9 files are there")
    assert "for Evenkeel.pdf is open in another program, or must not be changed. Close it there, then try again" in told
    assert held.read_text() == "the older one"
    assert len(list(held.parent.iterdir())) == 10, "nine new ones, the older one, and nothing half made"


def test_an_organisation_that_left_meanwhile_gets_no_document(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    change = partial(remove_organisation, which=OrganisationId("org-evenkeel"))
    bench.workbench.edit("", change, Place("x"))
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("9 files are there")


def test_the_work_goes_on_beside_it(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    assert not opened(qtbot, bench, desk).isModal()


def test_closing_while_it_is_made_stops_it(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    dialog = opened(qtbot, bench, desk)
    click(qtbot, dialog, "export.go")
    dialog.reject()
    qtbot.waitUntil(lambda: bench.equipment.background.idle)


def test_what_is_for_the_tables_is_offered_without_a_tick(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    dialog = opened(qtbot, bench, desk)
    ticks = {each.objectName(): each.isChecked() for each in dialog.findChildren(QCheckBox)}
    for key in ("cards", "printer-test", "worksheets", "slips", "idea-slips"):
        assert ticks[f"export.{key}"] is False


def test_the_print_pack_is_one_act(qtbot: QtBot, bench: Bench, desk: QWidget, home: Path) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Print pack")
    assert "Cards, to print on both sides and cut" in dialog._parts.lines()
    assert dialog.go.label() == "Make the print pack"
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("7 files are there")
    names = {each.name for each in (home / "documents" / "Calmer before surgery").iterdir()}
    assert names >= {"Calmer before surgery, cards.pdf", "Calmer before surgery, worksheets.pdf", "Brief 7K2.pdf"}


def test_everything_goes_into_a_folder_of_its_own_on_the_stick(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Everything")
    assert dialog.go.label() == "Take everything"
    stick = home / "stick"
    stick.mkdir()
    dialog.save_in(str(stick))
    for _ in range(2):  # what was taken before is replaced
        click(qtbot, dialog, "export.go")
        assert ended(qtbot, dialog).startswith("32 files are there")
        dialog.result_card.hide()
    (folder,) = stick.iterdir()
    assert folder.name == "Calmer before surgery"
    own = folder / "For the facilitator"
    assert session_from((own / "Calmer before surgery.json").read_bytes()) == bench.session
    assert read(own / "Calmer before surgery.workshop").session == bench.session
    assert len(list(folder.rglob("*.pdf"))) == 16
    assert sorted(each.suffix for each in (folder / "To edit").iterdir()) == [".docx"] * 4 + [".md"] * 4
    suffixes = (".pdf", ".json", ".csv", ".workshop")
    others = [each for each in folder.rglob("*") if each.is_file() and each.parent.name != "To edit"]
    assert not [each for each in others if each.suffix not in suffixes]


def test_what_came_of_one_format_is_not_said_of_another(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "JSON")
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("1 file is there")
    assert dialog.show_folder.isVisible()
    choose(qtbot, dialog, "Lists (CSV)")
    assert not dialog.result_card.isVisible()
    assert not dialog.show_folder.isVisible()


def test_a_full_disk_is_told_and_leaves_nothing_half_made(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Everything")
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def no_room(_file: int) -> None:
        raise full

    monkeypatch.setattr("workshop.whole_file.os.fsync", no_room)
    click(qtbot, dialog, "export.go")
    told = ended(qtbot, dialog)
    assert "There is no room left for" in told
    assert "Your work is safe" in told
    assert list((home / "documents" / "Calmer before surgery").iterdir()) == []


def test_a_stick_that_is_pulled_out_is_told(qtbot: QtBot, bench: Bench, desk: QWidget, home: Path) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Everything")
    (home / "stick").write_text("no folder any more")
    dialog.save_in(str(home / "stick"))
    click(qtbot, dialog, "export.go")
    assert "Nothing can be written to" in ended(qtbot, dialog)


@pytest.mark.parametrize(
    ("form", "button", "made"),
    [
        ("Word", "Export 4 documents", [f"Calmer before surgery, for {name}.docx" for name in NAMES]),
        (
            "Markdown",
            "Export 10 documents",
            [
                *(f"Calmer before surgery, for {name}.md" for name in NAMES),
                "Brief 7K2.md",
                *(f"Calmer before surgery, {name}.md" for name in FOR_EVERYBODY),
            ],
        ),
    ],
)
def test_documents_come_to_be_edited_too(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path, form: str, button: str, made: list[str]
) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, form)
    assert dialog.go.label() == button
    click(qtbot, dialog, "export.go")
    ended(qtbot, dialog)
    assert sorted(each.name for each in (home / "documents" / "Calmer before surgery").iterdir()) == sorted(made)


def test_lists_come_as_the_room_sees_them(qtbot: QtBot, bench: Bench, desk: QWidget, home: Path) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Lists (CSV)")
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("6 files are there")
    ideas = home / "documents" / "Calmer before surgery" / "Calmer before surgery, ideas.csv"
    assert "Promise the next update" in ideas.read_text("utf-8-sig")


def test_with_the_switch_nobody_is_named_and_it_is_told_who_is_hidden(
    qtbot: QtBot, peopled: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, peopled, desk)
    assert "Names people: Inês Duarte. The ground rules do not agree to names yet." in said(dialog)
    qtbot.mouseClick(dialog.pseudonyms, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Inês Duarte → Table 2-P2" in said(dialog))
    assert "Names people" not in said(dialog)
    click(qtbot, dialog, "export.go")
    ended(qtbot, dialog)
    made = home / "documents" / "Calmer before surgery" / "Calmer before surgery, for Halcyon Lounges.pdf"
    text = "".join(page.extract_text() for page in PdfReader(made).pages)
    assert "Table 2-P2" in text
    assert "Duarte" not in text
    assert peopled.equipment.settings.current.pseudonyms, "the switch counts for every document"


def test_the_preflight_says_pages_and_whom_things_are_withheld_for(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    told = said(opened(qtbot, bench, desk))
    assert "3 pages. Holds:" in told
    assert "Larkfield Park 3" in told


def test_a_paper_that_withholds_something_does_not_say_that_nothing_is_left_out(
    qtbot: QtBot, bench: Bench, desk: QWidget
) -> None:
    told = [each.text() for each in opened(qtbot, bench, desk).choice._told]
    withholding = [each for each in told if "Withheld" in each]
    assert withholding
    assert not [each for each in withholding if "Nothing of this session is left out" in each]


def test_a_document_can_be_looked_at_from_the_list(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    dialog = opened(qtbot, bench, desk)
    click(qtbot, dialog, "export.preview.org-evenkeel")
    (preview,) = dialog.findChildren(PreviewDialog)
    assert preview.choice.currentText() == "Translation document for Evenkeel"
    preview.reject()


def test_with_the_switch_no_file_is_called_by_a_name(qtbot: QtBot, peopled: Bench, desk: QWidget, home: Path) -> None:
    peopled.workbench.edit("", partial(plan_session, title="What Inês Duarte knows"), Place("x"))
    peopled.equipment.settings.choose(pseudonyms=True)
    dialog = opened(qtbot, peopled, desk)
    assert "Names people" not in said(dialog)
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("10 files are there")
    names = [each.name for each in dialog._folder.iterdir()]
    assert [each for each in names if "Table 2-P2" in each]
    assert not [each for each in names if "Duarte" in each]


def test_every_word_that_reads_otherwise_is_told_with_its_place(bench: Bench) -> None:
    document = documents_of(bench.session)[1]
    reworded = Rendering(TermId("t"), OrganisationId("o"), "What comes next", "hold", "update", Way.REPLACED)
    found = replace(preflight(bench.session, document, Paper.A4), renderings=(reworded,))
    assert "“hold” reads “update”, under “What comes next”." in told_of(found).looks


def test_the_folder_stands_where_it_stood_whatever_is_made(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    dialog = opened(qtbot, bench, desk)
    at = dialog._where.y()
    for words in ("Lists (CSV)", "Print pack", "Everything", "Word"):
        choose(qtbot, dialog, words)
        qtbot.waitUntil(lambda: dialog._where.y() == at)
