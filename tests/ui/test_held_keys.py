"""A key that is held does its act once, where the next would undo it, or do it to what stands in its place by then."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.held_key import hold
from tests.ui.stages import analogies, translation_desk
from tests.ui.stages.mapping_page import THEATRE, shown
from tests.ui.stages.page import focus, press
from workshop.model.parts import Link
from workshop.model.place import Place
from workshop.ui import keymap
from workshop.ui.console.presenter_keys import PresenterKeys
from workshop.ui.own_cards.own_list import OwnList
from workshop.ui.presentation import Presentation
from workshop.ui.probing.rating import RatingCell
from workshop.ui.widgets.chip import Chip
from workshop.ui.widgets.prose_edit import ProseEdit


@pytest.mark.parametrize(
    ("command", "goes_on"),
    [("break", False), ("freeze", False), ("step.clock", False), ("agenda", False), ("undo", True), ("move.up", True)],
)
def test_a_shortcut_is_repeated_where_that_leads_on_alone(qtbot: QtBot, command: str, goes_on: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = keymap.shortcuts(command, window)
    assert made
    assert all(each.autoRepeat() is goes_on for each in made)


def test_enter_held_on_a_chip_switches_it_once(qtbot: QtBot) -> None:
    chip = Chip("Calm", checkable=True)
    qtbot.addWidget(chip)
    chip.show()
    hold(qtbot, chip, Qt.Key.Key_Return)
    assert chip.isChecked()


def test_the_rooms_keys_held_on_any_window_do_it_once_and_paging_goes_on(qtbot: QtBot) -> None:
    presentation = Presentation()
    presentation.open()
    keys, window, asked = PresenterKeys(presentation), QWidget(), list[str]()
    qtbot.addWidget(window)
    window.installEventFilter(keys)
    keys.asked.connect(asked.append)
    window.show()
    hold(qtbot, window, Qt.Key.Key_F9)
    assert asked == ["blank"]
    hold(qtbot, window, Qt.Key.Key_PageDown)
    assert asked == ["blank", *["next.view"] * 4]


def test_a_digit_held_in_the_probe_answers_for_one_organisation(qtbot: QtBot) -> None:
    cell, rated = RatingCell(), list[int]()
    qtbot.addWidget(cell)
    cell.rated.connect(rated.append)
    cell.show()
    hold(qtbot, cell, Qt.Key.Key_3)
    assert rated == [3]


def test_space_held_leads_a_link_of_the_mapping_on_once(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", THEATRE, "row-theatre-1"))
    press(qtbot, Qt.Key.Key_Right)
    hold(qtbot, focus(), Qt.Key.Key_Space)
    assert bench.session.mapping[0].link is Link.GAP
    doubted = bench.session.mapping[0].to_check
    hold(qtbot, focus(), Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert bench.session.mapping[0].to_check is not doubted


def test_delete_held_takes_out_one_row_and_one_idea(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    rows, ideas = len(bench.session.mapping), len(bench.session.ideas)
    view.go(Place("mapping", THEATRE, "row-theatre-3"))
    hold(qtbot, focus(), Qt.Key.Key_Delete)
    assert len(bench.session.mapping) == rows - 1
    view.ideas.list.enter()
    hold(qtbot, focus(), Qt.Key.Key_Delete)
    assert len(bench.session.ideas) == ideas - 1


def test_delete_held_takes_out_one_of_the_own_cards(qtbot: QtBot) -> None:
    own, asked = OwnList(), list[bool]()
    qtbot.addWidget(own)
    own.delete_wanted.connect(partial(asked.append, True))
    own.show()
    hold(qtbot, own, Qt.Key.Key_Delete)
    assert asked == [True]


def test_delete_held_takes_one_card_off_the_shortlist(qtbot: QtBot, bench: Bench) -> None:
    view = analogies.shown(qtbot, bench)
    first, *rest = (each.id for each in bench.session.shortlist)
    view.tray.focus(first)
    hold(qtbot, focus(), Qt.Key.Key_Delete)
    assert [each.id for each in bench.session.shortlist] == rest


def test_delete_held_takes_out_one_term(qtbot: QtBot, bench: Bench) -> None:
    view = translation_desk.shown(qtbot, bench, item=bench.session.terms[0].id)
    rest = bench.session.terms[1:]
    hold(qtbot, focus(), Qt.Key.Key_Delete)
    assert bench.session.terms == rest
    assert view.terms.matrix.hasFocus()


def test_delete_held_takes_out_one_decision_and_no_letter_of_the_next(qtbot: QtBot, bench: Bench) -> None:
    view = translation_desk.shown(qtbot, bench, tab="home", item=bench.session.decisions[0].id)
    qtbot.mouseClick(translation_desk.chip(view, "home.everybody"), Qt.MouseButton.LeftButton)
    view.go(Place("translation", "home", bench.session.decisions[0].id))
    for _ in range(3):
        translation_desk.press(qtbot, Qt.Key.Key_Tab)
    rest = bench.session.decisions[1:]
    hold(qtbot, focus(), Qt.Key.Key_Delete)
    assert bench.session.decisions == rest


def test_the_key_that_led_into_a_field_types_nothing_there_while_it_is_held(qtbot: QtBot, bench: Bench) -> None:
    view = analogies.shown(qtbot, bench)
    said = view.together.shared.toPlainText
    hold(qtbot, focus(), Qt.Key.Key_C)
    assert view.together.isVisible()
    before = said()
    assert not before.endswith("C")
    press(qtbot, "both")
    assert said() == f"{before}both"
    press(qtbot, Qt.Key.Key_Escape)
    hold(qtbot, focus(), Qt.Key.Key_N)
    assert focus() is view.wanted_card
    assert view.finder.wanted == ""


def test_enter_held_stops_in_the_next_field_and_an_arrow_goes_on(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second = ProseEdit(page, single=True), ProseEdit(page, single=True)
    ended = list[bool]()
    first.entered.connect(second.setFocus)
    second.entered.connect(partial(ended.append, True))
    second.show_text("and back")
    page.show()
    page.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    hold(qtbot, first, Qt.Key.Key_Return)
    assert second.hasFocus()
    assert not ended
    hold(qtbot, second, Qt.Key.Key_Left)
    assert second.textCursor().position() == 4
    press(qtbot, Qt.Key.Key_Return)
    assert ended
