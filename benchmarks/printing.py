"""All documents of a big session against bare ReportLab, the first page of a preview, and the window meanwhile."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from statistics import median
from typing import Final

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Slot
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate

from benchmarks.measure import Figure
from workshop.background import Background
from workshop.documents.catalogue import documents_of, make
from workshop.documents.pdfium import page_texts
from workshop.documents.reading_ahead import read_ahead
from workshop.documents.record import Record
from workshop.documents.style import Face, Paper
from workshop.model import rank
from workshop.model.document import session_from
from workshop.model.identity import IdeaId, OrganisationId, TermId
from workshop.model.parts import Idea, Meaning, Organisation, Term, TermStatus
from workshop.model.session import Session, meaning_id
from workshop.paths import resources
from workshop.ui.opened_document import OpenedDocument

ORGANISATIONS, IDEAS, TERMS = 8, 300, 120
TIMES: Final = 3
_BARE: Final = "bare"


def figures() -> list[Figure]:
    """Measure in memory alone, as in a session that has been open for a moment."""
    app = QCoreApplication.instance() or QCoreApplication([])
    session = big()
    began = time.perf_counter()
    read_ahead(session)
    read = time.perf_counter() - began
    first, again, gap = _previewed(app, session)
    made, bare, pages = _against_bare()
    return [
        Figure(f"All documents of {ORGANISATIONS} organisations, {pages} pages", made * 1_000, "ms"),
        Figure("The same words on as many pages, bare ReportLab", bare * 1_000, "ms"),
        Figure("All documents against bare ReportLab", made / bare, "times", 2),
        Figure("What paper needs, read ahead while nobody waits", read * 1_000, "ms"),
        Figure("First page of a preview, the first time", first * 1_000, "ms", 500),
        Figure("First page of a preview, later", again * 1_000, "ms", 500),
        Figure("The window's longest wait meanwhile", gap * 1_000, "ms", 50),
    ]


def big(time: int = 1) -> Session:
    """The worked example with as many organisations, ideas and terms as one room ever had; no two times the same."""
    example = session_from((resources() / "samples" / "calmer-before-surgery.json").read_bytes())
    organisations = [*example.organisations]
    while len(organisations) < ORGANISATIONS:
        number = len(organisations)
        place = rank.between(organisations[-1].rank, None)
        name = f"Guest number {number}"
        organisations.append(
            Organisation(id=OrganisationId(f"guest-{number}"), rank=place, name=name, industry=f"trade {number}")
        )
    session = replace(example, organisations=tuple(organisations))
    terms, meanings = _terms(session, time)
    return replace(session, ideas=_ideas(session, time), terms=terms, meanings=meanings)


def _ideas(session: Session, time: int) -> tuple[Idea, ...]:
    ideas = [*session.ideas]
    while len(ideas) < IDEAS:
        number = len(ideas)
        before = session.ideas[number % len(session.ideas)]
        place = rank.between(ideas[-1].rank, None)
        text = f"{before.text}, tried on day {number} of {time}"
        ideas.append(replace(before, id=IdeaId(f"idea-{number}"), rank=place, letter=f"I{number}", text=text))
    return tuple(ideas)


def _terms(session: Session, time: int) -> tuple[tuple[Term, ...], tuple[Meaning, ...]]:
    terms, meanings = [*session.terms], [*session.meanings]
    while len(terms) < TERMS:
        number = len(terms)
        place = rank.between(terms[-1].rank, None)
        term = TermId(f"term-{number}")
        terms.append(
            Term(id=term, rank=place, word=f"word {number}", in_room=f"wording {number}", status=TermStatus.AGREED)
        )
        meanings += [
            Meaning(
                id=meaning_id(term, each.id), term=term, organisation=each.id, text=f"in month {time} to {each.name}"
            )
            for each in session.organisations
        ]
    return tuple(terms), tuple(meanings)


def _against_bare() -> tuple[float, float, int]:
    """The processor's seconds for all documents, for bare ones with the same words and pages, and how many pages.

    Every time the session says something else, so that no line is known from the time before.
    """
    ours: list[float] = []
    files: list[bytes] = []
    for number in range(TIMES):
        session = big(number + 2)
        documents = documents_of(session)
        began = time.process_time()
        files = [make(session, each, Paper.A4) for each in documents]
        ours.append(time.process_time() - began)
    texts = [page_texts(each) for each in files]
    pdfmetrics.registerFont(TTFont(_BARE, str(resources() / "fonts" / f"{Face.SANS}.ttf")))
    bare: list[float] = []
    for _ in range(TIMES):
        began = time.process_time()
        for pages in texts:
            _bare(pages)
        bare.append(time.process_time() - began)
    return median(ours), median(bare), sum(len(each) for each in texts)


def _bare(pages: Sequence[str]) -> bytes:
    """The words of `pages` as ReportLab sets them by itself, a paragraph a line."""
    style = ParagraphStyle(_BARE, fontName=_BARE, fontSize=7, leading=8)
    story: list[Flowable] = []
    for text in pages:
        story += [Paragraph(escape(line), style) for line in text.splitlines() if line.strip()]
        story.append(PageBreak())
    file = io.BytesIO()
    SimpleDocTemplate(file, invariant=1).build(story)
    return file.getvalue()


class _Watch(QObject):
    """Asks for a preview, and notes how long the window waits for its turn meanwhile."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.pages = OpenedDocument(background, self)
        self.pages.begun.connect(self._note)
        self.pages.made.connect(self._end)
        self.took: list[float] = []
        self.whole = 0
        self.gap = 0.0
        self._asked = self._last = 0.0
        self._beat = QTimer(self)
        self._beat.setInterval(1)
        self._beat.timeout.connect(self._tick)

    def ask(self, session: Session, which: int) -> None:
        """Ask for a document."""
        self._asked = self._last = time.perf_counter()
        self._beat.start()
        self.pages.open(session, documents_of(session)[which], "a4", 800, Record(), pseudonyms=False)

    @Slot(object)
    def _note(self, _: object) -> None:
        self.took.append(time.perf_counter() - self._asked)

    @Slot(object)
    def _end(self, _: object) -> None:
        """The whole document is there; a short one had no first page ahead of it."""
        self._beat.stop()
        self.whole += 1
        if len(self.took) < self.whole:
            self._note(None)

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self.gap, self._last = max(self.gap, now - self._last), now


def _previewed(app: QCoreApplication, session: Session) -> tuple[float, float, float]:
    """Seconds to the first page the first time, later (the median), and the longest gap of the event loop."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.0005)  # as the program does when it starts
    background = Background()
    watch = _Watch(background)
    for number in range(1 + TIMES):
        watch.ask(session, number)
        while watch.whole <= number:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    background.stop()
    sys.setswitchinterval(before)
    return watch.took[0], median(watch.took[1:]), watch.gap
