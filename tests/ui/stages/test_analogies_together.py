"""Two cards beside each other: what they say, what both share, and the rung that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.stages.analogies import THEATRE, listed, press, said, shown, slots
from workshop.model.changes.analogies import set_aside
from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown

LOUNGE, COURT = AnalogyId("analogy-lounge"), AnalogyId("analogy-court")


def test_c_puts_two_cards_beside_each_other_and_takes_them_away(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    told = said(view)
    for words in ("What do both share?", "Before curtain-up", "Departure lounge in fog", "3 features in common"):
        assert words in told
    assert "Stage fright is expected and named." in told
    assert "A missed connection may be a missed funeral." in told
    assert view.shown() == Shown("together", THEATRE, other=LOUNGE)
    assert view.place().tab == "together"
    assert view.tray.compare.isChecked()
    view.together.back.click()
    assert not view.tray.compare.isChecked()
    assert listed(view)
    assert view.shelf.isVisible()
    assert view.place().tab == ""


def test_what_both_share_is_kept_and_shown_again(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    field = view.together.shared
    assert QApplication.focusWidget() is field
    field.selectAll()
    qtbot.keyClicks(field, "A voice says when it will speak next")
    assert bench.on_disk().comparisons[0].shared == "A voice says when it will speak next"
    bench.workbench.undo()
    assert field.toPlainText() == "Somebody with a name says when they will speak next, and keeps to it."
    again = shown(qtbot, bench)
    again.go(Place("analogies", bench.workbench.run.tab("analogies")))
    assert again.together.isVisible()


def test_another_card_takes_a_place_and_the_words_are_those_of_the_pair(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    menu = view.together.table.heads[1].another.menu
    names = [each.text() for each in menu.actions()]
    assert "Court witness room, Courts" in names
    menu.actions()[names.index("Court witness room, Courts")].trigger()
    assert view.shown() == Shown("together", THEATRE, other=COURT)
    assert view.together.shared.toPlainText() == ""
    assert not view.together.rung.isEnabled()
    qtbot.keyClicks(view.together.shared, "Nobody may leave")
    assert {bench.session.comparisons[-1].one, bench.session.comparisons[-1].other} == {THEATRE, COURT}


def test_the_buttons_of_the_two_heads_are_told_apart_and_offer_no_pair_of_one_trade(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    session = sample(CALMER)
    spelt = (replace(each, industry="THEATRE") if each.id == COURT else each for each in session.analogies)
    view = shown(qtbot, bench_of(replace(session, analogies=tuple(spelt))))
    press(qtbot, Qt.Key.Key_C)
    one, other = (each.another for each in view.together.table.heads)
    assert one.accessibleName() == "Another card in place of Before curtain-up"
    assert other.accessibleName() == "Another card in place of Departure lounge in fog"
    assert "Court witness room, THEATRE" in [each.text() for each in one.menu.actions()]
    assert "Court witness room, THEATRE" not in [each.text() for each in other.menu.actions()]


def test_one_key_makes_a_rung_of_it_just_above_the_working_altitude(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    view.add()
    texts = [each.text for each in bench.session.rungs]
    made = "Somebody with a name says when they will speak next, and keeps to it."
    working = bench.session.working_rung
    assert working is not None
    assert texts.index(made) == texts.index(working.text) - 1
    assert bench.session.rungs[texts.index(made)].note == "Shared by Theatre and Airline lounges"
    assert view.together.rung.label() == "Go to its rung"
    with qtbot.waitSignal(view.wanted) as signal:
        view.add()
    assert signal.args[0].stage == "abstraction"
    assert len(bench.session.rungs) == len(texts)


def test_escape_from_the_shortlist_leaves_the_pair_and_not_the_card_that_nobody_sees(
    qtbot: QtBot, bench: Bench
) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    press(qtbot, Qt.Key.Key_C)
    slots(view)[1].setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert not view.together.isVisible()
    assert view.card.isVisible()
    assert view.place() == Place("analogies", "", THEATRE)


def test_the_room_is_shown_the_pair(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    with qtbot.waitSignal(view.presented) as signal:
        view.together.present.click()
    assert signal.args == [Shown("together", THEATRE, other=LOUNGE)]


def test_letters_typed_into_the_shared_words_do_nothing_else(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    before = bench.session.shortlist
    qtbot.keyClicks(view.together.shared, " lsdnrc 12")
    assert view.together.isVisible()
    assert bench.session.shortlist is before or bench.session.shortlist == before
    assert bench.workbench.run.hand == ""


def test_one_trade_alone_cannot_be_compared(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    session = sample(CALMER)
    alone = replace(session, analogies=tuple(replace(each, industry="Theatre") for each in session.analogies))
    view = shown(qtbot, bench_of(alone))
    assert not view.tray.compare.isVisible()
    press(qtbot, Qt.Key.Key_C)
    assert view.shelf.isVisible()
    for each in session.shortlist:
        session = set_aside(session, each.id)
    empty = shown(qtbot, bench_of(replace(session, comparisons=())))
    press(qtbot, Qt.Key.Key_C)
    assert empty.shelf.isVisible()


def test_a_number_leads_back_to_the_cards(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    view.together.present.setFocus()
    press(qtbot, Qt.Key.Key_3)
    press(qtbot, Qt.Key.Key_6)
    qtbot.waitUntil(lambda: view.place().item == "analogy-breath")
    assert view.card.isVisible()
