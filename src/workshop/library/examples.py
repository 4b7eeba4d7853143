"""The worked examples, from documents among the program's resources to session files. Made for any thread."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workshop.library.file_name import free_path
from workshop.model.document import DocumentError, session_from
from workshop.model.run import Run
from workshop.model.session import Session
from workshop.storage.errors import StorageError
from workshop.storage.file import create
from workshop.storage.pictures import NONE


@dataclass(frozen=True, slots=True)
class Example:
    """A worked example that was made: `key` is the name of its document."""

    key: str
    path: Path
    session: Session
    run: Run


def make_examples(sources: Iterable[Path], folder: Path, at: str) -> tuple[Example, ...]:
    """A file in `folder` for each document. One that is no session or cannot be written is left out."""
    made = []
    for source in sources:
        with contextlib.suppress(StorageError):
            example = make_example(source, folder, at)
            made += [example] if example else []
    return tuple(made)


def make_example(source: Path, folder: Path, at: str) -> Example | None:
    """A file in `folder` for one document; None if it is no session. Raises StorageError."""
    try:
        session = session_from(source.read_bytes())
    except (OSError, DocumentError):
        return None
    run = _where_it_stands(session)
    return Example(source.stem, create_in(folder, session, run, at), session, run)


def create_in(folder: Path, session: Session, run: Run, at: str, shown: Mapping[str, bytes] = NONE) -> Path:
    """Make a file for `session` and its pictures in `folder`, under a name that is free. Raises StorageError."""
    while True:
        path = free_path(folder, session.plan.title)
        with contextlib.suppress(FileExistsError):
            create(path, session, run, at, shown)
            return path


def _where_it_stands(session: Session) -> Run:
    """In the middle, so that there is something to go on with."""
    if session.mapping:
        return Run(stage="mapping")
    if session.analogies:
        return Run(stage="analogies")
    return Run(stage="abstraction") if session.rungs else Run()
