"""What they take home, and the PDFs, as a facilitator makes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.other_programs import Readers, other_programs
from tests.ui.stages.page import focus
from tests.ui.stages.translation_desk import HALCYON, chip, field, press, shown, type_keys
from workshop import words
from workshop.model.identity import OrganisationId
from workshop.model.place import Place
from workshop.ui.widgets.chip import Chip


@pytest.fixture
def readers() -> Iterator[Readers]:
    """What was opened with other programs."""
    with other_programs() as made:
        yield made


@pytest.mark.parametrize(("wide", "compact", "name"), [(842, False, "Halcyon Lounges"), (924, True, "Halcyon")])
def test_beside_the_way_to_the_assumptions_the_organisations_stand_in_one_line(
    qtbot: QtBot, bench: Bench, wide: int, compact: bool, name: str
) -> None:
    view = shown(qtbot, bench, "home", f"{HALCYON}.why")
    view.setFixedWidth(wide)
    view.set_width(compact=compact, wide=False)
    bench.workbench.edit("", lambda s: replace(s, plan=replace(s.plan, probed=True)), Place("x"))
    chips = [each for each in view.home_chips.findChildren(Chip) if each.isVisible()]
    assert len(chips) == 5
    qtbot.waitUntil(lambda: len({each.y() for each in chips}) == 1)
    assert chip(view.home_chips, f"home.{HALCYON}").text() == name
    bench.workbench.edit("", lambda s: replace(s, plan=replace(s.plan, probed=False)), Place("x"))
    qtbot.waitUntil(lambda: chip(view.home_chips, "home.everybody").width() > 60)
    assert chip(view.home_chips, f"home.{HALCYON}").text() == "Halcyon Lounges"


def test_typing_takes_the_place_of_the_sessions_proposal_until_it_is_put_back(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home", "org-larkfield.why")
    bench.workbench.edit("", lambda s: replace(s, take_home=()), Place("x"))
    why = view.home.form._fields["why"]
    offered = why.field.text()
    assert offered
    assert why.tag.isVisible()
    assert not why.back.isVisible()
    qtbot.keyClicks(why.field.viewport(), "Now: ")
    taken = bench.session.taken_home_by(OrganisationId("org-larkfield"))
    assert taken.why is not None
    assert "Now: " in taken.why
    assert not why.tag.isVisible()
    qtbot.mouseClick(why.back, Qt.MouseButton.LeftButton)
    assert bench.session.taken_home_by(OrganisationId("org-larkfield")).why is None
    assert why.field.text() == offered


def test_emptying_a_field_prints_a_line_to_write_on(qtbot: QtBot, peopled: Bench) -> None:
    view = shown(qtbot, peopled, "home", "org-halcyon.asked")
    asked = field(view, "home.asked")
    asked.selectAll()
    press(qtbot, Qt.Key.Key_Delete)
    with qtbot.waitSignal(peopled.workbench.saved):
        peopled.workbench.commit()
    assert peopled.on_disk().taken_home_by(HALCYON).asked == ""
    assert "7 of 9 filled" in view.home.form._count.text()


def test_the_preview_goes_to_the_passage_that_is_typed_and_follows_the_typing(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home", "org-halcyon.title")
    qtbot.waitUntil(lambda: bool(view.home.preview._pictures))
    assert view.home.preview.page() == 1
    view.go(Place("translation", "home", "org-halcyon.gets"))
    qtbot.waitUntil(lambda: view.home.preview.page() > 1)
    before = view.home.preview._pictures
    type_keys(qtbot, "A page of figures. ")
    qtbot.waitUntil(lambda: view.home.preview._pictures != before)
    assert view.home.preview.picture.accessibleName().startswith("In Halcyon Lounges’s document")


def test_undo_lands_in_the_field_of_the_organisation(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    before = bench.session.taken_home_by(HALCYON).asked
    type_keys(qtbot, "Please: ")
    view._choose_home("org-larkfield")
    bench.workbench.returned.connect(view.go)
    bench.workbench.undo()
    assert bench.session.taken_home_by(HALCYON).asked == before
    assert focus() is field(view, "home.asked")
    assert field(view, "home.asked").toPlainText() == before


def test_decisions_for_everybody_are_added_moved_and_deleted(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home")
    qtbot.mouseClick(chip(view, "home.everybody"), Qt.MouseButton.LeftButton)
    view.add()
    type_keys(qtbot, "Second trial")
    press(qtbot, Qt.Key.Key_Tab)
    type_keys(qtbot, "in autumn")
    press(qtbot, Qt.Key.Key_Tab)
    type_keys(qtbot, "On Thursdays, too")
    made = bench.session.decisions[-1]
    assert (made.label, made.due, made.text) == ("Second trial", "in autumn", "On Thursdays, too")
    view.shift(-1)
    assert bench.session.decisions[-2].id == made.id
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Delete)
    assert made.id not in [each.id for each in bench.session.decisions]


def test_the_cursor_goes_from_decision_to_decision_as_they_stand(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home")
    qtbot.mouseClick(chip(view, "home.everybody"), Qt.MouseButton.LeftButton)
    *rest, last = bench.session.decisions
    view.go(Place("translation", "home", last.id))
    view.shift(-len(rest))
    view.begin()
    assert focus().objectName() == f"decision.{last.id}.label"
    for _ in range(3):
        press(qtbot, Qt.Key.Key_Tab)
    press(qtbot, Qt.Key.Key_Delete)
    assert bench.session.decisions == tuple(rest)
    assert focus().objectName() == f"decision.{rest[0].id}.label"


def test_the_side_says_what_a_document_holds_and_leaves_out(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    qtbot.waitUntil(lambda: bool(view.home_side._title.text()))
    said = [each.text() for each in view.home_side.findChildren(QWidget) if hasattr(each, "text")]
    assert view.side() is view.home_side
    assert "Misunderstandings between others" in said
    assert "Parking lot and notes" in said


def test_an_organisation_that_is_gone_leaves_no_document_behind(qtbot: QtBot, bench: Bench) -> None:
    from workshop.model.changes.problem import remove_organisation

    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    bench.workbench.edit("", lambda s: remove_organisation(s, HALCYON), Place("x"))
    assert view.place().item.startswith("org-larkfield")


# The PDFs


def test_all_pdfs_are_made_into_a_folder_and_can_be_opened(
    qtbot: QtBot, bench: Bench, home: Path, readers: Readers
) -> None:
    view = shown(qtbot, bench)
    view.print()
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "5 PDFs made")
    folder = home / "documents" / "Calmer before surgery"
    made = sorted(each.name for each in folder.iterdir())
    assert len(made) == 5
    assert all(name.endswith(".pdf") for name in made)
    assert (folder / made[0]).read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(view.print_bar.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(next(iter(view.print_bar._files)), Qt.MouseButton.LeftButton)
    assert readers.opened == [folder, view.print_bar.files()[0]]


def test_a_folder_that_no_program_shows_is_named(
    qtbot: QtBot, bench: Bench, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    (home / "documents").mkdir()
    view = shown(qtbot, bench)
    view.terms_side.make.folder_wanted.emit()
    assert view.print_bar.isVisible()
    assert view.print_bar.sentence.text() == f"No program here opens it. It is in {home / 'documents'}."


def test_a_folder_in_which_nothing_can_be_written_is_told_in_words(qtbot: QtBot, bench: Bench, home: Path) -> None:
    (home / "documents").write_text("a file stands where the folder should be")
    view = shown(qtbot, bench)
    view.print()
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "No PDF was made")
    assert "Your work is safe" in view.print_bar.sentence.text()
    elsewhere = home / "stick"
    elsewhere.mkdir()
    view._printing.save_in(str(elsewhere))
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "5 PDFs made")
    assert len(list((elsewhere / "Calmer before surgery").iterdir())) == 5


def test_the_cell_with_the_cursor_stays_in_sight_when_the_bar_appears(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.add()
    matrix = view.terms.matrix
    view.print_bar.say_running(0.5, "a document")
    qtbot.waitUntil(lambda: matrix.viewport().rect().contains(matrix.visualRect(matrix.currentIndex())))


def test_one_document_can_be_made_alone_on_the_other_paper(qtbot: QtBot, bench: Bench, home: Path) -> None:
    from pypdf import PdfReader

    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    view._choose_paper("letter")
    view._make_one()
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "1 PDF made")
    (path,) = view.print_bar.files()
    assert round(PdfReader(path).pages[0].mediabox.width) == 612


@pytest.mark.parametrize("language", [words.PSEUDO_LONG, words.PSEUDO_RTL])
def test_it_stands_in_other_languages(qtbot: QtBot, bench: Bench, language: str) -> None:
    words.use(language)
    for compact in (False, True):
        view = shown(qtbot, bench)
        if language == words.PSEUDO_RTL:
            view.window().setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        view.set_width(compact=compact, wide=False)
        assert not view.window().grab().isNull()


def test_the_typing_never_waits_for_the_pages(qtbot: QtBot, bench: Bench) -> None:
    """Every letter is in the session as soon as it was typed, whatever is drawn meanwhile."""
    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    for letter in "abc":
        type_keys(qtbot, letter)
        assert letter in str(bench.session.taken_home_by(HALCYON).asked)
    qtbot.waitUntil(lambda: not view._pages.busy)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
