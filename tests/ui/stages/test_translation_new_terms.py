"""A new row of the matrix: a term from its first letter on, and gone when it is left without a word."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.page import focus
from tests.ui.stages.translation_desk import cell, chip, press, shown, type_keys
from workshop.documents.catalogue import documents_of
from workshop.documents.contents import contents
from workshop.model.changes.problem import add_organisation
from workshop.model.identity import OrganisationId, SessionId, TermId
from workshop.model.parts import Plan, Term, TermStatus
from workshop.model.session import Session


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Backtab])
def test_a_new_row_that_is_left_without_a_word_goes_and_leaves_no_step(qtbot: QtBot, bench: Bench, key: Qt.Key) -> None:
    view = shown(qtbot, bench)
    before, rows = bench.session, view.terms.matrix.terms.rowCount()
    view.add()
    press(qtbot, key)
    qtbot.waitUntil(lambda: view.terms.matrix.terms.rowCount() == rows)
    assert bench.session is before
    assert bench.workbench.undoable == ""
    assert view.terms.item().split(".")[0] == before.terms[-1].id


def test_a_new_row_goes_when_the_stage_or_the_matrix_is_left(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    rows = view.terms.matrix.terms.rowCount()
    view.add()
    elsewhere = QLineEdit(view.window())
    elsewhere.show()
    elsewhere.setFocus()
    qtbot.waitUntil(lambda: view.terms.matrix.terms.rowCount() == rows)
    view.add()
    view.hide()
    assert view.terms.matrix.terms.rowCount() == rows
    view.show()
    assert view.terms.matrix.terms.rowCount() == rows


def test_adding_again_goes_into_the_row_that_is_still_empty(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    rows = view.terms.matrix.terms.rowCount()
    for _ in range(3):
        view.add()
    assert view.terms.matrix.terms.rowCount() == rows + 1
    type_keys(qtbot, "patience")
    assert bench.session.terms[-1].word == "patience"
    assert len(bench.session.terms) == rows + 1
    view.add()
    assert view.terms.matrix.terms.rowCount() == rows + 2


def test_a_word_that_is_taken_back_takes_its_row_with_it(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = bench.session.terms
    view.add()
    type_keys(qtbot, "x")
    press(qtbot, Qt.Key.Key_Backspace)
    view.add()
    assert len(bench.session.terms) <= len(before) + 1
    press(qtbot, Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: bench.session.terms == before)
    assert view.terms.matrix.terms.rowCount() == len(before)


def test_the_first_row_that_stays_empty_goes_back_to_how_to_begin(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    bench = bench_of(add_organisation(Session(plan=Plan(id=SessionId("blank"))), OrganisationId("one"), name="One"))
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Escape)
    assert not view.terms.matrix.isVisible()
    press(qtbot, Qt.Key.Key_Return)
    type_keys(qtbot, "wait")
    assert [each.word for each in bench.session.terms] == ["wait"]


def test_an_empty_row_is_neither_settled_nor_moved(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    before = bench.session
    view.add()
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_O, Qt.Key.Key_U):
        press(qtbot, key, Qt.KeyboardModifier.AltModifier)
    view.shift(-1)
    chip(view, "terms.open").click()
    assert bench.session is before


@pytest.mark.parametrize(("key", "status"), [(Qt.Key.Key_A, TermStatus.AGREED), (Qt.Key.Key_B, TermStatus.BOTH)])
def test_a_term_without_a_wording_is_asked_for_one_before_it_is_settled(
    qtbot: QtBot, bench: Bench, key: Qt.Key, status: TermStatus
) -> None:
    view = shown(qtbot, bench, item="term-ready")
    press(qtbot, key, Qt.KeyboardModifier.AltModifier)
    assert _ready(bench).status is TermStatus.OPEN
    assert view.terms.item() == "term-ready.in_room"
    type_keys(qtbot, "ready to go in")
    press(qtbot, Qt.Key.Key_Return)
    assert (_ready(bench).in_room, _ready(bench).status) == ("ready to go in", status)


def test_a_wording_that_is_not_given_leaves_the_term_open(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-ready")
    press(qtbot, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    type_keys(qtbot, "re")
    press(qtbot, Qt.Key.Key_Escape)
    assert cell(view, "term-ready.in_room") == "still open"
    assert focus() is view.terms.matrix
    gaps = [each for document in documents_of(bench.session) for each in contents(bench.session, document).gaps]
    assert any("“Ready” has no agreed word yet" in each for each in gaps)
    type_keys(qtbot, "ready")
    assert _ready(bench).status is TermStatus.AGREED


def _ready(bench: Bench) -> Term:
    found = bench.session.term(TermId("term-ready"))
    assert found is not None
    return found
