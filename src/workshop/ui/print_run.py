"""A run of documents into a folder: made one after the other in a background job, each written whole or not at all."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.background import Cancelled, Progress
from workshop.model.session import Session
from workshop.paths import documents_folder
from workshop.whole_file import write_whole
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document
    from workshop.documents.record import Record
    from workshop.documents.style import Paper


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be written, and why, in words."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Run:
    """What came of it. With `folder_refused` nothing could be written at all."""

    folder: Path
    made: tuple[Path, ...] = ()
    refused: tuple[Refused, ...] = ()
    folder_refused: str = ""


def folder_for(session: Session, within: Path | None = None) -> Path:
    """Where the documents of `session` go: a folder of its own among the user's documents."""
    from workshop.documents.catalogue import safe_name

    return (within or documents_folder()) / safe_name(session.plan.title.strip() or tr("Untitled session"))


def print_run(
    session: Session,
    documents: tuple[Document, ...] | None,
    paper: Paper,
    folder: Path,
    progress: Progress,
    cancelled: Cancelled,
    record: Record | None = None,
) -> Run:
    """Make `documents` (all, if None) of `session` in `folder`. A job for `Background`."""
    from workshop.documents.catalogue import documents_of, make

    documents = documents_of(session) if documents is None else documents
    refusal = _prepared(folder)
    if refusal:
        return Run(folder, folder_refused=refusal)
    made: list[Path] = []
    refused: list[Refused] = []
    for number, document in enumerate(documents):
        if cancelled():
            break
        progress(number / len(documents), document.file_name)
        why = written(folder / document.file_name, make(session, document, paper, record))
        if why:
            refused.append(Refused(document.file_name, why))
        else:
            made.append(folder / document.file_name)
    return Run(folder, tuple(made), tuple(refused))


def json_run(session: Session, folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Write the whole of `session` as one JSON document. A job for `Background`."""
    from workshop.documents.catalogue import safe_name
    from workshop.model.document import text

    refusal = _prepared(folder)
    if refusal:
        return Run(folder, folder_refused=refusal)
    name = f"{safe_name(session.plan.title.strip() or tr('Untitled session'))}.json"
    progress(0.0, name)
    why = written(folder / name, text(session).encode())
    return Run(folder, refused=(Refused(name, why),)) if why else Run(folder, (folder / name,))


def written(path: Path, content: bytes) -> str:
    """Write a file whole or not at all. Why not, in words; empty if it is there."""
    try:
        write_whole(path, content)
    except PermissionError:
        return tr(
            "{name} is open in another program, or must not be changed. Close it there, then try again.",
            name=path.name,
        )
    except OSError as error:
        return tr("{name} could not be written: {why}.", name=path.name, why=error.strerror or str(error))
    return ""


def _prepared(folder: Path) -> str:
    """Make the folder, and see whether something can be written there. Why not, in words."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".{secrets.token_hex(8)}.part"
        probe.touch()
        probe.unlink()
    except OSError as error:
        return tr("Nothing can be written to {folder}: {why}.", folder=str(folder), why=error.strerror or str(error))
    return ""
