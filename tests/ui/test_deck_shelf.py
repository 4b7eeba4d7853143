"""The deck is there for whoever asks, also when own cards cannot be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.deck.own_cards import industry
from tests.samples import DECK
from workshop.background import Background
from workshop.deck.deck import Deck, with_own
from workshop.deck.own_folder import OwnFolder
from workshop.paths import resources
from workshop.ui.deck_shelf import DeckShelf


@pytest.fixture
def shelf(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[DeckShelf]:
    monkeypatch.setattr("workshop.ui.deck_shelf.read_kept", lambda *_: DECK)  # which no test here changes
    background = Background()
    yield DeckShelf(resources() / "deck", background, own=tmp_path / "deck")
    background.stop()


def unreadable(shipped: Deck, own: Path) -> Deck:
    """What a disk does that fails in the middle of a folder."""
    raise OSError(5, "Input/output error")


def test_where_own_cards_cannot_be_read_the_shipped_ones_serve(
    qtbot: QtBot, shelf: DeckShelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.ui.deck_shelf.with_own", unreadable)
    with qtbot.waitSignal(shelf.filled):
        shelf.fill()
    assert shelf.deck is DECK
    monkeypatch.setattr("workshop.ui.deck_shelf.with_own", with_own)
    (kept,) = OwnFolder(tmp_path / "deck").keep(industry())
    with qtbot.waitSignal(shelf.filled):
        shelf.renew()
    assert shelf.deck is not None
    assert kept in shelf.deck.industries
    monkeypatch.setattr("workshop.ui.deck_shelf.with_own", unreadable)
    before = shelf.deck
    shelf.renew()
    qtbot.waitUntil(lambda: shelf._background.idle)
    assert shelf.deck is before


def test_a_deck_that_could_not_be_read_is_read_when_it_is_asked_for_again(
    qtbot: QtBot, shelf: DeckShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Deck:
        raise ValueError("cannot be read for a reason that nobody thought of")

    monkeypatch.setattr("workshop.ui.deck_shelf.read_kept", broken)
    shelf.fill()
    qtbot.waitUntil(lambda: shelf._background.idle)
    assert shelf.deck is None
    monkeypatch.setattr("workshop.ui.deck_shelf.read_kept", lambda *_: DECK)
    with qtbot.waitSignal(shelf.filled):
        shelf.fill()
