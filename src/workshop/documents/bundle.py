"""Files that are made together: a run of PDFs, the session as JSON, everything onto a stick."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from workshop.documents.catalogue import Document, documents_of, make, safe_name
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.document import text
from workshop.model.session import Session
from workshop.paths import SESSION_SUFFIX
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Part:
    """One file: what it is called, and what makes it when its turn comes. `content` may raise OSError."""

    file_name: str
    content: Callable[[], bytes]


def name_of(session: Session) -> str:
    """What a folder or a file that holds all of `session` is called, without an ending."""
    return safe_name(session.plan.title.strip() or tr("Untitled session"))


def printed(
    session: Session, documents: Iterable[Document], paper: Paper, record: Record | None = None
) -> tuple[Part, ...]:
    """`documents` as PDFs."""
    return tuple(Part(each.file_name, partial(make, session, each, paper, record)) for each in documents)


def as_json(session: Session, called: str = "") -> Part:
    """The whole session in one file that the program reads again, `called` like this if it is to be."""
    return Part(f"{called or name_of(session)}.json", partial(_encoded, session))


def everything(
    session: Session, paper: Paper, copy: Callable[[], bytes], record: Record | None = None
) -> tuple[Part, ...]:
    """All documents, the session as JSON, and `copy`, which makes a session file of it."""
    file = Part(f"{name_of(session)}{SESSION_SUFFIX}", copy)
    return (file, as_json(session), *printed(session, documents_of(session), paper, record))


def _encoded(session: Session) -> bytes:
    return text(session).encode()
