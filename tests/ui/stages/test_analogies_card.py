"""The open card: what is needed in front of the room is seen first, and nothing of it is cut."""

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
from workshop.ui.stages.analogies.view import AnalogiesView
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
def test_what_to_ask_and_where_it_may_break_are_seen_without_scrolling(qtbot: QtBot, bench: Bench, item: str) -> None:
    view = shown(qtbot, bench)
    view.go(Place("analogies", "", item))
    QApplication.processEvents()
    opened = view._opened
    assert opened is not None
    seen = view.card._scroll.viewport().height()
    for words in (opened.analogy.mechanism, opened.analogy.ask, opened.analogy.breaks_when):
        assert end(view, words) <= seen, words
    order = ["How they live with it", "Ask them", "Why it matches", "Why it works there", "What it solves"]
    assert [top(view, each) for each in order] == sorted(top(view, each) for each in order)
    assert top(view, "Ask them") == top(view, "Where it may break")


def test_in_a_small_window_the_card_begins_with_how_they_live_with_it(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.resize(924, 572)
    view.set_width(compact=True, wide=False)
    view.go(Place("analogies", "", THEATRE))
    QApplication.processEvents()
    seen = view.card._scroll.viewport().height()
    opened = view._opened
    assert opened is not None
    for words in (opened.analogy.mechanism, opened.analogy.ask, opened.analogy.breaks_when):
        assert end(view, words) <= seen, words
    first = min(top(view, each) for each in ("Why it matches", "Why it works there", "What it solves"))
    assert top(view, "How they live with it") == top(view, "Ask them") < first


def test_a_card_without_questions_leaves_no_hole(qtbot: QtBot, bench_of: Callable[[Session], Bench]) -> None:
    session = sample(CALMER)
    silent = tuple(replace(each, ask="", breaks_when="") for each in session.analogies)
    view = shown(qtbot, bench_of(replace(session, analogies=silent)))
    view.go(Place("analogies", "", THEATRE))
    QApplication.processEvents()
    opened = view._opened
    assert opened is not None
    assert "Ask them" not in said(view.card)
    assert top(view, "Why it matches") - end(view, opened.analogy.mechanism) <= 12


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
