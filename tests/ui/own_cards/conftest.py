"""The window of own cards, opened over a folder of this test's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.samples import DECK
from tests.ui.own_cards.desk import Desk
from workshop.background import Background
from workshop.deck.industry import Industry
from workshop.deck.own_folder import OwnFolder
from workshop.paths import resources
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.key_filter import KeyFilter
from workshop.ui.own_cards.window import OwnCardsWindow, open_own_cards


@pytest.fixture
def open_desk(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Desk]]:
    """Opens the window, over a folder in which these industries are."""
    monkeypatch.setattr("workshop.ui.deck_shelf.read_kept", lambda *_: DECK)  # which no test here changes
    monkeypatch.setattr("workshop.ui.deck_shelf.RENEWED_AFTER", 1)
    background = Background()
    keys = KeyFilter(qapp)
    folder = tmp_path / "deck"
    made: list[DeckShelf] = []

    def make(*industries: Industry) -> Desk:
        if industries:
            OwnFolder(folder).keep(*industries)
        decks = DeckShelf(resources() / "deck", background, own=folder)
        made.append(decks)
        top = QWidget()
        qtbot.addWidget(top)
        open_own_cards(decks, top)
        window = top.findChild(OwnCardsWindow)
        assert isinstance(window, OwnCardsWindow)
        with qtbot.waitExposed(window):
            window.show()
        assert decks.own is not None
        own = decks.own
        qtbot.waitUntil(lambda: decks.deck is not None and own.is_saved)
        return Desk(top, window, decks, folder)

    yield make
    for each in made:
        each.put_away()
    background.stop()
    keys.deleteLater()
