"""The assumption probe on the console: statements typed one after the other, and a digit for each organisation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests import calmer
from tests.calmer import EK, HL, LP, SB
from tests.samples import DECK
from tests.ui.conftest import Bench
from tests.ui.console_frame import press, shown
from workshop.model.changes.probe import use_probe
from workshop.model.identity import OrganisationId, StatementId
from workshop.model.probe import Estimate
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.ui.console.console import Console
from workshop.ui.probing.offer import ProbeOffer
from workshop.ui.probing.place import AFTER, BEFORE
from workshop.ui.probing.rating import RatingCell
from workshop.ui.probing.view import ProbeView
from workshop.ui.widgets.organisation_tile import OrganisationTile
from workshop.ui.widgets.thumbnail import Thumbnail

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
SHORTER, TOLD = StatementId("shorter"), StatementId("told")


@pytest.fixture
def console_of(
    qtbot: QtBot, bench_of: Callable[[Session], Bench], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Session], tuple[Bench, Console]]:
    """A console over a session, in its window."""
    monkeypatch.setattr("workshop.ui.deck_shelf.read_deck", lambda _: DECK)

    def make(session: Session) -> tuple[Bench, Console]:
        bench = bench_of(session)
        return bench, shown(qtbot, bench).console

    return make


@pytest.fixture
def opened(qtbot: QtBot, console_of: Callable[[Session], tuple[Bench, Console]]) -> tuple[Bench, Console, ProbeView]:
    bench, console = console_of(calmer.session())
    press(qtbot, console, Qt.Key.Key_E, CTRL_SHIFT)
    view = console.stage()
    assert isinstance(view, ProbeView)
    return bench, console, view


def said(session: Session, statement: StatementId, organisation: OrganisationId) -> Estimate:
    return next(each for each in session.estimates if each.id == f"{statement}.{organisation}")


def cell(view: ProbeView, statement: StatementId, organisation: OrganisationId) -> RatingCell:
    return view.rows[statement].cells[organisation]


def test_each_organisation_stands_above_its_cells(opened: tuple[Bench, Console, ProbeView]) -> None:
    _, _, view = opened
    middles = {each.accessibleName(): _middle(view, each) for each in view.findChildren(OrganisationTile)}
    cells = view.findChildren(RatingCell)
    assert cells
    assert all(abs(middles[each.accessibleName()] - _middle(view, each)) <= 1 for each in cells)


def _middle(view: ProbeView, widget: QWidget) -> int:
    """How far from the page's left edge the middle of `widget` is."""
    return widget.mapTo(view, widget.rect().center()).x()


def test_statements_are_typed_one_after_the_other(
    qtbot: QtBot, console_of: Callable[[Session], tuple[Bench, Console]]
) -> None:
    bench, console = console_of(replace(calmer.session(), statements=(), estimates=()))
    press(qtbot, console, Qt.Key.Key_E, CTRL_SHIFT)
    view = console.stage()
    assert isinstance(view, ProbeView)
    assert view.empty.isVisible()
    assert view.empty.action.hasFocus()
    press(qtbot, console, Qt.Key.Key_Return)
    for text in ("A shorter wait is a calmer one.", "Nobody reads signs."):
        qtbot.keyClicks(QApplication.focusWidget(), text)
        press(qtbot, console, Qt.Key.Key_Return)
    assert [each.text for each in bench.on_disk().statements] == [
        "A shorter wait is a calmer one.",
        "Nobody reads signs.",
        "",
    ]
    assert bench.session.plan.probed
    assert not view.empty.isVisible()


def test_digits_go_from_one_organisation_to_the_next_and_on_to_the_next_statement(
    qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]
) -> None:
    bench, console, view = opened
    cell(view, SHORTER, HL).setFocus()
    for digit in (Qt.Key.Key_2, Qt.Key.Key_1, Qt.Key.Key_5):
        press(qtbot, console, digit)
    order = [each.id for each in bench.session.organisations]
    at = order.index(HL)
    given = [(SHORTER, each) for each in order[at:]] + [(TOLD, each) for each in order]
    for (statement, organisation), value in zip(given, (2, 1, 5), strict=False):
        assert said(bench.on_disk(), statement, organisation).before == value


def test_after_the_work_the_same_cells_take_what_is_said_then(
    qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]
) -> None:
    bench, console, view = opened
    view.when.choose(AFTER)
    view.when.chosen.emit(AFTER)
    cell(view, TOLD, LP).setFocus()
    press(qtbot, console, Qt.Key.Key_4)
    kept = said(bench.session, TOLD, LP)
    assert (kept.before, kept.after) == (5, 4)
    assert cell(view, TOLD, LP).accessibleDescription() == "4, was 5"
    assert view.rows[TOLD].apart.text() == "3 apart, now 1"
    assert view.widest.text() == "Widest gap: 3 apart, now 1"


def test_undo_shows_the_time_of_what_it_takes_back(qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]) -> None:
    bench, console, view = opened
    view.when.choose(AFTER)
    view.when.chosen.emit(AFTER)
    cell(view, SHORTER, HL).setFocus()
    press(qtbot, console, Qt.Key.Key_3)
    assert said(bench.session, SHORTER, HL).after == 3
    view.when.choose(BEFORE)
    view.when.chosen.emit(BEFORE)
    console.undo()
    assert view.when.choice() == AFTER
    assert QApplication.focusWidget() is cell(view, SHORTER, HL)


