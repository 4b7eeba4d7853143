"""The open card: why it matches is seen first, then what is needed in front of the room, and nothing of it is cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, DECK, sample
from tests.ui.conftest import Bench
from tests.ui.stages.analogies import THEATRE, said, shown
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.dialogs.print_cards import PrintCardsDialog
from workshop.ui.stages.analogies.listing import feature_label
from workshop.ui.stages.analogies.trade_line import TradeLine
from workshop.ui.stages.analogies.view import AnalogiesView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.end_fade import EndFade
from workshop.ui.widgets.headings import SectionHeading
from workshop.ui.widgets.prose_label import ProseLabel

TYPICAL = (THEATRE, *(f"card:{DECK.by_number[number].key}" for number in (485, 655, 681, 2008)))


def top(view: AnalogiesView, heading: str) -> int:
    """How far below the top of the card's text a heading stands."""
    found = [each for each in view.card.findChildren(SectionHeading) if heading in said_by(each)]
    assert len(found) == 1
    return found[0].mapTo(view.card._scroll.viewport(), QPoint(0, 0)).y()


def said_by(part: QWidget) -> str:
    return said(part) or part.accessibleName()


def end(view: AnalogiesView, words: str) -> int:
    """Where some words of the card end, below the top of its text."""
    found = next(each for each in view.card.findChildren(ProseLabel) if each.isVisible() and each.text() == words)
    return found.mapTo(view.card._scroll.viewport(), QPoint(0, found.height())).y()


@pytest.mark.parametrize("item", TYPICAL)
def test_why_it_matches_and_how_they_live_with_it_are_seen_without_scrolling(
    qtbot: QtBot, bench: Bench, item: str
) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", item))
    QApplication.processEvents()
    opened = view._opened
    assert opened is not None
    seen = view.card._scroll.viewport().height()
    assert len(view.table.features) == 4
    told = said(view.card)
    assert all(feature_label(DECK, each) in told for each in view.table.features)
    assert end(view, opened.analogy.mechanism) <= seen
    order = ["Why it matches", "How they live with it", "Ask them", "Why it works there", "What it solves", "Scene"]
    assert [top(view, each) for each in order] == sorted(top(view, each) for each in order)
    assert top(view, "Ask them") == top(view, "Where it may break")


def test_of_a_card_as_long_as_the_pictures_what_to_ask_and_where_it_may_break_are_seen_too(
    qtbot: QtBot, bench: Bench
) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    QApplication.processEvents()
    opened = view._opened
    assert opened is not None
    seen = view.card._scroll.viewport().height()
    for words in (opened.analogy.ask, opened.analogy.breaks_when):
        assert end(view, words) <= seen, words


def small(view: AnalogiesView, item: str) -> None:
    """The smallest window, with a card open."""
    view.resize(924, 572)
    view.set_width(compact=True, wide=False)
    view.go(Place("analogies", "", item))
    QApplication.processEvents()


def test_in_a_small_window_the_card_begins_with_the_names_of_what_both_have(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    small(view, THEATRE)
    seen = view.card._scroll.viewport().height()
    opened = view._opened
    assert opened is not None
    for words in (opened.analogy.mechanism, opened.analogy.ask, opened.analogy.breaks_when):
        assert end(view, words) <= seen, words
    assert "Frightened" in said(view.card)
    assert "Stage fright is expected and named." not in said(view.card)
    first = min(top(view, each) for each in ("Why it works there", "What it solves", "Scene"))
    assert top(view, "Why it matches") < top(view, "How they live with it") == top(view, "Ask them") < first


def test_in_a_small_window_the_sentences_are_there_when_they_are_asked_for(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    small(view, THEATRE)
    button = next(each for each in view.card.findChildren(Button) if each.objectName() == "card.sentences")
    button.click()
    assert "Stage fright is expected and named." in said(view.card)
    view.set_width(compact=True, wide=False)  # as whenever something else in the window comes or goes
    assert "Stage fright is expected and named." in said(view.card)
    button.click()
    assert "Stage fright is expected and named." not in said(view.card)
    view.set_width(compact=False, wide=False)
    assert "Stage fright is expected and named." in said(view.card)
    assert not button.isVisible()


def test_words_fade_where_the_card_goes_on_below_and_nowhere_else(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    small(view, TYPICAL[1])
    fade, bar = view.card.findChildren(EndFade)[0], view.card._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    assert fade.isVisible()
    assert fade.geometry().bottom() == view.card._scroll.viewport().geometry().bottom()
    bar.setValue(bar.maximum())
    assert not fade.isVisible()


def test_the_card_can_be_printed_from_where_it_is_open(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    assert view.card.print.isEnabled()
    view.card.print.click()
    dialog = view.findChildren(PrintCardsDialog)[0]
    assert dialog.choice.numbers.text() == "12"
    assert dialog.told.text() == "1 card on 1 sheet"
    dialog.reject()


def test_the_word_of_the_suit_is_left_out_rather_than_cut(qtbot: QtBot) -> None:
    line, alone = TradeLine(), TradeLine()
    for each, suit in ((line, "Make & build"), (alone, "")):
        qtbot.addWidget(each)
        each.show_trade("Sewing machine makers", suit)
        each.resize(190, 20)
    assert line.grab().toImage() == alone.grab().toImage()
    assert "Make & build" in line.toolTip()
    for each in (line, alone):
        each.resize(400, 20)
    assert line.grab().toImage() != alone.grab().toImage()
    assert not line.toolTip()


def test_a_card_without_questions_leaves_no_hole(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    session = sample(CALMER)
    silent = tuple(replace(each, ask="", breaks_when="") for each in session.analogies)
    view = shown(qtbot, bench_of(replace(session, analogies=silent)))
    view.go(Place("analogies", "", THEATRE))
    QApplication.processEvents()
    opened = view._opened
    assert opened is not None
    assert "Ask them" not in said(view.card)
    assert top(view, "Why it works there") - end(view, opened.analogy.mechanism) <= 12


def test_who_holds_a_card_and_who_speaks_for_it_are_read_to_the_end(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", THEATRE))
    QApplication.processEvents()
    told = "Held by Table by the window. Spoken for by Larkfield Park, once a stagehand"
    line = next(each for each in view.card.findChildren(ProseLabel) if each.isVisible() and each.text() == told)
    assert line.height() >= line.heightForWidth(line.width()) > line.fontMetrics().height() * 1.5
    assert not line.toolTip()


def test_the_reason_why_a_card_was_passed_over_is_read_to_the_end(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    passed = next(each for each in bench.session.passed_over if each.strength in DECK.by_key)
    view.go(Place("analogies", "", f"card:{passed.strength}"))
    QApplication.processEvents()
    line = next(each for each in view.card.findChildren(ProseLabel) if passed.reason in each.text())
    assert line.isVisible()
    assert line.height() >= line.heightForWidth(line.width())
    assert not line.toolTip()
