"""Counting dots as a facilitator does it: digits and Enter, without looking at the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from pytestqt.qtbot import QtBot

from tests.samples import CALMER, sample
from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import shown
from tests.ui.stages.page import focus, press
from workshop.model.changes.voting import set_voting, start_again
from workshop.model.place import Place
from workshop.model.run import lit as light
from workshop.model.session import Session
from workshop.projection import Shown, shown_for
from workshop.room.votes import votable
from workshop.ui.stages.mapping.count import CountPage
from workshop.ui.stages.mapping.count_head import CountHead
from workshop.ui.stages.mapping.count_row import CountRow
from workshop.ui.stages.mapping.view import MappingView

BenchOf = Callable[[Session], Bench]


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


def test_the_rows_reach_both_edges_of_their_card_while_all_are_seen(qtbot: QtBot, counting: MappingView) -> None:
    counting.window().resize(1200, 1400)
    page = counting.count
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() == 0)
    assert page.rows.width() == page.area.width()


def test_digits_and_enter_set_the_lit_idea_and_light_the_next(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    first, second, third = bench.session.ideas[:3]
    assert bench.workbench.run.lit == first.id
    press(qtbot, "9", Qt.Key.Key_Return, "12", Qt.Key.Key_Return)
    assert dots(bench) == {first.id: 9, second.id: 12}
    assert bench.workbench.run.lit == third.id
    assert head_of(counting).progress.text().startswith("21")
    assert [each.count for each in bench.on_disk().dots if each.idea == first.id] == [9]


def test_plus_and_minus_correct_by_one_and_stay(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    first = bench.session.ideas[0]
    press(qtbot, "7", "+")
    assert dots(bench) == {first.id: 8}
    press(qtbot, "-", "-")
    assert dots(bench) == {first.id: 6}
    assert letters(counting) == "A"


def test_who_is_asked_is_named_to_the_end_beside_the_idea(
    qtbot: QtBot, bench: Bench, counting: MappingView, monkeypatch: pytest.MonkeyPatch
) -> None:
    press(qtbot, Qt.Key.Key_Escape)
    bench.workbench.edit("", partial(set_voting, by_organisation=True), Place("mapping"))
    qtbot.mouseClick(counting.ideas.count, Qt.MouseButton.LeftButton)
    row = next(each for each in counting.findChildren(CountRow) if "St Brannock" in each.accessibleDescription())
    written: list[tuple[str, float, float]] = []

    def note(_painter: QPainter, place: QRectF, words: str, face: QFont | str, *_rest: object, **_more: object) -> None:
        if isinstance(face, QFont):
            written.append((words, QFontMetricsF(face).horizontalAdvance(words), place.width()))

    monkeypatch.setattr("workshop.ui.drawing.text", note)
    row.grab()
    assert [needed <= room for words, needed, room in written if words == "St Brannock Hospital"] == [True]


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


def test_what_was_typed_counts_also_when_another_idea_is_lit_without_enter(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    first, second, third = bench.session.ideas[:3]
    press(qtbot, "4", Qt.Key.Key_Down)
    assert dots(bench) == {first.id: 4}
    assert letters(counting) == "B"
    press(qtbot, "2")
    row = next(each for each in counting.findChildren(CountRow) if each.idea.id == third.id)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert dots(bench) == {first.id: 4, second.id: 2}
    press(qtbot, Qt.Key.Key_Up)
    assert dots(bench) == {first.id: 4, second.id: 2}, "nothing was typed there"


def test_what_was_typed_last_is_revealed_with_the_others_without_enter(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    first, second = bench.session.ideas[:2]
    press(qtbot, "4", Qt.Key.Key_Return, "2")
    qtbot.mouseClick(counting.count.reveal, Qt.MouseButton.LeftButton)
    assert bench.session.voting.revealed
    assert dots(bench) == {first.id: 4, second.id: 2}


def test_a_misunderstanding_is_caught_at_the_idea_that_is_counted(counting: MappingView, bench: Bench) -> None:
    counting.go(Place("mapping", "count", bench.session.ideas[2].id))
    assert counting.context() == "idea C"


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


def test_how_many_dots_each_has_is_typed_over_the_list(qtbot: QtBot, bench: Bench, counting: MappingView) -> None:
    head = head_of(counting)
    assert head.budget.text() == "3"
    press(qtbot, "9", Qt.Key.Key_Return)
    assert head.progress.text() == "9 of 33"
    head.budget.setFocus()
    head.budget.selectAll()
    press(qtbot, "12")
    assert bench.session.voting.budget == 12
    assert head.progress.text() == "9 of 132"
    assert focus() is head.budget
    press(qtbot, Qt.Key.Key_Return)
    assert focus() is counting.count.rows.field
    assert bench.on_disk().voting.budget == 12
    bench.workbench.undo()
    assert bench.session.voting.budget == 3
    assert head.budget.text() == "3"


def test_without_a_number_everybody_has_as_many_dots_as_they_like(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    head = head_of(counting)
    press(qtbot, "999", Qt.Key.Key_Return)
    assert "more than the room has" in counting.count.note.text()
    head.budget.setFocus()
    head.budget.selectAll()
    press(qtbot, Qt.Key.Key_Backspace)
    assert bench.session.voting.budget == 0
    assert head.budget.text() == ""
    assert head.progress.text() == "999"
    assert "more" not in counting.count.note.text()


@pytest.fixture
def apart(qtbot: QtBot, bench: Bench, counting: MappingView) -> MappingView:
    """Each organisation is counted for itself."""
    head_of(counting).apart.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    return counting


def head_of(view: MappingView) -> CountHead:
    head = view.count.head
    assert isinstance(head, CountHead)
    return head


def counts(bench: Bench) -> dict[tuple[str, str | None], int]:
    return {(each.idea, each.organisation): each.count for each in bench.session.dots}


def test_per_organisation_each_is_asked_in_turn_before_the_next_idea_lights(
    qtbot: QtBot, bench: Bench, apart: MappingView
) -> None:
    assert bench.session.voting.by_organisation
    field, homes = apart.count.rows.field, bench.session.organisations
    assert focus() is field
    for number, home in enumerate(homes, start=1):
        assert letters(apart) == "A"
        assert field.accessibleName().startswith(f"{home.name}: Dots for A")
        row = apart.count.findChild(CountRow, f"count.{bench.session.ideas[0].id}")
        assert row is not None
        assert row.accessibleDescription() == f"counting {home.name} now"
        press(qtbot, str(number), Qt.Key.Key_Return)
    first = bench.session.ideas[0].id
    assert counts(bench) == {(first, home.id): number for number, home in enumerate(homes, start=1)}
    assert letters(apart) == "B"
    total = sum(range(1, len(homes) + 1))
    assert head_of(apart).progress.accessibleName() == f"{total} of 33. dots so far, 1 of 10 ideas"
    row = apart.count.findChild(CountRow, f"count.{first}")
    assert row is not None
    assert row.accessibleDescription() == f"{total} dots"


def test_no_number_is_written_for_the_whole_room_while_each_is_counted_for_itself(
    qtbot: QtBot, bench: Bench, apart: MappingView
) -> None:
    press(qtbot, "4", "+", "-", "-", Qt.Key.Key_Return, "2", Qt.Key.Key_Return)
    first, (one, other) = bench.session.ideas[0].id, bench.session.organisations[:2]
    assert counts(bench) == {(first, one.id): 3, (first, other.id): 2}


def test_up_and_down_go_to_the_organisation_before_and_after(qtbot: QtBot, bench: Bench, apart: MappingView) -> None:
    press(qtbot, "4", Qt.Key.Key_Return, Qt.Key.Key_Up)
    assert apart.count.rows.field.text() == "4"
    press(qtbot, "5", Qt.Key.Key_Return)
    assert list(counts(bench).values()) == [5]
    assert apart.count.rows.field.accessibleName().startswith(bench.session.organisations[1].name)


def test_undo_asks_the_organisation_whose_number_was_taken_back(qtbot: QtBot, bench: Bench, apart: MappingView) -> None:
    press(qtbot, "4", Qt.Key.Key_Return, "5", Qt.Key.Key_Return)
    bench.workbench.undo()
    assert list(counts(bench).values()) == [4]
    assert letters(apart) == "A"
    assert apart.count.rows.field.accessibleName().startswith(bench.session.organisations[1].name)


def test_an_organisation_that_gives_more_dots_than_it_has_is_told(
    qtbot: QtBot, bench: Bench, apart: MappingView
) -> None:
    host = bench.session.organisations[0]
    press(qtbot, str(3 * (host.people or 0) + 1), Qt.Key.Key_Return)
    assert apart.count.note.text() == f"{host.name} gave 1 dot more than it has."


def test_counting_apart_begins_with_the_first_idea_that_has_no_number_so(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    press(qtbot, "1", Qt.Key.Key_Return, "1", Qt.Key.Key_Return, "1", Qt.Key.Key_Return)
    assert letters(counting) == "D"
    head_of(counting).apart.click()
    assert letters(counting) == "A"


def test_back_to_the_whole_room_each_idea_has_one_number_and_what_was_counted_apart_stays(
    qtbot: QtBot, bench: Bench, apart: MappingView
) -> None:
    press(qtbot, "4", Qt.Key.Key_Return)
    head_of(apart).apart.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert focus() is apart.count.rows.field
    press(qtbot, "9", Qt.Key.Key_Return)
    assert letters(apart) == "B"
    assert head_of(apart).progress.text() == "9 of 33"
    first, host = bench.session.ideas[0].id, bench.session.organisations[0].id
    assert counts(bench) == {(first, host): 4, (first, None): 9}


def test_without_organisations_nobody_can_be_counted_apart(qtbot: QtBot, bench_of: BenchOf) -> None:
    whole = sample(CALMER)
    alone = Session(plan=whole.plan, ideas=(replace(whole.ideas[0], analogy=None, row=None, cluster=None),))
    view = shown(qtbot, bench_of(alone))
    view.go(Place("mapping", "count"))
    assert view.count.isVisible()
    assert not head_of(view).apart.isVisible()


def test_what_is_not_counted_yet_is_told_also_when_the_totals_are_revealed(
    qtbot: QtBot, bench: Bench, counting: MappingView
) -> None:
    press(qtbot, "1", Qt.Key.Key_Return)
    qtbot.mouseClick(counting.count.reveal, Qt.MouseButton.LeftButton)
    assert counting.count.note.text() == "Revealed. 9 ideas are not counted yet."
    for _ in votable(bench.session)[1:]:
        press(qtbot, "0", Qt.Key.Key_Return)
    assert counting.count.note.text() == "The totals are revealed, and the wall is sorted."


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
