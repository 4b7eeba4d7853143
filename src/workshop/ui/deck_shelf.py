"""The deck, read in the background after the window stands, and handed out to whoever asks."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.background import Background, Cancelled, Progress
from workshop.deck.deck import FEATURES_FILE, Deck, read_deck, with_own
from workshop.deck.industry import BrokenFile, IndustryError
from workshop.deck.kept_deck import KEPT_FILE, read_kept
from workshop.ui.own_shelf import OwnShelf

RENEWED_AFTER: Final = 1_500
"""Milliseconds after the last change of an own card until the deck is read again, a second's work beside the GUI."""


class DeckShelf(QObject):
    """Holds the deck once it is read. Before that `deck` is None; `filled` tells when it is there, and another is.

    `own` is the shelf of the user's own cards, which stand in the deck beside the shipped ones; None without a folder.
    """

    filled = Signal()

    def __init__(
        self, folder: Path, background: Background, parent: QObject | None = None, own: Path | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._background = background
        self._deck: Deck | None = None
        self._shipped: Deck | None = None
        self._is_being_read = False
        self._is_outdated = False
        self.own = OwnShelf(own, background, self) if own is not None else None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(RENEWED_AFTER)
        self._later.timeout.connect(self.renew)
        if self.own is not None:
            self.own.written.connect(self._later.start)

    @property
    def deck(self) -> Deck | None:
        """The deck, or None while it is being read."""
        return self._deck

    def fill(self) -> None:
        """Begin to read the deck, if nobody has yet."""
        if not self._is_being_read and self._deck is None:
            self._is_being_read = True
            kept = self.own.folder / KEPT_FILE if self.own is not None else None
            self._background.run(partial(_read, self._folder, kept), done=self._take_shipped, failed=self._fail)

    def put_away(self) -> None:
        """The program ends: what was typed of own cards is written now."""
        if self.own is not None:
            self.own.put_away()
        self._later.stop()

    @Slot()
    def renew(self) -> None:
        """Read the own cards again; the deck that is there serves until then."""
        if self._is_being_read:
            self._is_outdated = True
        elif self._shipped is not None:
            self._is_being_read = True
            own = self.own.folder if self.own is not None and self._shipped.features else None
            self._background.run(partial(_joined, self._shipped, own), done=self._take, failed=self._fail)

    @Slot(object)
    def _take_shipped(self, shipped: Deck) -> None:
        self._shipped = shipped
        self._is_being_read = False
        if self.own is not None:
            self.own.know_shipped(frozenset(each.id for each in shipped.industries))
        self.renew()

    @Slot(object)
    def _take(self, deck: Deck) -> None:
        self._is_being_read = False
        self._deck = deck
        self.filled.emit()
        self._go_on()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """The deck that is there serves on, or else the shipped one alone; the next change tries again."""
        self._is_being_read = False
        if self._deck is None and self._shipped is not None:
            self._deck = self._shipped
            self.filled.emit()
        self._go_on()

    def _go_on(self) -> None:
        if self._is_outdated:
            self._is_outdated = False
            self.renew()


def _read(folder: Path, kept: Path | None, progress: Progress, cancelled: Cancelled) -> Deck:
    """The shipped deck, sooner from where it is `kept` when it is the same. Without features, no deck."""
    try:
        return read_kept(folder, kept) if kept is not None else read_deck(folder)
    except (OSError, IndustryError) as error:
        return Deck((), (), (BrokenFile(FEATURES_FILE, str(error)),))


def _joined(shipped: Deck, own: Path | None, progress: Progress, cancelled: Cancelled) -> Deck:
    """With the cards in the folder `own`, and with its index made, so that nobody waits for it at the first search.

    Without the features own cards are no deck either.
    """
    deck = with_own(shipped, own) if own is not None else shipped
    deck.prepare()
    return deck
