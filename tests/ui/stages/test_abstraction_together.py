"""The ladder, its working altitude and the outsider test are seen together, level with each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.stages.abstraction_page import field, shown
from workshop.model.changes.abstraction import describe_ladder, word_rung
from workshop.model.identity import RungId
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.stages.abstraction.questions import HARD, TRUE
from workshop.ui.stages.abstraction.rung_row import RungRow
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.widgets.tag import Tag

CONCRETE, SECOND = RungId("rung-5"), RungId("rung-4")


@pytest.fixture
def view(qtbot: QtBot, bench: Bench) -> AbstractionView:
    made = shown(qtbot, bench, 842, 660)
    qtbot.waitUntil(lambda: all(made.ladder.advice.reading(each) is not None for each in made.ladder.rows))
    QApplication.processEvents()
    return made


def there(view: AbstractionView, part: QWidget) -> QRect:
    """Where a part stands in the stage."""
    return QRect(part.mapTo(view, QPoint(0, 0)), part.size())


def tags(row: RungRow) -> list[Tag]:
    return [each for each in row.findChildren(Tag) if each.isVisible()]


def test_on_a_laptop_the_ladder_and_every_reaction_are_seen_without_scrolling(view: AbstractionView) -> None:
    seen = there(view, view.area.viewport())
    assert view.area.verticalScrollBar().maximum() == 0
    for part in (*view.ladder.rows.values(), *view.outsiders.rows.values()):
        assert seen.contains(there(view, part)), part.accessibleName()
    assert field(view, HARD).isVisible()
    assert field(view, TRUE).isVisible()


def test_in_a_small_window_the_outsider_test_begins_in_sight(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, 924, 572, compact=True)
    QApplication.processEvents()
    seen = there(view, view.area.viewport())
    first, second, *_ = view.outsiders.rows.values()
    assert seen.contains(there(view, first))
    assert seen.contains(there(view, second))


def test_what_was_settled_is_a_line_that_unfolds_under_the_cursor(qtbot: QtBot, view: AbstractionView) -> None:
    hard, true = field(view, HARD), field(view, TRUE)
    assert hard.height() == true.height() < 30
    folded = hard.height()
    assert hard.toolTip(), "what does not fit is still to be read"
    hard.setFocus()
    QApplication.processEvents()
    assert hard.height() > 2 * folded - 10
    assert true.height() == folded
    qtbot.keyClick(hard, Qt.Key.Key_Tab)
    QApplication.processEvents()
    assert hard.height() == folded


def test_what_is_short_is_shown_as_it_is(bench: Bench, view: AbstractionView) -> None:
    bench.workbench.edit("", partial(describe_ladder, makes_it_hard="Nobody may leave."), Place("abstraction"))
    QApplication.processEvents()
    assert not field(view, HARD).toolTip()


def test_tags_end_level_with_what_stands_on_the_card(view: AbstractionView) -> None:
    rows = list(view.ladder.rows.values())
    ends = {there(view, tags(row)[-1]).right() for row in rows if tags(row)}
    widths = {there(view, row.statement).right() for row in rows if not row.working}
    assert len(ends) == 1
    assert len(widths) == 1
    working = view.ladder.working_row()
    assert working is not None
    assert ends == {there(view, working.statement).right()}


def test_a_rung_that_is_edited_stands_in_the_frame_of_the_working_altitude(view: AbstractionView) -> None:
    working = view.ladder.working_row()
    assert working is not None
    row = view.ladder.rows[CONCRETE]
    row.take_cursor()
    QApplication.processEvents()
    edges = []
    for each in (working, row):
        image = each.grab().toImage()
        middle = each.height() // 2
        teal = [x for x in range(image.width()) if image.pixelColor(x, middle).name() == "#0b5558"]
        edges.append((min(x for x in teal if x > 28), max(teal)))
    assert edges[0] == edges[1]


def test_the_menu_of_a_rung_covers_neither_its_words_nor_its_tags(
    qtbot: QtBot, bench_of: Callable[[Session], Bench]
) -> None:
    session = sample(CALMER)
    lettered = tuple(replace(each, candidate="C") for each in session.rungs)
    view = shown(qtbot, bench_of(replace(session, rungs=lettered)), 842, 660)
    qtbot.waitUntil(lambda: all(view.ladder.advice.reading(each) is not None for each in view.ladder.rows))
    QApplication.processEvents()
    for row in view.ladder.rows.values():
        if not row.working:
            menu = there(view, row._menu)
            for part in (row.statement, *tags(row)):
                assert not menu.intersects(there(view, part)), part


def test_a_tag_counts_the_words_that_are_marked(qtbot: QtBot, view: AbstractionView) -> None:
    """One truth: where words are marked, no tag says that it is about right."""
    counted = 0
    for row in view.ladder.rows.values():
        marks = len(row.statement.marked())
        said = [each.text() for each in tags(row)]
        if marks and not row.working:
            counted += 1
            assert said == [f"{marks} domain word{'s' if marks > 1 else ''}"]
        assert not (marks and "about right" in said)
    assert counted == 2


def test_the_working_altitude_says_that_words_are_marked_in_it(qtbot: QtBot, bench: Bench) -> None:
    text = "Help people feel calmer in the last hour before an operation, when they can only sit in a bay and wait."
    bench.workbench.edit("", partial(word_rung, which=RungId("rung-3"), text=text), Place("abstraction"))
    view = shown(qtbot, bench, 842, 660)
    working = view.ladder.working_row()
    assert working is not None
    assert working.head is not None
    qtbot.waitUntil(lambda: bool(working.statement.marked()))
    assert working.head._said.text().startswith("about right but for 1 domain word")


def test_the_count_follows_a_word_that_is_swapped_at_once(qtbot: QtBot, view: AbstractionView) -> None:
    row = view.ladder.rows[CONCRETE]
    assert [each.text() for each in tags(row)] == ["4 domain words"]
    row.words.swapped.emit(row.statement.text().replace("theatre", "building"))
    assert not view.ladder.advice._pause.isActive(), "it waits for no pause in typing"
    qtbot.waitUntil(lambda: [each.text() for each in tags(row)] == ["3 domain words"])
    assert len(row.statement.marked()) == 3


def test_a_word_that_names_a_thing_is_offered_no_verbs(qtbot: QtBot, view: AbstractionView) -> None:
    """ "The holding area": nothing is held there."""
    row = view.ladder.rows[CONCRETE]
    row.statement.asked.emit(row.statement.text().index("holding") + 2)
    menu = row.words.menu
    qtbot.waitUntil(menu.isVisible)
    said = [each.text() for each in menu.actions() if each.text()]
    menu.close()
    assert said[:2] == ["“holding”: a word of somebody here", "No plainer word is known."]
    assert not {"handling", "distancing", "preserving"} & set(said)
