"""Very many ideas, and ideas that lack something, while dots are counted and hands shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from time import process_time

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import shown
from tests.ui.stages.page import focus, press
from workshop.model.changes.voting import set_voting, start_again
from workshop.model.identity import AnalogyId, IdeaId, OrganisationId
from workshop.model.parts import Idea
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.model.votes import Dots, Rating, Scale, dots_id, rating_id
from workshop.room.ratings import HIGH
from workshop.ui.stages.mapping.count import CountPage
from workshop.ui.stages.mapping.count_row import CountRow

BenchOf = Callable[[Session], Bench]
MANY = 500
LONGEST = 0.15
"""Seconds of work at one key that nobody calls a wait, three times what is promised: the machine is shared."""


def with_ideas(count: int, *, lettered: bool = True) -> Session:
    """A session with that many ideas, none of them counted."""
    ideas = tuple(
        Idea(id=IdeaId(f"i{at:03}"), rank=f"{at:03}", letter=f"L{at}" if lettered else "", text=f"Call {at} before")
        for at in range(count)
    )
    session = replace(sample(CALMER), ideas=ideas, clusters=(), dots=(), ratings=())
    return start_again(replace(session, voting=replace(session.voting, revealed=False, ended=False)))


def rows_of(page: CountPage) -> dict[str, CountRow]:
    """The rows that there are, by their ideas."""
    return {each.idea.id: each for each in page.rows.findChildren(CountRow)}


def is_in_sight(page: CountPage, row: CountRow) -> bool:
    window = page.area.viewport()
    return window.rect().contains(QRect(row.mapTo(window, QPoint()), row.size()))


def test_the_last_of_very_many_ideas_is_reached_by_keys_before_all_rows_are_made(
    qtbot: QtBot, bench_of: BenchOf
) -> None:
    bench = bench_of(with_ideas(MANY))
    view = shown(qtbot, bench)
    qtbot.mouseClick(view.ideas.count, Qt.MouseButton.LeftButton)
    page, last = view.count, bench.session.ideas[-1].id
    assert len(rows_of(page)) < MANY, "nobody waits for all of them"
    press(qtbot, *[Qt.Key.Key_Down] * (MANY - 1))
    assert bench.workbench.run.lit == last
    assert focus() is page.rows.field
    row = rows_of(page)[last]
    assert row.accessibleName() == f"L{MANY - 1}, Call {MANY - 1} before"
    qtbot.waitUntil(lambda: is_in_sight(page, row))
    assert row.geometry().contains(page.rows.field.geometry())
    press(qtbot, "7", Qt.Key.Key_Return)
    assert [(each.idea, each.count) for each in bench.session.dots] == [(last, 7)]


def test_all_rows_come_in_their_order_and_stay_so(qtbot: QtBot, bench_of: BenchOf) -> None:
    bench = bench_of(with_ideas(MANY))
    view = shown(qtbot, bench)
    qtbot.mouseClick(view.ideas.count, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows_of(view.count)) == MANY)
    rows = rows_of(view.count)
    tops = [rows[each.id].y() for each in bench.session.ideas]
    assert tops == sorted(set(tops)), "each stands below the one before"
    assert rows[bench.session.ideas[-1].id].geometry().bottom() < view.count.rows.height()


def test_nobody_waits_behind_the_last_of_very_many_numbers(qtbot: QtBot, bench_of: BenchOf) -> None:
    session = with_ideas(MANY)
    homes = tuple(
        replace(session.organisations[0], id=OrganisationId(f"home-{at}"), rank=f"{at}", host=not at) for at in range(8)
    )
    dots = tuple(
        Dots(id=dots_id(idea.id, home.id), idea=idea.id, organisation=home.id)
        for idea in session.ideas
        for home in homes
    )
    hands = tuple(
        Rating(id=rating_id(idea.id, scale), idea=idea.id, scale=scale, twos=3)
        for idea in session.ideas
        for scale in Scale
    )
    voting = replace(session.voting, by_organisation=True, rated=True)
    bench = bench_of(replace(session, organisations=homes, participants=(), dots=dots, ratings=hands, voting=voting))
    view = shown(qtbot, bench)
    view.go(Place("mapping", "count", session.ideas[-1].id))
    press(qtbot, *[Qt.Key.Key_Down] * (len(homes) - 1))
    assert taken(qtbot, Qt.Key.Key_Return) < LONGEST
    view.go(Place("mapping", "count.novelty", session.ideas[-1].id))
    press(qtbot, *[Qt.Key.Key_Return] * (HIGH - 1))
    assert taken(qtbot, Qt.Key.Key_Return) < LONGEST
    assert view.rate.lit() == bench.session.ideas[-1], "there is none left to ask for"


def taken(qtbot: QtBot, key: Qt.Key) -> float:
    """How long a key keeps the processor busy, in seconds."""
    begun = process_time()
    press(qtbot, key)
    return process_time() - begun


def with_cards(count: int) -> Session:
    """A session with that many cards on the shortlist, whose titles are as long as titles are."""
    session = sample(CALMER)
    first = session.analogies[0]
    cards = tuple(
        replace(
            first, id=AnalogyId(f"card-{at}"), rank=f"{at}", title=f"Departure lounge in fog {at}", shortlisted=True
        )
        for at in range(count)
    )
    return replace(session, analogies=cards, mapping=(), ideas=(), clusters=(), comparisons=(), hands=())


@pytest.mark.parametrize("count", [4, 6, 9])
def test_the_tabs_of_many_cards_can_be_read(qtbot: QtBot, bench_of: BenchOf, count: int) -> None:
    view = shown(qtbot, bench_of(with_cards(count)))
    bar = view.tabs.bar
    fits = bar.tabRect(count - 1).right() <= bar.width()
    for at in range(count):
        words = bar.tabText(at)
        assert words.startswith("Departure lo"), "no stump"
        assert fits or words == f"Departure lounge in fog {at}", "what is reached by scrolling is whole"
    bar.setFocus()
    press(qtbot, *[Qt.Key.Key_Right] * (count - 1))
    assert bar.choice() == f"card-{count - 1}"
    chosen = bar.tabRect(count - 1)
    assert 0 <= chosen.left() < chosen.right() <= bar.width(), "the chosen one is in sight, with its tile"


@pytest.mark.parametrize("lettered", [True, False])
def test_one_idea_is_told_of_as_one_and_without_a_letter_by_its_words(
    qtbot: QtBot, bench_of: BenchOf, lettered: bool
) -> None:
    bench = bench_of(with_ideas(1, lettered=lettered))
    bench.workbench.edit("Rate", partial(set_voting, rated=True, revealed=False), Place("mapping"))
    view = shown(qtbot, bench)
    qtbot.mouseClick(view.ideas.count, Qt.MouseButton.LeftButton)
    words = "L0, Call 0 before" if lettered else "Call 0 before"
    assert view.count.rows.field.accessibleName() == f"Dots for {words}"
    assert rows_of(view.count)["i000"].accessibleName() == words
    assert view.count.head.progress.accessibleName().endswith("0 of 1 idea")
    view.go(Place("mapping", "count.novelty"))
    short = "L0" if lettered else "Call 0 before"
    assert view.rate.rows.field.accessibleName().startswith(f"{short}, how new:")
    assert view.rate.head.progress.accessibleName().endswith("idea rated")
