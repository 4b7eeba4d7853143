"""Keeps pictures of a document as it would print now: made in the background, the newest session winning."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from workshop.background import Background, Cancelled, Progress, Task
from workshop.model.session import Session
from workshop.ui.page_pictures import page_pictures

if TYPE_CHECKING:
    from workshop.documents.contents import Contents
    from workshop.documents.missing import Missing
    from workshop.documents.parity import Parity

PAUSE: Final = 400
"""Milliseconds after the last edit until the pages are made again."""
PATIENCE: Final = 300
"""Milliseconds until it is said that they are being made."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document, how, and how wide its pictures are in device pixels. No `organisation`: the brief."""

    organisation: str | None
    paper: str = "a4"
    highlight: str | None = None
    width: int = 0
    pseudonyms: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """A document as it would print: pictures of its pages, the page (from 1) of each passage, and what is in it.

    `parity` says whether its core is everybody's; `changes` how many since it was given out, None if it never was.
    """

    wanted: Wanted
    pictures: tuple[QImage, ...]
    count: int
    passages: dict[str, int]
    contents: Contents
    missing: tuple[Missing, ...]
    parity: Parity | None = None
    changes: int | None = None


class DocumentPreview(QObject):
    """`want(...)` says which document; `follow(session)` with every change. It rests while nobody looks."""

    made = Signal(object)
    """`Pages`."""
    late = Signal()
    """It takes a while."""
    failed = Signal()
    """It could not be made; the pictures before stand."""

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._session: Session | None = None
        self._wanted = Wanted(None)
        self._drawn: tuple[Session, Wanted] | None = None
        self._awake = False
        self._task: Task | None = None
        self._pause = self._timer(PAUSE, self._begin)
        self._patience = self._timer(PATIENCE, self._say_late)

    @property
    def wanted(self) -> Wanted:
        """What is to be drawn."""
        return self._wanted

    @property
    def busy(self) -> bool:
        """Whether pictures are on their way."""
        return self._pause.isActive() or (self._task is not None and self._task.running)

    def look(self, looking: bool) -> None:
        """Whether anybody sees the pictures: only then are they made."""
        self._awake = looking
        if looking:
            self._make_soon(0)
        else:
            self._pause.stop()

    def want(self, wanted: Wanted) -> None:
        """Draw another document, or the same otherwise, at once."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._make_soon(0)

    def follow(self, session: Session) -> None:
        """The session is another one: draw it when the typing pauses."""
        if session is not self._session:
            first, self._session = self._session is None, session
            self._make_soon(0 if first else PAUSE)

    @Slot()
    def again(self) -> None:
        """Try again."""
        self._drawn = None
        self._make_soon(0)

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _make_soon(self, milliseconds: int) -> None:
        if self._awake and self._session is not None and self._wanted.width and self._is_stale():
            self._pause.start(milliseconds)

    def _is_stale(self) -> bool:
        return self._drawn is None or self._drawn[0] is not self._session or self._drawn[1] != self._wanted

    @Slot()
    def _begin(self) -> None:
        if self._session is None or not self._is_stale():
            return
        if self._task is not None:
            self._task.cancel()
        self._drawn = (self._session, self._wanted)
        job = partial(_pages, self._session, self._wanted)
        if not self._patience.isActive():
            self._patience.start()
        self._task = self._background.run(job, done=self._done, failed=self._fail)

    @Slot()
    def _say_late(self) -> None:
        self.late.emit()

    def _done(self, pages: Pages | None) -> None:
        self._patience.stop()
        if pages is not None:
            self.made.emit(pages)

    def _fail(self, error: Exception) -> None:
        self._patience.stop()
        self.failed.emit()


def _pages(session: Session, wanted: Wanted, progress: Progress, cancelled: Cancelled) -> Pages | None:
    """The job. None if the organisation is gone meanwhile, or nobody waits any more."""
    from workshop.documents.catalogue import documents_of, preview
    from workshop.documents.contents import contents
    from workshop.documents.issued import changed_since_last
    from workshop.documents.missing import missing_glyphs
    from workshop.documents.parity import parity
    from workshop.documents.pseudonyms import named
    from workshop.documents.style import Paper

    whole, session = session, named(session, pseudonyms=wanted.pseudonyms)
    document = next((each for each in documents_of(session) if each.organisation == wanted.organisation), None)
    if document is None:
        return None
    paper = Paper(wanted.paper)
    composed = preview(session, document, paper, wanted.highlight)
    if cancelled():
        return None
    told, missing = contents(session, document, paper), missing_glyphs(session, document)
    pictures = page_pictures(composed.pdf, wanted.width, cancelled)
    if cancelled() or not pictures:
        return None
    since = changed_since_last(whole, document.key, document.organisation)
    changes = None if since is None else len(since[1])
    same = parity(session) if document.organisation is not None else None
    return Pages(wanted, pictures, composed.pages, composed.passages, told, missing, same, changes)
