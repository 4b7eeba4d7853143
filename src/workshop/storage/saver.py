"""The one thread that writes: it takes what was edited, puts it on disk, and says when it is there."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from workshop.model import run as runs
from workshop.model.history import Entry
from workshop.model.patch import difference
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.storage import journal, pictures, rows
from workshop.words import tr

if TYPE_CHECKING:  # it takes a while, and the window is painted first
    from sqlite_utils import Database

RETRY_AFTER: Final = 2.0
"""Seconds until a write that failed is tried again by itself."""
_KEEP_RUN: Final = "INSERT OR REPLACE INTO run (id, value) VALUES (?, ?)"


@dataclass(frozen=True, slots=True)
class Pending:
    """One edit, undo or redo on its way to disk."""

    step: int
    kind: str
    label: str
    place: Place
    at: str
    before: Session
    after: Session


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """What is on disk for certain: up to journal entry `seq`, written at `at` (ISO)."""

    seq: int
    at: str
    session: Session


class Saver:
    """Owns the connection. `saved` and `failed` are called on the saver's own thread."""

    def __init__(
        self,
        db: Database,
        session: Session,
        saved: Callable[[Acknowledged], None],
        failed: Callable[[str], None],
    ) -> None:
        self._db = db
        self._head = journal.head(db)
        self._saved = saved
        self._failed = failed
        self._acknowledged = Acknowledged(self._head.seq, self._head.at, session)
        self._failing = False
        self._waiting: list[Pending] = []
        self._run: Run | None = None
        self._pictures: dict[str, bytes] = {}
        self._jobs: list[Callable[[Database], None]] = []
        self._closing = False
        self._closed = False
        self._working = False
        self._changed = threading.Condition()
        self._thread = self._started()

    def submit(self, edits: list[Pending]) -> None:
        """Take edits over, oldest first. They are written at once, or with the next ones if that fails."""
        with self._changed:
            self._waiting.extend(edits)
            self._go_on()

    def store(self, digest: str, content: bytes) -> None:
        """Take over a picture: it is on disk with the edits that are submitted from now on, or before them."""
        with self._changed:
            self._pictures[digest] = content
            self._go_on()

    def keep(self, run: Run) -> None:
        """Take over what goes on in the room; only the newest is written."""
        with self._changed:
            self._run = run
            self._go_on()

    def ask(self, job: Callable[[Database], None]) -> None:
        """Let `job` use the connection on the saver's thread, after everything taken over so far is written."""
        with self._changed:
            self._jobs.append(job)
            self._go_on()

    def close(self, timeout: float = 10.0) -> bool:
        """Write what is left, close the connection. True when everything got to disk."""
        with self._changed:
            self._closing = True
            self._go_on()
        self._thread.join(timeout)
        return self._closed and not self._waiting and self._run is None and not self._pictures

    @property
    def ended(self) -> bool:
        """Whether nothing is written any more."""
        return self._closed or not self._thread.is_alive()

    def _started(self) -> threading.Thread:
        self._working = True
        thread = threading.Thread(target=self._work, name="saver", daemon=True)
        thread.start()
        return thread

    def _go_on(self) -> None:
        """Wake the thread; one that a mistake in the program ended is started again, with all that still waits."""
        if not self._working and not self._closed:  # the old one may be alive for a moment, telling of its mistake
            self._thread = self._started()
        self._changed.notify()

    def _work(self) -> None:
        well = False
        try:
            self._write_until_closed()
            well = True
        finally:
            if not well:  # the hook for threads logs the mistake; what was typed still waits
                with self._changed:
                    self._failing, self._working = True, False
                self._failed(tr("Something went wrong in the program."))

    def _write_until_closed(self) -> None:
        retry = False
        while True:
            with self._changed:
                if not retry:
                    self._changed.wait_for(self._has_work)
                elif not self._closing:
                    self._changed.wait(RETRY_AFTER)
                edits, run, shown = list(self._waiting), self._run, dict(self._pictures)
                jobs = [] if retry else list(self._jobs)
                closing = self._closing
            retry = not self._write(edits, run, shown)
            with self._changed:
                if not retry:
                    del self._waiting[: len(edits)]
                    del self._jobs[: len(jobs)]
                    if self._run is run:
                        self._run = None
                    for digest in shown:
                        self._pictures.pop(digest, None)
            for job in [] if retry else jobs:
                job(self._db)
            with self._changed:
                if closing and (retry or not self._has_more()):
                    self._db.close()
                    self._closed = True
                    return

    def _has_more(self) -> bool:
        return bool(self._waiting or self._run or self._jobs or self._pictures)

    def _has_work(self) -> bool:
        return self._closing or self._has_more()

    def _write(self, edits: list[Pending], run: Run | None, shown: dict[str, bytes]) -> bool:
        """One transaction for all of it; a failed one moves nothing, so the next carries everything."""
        if not edits and run is None and not shown:
            return True
        head = self._head
        try:
            with self._db.atomic():
                pictures.put(self._db, shown)
                for each in _merged(edits):
                    entry = Entry(each.step, each.kind, each.label, each.place, difference(each.before, each.after))
                    if entry.patch:
                        rows.write(self._db, entry.patch)
                        head = journal.append(self._db, head, entry, each.at)
                if run is not None:
                    self._db.execute(_KEEP_RUN, ["run", runs.encoded(run)])
        except (sqlite3.Error, OSError) as error:
            self._failing = True
            self._failed(str(error))
            return False
        self._head = head
        if edits:
            self._acknowledged = Acknowledged(head.seq, edits[-1].at, edits[-1].after)
        if edits or self._failing:
            self._failing = False
            self._saved(self._acknowledged)
        return True


def _merged(edits: list[Pending]) -> list[Pending]:
    """Neighbouring pieces of one undo step become one entry."""
    merged: list[Pending] = []
    for each in edits:
        last = merged[-1] if merged else None
        if last and last.kind == each.kind == "edit" and last.step == each.step:
            merged[-1] = replace(each, before=last.before)
        else:
            merged.append(each)
    return merged
