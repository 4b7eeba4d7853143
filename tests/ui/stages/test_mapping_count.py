"""Counting dots as a facilitator does it: digits and Enter, without looking at the screen."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import focus, press, shown
from workshop.model.changes.voting import start_again
from workshop.model.place import Place
from workshop.model.run import lit as light
from workshop.projection import Shown, shown_for
from workshop.ui.stages.mapping.count import CountPage
from workshop.ui.stages.mapping.count_row import CountRow
from workshop.ui.stages.mapping.view import MappingView


@pytest.fixture
def counting(qtbot: QtBot, bench: Bench) -> MappingView:
    bench.workbench.edit("Start", start_again, Place("mapping"))
    view = shown(qtbot, bench)
    qtbot.mouseClick(view.ideas.count, Qt.MouseButton.LeftButton)
    return view


def letters(view: MappingView) -> str:
    lit = view.count.lit()
    return lit.letter if lit is not None else ""


def dots(bench: Bench) -> dict[str, int]:
    return {str(each.idea): each.count for each in bench.session.dots}


def test_digits_and_enter_set_the_lit_idea_and_light_the_next(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    first, second, third = bench.session.ideas[:3]
    assert bench.workbench.run.lit == first.id
    press(qtbot, "9", Qt.Key.Key_Return, "12", Qt.Key.Key_Return)
    assert dots(bench) == {first.id: 9, second.id: 12}
    assert bench.workbench.run.lit == third.id
    assert counting.count.progress.text().startswith("21")
    assert [each.count for each in bench.on_disk().dots if each.idea == first.id] == [9]


def test_plus_and_minus_correct_by_one_and_stay(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    first = bench.session.ideas[0]
    press(qtbot, "7", "+")
    assert dots(bench) == {first.id: 8}
    press(qtbot, "-", "-")
    assert dots(bench) == {first.id: 6}
    assert letters(counting) == "A"


def test_there_are_never_less_than_no_dots(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    press(qtbot, "-")
    assert dots(bench) == {bench.session.ideas[0].id: 0}


def test_enter_on_nothing_counts_nothing(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    before = bench.session
    press(qtbot, "x", Qt.Key.Key_Return)
    assert bench.session is before
    assert letters(counting) == "B"


def test_escape_returns_and_the_next_count_goes_on_where_it_was_left(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    press(qtbot, "3", Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert counting.content.isVisible()
    assert not counting.count.isVisible()
    assert focus() is counting.ideas.count
    assert bench.workbench.run.lit == ""
    press(qtbot, Qt.Key.Key_Space)
    assert letters(counting) == "B"


def test_undo_takes_a_count_back_and_lights_its_idea(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    press(qtbot, "5", Qt.Key.Key_Return, "6", Qt.Key.Key_Return)
    bench.workbench.undo()
    assert dots(bench) == {bench.session.ideas[0].id: 5}
    assert letters(counting) == "B"


def test_f5_shows_the_wall_while_dots_are_counted(counting: MappingView, bench: Bench) -> None:
    assert shown_for(counting.place(), bench.session) == Shown("ideas")


def test_revealing_ends_the_vote_and_asks_for_the_wall(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    page: CountPage = counting.count
    assert page.reveal.isHidden()
    press(qtbot, "5", Qt.Key.Key_Return)
    asked: list[object] = []
    counting.presented.connect(asked.append)
    qtbot.mouseClick(page.reveal, Qt.MouseButton.LeftButton)
    assert asked == [Shown("ideas")]
    assert bench.session.voting.revealed
    assert page.reveal.isHidden()


def test_starting_again_can_be_undone(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    press(qtbot, "5", Qt.Key.Key_Return)
    qtbot.mouseClick(counting.count.again, Qt.MouseButton.LeftButton)
    assert dots(bench) == {}
    assert letters(counting) == "A"
    bench.workbench.undo()
    assert dots(bench) == {bench.session.ideas[0].id: 5}


def test_too_many_dots_and_a_tie_are_told(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    press(qtbot, "999", Qt.Key.Key_Return)
    assert "more than the room has" in counting.count.note.text()
    press(qtbot, *([Qt.Key.Key_Up] * 2), "1", Qt.Key.Key_Return)
    for _ in bench.session.ideas[1:]:
        press(qtbot, "1", Qt.Key.Key_Return)
    assert counting.count.note.text().startswith("A tie: A, B")


def test_pointing_at_a_row_lights_it(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    row = counting.count.findChild(CountRow, f"count.{bench.session.ideas[4].id}")
    assert row is not None
    assert row.accessibleName().startswith("E, ")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert letters(counting) == "E"
    assert row.accessibleDescription() == "counting now"


def test_a_count_goes_on_after_the_program_ended_in_the_middle(qtbot: QtBot, bench: Bench) -> None:
    third = bench.session.ideas[2]
    bench.workbench.note(partial(light, idea=third.id))
    view = shown(qtbot, bench)
    assert view.count.isVisible()
    assert letters(view) == third.letter


def test_the_lit_row_is_in_sight_also_when_it_is_far_down(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.resize(842, 420)
    view.go(Place("mapping", "count", bench.session.ideas[-1].id))
    field = view.count.rows.field
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect() == field.rect())


def test_a_narrow_window_keeps_the_rooms_picture_in_sight_while_counting(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    assert not counting.count.thumbnail.isVisible()
    counting.set_width(compact=True, wide=False)
    assert counting.count.thumbnail.isVisible()


def test_no_open_card_stands_over_the_count(bench: Bench, counting: MappingView) -> None:
    counting.go(Place("mapping", "ideas", bench.session.ideas[1].id))
    field = counting.ideas.list.field
    assert field.isVisible()
    counting.go(Place("mapping", "count"))
    assert not field.isVisible()
    assert counting.count.isVisible()
