"""The code in a sheet's corner, typed into the capture line, leads to where the sheet is typed in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import at_problem, press
from workshop.ui.console.console import Console

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def console(qtbot: QtBot, bench: Bench) -> Console:
    """The console at Problem; nothing here asks for the deck."""
    return at_problem(qtbot, bench)


def typed(qtbot: QtBot, console: Console, code: str) -> None:
    """Type a code into the capture line and press Enter."""
    press(qtbot, console, Qt.Key.Key_I, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), code)
    press(qtbot, console, Qt.Key.Key_Return)


def in_stage(console: Console) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and console.stage().isAncestorOf(focus)


def test_a_ladder_opens_the_ladder(qtbot: QtBot, console: Console) -> None:
    typed(qtbot, console, "L-02")
    assert console.stage().key == "abstraction"
    assert in_stage(console)


@pytest.mark.parametrize("code", ["C-{number}", "W-04 {number}", "w-4 {number}"])
def test_a_grid_opens_the_mapping_of_its_card(qtbot: QtBot, bench: Bench, console: Console, code: str) -> None:
    analogy = bench.session.shortlist[-1]
    ideas = bench.session.ideas
    typed(qtbot, console, code.format(number=analogy.number))
    assert console.stage().key == "mapping"
    assert console.stage().destination() == analogy.id
    assert in_stage(console)
    assert console.capture.field.text() == ""
    assert bench.session.ideas is ideas
    assert bench.workbench.run.draft("capture") == ""


@pytest.mark.parametrize("code", ["C-99", "W-04 99", "I-05 99"])
def test_a_card_that_is_not_in_the_session_is_said_and_its_code_stays_to_be_mended(
    qtbot: QtBot, bench: Bench, console: Console, code: str
) -> None:
    typed(qtbot, console, code)
    field, told = console.capture.field, "Card 99 is not in this session. Shortlist it or hand it out first."
    assert console.stage().key == "problem"
    assert field.text() == code
    assert field.hasFocus()
    assert field.destination() == "Sheet → not in this session"
    assert (console.messages.text(), field.accessibleDescription()) == (told, told)
    for _ in "99":
        press(qtbot, console, Qt.Key.Key_Backspace)
    assert (console.messages.text(), field.accessibleDescription()) == ("", "")
    qtbot.keyClicks(field, str(bench.session.shortlist[-1].number))
    press(qtbot, console, Qt.Key.Key_Return)
    assert field.text() == ""
    assert code.startswith("I") or console.stage().destination() == bench.session.shortlist[-1].id


def test_an_empty_grid_opens_the_mapping_where_it_was_left(qtbot: QtBot, console: Console) -> None:
    typed(qtbot, console, "W-04")
    assert console.stage().key == "mapping"


def test_a_slip_opens_the_row_that_catches_a_misunderstanding(qtbot: QtBot, console: Console) -> None:
    typed(qtbot, console, "S-13")
    assert console.slip.isVisible()
    assert console.slip.fields.word.hasFocus()
    assert console.slip.fields.word.text() == ""


def test_an_idea_slip_keeps_the_cursor_in_the_line_and_sends_the_idea_to_its_card(
    qtbot: QtBot, bench: Bench, console: Console
) -> None:
    analogy = bench.session.shortlist[-1]
    typed(qtbot, console, f"I-05 {analogy.number}")
    qtbot.keyClicks(QApplication.focusWidget(), "Say the next time aloud")
    press(qtbot, console, Qt.Key.Key_Return)
    assert bench.session.ideas[-1].text == "Say the next time aloud"
    assert bench.session.ideas[-1].analogy == analogy.id


def test_the_tag_says_where_the_sheet_belongs_while_it_is_typed(qtbot: QtBot, bench: Bench, console: Console) -> None:
    analogy = bench.session.shortlist[0]
    field = console.capture.field
    press(qtbot, console, Qt.Key.Key_I, ALT)
    before = field.destination()
    for code, where in (
        (f"C-{analogy.number}", analogy.title),
        ("L-1", "Abstraction"),
        ("W-4", "Mapping"),
        ("S-13", "the log"),
        ("I-5", "Loose ideas"),
    ):
        qtbot.keyClicks(field, code)
        assert field.destination() == f"Sheet → {where}"
        for _ in code:
            press(qtbot, console, Qt.Key.Key_Backspace)
    assert field.destination() == before


@pytest.mark.parametrize(("letter", "list_name"), [(Qt.Key.Key_T, "terms"), (Qt.Key.Key_N, "jottings")])
def test_a_code_is_a_word_like_any_other_where_no_idea_is_typed(
    qtbot: QtBot, bench: Bench, console: Console, letter: Qt.Key, list_name: str
) -> None:
    press(qtbot, console, letter, ALT)
    qtbot.keyClicks(QApplication.focusWidget(), "C-4")
    assert "Sheet" not in console.capture.field.destination()
    press(qtbot, console, Qt.Key.Key_Return)
    kept = getattr(bench.session, list_name)[-1]
    assert "C-4" in (getattr(kept, "word", ""), getattr(kept, "text", ""))
    assert console.stage().key == "problem"


def test_what_only_looks_like_a_code_is_an_idea(qtbot: QtBot, bench: Bench, console: Console) -> None:
    typed(qtbot, console, "W-04 needs a stamp")
    assert bench.session.ideas[-1].text == "W-04 needs a stamp"
    assert console.stage().key == "problem"
