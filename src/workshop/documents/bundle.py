"""Everything of a session, onto a stick."""

from __future__ import annotations

from collections.abc import Callable

from workshop.documents.catalogue import documents_of
from workshop.documents.formats import File, Format, document_files, json_file, list_files, name_of
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.session import Session
from workshop.paths import SESSION_SUFFIX


def everything(session: Session, paper: Paper, copy: Callable[[], bytes], record: Record) -> tuple[File, ...]:
    """All documents, the lists, the session as JSON, and `copy`, which makes a session file of it."""
    return (
        File(f"{name_of(session)}{SESSION_SUFFIX}", copy),
        json_file(session),
        *document_files(session, documents_of(session), Format.PDF, paper, record),
        *list_files(session),
    )
