"""Matches cards in the background, so that nobody who types waits for it. The last question is the one answered."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from workshop.background import Background, Cancelled, Progress, Task
from workshop.deck.deck import Deck
from workshop.ui.stages.analogies.listing import Answer, Asked, answer


@dataclass(frozen=True, slots=True)
class _Job:
    """One question to one deck."""

    deck: Deck
    asked: Asked

    def __call__(self, progress: Progress, cancelled: Cancelled) -> Answer | None:
        return None if cancelled() else answer(self.deck, self.asked)


class Matcher(QObject):
    """`ask` as often as anything changes; `answered` tells when another `answer` is there."""

    answered = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: _Job | None = None
        self._task: Task | None = None
        self._answer: Answer | None = None

    @property
    def answer(self) -> Answer | None:
        """The newest answer, which may still be to an older question; None before the first."""
        return self._answer

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._task is not None and self._task.running

    def ask(self, deck: Deck, asked: Asked) -> None:
        """Match `asked`, unless that was asked last."""
        job = _Job(deck, asked)
        if self._job is not None and self._job.deck is deck and self._job.asked == asked:
            return
        if self._task is not None:
            self._task.cancel()
        self._job = job
        self._task = self._background.run(job, done=self._keep)

    @Slot(object)
    def _keep(self, found: Answer | None) -> None:
        self._answer = found
        self.answered.emit()
