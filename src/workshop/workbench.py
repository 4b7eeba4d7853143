"""The open session and the only one who replaces it: edits, undo, saving and telling everybody.

Whoever wants to change something hands `Workbench.edit` a pure function. Nothing else writes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.clock import Clock
from workshop.model import identity
from workshop.model.history import Edit
from workshop.model.patch import applied
from workshop.model.place import Place
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.storage.backup import Backup, folder_of, make_backup
from workshop.storage.copying import copied, pictures_of
from workshop.storage.errors import StorageError
from workshop.storage.file import Opened, create, open_to_work
from workshop.storage.pictures import digest_of, picture_in
from workshop.storage.saver import Acknowledged, Pending, Saver

__all__ = ["Acknowledged", "Backup", "StorageError", "Workbench"]

_log = logging.getLogger("workshop")

PAUSE: Final = 250
"""Milliseconds after the last key until what was typed goes to disk."""
LONGEST: Final = 1_000
"""Milliseconds after the first key at which it goes to disk, typing or not."""
MERGED_WITHIN: Final = 2.0
"""Seconds within which typing in one field grows one undo step."""
BACKED_UP_EVERY: Final = 600_000
"""Milliseconds between two restore points while something changes."""


class Workbench(QObject):
    """Holds the open session. Every public method is for the GUI thread."""

    changed = Signal(object, object)
    """Session before, session after."""
    ran = Signal(object, object)
    """Run before, run after."""
    saved = Signal(object)
    """`Acknowledged`: what is on disk for certain."""
    unsaved = Signal(str)
    """Saving failed, and why; it is tried again by itself."""
    committed = Signal()
    """What was typed stands: Enter was pressed, the field was left, something was clicked. The room sees it now."""
    returned = Signal(object, str)
    """Undo or redo changed something at this `Place`; the words name it."""
    backed_up = Signal(object)
    """`Backup`: a restore point was made and checked."""
    _written = Signal(object)
    _refused = Signal(str)
    _not_backed_up = Signal(str)

    def __init__(
        self, opened: Opened, clock: Clock, parent: QObject | None = None, backups: Path | None = None
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self.path: Path = opened.path
        self._session = opened.session
        self._run = opened.run
        self._history = opened.history
        self._lock = opened.lock
        self._waiting: list[Pending] = []
        self._last_edit: tuple[str, datetime] = ("", clock.now())
        self._acknowledged: Acknowledged | None = None
        self._on_disk = opened.session
        self._failure = ""
        self._fresh: dict[str, bytes] = {}
        self._pause = self._timer(PAUSE)
        self._longest = self._timer(LONGEST)
        self._backups = backups
        self._backed_up: Session | None = opened.session
        self._written.connect(self._acknowledge)
        self._refused.connect(self._fail)
        self._not_backed_up.connect(self._miss_backup)
        self._saver = Saver(opened.db, opened.session, self._written.emit, self._refused.emit)
        self._every = QTimer(self)
        self._every.setInterval(BACKED_UP_EVERY)
        self._every.timeout.connect(self.back_up)
        if backups is not None:
            self._every.start()

    @classmethod
    def open(cls, path: Path, clock: Clock, parent: QObject | None = None, *, backups: Path | None = None) -> Workbench:
        """The workbench of the session in the file `path`. Raises StorageError; the file is unchanged then.

        Restore points go into a folder of this session's own in `backups`; without one there are none.
        """
        return cls(open_to_work(path, backups), clock, parent, backups)

    @property
    def session(self) -> Session:
        """The open session as it is now."""
        return self._session

    @property
    def run(self) -> Run:
        """What goes on in the room now."""
        return self._run

    @property
    def acknowledged(self) -> Acknowledged | None:
        """The newest acknowledgement, None before the first one."""
        return self._acknowledged

    @property
    def failure(self) -> str:
        """Why saving does not work at the moment; empty when it does."""
        return self._failure

    @property
    def is_saved(self) -> bool:
        """Whether everything typed so far is on disk."""
        return self._on_disk is self._session

    @property
    def undoable(self) -> str:
        """The words of the edit that undo would take back; empty when there is none."""
        return self._history.done[-1].label if self._history.done else ""

    @property
    def redoable(self) -> str:
        """The words of the edit that redo would bring back; empty when there is none."""
        return self._history.undone[-1].label if self._history.undone else ""

    def new_id(self) -> str:
        """A fresh random id, for a change that makes something."""
        return identity.new_id()

    def edit(
        self,
        label: str,
        change: Callable[[Session], Session],
        place: Place,
        merge_key: str = "",
        *,
        commit: bool = False,
    ) -> None:
        """Replace the session by `change(session)`.

        `label` names the edit for undo, `place` is where undo goes. Typing has a `merge_key`: edits with the same key
        that follow one another within two seconds are one undo step. An edit without one stands at once, as does one
        that is made with `commit`.
        """
        before = self._session
        after = change(before)
        if after is not before:
            self._remember(label, before, after, place, merge_key)
            self._replace(after)
        if commit or not merge_key:
            self.commit()
        elif after is not before:
            self._soon()

    def undo(self) -> str:
        """Take the last edit back and go to its place; its words, empty if there is none."""
        self._history = self._history.without_empty()
        return self._travel("undo", self._history.done)

    def redo(self) -> str:
        """Do the edit that was undone last again and go to its place; its words, empty if there is none."""
        self._history = self._history.without_empty()
        return self._travel("redo", self._history.undone)

    def note(self, change: Callable[[Run], Run]) -> None:
        """Replace what goes on in the room by `change(run)`: saved, never undone."""
        before, after = self._run, change(self._run)
        if after != before:
            self._run = after
            self._saver.keep(after)
            if after.stage != before.stage:
                self.back_up()
            self.ran.emit(before, after)

    @Slot()
    def commit(self) -> None:
        """Let what was typed so far stand: it goes to disk now, and the room may see it."""
        self.flush()
        self.committed.emit()

    @Slot()
    def flush(self) -> None:
        """Send everything typed so far to disk now; `saved` tells when it is there."""
        self._pause.stop()
        self._longest.stop()
        if self._waiting:
            edits, self._waiting = self._waiting, []
            self._saver.submit(edits)

    @Slot()
    def back_up(self) -> None:
        """Make a restore point of what stands now, unless nothing changed since the last one.

        The saver makes it, after everything typed so far is on disk; `backed_up` tells when it is there. It happens
        every ten minutes and at every change of stage by itself; imports and deletions ask for it before they begin.
        """
        if self._backups is None or self._session is self._backed_up:
            return
        self.flush()
        self._backed_up = self._session
        folder = folder_of(self._backups, self._session.plan.id)
        made, missed = self.backed_up.emit, self._not_backed_up.emit
        self._saver.ask(partial(make_backup, folder=folder, source=self.path, made=made, missed=missed))

    def save_copy(self, folder: Path) -> Path:
        """Put the session as it is now into a new file in `folder`, beside its own. Raises StorageError."""
        stem, number = self.path.stem, 1
        while True:
            path = folder / (f"{stem}.workshop" if number == 1 else f"{stem} {number}.workshop")
            try:
                create(path, self._session, self._run, self.clock.stamp(), pictures_of(self._session, self.pictures()))
            except FileExistsError:
                number += 1
            else:
                return path

    def copier(self) -> Callable[[], bytes]:
        """What makes a session file of the session as it is now, in any thread. Raises OSError."""
        return partial(copied, self._session, self._run, self.clock.stamp(), self.pictures())

    def keep_picture(self, content: bytes) -> str:
        """Take a photograph's picture over; it is on disk no later than the edit that names what this returns."""
        digest = digest_of(content)
        self._fresh = {**self._fresh, digest: content}
        self._saver.store(digest, content)
        return digest

    def pictures(self) -> Callable[[str], bytes | None]:
        """What gives the picture with a digest, in any thread; None for one that is not in the file."""
        return partial(picture_in, self.path, fresh=self._fresh)

    def close(self) -> bool:
        """Write what is left and let the file go. True when everything got to disk."""
        self._every.stop()
        self.flush()
        complete = self._saver.close()
        if self._saver.ended:  # a disk that hangs still has a writer: its lock ends with the process
            self._lock.release()
        return complete

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    def _remember(self, label: str, before: Session, after: Session, place: Place, merge_key: str) -> None:
        now = self.clock.now()
        key, since = self._last_edit
        last = self._history.done[-1] if self._history.done else None
        grows = bool(merge_key) and key == merge_key and (now - since).total_seconds() <= MERGED_WITHIN
        if grows and last is not None and last.before is not None and not self._history.undone:
            edit = Edit(last.step, last.label, last.place, last.before, after, last.stored, merge_key)
            self._history = self._history.with_last(edit)
        else:
            edit = Edit(self._history.step + 1, label, place, before, after, merge_key=merge_key)
            self._history = self._history.with_edit(edit)
        self._last_edit = (merge_key, now)
        self._waiting.append(Pending(edit.step, "edit", edit.label, place, now.isoformat(), before, after))

    def _travel(self, kind: str, edits: tuple[Edit, ...]) -> str:
        if not edits:
            return ""
        edit = edits[-1]
        before = self._session
        after = applied(before, edit.way_back if kind == "undo" else edit.patch)
        self._history = self._history.back() if kind == "undo" else self._history.forth()
        self._last_edit = ("", self.clock.now())
        stamp = self.clock.stamp()
        self._waiting.append(Pending(edit.step, kind, edit.label, edit.place, stamp, before, after))
        self._replace(after)
        self.commit()
        self.returned.emit(edit.place, edit.label)
        return edit.label

    def _replace(self, after: Session) -> None:
        before, self._session = self._session, after
        self.changed.emit(before, after)

    def _soon(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    @Slot(object)
    def _acknowledge(self, acknowledged: Acknowledged) -> None:
        self._acknowledged = acknowledged
        self._on_disk = acknowledged.session
        if self._fresh:
            there = {each.digest for each in acknowledged.session.photos}
            self._fresh = {digest: content for digest, content in self._fresh.items() if digest not in there}
        self._failure = ""
        self.saved.emit(acknowledged)

    @Slot(str)
    def _miss_backup(self, why: str) -> None:
        """The next change asks for one again; the session itself is safe in its file."""
        self._backed_up = None
        _log.warning("No restore point could be made: %s", why)

    @Slot(str)
    def _fail(self, why: str) -> None:
        self._failure = why
        self.unsaved.emit(why)
