"""The words of each organisation, read-backs, what is noticed about terms, and who was given which document."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.page import focus
from tests.ui.stages.translation_desk import HALCYON, field, press, shown, stand, type_keys
from workshop.model.changes.translation import let_stand_in, name_term, say_instead, take_home
from workshop.model.identity import TermId
from workshop.model.parts import Meaning
from workshop.model.place import Place
from workshop.projection import Shown
from workshop.ui.stages.translation.renderings import RenderingList
from workshop.ui.stages.translation.terms import CELL, Cell
from workshop.ui.stages.translation.view import TranslationView
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.prose_label import ProseLabel

CALL = TermId("term-call")
HERE = Place("translation")


def own(bench: Bench, term: TermId = CALL) -> Meaning:
    found = bench.session.meaning(term, HALCYON)
    assert found is not None
    return found


def cell_of(view: TranslationView, item: str) -> Cell:
    found = view.terms.matrix.terms.find(item)
    assert found is not None
    cell = view.terms.matrix.terms.index(*found).data(CELL)
    assert isinstance(cell, Cell)
    return cell


def button(view: TranslationView, name: str) -> Button:
    found = view.findChild(Button, name)
    assert found is not None
    return found


def said(bench: Bench, says: str, *, stands_in: bool = False) -> None:
    """Halcyon has a word of its own for a call."""
    edit = bench.workbench.edit
    edit("", lambda session: say_instead(session, CALL, HALCYON, says=says), HERE)
    edit("", lambda session: let_stand_in(session, CALL, HALCYON, stands_in=stands_in), HERE)


def test_every_word_says_in_how_many_notes_it_came_up(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    qtbot.waitUntil(lambda: cell_of(view, "term-wait").note == "in 7 notes")
    assert cell_of(view, "term-ready").note == "in 1 note\ntwo meanings"


def test_a_word_that_looks_like_another_is_pointed_out_at_both(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call.org-halcyon")
    said(bench, "update")
    qtbot.waitUntil(lambda: "like “update”?" in cell_of(view, "term-call").note)
    assert "like “call”?" in cell_of(view, "term-update").note
    told = view.terms.bar._notice.text()
    assert told == "Halcyon Lounges and Evenkeel use one word for “call” and for “update”."


def test_a_read_back_is_marked_by_key_and_shows_a_tick(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call.org-halcyon")
    view.setFixedWidth(842)  # as in a window of 1366
    press(qtbot, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert own(bench).read_back
    assert cell_of(view, "term-call.org-halcyon").read_back
    assert "Done by Halcyon Lounges." in view.terms.bar._done.text()
    done = view.terms.bar._done
    qtbot.waitUntil(lambda: done.width() > 250 and done.height() == done.heightForWidth(done.width()))
    assert not done.toolTip(), "who is still to go is read to the end"
    press(qtbot, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert not own(bench).read_back


def test_a_read_back_is_marked_from_the_menu_for_whom_the_cursor_is_not_at(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call")
    qtbot.mouseClick(button(view, "terms.read"), Qt.MouseButton.LeftButton)
    menu = view.terms.bar._menu
    action = next(each for each in menu.actions() if each.text() == "Halcyon Lounges")
    action.trigger()
    menu.close()
    assert own(bench).read_back


def test_the_room_sees_the_word_to_read_back(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call")
    with qtbot.waitSignal(view.presented) as told:
        qtbot.mouseClick(button(view, "terms.read.room"), Qt.MouseButton.LeftButton)
    assert told.args == [Shown("read_back", "term-call")]


def test_their_own_word_is_typed_under_the_matrix_and_is_on_disk(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call.org-halcyon")
    assert not view.terms.bar.stands_in.isEnabled()
    press(qtbot, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    type_keys(qtbot, "boarding call")
    assert isinstance(focus(), QLineEdit)
    press(qtbot, Qt.Key.Key_Return)
    view.terms.bar.stands_in.click()
    assert own(bench).says == "boarding call"
    assert own(bench).stands_in
    found = bench.on_disk().meaning(CALL, HALCYON)
    assert found is not None
    assert (found.says, found.stands_in) == ("boarding call", True)
    index = view.terms.matrix.terms.find("term-call.org-halcyon")
    assert index is not None
    assert str(view.terms.matrix.terms.index(*index).data()).startswith("“boarding call”: ")


def test_the_bar_follows_the_cursor(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call.org-halcyon")
    said(bench, "boarding call")
    stand(view, "term-call.org-larkfield")
    assert view.terms.bar.word.text() == ""
    stand(view, "term-call.org-halcyon")
    assert view.terms.bar.word.text() == "boarding call"
    stand(view, "term-call")
    assert not view.terms.bar.word.isVisible()


def test_esc_in_the_field_for_their_word_goes_back_to_the_term(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, item="term-call.org-halcyon")
    press(qtbot, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    assert focus() is view.terms.bar.word
    type_keys(qtbot, "boarding call")
    press(qtbot, Qt.Key.Key_Escape)
    assert focus() is view.terms.matrix
    assert own(bench).says == "boarding call"


def test_a_term_without_a_word_has_no_bar(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench)
    bench.workbench.edit("", lambda session: name_term(session, TermId("x")), HERE)
    stand(view, "x")
    assert not view.terms.bar.isVisible()


@pytest.mark.parametrize("stands_in", [True, False])
def test_what_reads_otherwise_is_listed_and_can_be_left_as_it_is(qtbot: QtBot, bench: Bench, stands_in: bool) -> None:
    said(bench, "boarding call", stands_in=stands_in)
    bench.workbench.edit("", lambda session: take_home(session, HALCYON, asked="Two calls."), HERE)
    view = shown(qtbot, bench, tab="home", item="org-halcyon")
    name = "rendering.term-call"
    qtbot.waitUntil(lambda: any(each.isVisible() for each in view.window().findChildren(Button, name)))
    leave = next(each for each in view.window().findChildren(Button, name) if each.isVisible())
    qtbot.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert not own(bench).stands_in
    assert own(bench).says == ("boarding call" if stands_in else "")


def test_a_word_that_stays_as_it_is_is_listed_without_an_act(qtbot: QtBot, bench: Bench) -> None:
    said(bench, "hourly news", stands_in=True)
    asked = "You called twice. You called again."
    bench.workbench.edit("", lambda session: take_home(session, HALCYON, asked=asked), HERE)
    view = shown(qtbot, bench, tab="home", item="org-halcyon")

    def lines() -> list[str]:
        return [each.text() for each in view.window().findChildren(ProseLabel) if each.isVisible()]

    qtbot.waitUntil(lambda: "From you: “called” stays as it is" in lines())
    listed = view.window().findChild(RenderingList)
    assert listed is not None
    places = sum("“" in each.text() for each in listed.findChildren(ProseLabel) if each.isVisible())
    assert len([each for each in listed.findChildren(Button) if each.isVisible()]) < places


def test_taking_their_word_out_says_so_and_the_focus_goes_on_to_the_next_word(qtbot: QtBot, bench: Bench) -> None:
    said(bench, "boarding call")
    edit = bench.workbench.edit
    edit("", lambda session: say_instead(session, TermId("term-wait"), HALCYON, says="the hold"), HERE)
    edit("", lambda session: take_home(session, HALCYON, asked="Two calls. One wait."), HERE)
    view = shown(qtbot, bench, tab="home", item="org-halcyon")

    def acts() -> list[Button]:
        found = [each for each in view.window().findChildren(Button) if each.objectName().startswith("rendering.")]
        return [each for each in found if each.isVisible()]

    typed = {"rendering.term-call", "rendering.term-wait"}
    qtbot.waitUntil(lambda: typed < {each.objectName() for each in acts()})
    first, *others = acts()
    assert first.label() == "Take their word out"
    rest = [each.objectName() for each in others]
    first.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [each.objectName() for each in acts()] == rest)
    assert focus() is acts()[0]
    assert bench.workbench.undoable == "Take their word out"


def test_pages_that_come_late_leave_the_cursor_where_somebody_types_by_then(qtbot: QtBot, bench: Bench) -> None:
    said(bench, "boarding call")
    bench.workbench.edit("", lambda session: take_home(session, HALCYON, asked="Two calls. One wait."), HERE)
    view = shown(qtbot, bench, tab="home", item="org-halcyon")
    listed = view.window().findChild(RenderingList)
    assert listed is not None
    qtbot.waitUntil(lambda: len(listed.findChildren(Button)) > 1)
    acts = [each for each in listed.findChildren(Button) if each.isVisible()]
    acts[0].setFocus()
    press(qtbot, Qt.Key.Key_Space)
    typing = field(view, "home.asked")
    typing.setFocus()
    qtbot.waitUntil(lambda: acts[0] not in listed.findChildren(Button))
    assert focus() is typing


def test_the_core_is_said_to_be_the_same_in_all_documents(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, tab="home", item="org-halcyon")
    qtbot.waitUntil(lambda: view.home_side._same.text() == "Core: the same in all 4 documents.")


def test_who_was_given_a_document_is_kept_and_what_changed_since_is_counted(qtbot: QtBot, peopled: Bench) -> None:
    view = shown(qtbot, peopled, tab="home", item="org-halcyon")
    qtbot.waitUntil(view.home_side.given.isVisible)
    qtbot.mouseClick(view.home_side.given.note, Qt.MouseButton.LeftButton)
    (issue,) = peopled.session.issues
    assert (issue.document, issue.organisation, issue.version) == ("translation", HALCYON, 1)
    assert issue.to == "Inês Duarte"
    assert peopled.on_disk().issues == peopled.session.issues
    assert "Nothing has changed since." in view.home_side.given._told.text()
    assert not view.home_side.given.slip.isVisible()
    peopled.workbench.edit("", lambda session: take_home(session, HALCYON, asked="Three half days."), HERE)
    qtbot.waitUntil(lambda: "1 change since." in view.home_side.given._told.text())
    assert view.home_side.given.slip.isVisible()
    qtbot.mouseClick(view.home_side.given.slip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(view.print_bar.files()))
    assert [each.name for each in view.print_bar.files()] == ["Calmer before surgery, changes for Halcyon Lounges.pdf"]


def test_to_whom_it_goes_next_has_the_whole_line_and_the_slip_stands_beneath(qtbot: QtBot, bench: Bench) -> None:
    view = shown(qtbot, bench, tab="home", item="org-halcyon")
    given = view.home_side.given
    qtbot.waitUntil(given.isVisible)
    qtbot.mouseClick(given.note, Qt.MouseButton.LeftButton)
    bench.workbench.edit("", lambda session: take_home(session, HALCYON, asked="Three half days."), HERE)
    qtbot.waitUntil(given.slip.isVisible)
    QApplication.processEvents()
    assert given.slip.y() >= given.note.geometry().bottom()


def test_how_a_word_reads_has_the_whole_line_and_its_act_stands_beneath(qtbot: QtBot, bench: Bench) -> None:
    said(bench, "boarding call")
    bench.workbench.edit("", lambda session: take_home(session, HALCYON, asked="Two calls."), HERE)
    view = shown(qtbot, bench, tab="home", item="org-halcyon")
    name = "rendering.term-call"
    qtbot.waitUntil(lambda: any(each.isVisible() for each in view.window().findChildren(Button, name)))
    act = next(each for each in view.window().findChildren(Button, name) if each.isVisible())
    line = act.parentWidget()
    assert isinstance(line, QWidget)
    told = line.findChild(ProseLabel)
    assert told is not None
    qtbot.waitUntil(lambda: told.width() == line.width() and told.geometry().bottom() < act.geometry().top())
