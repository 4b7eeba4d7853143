"""A PDF file to draw on: what it says of itself to a reader's program and to a printer."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from workshop.documents.style import Page
from workshop.documents.words_on_paper import one_line

_CREATOR = "Analogy Workshop"


def opened(file: io.BytesIO, page: Page, title: str, language: str) -> Canvas:
    """An empty file of `page` called `title`. The same drawing gives the same bytes; nobody is named in it."""
    canvas = Canvas(file, pagesize=(page.width, page.height), invariant=1, lang=language or "en")
    canvas.setTitle(one_line(title))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(_CREATOR)
    canvas.setProducer(_CREATOR)
    return canvas
