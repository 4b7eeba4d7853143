"""Everything of a session, onto a stick: what may be handed round, and apart from it what is for one person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from workshop.documents.catalogue import documents_of
from workshop.documents.file_name import safe_name
from workshop.documents.formats import File, Format, document_files, json_file, list_files, name_of
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.identity import FACILITATOR
from workshop.model.session import Session
from workshop.paths import SESSION_SUFFIX
from workshop.words import tr


def everything(session: Session, paper: Paper, copy: Callable[[], bytes], record: Record) -> tuple[File, ...]:
    """All documents, the lists, the session as JSON, and `copy`, which makes a session file of it.

    What holds the facilitator's notes stands in a folder of its own, so that whoever hands the others round does not
    hand it round with them.
    """
    documents = documents_of(session)
    own = (
        File(f"{name_of(session)}{SESSION_SUFFIX}", copy),
        json_file(session),
        *document_files(session, (each for each in documents if each.reader == FACILITATOR), Format.PDF, paper, record),
    )
    return (
        *(replace(each, file_name=f"{own_folder()}/{each.file_name}") for each in own),
        *document_files(session, (each for each in documents if each.reader != FACILITATOR), Format.PDF, paper, record),
        *list_files(session),
    )


def own_folder() -> str:
    """What the folder is called that is for the facilitator alone."""
    return safe_name(tr("For the facilitator"))
