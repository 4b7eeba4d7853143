"""The Analogies stage as a facilitator uses it: what is listed, opened and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, DECK, sample
from tests.ui.conftest import Bench
from tests.ui.stages.analogies import GORGE, THEATRE, listed, matched, press, said, shown, spoken, with_room
from workshop.background import Background
from workshop.deck.industry import BrokenFile
from workshop.model.changes.abstraction import word_rung
from workshop.model.changes.analogies import describe_analogy
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.projection import Shown
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.stages.analogies.slot import ShortlistSlot
from workshop.ui.widgets.button import Button


def test_the_cards_that_fit_best_stand_first_one_an_industry(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    cards = listed(view)
    assert cards[0].card.key == "theatre/before-curtain-up"
    assert [each.rank for each in cards] == list(range(1, 31))
    assert len({each.card.industry.id for each in cards}) == 30
    assert cards[0].reason == "Stage fright is expected and named."
    assert "By meaning and features" in said(view)


def test_an_industry_of_a_guest_is_marked(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    marked = [each.card.industry.name for each in listed(view) if each.in_room]
    assert "Airline lounges" in marked
    assert any("in the room" in each for each in spoken(view) if "Airline lounges" in each)


def test_the_arrows_open_a_card_and_the_room_can_see_it(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    assert view.shown() is None
    with qtbot.waitSignal(view.moved):
        press(qtbot, Qt.Key.Key_Down)
    assert view.place() == Place("analogies", "", THEATRE)
    assert view.shown() == Shown("card", THEATRE)
    for _ in range([each.card.key for each in listed(view)].index(GORGE)):
        press(qtbot, Qt.Key.Key_Down)
    place, on_screen = view.place(), view.shown()
    assert place.item == f"card:{GORGE}"
    assert on_screen is not None
    assert on_screen.card is not None
    assert on_screen.card.title == "Stopped above the gorge"
    assert "The cabin sways and stands still." in said(view.card)


def test_enter_opens_a_card_and_the_arrows_lead_on_to_the_next(qtbot: QtBot, bench: Bench) -> None:
    with_room(bench)
    view = shown(qtbot, bench)
    keys = [each.card.key for each in listed(view)]
    at = next(at for at, key in enumerate(keys) if key not in taken(bench))
    view.shelf.list.select_quietly(at)
    press(qtbot, Qt.Key.Key_Return)
    assert view.place() == Place("analogies", "", f"card:{keys[at]}")
    assert QApplication.focusWidget() is view.shelf.list
    press(qtbot, Qt.Key.Key_L)
    assert keys[at] in {each.strength for each in bench.session.shortlist}
    press(qtbot, Qt.Key.Key_Down)
    following = view.place().item
    assert following in (f"card:{keys[at + 1]}", *(each.id for each in bench.session.analogies))
    assert keys[at] in {each.strength for each in bench.session.shortlist}


def taken(bench: Bench) -> set[str]:
    return {each.strength for each in bench.session.analogies}


def test_l_shortlists_the_open_card_and_takes_it_off_again(qtbot: QtBot, bench: Bench) -> None:
    with_room(bench)
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    press(qtbot, Qt.Key.Key_L)
    kept = bench.session.shortlist[-1]
    assert (kept.strength, kept.number) == (GORGE, 485)
    assert kept.mechanism == DECK.by_key[GORGE].strength.mechanism
    assert view.destination() == kept.id
    assert "on the shortlist" in next(each for each in spoken(view) if "Ski resorts" in each)
    qtbot.waitUntil(lambda: bench.workbench.is_saved)
    assert bench.on_disk().shortlist[-1].strength == GORGE
    press(qtbot, Qt.Key.Key_L)
    assert GORGE not in {each.strength for each in bench.session.shortlist}


def test_undo_of_a_card_taken_up_leaves_it_open_and_not_taken_up(qtbot: QtBot, bench: Bench) -> None:
    with_room(bench)
    view = shown(qtbot, bench)
    bench.workbench.returned.connect(view.go)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    press(qtbot, Qt.Key.Key_L)
    view.card.change.setFocus()
    bench.workbench.undo()
    assert view.place().item == f"card:{GORGE}"
    assert view.destination() is None
    assert not view.card.change.isVisible()
    assert QApplication.focusWidget() is view.card
    bench.workbench.redo()
    assert view.destination() == bench.session.shortlist[-1].id
    assert isinstance(QApplication.focusWidget(), ShortlistSlot)


def test_letters_and_digits_of_somebody_who_types_do_nothing_else(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", f"card:{GORGE}"))
    before = bench.session
    view.search()
    qtbot.keyClicks(QApplication.focusWidget(), "all l")
    assert view.wanted_card.text() == "all l"
    assert bench.session is before


def test_a_digit_begins_the_search_for_a_number(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    press(qtbot, Qt.Key.Key_3)
    press(qtbot, Qt.Key.Key_6)
    qtbot.waitUntil(lambda: view.place().item == "analogy-breath")
    assert [each.card.strength.number for each in listed(view)] == [36]
    press(qtbot, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is view.card
    press(qtbot, Qt.Key.Key_Escape)
    assert len(listed(view)) == 30
    assert view.place().item == "analogy-breath"
    press(qtbot, Qt.Key.Key_Escape)
    assert view.place().item == ""


def test_words_list_what_is_found(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.search()
    qtbot.keyClicks(QApplication.focusWidget(), "lighthouse")
    qtbot.waitUntil(lambda: bool(listed(view)) and listed(view)[0].card.industry.name == "Lighthouses")
    press(qtbot, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is view.shelf.list
    assert "Lighthouses," in said(view.card)
    view.search()
    qtbot.keyClicks(QApplication.focusWidget(), "xyzzy")
    qtbot.waitUntil(lambda: "No card shares a word with this." in said(view))
    assert "Lighthouses," in said(view.card)


@pytest.mark.parametrize(
    "text", ["<img src=x width=9000>", "שלום עולם", "待つ", "a" * 10_000, "wait " * 2_000, "999999"]
)
def test_whatever_is_typed_into_the_search_is_only_searched_for(qtbot: QtBot, bench: Bench, text: str) -> None:
    view = shown(qtbot, bench)
    view.wanted_card.setText(text)
    qtbot.keyClick(view.wanted_card, Qt.Key.Key_Return)
    assert view.width() == 842
    assert listed(view) or "No card" in said(view)


def test_a_suit_can_be_left_out(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    play = next(each for each in view.shelf.filter.toggles if each.suit == "play")
    assert play.accessibleName() == "Play & perform"
    play.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert "play" not in {each.card.industry.suit for each in listed(view)}
    assert play.toolTip() == "Play & perform, left out"
    for each in view.shelf.filter.toggles:
        each.setChecked(False)
    matched(view)
    assert "Only suits that are left out have such cards." in said(view)
    again = next(each for each in view.findChildren(Button) if each.label() == "Show every suit")
    again.click()
    assert len(listed(view)) == 30


def test_without_a_working_altitude_the_way_there_is_shown(qtbot: QtBot, empty_bench: Bench) -> None:
    view = shown(qtbot, empty_bench)
    assert "Cards are matched to the rung you marked." in said(view)
    with qtbot.waitSignal(view.wanted) as signal:
        press(qtbot, Qt.Key.Key_Return)
    assert signal.args == [Place("abstraction", "", "first_rung")]
    press(qtbot, Qt.Key.Key_1)
    press(qtbot, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: view.place().item == "card:theatre/before-curtain-up")


def test_the_list_follows_the_abstraction(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    working = bench.session.working_rung
    assert working is not None
    change = partial(word_rung, which=working.id, text="Keep food cold where there is no power")
    bench.workbench.edit("Edit a rung", change, Place("abstraction"))
    assert listed(view)[0].card.key != "theatre/before-curtain-up"
    assert "Keep food cold where there is no power" in said(view)


@pytest.mark.parametrize("text", ["<b>wait</b> " * 1_600, "\u202eתמתין בשקט", "the of and", "待" * 20_000])
def test_any_abstraction_can_be_matched(qtbot: QtBot, bench_of: Callable[[Session], Bench], text: str) -> None:
    session = sample(CALMER)
    assert session.working_rung is not None
    view = shown(qtbot, bench_of(word_rung(session, session.working_rung.id, text=text)))
    assert view.width() == 842
    assert listed(view) or "No card shares a word with this." in said(view)


def test_a_card_that_no_deck_has_any_more_keeps_its_text(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    hostile = "<img src=x width=9000> " * 400
    session = describe_analogy(sample(CALMER), THEATRE, strength="", title=hostile, features=("ghost: walks",))
    view = shown(qtbot, bench_of(session))
    view.go(Place("analogies", "", THEATRE))
    assert view.place().item == THEATRE
    assert view.width() == 842
    assert hostile.strip() in said(view.card)
    assert "walks" in said(view.card)
    press(qtbot, Qt.Key.Key_L)
    press(qtbot, Qt.Key.Key_L)


def test_what_was_open_is_open_again(qtbot: QtBot, bench: Bench) -> None:
    first = shown(qtbot, bench)
    first.go(Place("analogies", "", f"card:{GORGE}"))
    second = shown(qtbot, bench)
    assert second.place().item == f"card:{GORGE}"


def test_put_on_screen_asks_for_the_card(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    with qtbot.waitSignal(view.presented) as signal:
        view.card.present.click()
    assert signal.args == [Shown("card", THEATRE)]


def test_the_deck_arrives_while_somebody_is_here(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, deck=None)
    assert "The cards are being laid out" in said(view)
    press(qtbot, Qt.Key.Key_L)
    assert view.wanted_card.text() == ""
    with qtbot.waitSignal(bench.equipment.deck.filled):
        bench.equipment.deck.fill()
    assert len(listed(view)) == 30
    assert QApplication.focusWidget() is view.shelf.list


def test_broken_files_are_named_and_the_rest_works(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, replace(DECK, broken=(BrokenFile("care/x.toml", "number is missing"),)))
    told = "One file of the deck cannot be read, the rest works. Installing again brings it back."
    assert f"{told} care/x.toml: number is missing" in said(view)
    assert len(listed(view)) == 30


def test_an_own_file_that_cannot_be_used_leads_to_the_own_cards(qtbot: QtBot, bench: Bench) -> None:
    broken = BrokenFile("play/x.toml", "a number is used twice", own=True, mendable=True)
    view = shown(qtbot, bench, replace(DECK, broken=(broken,)))
    assert "One own file cannot be used: Ctrl+Shift+D says why." in said(view)
    assert "cannot be read" not in said(view)


def test_an_own_card_is_marked_in_the_list_and_when_it_is_open(qtbot: QtBot, bench: Bench) -> None:
    theatre = replace(DECK.by_number[12].industry, id="own-theatre", own=True)
    view = shown(qtbot, bench, replace(DECK, industries=(*DECK.industries, theatre)))
    mine = [each for each in spoken(view) if "Theatre" in each]
    assert sorted(each.endswith(", own") or ", own," in each for each in mine) == [False, True]
    view.go(Place("analogies", "", "card:own-theatre/before-curtain-up"))
    assert "Play & perform, own card" in said(view.card)


def test_a_deck_without_its_features_is_no_deck(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    background = Background()
    shelf = DeckShelf(tmp_path / "nowhere", background)
    with qtbot.waitSignal(shelf.filled):
        shelf.fill()
    background.stop()
    view = shown(qtbot, bench, shelf.deck)
    assert "The deck cannot be read." in said(view)
    assert "Your session is safe." in said(view)
    view.go(Place("analogies", "", THEATRE))
    assert "The hour is cut into calls" in said(view.card)


@pytest.mark.parametrize(("wide", "compact", "columns"), [(842, False, 1), (924, True, 2), (1268, False, 2)])
def test_cards_stand_side_by_side_where_there_is_room(
    qtbot: QtBot, bench: Bench, wide: int, compact: bool, columns: int
) -> None:
    view = shown(qtbot, bench)
    view.resize(wide, 572 if compact else 900)
    view.set_width(compact=compact, wide=not compact and columns == 2)
    cards = view.shelf.list

    def in_first_row() -> int:
        tops = [cards.visualRect(cards.cards.index(row)).top() for row in range(4)]
        return tops.count(tops[0])

    qtbot.waitUntil(lambda: in_first_row() == columns)


@pytest.mark.parametrize(("wide", "compact"), [(644, False), (794, False), (924, True), (1268, False)])
def test_the_tile_of_a_suit_is_never_pressed_together(qtbot: QtBot, bench: Bench, wide: int, compact: bool) -> None:
    view = shown(qtbot, bench)
    view.resize(wide, 572)
    view.set_width(compact=compact, wide=wide > 1200)
    head = view.shelf.head
    qtbot.waitUntil(lambda: all(each.size() == each.sizeHint() for each in head.filter.toggles))
    assert all(head.rect().contains(each.geometry()) for each in (head.filter, head.own))
    assert not head.own.geometry().intersects(head.filter.geometry())
    assert head.own.size() == head.own.sizeHint()


def test_what_may_be_cut_in_the_list_is_told_in_full(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    matched(view)
    cards = view.shelf.list.cards
    tip = str(cards.data(cards.index(0), Qt.ItemDataRole.ToolTipRole))
    assert tip == "Theatre, Play & perform\nBefore curtain-up\nStage fright is expected and named.\nin the room"


def test_a_card_says_that_others_look_to_its_trade_and_gives_no_reason_where_nothing_is_shared(
    qtbot: QtBot, bench: Bench
) -> None:
    view = shown(qtbot, bench)
    asked = next(each for each in listed(view) if each.consulted)
    view.go(Place("analogies", "", f"card:{asked.card.key}"))
    assert "Others look there for this." in said(view.card)
    press(qtbot, Qt.Key.Key_S)
    for each in listed(view):
        common = any(shared for _, shared in each.features)
        assert bool(each.reason) is (common or each.consulted)
