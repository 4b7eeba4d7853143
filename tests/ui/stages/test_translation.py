"""The Translation stage as a facilitator uses it: the matrix of terms, what they take home, the PDFs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from workshop import words
from workshop.model.changes.problem import add_organisation
from workshop.model.changes.translation import name_term
from workshop.model.identity import OrganisationId, TermId
from workshop.model.parts import TermStatus
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.stages.translation.terms import Only, Terms
from workshop.ui.stages.translation.view import TranslationView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.chip import Chip

HALCYON = OrganisationId("org-halcyon")


_desks: list[QWidget] = []
"""The windows of the test that runs: a window without a reference is collected at once."""


@pytest.fixture(autouse=True)
def clear_desks() -> Iterator[None]:
    """Let go of the windows after each test."""
    yield
    _desks.clear()


class Readers(QObject):
    """Stands in for the programs of the machine."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def readers() -> Iterator[Readers]:
    """What was opened with other programs."""
    made = Readers()
    QDesktopServices.setUrlHandler("file", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def shown(qtbot: QtBot, bench: Bench, tab: str = "terms", item: str = "") -> TranslationView:
    """The stage with its side panels beside it, as wide as on a laptop."""
    window = QWidget()
    _desks.append(window)
    qtbot.addWidget(window)
    window.resize(1158, 660)
    view = TranslationView(bench.equipment)
    row = QHBoxLayout(window)
    row.addWidget(view, 1)
    row.addWidget(view.terms_side)
    row.addWidget(view.home_side)
    view.set_width(compact=False, wide=False)
    view.go(Place("translation", tab, item))
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    if tab == "terms":
        view.go(Place("translation", tab, item))
        view.begin()
    return view


def type_keys(qtbot: QtBot, text: str) -> None:
    """Type where the cursor is."""
    for letter in text:  # the first one opens a cell, the next go into it
        qtbot.keyClicks(focus(), letter)


def press(qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the cursor is."""
    qtbot.keyClick(focus(), key, modifiers)


def focus() -> QWidget:
    """What has the cursor."""
    found = QApplication.focusWidget()
    assert found is not None
    return found


def stand(view: TranslationView, item: str) -> None:
    """Put the cursor on a cell."""
    view.go(Place("translation", "terms", item))


def chip(view: QWidget, name: str) -> Chip:
    found = view.findChild(Chip, name)
    assert found is not None
    return found


def field(view: QWidget, name: str) -> QTextEdit:
    found = view.findChild(QTextEdit, name)
    assert found is not None
    return found


def meaning(session: Session, term: str, organisation: str = HALCYON) -> str:
    found = session.meaning(TermId(term), OrganisationId(organisation))
    return found.text if found else ""


def cell(view: TranslationView, item: str) -> str:
    """What a cell shows."""
    found = view.terms.matrix.terms.find(item)
    assert found is not None
    return str(view.terms.matrix.terms.index(*found).data())


# The matrix


def test_a_word_and_its_meanings_are_typed_from_left_to_right_and_are_on_disk(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.add()
    type_keys(qtbot, "patience")
    press(qtbot, Qt.Key.Key_Tab)
    type_keys(qtbot, "what we ask of people")
    press(qtbot, Qt.Key.Key_Tab)
    type_keys(qtbot, "what we sell")
    press(qtbot, Qt.Key.Key_Return)
    with qtbot.waitSignal(bench.workbench.saved):
        bench.workbench.commit()
    after = bench.on_disk()
    term = after.terms[-1]
    assert term.word == "patience"
    assert meaning(after, term.id, "org-st-brannock") == "what we ask of people"
    assert meaning(after, term.id) == "what we sell"


def test_typing_replaces_a_cell_and_enter_goes_down(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    type_keys(qtbot, "paid time")
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, "no eyes on the board")
    press(qtbot, Qt.Key.Key_Return)
    assert meaning(bench.session, "term-wait") == "paid time"
    assert meaning(bench.session, "term-calm") == "no eyes on the board"
    assert view.terms.item() == "term-ready.org-halcyon"


def test_f2_keeps_what_stands_there_and_escape_puts_it_back(qtbot: QtBot, bench: Bench) -> None:
    before = meaning(bench.session, "term-wait")
    shown(qtbot, bench, item="term-wait.org-halcyon")
    press(qtbot, Qt.Key.Key_F2)
    type_keys(qtbot, " and more")
    assert meaning(bench.session, "term-wait") == f"{before} and more"
    press(qtbot, Qt.Key.Key_Escape)
    assert meaning(bench.session, "term-wait") == before


def test_arrows_move_and_leave_the_words_alone(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait")
    before = bench.session
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        press(qtbot, key)
    assert view.terms.item() == "term-calm.org-halcyon"
    assert bench.session is before


def test_a_long_meaning_makes_its_row_taller_while_it_is_typed(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    before = view.terms.matrix.rowHeight(0)
    press(qtbot, Qt.Key.Key_F2)
    type_keys(qtbot, " which is a very long story that nobody tells in one line" * 2)
    assert view.terms.matrix.rowHeight(0) > before
    editor = view.terms.matrix.editor()
    assert editor is not None
    assert editor.height() == view.terms.matrix.rowHeight(0)


def test_an_empty_cell_says_whom_to_ask(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert cell(view, "term-drop-off.org-larkfield") == "ask Jonas Reet"
    bench.workbench.edit("", lambda session: add_organisation(session, OrganisationId("x"), name="Ferry"), Place("x"))
    assert cell(view, "term-wait.x") == "ask Ferry"


def test_a_word_that_nobody_uses_there_is_marked_by_key_and_typing_takes_the_mark_away(
    qtbot: QtBot, bench: Bench
) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    press(qtbot, Qt.Key.Key_U, Qt.KeyboardModifier.AltModifier)
    assert cell(view, "term-wait.org-halcyon") == "not a word they use"
    type_keys(qtbot, "paid time")
    press(qtbot, Qt.Key.Key_Return)
    assert cell(view, "term-wait.org-halcyon") == "paid time"


def test_a_wording_for_the_room_settles_a_term_and_keys_change_how_it_stands(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-ready.in_room")
    assert cell(view, "term-ready.in_room") == "still open"
    type_keys(qtbot, "ready to go in")
    press(qtbot, Qt.Key.Key_Tab)
    term = bench.session.term(TermId("term-ready"))
    assert term is not None
    assert (term.in_room, term.status) == ("ready to go in", TermStatus.AGREED)
    stand(view, "term-ready.in_room")
    for key, status in ((Qt.Key.Key_B, TermStatus.BOTH), (Qt.Key.Key_O, TermStatus.OPEN)):
        press(qtbot, key, Qt.KeyboardModifier.AltModifier)
        assert bench.session.term(TermId("term-ready")) == replace(term, status=status)


def test_delete_empties_a_cell_and_on_the_word_takes_the_term_out(qtbot: QtBot, bench: Bench) -> None:
    shown(qtbot, bench, item="term-wait.org-halcyon")
    press(qtbot, Qt.Key.Key_Delete)
    assert meaning(bench.session, "term-wait") == ""
    press(qtbot, Qt.Key.Key_Home)
    press(qtbot, Qt.Key.Key_Delete)
    assert bench.session.term(TermId("term-wait")) is None


def test_undo_brings_a_deleted_term_back_and_lands_on_it(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-calm")
    bench.workbench.returned.connect(view.go)
    press(qtbot, Qt.Key.Key_Delete)
    assert view.terms.item() == "term-ready"
    bench.workbench.undo()
    assert view.terms.item() == "term-calm"
    assert focus() is view.terms.matrix
    assert meaning(bench.session, "term-calm") != ""


def test_undo_of_a_hidden_term_shows_all_terms_again(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    type_keys(qtbot, "x")
    press(qtbot, Qt.Key.Key_Return)
    chip(view, "terms.open").click()
    assert view.terms.matrix.terms.find("term-wait") is None
    bench.workbench.returned.connect(view.go)
    bench.workbench.undo()
    assert view.terms.item() == "term-wait.org-halcyon"
    assert chip(view, "terms.all").isChecked()


def test_terms_are_moved_by_key(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    view.shift(1)
    assert [each.id for each in bench.session.terms][:2] == ["term-calm", "term-wait"]
    assert view.terms.item() == "term-wait.org-halcyon"


def test_the_filters_count_and_a_row_stays_while_it_is_filled_in(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    labels = [chip(view, f"terms.{only.value}").label() for only in Only]
    assert labels == ["All 14", "Still open 3", "Gaps 4"]
    chip(view, "terms.gaps").click()
    assert view.terms.matrix.terms.rowCount() == 4
    stand(view, "term-drop-off.org-larkfield")
    type_keys(qtbot, "the end of the line")
    assert chip(view, "terms.gaps").label() == "Gaps 3"
    assert view.terms.matrix.terms.rowCount() == 4
    assert meaning(bench.session, "term-drop-off", "org-larkfield") == "the end of the line"


def test_a_new_term_that_gets_no_word_goes_with_escape(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = len(bench.session.terms)
    view.add()
    assert len(bench.session.terms) == before + 1
    press(qtbot, Qt.Key.Key_Escape)
    assert len(bench.session.terms) == before


def test_the_first_term_is_one_button_away(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    session = add_organisation(_blank(), OrganisationId("one"), name="One")
    bench = bench_of(session)
    view = shown(qtbot, bench)
    assert isinstance(focus(), Button)
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, "wait")
    assert [each.word for each in bench.session.terms] == ["wait"]
    assert view.terms.matrix.isVisible()


def test_with_nobody_in_the_room_it_says_where_to_begin(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    with qtbot.waitSignal(view.wanted) as went:
        press(qtbot, Qt.Key.Key_Return)
    assert went.args == [Place("problem", "room")]


def test_what_people_typed_is_shown_as_it_is(qtbot: QtBot, bench: Bench) -> None:
    hostile = "<img src=x width=9000> שלום " + "x" * 19_000
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    press(qtbot, Qt.Key.Key_F2)
    editor = view.terms.matrix.editor()
    assert editor is not None
    editor.field.selectAll()
    editor.field.insertPlainText(hostile)
    press(qtbot, Qt.Key.Key_Return)
    assert meaning(bench.session, "term-wait") == hostile
    assert cell(view, "term-wait.org-halcyon") == hostile
    assert view.terms.matrix.rowHeight(0) < 200


def test_the_words_stay_while_ten_organisations_scroll_sideways(qtbot: QtBot, bench: Bench) -> None:
    for number in range(6):
        new = OrganisationId(f"o{number}")
        bench.workbench.edit("", lambda s, new=new: add_organisation(s, new, name=f"Firm {new}"), Place("x"))  # type: ignore[misc]
    view = shown(qtbot, bench)
    matrix = view.terms.matrix
    assert matrix.horizontalScrollBar().maximum() > 0
    stand(view, "term-wait.in_room")
    words_over = [each for each in matrix.children() if type(each).__name__ == "FrozenWords"]
    assert isinstance(words_over[0], QWidget)
    assert words_over[0].isVisible()
    stand(view, "term-wait.org-st-brannock")
    left = matrix.columnViewportPosition(1)
    assert left >= matrix.columnWidth(0)


def test_two_hundred_terms_are_listed_at_once(qtbot: QtBot, bench: Bench) -> None:
    def many(session: Session) -> Session:
        for number in range(200):
            session = name_term(session, TermId(f"t{number}"), word=f"word {number}")
        return session

    view = shown(qtbot, bench)
    bench.workbench.edit("", many, Place("x"))
    stand(view, "t199.org-halcyon")
    type_keys(qtbot, "the last")
    press(qtbot, Qt.Key.Key_Return)
    assert meaning(bench.session, "t199") == "the last"


def test_a_screen_reader_hears_where_a_cell_stands(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    model: Terms = view.terms.matrix.terms
    found = model.find("term-drop-off.org-larkfield")
    assert found is not None
    said = model.index(*found).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "drop-off, Larkfield Park: ask Jonas Reet"


def test_a_misunderstanding_caught_here_knows_the_word(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    assert view.context() == "wait, Halcyon Lounges"
    assert view.place() == Place("translation", "terms", "term-wait.org-halcyon")


# What they take home


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


def test_emptying_a_field_prints_a_line_to_write_on(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    asked = field(view, "home.asked")
    asked.selectAll()
    press(qtbot, Qt.Key.Key_Delete)
    with qtbot.waitSignal(bench.workbench.saved):
        bench.workbench.commit()
    assert bench.on_disk().taken_home_by(HALCYON).asked == ""
    assert "7 of 9 filled" in view.home.form._count.text()


def test_the_preview_goes_to_the_passage_that_is_typed_and_follows_the_typing(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home", "org-halcyon.title")
    qtbot.waitUntil(lambda: bool(view.home.preview._pictures), timeout=20_000)
    assert view.home.preview.page() == 1
    view.go(Place("translation", "home", "org-halcyon.gets"))
    qtbot.waitUntil(lambda: view.home.preview.page() > 1, timeout=20_000)
    before = view.home.preview._pictures
    type_keys(qtbot, "A page of figures. ")
    qtbot.waitUntil(lambda: view.home.preview._pictures != before, timeout=20_000)
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


def test_the_side_says_what_a_document_holds_and_leaves_out(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    qtbot.waitUntil(lambda: bool(view.home_side._title.text()), timeout=20_000)
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
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "5 PDFs made", timeout=30_000)
    folder = home / "documents" / "Calmer before surgery"
    made = sorted(each.name for each in folder.iterdir())
    assert len(made) == 5
    assert all(name.endswith(".pdf") for name in made)
    assert (folder / made[0]).read_bytes().startswith(b"%PDF")
    qtbot.mouseClick(view.print_bar.open, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(next(iter(view.print_bar._files)), Qt.MouseButton.LeftButton)
    assert readers.opened == [folder, view.print_bar.files()[0]]


def test_a_folder_in_which_nothing_can_be_written_is_told_in_words(qtbot: QtBot, bench: Bench, home: Path) -> None:
    (home / "documents").write_text("a file stands where the folder should be")
    view = shown(qtbot, bench)
    view.print()
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "No PDF was made", timeout=30_000)
    assert "Your work is safe" in view.print_bar.sentence.text()
    elsewhere = home / "stick"
    elsewhere.mkdir()
    view._printing.save_in(str(elsewhere))
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "5 PDFs made", timeout=30_000)
    assert len(list((elsewhere / "Calmer before surgery").iterdir())) == 5


def test_one_document_can_be_made_alone_on_the_other_paper(qtbot: QtBot, bench: Bench, home: Path) -> None:
    from pypdf import PdfReader

    view = shown(qtbot, bench, "home", "org-halcyon.asked")
    view._choose_paper("letter")
    view._make_one()
    qtbot.waitUntil(lambda: view.print_bar.title.text() == "1 PDF made", timeout=30_000)
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
    qtbot.waitUntil(lambda: not view._pages.busy, timeout=20_000)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _blank() -> Session:
    from workshop.model.identity import SessionId
    from workshop.model.parts import Plan

    return Session(plan=Plan(id=SessionId("blank")))
