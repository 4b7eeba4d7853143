"""Catching a misunderstanding, and the log."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import at_problem
from workshop.model.changes.misunderstandings import describe_misunderstanding
from workshop.model.changes.problem import describe_organisation, remove_organisation
from workshop.model.parts import Kind, Status
from workshop.model.place import Place
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.misunderstandings.capture import SlipCapture
from workshop.ui.misunderstandings.entries import Entries
from workshop.ui.misunderstandings.log import SlipLog
from workshop.ui.names import shortened
from workshop.ui.widgets.line_field import LineField

HERE = Place("mapping")


class Desk(QWidget):
    """A window with a field in which somebody types, and the capture over it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.field = LineField("type here", parent=self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addStretch(1)
        self.resize(850, 600)
        self.slip = SlipCapture(bench.workbench, self)
        self.slip.arrange(QRect(0, 0, 850, 600))


@pytest.fixture
def desk(qtbot: QtBot, bench: Bench) -> Desk:
    made = Desk(bench)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.field.setFocus()
    return made


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_who_meant_it_stands_out_from_the_words_round_the_name(
    qtbot: QtBot, desk: Desk, direction: Qt.LayoutDirection
) -> None:
    desk.setLayoutDirection(direction)
    desk.slip.open(HERE, word="calm")
    fields = desk.slip.fields
    qtbot.keyClick(fields.word, Qt.Key.Key_Tab)
    name = next(each for each in fields.findChildren(QLabel) if each.text() == f"{fields.said_by.currentText()} meant")
    picture = name.grab().toImage()
    inks = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(picture.height())}
    assert {theme.colour("ink").name(), theme.colour("ink-2").name()} <= inks


def test_one_word_and_enter_keep_it_and_the_cursor_returns(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.field.setText("a gate that opens")
    desk.field.setSelection(2, 4)
    before = len(bench.session.misunderstandings)
    desk.slip.open(HERE, word="calm")
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Return)
    caught = bench.session.misunderstandings[-1]
    assert len(bench.session.misunderstandings) == before + 1
    assert (caught.word, caught.stage, caught.status) == ("calm", "mapping", Status.OPEN)
    assert desk.field.hasFocus()
    assert (desk.field.selectionStart(), desk.field.selectedText()) == (2, "gate")


def test_a_selection_comes_back_whole_with_characters_that_qt_counts_twice(qtbot: QtBot, desk: Desk) -> None:
    desk.field.setText("a 🎭🎭 gate")
    desk.field.selectAll()
    desk.slip.open(HERE, word="calm")
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Return)
    assert desk.field.selectedText() == "a 🎭🎭 gate"


def test_what_is_typed_into_one_that_undo_took_away_is_kept(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.slip.open(HERE, word="calm")
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Return)
    desk.slip.edit(bench.session.misunderstandings[-1])
    bench.workbench.undo()
    desk.slip.fields.word.setText("calmer")
    desk.slip.keep()
    assert bench.session.misunderstandings[-1].word == "calmer"
    assert not desk.slip.isVisible()


def test_what_is_selected_becomes_the_word(qtbot: QtBot, desk: Desk) -> None:
    desk.field.setText("a gate that opens")
    desk.field.setSelection(2, 4)
    desk.slip.open(HERE)
    assert desk.slip.fields.word.text() == "gate"


