"""What the ladder says of each rung while somebody types: how high it stands, and other words for its words."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from statistics import median
from threading import get_ident
from time import thread_time
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.stages.abstraction_page import WORDS, WORKING, button, chosen, focused, shown, texts
from workshop.language.altitude import Reading, altitude
from workshop.language.offer import offer_at
from workshop.model.changes.abstraction import describe_ladder, word_rung
from workshop.model.identity import RungId
from workshop.model.place import Place
from workshop.ui.stages.abstraction.rung_row import RungRow
from workshop.ui.stages.abstraction.view import AbstractionView
from workshop.ui.stages.abstraction.word_menu import WordMenu
from workshop.ui.widgets.tag import Tag

CONCRETE = RungId("rung-5")
TIED = "Keep nurses calm before surgery while the patients wait alone."


@pytest.fixture
def view(qtbot: QtBot, bench: Bench) -> AbstractionView:
    bench.workbench.edit("", partial(word_rung, which=CONCRETE, text=TIED), Place("abstraction"))
    bench.workbench.edit("", partial(describe_ladder, plain_words=()), Place("abstraction"))
    made = shown(qtbot, bench)
    read(qtbot, made, *bench.session.rungs)
    return made


def read(qtbot: QtBot, view: AbstractionView, *rungs: object) -> None:
    """Wait until everything that stands on the ladder was read."""
    which = [each.id for each in rungs if getattr(each, "text", "").strip()] or [CONCRETE]  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: all(view.ladder.advice.reading(each) is not None for each in which))


def row(view: AbstractionView, which: RungId = CONCRETE) -> RungRow:
    return view.ladder.rows[which]


def marked(view: AbstractionView, which: RungId = CONCRETE) -> list[str]:
    statement = row(view, which).statement
    return [statement.text()[start:end] for start, end in statement.marked()]


def tags(view: AbstractionView, which: RungId = CONCRETE) -> list[str]:
    return [each.text() for each in row(view, which).findChildren(Tag) if each.isVisible()]


def menu(qtbot: QtBot, view: AbstractionView, which: RungId = CONCRETE) -> WordMenu:
    """The menu that a click or a key has opened, put away again."""
    found = row(view, which).words.menu
    qtbot.waitUntil(found.isVisible)
    return found


def entries(opened: QMenu) -> list[str]:
    return [each.text() for each in opened.actions() if each.text()]


def point_at(view: AbstractionView, word: str, which: RungId = CONCRETE) -> QPoint:
    statement = row(view, which).statement
    cursor = statement.textCursor()
    cursor.setPosition(statement.text().index(word) + 1)
    return statement.cursorRect(cursor).center()


def test_each_rung_says_how_high_it_stands_and_why(bench: Bench, view: AbstractionView) -> None:
    assert tags(view, RungId("rung-1")) == ["too wide"]
    assert tags(view) == ["3 domain words"]
    assert "nurses" in row(view).statement.accessibleDescription()
    assert not row(view, RungId("rung-1")).reason.isVisible(), "a note of the room's own stands there"
    bench.workbench.edit("", partial(word_rung, which=RungId("rung-1"), note=""), Place("abstraction"))
    assert row(view, RungId("rung-1")).reason.isVisible()
    assert not row(view).reason.isVisible(), "its marked words say it"
    view.go(Place("abstraction", "", CONCRETE))
    assert row(view).reason.isVisible()
    assert "Still tied" in row(view).reason.text()


def test_domain_words_are_marked_as_one_types(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    assert marked(view) == ["nurses", "surgery", "patients"]
    view.go(Place("abstraction", "", CONCRETE))
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    qtbot.keyClicks(focused(), "Now in the ICU ")
    assert marked(view) == ["nurses", "surgery", "patients"], "the marks follow their words at once"
    qtbot.waitUntil(lambda: "ICU" in marked(view))
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.keyClicks(focused(), " dialysis")
    read(qtbot, view)
    assert "dialysis" not in marked(view), "a word that is being typed may become another"
    qtbot.keyClicks(focused(), " ")
    qtbot.waitUntil(lambda: "dialysis" in marked(view))


def test_a_mark_goes_with_the_word_that_it_stood_for(qtbot: QtBot, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    statement = row(view).statement
    cursor = statement.textCursor()
    cursor.setPosition(TIED.index("nurses") + len("nurses"))
    statement.setTextCursor(cursor)
    qtbot.keyClick(statement, Qt.Key.Key_Backspace)
    assert marked(view) == ["surgery", "patients"]


def test_marks_disturb_neither_the_caret_nor_what_is_composed(qtbot: QtBot, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    statement = row(view).statement
    cursor = statement.textCursor()
    cursor.setPosition(4)
    statement.setTextCursor(cursor)
    QApplication.sendEvent(statement, QInputMethodEvent("にほ", []))
    row(view).show_reading(view.ladder.advice.reading(CONCRETE))
    statement.grab()
    assert statement.composing()
    assert statement.document().firstBlock().layout().preeditAreaText() == "にほ"
    assert statement.textCursor().position() == 4
    committed = QInputMethodEvent()
    committed.setCommitString("日")
    QApplication.sendEvent(statement, committed)
    assert statement.text() == f"{TIED[:4]}日{TIED[4:]}"
    assert "nurses" in marked(view) or not marked(view)


def test_an_empty_rung_says_nothing(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    qtbot.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert tags(view) == []
    assert not row(view).reason.isVisible()
    assert marked(view) == []


@pytest.mark.parametrize("text", ["Wie man Patienten beruhigt, die lange auf eine Operation warten", "手術前の不安"])
def test_in_another_language_it_says_that_it_knows_english_and_is_silent(
    qtbot: QtBot, bench: Bench, view: AbstractionView, text: str
) -> None:
    bench.workbench.edit("", partial(word_rung, which=CONCRETE, text=text), Place("abstraction"))
    read(qtbot, view)
    assert (tags(view), marked(view)) == ([], [])
    assert not row(view).reason.isVisible()
    view.go(Place("abstraction", "", CONCRETE))
    assert "English" in row(view).reason.text()
    assert row(view).reason.isVisible()


@pytest.mark.parametrize(
    "text", ["Dialysis", "x" * 10_000, "nurse " * 1_666, "\x01How\x02 to wait\x07", "😀 nurses 😀 wait"]
)
def test_it_bears_any_text(qtbot: QtBot, bench: Bench, view: AbstractionView, text: str) -> None:
    bench.workbench.edit("", partial(word_rung, which=CONCRETE, text=text), Place("abstraction"))
    read(qtbot, view)
    row(view).grab()
    view.go(Place("abstraction", "", CONCRETE))
    row(view).words.search()
    menu(qtbot, view).close()


def test_a_click_on_a_marked_word_offers_plainer_ones_in_its_form(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    qtbot.mouseClick(row(view).statement.viewport(), Qt.MouseButton.LeftButton, pos=point_at(view, "nurses"))
    opened = menu(qtbot, view)
    assert "“nurses”: a role of its trade" in entries(opened)
    chosen(opened, "health professionals")
    opened.close()
    assert texts(bench)[4] == TIED.replace("nurses", "health professionals")
    assert bench.on_disk().rungs[4].text == texts(bench)[4]
    bench.workbench.undo()
    assert row(view).statement.text() == TIED


def test_a_click_on_another_word_only_puts_the_caret_there(qtbot: QtBot, view: AbstractionView) -> None:
    qtbot.mouseClick(row(view).statement.viewport(), Qt.MouseButton.LeftButton, pos=point_at(view, "while"))
    assert not row(view).words.menu.isVisible()
    assert row(view).statement.caret() in (TIED.index("while"), TIED.index("while") + 1, TIED.index("while") + 2)


def test_the_key_finds_the_nearest_word_and_the_keyboard_does_the_rest(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    qtbot.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    opened = menu(qtbot, view)
    offer = offer_at(TIED, TIED.index("nurses"))
    assert offer is not None
    qtbot.keyClick(opened, Qt.Key.Key_Down)
    qtbot.keyClick(opened, Qt.Key.Key_Return)
    assert texts(bench)[4] == TIED.replace("nurses", offer.general[0])


def test_whoever_types_on_types_into_the_rung(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    qtbot.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    opened = menu(qtbot, view)
    qtbot.keyClick(opened, Qt.Key.Key_X)
    assert not opened.isVisible()
    assert texts(bench)[4] == f"{TIED}x"


@pytest.mark.parametrize("key", [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Home, Qt.Key.Key_End])
def test_a_key_that_writes_nothing_leaves_the_menu_open(
    qtbot: QtBot, bench: Bench, view: AbstractionView, key: Qt.Key
) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    qtbot.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    opened = menu(qtbot, view)
    qtbot.keyClick(opened, key)
    assert opened.isVisible()
    qtbot.keyClick(opened, Qt.Key.Key_Backspace)
    assert not opened.isVisible()
    assert texts(bench)[4] == TIED[:-1]


def test_verbs_go_up_and_down_where_they_stand(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    text = "Reassure people who wait alone at night without promising them anything."
    bench.workbench.edit("", partial(word_rung, which=CONCRETE, text=text), Place("abstraction"))
    read(qtbot, view)
    at = point_at(view, "Reassure")
    statement = row(view).statement
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, statement.viewport().mapToGlobal(at))
    QApplication.sendEvent(statement.viewport(), event)
    opened = menu(qtbot, view)
    assert "“Reassure”: why? More general" in entries(opened)
    assert sum("“Reassure”" in each for each in entries(opened)) == 1
    assert "It is plain enough" not in entries(opened), "no word of a trade"
    chosen(opened, "Affect")
    opened.close()
    assert texts(bench)[4].startswith("Affect people")


def test_what_is_plain_enough_is_marked_no_more_in_this_session(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    qtbot.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    chosen(menu(qtbot, view), "It is plain enough")
    row(view).words.menu.close()
    qtbot.waitUntil(lambda: marked(view) == ["surgery", "patients"])
    assert bench.on_disk().ladder.plain_words == ("nurses",)
    bench.workbench.undo()
    qtbot.waitUntil(lambda: "nurses" in marked(view))


def test_a_word_becomes_a_term_once(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    before = len(bench.session.terms)
    qtbot.keyClick(focused(), Qt.Key.Key_Home)
    qtbot.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    chosen(menu(qtbot, view), "Add it to the terms")
    row(view).words.menu.close()
    assert [each.word for each in bench.session.terms[before:]] == ["nurses"]
    qtbot.keyClick(focused(), Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert "Add it to the terms" not in entries(menu(qtbot, view))
    row(view).words.menu.close()


def test_the_working_altitude_says_where_it_stands_and_swaps_a_word(
    qtbot: QtBot, bench: Bench, view: AbstractionView
) -> None:
    head = row(view, RungId("rung-3")).head
    assert head is not None
    assert "stands about right" in [each.text().split(" · ")[0] for each in head.findChildren(type(head._said))]
    view.go(Place("abstraction", "", "rung-3"))
    assert focused().objectName() == WORKING
    button(view, "swap").click()
    opened = menu(qtbot, view, RungId("rung-3"))
    assert len(entries(opened)) > 1
    chosen(opened, entries(opened)[1])
    opened.close()
    rung = bench.session.rung(RungId("rung-3"))
    assert rung is not None
    assert rung.text != WORDS
    assert rung.earlier[-1] == WORDS, "the wording before is kept"


def test_the_organisations_own_words_count(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    first = bench.session.organisations[0]
    own = (replace(first, words=("promise",)), *bench.session.organisations[1:])
    text = "Keep a promise to somebody who cannot check whether it was kept"
    bench.workbench.edit("", partial(word_rung, which=CONCRETE, text=text), Place("abstraction"))
    bench.workbench.edit("", lambda each: replace(each, organisations=own), Place("problem"))
    read(qtbot, view)
    assert marked(view) == ["promise"]


def test_typing_never_waits_for_the_advice(
    qtbot: QtBot, bench: Bench, view: AbstractionView, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A key costs what it costs without advice: the reading is another thread's, and begins in a pause.

    What is measured is the work of the GUI's thread: the machine is shared.
    """
    readers: list[int] = []

    def noted(*asked: Any) -> Reading:
        readers.append(get_ident())
        return altitude(*asked)

    monkeypatch.setattr("workshop.ui.stages.abstraction.advice.altitude", noted)
    view.go(Place("abstraction", "", CONCRETE))

    def times(letters: str) -> list[float]:
        found = []
        for letter in letters:
            begun = thread_time()
            qtbot.keyClick(focused(), letter)
            found.append(thread_time() - begun)
        return found

    times("warm up ")
    follow = view.ladder.advice._follow
    bench.workbench.changed.disconnect(follow)
    without = median(times(" nurses wait for the surgery and nobody knows why"))
    bench.workbench.changed.connect(follow)
    assert median(times(" nurses wait for the surgery and nobody knows why")) < without + 0.005
    read(qtbot, view)
    assert readers
    assert get_ident() not in readers


def test_what_is_said_of_a_rung_goes_with_it(qtbot: QtBot, bench: Bench, view: AbstractionView) -> None:
    view.go(Place("abstraction", "", CONCRETE))
    qtbot.keyClick(focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert tags(view) == [], "the head of the card says it"
    head = row(view).head
    assert head is not None
    assert "still tied to its trade" in head._said.text()
