"""Looks through the session files beside the GUI, a few at a time, and lets go of them when one is to be opened."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from workshop.background import Background, Cancelled, Progress
from workshop.clock import Clock
from workshop.library.examples import Example, make_examples
from workshop.library.library import Library
from workshop.library.reading import Found, Known, look
from workshop.words import tr


class Reader(QObject):
    """`advanced` says that the library knows more; `released` carries a file that may be opened now."""

    advanced = Signal()
    released = Signal(object)

    def __init__(self, library: Library, background: Background, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._background, self._clock = library, background, clock
        self._again = False
        self._halt = threading.Event()
        self._wanted: Path | None = None
        self.trouble = ""
        """Why files may be missing, in words; empty if none are."""
        self.reading = False
        """Whether files are being read."""
        self.loaded = False
        """Whether every file has been looked at since the start."""

    def begin(self, examples: Path) -> None:
        """Empty the trash of old, make the worked examples that were never here, then look."""
        missing = self._library.missing_examples(examples)
        job = partial(_prepared, self._library, missing, self._clock.stamp())
        self._background.run(job, done=self._keep_examples, failed=self._go_without)

    def look(self) -> None:
        """Look for what is new, again and again until all that changed is read."""
        if self.reading:
            self._again = True
        else:
            self._start(first=True)

    def release(self, path: Path) -> None:
        """Let go of the files, so that `path` can be opened."""
        if self.reading:
            self._wanted = path
            self._halt.set()
        else:
            self.released.emit(path)

    def _start(self, first: bool) -> None:
        self.reading, self.trouble = True, ""
        self._halt = threading.Event()
        job = partial(_looked, self._library.known(first), self._halt)
        self._background.run(job, done=self._take, failed=self._give_up)

    @Slot(object)
    def _keep_examples(self, made: tuple[Example, ...]) -> None:
        self._library.keep_examples(made)
        self.look()

    @Slot(object)
    def _go_without(self, error: Exception) -> None:
        """The log tells why there are no examples."""
        self.look()

    @Slot(object)
    def _give_up(self, error: Exception) -> None:
        """The log tells why; the next time that somebody comes back from a session it looks again."""
        self.reading = self._again = False
        self.loaded = True
        self.trouble = tr("Not every file could be looked through. What is listed can be opened.")
        self.advanced.emit()
        self._let_go()

    @Slot(object)
    def _take(self, found: Found) -> None:
        self.reading = False
        self._library.take(found)
        if self._halt.is_set():
            self._again = self._again or found.more
        elif found.more and found.readings:
            self._start(first=False)
        elif self._again:
            self._again = False
            self._start(first=True)
        else:
            self.loaded = True
        self.advanced.emit()
        self._let_go()

    def _let_go(self) -> None:
        """Nothing is read now: whoever waits for a file can have it."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.released.emit(wanted)
            if self._again:
                self._again = False
                self._start(first=True)


def _prepared(
    library: Library, missing: tuple[Path, ...], at: str, progress: Progress, cancelled: Cancelled
) -> tuple[Example, ...]:
    library.empty_trash()
    return make_examples(missing, library.folder, at)


def _looked(known: Known, halt: threading.Event, progress: Progress, cancelled: Cancelled) -> Found:
    def ended() -> bool:
        return halt.is_set() or cancelled()

    return look(known, ended)
