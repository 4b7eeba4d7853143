"""The user's own cards while they are edited: what is typed counts at once and is on disk a moment later."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.background import Background
from workshop.deck.industry import BrokenFile, Industry, IndustryError
from workshop.deck.own_folder import OwnCards
from workshop.deck.own_import import Imported
from workshop.ui.own_disk import OwnDisk, Stored, exporting, why
from workshop.words import tr

WRITTEN_AFTER: Final = 300
"""Milliseconds after the last key until what was typed is written."""
MERGED: Final = 2.0
"""Seconds in which edits of one field are one step of undo."""
KEPT_STEPS: Final = 500
TRIED_AGAIN: Final = 5_000
"""Milliseconds after a write that failed until the next try, unless a key comes first."""

Industries = tuple[Industry, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """What stood before an edit, and what the edit was."""

    label: str
    before: Industries
    merge_key: str
    at: float


class OwnShelf(QObject):
    """Holds the own industries as one value, replaces it, and lets the folder follow by what differs.

    `changed`: it is another one; `written`: the disk has it; `troubled` carries why it has not, empty once it has;
    `imported` carries an `Imported`, or the error for which nothing was taken over; `unmended` why a file is as it was.
    """

    changed = Signal()
    written = Signal()
    troubled = Signal(str)
    imported = Signal(object)
    exported = Signal(object)
    unmended = Signal(str)

    def __init__(self, folder: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._disk = OwnDisk(folder)
        self._background = background
        self._industries: Industries = ()
        self._saved: Industries = ()
        self._broken: tuple[BrokenFile, ...] = ()
        self._numbers: dict[str, int] = {}
        self._undo: list[Step] = []
        self._redo: list[Step] = []
        self._trouble = ""
        self._busy = self._is_overtaken = False
        self._under_way: frozenset[str] = frozenset()
        self._noted = 0
        self._was_read = self._is_outdated = False
        self._shipped: frozenset[str] = frozenset()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(WRITTEN_AFTER)
        self._soon.timeout.connect(self._write)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(TRIED_AGAIN)
        self._again.timeout.connect(self._write)

    @property
    def industries(self) -> Industries:
        """The own industries, unfinished ones too, in the order in which they are listed."""
        return self._industries

    @property
    def broken(self) -> tuple[BrokenFile, ...]:
        """The files that cannot be used."""
        return self._broken

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is on disk."""
        return not self._busy and self._differing() == ((), ())

    @property
    def trouble(self) -> str:
        """Why the disk has not got all that was typed, as far as it was tried; empty if nothing is known of it."""
        return self._trouble

    def industry(self, identity: str) -> Industry | None:
        """The industry of that id."""
        return next((each for each in self._industries if each.id == identity), None)

    def know_shipped(self, shipped: frozenset[str]) -> None:
        """The ids of the shipped industries, which no own one may have; what was read without them is read again."""
        if shipped != self._shipped:
            self._shipped = shipped
            self._disk.know_shipped(shipped)
            if self._was_read:
                self.read()

    def read(self) -> None:
        """Look what is on disk: another program may have changed it."""
        self._was_read = True
        self._is_outdated = not self.is_saved
        if self.is_saved:
            self._run(self._disk.look, self._take)

    # --- edits ---

    def put(self, label: str, industry: Industry, merge_key: str = "") -> None:
        """Put `industry` in place of the one with its id, or at the end; `label` names the step for undo."""
        there = self.industry(industry.id) is not None
        others = tuple(industry if each.id == industry.id else each for each in self._industries)
        self._replace(label, others if there else (*others, industry), merge_key)

    def remove(self, label: str, identity: str) -> None:
        """Remove an industry. Its numbers are never given again, except to itself."""
        self._replace(label, tuple(each for each in self._industries if each.id != identity), "")

    def undo(self) -> str:
        """Take the last edit back; its label, empty if there is none."""
        return self._step(self._undo, self._redo)

    def redo(self) -> str:
        """Do again what was undone last; its label, empty if there is none."""
        return self._step(self._redo, self._undo)

    def _replace(self, label: str, industries: Industries, merge_key: str) -> None:
        if industries == self._industries:
            return
        last, now = self._undo[-1] if self._undo else None, time.monotonic()
        if last is not None and merge_key and last.merge_key == merge_key and now - last.at < MERGED:
            self._undo[-1] = replace(last, at=now)
        else:
            self._undo = [*self._undo, Step(label, self._industries, merge_key, now)][-KEPT_STEPS:]
        self._redo = []
        self._show(industries)

    def _step(self, source: list[Step], other: list[Step]) -> str:
        if not source:
            return ""
        step = source.pop()
        other.append(Step(step.label, self._industries, "", 0.0))
        self._show(tuple(map(self._numbered, step.before)))
        return step.label

    def _show(self, industries: Industries) -> None:
        self._industries = industries
        self._soon.start()
        self.changed.emit()

    # --- the disk ---

    def flush(self) -> None:
        """Write what is not on disk yet, now and here: the window closes, or a file is to be read or written.

        What is being written meanwhile is older, and gives way to it.
        """
        self._soon.stop()
        keep, gone = self._differing(self._under_way)
        if not keep and not gone:
            self._tell("")
            return
        self._is_overtaken = self._busy
        try:
            self._settle(self._disk.storing(keep, gone)())
        except (OSError, IndustryError) as error:
            self._tell_trouble(error)

    def put_away(self) -> None:
        """The program ends: write what is not on disk yet, and what its folder does not take beside it."""
        self.flush()
        keep, _ = self._differing()
        if keep:
            self._disk.put_beside(keep)
        self._again.stop()

    def bring_in(self, file: Path, features: frozenset[str]) -> None:
        """Take over the cards in `file`, all or none; `imported` says which."""
        self.flush()
        self._run(self._disk.importing(file, features), self._take_imported, self._refuse_import)

    def give_out(self, file: Path) -> None:
        """Write all own cards into `file`, by its ending; `exported` carries the file, or an error."""
        self._background.run(exporting(file, self._industries), done=self.exported.emit, failed=self._tell_export)

    def mend(self, name: str) -> None:
        """Put a file right that can be read and yet not be used as it is; `unmended` says why it cannot be."""
        self.flush()
        self._run(self._disk.mending(name), self._take, self._refuse_mending)

    def _run(
        self,
        job: Callable[..., object],
        done: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        self._busy, self._is_overtaken = True, False
        self._background.run(job, done=done, failed=failed or self._refuse)

    def _differing(self, besides: Collection[str] = ()) -> tuple[Industries, tuple[str, ...]]:
        """What is to be written, and the ids of what is to be removed; `besides` are ids of which nobody knows."""
        saved = {each.id: each for each in self._saved}
        now = {each.id for each in self._industries}
        keep = tuple(each for each in self._industries if each.id in besides or saved.get(each.id) != each)
        return keep, tuple(each for each in dict.fromkeys((*saved, *besides)) if each not in now)

    @Slot()
    def _write(self) -> None:
        """One write at a time; what is typed meanwhile is written after it."""
        keep, gone = self._differing()
        if not self._busy and (keep or gone):
            self._under_way = frozenset((*(each.id for each in keep), *gone))
            self._run(self._disk.storing(keep, gone), self._note)

    def _go_on(self) -> None:
        """What was typed or asked for meanwhile."""
        self._write()
        if self._is_outdated and self.is_saved:
            self.read()

    @Slot(object)
    def _take(self, found: OwnCards) -> None:
        """What is on disk is what is there, but for what was typed meanwhile."""
        self._busy = False
        if self._is_overtaken:  # it was read before what was written since
            self._is_outdated = True
            self._go_on()
            return
        other = found.industries != self._saved or found.broken != self._broken
        self._broken = found.broken
        self._learn(found.industries)
        keep, gone = self._differing()
        typed = {each.id for each in keep} | set(gone)
        self._saved = found.industries
        mine = {each.id: each for each in self._industries}
        there = {each.id for each in found.industries}
        kept = tuple(mine.get(each.id, each) if each.id in typed else each for each in found.industries)
        kept = tuple(each for each in kept if each.id not in gone)
        self._industries = (*kept, *(each for each in self._industries if each.id in typed and each.id not in there))
        self.changed.emit()
        self._tell("")
        if other:
            self.written.emit()
        self._go_on()

    @Slot(object)
    def _note(self, stored: Stored) -> None:
        """The write that was under way is over."""
        self._busy, self._under_way = False, frozenset()
        self._settle(stored)
        self._go_on()

    def _settle(self, stored: Stored) -> None:
        """The disk has `stored`, unless it has something later: its cards have their numbers now."""
        if stored.skipped or stored.turn < self._noted:
            return
        self._noted = stored.turn
        self._learn(stored.keep)
        other = {*(each.id for each in stored.keep), *stored.gone}
        self._saved = (*(each for each in self._saved if each.id not in other), *stored.keep)
        before, self._industries = self._industries, tuple(map(self._numbered, self._industries))
        if before != self._industries:
            self.changed.emit()
        self._tell("")
        self.written.emit()

    @Slot(object)
    def _refuse(self, error: Exception) -> None:
        self._busy, self._under_way = False, frozenset()
        self._tell_trouble(error)

    def _tell_trouble(self, error: Exception) -> None:
        """Nothing typed is lost: it stands here, and the next key tries again, or a moment that passes."""
        self._tell(why(error))
        self._again.start()

    def _tell(self, trouble: str) -> None:
        self._trouble = trouble
        self.troubled.emit(trouble)

    @Slot(object)
    def _refuse_mending(self, error: Exception) -> None:
        self._busy = False
        self.unmended.emit(why(error))
        self._go_on()

    @Slot(object)
    def _take_imported(self, brought: tuple[Imported, OwnCards]) -> None:
        done, found = brought
        self._undo = [*self._undo, Step(tr("Import cards"), self._industries, "", 0.0)][-KEPT_STEPS:]
        self._redo = []
        self._take(found)
        self.imported.emit(done)

    @Slot(object)
    def _refuse_import(self, error: Exception) -> None:
        self._busy = False
        self.imported.emit(error)
        self._go_on()

    @Slot(object)
    def _tell_export(self, error: Exception) -> None:
        self.exported.emit(error)

    def _learn(self, industries: Industries) -> None:
        self._numbers |= {strength.id: strength.number for each in industries for strength in each.strengths}

    def _numbered(self, industry: Industry) -> Industry:
        """`industry` with the numbers that its cards were given since."""
        strengths = tuple(
            each if each.number else replace(each, number=self._numbers.get(each.id, 0)) for each in industry.strengths
        )
        return industry if strengths == industry.strengths else replace(industry, strengths=strengths)
