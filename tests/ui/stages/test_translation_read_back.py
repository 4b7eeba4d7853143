"""The read-back, one word after the other: who was right is marked by a digit, and Enter goes on."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.held_key import hold
from tests.ui.stages.page import focus
from tests.ui.stages.translation_desk import press, shown
from workshop.model.changes.translation import mean, remove_term
from workshop.model.identity import TermId
from workshop.model.parts import Term
from workshop.model.place import Place
from workshop.projection import Shown
from workshop.ui.stages.translation.read_back import readable
from workshop.ui.stages.translation.reader_row import ReaderRow
from workshop.ui.stages.translation.terms import room_order
from workshop.ui.stages.translation.view import TranslationView
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.prose_label import ProseLabel

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(qtbot: QtBot, bench: Bench) -> TranslationView:
    made = shown(qtbot, bench, item="term-call")
    press(qtbot, Qt.Key.Key_R, CTRL_SHIFT)
    return made


def read(view: TranslationView) -> Term:
    term = view.words.reading.term()
    assert term is not None
    return term


def test_it_begins_at_the_term_that_has_the_cursor(view: TranslationView) -> None:
    assert view.words.reading.isVisible()
    assert read(view).id == "term-call"
    assert view.words.reading.word.text() == "call"
    assert view.place() == Place("translation", "read", "term-call")
    assert view.shown() == Shown("read_back", "term-call")
    assert not view.term_chips.isVisible()


def test_a_misunderstanding_is_caught_at_the_word_that_is_read_back(qtbot: QtBot, view: TranslationView) -> None:
    before = read(view).word
    press(qtbot, Qt.Key.Key_Return)
    assert read(view).word != before
    assert view.context() == read(view).word


def test_it_is_opened_from_anywhere_in_the_stage(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call")
    add = view.findChild(QWidget, "terms.add")
    assert add is not None
    add.setFocus()
    press(qtbot, Qt.Key.Key_R, CTRL_SHIFT)
    assert view.words.reading.isVisible()
    press(qtbot, Qt.Key.Key_R, CTRL_SHIFT)
    assert not view.words.reading.isVisible()
    view.go(Place("translation", "home", "org-halcyon.title"))
    press(qtbot, Qt.Key.Key_R, CTRL_SHIFT)
    assert view.words.reading.isVisible()
    assert view.words.reading.isAncestorOf(focus())


def test_the_fields_stand_below_one_another_and_a_wide_row_has_room_for_the_meaning(
    qtbot: QtBot, view: TranslationView
) -> None:
    reading = view.words.reading
    rows = reading.findChildren(ReaderRow)
    assert len({each.word.x() for each in rows}) == 1
    narrow = rows[0].word.x()
    view.resize(view.width() + 500, view.height())
    qtbot.waitUntil(lambda: rows[0].word.x() > narrow + 100)
    assert len({each.word.x() for each in rows}) == 1


def test_a_meaning_that_needs_two_lines_is_read_to_its_end(qtbot: QtBot, bench: Bench, view: TranslationView) -> None:
    row = view.words.reading.findChildren(ReaderRow)[0]
    low = row.height()
    meaning = "what the stage manager says, by name, to everybody at once"
    change = partial(mean, term=TermId("term-call"), organisation=row.which, text=meaning)
    bench.workbench.edit("", change, Place("translation"))
    home = next(each for each in row.findChildren(ProseLabel) if meaning in each.text())
    qtbot.waitUntil(lambda: row.height() > low)
    assert home.height() == home.heightForWidth(home.width())
    assert not home.toolTip(), "nothing of it is cut"


def test_a_digit_marks_who_was_right_and_takes_it_back(qtbot: QtBot, bench: Bench, view: TranslationView) -> None:
    second = room_order(bench.session)[1]
    press(qtbot, Qt.Key.Key_2)
    kept = bench.on_disk().meaning(TermId("term-call"), second.id)
    assert kept is not None
    assert kept.read_back
    press(qtbot, Qt.Key.Key_2)
    kept = bench.session.meaning(TermId("term-call"), second.id)
    assert kept is not None
    assert not kept.read_back


def test_a_digit_that_is_held_marks_once(qtbot: QtBot, bench: Bench, view: TranslationView) -> None:
    hold(qtbot, focus(), Qt.Key.Key_2)
    kept = bench.session.meaning(TermId("term-call"), room_order(bench.session)[1].id)
    assert kept is not None
    assert kept.read_back


def test_a_digit_in_a_word_marks_nobody(qtbot: QtBot, bench: Bench, view: TranslationView) -> None:
    second = room_order(bench.session)[1]
    field = view.words.reading.findChild(LineField, f"read.word.{second.id}")
    assert isinstance(field, LineField)
    field.setFocus()
    qtbot.keyClicks(focus(), "gate 2")
    kept = bench.session.meaning(TermId("term-call"), second.id)
    assert kept is not None
    assert (kept.says[-6:], kept.read_back) == ("gate 2", False)


def test_enter_goes_on_and_after_the_last_word_back_to_the_terms(
    qtbot: QtBot, bench: Bench, view: TranslationView
) -> None:
    terms = readable(bench.session)
    at = [each.id for each in terms].index(TermId("term-call"))
    for following in terms[at + 1 :]:
        press(qtbot, Qt.Key.Key_Return)
        assert read(view).id == following.id
    press(qtbot, Qt.Key.Key_Return)
    assert not view.words.reads()
    assert view.place() == Place("translation", "terms", terms[-1].id)


def test_escape_leads_back_to_the_word_in_the_matrix(qtbot: QtBot, view: TranslationView) -> None:
    press(qtbot, Qt.Key.Key_Escape)
    assert view.terms.isVisible()
    assert view.terms.matrix.hasFocus()
    assert view.terms.item().startswith("term-call")


def test_the_room_goes_along_only_where_it_sees_the_word(qtbot: QtBot, bench: Bench, view: TranslationView) -> None:
    presentation = bench.equipment.presentation
    view.presented.connect(presentation.show_to_room)
    presentation.open()
    press(qtbot, Qt.Key.Key_Return)
    assert presentation.shown is None
    qtbot.mouseClick(view.words.reading.room, Qt.MouseButton.LeftButton)
    assert presentation.shown == Shown("read_back", read(view).id)
    view.words.reading.next.click()
    assert presentation.shown == Shown("read_back", read(view).id)


def test_only_words_with_a_wording_are_read_back_while_there_are_any(bench: Bench) -> None:
    assert all(each.in_room for each in readable(bench.session))


def test_undo_leads_to_the_word_whose_mark_it_takes_back(qtbot: QtBot, bench: Bench, view: TranslationView) -> None:
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_Return)
    places: list[Place] = []
    bench.workbench.returned.connect(lambda place, _words: places.append(place))
    bench.workbench.undo()
    view.go(places[0])
    assert read(view).id == "term-call"


def test_without_a_word_it_says_what_is_missing(qtbot: QtBot, bench: Bench) -> None:
    made = shown(qtbot, bench, item="term-call")
    for each in bench.session.terms:
        bench.workbench.edit("Delete term", partial(remove_term, which=each.id), Place("translation"))
    made.go(Place("translation", "read"))
    assert made.words.reading.word.text() == "No word to read back yet"
    assert not made.words.reading.next.isVisible()
