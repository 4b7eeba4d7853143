"""What the program has to say of each rung, found beside the typing and never in its way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.background import Background, Cancelled, Progress, Task
from workshop.language.altitude import Reading, altitude
from workshop.language.own_words import own_words
from workshop.model.identity import RungId
from workshop.model.session import Session
from workshop.workbench import Workbench

PAUSE: Final = 250
"""Milliseconds after the last key until a rung is read. What is no typing is read at once: a word that is swapped."""
LONGEST: Final = 900
"""Milliseconds after the first key at which it is, typing or not."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A rung as it is read: its text, the organisations' own words, and what the room finds plain enough."""

    text: str
    own: tuple[str, ...]
    plain: tuple[str, ...]


class Advice(QObject):
    """Reads every rung in the background, again after an edit; `told` carries its id and the `Reading`.

    The reading is None for a rung without words. One of a text that was edited meanwhile is never told.
    """

    told = Signal(str, object)

    def __init__(self, workbench: Workbench, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._wanted: dict[RungId, Asked] = {}
        self._read: dict[RungId, tuple[Asked, Reading]] = {}
        self._task: Task | None = None
        self._pause, self._longest = self._timer(PAUSE), self._timer(LONGEST)
        workbench.changed.connect(self._follow)
        self._ask(workbench.session)
        self._begin()

    def reading(self, which: RungId) -> Reading | None:
        """What is known of a rung as it stands now."""
        asked, known = self._wanted.get(which), self._read.get(which)
        return known[1] if known is not None and known[0] == asked else None

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(self._begin)
        return timer

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        if any(getattr(before, part) is not getattr(after, part) for part in ("rungs", "organisations", "ladder")):
            self._ask(after)

    def _ask(self, session: Session) -> None:
        own, plain = own_words(session.organisations), session.ladder.plain_words
        wanted = {each.id: Asked(each.text, own, plain) for each in session.rungs if each.text.strip()}
        typed = all(map(_is_typed, self._wanted.values(), map(wanted.get, self._wanted)))
        emptied = [which for which in self._wanted if which not in wanted]
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._read = {which: known for which, known in self._read.items() if which in wanted}
        for which in emptied:
            self.told.emit(which, None)
        if not typed:
            self._begin()
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    @Slot()
    def _begin(self) -> None:
        self._pause.stop()
        self._longest.stop()
        due = {which: asked for which, asked in self._wanted.items() if self.reading(which) is None}
        if due and (self._task is None or not self._task.running):
            self._task = self._background.run(_Reader(due), done=self._tell)

    @Slot(object)
    def _tell(self, found: Mapping[RungId, tuple[Asked, Reading]]) -> None:
        for which, (asked, reading) in found.items():
            if self._wanted.get(which) == asked:
                self._read[which] = asked, reading
                self.told.emit(which, reading)
        if not self._pause.isActive():
            self._begin()


def _is_typed(before: Asked, after: Asked | None) -> bool:
    """Whether a key more or less lies between the two, if anything; it may be the first of many."""
    if after is None or after == before:
        return True
    if after.text == before.text:
        return after.plain == before.plain
    short, long = sorted((before.text, after.text), key=len)
    same = next((at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short))
    return long[same + 1 :] == short[same:]


class _Reader:
    """The job: a snapshot of the rungs that are to be read."""

    def __init__(self, due: Mapping[RungId, Asked]) -> None:
        self._due = dict(due)

    def __call__(self, progress: Progress, cancelled: Cancelled) -> dict[RungId, tuple[Asked, Reading]]:
        found = {}
        for which, asked in self._due.items():
            if cancelled():
                break
            found[which] = asked, altitude(asked.text, asked.own, asked.plain)
        return found
