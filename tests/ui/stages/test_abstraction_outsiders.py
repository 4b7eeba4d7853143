"""The outsider test of the Abstraction stage: who read it, and what they said."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.abstraction_page import (
    button,
    chosen,
    click,
    field,
    opened_menu,
    shown,
)
from workshop.model.changes.abstraction import remove_reaction
from workshop.model.place import Place
from workshop.model.reaction import Verdict
from workshop.projection import Shown
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.widgets.menu_button import MenuButton


@pytest.fixture
def view(qtbot: QtBot, bench: Bench) -> AbstractionView:
    return shown(qtbot, bench)


def test_only_those_who_had_not_heard_the_problem_count(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    def says(words: str) -> bool:
        return any(each.text() == words and each.isVisible() for each in view.outsiders.findChildren(QLabel))

    assert says("2 of 3 recognise it")
    click(qtbot, view, "fold.reaction-3")
    click(qtbot, view, "heard.reaction-3")
    assert says("2 of 2 recognise it")
    assert says("has heard it")
    assert not bench.on_disk().reactions[2].fresh


def test_a_reaction_is_written_down_with_keys_alone(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    qtbot.keyClick(button(view, "add_reaction"), Qt.Key.Key_Space)
    for text in ("Vet", "That is my waiting room."):
        field = QApplication.focusWidget()
        assert field is not None
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    new = bench.session.reactions[-1]
    verdict = button(view, f"verdict.{new.id}")
    assert verdict.accessibleName() == "Verdict: Not said", "nobody recognises it before they said so"
    assert any(each.text() == "2 of 3 recognise it" for each in view.outsiders.findChildren(QLabel))
    qtbot.keyClick(verdict, Qt.Key.Key_Down)
    qtbot.keyClick(verdict, Qt.Key.Key_Down)
    qtbot.keyClick(verdict, Qt.Key.Key_Down)
    kept = bench.on_disk().reactions[-1]
    assert (kept.who, kept.said, kept.verdict) == ("Vet", "That is my waiting room.", Verdict.LOST)
    assert verdict.accessibleName() == "Verdict: Lost me"
    bench.workbench.undo()
    assert verdict.accessibleName() == "Verdict: Half of it"


def test_the_verdict_is_chosen_from_its_menu(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    chosen(opened_menu(qtbot, button(view, "verdict.reaction-1")), "Half of it")
    assert bench.on_disk().reactions[0].verdict is Verdict.HALF


def test_what_somebody_said_stands_in_quotation_marks_that_are_not_typed(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    said = field(view, "said.reaction-1")
    assert said.toPlainText() == "“Waiting for water. You know the hour, and still.”"
    view.go(Place("abstraction", "", "said.reaction-1"))
    qtbot.keyClick(said, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(said, " Always.")
    view.begin()
    assert bench.on_disk().reactions[0].said == "Waiting for water. You know the hour, and still. Always."
    assert said.toPlainText().startswith("“Waiting")


def test_the_word_that_stopped_them_is_unfolded_by_undo(bench: Bench, view: AbstractionView, qtbot: QtBot) -> None:
    view.go(Place("abstraction", "", "stopped.reaction-1"))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "stopped.reaction-1"
    qtbot.keyClicks(focus, "wait")
    view.begin()
    bench.workbench.undo()
    assert QApplication.focusWidget() is focus
    assert bench.session.reactions[0].stopped_at == ""


def test_a_reaction_is_deleted_from_its_menu_and_comes_back(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    row = view.outsiders.rows[bench.session.reactions[1].id]
    menu = row.findChild(MenuButton)
    assert isinstance(menu, MenuButton)
    chosen(menu.menu, "Delete")
    assert len(bench.on_disk().reactions) == 2
    bench.workbench.undo()
    assert view.place().item == "reaction-2"
    assert len(bench.session.reactions) == 3


def test_the_room_is_shown_what_they_said_when_asked_for(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    told: list[object] = []
    view.presented.connect(told.append)
    click(qtbot, view, "outsiders.room")
    assert told == [Shown("outsiders")]


def test_with_nobodys_words_there_is_nothing_to_show(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    for each in bench.session.reactions:
        bench.workbench.edit("Delete reaction", partial(remove_reaction, which=each.id), Place("abstraction"))
    assert not view.outsiders.room.isVisible()
