"""A run of documents into a folder: made one after the other in a background job, each written whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workshop.background import Cancelled, Progress
from workshop.model.session import Session
from workshop.paths import documents_folder
from workshop.whole_file import write_whole
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.bundle import Part
    from workshop.documents.cards import Dealt
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
    from workshop.documents.bundle import name_of

    return (within or documents_folder()) / name_of(session)


def own_folder(session: Session, chosen: Path) -> Path:
    """The folder of `session` in `chosen`, which may be that folder already."""
    own = folder_for(session, chosen)
    return chosen if chosen.name == own.name else own


def print_run(
    session: Session,
    documents: tuple[Document, ...] | None,
    paper: Paper,
    folder: Path,
    progress: Progress,
    cancelled: Cancelled,
    record: Record | None = None,
) -> Run:
    """Make `documents` (all that people take away, if None) of `session` in `folder`. A job for `Background`."""
    from workshop.documents.bundle import printed
    from workshop.documents.catalogue import documents_to_give

    documents = documents_to_give(session) if documents is None else documents
    return bundle_run(printed(session, documents, paper, record), folder, progress, cancelled)


def bundle_run(parts: Sequence[Part], folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Make each of `parts` and put it into `folder`. A job for `Background`."""
    refusal = _prepared(folder)
    if refusal:
        return Run(folder, folder_refused=refusal)
    made: list[Path] = []
    refused: list[Refused] = []
    for number, part in enumerate(parts):
        if cancelled():
            break
        progress(number / len(parts), part.file_name)
        why = _put(folder / part.file_name, part)
        if why:
            refused.append(Refused(part.file_name, why))
        else:
            made.append(folder / part.file_name)
    return Run(folder, tuple(made), tuple(refused))


def pack_run(
    session: Session,
    paper: Paper,
    folder: Path,
    progress: Progress,
    cancelled: Cancelled,
    record: Record | None = None,
) -> Run:
    """Make what is printed the day before. A job for `Background`."""
    from workshop.documents.catalogue import print_pack

    return print_run(session, print_pack(session), paper, folder, progress, cancelled, record)


class _StoppedError(Exception):
    """Somebody asked the work to end."""


def cards_run(cards: Sequence[Dealt], paper: Paper, folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Print `cards` into one file in `folder`. A job for `Background`."""
    from workshop.documents.bundle import Part
    from workshop.documents.cards import printed

    name = tr("Cards of the deck.pdf")

    def between(share: float) -> None:
        if cancelled():
            raise _StoppedError
        progress(share, name)

    def content() -> bytes:
        return printed(cards, paper, between=between).pdf

    try:
        return bundle_run((Part(name, content),), folder, progress, cancelled)
    except _StoppedError:
        return Run(folder)


def everything_run(
    session: Session,
    copy: Callable[[], bytes],
    paper: Paper,
    folder: Path,
    progress: Progress,
    cancelled: Cancelled,
    record: Record | None = None,
) -> Run:
    """Take the whole session along: all documents, its JSON and `copy`, its file. A job for `Background`."""
    from workshop.documents.bundle import everything

    return bundle_run(everything(session, paper, copy, record), folder, progress, cancelled)


def json_run(session: Session, folder: Path, progress: Progress, cancelled: Cancelled) -> Run:
    """Write the whole of `session` as one JSON document. A job for `Background`."""
    from workshop.documents.bundle import as_json

    return bundle_run((as_json(session),), folder, progress, cancelled)


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
        return _not_written(path, error)
    return ""


def _put(path: Path, part: Part) -> str:
    """Make `part` and write it. Why not, in words; empty if it is there."""
    try:
        content = part.content()
    except OSError as error:  # the copy of a session is made beside other temporary files first
        return _not_written(path, error)
    return written(path, content)


def _not_written(path: Path, error: OSError) -> str:
    return tr("{name} could not be written: {why}.", name=path.name, why=error.strerror or str(error))


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
