"""A document that is looked at: made and drawn in the background, the first page before the rest is drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from workshop.background import Background, Cancelled, Progress, Task
from workshop.documents.pdfium import Place, found, page_sizes
from workshop.model.session import Session
from workshop.ui.page_pictures import page_picture

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.documents.pages import Laid
    from workshop.documents.record import Record

T = TypeVar("T")

SMALL: Final = 96
"""Width of a page in the list, in pixels at the usual scale."""
MANY: Final = 6
"""Pages from which the first is drawn before the others: with fewer they are all there as soon."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The file, the size of its pages in points, and the first page as it is looked at."""

    document: Document
    pdf: bytes
    sizes: tuple[tuple[float, float], ...]
    first: QImage


@dataclass(frozen=True, slots=True)
class Begun:
    """A document of many pages of which the first is drawn: how many there are is known, the rest follows."""

    document: Document
    laid: Laid
    sizes: tuple[tuple[float, float], ...]
    first: QImage


class OpenedDocument(QObject):
    """`open(...)` makes one; `draw(page, width)` its pages, `look_for(words)` the places of words. Newest wins."""

    begun = Signal(object)
    """`Begun`, ahead of `made` where there are many pages."""
    made = Signal(object)
    """`Opened`."""
    drawn = Signal(object, object)
    """A page from 0, and its `QImage`."""
    listed = Signal(object, object)
    """A page from 0, and its small `QImage`."""
    found = Signal(object)
    """A tuple of `Place`."""
    failed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.pdf = b""
        self._tasks: dict[str, Task] = {}

    def open(
        self, session: Session, document: Document, paper: str, width: int, record: Record, *, pseudonyms: bool
    ) -> None:
        """Make `document`, and draw its first page `width` device pixels wide."""
        self.close()
        self.pdf = b""
        job = partial(_begun, session, document, paper, width, record, pseudonyms)
        self._tasks["open"] = self._background.run(job, done=self._take, failed=self._fail)

    def draw(self, page: int, width: int) -> None:
        """Draw a page; one that is drawn now is given up."""
        self._begin("draw", partial(_drawn, self.pdf, page, width), self._show)

    def list_pages(self, count: int, width: int) -> None:
        """Draw the small pages, one after the other."""
        self._list(0, count, width)

    def look_for(self, words: str) -> None:
        """Find where `words` stand."""
        self._begin("look", partial(_found, self.pdf, words), self.found.emit)

    def close(self) -> None:
        """Nothing is wanted any more."""
        for task in self._tasks.values():
            task.cancel()
        self._tasks.clear()

    def _begin(self, what: str, job: Callable[[Progress, Cancelled], T], done: Callable[[T], object]) -> None:
        if not self.pdf:
            return
        if what in self._tasks:
            self._tasks[what].cancel()
        self._tasks[what] = self._background.run(job, done=done, failed=self._fail)

    def _list(self, page: int, count: int, width: int) -> None:
        if page < count:
            self._begin("list", partial(_small, self.pdf, page, count, width), self._show_small)

    def _take(self, made: Begun | Opened | None) -> None:
        if isinstance(made, Begun):
            self.begun.emit(made)
            self._tasks["open"] = self._background.run(partial(_finished, made), done=self._take, failed=self._fail)
        elif made is not None:
            self.pdf = made.pdf
            self.made.emit(made)

    def _show(self, drawn: tuple[int, QImage]) -> None:
        self.drawn.emit(*drawn)

    def _show_small(self, drawn: tuple[int, int, int, QImage]) -> None:
        page, count, width, picture = drawn
        self.listed.emit(page, picture)
        self._list(page + 1, count, width)

    def _fail(self, error: Exception) -> None:
        self.failed.emit()


def _begun(
    session: Session,
    document: Document,
    paper: str,
    width: int,
    record: Record,
    pseudonyms: bool,
    _: Progress,
    cancelled: Cancelled,
) -> Begun | Opened | None:
    """The job: all of a short document, the first page of a long one."""
    from workshop.documents.catalogue import laid, make, possible_documents
    from workshop.documents.pseudonyms import named
    from workshop.documents.style import Paper

    shown = named(session, pseudonyms=pseudonyms)
    if shown is not session:  # its file is called by the names that it says
        there = (each for each in possible_documents(shown) if (each.key, each.organisation) == _which(document))
        document = next(there, document)
    set_out = laid(shown, document, Paper(paper), record)
    if cancelled():
        return None
    if set_out is not None and len(set_out.pages) >= MANY:
        sizes = ((set_out.sheet.page.width, set_out.sheet.page.height),) * len(set_out.pages)
        return Begun(document, set_out, sizes, page_picture(set_out.first(), 0, width))
    pdf = set_out.made().pdf if set_out is not None else make(shown, document, Paper(paper), record)
    return None if cancelled() else Opened(document, pdf, page_sizes(pdf), page_picture(pdf, 0, width))


def _finished(begun: Begun, _: Progress, cancelled: Cancelled) -> Opened | None:
    """The job: the rest of a long document."""
    return None if cancelled() else Opened(begun.document, begun.laid.made().pdf, begun.sizes, begun.first)


def _which(document: Document) -> tuple[str, str | None]:
    return document.key, document.organisation


def _drawn(pdf: bytes, page: int, width: int, _: Progress, cancelled: Cancelled) -> tuple[int, QImage]:
    return page, QImage() if cancelled() else page_picture(pdf, page, width)


def _small(
    pdf: bytes, page: int, count: int, width: int, _: Progress, cancelled: Cancelled
) -> tuple[int, int, int, QImage]:
    return page, count, width, QImage() if cancelled() else page_picture(pdf, page, width)


def _found(pdf: bytes, words: str, _: Progress, cancelled: Cancelled) -> tuple[Place, ...]:
    return () if cancelled() else found(pdf, words)
