"""The matrix of terms as a facilitator fills it in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.page import focus
from tests.ui.stages.translation_desk import cell, chip, meaning, press, shown, stand, type_keys
from workshop.model.changes.problem import add_organisation
from workshop.model.changes.translation import mean, name_term
from workshop.model.identity import OrganisationId, TermId
from workshop.model.parts import TermStatus
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.stages.translation.terms import Only, Terms
from workshop.ui.stages.translation.to_ask import asked_words
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.prose_label import ProseLabel


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


def test_typing_goes_behind_what_a_cell_says_and_enter_goes_down(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    wait, calm = meaning(bench.session, "term-wait"), meaning(bench.session, "term-calm")
    type_keys(qtbot, ", paid")
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, ", no eyes on the board")
    press(qtbot, Qt.Key.Key_Return)
    assert meaning(bench.session, "term-wait") == f"{wait}, paid"
    assert meaning(bench.session, "term-calm") == f"{calm}, no eyes on the board"
    assert view.terms.item() == "term-ready.org-halcyon"


def test_a_letter_meant_for_something_else_never_destroys_a_term(qtbot: QtBot, bench: Bench) -> None:
    shown(qtbot, bench, item="term-wait")
    type_keys(qtbot, "s")
    press(qtbot, Qt.Key.Key_Return)
    assert bench.session.terms[0].word == "waits"


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


def test_undo_takes_a_new_term_away_while_its_word_is_typed(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    bench.workbench.returned.connect(view.go)
    before = bench.session.terms
    view.add()
    type_keys(qtbot, "pa")
    bench.workbench.undo()
    assert bench.session.terms == before
    assert view.terms.matrix.editor() is None
    bench.workbench.redo()
    assert view.terms.item() == bench.session.terms[-1].id
    assert bench.session.terms[-1].word == "pa"


def test_a_key_that_means_nothing_in_an_open_cell_does_nothing(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-wait.org-halcyon")
    before = bench.session
    press(qtbot, Qt.Key.Key_F2)
    for key in (Qt.Key.Key_M, Qt.Key.Key_Return, Qt.Key.Key_J):
        press(qtbot, key, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, Qt.Key.Key_F9)
    assert bench.session is before
    assert view.terms.matrix.editor() is not None


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
    before, rows = bench.session, view.terms.matrix.terms.rowCount()
    view.add()
    assert view.terms.matrix.terms.rowCount() == rows + 1
    press(qtbot, Qt.Key.Key_Escape)
    assert view.terms.matrix.terms.rowCount() == rows
    assert view.terms.item() == before.terms[-1].id
    assert focus() is view.terms.matrix
    assert bench.session is before
    assert bench.workbench.undoable == ""


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
    for side in (view.terms_side, view.home_side):
        assert "No document yet" in [each.text() for each in side.findChildren(ProseLabel) if each.isVisibleTo(side)]
        assert side.make.button.kind() == "secondary"
        assert side.make.button.text() == "Make the abstraction brief", "there is nobody for whom another could be made"
    assert not view.terms_side.preview.isVisibleTo(view.terms_side)
    view.go(Place("translation", "home"))
    assert not view.home_chips.isVisible()


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


def _blank() -> Session:
    from workshop.model.identity import SessionId
    from workshop.model.parts import Plan

    return Session(plan=Plan(id=SessionId("blank")))


def test_with_four_organisations_the_rooms_column_is_in_sight_in_a_window_of_1180(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    matrix = view.terms.matrix
    view.setFixedWidth(1180 - 208 - 280)
    qtbot.waitUntil(lambda: matrix.width() < view.width() == 692)
    qtbot.waitUntil(lambda: matrix.horizontalScrollBar().maximum() == 0)


def test_with_the_gaps_stands_whom_to_ask_what_and_a_word_that_is_filled_in_leaves_the_list(
    qtbot: QtBot, bench: Bench
) -> None:
    view = shown(qtbot, bench)
    asked = view.words.to_ask
    assert not asked.isVisible()
    chip = view.findChild(QAbstractButton, "terms.gaps")
    assert chip is not None
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert asked.isVisible()
    told = "\n".join(asked_words(each) for each in asked.people)
    first = asked.people[0]
    assert first.organisation is not None
    assert f"“{first.words[0]}”" in told
    term = next(each for each in bench.session.terms if each.word == first.words[0])
    change = partial(mean, term=term.id, organisation=first.organisation.id, text="a sound")
    bench.workbench.edit("Edit meaning", change, Place("translation"))
    assert (first.who, first.words[0]) not in [(each.who, word) for each in asked.people for word in each.words]


def test_the_bar_of_a_term_goes_with_it_when_only_others_are_listed(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    told = {each.id for each in bench.session.meanings if each.unused or each.text.strip()}
    organisations = bench.session.organisations
    full = next(each for each in bench.session.terms if all(f"{each.id}.{one.id}" in told for one in organisations))
    view.go(Place("translation", "terms", full.id))
    assert view.terms.bar.isVisible()
    chip = view.findChild(QAbstractButton, "terms.gaps")
    assert chip is not None
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not view.terms.bar.isVisible()


def test_the_head_reaches_over_the_scroll_bar_which_begins_beneath_it(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    matrix = view.terms.matrix
    view.setFixedSize(700, 400)
    bar = matrix.verticalScrollBar()
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: bar.mapTo(matrix, QPoint()).y() == matrix.horizontalHeader().height())
    seen = matrix.grab().toImage()
    corner = bar.mapTo(matrix, QPoint()) + QPoint(2, -20)
    assert seen.pixelColor(corner * seen.devicePixelRatio()) == theme.colour("rail")


def test_where_no_term_is_open_any_more_the_cursor_is_on_the_way_back_to_all(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    chip(view, "terms.open").click()
    while view.terms.matrix.terms.rowCount():
        view.terms.matrix.setCurrentIndex(view.terms.matrix.terms.index(0, 0))
        view.terms.remove()
    way = focus()
    assert isinstance(way, Button)
    assert way.text() == "Show all the terms"
    press(qtbot, Qt.Key.Key_Space)
    assert view.terms.matrix.terms.rowCount() == len(bench.session.terms) > 0
    assert chip(view, "terms.all").isChecked()
    assert focus() is view.terms.matrix
