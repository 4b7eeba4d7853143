"""What the first document would wait for, read while nobody waits: the programs that make paper, and its fonts."""

from __future__ import annotations

from workshop.documents import catalogue, fonts
from workshop.documents.keys import BRIEF
from workshop.documents.pdfium import pixels
from workshop.documents.style import Paper
from workshop.model.session import Session

_SMALL = 24  # pixels


def read_ahead(session: Session) -> None:
    """Read all that making and drawing a document needs, and try it with the brief of `session`: part of a second."""
    fonts.read_ours()
    document = next(each for each in catalogue.possible_documents(session) if each.key == BRIEF)
    pixels(catalogue.make(session, document, Paper.A4), 0, _SMALL)
