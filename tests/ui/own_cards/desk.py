"""The window of own cards over a real folder, and how it is typed into."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from workshop.deck.deck import Deck
from workshop.deck.industry import Industry
from workshop.deck.own_folder import OwnFolder
from workshop.ui.deck_shelf import DeckShelf
from workshop.ui.own_cards.window import OwnCardsWindow


@dataclass
class Desk:
    """The window over a real folder."""

    top: QWidget
    window: OwnCardsWindow
    decks: DeckShelf
    folder: Path

    def on_disk(self, qtbot: QtBot) -> tuple[Industry, ...]:
        """What the next start finds, once everything typed is written."""
        assert self.decks.own is not None
        own = self.decks.own
        qtbot.waitUntil(lambda: own.is_saved)
        return OwnFolder(self.folder).read().industries

    def titles(self) -> list[str]:
        """The rows of the list."""
        return [each.title for each in self.window.side.list.own.rows]

    def cursor(self) -> str:
        """The part that has the cursor."""
        focus = QApplication.focusWidget()
        return focus.objectName() if focus is not None else ""

    def deck(self, qtbot: QtBot, wanted: Callable[[Deck], bool]) -> Deck:
        """The deck, once it is as it is `wanted`."""
        qtbot.waitUntil(lambda: self.decks.deck is not None and wanted(self.decks.deck))
        assert self.decks.deck is not None
        return self.decks.deck


def type_into(field: QWidget, text: str) -> None:
    field.setFocus()
    for place, line in enumerate(text.split("\n")):
        if place:
            QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.keyClicks(field, line)


def type_in(text: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


CTRL = Qt.KeyboardModifier.ControlModifier


def full(path: Path, content: bytes) -> None:
    """A disk on which nothing has room."""
    raise OSError(28, "No space left on device")
