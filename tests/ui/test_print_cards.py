"""Cards of the deck on paper, chosen in a dialog that stands beside the work."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.conftest import Bench
from workshop.deck.deck import Deck
from workshop.ui.dialogs.print_cards import PrintCardsDialog

THEATRE = DECK.by_number[12].industry
OTHERS = tuple(each for each in DECK.industries if each.suit in ("play", "grow") and each is not THEATRE)[:6]
SMALL = Deck((*OTHERS, THEATRE), DECK.features)


@pytest.fixture
def dialog(qtbot: QtBot, bench: Bench, desk: QWidget, monkeypatch: pytest.MonkeyPatch) -> PrintCardsDialog:
    monkeypatch.setattr("workshop.ui.deck_shelf.read_deck", lambda _: SMALL)
    monkeypatch.setattr(Deck, "prepare", lambda _: None)
    made = PrintCardsDialog(bench.equipment, desk)
    made.open()
    qtbot.waitUntil(lambda: bench.equipment.deck.deck is not None)
    qtbot.waitUntil(lambda: made.told.text() == "No card is chosen yet.")
    return made


def the_file(home: Path) -> Path:
    return home / "documents" / "Calmer before surgery" / "Cards of the deck.pdf"


def finished(qtbot: QtBot, dialog: PrintCardsDialog) -> str:
    """Wait for the end, and return what is said then."""
    qtbot.waitUntil(lambda: dialog.close_button.label() == "Close")
    return dialog.told.text()


def test_cards_by_their_numbers_are_counted_while_one_types_and_printed_on_both_sides(
    qtbot: QtBot, dialog: PrintCardsDialog, home: Path
) -> None:
    assert not dialog.go.isEnabled()
    qtbot.keyClicks(dialog.choice.numbers, "12")
    assert dialog.told.text() == "1 card on 1 sheet"
    dialog.paper.choose("letter")
    qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert finished(qtbot, dialog) == "Cards of the deck.pdf is there."
    read = PdfReader(the_file(home))
    assert len(read.pages) == 2
    assert round(read.pages[0].mediabox.width) == 612
    assert dialog.show_folder.isVisible()


def test_a_number_that_cannot_be_read_is_named(qtbot: QtBot, dialog: PrintCardsDialog) -> None:
    qtbot.keyClicks(dialog.choice.numbers, "12, twelve")
    assert dialog.told.text() == "“twelve” is no number and no range of numbers."
    assert not dialog.go.isEnabled()


def test_whole_suits_and_the_whole_deck(qtbot: QtBot, dialog: PrintCardsDialog) -> None:
    tick = dialog.findChild(QCheckBox, "cards.play")
    assert tick is not None
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    some = len([each for each in SMALL.cards if each.industry.suit == "play"])
    assert dialog.told.text().startswith(f"{some} cards on ")
    whole = dialog.findChild(QWidget, "cards.all")
    assert whole is not None
    qtbot.mouseClick(whole, Qt.MouseButton.LeftButton)
    assert dialog.told.text().startswith(f"{len(SMALL.cards)} cards on ")


def test_a_folder_that_is_none_is_told(qtbot: QtBot, dialog: PrintCardsDialog, home: Path) -> None:
    (home / "documents").write_text("no folder")
    qtbot.keyClicks(dialog.choice.numbers, "12")
    dialog.make()
    assert finished(qtbot, dialog).startswith("Nothing was made. Nothing can be written to")


def test_closing_while_it_is_made_leaves_no_file(
    qtbot: QtBot, bench: Bench, dialog: PrintCardsDialog, home: Path
) -> None:
    qtbot.keyClicks(dialog.choice.numbers, "1-9999")
    dialog.make()
    dialog.reject()
    qtbot.waitUntil(lambda: bench.equipment.background.idle)
    assert not the_file(home).exists()
