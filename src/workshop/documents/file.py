"""A PDF file to draw on: what it says of itself to a reader's program and to a printer."""

from __future__ import annotations

import io

from reportlab.pdfgen.canvas import Canvas

from workshop.documents.fonts import known_as
from workshop.documents.style import Face, Page
from workshop.documents.words_on_paper import one_line

_CREATOR = "Analogy Workshop"


def opened(file: io.BytesIO, page: Page, title: str, language: str) -> Canvas:
    """An empty file of `page` called `title`. The same drawing gives the same bytes; nobody is named in it.

    Its pages begin in a font of ours: without one ReportLab begins each in Helvetica, which no file of ours carries.
    """
    size = (page.width, page.height)
    canvas = Canvas(
        file,
        pagesize=size,
        invariant=1,
        lang=language or "en",
        initialFontName=known_as(Face.SANS),  # type: ignore[arg-type]  # the stubs take a name for a number
    )
    canvas.setTitle(one_line(title))
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator(_CREATOR)
    canvas.setProducer(_CREATOR)
    return canvas
