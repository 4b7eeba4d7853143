"""Choosing what the room sees: the list of views, the look ahead, the clicker's keys in whichever window."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import at_problem, press
from workshop.model.identity import FACILITATOR, IdeaId
from workshop.model.parts import Idea
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.room import clocks
from workshop.ui.console.console import Console
from workshop.ui.console.up_next import UpNext
from workshop.ui.dialogs.keys import KeysDialog
from workshop.ui.dialogs.rehearsal import RehearsalDialog
from workshop.ui.dialogs.views import ViewsDialog
from workshop.ui.widgets.line_field import LineField

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

PLACE = Place("mapping", "ideas")


@pytest.fixture
def console(qtbot: QtBot, bench: Bench) -> Console:
    return at_problem(qtbot, bench)


def the_list(qtbot: QtBot, console: Console) -> ViewsDialog:
    press(qtbot, console, Qt.Key.Key_F5, CTRL)
    found = console.window().findChild(ViewsDialog)
    assert isinstance(found, ViewsDialog)
    found.activateWindow()
    qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget() or console))
    return found


def seen(console: Console) -> str:
    return console.presentation.plain_text


def test_a_view_is_found_by_a_word_and_shown_by_enter(qtbot: QtBot, console: Console) -> None:
    console.present()
    views = the_list(qtbot, console)
    qtbot.keyClicks(QApplication.focusWidget(), "break")
    assert views.chosen() == Shown("break")
    assert seen(console) == ""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert "A short break" in seen(console)
    assert console.presentation.state_words == "LIVE"


def test_after_the_list_the_cursor_is_back_where_it_was(qtbot: QtBot, console: Console) -> None:
    console.present()
    before = QApplication.focusWidget()
    the_list(qtbot, console)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(console.window().isActiveWindow)
    assert QApplication.focusWidget() is before


def test_looking_through_the_list_shows_the_room_nothing(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.present()
    before = seen(console)
    views = the_list(qtbot, console)
    assert views.chosen() == console.presentation.shown
    previews = set()
    for _ in range(views.found.count()):
        previews.add(views.picture.accessibleDescription())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert len(previews) > 5
    assert seen(console) == before
    views.reject()
    assert seen(console) == before


def test_a_word_that_no_view_has_is_said_to_have_none(qtbot: QtBot, console: Console) -> None:
    views = the_list(qtbot, console)
    qtbot.keyClicks(QApplication.focusWidget(), "xylophone")
    assert views.found.count() == 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert views.isVisible()
    assert not console.presentation.is_open


def test_the_look_ahead_begins_where_one_is_and_goes_live_only_when_asked(qtbot: QtBot, console: Console) -> None:
    console.present()
    press(qtbot, console, Qt.Key.Key_F5, ALT)
    ahead = console.side.ahead
    assert isinstance(ahead, UpNext)
    assert ahead.isVisible()
    assert ahead._name.text() == "The problem"
    console.go_to_stage("translation")
    assert ahead._name.text() == "Our words"
    ahead.next()
    assert ahead._name.text() == "What each takes home"
    assert ahead.show_button.toolTip() == "Show this view to the room", "F5 shows where the facilitator is instead"
    assert (console.presentation.state_words, seen(console)) == ("BLANK", "")
    ahead.show_button.click()
    assert "What each takes home" in seen(console)
    press(qtbot, console, Qt.Key.Key_F5, ALT)
    assert not ahead.isVisible()


def test_the_look_ahead_stands_beside_the_log_too(qtbot: QtBot, console: Console) -> None:
    console.logs.open()
    press(qtbot, console, Qt.Key.Key_F5, ALT)
    assert console.side.ahead.isVisible()
    assert console.log.isVisible()


def test_f5_in_the_break_shows_when_to_be_back(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.time.toggle_break()
    console.present()
    assert "Back at" in seen(console)
    console.time.toggle_break()
    assert "A short break" in seen(console)
    console.present()
    assert "Break" not in seen(console)


def test_the_clicker_walks_through_the_views_of_the_day(qtbot: QtBot, console: Console) -> None:
    console.present()
    press(qtbot, console, Qt.Key.Key_PageDown)
    assert seen(console) == ""
    console.show_to_room(Shown("organisations"))
    press(qtbot, console, Qt.Key.Key_PageDown)
    assert console.presentation.shown == Shown("statement")
    press(qtbot, console, Qt.Key.Key_PageUp)
    assert console.presentation.shown == Shown("organisations")
    press(qtbot, console, Qt.Key.Key_PageUp)
    press(qtbot, console, Qt.Key.Key_PageUp)
    assert console.presentation.shown == Shown("rules")
    console.presentation.freeze()
    press(qtbot, console, Qt.Key.Key_PageDown)
    assert console.presentation.shown == Shown("rules")


def with_many_ideas(console: Console) -> None:
    """More ideas than one part of the wall holds, under no names."""
    made = tuple(Idea(id=IdeaId(f"i{at}"), rank=f"m{at:03}", text=f"Idea {at}") for at in range(40))

    def change(session: Session) -> Session:
        ideas = (*(replace(each, cluster=None) for each in session.ideas), *made)
        return replace(session, ideas=ideas, clusters=())

    console.workbench.edit("More ideas", change, PLACE)
    console.workbench.commit()


def test_going_back_the_clicker_lands_on_the_last_part(qtbot: QtBot, console: Console) -> None:
    with_many_ideas(console)
    console.present()
    console.show_to_room(Shown("terms"))
    press(qtbot, console, Qt.Key.Key_PageUp)
    presentation = console.presentation
    assert presentation.shown == Shown("ideas")
    assert presentation.part == presentation.parts - 1 > 0
    press(qtbot, console, Qt.Key.Key_PageDown)
    press(qtbot, console, Qt.Key.Key_PageUp)
    press(qtbot, console, Qt.Key.Key_PageUp)
    assert presentation.part == presentation.parts - 2


def test_the_panels_next_goes_on_as_the_clicker_does(qtbot: QtBot, console: Console) -> None:
    button = console.side._next
    console.present()
    assert not button.isEnabled()
    console.show_to_room(Shown("organisations"))
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert console.presentation.shown == Shown("statement")
    console.presentation.freeze()
    assert not button.isEnabled()
    console.show_to_room(Shown("closing"))
    for _ in range(console.presentation.parts - 1):
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert console.presentation.shown == Shown("closing")
    assert not button.isEnabled(), "nothing follows"


def test_the_clicker_passes_over_what_is_not_for_the_room(qtbot: QtBot, console: Console) -> None:
    first = console.workbench.session.shortlist[0]

    def hide(session: Session) -> Session:
        hidden = tuple(replace(each, audience=FACILITATOR) if each is first else each for each in session.analogies)
        return replace(session, analogies=hidden)

    console.workbench.edit("Hide a card", hide, PLACE)
    console.workbench.commit()
    console.present()
    console.show_to_room(Shown("deal"))
    press(qtbot, console, Qt.Key.Key_PageDown)
    assert console.presentation.shown == Shown("card", console.workbench.session.shortlist[1].id)


def test_the_clicker_reaches_the_room_while_a_dialog_has_the_focus(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.show_to_room(Shown("organisations"))
    keys = KeysDialog(console.window())
    keys.open()
    keys.activateWindow()
    qtbot.waitUntil(lambda: keys.isAncestorOf(QApplication.focusWidget() or console))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_PageDown)
    assert console.presentation.shown == Shown("statement")
    keys.close()
    qtbot.waitUntil(console.window().isActiveWindow)


def test_the_rooms_keys_work_while_somebody_types_in_a_window_of_its_own(qtbot: QtBot, console: Console) -> None:
    window = QDialog(console.window())
    field = LineField(parent=window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Qt.Key.Key_F5)
    assert (console.presentation.state_words, seen(console)) == ("BLANK", "")
    qtbot.keyClick(field, Qt.Key.Key_F5)
    assert console.presentation.state_words == "LIVE"
    qtbot.keyClick(field, Qt.Key.Key_F8)
    assert console.presentation.state_words == "FROZEN"
    qtbot.keyClick(field, Qt.Key.Key_F9)
    assert console.presentation.state_words == "BLANK"
    qtbot.keyClick(field, Qt.Key.Key_F7)
    assert console.workbench.run.step_total
    before = console.workbench.run.step_total
    qtbot.keyClick(field, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert console.workbench.run.step_total > before
    qtbot.keyClick(field, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert console.presentation.state_words == "NO SCREEN"
    assert field.text() == ""
    window.close()


def test_pages_turn_in_a_window_of_its_own_while_the_room_has_no_screen(qtbot: QtBot, console: Console) -> None:
    keys = KeysDialog(console.window())
    keys.open()
    keys.activateWindow()
    area = keys._area
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    qtbot.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0
    keys.close()


def test_alt_and_page_scroll_while_presenting(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.show_to_room(Shown("organisations"))
    keys = KeysDialog(console.window())
    keys.open()
    keys.activateWindow()
    qtbot.waitUntil(lambda: keys.isAncestorOf(QApplication.focusWidget() or console))
    area = keys.findChildren(type(keys._area))[0]
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    qtbot.keyClick(area, Qt.Key.Key_PageDown, ALT)
    assert area.verticalScrollBar().value() > 0
    qtbot.keyClick(area, Qt.Key.Key_PageUp, ALT)
    assert area.verticalScrollBar().value() == 0
    assert console.presentation.shown == Shown("organisations")
    keys.close()


@pytest.mark.parametrize("letter", [".", "b"])
def test_the_clickers_blank_counts_on_the_rooms_window_alone(qtbot: QtBot, console: Console, letter: str) -> None:
    console.present()
    console.present()
    field = console.capture.field
    field.setFocus()
    qtbot.keyClicks(field, letter)
    assert isinstance(field, QLineEdit)
    assert field.text() == letter
    assert console.presentation.state_words == "LIVE"
    qtbot.keyClicks(console.projector, letter)
    assert console.presentation.state_words == "BLANK"
    qtbot.keyClicks(console.projector, letter)
    assert console.presentation.state_words == "LIVE"


def test_the_clock_alone_counts_with_the_room(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.show_to_room(Shown("clock"))
    assert seen(console) == "The clock is not set."
    console.workbench.note(lambda run: clocks.start_step(run, 120, console.workbench.clock.now()))
    console.tick()
    assert seen(console).startswith("2:00")


def rehearsal(qtbot: QtBot, console: Console) -> RehearsalDialog:
    console.views.rehearse()
    found = console.window().findChild(RehearsalDialog)
    assert isinstance(found, RehearsalDialog)
    qtbot.waitUntil(found.isVisible)
    return found


def test_the_rehearsal_walks_through_what_may_happen_on_one_screen(qtbot: QtBot, console: Console) -> None:
    stage = rehearsal(qtbot, console)
    pictures, words = [], set()
    for row in range(4):
        stage.steps.setCurrentRow(row)
        pictures.append(stage.picture.grab().toImage())
        words.add(stage.words.text())
    assert all(one != other for one, other in pairwise(pictures))
    assert len(words) == 4
    grey = pictures[2]
    assert all(
        grey.pixelColor(x, y).red() == grey.pixelColor(x, y).blue()
        for x in range(2, grey.width() - 2, 7)
        for y in range(2, grey.height() - 2, 7)
    )
    assert not console.presentation.is_open
    assert not console.workbench.run.begun


def test_the_rehearsed_cable_is_pulled_and_comes_back_as_a_real_one(qtbot: QtBot, console: Console) -> None:
    stage = rehearsal(qtbot, console)
    stage.steps.setCurrentRow(4)
    assert console.presentation.state_words == "NO SCREEN"
    assert not console.projector.isVisible()
    assert "The room sees nothing" in console.messages.text()
    stage.steps.setCurrentRow(5)
    assert "is back" in console.messages.text()
    assert "blank" in stage.words.text()
    assert stage.picture.accessibleDescription() == "", "the picture is as blank as the words say"
    picture = stage.picture.grab().toImage()
    inside = [(x, y) for x in range(4, picture.width() - 4, 9) for y in range(4, picture.height() - 4, 9)]
    assert len({picture.pixel(x, y) for x, y in inside}) == 1
    console.present()
    assert (console.presentation.state_words, seen(console)) == ("BLANK", "")
    console.presentation.blank()
    assert console.presentation.shown == Shown("statement")
    stage.reject()
    assert not console.presentation.is_open
    assert console.messages.text() == ""
    assert not console.workbench.run.begun or console.workbench.session.plan.date == ""


def test_what_was_said_in_the_rehearsal_goes_with_it(qtbot: QtBot, console: Console) -> None:
    stage = rehearsal(qtbot, console)
    stage.steps.setCurrentRow(5)
    assert console.messages.text()
    stage.reject()
    assert console.messages.text() == ""


def test_a_rehearsal_while_the_room_watches_pulls_nothing(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.present()
    before = seen(console)
    stage = rehearsal(qtbot, console)
    for row in range(6):
        stage.steps.setCurrentRow(row)
    assert (console.presentation.state_words, seen(console)) == ("LIVE", before)
    stage.reject()
    assert console.presentation.state_words == "LIVE"


def test_a_screen_that_is_opened_during_the_rehearsal_is_a_real_one(qtbot: QtBot, console: Console) -> None:
    stage = rehearsal(qtbot, console)
    console.present()
    console.present()
    stage.steps.setCurrentRow(4)
    assert "nothing is pulled" in stage.words.text()
    assert console.presentation.state_words == "LIVE"
    stage.reject()
    assert console.presentation.state_words == "LIVE"


def test_once_presenting_has_ended_the_rehearsal_pulls(qtbot: QtBot, console: Console) -> None:
    console.present()
    console.present()
    stage = rehearsal(qtbot, console)
    console.projector.end()
    stage.steps.setCurrentRow(4)
    assert "nothing is pulled" not in stage.words.text()
    assert "The room sees nothing" in console.messages.text()
    stage.reject()
    assert not console.presentation.is_open
    assert console.messages.text() == ""
