"""What is noticed about the terms, read in the background: how often each came up, and which are easily mistaken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workshop.background import Background, Cancelled, Progress, Task
from workshop.language.notes import NOTED
from workshop.model.identity import OrganisationId, TermId
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.language.likeness import Likeness

PAUSE: Final = 300
"""Milliseconds after the last edit until the terms are read again."""
_READ: Final = ("terms", "meanings", *NOTED)


@dataclass(frozen=True, slots=True)
class Noticed:
    """In how many notes each term came up, by its id, and the pairs that are easily mistaken."""

    counts: Mapping[str, int] = field(default_factory=dict)
    likenesses: tuple[Likeness, ...] = ()

    def of(self, term: str) -> Likeness | None:
        """What is to be pointed out at `term`: the first pair that it belongs to."""
        return next((each for each in self.likenesses if term in (each.term, each.other)), None)


class Noticing(QObject):
    """`follow(session)` with every change; `noticed` tells what was read, the newest session winning."""

    noticed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._session: Session | None = None
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._begin)

    def follow(self, session: Session) -> None:
        """The session is another one: read it when the typing pauses."""
        before, self._session = self._session, session
        if before is None or any(getattr(before, name) is not getattr(session, name) for name in _READ):
            self._pause.start(0 if before is None else PAUSE)

    @Slot()
    def _begin(self) -> None:
        if self._task is not None:
            self._task.cancel()
        if self._session is not None:
            self._task = self._background.run(partial(_read, self._session), done=self._done)

    def _done(self, noticed: Noticed) -> None:
        self.noticed.emit(noticed)


def likeness_words(session: Session, likeness: Likeness) -> str:
    """The pair in a sentence, to point it out."""
    from workshop.language.likeness import Kind

    word, other = (_word(session, each) for each in (likeness.term, likeness.other))
    first, second = (_name(session, each) for each in likeness.organisations)
    if likeness.kind is Kind.TWIN and first == second:
        return tr("“{word}” and “{other}” may be one thing. Ask {first}.", word=word, other=other, first=first)
    if likeness.kind is Kind.TWIN:
        return tr("“{word}” and “{other}” may be one thing. Ask {first}, and {second}.",
                  word=word, other=other, first=first, second=second)  # fmt: skip
    if likeness.term == likeness.other:
        return tr("{first} and {second} mean different things by “{word}”.", first=first, second=second, word=word)
    return tr("{first} and {second} use one word for “{word}” and for “{other}”.",
              first=first, second=second, word=word, other=other)  # fmt: skip


def _word(session: Session, which: TermId) -> str:
    found = session.term(which)
    return found.word if found else ""


def _name(session: Session, which: OrganisationId) -> str:
    found = session.organisation(which)
    return called(found) if found else ""


def _read(session: Session, progress: Progress, cancelled: Cancelled) -> Noticed:
    """The job."""
    from workshop.language.likeness import likenesses
    from workshop.language.mentions import Mentions

    mentions = Mentions(session)
    counts: dict[str, int] = {each.id: mentions.count(each.word) for each in session.terms if not cancelled()}
    return Noticed(counts, () if cancelled() else likenesses(session))
