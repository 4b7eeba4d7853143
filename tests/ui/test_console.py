"""The console as a whole: moving about, keys, what the room sees, the clocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import ALT, CTRL, Frame, framed, press
from workshop.model.place import Place
from workshop.room.clocks import StageClock
from workshop.room.stages import STAGES
from workshop.storage import file
from workshop.ui.console.console import Console
from workshop.ui.console.rail_link import RailLink
from workshop.ui.console.side_strip import SideStrip
from workshop.ui.console.time_panel import running
from workshop.ui.widgets.prose_edit import ProseEdit


@pytest.fixture
def console(qtbot: QtBot, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> Iterator[Console]:
    frame = framed(qtbot, bench, monkeypatch)
    frame.console.go_to_stage("problem")
    yield frame.console  # noqa: PT022  the window is held until the test is over


class WindowWatch(QObject):
    """Notes every widget that appears as a window of its own."""

    def __init__(self, besides: set[QWidget]) -> None:
        super().__init__()
        self._besides = besides
        self.appeared: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = isinstance(watched, QWidget) and watched.isWindow() and watched not in self._besides
        if window and event.type() == QEvent.Type.Show:
            self.appeared.append(f"{type(watched).__name__} {watched.objectName()}")
        return False


def test_nothing_flashes_up_as_a_window_of_its_own(qtbot: QtBot, qapp: QApplication, bench: Bench) -> None:
    frame_watch = WindowWatch(set())
    qapp.installEventFilter(frame_watch)
    frame = Frame(bench)
    qtbot.addWidget(frame, before_close_func=lambda each: each.console.put_away())
    frame_watch._besides.add(frame)
    frame.show()
    for key in STAGES:
        frame.console.go_to_stage(key)
    frame.console.go(Place("problem", "room"))
    frame.console.go(Place("translation", "home"))
    frame.console.catch()
    frame.console.logs.toggle()
    qapp.removeEventFilter(frame_watch)
    assert frame_watch.appeared == []


@pytest.mark.parametrize(("number", "stage"), list(enumerate(STAGES, start=1)))
def test_each_stage_is_one_key_away_even_while_typing(
    qtbot: QtBot, bench: Bench, console: Console, number: int, stage: str
) -> None:
    console.capture.field.setFocus()
    qtbot.keyClicks(console.capture.field, "half a thought")
    press(qtbot, console, Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert bench.workbench.run.stage == stage
    assert console.capture.field.text() == "half a thought"
    assert bench.workbench.run.draft("capture") == "half a thought"


def test_moving_about_never_changes_what_the_room_sees(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    assert console.presentation.state_words == "BLANK"
    press(qtbot, console, Qt.Key.Key_F5)
    assert console.presentation.state_words == "LIVE"
    seen = console.presentation.plain_text
    assert "anxiety" in seen
    for key in STAGES:
        console.go_to_stage(key)
        assert console.presentation.plain_text == seen
    press(qtbot, console, Qt.Key.Key_F5)
    assert console.presentation.plain_text != seen


def test_the_room_reads_a_line_when_it_is_finished_not_letter_by_letter(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_F5)
    console.stage().begin()
    statement = console.findChild(QTextEdit, "statement")
    assert isinstance(statement, QTextEdit)
    qtbot.keyClicks(statement.viewport(), "Zebra")
    assert "Zebra" not in console.presentation.plain_text
    qtbot.keyClick(statement, Qt.Key.Key_Return)
    assert "Zebra" in console.presentation.plain_text


def test_a_pause_before_the_field_is_left_keeps_nothing_from_the_room(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    console.presentation.open()  # no window, which would take the cursor from the field here
    press(qtbot, console, Qt.Key.Key_F5)
    console.stage().begin()
    statement = console.findChild(QTextEdit, "statement")
    assert isinstance(statement, QTextEdit)
    qtbot.waitUntil(statement.hasFocus)
    qtbot.keyClicks(statement.viewport(), "Zebra")
    qtbot.waitUntil(lambda: bench.workbench.is_saved)
    assert "Zebra" not in console.presentation.plain_text
    qtbot.keyClick(statement, Qt.Key.Key_Tab)
    assert "Zebra" in console.presentation.plain_text


def test_freeze_and_blank_come_back_to_the_state_before(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_F8)
    assert console.presentation.state_words == "FROZEN"
    press(qtbot, console, Qt.Key.Key_F9)
    assert console.presentation.state_words == "BLANK"
    press(qtbot, console, Qt.Key.Key_F9)
    assert console.presentation.state_words == "FROZEN"
    press(qtbot, console, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert console.presentation.state_words == "NO SCREEN"
    assert not console.projector.isVisible()


def test_catching_a_word_returns_to_the_field_and_changes_nothing_for_the_room(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    press(qtbot, console, Qt.Key.Key_F5)
    seen = console.presentation.plain_text
    console.stage().begin()
    field = QApplication.focusWidget()
    press(qtbot, console, Qt.Key.Key_F4)
    qtbot.keyClicks(QApplication.focusWidget(), "calm")
    press(qtbot, console, Qt.Key.Key_Return)
    assert bench.session.misunderstandings[-1].word == "calm"
    assert QApplication.focusWidget() is field
    assert console.presentation.plain_text == seen


@pytest.mark.parametrize(
    ("letter", "list_name"),
    [(Qt.Key.Key_I, "ideas"), (Qt.Key.Key_T, "terms"), (Qt.Key.Key_P, "jottings"), (Qt.Key.Key_N, "jottings")],
)
def test_the_capture_line_keeps_what_was_heard(
    qtbot: QtBot, bench: Bench, console: Console, letter: Qt.Key, list_name: str
) -> None:
    before = len(getattr(bench.session, list_name))
    press(qtbot, console, letter, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(QApplication.focusWidget(), "named calls")
    with qtbot.waitSignal(bench.workbench.saved):
        press(qtbot, console, Qt.Key.Key_Return)
    assert len(getattr(bench.session, list_name)) == before + 1
    assert console.capture.field.text() == ""
    assert len(getattr(bench.on_disk(), list_name)) == before + 1


def middle_of_the_statement(console: Console) -> QTextEdit:
    """The cursor stands in the statement, with its third to sixth letter selected."""
    console.go(Place("problem", "problem", "statement"))
    statement = console.findChild(QTextEdit, "statement")
    assert statement is not None
    cursor = statement.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(6, QTextCursor.MoveMode.KeepAnchor)
    statement.setTextCursor(cursor)
    return statement


def selected(field: QTextEdit) -> tuple[int, int]:
    return field.textCursor().anchor(), field.textCursor().position()


def test_undoing_what_has_the_cursor_leaves_the_cursor_in_the_stage(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_R, CTRL)
    press(qtbot, console, Qt.Key.Key_Z, CTRL)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert console.stage().isAncestorOf(focus)


def test_the_line_about_the_rooms_screen_goes_when_the_screen_is_opened_again(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    console.presentation.lose_screen()
    console.projector.offered.emit(True)
    assert "stays blank" in console.messages.text()
    press(qtbot, console, Qt.Key.Key_F5)
    assert console.messages.text() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_after_the_capture_line_the_cursor_is_back_in_the_sentence(qtbot: QtBot, console: Console, key: Qt.Key) -> None:
    statement = middle_of_the_statement(console)
    press(qtbot, console, Qt.Key.Key_I, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "coloured lines")
    press(qtbot, console, key)
    assert QApplication.focusWidget() is statement
    assert selected(statement) == (2, 6)


def test_what_is_left_in_the_capture_line_by_escape_is_there_next_time(qtbot: QtBot, console: Console) -> None:
    middle_of_the_statement(console)
    press(qtbot, console, Qt.Key.Key_N, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "half a no")
    press(qtbot, console, Qt.Key.Key_Escape)
    press(qtbot, console, Qt.Key.Key_N, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "te")
    assert console.capture.field.text() == "half a note"


def test_a_click_on_a_chip_of_the_capture_line_gives_the_cursor_back_too(qtbot: QtBot, console: Console) -> None:
    statement = middle_of_the_statement(console)
    chip = console.capture.findChild(QWidget, "capture.parking")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "who pays")
    press(qtbot, console, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is statement


def test_the_key_that_keeps_a_popover_keeps_the_folded_row_once(qtbot: QtBot, bench: Bench, console: Console) -> None:
    before = len(bench.session.misunderstandings)
    press(qtbot, console, Qt.Key.Key_M, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "care")
    press(qtbot, console, Qt.Key.Key_Return, CTRL)
    assert len(bench.session.misunderstandings) == before + 1


def test_a_look_into_the_log_gives_the_cursor_back(qtbot: QtBot, console: Console) -> None:
    statement = middle_of_the_statement(console)
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert QApplication.focusWidget() is not statement
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert QApplication.focusWidget() is statement
    assert selected(statement) == (2, 6)


def test_typing_replaces_a_selection_that_came_along_as_the_word(qtbot: QtBot, console: Console) -> None:
    middle_of_the_statement(console)
    press(qtbot, console, Qt.Key.Key_M, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "referral")
    assert console.slip.fields.word.text() == "referral"


def test_the_clock_begins_with_the_first_f5_on_the_day_and_stops_for_the_break(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    clock = bench.workbench.clock
    clock.shift(datetime.fromisoformat(f"{bench.session.plan.date}T09:30").astimezone() - clock.now())
    press(qtbot, console, Qt.Key.Key_F5)
    assert bench.workbench.run.begun
    clock.shift(timedelta(minutes=12))
    console.tick()
    assert "08:00" in console.top.time.stage_time.accessibleDescription()
    press(qtbot, console, Qt.Key.Key_B, CTRL)
    clock.shift(timedelta(minutes=20))
    press(qtbot, console, Qt.Key.Key_B, CTRL)
    console.tick()
    assert "08:00" in console.top.time.stage_time.accessibleDescription()


def test_at_zero_the_words_of_the_clock_change_and_from_the_first_whole_minute_it_counts_what_is_over(
    bench: Bench,
) -> None:
    session, run = bench.session, replace(bench.workbench.run, counting=bench.session.stages[0].id)

    def words(left: int) -> str:
        return running(session, run, StageClock(spent=1200 - left, planned=1200, ends=None, late=0))[1]

    assert [words(each) for each in (121, 61, 1, 0, -59, -60, -240)] == [
        "Problem", "2 min left", "1 min left", "time is up", "time is up", "1 min over", "4 min over",
    ]  # fmt: skip


def test_preparing_the_day_before_starts_no_clock(qtbot: QtBot, bench: Bench, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    assert not bench.workbench.run.begun


def test_f6_goes_round_the_parts_of_the_window(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_F5)
    console.stage().begin()
    seen = []
    for _ in range(4):
        press(qtbot, console, Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        parts = {"rail": console.rail, "side": console.side, "capture": console.capture, "centre": console._centre}
        seen.append(next(name for name, part in parts.items() if focus is not None and part.isAncestorOf(focus)))
    assert sorted(seen) == ["capture", "centre", "rail", "side"]


def test_the_smallest_window_folds_rail_and_panel_and_keeps_everything_in_reach(qtbot: QtBot, console: Console) -> None:
    console.window().resize(1024, 680)
    qtbot.waitUntil(lambda: console.width() == 1024)
    assert console.rail.width() == 56
    assert not console.side.isVisible()
    assert console.capture.field.width() >= 320
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert console.side.isVisible()
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert not console.side.isVisible()
    press(qtbot, console, Qt.Key.Key_M, CTRL)
    press(qtbot, console, Qt.Key.Key_Tab)
    (strip,) = console.findChildren(SideStrip)
    popover = console.slip.frame_rect().translated(console.slip.pos())
    assert console.slip.isVisible()
    assert not popover.intersects(strip.geometry())


def test_a_failure_to_save_is_told_and_goes_away_by_itself(qtbot: QtBot, bench: Bench, console: Console) -> None:
    bench.workbench.unsaved.emit("disk full")
    assert console.banner.isVisible()
    assert "tried again" in console.messages.text()
    field = console.findChild(QLineEdit, "capture")
    assert isinstance(field, QLineEdit)
    console.capture.take("idea")
    qtbot.keyClicks(field, "still here")
    with qtbot.waitSignal(bench.workbench.saved):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not console.banner.isVisible()


def test_what_was_parked_and_noted_can_be_read_again_and_taken_out(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    for letter, words in ((Qt.Key.Key_P, "who pays for <b>paint</b>"), (Qt.Key.Key_N, "Ana looks tired")):
        press(qtbot, console, letter, ALT)
        qtbot.keyClicks(QApplication.focusWidget(), words)
        press(qtbot, console, Qt.Key.Key_Return)
    kept = bench.session.jottings
    link = next(each for each in console.rail.findChildren(RailLink) if each.label() == "Set aside")
    assert link.accessibleDescription() == str(len(kept))
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    dialog = console.window().findChild(QDialog, "set_aside")
    assert dialog is not None
    read = [each.text() for each in dialog.findChildren(ProseEdit)]
    assert {"who pays for <b>paint</b>", "Ana looks tired"} <= set(read)
    line = dialog.findChild(ProseEdit, f"jotting.{kept[0].id}")
    assert isinstance(line, ProseEdit)
    line.setFocus()
    qtbot.keyClicks(line, " Today.")
    assert bench.session.jottings[0].text == f"{kept[0].text} Today."
    kept = bench.session.jottings
    qtbot.mouseClick(dialog.findChild(QWidget, f"remove.{kept[-1].id}"), Qt.MouseButton.LeftButton)
    assert bench.session.jottings == kept[:-1]
    dialog.close()
    console.undo()
    assert [each.text for each in bench.session.jottings] == [each.text for each in kept]


def test_ctrl_l_goes_into_an_open_log_and_closes_it_from_there(qtbot: QtBot, console: Console) -> None:
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    console.stage().begin()
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert console.log.isVisible()
    focus = QApplication.focusWidget()
    assert focus is not None
    assert console.log.isAncestorOf(focus)
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    assert not console.log.isVisible()


def test_while_the_disk_fails_a_copy_can_be_put_into_documents(
    qtbot: QtBot, bench: Bench, console: Console, home: Path
) -> None:
    bench.workbench.unsaved.emit("disk full")
    qtbot.mouseClick(console.banner.action, Qt.MouseButton.LeftButton)
    assert "A copy is safe in Documents" in console.messages.text()
    [copy] = (home / "documents").glob("*.workshop")
    assert file.read(copy).session == bench.session


def test_in_a_small_window_the_open_panel_leaves_the_banner_and_its_button_free(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    console.window().resize(1024, 680)
    qtbot.waitUntil(lambda: console.width() == 1024)
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    bench.workbench.unsaved.emit("disk full")
    assert console.side.isVisible()
    assert console.banner.action.isVisible()
    assert not console.side.geometry().intersects(console.banner.geometry())
    press(qtbot, console, Qt.Key.Key_L, CTRL)
    press(qtbot, console, Qt.Key.Key_F5, ALT)
    picture = console.side.thumbnail
    assert picture.isVisible()
    qtbot.waitUntil(lambda: picture.size() == picture.sizeHint())
