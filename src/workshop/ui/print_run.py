"""A run of documents into a folder: made one after the other in a background job, each written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.background import Cancelled, Progress
from workshop.model.session import Session
from workshop.paths import documents_folder
from workshop.unread import unwritten
from workshop.words import tr
from workshop.written_file import not_written, written

if TYPE_CHECKING:
    from workshop.documents.cards import Dealt
    from workshop.documents.catalogue import Document
    from workshop.documents.formats import File
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
    from workshop.documents.formats import name_of

    return (within or documents_folder()) / name_of(session)


def own_folder(session: Session, chosen: Path, *, pseudonyms: bool = False) -> Path:
    """The folder of `session` in `chosen`, which may be that folder already.

    With `pseudonyms` it is not called by the people whom the title names: it stands beside one that is.
    """
    from workshop.documents.pseudonyms import with_named_title

    shown = with_named_title(session, pseudonyms=pseudonyms)
    own = folder_for(shown, chosen)
    return chosen.with_name(own.name) if chosen.name in (own.name, folder_for(session, chosen).name) else own


def print_run(
    session: Session,
    documents: tuple[Document, ...],
    paper: Paper,
    record: Record,
    folder: Path,
    progress: Progress,
    cancelled: Cancelled,
) -> Run:
    """Make `documents` of `session` in `folder`. A job for `Background`."""
    from workshop.documents.formats import Format, document_files

    files = document_files(session, documents, Format.PDF, paper, record)
    return session_run(session, files, folder, progress, cancelled)


def session_run(session: Session, files: Sequence[File], folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Make `files` of `session` in `folder`, or beside it where another session's are in the way."""
    from workshop.documents.own_place import place_for

    place = place_for(session, [each.file_name for each in files], folder)
    return files_run(files, place, progress, cancelled)


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
        if cancelled():
            break
        path = folder / file.file_name
        progress(number / len(files), path.name)
        why = _put(path, file, cancelled)
        if why is None:
            break
        if why:
            refused.append(Refused(path.name, why))
            _leave_no_empty(path.parent, folder)
        else:
            made.append(path)
    return Run(folder, tuple(made), tuple(refused))


def _leave_no_empty(within: Path, folder: Path) -> None:
    """Take a folder in `folder` away again that was made for a file which could not be written."""
    if within != folder:
        with contextlib.suppress(OSError):  # there is something in it
            within.rmdir()


class _StoppedError(Exception):
    """Somebody asked the work to end."""


def cards_run(cards: Sequence[Dealt], paper: Paper, folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Print `cards` into one file in `folder`. A job for `Background`."""
    from workshop.documents.cards import printed
    from workshop.documents.formats import File

    name = tr("Cards of the deck.pdf")

    def between(share: float) -> None:
        if cancelled():
            raise _StoppedError
        progress(share, name)

    def content() -> bytes:
        return printed(cards, paper, between=between).pdf

    try:
        return files_run((File(name, content),), folder, progress, cancelled)
    except _StoppedError:
        return Run(folder)


def _put(path: Path, file: File, cancelled: Cancelled) -> str | None:
    """Make `file` and write it. Why not, in words; empty if it is there; None if somebody cancelled meanwhile."""
    try:
        content = file.content()
    except OSError as error:  # the copy of a session is made beside other temporary files first
        return not_written(path, error)
    return None if cancelled() else written(path, content)


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
        return tr("Nothing can be written to {folder}: {why}.", folder=str(folder), why=unwritten(error))
    return ""
