"""The look at documents before they are made, in the background: whatever makes paper tells of it first."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from workshop.background import Background, Cancelled, Progress, Task
from workshop.model.session import Session

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.documents.record import Record
    from workshop.ui.document_words import Told


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked at. Two are alike if they would be told the same.

    `apart`: as everything goes onto a stick, where what is the facilitator's keeps the names.
    """

    session: Session
    documents: tuple[Document, ...]
    paper: str
    pseudonyms: bool
    apart: bool = False

    def is_like(self, other: Asked | None) -> bool:
        """Whether `other` is the same documents of the same session."""
        return other is not None and self.session is other.session and self == other


class PreflightRun(QObject):
    """`look(asked, record)` looks; what was found is in `told` and sent. The newest wins."""

    done = Signal(object)
    """A `Told` for each document; None for one that is not there."""
    failed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._task: Task | None = None
        self._asked: Asked | None = None
        self._missed: Asked | None = None
        self.told: tuple[Told | None, ...] | None = None

    def look(self, asked: Asked, record: Record) -> None:
        """Look at `asked`, unless that is being done or was done already: then only its answer is sent again."""
        if asked.is_like(self._asked) and (self.told is not None or self.running):
            if self.told is not None:
                self.done.emit(self.told)
            return
        self.cancel()
        self._asked = asked
        self._task = self._background.run(partial(looked, asked, record), done=self._take, failed=self._fail)

    def is_done(self, asked: Asked) -> bool:
        """Whether what is told is told of `asked`, or that could not be looked through."""
        return asked.is_like(self._missed) or (self.told is not None and asked.is_like(self._asked))

    @property
    def running(self) -> bool:
        """Whether an answer may still come."""
        return self._task is not None and self._task.running

    def cancel(self) -> None:
        """Nothing is wanted any more."""
        if self._task is not None:
            self._task.cancel()
        self._asked = self.told = None

    def _take(self, told: tuple[Told | None, ...]) -> None:
        self.told = told
        self.done.emit(told)

    def _fail(self, error: Exception) -> None:
        self._missed, self._asked = self._asked, None
        self.failed.emit()


def looked(asked: Asked, record: Record, progress: Progress, cancelled: Cancelled) -> tuple[Told | None, ...]:
    """The preflight of each document, in words. A job for `Background`.

    None for one that is not there: a change slip where nothing changed.
    """
    from workshop.documents.bundle import keeps_names
    from workshop.documents.catalogue import documents_of
    from workshop.documents.preflight import preflight
    from workshop.documents.pseudonyms import named
    from workshop.documents.style import Paper
    from workshop.ui.document_words import told_of

    session, pseudonyms = asked.session, asked.pseudonyms
    there = {(each.key, each.organisation): each for each in documents_of(named(session, pseudonyms=pseudonyms))}
    told: list[Told | None] = []
    for number, each in enumerate(asked.documents):
        if cancelled():
            break
        progress(number / len(asked.documents), each.name)
        document = there.get((each.key, each.organisation))
        if document is None:
            told.append(None)
            continue
        if asked.apart and keeps_names(each):
            found = preflight(session, each, Paper(asked.paper), record=record)
        else:
            found = preflight(session, document, Paper(asked.paper), pseudonyms=pseudonyms, record=record)
        told.append(told_of(found))
    return tuple(told)