def test_the_last_pair_is_filled_in(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    last = max(bench.session.misunderstandings, key=lambda each: (each.caught_at, each.rank))
    desk.slip.open(HERE)
    assert desk.slip.fields.said_by.choice() == last.said_by
    others = tuple(each for each in last.heard_by if each != last.said_by)
    assert desk.slip.fields.draft().hearers(bench.session) == others


def test_tab_unfolds_the_rest_and_ctrl_enter_keeps_all_of_it(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.slip.open(HERE)
    fields = desk.slip.fields
    qtbot.keyClicks(fields.word, "drop-off")
    qtbot.keyClick(fields.word, Qt.Key.Key_Tab)
    assert fields.meant.isVisible()
    assert fields.said_by.hasFocus()
    qtbot.keyClicks(fields.meant, "people who stop")
    qtbot.keyClicks(fields.heard, "the lay-by")
    qtbot.mouseClick(fields._kinds[Kind.MEASURE], Qt.MouseButton.LeftButton)
    qtbot.keyClick(fields.heard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    caught = bench.session.misunderstandings[-1]
    assert (caught.word, caught.meant, caught.heard, caught.kind) == (
        "drop-off", "people who stop", "the lay-by", Kind.MEASURE
    )  # fmt: skip


def test_escape_keeps_a_draft_that_comes_back(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.slip.open(HERE)
    qtbot.keyClicks(desk.slip.fields.word, "hold")
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Escape)
    assert not desk.slip.isVisible()
    assert desk.field.hasFocus()
    desk.field.deselect()
    desk.slip.open(HERE)
    assert desk.slip.fields.word.text() == "hold"


@pytest.mark.parametrize("kept", [True, False])
def test_a_draft_outlives_that_another_one_is_looked_at(qtbot: QtBot, bench: Bench, desk: Desk, kept: bool) -> None:
    desk.slip.open(HERE)
    qtbot.keyClicks(desk.slip.fields.word, "hold")
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Escape)
    desk.slip.edit(bench.session.misunderstandings[0])
    (desk.slip.keep if kept else desk.slip.put_away)()
    desk.field.deselect()
    desk.slip.open(HERE)
    assert desk.slip.fields.word.text() == "hold"


def test_what_was_meant_is_a_draft_without_the_word_too(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.slip.open(HERE)
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Tab)
    qtbot.keyClicks(desk.slip.fields.meant, "twenty minutes")
    qtbot.keyClick(desk.slip.fields.meant, Qt.Key.Key_Escape)
    desk.slip.open(HERE)
    assert desk.slip.fields.meant.text() == "twenty minutes"
    desk.slip.fields.meant.selectAll()
    qtbot.keyClick(desk.slip.fields.meant, Qt.Key.Key_Delete)
    desk.slip.put_away()
    assert not bench.workbench.run.drafts


def test_a_draft_that_says_more_than_its_word_comes_back_unfolded(qtbot: QtBot, desk: Desk) -> None:
    desk.slip.open(HERE)
    assert not desk.slip.fields.meant.isVisible()
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Tab)
    qtbot.keyClicks(desk.slip.fields.meant, "twenty minutes")
    desk.slip.put_away()
    desk.slip.open(HERE)
    assert desk.slip.fields.meant.isVisible()
    assert desk.slip.fields.word.hasFocus()


def test_a_draft_waits_beneath_a_word_that_is_caught_meanwhile(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.slip.open(HERE)
    qtbot.keyClicks(desk.slip.fields.word, "hold")
    desk.slip.put_away()
    desk.field.deselect()
    for word in ("calm", "soon"):
        desk.slip.open(HERE, word=word)
        qtbot.keyClicks(desk.slip.fields.word, "er")
        (desk.slip.put_away if word == "calm" else desk.slip.keep)()
    assert bench.session.misunderstandings[-1].word == "sooner"
    for word in ("calmer", "hold", ""):
        desk.slip.open(HERE)
        assert desk.slip.fields.word.text() == word
        desk.slip.keep()


@pytest.mark.parametrize("kept", [True, False])
def test_a_word_from_the_capture_line_leaves_it_once_it_is_kept(qtbot: QtBot, bench: Bench, kept: bool) -> None:
    console = at_problem(qtbot, bench)
    console.capture.take("idea")
    qtbot.keyClicks(console.capture.field, "calm")
    chip = console.findChild(QWidget, "capture.misunderstanding")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert console.slip.fields.word.text() == "calm"
    (console.slip.keep if kept else console.slip.put_away)()
    assert console.capture.field.text() == ("" if kept else "calm")
    console.capture.field.selectAll()
    qtbot.keyClicks(console.capture.field, "A lamp")
    console.catch()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(console.slip.fields.word, "soon")
    console.slip.keep()
    assert console.capture.field.text() == "A lamp", "what is typed there is no part of what was caught elsewhere"
    console.catch()
    qtbot.keyClicks(console.slip.fields.word, "blue")
    console.capture.field.selectAll()
    qtbot.keyClicks(console.capture.field, "A rope")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    console.slip.keep()
    assert bench.session.misunderstandings[-1].word == "blue"
    assert console.capture.field.text() == "A rope", "the row was open already and took nothing from here"


@pytest.mark.parametrize("following", ["another", "the same", "a new one"])
def test_what_is_typed_into_a_kept_one_stands_when_another_is_opened_over_it(
    qtbot: QtBot, bench: Bench, desk: Desk, following: str
) -> None:
    one, other = bench.session.misunderstandings[:2]
    desk.slip.edit(one)
    desk.slip.fields.meant.clear()
    qtbot.keyClicks(desk.slip.fields.meant, "twenty minutes")
    if following == "a new one":
        desk.slip.open(HERE, word="calm")
    else:
        desk.slip.edit(other if following == "another" else one)
    assert bench.session.misunderstandings[0].meant == "twenty minutes"
    shown = {"another": other.word, "the same": one.word, "a new one": "calm"}
    assert desk.slip.fields.word.text() == shown[following]
    desk.slip.put_away()
    assert bench.session.misunderstandings[0].meant == "twenty minutes"


def test_what_is_typed_into_a_kept_one_survives_the_end_of_the_program(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    one = bench.session.misunderstandings[0]
    desk.slip.edit(one)
    desk.slip.fields.meant.clear()
    qtbot.keyClicks(desk.slip.fields.meant, "twenty minutes")
    again = Desk(bench)
    qtbot.addWidget(again)
    again.show()
    again.slip.edit(one)
    assert again.slip.fields.meant.text() == "twenty minutes"
    again.slip.put_away()
    again.slip.edit(one)
    assert again.slip.fields.meant.text() == one.meant, "cancelled is cancelled"
    again.slip.put_away()
    assert not bench.workbench.run.drafts


def test_where_the_cursor_was_is_gone_and_it_goes_to_where_the_stage_begins(qtbot: QtBot, bench: Bench) -> None:
    console = at_problem(qtbot, bench)
    console.catch()
    console.go_to_stage("translation")
    begins = QApplication.focusWidget()
    qtbot.mouseClick(console.slip.fields.word, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(console.slip.fields.word, "soon")
    qtbot.keyClick(console.slip.fields.word, Qt.Key.Key_Return)
    assert bench.session.misunderstandings[-1].word == "soon"
    assert QApplication.focusWidget() is begins


def test_who_heard_it_stays_chosen_while_the_organisations_change(bench: Bench, desk: Desk) -> None:
    session = bench.session
    said, *heard = (each.id for each in session.organisations[:3])
    which = session.misunderstandings[0].id
    by_several = partial(describe_misunderstanding, which=which, said_by=said, heard_by=tuple(heard))
    bench.workbench.edit("Edit misunderstanding", by_several, HERE)
    desk.slip.edit(bench.session.misunderstandings[0])
    change = partial(describe_organisation, which=said, name="St Brannock")
    bench.workbench.edit("Edit organisation", change, Place("problem", "room"))
    assert desk.slip.fields.draft().hearers(bench.session) == tuple(heard)
    bench.workbench.edit("Remove", partial(remove_organisation, which=heard[0]), Place("problem", "room"))
    assert desk.slip.fields.draft().hearers(bench.session) == (heard[1],)


def test_without_a_word_nothing_is_kept(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    before = bench.session
    desk.slip.open(HERE)
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Return)
    assert bench.session is before
    assert desk.slip.isVisible()


def test_spotlight_keeps_it_and_asks_for_the_screen(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.slip.open(HERE, word="calm")
    with qtbot.waitSignal(desk.slip.presented) as told:
        desk.slip.spotlight()
    assert told.args[0].item == bench.session.misunderstandings[-1].id


def test_it_is_on_disk_as_soon_as_enter_is_pressed(qtbot: QtBot, bench: Bench, desk: Desk) -> None:
    desk.slip.open(HERE, word="calm")
    with qtbot.waitSignal(bench.workbench.saved):
        qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Return)
    assert bench.on_disk().misunderstandings[-1].word == "calm"


@pytest.fixture
def log(qtbot: QtBot, bench: Bench) -> SlipLog:
    made = SlipLog(bench.workbench)
    qtbot.addWidget(made)
    made.resize(316, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def test_the_log_counts_and_filters_by_status(qtbot: QtBot, bench: Bench, log: SlipLog) -> None:
    for status, chip in log._chips.items():
        count = sum(each.status is status for each in bench.session.misunderstandings)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
        assert chip.label().endswith(f" {count}")
        assert log._entries.rowCount() == count


def test_one_key_makes_a_term_of_it_with_both_meanings(qtbot: QtBot, bench: Bench, desk: Desk, log: SlipLog) -> None:
    desk.slip.open(HERE, word="turnaround")
    desk.slip.keep()
    fresh = bench.session.misunderstandings[-1]
    log.open(fresh.id)
    qtbot.keyClick(log._list, Qt.Key.Key_T)
    made = next(each for each in bench.session.misunderstandings if each.id == fresh.id)
    term = bench.session.term(made.term)
    assert term is not None
    assert term.word.casefold() == fresh.word.casefold()
    assert log._list.hasFocus()
    with qtbot.waitSignal(log.wanted) as told:
        qtbot.keyClick(log._list, Qt.Key.Key_T)
    assert told.args == [Place("translation", "terms", term.id)]


def test_a_deleted_entry_comes_back_with_undo(qtbot: QtBot, bench: Bench, log: SlipLog) -> None:
    before = bench.session.misunderstandings
    log.open(before[0].id)
    qtbot.keyClick(log._list, Qt.Key.Key_Delete)
    assert len(bench.session.misunderstandings) == len(before) - 1
    bench.workbench.undo()
    assert bench.session.misunderstandings == before


def test_an_empty_log_says_how_to_begin(qtbot: QtBot, bench_of: Callable[[Session], Bench], bench: Bench) -> None:
    empty = bench_of(replace(bench.session, misunderstandings=()))
    log = SlipLog(empty.workbench)
    qtbot.addWidget(log)
    log.show()
    assert log._empty.isVisible()
    with qtbot.waitSignal(log.catch_wanted):
        log._empty.acted.emit()


def test_where_a_name_is_cut_in_the_row_whole_words_stand_and_the_tip_has_all(
    qtbot: QtBot, bench: Bench, desk: Desk
) -> None:
    desk.slip.arrange(QRect(0, 0, 700, 600))
    desk.slip.open(HERE, word="calm")
    choice = desk.slip.fields.said_by
    choice.choose(bench.session.organisations[0].id)
    assert choice.toolTip() == "St Brannock Hospital"
    assert shortened("St Brannock Hospital", "body", 90) == "St Brannock"
    assert shortened("St Brannock Hospital", "body", 40) == "St Brannock"  # cut with dots: "St" names nobody
    assert shortened("Halcyon Lounges", "body", 40) == "Halcyon"
    desk.resize(1300, 600)
    desk.slip.arrange(QRect(0, 0, 1300, 600))
    assert choice.toolTip() == ""


@pytest.mark.parametrize("wide", [620, 692, 850])
def test_the_actions_never_run_into_the_status(qtbot: QtBot, desk: Desk, wide: int) -> None:
    desk.slip.arrange(QRect(0, 0, wide, 600))
    desk.slip.open(HERE, word="calm")
    qtbot.keyClick(desk.slip.fields.word, Qt.Key.Key_Tab)
    status = desk.slip.fields.status
    ends = status.mapTo(desk.slip, status.rect().topRight()).x()
    assert ends < min(each.x() for each in desk.slip._actions)


def test_the_log_tells_in_full_what_its_lines_may_cut(bench: Bench) -> None:
    entries = Entries()
    caught = next(each for each in bench.session.misunderstandings if each.word == "calm")
    entries.show(bench.session, [caught])
    tip = str(entries.data(entries.index(0), Qt.ItemDataRole.ToolTipRole))
    assert tip.splitlines() == [
        "calm",
        "Evenkeel: what the person says they feel, on their own scale",
        "St Brannock Hospital: lying still, asking for nothing",
    ]
