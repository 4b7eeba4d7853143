"""What is exported together: the print pack, and everything onto a stick."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.exporting import choose, click, ended, opened, said
from workshop.documents.catalogue import documents_of
from workshop.documents.formats import Format, document_files
from workshop.documents.own_place import marked
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.changes.plan import plan_session
from workshop.model.document import text
from workshop.model.identity import SessionId
from workshop.model.parts import Ladder
from workshop.model.place import Place
from workshop.ui.print_run import own_folder


def test_what_holds_the_facilitators_notes_stands_apart_from_what_is_handed_round(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Everything")
    assert "“For the facilitator”" in dialog._whole.text()
    dialog.save_in(str(home / "stick"))
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("32 files are there")
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


def test_everything_goes_beside_that_of_another_session_of_the_same_title(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Everything")
    dialog.save_in(str(home / "stick"))
    theirs = home / "stick" / "Calmer before surgery" / "For the facilitator" / "Calmer before surgery.json"
    theirs.parent.mkdir(parents=True)
    plan = replace(bench.session.plan, id=SessionId("namesake"))
    theirs.write_text(text(replace(bench.session, plan=plan)), "utf-8")
    before = theirs.read_bytes()
    for _ in range(2):
        click(qtbot, dialog, "export.go")
        said = ended(qtbot, dialog)
        assert said == (
            "32 files are there They are in “Calmer before surgery 2”: “Calmer before surgery” holds another session’s "
            "files."
        )
    assert theirs.read_bytes() == before
    assert sorted(each.name for each in (home / "stick").iterdir()) == [
        "Calmer before surgery",
        "Calmer before surgery 2",
    ]


def test_with_the_switch_everything_but_the_facilitators_folder_has_pseudonyms(
    qtbot: QtBot, peopled: Bench, desk: QWidget, home: Path
) -> None:
    peopled.workbench.edit("", partial(plan_session, title="What Inês Duarte knows"), Place("x"))
    dialog = opened(qtbot, peopled, desk)
    choose(qtbot, dialog, "Everything")
    assert "everybody’s name" in dialog._whole.text()
    dialog.save_in(str(home / "stick"))
    qtbot.mouseClick(dialog.pseudonyms, Qt.MouseButton.LeftButton)
    click(qtbot, dialog, "export.go")
    assert ended(qtbot, dialog).startswith("32 files are there")
    (folder,) = (home / "stick").iterdir()
    assert folder.name == "What Table 2-P2 knows"
    named = [each for each in folder.rglob("*") if "Duarte" in each.name]
    assert {each.parent.name for each in named} == {"For the facilitator"}
    for made in folder.glob("*.pdf"):
        assert "Duarte" not in "".join(page.extract_text() for page in PdfReader(made).pages), made.name
    (own,) = (folder / "For the facilitator").glob("*.json")
    assert "Inês Duarte" in own.read_text("utf-8")


def test_what_is_said_of_everything_is_what_it_will_hold(
    qtbot: QtBot, peopled: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, peopled, desk)
    qtbot.mouseClick(dialog.pseudonyms, Qt.MouseButton.LeftButton)
    choose(qtbot, dialog, "Everything")
    qtbot.waitUntil(lambda: dialog._looking.told is not None)
    told = {each.name: " ".join(each.looks) for each in dialog._looking.told or () if each}
    assert "Goes by a pseudonym: Inês Duarte" in told["Translation document for Halcyon Lounges"]
    assert "Names people" not in told["Translation document for Halcyon Lounges"]
    assert "Names people" in told["Agenda and script, for you alone"]


def test_what_cannot_be_looked_through_says_so_and_is_made_when_the_button_is_pressed_again(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("a fault in the look")

    monkeypatch.setattr("workshop.documents.preflight.preflight", broken)
    dialog = opened(qtbot, bench, desk)
    assert not dialog.result_card.isVisible(), "nobody asked for anything yet"
    choose(qtbot, dialog, "Print pack")
    qtbot.waitUntil(lambda: bench.equipment.background.idle)
    assert not dialog.looks.isVisible()
    dialog.save_in(str(home / "pack"))
    bench.workbench.edit("", partial(plan_session, title="Calmer"), Place("problem"))
    click(qtbot, dialog, "export.go")
    qtbot.waitUntil(lambda: dialog.result_card.title.text() == "It could not be looked through")
    assert not (home / "pack").exists()
    click(qtbot, dialog, "export.go")
    qtbot.waitUntil(lambda: dialog.result_card.title.text() == "7 files are there")


def test_a_folder_that_is_called_by_somebody_is_not_taken_with_pseudonyms(peopled: Bench, home: Path) -> None:
    session = plan_session(peopled.session, title="What Inês Duarte knows")
    there = home / "What Inês Duarte knows"
    assert own_folder(session, there) == there
    assert own_folder(session, there, pseudonyms=True) == home / "What Table 2-P2 knows"
    assert own_folder(session, home, pseudonyms=True) == home / "What Table 2-P2 knows"


def test_pdfs_go_beside_those_of_another_session_of_the_same_title(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    plan = replace(bench.session.plan, id=SessionId("namesake"))
    names = document_files(bench.session, documents_of(bench.session), Format.PDF, Paper.A4, Record())
    theirs = home / "documents" / "Calmer before surgery" / names[0].file_name
    theirs.parent.mkdir(parents=True)
    before = marked(b"%PDF-1.4\n%%EOF\n", replace(bench.session, plan=plan))
    theirs.write_bytes(before)
    dialog = opened(qtbot, bench, desk)
    click(qtbot, dialog, "export.go")
    assert "They are in “Calmer before surgery 2”" in ended(qtbot, dialog)
    assert theirs.read_bytes() == before
    assert (home / "documents" / "Calmer before surgery 2" / theirs.name).is_file()


def telling(bench: Bench) -> None:
    """The brief of this session says what should have stayed in the room."""
    before = bench.session
    said = replace(before, ladder=replace(before.ladder, makes_it_hard="Larkfield Park knows it."))
    bench.workbench.edit("", lambda _: said, Place("abstraction"))


def test_what_is_made_together_is_told_of_line_by_line_before_it_is_made(
    qtbot: QtBot, bench: Bench, desk: QWidget
) -> None:
    telling(bench)
    dialog = opened(qtbot, bench, desk)
    leak = "Abstraction brief: The brief says “Larkfield Park”, which names an organisation."
    choose(qtbot, dialog, "Print pack")
    assert dialog.looks.list.lines()[0] == leak
    assert not [each for each in dialog.looks.list.lines() if each.startswith("Translation document")]
    choose(qtbot, dialog, "Everything")
    lines = dialog.looks.list.lines()
    assert lines[0] == leak
    assert [each for each in lines if each.startswith("Translation document for Evenkeel: “Ready” has no agreed word")]
    choose(qtbot, dialog, "JSON")
    assert not dialog.looks.isVisible()


def test_pressed_before_it_is_looked_through_it_waits_and_stops_only_for_a_warning(
    qtbot: QtBot, bench: Bench, desk: QWidget, home: Path
) -> None:
    dialog = opened(qtbot, bench, desk)
    choose(qtbot, dialog, "Print pack")
    dialog._looking.cancel()
    click(qtbot, dialog, "export.go")
    assert dialog.result_card.title.text() == "Being looked through"
    qtbot.waitUntil(lambda: dialog.result_card.title.text() == "7 files are there")
    telling(bench)
    click(qtbot, dialog, "export.go")
    qtbot.waitUntil(lambda: dialog.result_card.title.text() == "Look at this first")
    click(qtbot, dialog, "export.go")
    qtbot.waitUntil(lambda: dialog.result_card.title.text() == "7 files are there")


def test_beneath_each_document_stands_what_its_file_is_called(qtbot: QtBot, bench: Bench, desk: QWidget) -> None:
    dialog = opened(qtbot, bench, desk)
    assert "Calmer before surgery, for Evenkeel.pdf\n" in said(dialog)
    choose(qtbot, dialog, "Word")
    assert "Calmer before surgery, for Evenkeel.docx\n" in said(dialog)
