"""The Analogies stage: who speaks for a card, and the shortlist."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from tests.ui.stages.analogies import GORGE, THEATRE, press, said, shown, slots
from workshop.model.changes.analogies import set_aside, take_up
from workshop.model.identity import AnalogyId
from workshop.model.place import Place
from workshop.ui.stages.analogies.slot import EmptySlot
from workshop.ui.widgets.label import Label

COURT = AnalogyId("analogy-court")


def test_who_speaks_for_a_card_is_said_in_place(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    assert "Spoken for by Larkfield Park, once a stagehand" in said(view.card)
    view.card.change.click()
    popover = view.card._popover
    popover.whose.setCurrentIndex(popover.whose.findText("An outsider"))
    popover.whose.activated.emit(popover.whose.currentIndex())
    popover.trade.selectAll()
    qtbot.keyClicks(popover.trade, "an usher")
    qtbot.keyClick(popover.trade, Qt.Key.Key_Return)
    theatre = bench.session.analogy(THEATRE)
    assert theatre is not None
    assert (theatre.speaker, theatre.speaker_organisation) == ("an usher", None)
    assert "Spoken for by an usher" in said(view.card)
    assert QApplication.focusWidget() is view.card.change
    bench.workbench.undo()
    assert "Spoken for by Larkfield Park, once a stagehand" in said(view.card)


def test_a_speaker_who_is_typed_is_on_disk_without_enter(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    view.card.change.click()
    popover = view.card._popover
    popover.trade.setFocus()
    with qtbot.waitSignal(bench.workbench.saved):
        qtbot.keyClicks(popover.trade, " <b>")
    qtbot.waitUntil(lambda: bench.workbench.is_saved)
    theatre = bench.on_disk().analogy(THEATRE)
    assert theatre is not None
    assert theatre.speaker == "once a stagehand <b>"
    view.shelf.list.setFocus()
    assert not popover.isVisible()
    view.card.change.click()
    popover.whose.setCurrentIndex(popover.whose.findText("Nobody yet"))
    popover.whose.activated.emit(popover.whose.currentIndex())
    assert "Nobody speaks for it yet" in said(view.card)


def test_escape_leaves_the_speaker_and_no_key_reaches_the_deck(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    before = bench.session
    view.card.change.click()
    popover = view.card._popover
    qtbot.keyClick(popover, Qt.Key.Key_L)
    qtbot.keyClick(popover.trade, Qt.Key.Key_Escape)
    assert not popover.isVisible()
    assert bench.session is before
    assert view.place().item == THEATRE


def test_the_shortlist_is_reordered_and_thinned_by_key(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert [each.analogy.number for each in slots(view)] == [12, 23, 31, 18, 36]
    assert view.tray.focus(THEATRE)
    press(qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert [each.number for each in bench.session.shortlist] == [23, 12, 31, 18, 36]
    assert view.tray.focused() == THEATRE
    view.shift(1)
    assert [each.number for each in bench.session.shortlist] == [23, 31, 12, 18, 36]
    press(qtbot, Qt.Key.Key_Delete)
    assert [each.number for each in bench.session.shortlist] == [23, 31, 18, 36]
    assert view.tray.focused() == "analogy-queue"
    press(qtbot, Qt.Key.Key_Return)
    assert view.place().item == "analogy-queue"
    assert "4 of 5" in said(view.tray)


def test_a_card_is_dragged_along_the_shortlist(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    QApplication.processEvents()
    first, third = slots(view)[0], slots(view)[2]
    goal = first.mapFromGlobal(third.mapToGlobal(QPoint(third.width() - 4, 20)))
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(10, 20))
    for at in (QPoint(40, 20), goal):
        qtbot.mouseMove(first, at)
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton, pos=goal)
    assert [each.number for each in bench.session.shortlist] == [23, 31, 12, 18, 36]
    assert view.place().item == ""


def test_a_full_shortlist_takes_no_sixth_card_and_asks_which_one_makes_way(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert "5 of 5, full" in said(view.tray)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    before = bench.session
    press(qtbot, Qt.Key.Key_L)
    picker = view.keeping.picker
    assert picker.isVisible()
    assert "The shortlist is full" in said(picker)
    assert bench.session is before
    press(qtbot, Qt.Key.Key_Escape)
    assert not picker.isVisible()
    assert bench.session is before
    assert QApplication.focusWidget() is view.card


def test_the_card_that_makes_way_is_chosen_by_key_and_keeps_its_own(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    press(qtbot, Qt.Key.Key_L)
    qtbot.keyClicks(QApplication.focusWidget(), "court")
    press(qtbot, Qt.Key.Key_Return)
    assert [each.number for each in bench.session.shortlist] == [12, 23, 485, 18, 36], "it stands in its place"
    court = bench.session.analogy(COURT)
    assert court is not None
    assert not court.shortlisted
    assert "5 of 5, full" in said(view.tray)
    assert view.destination() == bench.session.shortlist[2].id
    bench.workbench.undo()
    assert [each.number for each in bench.session.shortlist] == [12, 23, 31, 18, 36], "one step back"


def test_no_card_makes_way_that_an_undo_took_off_the_shortlist(qtbot: QtBot, bench: Bench) -> None:
    bench.workbench.edit("x", partial(set_aside, which=THEATRE), Place("analogies"))
    before = bench.session
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    press(qtbot, Qt.Key.Key_L)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    press(qtbot, Qt.Key.Key_L)
    assert view.keeping.picker.isVisible()
    bench.workbench.undo()
    assert bench.session == before
    assert not view.keeping.picker.isVisible()


def test_a_card_of_a_full_shortlist_is_taken_off_by_the_same_key(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    press(qtbot, Qt.Key.Key_L)
    assert not view.keeping.picker.isVisible()
    assert len(bench.session.shortlist) == 4


def test_more_than_five_are_counted_and_the_button_that_compares_keeps_its_place(qtbot: QtBot, bench: Bench) -> None:
    """A session from before may have more, and cards that were handed to tables."""
    view = shown(qtbot, bench)
    places, line = [], view.tray.mapToGlobal(view.tray.rect().bottomLeft())
    for card in (None, DECK.by_key[GORGE], DECK.by_number[655], DECK.by_number[681]):
        if card is not None:
            new = card.taken_up(AnalogyId(f"new-{card.strength.number}"))
            bench.workbench.edit("", partial(take_up, analogy=new), Place("analogies"), commit=True)
        QApplication.processEvents()
        places.append(view.tray.compare.mapTo(view.tray, QPoint(0, 0)))
    assert len(slots(view)) == 8
    assert "8, choose 5" in said(view.tray)
    assert len(set(map(QPoint.toTuple, places))) == 1
    assert view.tray.mapToGlobal(view.tray.rect().bottomLeft()) == line


def test_the_button_that_compares_has_its_height_and_stands_free_of_the_count(qtbot: QtBot, bench: Bench) -> None:
    tray = shown(qtbot, bench).tray
    assert "5 of 5, full" in said(tray)
    count = next(each for each in tray.findChildren(Label) if each.text() == "5 of 5, full")
    assert tray.compare.height() == tray.compare.sizeHint().height()
    assert tray.compare.y() - count.geometry().bottom() > 4


def test_a_card_taken_off_elsewhere_leaves_the_tray(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    bench.workbench.edit(
        "", lambda session: replace(session, analogies=session.analogies[1:]), Place("mapping"), commit=True
    )
    assert THEATRE not in {each.analogy.id for each in slots(view)}
    assert view.place().item == "card:theatre/before-curtain-up"


def test_without_a_card_the_places_are_of_one_width(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    places = view.tray.findChildren(EmptySlot)
    qtbot.waitUntil(lambda: max(each.width() for each in places) - min(each.width() for each in places) <= 1)


def test_the_cursor_goes_to_the_cards_when_the_last_one_is_taken_off(qtbot: QtBot, bench: Bench) -> None:
    for each in bench.session.shortlist[1:]:
        bench.workbench.edit("", partial(set_aside, which=each.id), Place("analogies"))
    view = shown(qtbot, bench)
    view.tray.focus(bench.session.shortlist[0].id)
    press(qtbot, Qt.Key.Key_Delete)
    assert bench.session.shortlist == ()
    assert QApplication.focusWidget() is view.shelf.list