def test_a_number_is_taken_back_and_others_are_no_numbers(
    qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]
) -> None:
    bench, console, view = opened
    cell(view, TOLD, SB).setFocus()
    press(qtbot, console, Qt.Key.Key_9)
    assert said(bench.session, TOLD, SB).before == 2
    press(qtbot, console, Qt.Key.Key_Delete)
    assert said(bench.session, TOLD, SB).before == 0
    assert cell(view, TOLD, SB).hasFocus()


def test_arrows_go_about_and_a_click_counts_up(qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]) -> None:
    bench, console, view = opened
    cell(view, SHORTER, SB).setFocus()
    press(qtbot, console, Qt.Key.Key_Down)
    assert cell(view, TOLD, SB).hasFocus()
    qtbot.mouseClick(cell(view, TOLD, SB), Qt.MouseButton.LeftButton)
    assert said(bench.session, TOLD, SB).before == 3
    assert cell(view, TOLD, SB).hasFocus()


def test_a_cell_says_whose_it_is_and_what_was_said(opened: tuple[Bench, Console, ProbeView]) -> None:
    _, _, view = opened
    told = QAccessible.queryAccessibleInterface(cell(view, SHORTER, EK))
    assert told is not None
    assert told.role() == QAccessible.Role.Slider
    assert told.text(QAccessible.Text.Name) == "Evenkeel"
    assert told.text(QAccessible.Text.Value) == "3"


def test_a_statement_goes_and_undo_brings_it_back_with_what_was_said(
    qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]
) -> None:
    bench, console, view = opened
    before = bench.session.estimates
    view.rows[TOLD].removed.emit(TOLD)
    assert [each.id for each in bench.session.statements] == [SHORTER]
    console.undo()
    assert console.stage() is view
    assert bench.session.estimates == before
    assert view.rows[TOLD].words.hasFocus()


def test_a_statement_is_moved_by_key_and_the_cursor_stays_in_it(
    qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]
) -> None:
    bench, console, view = opened
    view.rows[TOLD].words.setFocus()
    press(qtbot, console, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [each.id for each in bench.session.statements] == [TOLD, SHORTER]
    assert view.rows[TOLD].words.hasFocus()


def test_f5_shows_the_room_who_stands_where_and_escape_leads_back(
    qtbot: QtBot, opened: tuple[Bench, Console, ProbeView]
) -> None:
    bench, console, view = opened
    console.present()
    assert console.presentation.plain_text == ""
    console.present()
    assert console.presentation.shown == Shown("probe")
    assert "before: SB 2, HL 5, LP 5" in console.presentation.plain_text
    press(qtbot, console, Qt.Key.Key_Escape)
    assert not bench.workbench.run.aside
    assert not view.isVisible()


def test_a_session_that_rates_assumptions_has_a_button_before_the_work_and_one_after_it(
    qtbot: QtBot, console_of: Callable[[Session], tuple[Bench, Console]]
) -> None:
    bench, console = console_of(use_probe(calmer.session(), on=True))
    for stage, offer, when in (("problem", "probe.before", BEFORE), ("translation", "probe.after", AFTER)):
        console.go_to_stage(stage)
        button = console.findChild(ProbeOffer, offer)
        assert button is not None
        assert button.isVisible()
        button.setFocus()
        press(qtbot, console, Qt.Key.Key_Space)
        view = console.stage()
        assert isinstance(view, ProbeView)
        assert view.when.choice() == when
        press(qtbot, console, Qt.Key.Key_Escape)
        assert console.stage().key == stage
        assert button.hasFocus(), "back to where the probe was opened"
    assert not bench.workbench.run.aside


def test_the_buttons_go_when_the_probe_is_switched_off_and_what_was_said_stays(
    qtbot: QtBot, console_of: Callable[[Session], tuple[Bench, Console]]
) -> None:
    bench, console = console_of(use_probe(calmer.session(), on=True))
    button = console.findChild(ProbeOffer, "probe.before")
    assert button is not None
    press(qtbot, console, Qt.Key.Key_E, CTRL_SHIFT)
    view = console.stage()
    assert isinstance(view, ProbeView)
    assert view.offered.isChecked()
    qtbot.mouseClick(view.offered, Qt.MouseButton.LeftButton)
    assert (bench.session.plan.probed, bench.session.statements) == (False, calmer.session().statements)
    press(qtbot, console, Qt.Key.Key_Escape)
    assert not button.isVisible()
    console.undo()
    assert console.stage() is view
    assert view.offered.isChecked()
    assert bench.session.plan.probed


def test_in_a_narrow_window_what_the_room_sees_stays_in_sight(opened: tuple[Bench, Console, ProbeView]) -> None:
    _, console, view = opened
    thumbnail = view.findChild(Thumbnail)
    assert thumbnail is not None
    assert not thumbnail.isVisible(), "it stands in the side panel"
    console.window().resize(1024, 680)
    assert thumbnail.isVisible()
