"""Merging, splitting and clustering ideas as a facilitator does it, with keys and with the mouse."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.mapping_page import shown
from tests.ui.stages.page import focus, press
from workshop.model.changes.ideas import put_under
from workshop.model.changes.mapping import word_idea
from workshop.model.changes.voting import count_dots, start_again
from workshop.model.identity import IdeaId
from workshop.model.parts import Idea
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui.stages.mapping.idea_menu import IdeaMenu
from workshop.ui.stages.mapping.view import MappingView

ALT = Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def page(qtbot: QtBot, bench: Bench) -> MappingView:
    bench.workbench.edit("Start", _with_dots, Place("mapping"))
    return shown(qtbot, bench)


def _with_dots(session: Session) -> Session:
    """Three dots for A, two for B, and no idea under a name."""
    bare = put_under(start_again(session), tuple(each.id for each in session.ideas), None)
    return count_dots(count_dots(bare, IdeaId("idea-a"), 3), IdeaId("idea-b"), 2)


def idea(bench: Bench, letter: str) -> Idea:
    return next(each for each in bench.session.ideas if each.letter == letter)


def letters(bench: Bench) -> str:
    return "".join(each.letter for each in bench.session.ideas)


def said(page: MappingView) -> str:
    return page.ideas.heading.accessibleName()


def stand_on(page: MappingView, bench: Bench, letter: str) -> None:
    page.ideas.list.select(idea(bench, letter).id)


def test_a_letter_and_enter_merge_an_idea_into_another(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    gone = idea(bench, "B")
    stand_on(page, bench, "B")
    press(qtbot, Qt.Key.Key_J, held=ALT)
    press(qtbot, "a", ENTER)
    assert "B" not in letters(bench)
    assert idea(bench, "A").merged == (gone.text,)
    assert [each.count for each in bench.session.dots] == [5]
    assert "B is in A now, with its 2 dots" in said(page)
    assert focus() is page.ideas.list
    assert page.place() == Place("mapping", "ideas", "idea-a")
    bench.workbench.undo()
    assert idea(bench, "B") == gone
    assert sorted(each.count for each in bench.session.dots) == [2, 3]
    assert "B is in A" not in said(page)


def test_the_idea_that_is_most_alike_is_proposed_unless_somebody_went_on(
    qtbot: QtBot, bench: Bench, page: MappingView
) -> None:
    stand_on(page, bench, "J")
    rows = page.ideas.acts.gathering.picker.rows
    press(qtbot, Qt.Key.Key_J, held=ALT)
    qtbot.waitUntil(lambda: rows.chosen() == idea(bench, "E").id)  # both know a job, and a call
    press(qtbot, Qt.Key.Key_Down)
    page.ideas.acts.gathering.picker.light(idea(bench, "A").id)
    assert rows.chosen() == idea(bench, "F").id
    press(qtbot, Qt.Key.Key_Escape)


def test_escape_merges_nothing_and_the_card_has_the_cursor_again(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    before = bench.session
    stand_on(page, bench, "B")
    press(qtbot, Qt.Key.Key_J, held=ALT)
    press(qtbot, "a", Qt.Key.Key_Escape)
    assert bench.session is before
    assert focus() is page.ideas.list
    assert page.ideas.list.current() == idea(bench, "B")


def test_a_few_words_find_the_idea_and_arrows_go_through_what_fits(
    qtbot: QtBot, bench: Bench, page: MappingView
) -> None:
    stand_on(page, bench, "A")
    press(qtbot, Qt.Key.Key_J, held=ALT)
    picker = page.ideas.acts.gathering.picker
    press(qtbot, "zzz", ENTER)
    assert picker.isVisible()
    picker.field.selectAll()
    press(qtbot, "the", Qt.Key.Key_Down)
    wanted = picker.rows.chosen()
    press(qtbot, ENTER)
    assert page.ideas.list.current() == next(each for each in bench.session.ideas if each.id == wanted)


def test_an_idea_is_split_where_the_cursor_stands(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    text = idea(bench, "A").text
    page.go(Place("mapping", "ideas", "idea-a"))
    field = page.ideas.list.field
    caret = field.textCursor()
    caret.setPosition(text.index(",") + 1)
    field.setTextCursor(caret)
    press(qtbot, Qt.Key.Key_S, held=ALT)
    cut = text.index(",") + 1
    assert (idea(bench, "A").text, idea(bench, "L").text) == (text[:cut], text[cut:].strip())
    assert "L came out of A, which keeps its dots" in said(page)
    assert page.ideas.list.current() == idea(bench, "L")
    bench.workbench.undo()
    assert idea(bench, "A").text == text


def test_an_idea_is_split_at_the_cursor_behind_characters_that_qt_counts_twice(
    qtbot: QtBot, bench: Bench, page: MappingView
) -> None:
    bench.workbench.edit("", partial(word_idea, which=IdeaId("idea-a"), text="🎭🎭 Call, then open"), Place("mapping"))
    page.go(Place("mapping", "ideas", "idea-a"))
    for _ in " then open":
        press(qtbot, Qt.Key.Key_Left)
    press(qtbot, Qt.Key.Key_S, held=ALT)
    assert (idea(bench, "A").text, idea(bench, "L").text) == ("🎭🎭 Call,", "then open")


def test_splitting_asks_for_the_cursor_first(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    before = bench.session
    stand_on(page, bench, "A")
    press(qtbot, Qt.Key.Key_S, held=ALT)
    assert bench.session is before
    assert focus() is page.ideas.list.field
    assert "Put the cursor at the split first" in said(page)


def test_a_name_over_ideas_is_typed_once_and_picked_after(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    stand_on(page, bench, "A")
    press(qtbot, Qt.Key.Key_G, held=ALT)
    press(qtbot, "Named calls", ENTER)
    stand_on(page, bench, "B")
    press(qtbot, Qt.Key.Key_G, held=ALT)
    press(qtbot, "nam", ENTER)
    assert [each.name for each in bench.session.clusters] == ["Named calls"]
    assert idea(bench, "A").cluster == idea(bench, "B").cluster == bench.session.clusters[0].id
    rows = page.ideas.list.rows
    told = str(rows.data(rows.index(rows.place("idea-b")), Qt.ItemDataRole.AccessibleTextRole))
    assert "Named calls" in told
    assert bench.on_disk().clusters == bench.session.clusters


def test_typed_letters_inside_a_known_name_make_a_new_one(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    for letter, name in (("A", "Named calls"), ("B", "calls")):
        stand_on(page, bench, letter)
        press(qtbot, Qt.Key.Key_G, held=ALT)
        press(qtbot, name, ENTER)
    assert [each.name for each in bench.session.clusters] == ["Named calls", "calls"]


def test_the_menu_renames_a_cluster_and_takes_an_idea_out_of_it(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    stand_on(page, bench, "A")
    press(qtbot, Qt.Key.Key_G, held=ALT)
    press(qtbot, "Calls", ENTER)
    choose(page, bench, "A", "something else")
    press(qtbot, "Company", ENTER)
    assert [each.name for each in bench.session.clusters] == ["Company"]
    choose(page, bench, "A", "Out of “Company”")
    assert bench.session.clusters == ()
    assert idea(bench, "A").cluster is None


def test_the_menu_takes_a_merged_text_out_again(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    text = idea(bench, "B").text
    stand_on(page, bench, "B")
    press(qtbot, Qt.Key.Key_J, held=ALT)
    press(qtbot, "a", ENTER)
    menu = opened_menu(page, bench, "A")
    inner = next(each.menu() for each in menu.actions() if each.text() == "Take out again")
    assert isinstance(inner, QMenu)
    inner.actions()[0].trigger()
    assert idea(bench, "A").merged == ()
    assert idea(bench, "L").text == text


def test_a_card_carried_onto_another_asks_what_becomes_of_it(qtbot: QtBot, bench: Bench, page: MappingView) -> None:
    before = bench.session
    carry(page, "A", "C", bench)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert bench.session is before
    assert menu.actions()[0].text() == "A on C"
    merge = next(each for each in menu.actions() if each.text().startswith("Merge into C"))
    merge.trigger()
    menu.close()
    assert idea(bench, "C").merged == (next(each for each in before.ideas if each.letter == "A").text,)


def test_a_card_carried_onto_another_may_stand_under_one_name_with_it(
    qtbot: QtBot, bench: Bench, page: MappingView
) -> None:
    carry(page, "A", "C", bench)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(each for each in menu.actions() if each.text().startswith("Under one name")).trigger()
    menu.close()
    press(qtbot, "Calls", ENTER)
    assert idea(bench, "A").cluster == idea(bench, "C").cluster is not None


def test_a_card_let_go_beside_all_others_stays_and_a_click_on_words_types(
    qtbot: QtBot, bench: Bench, page: MappingView
) -> None:
    before = bench.session
    cards = page.ideas.list
    spot = cards.visualRect(cards.rows.index(0)).center()
    mouse(page, QEvent.Type.MouseButtonPress, spot)
    mouse(page, QEvent.Type.MouseMove, spot + QPoint(60, 0))
    assert cards.drag.on
    mouse(page, QEvent.Type.MouseMove, QPoint(spot.x(), -40))
    mouse(page, QEvent.Type.MouseButtonRelease, QPoint(spot.x(), -40))
    assert not cards.drag.on
    assert QApplication.activePopupWidget() is None
    assert bench.session is before
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert focus() is cards.field


def opened_menu(page: MappingView, bench: Bench, letter: str) -> IdeaMenu:
    page.ideas.acts.open_menu(idea(bench, letter), QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, IdeaMenu)
    stand_on(page, bench, letter)
    return menu


def choose(page: MappingView, bench: Bench, letter: str, words: str) -> None:
    menu = opened_menu(page, bench, letter)
    next(each for each in menu.actions() if words in each.text()).trigger()
    menu.close()


def carry(page: MappingView, letter: str, onto: str, bench: Bench) -> None:
    cards = page.ideas.list
    start, end = (
        cards.visualRect(cards.rows.index(cards.rows.place(idea(bench, each).id))).center() for each in (letter, onto)
    )
    mouse(page, QEvent.Type.MouseButtonPress, start)
    for share in range(1, 5):
        mouse(page, QEvent.Type.MouseMove, start + (end - start) * share / 4)
    mouse(page, QEvent.Type.MouseButtonRelease, end)


def mouse(page: MappingView, kind: QEvent.Type, at: QPoint) -> None:
    port = page.ideas.list.viewport()
    button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    where = QPointF(at)
    event = QMouseEvent(kind, where, QPointF(port.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(port, event)


def test_a_button_opens_what_can_be_done_with_the_idea_that_has_the_cursor_each_with_its_key(
    qtbot: QtBot, bench: Bench, page: MappingView
) -> None:
    stand_on(page, bench, "B")
    page.ideas.more.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, IdeaMenu)
    keys = {each.text(): each.shortcut().toString() for each in menu.actions()}
    assert "Idea B" in keys
    assert keys["Merge into another…"] == "Alt+J"
    assert keys["Split at the cursor"] == "Alt+S"
    assert keys["Put under a name…"] == "Alt+G"
    next(each for each in menu.actions() if each.text().startswith("Merge")).trigger()
    menu.close()
    press(qtbot, "a", ENTER)
    assert idea(bench, "A").merged
    assert focus() is page.ideas.list


def test_the_button_splits_where_the_cursor_stands_and_takes_the_first_idea_if_none_has_it(
    qtbot: QtBot, bench: Bench, page: MappingView
) -> None:
    qtbot.mouseClick(page.ideas.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, IdeaMenu)
    assert menu.actions()[0].text() == "Idea A"
    menu.close()
    text = idea(bench, "A").text
    page.go(Place("mapping", "ideas", "idea-a"))
    caret = page.ideas.list.field.textCursor()
    caret.setPosition(text.index(",") + 1)
    page.ideas.list.field.setTextCursor(caret)
    qtbot.mouseClick(page.ideas.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, IdeaMenu)
    next(each for each in menu.actions() if each.text().startswith("Split")).trigger()
    menu.close()
    assert idea(bench, "A").text == text[: text.index(",") + 1]
