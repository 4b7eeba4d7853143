"""A run of documents into a folder: made one after the other in a background job, each written whole or not at all."""

from __future__ import annotations

import errno
import secrets
from collections.abc import Sequence
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
    from workshop.documents.formats import File
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
) -> Run:
    """Make `documents` (all, if None) of `session` in `folder`. A job for `Background`."""
    from workshop.documents.catalogue import documents_of
    from workshop.documents.formats import Format, document_files

    documents = documents_of(session) if documents is None else documents
    return files_run(document_files(session, documents, Format.PDF, paper), folder, progress, cancelled)


def files_run(files: Sequence[File], folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Make each of `files` and put it into `folder`. A job for `Background`.

    One that was begun when somebody cancels is not written any more; those before stay.
    """
    refusal = _prepared(folder)
    if refusal:
        return Run(folder, folder_refused=refusal)
    made: list[Path] = []
    refused: list[Refused] = []
    for number, file in enumerate(files):
        progress(number / len(files), file.file_name)
        content = b"" if cancelled() else file.content()
        if cancelled():
            break
        why = written(folder / file.file_name, content)
        if why:
            refused.append(Refused(file.file_name, why))
        else:
            made.append(folder / file.file_name)
    return Run(folder, tuple(made), tuple(refused))


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
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return tr("There is no room left for {name}. Free some, or choose another folder.", name=path.name)
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
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return tr("There is no room left in {folder}.", folder=str(folder))
        return tr("Nothing can be written to {folder}: {why}.", folder=str(folder), why=error.strerror or str(error))
    return ""
