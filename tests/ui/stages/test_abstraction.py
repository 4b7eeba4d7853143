"""The Abstraction stage as a facilitator uses it: the ladder and the working altitude."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.abstraction_page import (
    BEFORE,
    WORDS,
    WORKING,
    button,
    chosen,
    click,
    field,
    focused,
    opened_menu,
    shown,
    texts,
)
from workshop.model.changes.abstraction import word_rung
from workshop.model.changes.problem import state_problem
from workshop.model.identity import OrganisationId, RungId
from workshop.model.place import Place
from workshop.ui.stages.abstraction.rung_row import RungRow
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.widgets.button import Button


@pytest.fixture
def view(qtbot: QtBot, bench: Bench) -> AbstractionView:
    return shown(qtbot, bench)


def test_the_cursor_begins_in_the_working_altitude_at_its_end(view: AbstractionView) -> None:
    view.begin()
    assert focused().objectName() == WORKING
    assert focused().textCursor().atEnd()
    assert focused().accessibleName() == "Working altitude, rung 3 of 5"
    assert view.place() == Place("abstraction", "", "rung-3")


def test_what_is_typed_into_a_rung_is_on_disk(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", "rung-1"))
    qtbot.keyClicks(focused(), " For all")
    with qtbot.waitSignal(bench.workbench.saved):
        bench.workbench.commit()
    assert bench.on_disk().rungs[0].text == "Make waiting better. For all"


def test_enter_climbs_and_shift_enter_descends(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", "rung-2"))
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    qtbot.keyClicks(focused(), "Above")
    view.go(Place("abstraction", "", "rung-2"))
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(focused(), "Below")
    assert [texts(bench)[at] for at in (0, 1, 3)] == ["Make waiting better.", "Above", "Below"]
    assert texts(bench)[2].startswith("Make a long hour")


def test_the_key_that_adds_a_rung_leaves_no_row_of_empty_ones(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    before = len(bench.session.rungs)
    view.begin()
    for _ in range(3):
        view.add()
    assert len(bench.session.rungs) == before + 1


def test_enter_in_an_empty_rung_adds_no_second_one(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.begin()
    for _ in range(3):
        qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert len(bench.session.rungs) == 6


def test_up_and_down_walk_the_ladder_and_keep_to_the_lines_of_a_rung(qtbot: QtBot, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", "rung-2"))
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().objectName() == WORKING
    assert focused().cursorRect().top() < focused().fontMetrics().height()
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().objectName() == WORKING
    qtbot.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().objectName() == "rung.rung-4"
    for _ in range(10):
        qtbot.keyClick(focused(), Qt.Key.Key_Up)
    assert focused().objectName() == "rung.rung-1"


def test_moving_keeps_the_cursor_where_it_is_in_the_words(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", "rung-2"))
    before, at = focused(), focused().textCursor().position()
    view.shift(-1)
    assert [each.id for each in bench.session.rungs][:2] == ["rung-2", "rung-1"]
    assert focused() is before
    assert focused().textCursor().position() == at
    upper, lower = (view.ladder.rows[RungId(each)] for each in ("rung-2", "rung-1"))
    qtbot.waitUntil(lambda: upper.y() < lower.y())
    bench.workbench.undo()
    assert [each.id for each in bench.session.rungs][:2] == ["rung-1", "rung-2"]
    assert focused() is before


def test_backspace_takes_an_empty_rung_away_and_the_one_above_gets_the_cursor(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    view.go(Place("abstraction", "", "rung-2"))
    view.add()
    assert len(bench.session.rungs) == 6
    qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
    assert len(bench.session.rungs) == 5
    assert focused().objectName() == "rung.rung-1"


def test_the_working_altitude_is_set_by_key_by_knob_and_by_menu(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    view.go(Place("abstraction", "", "rung-4"))
    typed_into = focused()
    qtbot.keyClick(typed_into, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.session.ladder.working == "rung-4"
    assert focused() is typed_into
    knob = button(view, "knob.rung-2")
    assert knob.accessibleName() == "Make this the working altitude"
    qtbot.mouseClick(knob, Qt.MouseButton.LeftButton)
    assert bench.session.ladder.working == "rung-2"
    assert knob.accessibleName() == "The working altitude"
    chosen(opened_menu(qtbot, button(view, "menu.rung-3")), "working altitude")
    assert bench.on_disk().ladder.working == "rung-3"


def test_organisations_are_ticked_and_the_tick_is_told(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    missing = next(each for each in bench.session.organisations if each.id not in bench.session.ladder.with_it)
    tick = button(view, f"with_it.{missing.id}")
    assert missing.name in tick.accessibleName()
    assert not tick.isChecked()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    assert missing.id in bench.on_disk().ladder.with_it
    bench.workbench.undo()
    assert not tick.isChecked()
    assert QApplication.focusWidget() is tick


def test_hints_climb_descend_and_open_their_fields(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    click(qtbot, view, "who_else")
    assert focused().text() == ""  # type: ignore[attr-defined]
    assert bench.session.rungs[2].text == ""
    click(qtbot, view, "how")
    assert [each.id for each in bench.session.rungs][3] == "rung-3"
    assert bench.session.rungs[4].text == ""
    click(qtbot, view, "ask_true")
    qtbot.keyClicks(focused(), "Nobody may leave.")
    assert "Nobody may leave." in bench.on_disk().ladder.must_stay_true


def test_refining_the_working_altitude_keeps_the_wording_before(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    view.begin()
    qtbot.keyClicks(focused(), " Now.")
    view.go(Place("abstraction", "", "rung-1"))
    view.begin()
    qtbot.keyClicks(focused(), " Here.")
    rung = bench.session.working_rung
    assert rung is not None
    assert rung.earlier == (BEFORE, WORDS, f"{WORDS} Now.")
    assert "3 earlier wordings" in [each.label() for each in view.findChildren(Button)]
    bench.workbench.undo()
    bench.workbench.undo()
    rung = bench.session.working_rung
    assert rung is not None
    assert (rung.text, rung.earlier) == (WORDS, (BEFORE,))


def test_who_leaves_for_the_capture_line_is_still_at_the_same_rewording(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    elsewhere = QTextEdit()
    qtbot.addWidget(elsewhere)
    view.begin()
    qtbot.keyClicks(focused(), " No")
    with qtbot.waitExposed(elsewhere):
        elsewhere.show()
    elsewhere.activateWindow()
    elsewhere.setFocus()
    view.activateWindow()
    view.begin()
    qtbot.keyClicks(focused(), "w.")
    rung = bench.session.working_rung
    assert rung is not None
    assert rung.earlier == (BEFORE, WORDS)


def test_an_earlier_wording_is_put_back(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    menu = opened_menu(qtbot, button(view, "earlier"))
    assert [each.data() for each in menu.actions()] == [BEFORE]
    chosen(menu, "Help someone")
    assert field(view, WORKING).toPlainText() == BEFORE
    rung = bench.on_disk().working_rung
    assert rung is not None
    assert rung.earlier == (WORDS,)


def test_a_candidates_letter_stands_beside_its_rung(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    menu = opened_menu(qtbot, button(view, "menu.rung-2"))
    offered = next(each for each in menu.actions() if each.text() == "Candidate").menu()
    assert isinstance(offered, QMenu)
    letters = [each.text() for each in offered.actions()]
    assert letters[:3] == ["No candidate", "Candidate A", "Candidate C"]
    chosen(menu, "Candidate", "Candidate A")
    assert bench.on_disk().rungs[1].candidate == "A"
    row = view.ladder.rows[RungId("rung-2")]
    assert any(each.text() == "Candidate A" and each.isVisible() for each in row.findChildren(QLabel))


def test_a_note_appears_with_the_cursor_and_stays_when_it_is_filled(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    note = field(view, "note.rung-4")
    assert not note.isVisible()
    view.go(Place("abstraction", "", "rung-4"))
    assert note.isVisible()
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is note
    view.go(Place("abstraction", "", "rung-2"))
    qtbot.waitUntil(lambda: not note.isVisible())
    view.go(Place("abstraction", "", "rung-4"))
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    qtbot.keyClicks(note, "Says bay.")
    view.go(Place("abstraction", "", "rung-2"))
    assert bench.on_disk().rungs[3].note == "Says bay."
    view.set_width(compact=True, wide=False)
    qtbot.waitUntil(lambda: not note.isVisible())


def test_undo_brings_a_deleted_rung_back_with_the_cursor_in_it(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    chosen(opened_menu(qtbot, button(view, "menu.rung-3")), "Delete")
    assert bench.session.working_rung is None
    assert view.findChild(QTextEdit, WORKING) is None or not field(view, WORKING).isVisible()
    bench.workbench.undo()
    assert focused().objectName() == WORKING
    assert focused().toPlainText() == WORDS
    assert bench.on_disk().ladder.working == "rung-3"


def test_undo_of_a_note_shows_the_note(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", "note.rung-4"))
    qtbot.keyClicks(focused(), "Says bay.")
    view.begin()
    bench.workbench.undo()
    assert focused().objectName() == "note.rung-4"
    assert focused().toPlainText() == ""


def test_an_empty_ladder_offers_the_problem_as_its_first_rung(qtbot: QtBot, empty_bench: Bench) -> None:
    empty_bench.workbench.edit("", lambda session: state_problem(session, text="Fog."), Place("problem"))
    view = shown(qtbot, empty_bench)
    view.begin()
    assert QApplication.focusWidget() is button(view, "first_rung")
    assert not view.outsiders.isVisible()
    qtbot.keyClick(button(view, "first_rung"), Qt.Key.Key_Return)
    assert focused().toPlainText() == "Fog."
    qtbot.keyClicks(focused(), "See")
    assert focused().toPlainText() == "See"  # what is typed on stands in its place, not behind it
    empty_bench.workbench.undo()
    assert focused().toPlainText() == "Fog."
    assert not view.empty.isVisible()
    empty_bench.workbench.undo()
    assert view.empty.isVisible()
    assert QApplication.focusWidget() is button(view, "first_rung")
    view.add()
    assert texts(empty_bench) == ["Fog."]


def test_tab_goes_as_one_reads(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.add_button.setFocus()
    names = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    wanted = ["add_rung", "knob.rung-1", "rung.rung-1", "note.rung-1", "menu.rung-1", "knob.rung-2", "rung.rung-2"]
    assert names[:7] == wanted
    order = ["earlier", "rung.rung-3", "who_else", "makes_it_hard", "knob.rung-4", "add_reaction", "who.reaction-1"]
    assert [each for each in names if each in order] == order


@pytest.mark.parametrize("text", ["<img src=x width=9000>", "שלום " * 40, "x" * 20_000, "& <b>R&D</b> \u202e abc"])
def test_odd_words_change_nothing_but_the_words(qtbot: QtBot, bench: Bench, text: str) -> None:
    for which in ("rung-1", "rung-3"):
        worded = partial(word_rung, which=RungId(which), text=text, note=text, earlier=(text[:9], text))
        bench.workbench.edit("", worded, Place("abstraction"))
    view = shown(qtbot, bench)
    view.begin()
    assert focused().toPlainText() == text
    assert view.area.content.width() <= view.width()
    assert isinstance(opened_menu(qtbot, button(view, "earlier")).actions()[0], QAction)
    assert isinstance(view.ladder.rows[RungId("rung-1")], RungRow)
    assert len(view.context()) < 80


def test_a_session_without_organisations_has_nobody_to_tick(qtbot: QtBot, bench: Bench) -> None:
    place = Place("problem")
    bench.workbench.edit("", lambda each: replace(each, organisations=()), place)
    view = shown(qtbot, bench)
    row = view.ladder.working_row()
    assert row is not None
    assert row.head is not None
    assert not row.head.with_it.isVisible()


def test_ten_organisations_fit_at_the_smallest_width(qtbot: QtBot, bench: Bench) -> None:
    host = bench.session.organisations[0]
    many = tuple(replace(host, id=OrganisationId(f"org-{at}"), rank=f"i0000{at}") for at in range(10))
    bench.workbench.edit("", lambda each: replace(each, organisations=many), Place("problem"))
    view = shown(qtbot, bench, 826, 572, compact=True)
    assert view.area.content.width() <= view.area.viewport().width()
