"""The settle round: one open moment at a time, how it ends, and the way back to where it began."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import at_problem, press
from workshop.model.parts import Kind, Misunderstanding, Status, TermStatus
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.ui import theme
from workshop.ui.console.console import Console
from workshop.ui.console.script_panel import ScriptPanel
from workshop.ui.presentation import State
from workshop.ui.settling.round_list import RoundRow
from workshop.ui.settling.view import SettleRound
from workshop.ui.widgets.thumbnail import Thumbnail

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def typed(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def opened(bench: Bench) -> tuple[Misunderstanding, ...]:
    return tuple(each for each in bench.session.misunderstandings if each.status is Status.OPEN)


@pytest.fixture
def console(qtbot: QtBot, bench: Bench) -> Console:
    return at_problem(qtbot, bench)


@pytest.fixture
def round_(qtbot: QtBot, console: Console) -> SettleRound:
    press(qtbot, console, Qt.Key.Key_L, CTRL_SHIFT)
    view = console.stage()
    assert isinstance(view, SettleRound)
    return view


def row(view: SettleRound, caught: Misunderstanding) -> RoundRow:
    found = view.list.findChild(RoundRow, f"round.{caught.id}")
    assert isinstance(found, RoundRow)
    return found


def now(view: SettleRound) -> Misunderstanding:
    caught = view.current()
    assert caught is not None
    return caught


def test_the_first_open_moment_stands_there_with_its_halves_and_how_many_there_are(
    bench: Bench, round_: SettleRound
) -> None:
    first, *rest = opened(bench)
    assert rest
    assert round_.isVisible()
    assert round_.word.text() == first.word
    assert (round_.said.meaning.text(), round_.heard.meaning.text()) == (first.meant, first.heard)
    assert round_.count.text() == f"1 of {len(rest) + 1}"
    assert round_.list.left.text() == f"{len(rest)} to go"
    assert round_.next.label() == f"Next: {rest[0].word}"


def test_letters_say_how_it_ends_and_what_is_typed_is_the_rooms_wording_and_the_terms(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    which = now(round_).id
    press(qtbot, console, Qt.Key.Key_B)
    typed(qtbot, "felt calm")
    press(qtbot, console, Qt.Key.Key_Tab)
    typed(qtbot, "seen calm")
    assert round_.ending.term.isChecked()
    kept = next(each for each in bench.on_disk().misunderstandings if each.id == which)
    assert (kept.status, kept.said_as, kept.heard_as) == (Status.DIFFER, "felt calm", "seen calm")
    assert kept.settled == "felt calm or seen calm"
    term = bench.session.term(kept.term)
    assert term is not None
    assert (term.in_room, term.status) == ("felt calm or seen calm", TermStatus.BOTH)


def test_a_letter_with_alt_is_another_key_and_ends_nothing(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    first, *_ = opened(bench)
    press(qtbot, console, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert now(round_).status is Status.OPEN
    assert now(round_).id == first.id


def test_agreed_asks_for_the_wording_which_enter_keeps_for_the_room_and_another_enter_goes_on(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    first, second, *_ = opened(bench)
    console.present()
    console.present()
    press(qtbot, console, Qt.Key.Key_A)
    assert round_.ending.wording.hasFocus()
    typed(qtbot, "a guest is who is asked")
    press(qtbot, console, Qt.Key.Key_Return)
    assert now(round_).id == first.id
    assert "From now on: a guest is who is asked" in console.presentation.plain_text
    assert round_.next.hasFocus()
    press(qtbot, console, Qt.Key.Key_Return)
    assert console.presentation.shown == Shown("settle", second.id)
    kept = next(each for each in bench.on_disk().misunderstandings if each.id == first.id)
    assert (kept.status, kept.settled) == (Status.AGREED, "a guest is who is asked")
    assert kept.settled_at
    assert now(round_).id == second.id
    assert round_.next.hasFocus()
    assert "agreed" in row(round_, first).accessibleDescription()


@pytest.mark.parametrize("key", [Qt.Key.Key_A, Qt.Key.Key_B])
def test_a_letter_that_is_held_ends_it_and_is_no_wording(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound, key: Qt.Key
) -> None:
    letter = QKeySequence(key).toString().lower()
    qtbot.keyPress(QApplication.focusWidget(), key)
    for _ in range(3):  # the keyboard repeats it to whatever has the cursor by then
        again = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter, True)
        QApplication.sendEvent(QApplication.focusWidget() or console, again)
    typed(qtbot, "felt")
    assert now(round_).status is not Status.OPEN
    assert "felt" in (now(round_).settled, now(round_).said_as)


def test_a_letter_that_is_typed_into_a_field_ends_nothing(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    round_.said.condition.setFocus()
    typed(qtbot, "a boat")
    caught = now(round_)
    assert (caught.status, caught.meant_if) == (Status.OPEN, "a boat")


def test_what_each_side_means_can_be_written_down_here(qtbot: QtBot, bench: Bench, round_: SettleRound) -> None:
    round_.heard.meaning.setFocus()
    round_.heard.meaning.selectAll()
    typed(qtbot, "whoever waits")
    round_.heard.condition.setFocus()
    typed(qtbot, "waiting is the work")
    qtbot.mouseClick(round_.ending.kinds[Kind.PACE], Qt.MouseButton.LeftButton)
    caught = now(round_)
    assert (caught.heard, caught.heard_if, caught.kind) == ("whoever waits", "waiting is the work", Kind.PACE)


def test_a_question_that_stays_open_is_for_an_organisation(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    press(qtbot, console, Qt.Key.Key_O)
    assert not round_.ending.question.isVisible()
    qtbot.mouseClick(round_.ending.asks, Qt.MouseButton.LeftButton)
    assert round_.ending.question.hasFocus()
    typed(qtbot, "Who counts them?")
    round_.ending.asked_of.setFocus()
    qtbot.keyClick(round_.ending.asked_of, Qt.Key.Key_Down)
    caught = now(round_)
    assert caught.question == "Who counts them?"
    assert caught.asked_of == bench.session.organisations[0].id
    qtbot.mouseClick(round_.ending.asks, Qt.MouseButton.LeftButton)
    assert (now(round_).question, now(round_).asked_of) == ("", None)


def test_escape_leads_back_to_the_field_where_the_round_began(qtbot: QtBot, bench: Bench, console: Console) -> None:
    console.stage().begin()
    field = QApplication.focusWidget()
    assert field is not None
    press(qtbot, console, Qt.Key.Key_L, CTRL_SHIFT)
    assert not field.isVisible()
    press(qtbot, console, Qt.Key.Key_Escape)
    assert field.hasFocus()
    assert bench.workbench.run.stage == "problem"
    assert not bench.workbench.run.aside


def test_the_stage_and_a_break_go_on_while_the_round_is_on(qtbot: QtBot, bench: Bench, console: Console) -> None:
    console.go_to_stage("mapping")
    console.time.begin()
    console.time.toggle_break()
    assert console.side.script.offer.isVisible()
    qtbot.mouseClick(console.side.script.offer.action, Qt.MouseButton.LeftButton)
    run = bench.workbench.run
    assert (run.stage, run.on_break, run.aside) == ("mapping", True, "settle")
    assert console.here() == Shown("settle", opened(bench)[0].id)


def test_the_room_sees_nothing_new_until_asked_and_then_goes_along(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    first, second, third = opened(bench)[:3]
    assert not round_.ending.leave.isVisible()
    console.present()
    assert console.presentation.state is State.BLANK
    console.present()
    assert console.presentation.shown == Shown("settle", first.id)
    assert round_.ending.leave.isVisible()
    press(qtbot, console, Qt.Key.Key_Return)
    assert console.presentation.shown == Shown("settle", second.id)
    qtbot.mouseClick(round_.ending.leave, Qt.MouseButton.LeftButton)
    round_.next.click()
    assert now(round_).id == third.id
    assert console.presentation.shown == Shown("settle", second.id)


def test_moving_about_in_the_list_does_not_change_what_the_room_sees(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    first, second, *_ = opened(bench)
    console.present()
    console.present()
    qtbot.mouseClick(row(round_, second), Qt.MouseButton.LeftButton)
    assert now(round_).id == second.id
    assert console.presentation.shown == Shown("settle", first.id)


def test_a_frozen_picture_stays_when_the_next_is_settled(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    first, second, *_ = opened(bench)
    console.present()
    console.present()
    console.presentation.freeze()
    round_.next.click()
    assert now(round_).id == second.id
    assert console.presentation.state is State.FROZEN
    assert first.word in console.presentation.plain_text


def test_after_the_last_one_the_round_is_over(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    for _ in opened(bench)[1:]:
        round_.next.click()
    assert round_.next.label() == "Done"
    round_.next.click()
    assert not bench.workbench.run.aside
    assert not round_.isVisible()


def test_undo_goes_back_to_the_moment_it_changes(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    first = now(round_)
    press(qtbot, console, Qt.Key.Key_A)
    round_.next.click()
    console.go_to_stage("mapping")
    console.undo()
    assert console.stage() is round_
    assert now(round_).id == first.id
    assert now(round_).status is Status.OPEN


def test_what_is_caught_meanwhile_joins_the_round_at_its_stage(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    many = len(round_.moments())
    console.catch()
    typed(qtbot, "handover")
    press(qtbot, console, Qt.Key.Key_Return)
    assert [each.word for each in round_.moments()][-1] == "handover"
    assert len(round_.moments()) == many + 1
    assert bench.session.misunderstandings[-1].stage == "problem"


def test_the_round_goes_on_after_a_restart_with_what_it_settled(
    qtbot: QtBot, bench: Bench, console: Console, round_: SettleRound
) -> None:
    press(qtbot, console, Qt.Key.Key_A)
    round_.next.click()
    second = now(round_).id
    again = Console(bench.equipment)
    qtbot.addWidget(again, before_close_func=lambda each: each.put_away())
    view = again.stage()
    assert isinstance(view, SettleRound)
    assert now(view).id == second
    assert [each.id for each in view.moments()] == [each.id for each in round_.moments()]


def test_with_nothing_open_it_says_so_and_leads_back(qtbot: QtBot, bench: Bench, console: Console) -> None:
    bench.workbench.edit("settle", _all_agreed, Place("problem"))
    press(qtbot, console, Qt.Key.Key_L, CTRL_SHIFT)
    view = console.stage()
    assert isinstance(view, SettleRound)
    assert view.nothing.isVisible()
    assert not view.moment.isVisible()
    assert view.nothing.action.hasFocus()
    qtbot.mouseClick(view.nothing.action, Qt.MouseButton.LeftButton)
    assert not bench.workbench.run.aside


def test_the_log_leads_into_the_round(qtbot: QtBot, bench: Bench, console: Console) -> None:
    console.logs.open()
    console.log.round_wanted.emit()
    assert bench.workbench.run.aside == "settle"
    assert not console.log.isVisible()
    assert console.side.thumbnail.isVisible()


def _all_agreed(session: Session) -> Session:
    agreed = tuple(replace(each, status=Status.AGREED) for each in session.misunderstandings)
    return replace(session, misunderstandings=agreed)


def test_in_a_narrow_window_what_the_room_sees_stays_in_sight(console: Console, round_: SettleRound) -> None:
    thumbnail = round_.findChild(Thumbnail)
    assert thumbnail is not None
    assert not thumbnail.isVisible(), "it stands in the side panel"
    console.window().resize(1024, 680)
    assert thumbnail.isVisible()


def test_where_the_panel_is_low_the_offer_in_the_break_keeps_its_height(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    console.time.begin()
    console.time.toggle_break()
    panel = ScriptPanel(bench.workbench)
    qtbot.addWidget(panel)
    panel.resize(theme.px(284), theme.px(160))
    panel.show()
    assert panel.offer.action.isVisible()
    assert panel.offer.action.height() == panel.offer.action.sizeHint().height()
    assert panel.offer.height() >= panel.offer.heightForWidth(panel.offer.width())
