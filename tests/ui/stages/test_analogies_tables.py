"""Dealing to all tables at once: T, Enter; a number for how many; a table's name to call it something else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, DECK, sample
from tests.ui.conftest import Bench
from tests.ui.console_frame import BenchOf
from tests.ui.stages.analogies import THEATRE, said, shown
from tests.ui.stages.page import focus, press
from workshop.deck.company import room_of
from workshop.deck.distance import Band, band, nearness
from workshop.model.place import Place
from workshop.projection import Shown
from workshop.ui.stages.analogies.view import AnalogiesView

ENTER, T = Qt.Key.Key_Return, Qt.Key.Key_T


@pytest.fixture
def bare(bench_of: BenchOf) -> Bench:
    """Nobody holds a card yet."""
    return bench_of(replace(sample(CALMER), hands=()))


def dealt(qtbot: QtBot, bench: Bench, stage: AnalogiesView, cards: int) -> None:
    qtbot.waitUntil(lambda: sum(len(each.analogies) for each in bench.session.hands) == cards)
    qtbot.waitUntil(stage.tables.picker.isVisible)


def test_every_table_gets_one_near_one_between_and_one_far_and_no_two_the_same(qtbot: QtBot, bare: Bench) -> None:
    stage = shown(qtbot, bare)
    before = bare.session
    press(qtbot, T, ENTER)
    dealt(qtbot, bare, stage, 9)
    assert [each.holder for each in bare.on_disk().hands] == ["Table 1", "Table 2", "Table 3"], "eleven people"
    near = nearness(DECK, room_of(bare.session, 2).host)
    assert len(near) == len(DECK.industries), "the model is there"
    industries = {each.id: each.strength.split("/")[0] for each in bare.session.analogies}
    for hand in bare.session.hands:
        bands = [band(near[industries[card]]) for card in hand.analogies]  # type: ignore[index]
        assert bands == [Band.NEAR, Band.MIDDLE, Band.FAR]
    held = [industries[card] for each in bare.session.hands for card in each.analogies]  # type: ignore[index]
    assert len(set(held)) == 9
    assert bare.session.shortlist == before.shortlist, "what the room keeps is chosen later"
    assert stage.tables.picker.rows.count() == 1 + 3 + 1, "who has which card is there to be read"
    press(qtbot, Qt.Key.Key_Escape)
    bare.workbench.undo()
    assert bare.session == before


def test_a_number_says_how_many_tables_and_a_second_deal_brings_other_cards(qtbot: QtBot, bare: Bench) -> None:
    stage = shown(qtbot, bare)
    press(qtbot, T, "2", ENTER)
    dealt(qtbot, bare, stage, 6)
    press(qtbot, "deal three more", ENTER)
    dealt(qtbot, bare, stage, 12)
    assert [len(each.analogies) for each in bare.session.hands] == [6, 6]
    held = [card for each in bare.session.hands for card in each.analogies]
    assert len({bare.session.analogy(each).strength for each in held}) == 12  # type: ignore[arg-type, union-attr]


def test_who_has_which_card_is_what_the_room_may_see_while_that_is_open(qtbot: QtBot, bench: Bench) -> None:
    stage = shown(qtbot, bench)
    stage.go(Place("analogies", "", THEATRE))
    card = stage.shown()
    assert card is not None
    assert card.kind == "card"
    press(qtbot, T)
    assert stage.shown() == Shown("deal")
    press(qtbot, Qt.Key.Key_Escape)
    assert stage.shown() == card


@pytest.mark.parametrize("typed", ["13", "0", "Balcony", "9" * 5_000])
def test_what_is_neither_a_table_nor_a_number_of_tables_is_told(qtbot: QtBot, bare: Bench, typed: str) -> None:
    stage = shown(qtbot, bare)
    press(qtbot, T)
    QGuiApplication.clipboard().setText(typed)
    stage.tables.picker.field.paste()
    press(qtbot, ENTER)
    assert stage.tables.picker.isVisible()
    assert "for 1 to 12 tables" in said(stage.tables.picker)
    assert bare.session.hands == ()


def test_without_a_marked_rung_a_number_of_tables_says_what_is_missing(qtbot: QtBot, bench_of: BenchOf) -> None:
    bench = bench_of(replace(sample(CALMER), rungs=(), hands=()))
    stage = shown(qtbot, bench)
    press(qtbot, T, "3", ENTER)
    assert stage.tables.picker.isVisible()
    assert "none is marked yet" in said(stage.tables.picker)


def test_a_table_is_called_something_else_and_undo_brings_the_name_back(qtbot: QtBot, bench: Bench) -> None:
    shown(qtbot, bench)
    first = bench.session.hands[0]
    press(qtbot, T, first.holder, ENTER)
    field = QApplication.focusWidget()
    assert field is not None
    field.selectAll()  # type: ignore[attr-defined]
    press(qtbot, "Balcony", ENTER)
    assert bench.on_disk().hands[0].holder == "Balcony"
    assert bench.session.hands[0].analogies == first.analogies
    bench.workbench.undo()
    assert bench.session.hands[0].holder == first.holder


def test_all_cards_are_taken_back_at_once_by_a_click_in_the_menu_of_a_card(qtbot: QtBot, bench: Bench) -> None:
    stage = shown(qtbot, bench)
    entry = next(each for each in stage.card.more.menu.actions() if each.text().startswith("Cards for the tables"))
    assert entry.shortcut().toString() == "T"
    entry.trigger()
    press(qtbot, "take all", ENTER)
    assert bench.session.hands == ()
    bench.workbench.undo()
    assert len(bench.session.hands) == 3


def test_who_deals_twice_before_the_cards_are_there_deals_once(qtbot: QtBot, bare: Bench) -> None:
    stage = shown(qtbot, bare)
    press(qtbot, T, ENTER, T)
    assert stage.tables.picker.rows.count() == 0, "nothing is offered while the cards are being dealt"
    press(qtbot, "3", ENTER)
    dealt(qtbot, bare, stage, 9)
    strengths = [each.strength for each in bare.session.analogies]
    assert len(set(strengths)) == len(strengths)
    qtbot.waitUntil(lambda: bare.equipment.background.idle)
    assert sum(len(each.analogies) for each in bare.session.hands) == 9


def test_a_second_enter_after_a_deal_deals_no_more(qtbot: QtBot, bare: Bench) -> None:
    stage = shown(qtbot, bare)
    press(qtbot, T, ENTER)
    dealt(qtbot, bare, stage, 9)
    before = bare.session
    press(qtbot, ENTER, ENTER)
    qtbot.waitUntil(lambda: bare.equipment.background.idle)
    assert bare.session == before


def test_cards_that_cannot_be_dealt_are_told_and_can_be_dealt_again(
    qtbot: QtBot, bare: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = shown(qtbot, bare)
    with monkeypatch.context() as patch:
        patch.setattr("workshop.ui.stages.analogies.table_deal.hands", lambda *_, **__: 1 / 0)
        press(qtbot, T, ENTER)
        qtbot.waitUntil(stage.tables.picker.isVisible)
    assert "could not be dealt" in said(stage.tables.picker)
    press(qtbot, ENTER)
    dealt(qtbot, bare, stage, 9)


def test_who_has_which_card_is_told_by_the_numbers_on_them_and_by_how_many_where_they_are_more(
    qtbot: QtBot, bench: Bench
) -> None:
    stage = shown(qtbot, bench)
    rows = stage.tables.picker.rows

    def heard() -> list[str]:
        return [str(rows.item(at).data(Qt.ItemDataRole.AccessibleTextRole)) for at in range(rows.count())]

    press(qtbot, T)
    window = next(each for each in heard() if each.startswith("Table by the window"))
    assert window.endswith(", 12, 23")
    press(qtbot, ENTER)
    dealt(qtbot, bench, stage, 15)
    assert all(each.endswith("5 cards") for each in heard() if "able by the" in each)


def test_undo_closes_what_the_tables_have_no_more_and_the_cursor_is_back(qtbot: QtBot, bare: Bench) -> None:
    stage = shown(qtbot, bare)
    here = focus()
    press(qtbot, T, ENTER, T)
    dealt(qtbot, bare, stage, 9)
    bare.workbench.undo()
    assert bare.session.hands == ()
    assert not stage.tables.picker.isVisible()
    assert focus() is here


def test_undo_closes_the_question_who_is_to_have_a_card(qtbot: QtBot, bare: Bench) -> None:
    stage = shown(qtbot, bare)
    press(qtbot, T, ENTER)
    dealt(qtbot, bare, stage, 9)
    press(qtbot, Qt.Key.Key_Escape)
    stage.go(Place("analogies", "", bare.session.hands[0].analogies[0]))
    stage.card.setFocus()
    press(qtbot, "h")
    assert stage.dealing.picker.isVisible()
    bare.workbench.undo()
    assert not stage.dealing.picker.isVisible()
