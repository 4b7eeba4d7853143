"""The papers that a session has once each, made for a test."""

from __future__ import annotations

from tests.documents.reading import words
from workshop.documents.catalogue import Document, documents_of, make
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.session import Session


def paper(session: Session, key: str) -> Document:
    """The document of kind `key`."""
    return next(each for each in documents_of(session) if each.key == key)


def printed(session: Session, key: str, size: Paper = Paper.A4, record: Record | None = None) -> bytes:
    """The file of the document of kind `key`."""
    return make(session, paper(session, key), size, record)


def told(session: Session, key: str, record: Record | None = None) -> str:
    """What the document of kind `key` says."""
    return words(printed(session, key, record=record))
