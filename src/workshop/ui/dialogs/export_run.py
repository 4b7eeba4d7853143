"""What the export does in the background: make what was chosen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.background import Cancelled, Progress
from workshop.model.session import Session
from workshop.ui.dialogs.export_words import CSV, EVERYTHING, JSON, PACK
from workshop.ui.print_run import Run, session_run

if TYPE_CHECKING:
    from workshop.documents.formats import File
    from workshop.documents.record import Record


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is exported of `session` as it was when Export was pressed.

    `documents` are those with a tick, by key and organisation; `copy` makes a session file of it.
    """

    session: Session
    form: str
    paper: str
    pseudonyms: bool
    record: Record
    documents: frozenset[tuple[str, str | None]]
    copy: Callable[[], bytes]


def exported(wanted: Wanted, folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Make what is wanted in `folder`. A job for `Background`."""
    return session_run(wanted.session, _files(wanted), folder, progress, cancelled)


def _files(wanted: Wanted) -> tuple[File, ...]:
    """What was chosen, as far as it is still there, not made yet."""
    from workshop.documents.bundle import everything
    from workshop.documents.catalogue import documents_of, print_pack
    from workshop.documents.formats import Format, document_files, json_file, list_files
    from workshop.documents.pseudonyms import named
    from workshop.documents.style import Paper

    paper = Paper(wanted.paper)
    if wanted.form == EVERYTHING:
        return everything(wanted.session, paper, wanted.copy, wanted.record, pseudonyms=wanted.pseudonyms)
    session = named(wanted.session, pseudonyms=wanted.pseudonyms)
    if wanted.form == PACK:
        return document_files(session, print_pack(session), Format.PDF, paper, wanted.record)
    if wanted.form == JSON:
        return (json_file(session),)
    if wanted.form == CSV:
        return list_files(session)
    chosen = (each for each in documents_of(session) if (each.key, each.organisation) in wanted.documents)
    return document_files(session, chosen, Format(wanted.form), paper, wanted.record)
