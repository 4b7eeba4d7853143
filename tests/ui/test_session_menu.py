"""The session's menu says what its entries do, and leads to what belongs to no one session."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.ui.conftest import Bench
from tests.ui.console_frame import Frame
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.own_cards.window import OwnCardsWindow


def test_the_sessions_menu_says_what_prints_and_leads_to_the_own_cards(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    decks = DeckShelf(tmp_path / "nowhere", bench.equipment.background, own=tmp_path / "deck")
    frame = Frame(replace(bench, equipment=replace(bench.equipment, deck=decks)))
    qtbot.addWidget(frame, before_close_func=lambda each: each.console.put_away())
    actions = {each.text(): each for each in frame.console.top.menu.actions()}
    assert "Print cards of the deck" in actions
    actions["Own cards"].trigger()
    assert frame.findChild(OwnCardsWindow) is not None
    decks.put_away()
