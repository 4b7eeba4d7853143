"""Dealing by hand: H, a name or a few letters of one, Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.analogies import GORGE, THEATRE, shown
from tests.ui.stages.page import press
from workshop.model.changes.dealing import holds
from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.projection import Shown, plain_text, view
from workshop.ui.stages.analogies.opened import card_item
from workshop.ui.stages.analogies.shortlist import PLACES
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.widgets.prose_label import ProseLabel


@pytest.fixture
def stage(qtbot: QtBot, bench: Bench) -> AnalogiesView:
    made = shown(qtbot, bench)
    made.go(Place("analogies", "", THEATRE))
    made.card.setFocus()
    return made


def holder(bench: Bench, card: AnalogyId = THEATRE) -> str:
    hand = holds(bench.session, card)
    return hand.holder if hand is not None else ""


def test_a_card_is_handed_on_by_a_few_letters_and_undo_gives_it_back(
    qtbot: QtBot, bench: Bench, stage: AnalogiesView
) -> None:
    assert holder(bench) == "Table by the window"
    press(qtbot, "h", "door", Qt.Key.Key_Up, Qt.Key.Key_Return)
    assert holder(bench) == "Table by the door"
    assert "Held by Table by the door" in stage.card._strip._words.text()
    assert QApplication.focusWidget() is stage.card
    assert [each.holder for each in bench.on_disk().hands] == [each.holder for each in bench.session.hands]
    bench.workbench.undo()
    assert holder(bench) == "Table by the window"


def test_a_new_name_makes_a_new_hand(qtbot: QtBot, bench: Bench, stage: AnalogiesView) -> None:
    press(qtbot, "h", "Balcony", Qt.Key.Key_Return)
    assert holder(bench) == "Balcony"
    assert len(bench.session.hands) == 4


def test_a_card_of_the_deck_is_taken_up_when_it_is_handed_out(qtbot: QtBot, bench: Bench, stage: AnalogiesView) -> None:
    stage.go(Place("analogies", "", card_item(GORGE)))
    stage.card.setFocus()
    press(qtbot, "h", "table by the w", Qt.Key.Key_Return)
    taken = next(each for each in bench.session.analogies if each.strength == GORGE)
    assert holder(bench, taken.id) == "Table by the window"
    assert len(bench.session.shortlist) == PLACES, "a full shortlist gets no sixth"
    assert not taken.shortlisted
    bench.workbench.undo()
    assert all(each.strength != GORGE for each in bench.session.analogies)


def test_nobody_is_handed_a_card_that_an_undo_took_from_the_session(
    qtbot: QtBot, bench: Bench, stage: AnalogiesView
) -> None:
    stage.go(Place("analogies", "", card_item(GORGE)))
    stage.card.setFocus()
    press(qtbot, "h", "table by the w", Qt.Key.Key_Return)
    press(qtbot, "h", "Balcony")
    bench.workbench.undo()
    press(qtbot, Qt.Key.Key_Return)
    there = {each.id for each in bench.session.analogies}
    assert [each.holder for each in bench.session.hands if not there.issuperset(each.analogies)] == []
    assert QApplication.focusWidget() is stage.card


def test_a_card_that_is_passed_over_leaves_the_hand_and_undo_gives_it_back(
    qtbot: QtBot, bench: Bench, stage: AnalogiesView
) -> None:
    before = bench.session
    press(qtbot, "n", "too near", Qt.Key.Key_Return)
    assert holder(bench) == ""
    assert bench.on_disk().hands == bench.session.hands
    bench.workbench.undo()
    assert bench.session == before


def test_a_card_that_was_passed_over_is_so_no_more_once_somebody_has_it(
    qtbot: QtBot, bench: Bench, stage: AnalogiesView
) -> None:
    strength = bench.session.passed_over[0].strength
    stage.go(Place("analogies", "", card_item(strength)))
    stage.card.setFocus()
    press(qtbot, "h", "table by the w", Qt.Key.Key_Return)
    assert bench.session.passed(strength) is None


def test_a_card_is_taken_back(qtbot: QtBot, bench: Bench, stage: AnalogiesView) -> None:
    press(qtbot, "h", "take it back", Qt.Key.Key_Return)
    assert holder(bench) == ""
    assert "Held by" not in stage.card._strip._words.text()


def test_escape_hands_nothing_out(qtbot: QtBot, bench: Bench, stage: AnalogiesView) -> None:
    before = bench.session
    press(qtbot, "h", "door", Qt.Key.Key_Escape)
    assert bench.session is before


def test_the_room_sees_who_has_which_card(qtbot: QtBot, bench: Bench, stage: AnalogiesView) -> None:
    asked: list[object] = []
    stage.presented.connect(asked.append)
    entry = next(each for each in stage.card.more.menu.actions() if "who has which card" in each.text())
    entry.trigger()
    assert asked == [Shown("deal")]
    press(qtbot, "h", "Table 9", Qt.Key.Key_Return)
    body = view(bench.session, bench.workbench.run, Shown("deal")).body
    assert "Table 9" in [each.holder for each in body.hands]  # type: ignore[union-attr]


def test_somebody_on_no_list_is_not_named_to_a_room_without_names(
    qtbot: QtBot, bench: Bench, stage: AnalogiesView
) -> None:
    assert not bench.session.ground_rules.names_agreed
    press(qtbot, "h")
    assert "nobody else’s name" in " ".join(each.text() for each in stage.dealing.picker.findChildren(ProseLabel))
    press(qtbot, "Zoe Hart", Qt.Key.Key_Return)
    assert holder(bench) == "Zoe Hart"
    assert "Zoe" not in plain_text(view(bench.session, bench.workbench.run, Shown("deal")))


def test_whoever_is_on_the_list_is_no_new_name(qtbot: QtBot, peopled: Bench) -> None:
    made = shown(qtbot, peopled)
    made.go(Place("analogies", "", THEATRE))
    made.card.setFocus()
    person = next(each for each in peopled.session.participants if each.name)
    press(qtbot, "h", person.name)
    rows = made.dealing.picker.rows
    offered = [rows.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(rows.count())]
    assert not any("new name" in str(each) for each in offered)
    assert person.name in str(offered[0])
    press(qtbot, Qt.Key.Key_Return)
    hand = holds(peopled.session, THEATRE)
    assert hand is not None
    assert (hand.holder, hand.organisation) == (person.name, person.organisation)
