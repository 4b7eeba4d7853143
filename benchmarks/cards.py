"""The whole deck as cards to cut, both sides, against the same pages drawn by ReportLab alone."""

from __future__ import annotations

import io
import time

from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import Figure
from workshop.deck.deck import read_deck
from workshop.documents.cards import Dealt, printed
from workshop.documents.style import PAGES, Face, Paper
from workshop.model.identity import AnalogyId
from workshop.paths import resources

_LINES = 60
"""Lines of text on a page of four cards."""


def figures() -> list[Figure]:
    """Measure once: it takes a while."""
    cards = [Dealt(each.taken_up(AnalogyId(each.key))) for each in read_deck(resources() / "deck").cards]
    printed(cards[:4], Paper.A4)  # the fonts are read
    began = time.perf_counter()
    made = printed(cards, Paper.A4)
    took = time.perf_counter() - began
    began = time.perf_counter()
    _bare(made.pages)
    bare = time.perf_counter() - began
    return [
        Figure(f"The whole deck, {len(cards):,} cards on {made.pages:,} pages", took, "s", 15),
        Figure("The same pages of plain lines, by ReportLab alone", bare, "s"),
        Figure("A page of four cards", took / made.pages * 1_000, "ms"),
    ]


def _bare(pages: int) -> None:
    """As many pages with as much text, each line placed by hand."""
    page = PAGES[Paper.A4]
    canvas = Canvas(io.BytesIO(), pagesize=(page.width, page.height))
    for _ in range(pages):
        canvas.setFont(Face.SANS.value, 10.9)
        for line in range(_LINES):
            canvas.drawString(40, 800 - 12 * line, "Hosts promise the next update, not the departure")
        canvas.showPage()
    canvas.save()
