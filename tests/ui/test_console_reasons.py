"""A key that can do nothing where it is pressed says why, in the quiet line at the top."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, framed, press
from workshop.model.changes.voting import reveal
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.stages.analogies.listing import RANKED
from workshop.ui.stages.analogies.view import AnalogiesView

REVEAL = (Qt.Key.Key_T, CTRL | Qt.KeyboardModifier.ShiftModifier)


def with_one_card(session: Session) -> Session:
    """The shortlist has one card left."""
    kept = session.shortlist[0].id
    return replace(session, analogies=tuple(replace(each, shortlisted=each.id == kept) for each in session.analogies))


def without_dots(session: Session) -> Session:
    return replace(session, dots=(), voting=replace(session.voting, revealed=False, ended=False))


def test_with_fewer_than_two_cards_comparing_says_what_is_missing(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.workbench.edit("One", with_one_card, Place("analogies"))
    console = framed(qtbot, bench, monkeypatch).console
    console.go_to_stage("analogies")
    press(qtbot, console, Qt.Key.Key_C)
    assert console.top.told() == "Two cards of the shortlist can be compared. Shortlist another one first."
    assert console.stage().place().tab == ""


def test_without_an_open_card_handing_over_says_so_and_no_name_is_asked_for(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = framed(qtbot, bench, monkeypatch).console
    console.go_to_stage("analogies")
    hands = bench.session.hands
    press(qtbot, console, Qt.Key.Key_H)
    assert console.top.told() == "Open a card first, to hand it to somebody."
    assert bench.session.hands is hands


@pytest.mark.parametrize(
    ("key", "why"),
    [
        (Qt.Key.Key_L, "Open a card first, to put it on the shortlist."),
        (Qt.Key.Key_N, "Open a card first, to pass it over."),
    ],
)
def test_without_an_open_card_none_is_kept_or_passed_over_and_it_is_said_why(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch, key: Qt.Key, why: str
) -> None:
    console = framed(qtbot, bench, monkeypatch).console
    console.go_to_stage("analogies")
    before = bench.session
    press(qtbot, console, key)
    assert console.top.told() == why
    assert bench.session is before


def test_that_goes_once_a_card_is_open(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    console = framed(qtbot, bench, monkeypatch).console
    console.go_to_stage("analogies")
    stage = console.stage()
    assert isinstance(stage, AnalogiesView)
    press(qtbot, console, Qt.Key.Key_N)
    assert console.top.told() == "Open a card first, to pass it over."
    stage.go(Place("analogies", "", "analogy-theatre"))
    assert console.top.told() == ""


def test_a_name_typed_after_that_finds_cards_and_no_letter_of_it_is_a_key(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = framed(qtbot, bench, monkeypatch).console
    console.go_to_stage("analogies")
    stage, before = console.stage(), bench.session
    assert isinstance(stage, AnalogiesView)
    press(qtbot, console, Qt.Key.Key_H)
    qtbot.keyClicks(QApplication.focusWidget(), "dsnl")
    assert stage.finder.wanted == "dsnl"
    assert stage.table.hand == RANKED
    assert bench.session is before


def test_a_reason_typed_after_that_is_no_key_either(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    console = framed(qtbot, bench, monkeypatch).console
    console.go_to_stage("analogies")
    stage, before = console.stage(), bench.session
    assert isinstance(stage, AnalogiesView)
    press(qtbot, console, Qt.Key.Key_N)
    qtbot.keyClicks(QApplication.focusWidget(), "too near")
    assert stage.finder.wanted == "too near"
    assert bench.session is before


@pytest.mark.parametrize("key", [Qt.Key.Key_J, Qt.Key.Key_S, Qt.Key.Key_G])
def test_without_an_idea_under_the_cursor_its_keys_say_so(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    console = framed(qtbot, bench, monkeypatch).console
    console.go_to_stage("mapping")
    ideas = bench.session.ideas
    press(qtbot, console, key, ALT)
    assert console.top.told() == "Put the cursor into an idea first: this key is for one idea."
    assert bench.session.ideas is ideas


@pytest.mark.parametrize("stage", ["problem", "abstraction", "mapping", "translation", "agenda"])
def test_where_nothing_is_searched_it_is_said_where_something_is(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    console = framed(qtbot, bench, monkeypatch).console
    console.go(Place(stage))
    press(qtbot, console, Qt.Key.Key_F, CTRL)
    assert console.top.told() == "Search is in Analogies: Ctrl+3."


@pytest.mark.parametrize("stage", ["problem", "analogies", "mapping", "translation", "agenda"])
def test_where_no_dots_are_counted_revealing_says_where_they_are(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch, stage: str
) -> None:
    bench.workbench.edit("Start", without_dots, Place("mapping"))
    console = framed(qtbot, bench, monkeypatch).console
    console.go(Place(stage))
    press(qtbot, console, *REVEAL)
    assert console.top.told() == "Dots are revealed where they are counted. Ctrl+T goes there."
    assert not bench.session.voting.revealed


def test_with_nothing_to_reveal_that_is_said_until_something_is_counted(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.workbench.edit("Start", without_dots, Place("mapping"))
    console = framed(qtbot, bench, monkeypatch).console
    press(qtbot, console, Qt.Key.Key_T, CTRL)
    press(qtbot, console, *REVEAL)
    assert console.top.told() == "Nothing is counted yet that could be revealed."
    press(qtbot, console, Qt.Key.Key_4)
    press(qtbot, console, Qt.Key.Key_Return)
    assert console.top.told() == ""
    press(qtbot, console, *REVEAL)
    assert bench.session.voting.revealed
    press(qtbot, console, *REVEAL)
    assert console.top.told() == "The room sees the dots already."


def test_dots_that_are_revealed_are_not_said_to_be_on_a_screen_that_shows_something_else(
    qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench.workbench.edit("Reveal", reveal, Place("mapping"))
    console = framed(qtbot, bench, monkeypatch).console
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_T, CTRL)
    press(qtbot, console, *REVEAL)
    assert console.top.told() == "The dots are revealed already. F5 shows the wall."
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, *REVEAL)
    assert console.top.told() == "The room sees the dots already."
