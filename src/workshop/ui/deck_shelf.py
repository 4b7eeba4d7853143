"""The deck, read in the background after the window stands, and handed out to whoever asks."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from workshop.background import Background, Cancelled, Progress
from workshop.deck.deck import FEATURES_FILE, Deck, read_deck
from workshop.deck.industry import BrokenFile, IndustryError


class DeckShelf(QObject):
    """Holds the deck once it is read. Before that `deck` is None; `filled` tells when it is there."""

    filled = Signal()

    def __init__(self, folder: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._background = background
        self._deck: Deck | None = None
        self._is_being_read = False

    @property
    def deck(self) -> Deck | None:
        """The deck, or None while it is being read."""
        return self._deck

    def fill(self) -> None:
        """Begin to read the deck, if nobody has yet."""
        if not self._is_being_read:
            self._is_being_read = True
            self._background.run(self._read, done=self._keep)

    def _read(self, progress: Progress, cancelled: Cancelled) -> Deck:
        """The deck with its index made, so that nobody waits for it at the first search. Without features, no deck."""
        try:
            deck = read_deck(self._folder)
        except (OSError, IndustryError) as error:
            return Deck((), (), (BrokenFile(FEATURES_FILE, str(error)),))
        deck.prepare()
        return deck

    @Slot(object)
    def _keep(self, deck: Deck) -> None:
        self._deck = deck
        self.filled.emit()
