"""Two cards beside each other: what they say, what both share, and the rung that it becomes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

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
from workshop.ui.stages.analogies.trade_line import TradeLine
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.widgets.button import Button

LOUNGE, COURT = AnalogyId("analogy-lounge"), AnalogyId("analogy-court")


def buttons_with_c(view: AnalogiesView) -> list[Button]:
    """The buttons that say that C presses them."""
    return [each for each in view.findChildren(Button) if each.isVisible() and each._key == "C"]


def paired(view: AnalogiesView) -> list[str]:
    """The cards of the tray that are marked as the two to compare."""
    told = "one of the two to compare"
    return [each.analogy.title for each in slots(view) if each.accessibleDescription() == told]


def test_the_open_card_is_one_side_and_both_are_marked_beforehand(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert paired(view) == ["Before curtain-up", "Departure lounge in fog"]
    view.go(Place("analogies", "", COURT))
    assert paired(view) == ["Court witness room", "First breathing lesson"], "the last one that was shortlisted"
    assert "Court witness room" in view.tray.compare.toolTip()
    press(qtbot, Qt.Key.Key_C)
    assert view.shown() == Shown("together", COURT, other=AnalogyId("analogy-breath"))
    assert paired(view) == ["Court witness room", "First breathing lesson"]


def test_the_card_that_was_open_before_is_the_other_side(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    view.go(Place("analogies", "", COURT))
    assert paired(view) == ["Before curtain-up", "Court witness room"]
    press(qtbot, Qt.Key.Key_C)
    assert view.shown() == Shown("together", COURT, other=THEATRE)


def test_a_card_of_the_tray_is_the_other_side_while_it_has_the_focus(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    assert view.tray.focus("analogy-queue")
    assert paired(view) == ["Before curtain-up", "Ride queue with scenes"]
    press(qtbot, Qt.Key.Key_C)
    assert view.shown() == Shown("together", THEATRE, other=AnalogyId("analogy-queue"))


def test_a_card_that_is_taken_off_is_marked_no_more(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", LOUNGE))
    view.go(Place("analogies", "", THEATRE))
    bench.workbench.edit("", partial(set_aside, which=LOUNGE), Place("analogies"), commit=True)
    assert paired(view) == ["Before curtain-up", "First breathing lesson"]


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
    assert buttons_with_c(view) == [view.together.back]
    view.together.back.click()
    assert buttons_with_c(view) == [view.tray.compare]
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


def test_a_suit_that_finds_no_room_beside_its_trade_is_left_to_its_tile(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_C)
    head = view.together.table.heads[0]
    head.setFixedWidth(260)
    head.show_card(replace(bench.session.analogies[0], industry="Container terminals"), ())
    QApplication.processEvents()
    trade = head.findChild(TradeLine)
    assert trade is not None
    seen = trade.grab().toImage()
    assert "Play & perform" in trade.toolTip()
    trade.show_trade("Container terminals", "")
    assert not trade.toolTip()
    assert trade.grab().toImage() == seen
