"""Shows of hands as a facilitator takes them down: five numbers an idea, digits and Enter."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import shown
from tests.ui.stages.page import focus, press
from workshop.model.changes.voting import count_dots, reveal, set_voting, show_hands
from workshop.model.place import Place
from workshop.model.run import lit as light
from workshop.model.votes import Scale
from workshop.projection import Shown, shown_for, view
from workshop.projection.views import Ideas
from workshop.room.ratings import hands
from workshop.room.votes import votable
from workshop.ui import theme
from workshop.ui.stages.mapping.rate_rows import RateRow, cell_left
from workshop.ui.stages.mapping.square import SquarePicture
from workshop.ui.stages.mapping.view import MappingView
from workshop.ui.widgets.prose_layout import Lines

ENTER = Qt.Key.Key_Return
NEW = Scale.NOVELTY


@pytest.fixture
def rating(qtbot: QtBot, bench: Bench) -> MappingView:
    bench.workbench.edit("Start", partial(set_voting, rated=True, revealed=False), Place("mapping"))
    view = shown(qtbot, bench)
    view.go(Place("mapping", "count.novelty"))
    return view


def letter(view: MappingView) -> str:
    lit = view.rate.lit()
    return lit.letter if lit is not None else ""


def first_hands(bench: Bench, scale: Scale = NEW) -> tuple[int, ...]:
    return hands(bench.session, bench.session.ideas[0].id, scale)


def test_an_idea_is_read_to_its_end_beside_its_five_numbers(
    rating: MappingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[Lines] = []

    def note(_painter: QPainter, lines: Lines, at: QPointF, *_rest: object) -> None:
        painted.append(lines)
        assert at.x() + lines.width < cell_left(row.width(), 1), "the numbers stand beside it"

    monkeypatch.setattr("workshop.ui.stages.mapping.count_row.paint_lines", note)
    for row in rating.rate.findChildren(RateRow):
        row.grab()
    assert max(each.count for each in painted) == 2
    assert not any(each.cut for each in painted)


def test_five_numbers_and_enter_rate_the_lit_idea_and_light_the_next(
    qtbot: QtBot, bench: Bench, rating: MappingView
) -> None:
    assert (bench.workbench.run.lit, bench.workbench.run.asked) == (bench.session.ideas[0].id, "novelty")
    press(qtbot, ENTER, "2", ENTER, "3", ENTER, "4", ENTER)
    assert letter(rating) == "A"
    press(qtbot, "1", ENTER)
    assert first_hands(bench) == (0, 2, 3, 4, 1)
    assert letter(rating) == "B"
    assert focus() is rating.rate.rows.field
    row = rating.rate.findChild(RateRow, f"count.{bench.session.ideas[0].id}")
    assert row is not None
    assert row.accessibleDescription().startswith("3.4 on average")
    assert [each.threes for each in bench.on_disk().ratings] == [3]


def test_plus_and_minus_change_the_number_and_backspace_goes_to_the_one_before(
    qtbot: QtBot, bench: Bench, rating: MappingView
) -> None:
    press(qtbot, "2", ENTER, "+", "+", "-")
    assert first_hands(bench) == (2, 1, 0, 0, 0)
    press(qtbot, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace, "5", ENTER)
    assert first_hands(bench) == (5, 1, 0, 0, 0)


def test_what_the_field_asks_for_is_said(qtbot: QtBot, bench: Bench, rating: MappingView) -> None:
    press(qtbot, ENTER)
    told = QAccessible.queryAccessibleInterface(rating.rate.rows.field)
    assert told.text(QAccessible.Text.Name) == "A, how new: how many people show 2 of 5"


def test_both_scales_make_the_square_and_the_room_sees_it_when_asked(
    qtbot: QtBot, bench: Bench, rating: MappingView
) -> None:
    assert rating.rate.reveal.isHidden()
    press(qtbot, "3", ENTER)
    rating.go(Place("mapping", "count.feasibility", bench.session.ideas[0].id))
    press(qtbot, ENTER, ENTER, ENTER, ENTER, "3", ENTER)
    assert first_hands(bench, Scale.FEASIBILITY) == (0, 0, 0, 0, 3)
    rating.go(Place("mapping", "count.both"))
    assert rating.rate.square.accessibleDescription() == "A: new 1.0, feasible 5.0"
    every = len(votable(bench.session))
    assert rating.rate.head.progress.accessibleName() == f"1 of {every}. ideas rated on both"
    assert shown_for(rating.place(), bench.session) == Shown("square")
    asked: list[object] = []
    rating.presented.connect(asked.append)
    qtbot.mouseClick(rating.rate.reveal, Qt.MouseButton.LeftButton)
    assert asked == [Shown("square")]
    assert bench.workbench.run.lit == ""


def test_the_choice_above_goes_from_dots_to_hands_which_begin_with_the_first_idea_without_any(
    qtbot: QtBot, bench: Bench, rating: MappingView
) -> None:
    rating.go(Place("mapping", "count", bench.session.ideas[2].id))
    rating.count.ways.chosen.emit("count.novelty")
    assert rating.rate.isVisible()
    assert not rating.count.isVisible()
    assert letter(rating) == "A", "C is where dots stopped, which says nothing of hands"
    press(qtbot, "2", ENTER, *([ENTER] * 4))
    rating.rate.ways.chosen.emit("count.feasibility")
    assert letter(rating) == "A"
    rating.rate.ways.chosen.emit("count.novelty")
    assert letter(rating) == "B"
    rating.rate.ways.chosen.emit("count")
    assert rating.count.isVisible()
    assert not rating.rate.isVisible()
    press(qtbot, Qt.Key.Key_Escape)
    assert rating.content.isVisible()
    assert bench.workbench.run.lit == ""


def test_hands_are_asked_for_only_where_somebody_said_so(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    view.go(Place("mapping", "count"))
    ways = view.count.ways
    assert not ways.tabs.isVisible()
    ways.rated.click()
    assert bench.session.voting.rated
    assert ways.tabs.isVisible()
    bench.workbench.undo()
    assert not bench.session.voting.rated
    assert not ways.tabs.isVisible()
    assert not ways.rated.isChecked()


def test_dots_are_asked_for_again_where_hands_are_no_longer_shown(qtbot: QtBot, bench: Bench) -> None:
    bench.workbench.edit("", partial(set_voting, rated=True), Place("mapping"))
    view = shown(qtbot, bench)
    view.go(Place("mapping", "count.novelty"))
    view.rate.ways.rated.click()
    assert not bench.session.voting.rated
    assert view.count.isVisible()
    assert focus() is view.count.rows.field


def test_hands_that_were_typed_without_enter_count_where_the_other_scale_is_asked_for(
    bench: Bench, qtbot: QtBot, rating: MappingView
) -> None:
    press(qtbot, "4")
    way = rating.rate.findChild(QWidget, "ways.count.feasibility")
    assert isinstance(way, QWidget)
    qtbot.mouseClick(way, Qt.MouseButton.LeftButton)
    assert rating.rate.scale is Scale.FEASIBILITY
    assert first_hands(bench, Scale.NOVELTY) == (4, 0, 0, 0, 0)
    assert first_hands(bench, Scale.FEASIBILITY) == ()


def test_undo_takes_a_number_back_and_lights_its_idea(qtbot: QtBot, bench: Bench, rating: MappingView) -> None:
    press(qtbot, "4", ENTER, *([ENTER] * 4), "2", ENTER)
    assert letter(rating) == "B"
    bench.workbench.undo()
    bench.workbench.undo()
    assert first_hands(bench) == ()
    assert letter(rating) == "A"


def test_more_hands_than_people_are_told_and_starting_again_can_be_undone(
    qtbot: QtBot, bench: Bench, rating: MappingView
) -> None:
    press(qtbot, "99", ENTER)
    assert "hands more than the room has for A" in rating.rate.note.text()
    press(qtbot, *([ENTER] * 4))
    assert letter(rating) == "B"
    assert "hands more than the room has for A" in rating.rate.note.text(), "it is told until somebody sees to it"
    qtbot.mouseClick(rating.rate.again, Qt.MouseButton.LeftButton)
    assert bench.session.ratings == ()
    bench.workbench.undo()
    assert first_hands(bench) == (99, 0, 0, 0, 0)


def test_a_show_of_hands_goes_on_after_the_program_ended_in_the_middle(qtbot: QtBot, bench: Bench) -> None:
    third = bench.session.ideas[2]
    bench.workbench.edit("x", partial(show_hands, idea=third.id, scale=NEW, fingers=1, count=2), Place("mapping"))
    bench.workbench.note(partial(light, idea=third.id, asked="feasibility"))
    view = shown(qtbot, bench)
    assert view.rate.isVisible()
    assert letter(view) == "C"
    assert view.rate.scale is Scale.FEASIBILITY


def test_after_the_reveal_hands_are_taken_down_in_the_order_of_the_wall(
    qtbot: QtBot, bench: Bench, rating: MappingView
) -> None:
    fourth = bench.session.ideas[3].id
    bench.workbench.edit("Count", lambda session: reveal(count_dots(session, fourth, 90)), Place("mapping"))
    rating.go(Place("mapping", "count.novelty", fourth))
    seen = view(bench.session, bench.workbench.run, Shown("ideas")).body
    assert isinstance(seen, Ideas)
    wall = [each.letter for each in seen.cards]
    assert wall[0] == "D"
    rows = sorted(rating.rate.findChildren(RateRow), key=RateRow.y)
    assert [each.idea.letter for each in rows] == wall
    press(qtbot, "2", ENTER, *([ENTER] * 4))
    assert letter(rating) == wall[1]


def test_no_line_of_the_grid_strikes_through_the_words_of_an_empty_square(qtbot: QtBot, empty_bench: Bench) -> None:
    square = SquarePicture()
    qtbot.addWidget(square)
    square.resize(square.sizeHint())
    square.show_session(empty_bench.session)
    picture = square.grab().toImage()
    grid = theme.colour("line")
    middle = range(picture.width() // 2 - theme.px(100), picture.width() // 2 + theme.px(100))
    near = range(picture.height() // 2 - theme.px(40), picture.height() // 2 + theme.px(40))
    assert not [y for y in near if all(picture.pixelColor(x, y) == grid for x in middle)]
