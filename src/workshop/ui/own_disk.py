"""The folder of own cards as the shelf's jobs use it: each a piece of work for a thread, in the order of asking."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from workshop.background import Cancelled, Progress
from workshop.deck.import_fault import BrokenImportError
from workshop.deck.importing import LARGEST, read_import
from workshop.deck.industry import Industry
from workshop.deck.own_folder import OwnCards, OwnFolder
from workshop.deck.own_import import Imported, take_over
from workshop.deck.spreadsheet import spreadsheet
from workshop.deck.toml_text import industries_toml
from workshop.unread import unread, unwritten
from workshop.whole_file import write_whole

BESIDE: Final = "own-cards-not-saved"
"""The name of the file, without number and ending, that gets what the folder cannot take at the program's end."""

_log = logging.getLogger("workshop")

Industries = tuple[Industry, ...]


@dataclass(frozen=True, slots=True)
class Stored:
    """What a write brought to disk, as it stands now: industries with their numbers, ids of those that are gone.

    `turn` is its place among all writes; `skipped`: a later one came first, and nothing was written.
    """

    turn: int
    keep: Industries
    gone: tuple[str, ...]
    skipped: bool = False


class OwnDisk:
    """Reads and writes one folder. What was asked for last stands, whichever thread comes first."""

    def __init__(self, folder: Path, shipped: Collection[str] = ()) -> None:
        self.folder = folder
        self._cards = OwnFolder(folder, shipped)
        self._turns = count(1)
        self._one_at_a_time = threading.Lock()
        self._last = 0

    def know_shipped(self, shipped: Collection[str]) -> None:
        """The ids of the shipped industries, which no own one may have."""
        self._cards = OwnFolder(self.folder, shipped)

    def look(self, progress: Progress, cancelled: Cancelled) -> OwnCards:
        """What is there."""
        return self._cards.read()

    def storing(self, keep: Industries, gone: tuple[str, ...]) -> Callable[..., Stored]:
        """The job that writes `keep` and removes `gone`; its turn is now, whenever it is run.

        It raises OSError, IndustryError.
        """
        turn = next(self._turns)

        def store(progress: Progress | None = None, cancelled: Cancelled | None = None) -> Stored:
            with self._one_at_a_time:
                if turn < self._last:
                    return Stored(turn, keep, gone, skipped=True)
                kept = self._cards.keep(*keep, gone=gone)
                self._last = turn
            return Stored(turn, kept, gone)

        return store

    def mending(self, name: str) -> Callable[[Progress, Cancelled], OwnCards]:
        """The job that puts the file `name` right. It raises OSError, IndustryError."""

        def mend(progress: Progress, cancelled: Cancelled) -> OwnCards:
            self._cards.mend(name)
            return self._cards.read()

        return mend

    def importing(self, file: Path, features: Collection[str]) -> Callable[..., tuple[Imported, OwnCards]]:
        """The job that takes over the cards in `file`, all or none. It raises OSError, IndustryError."""

        def take(progress: Progress, cancelled: Cancelled) -> tuple[Imported, OwnCards]:
            with file.open("rb") as source:
                content = source.read(LARGEST + 1)
            done = take_over(self._cards, read_import(file.name, content, features))
            return done, self._cards.read()

        return take

    def put_beside(self, industries: Industries) -> None:
        """Write `industries`, which the folder does not take, into a file beside it, from which they can be imported.

        The log says where, and nothing of what was typed.
        """
        names = (self.folder.with_name(f"{BESIDE}-{number}.toml") for number in count(1))
        try:
            file = next(each for each in names if not each.exists())
            write_whole(file, industries_toml(industries).encode("utf-8"))
        except OSError as error:
            _log.error("%d own industries could not be saved anywhere: %s", len(industries), error.strerror)
        else:
            _log.error("%d own industries could not be saved in their folder; they are in %s", len(industries), file)


def exporting(file: Path, industries: Industries) -> Callable[[Progress, Cancelled], Path]:
    """The job that writes `industries` into `file`, by its ending. It raises OSError."""

    def write(progress: Progress, cancelled: Cancelled) -> Path:
        table = file.suffix.casefold() == ".csv"
        write_whole(file, spreadsheet(industries) if table else industries_toml(industries).encode("utf-8"))
        return file

    return write


def why(error: Exception) -> str:
    """What stood in the way, in words."""
    if isinstance(error, OSError):
        return unwritten(error)
    return str(error)


def faults_of(error: Exception) -> tuple[str, ...]:
    """What was wrong with a file that was to be imported, a line each."""
    if isinstance(error, OSError):
        return (unread(error),)
    return tuple(map(str, error.faults)) if isinstance(error, BrokenImportError) else (why(error),)
