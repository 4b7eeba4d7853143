"""What a session can be given away as: each format as files that are made one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from workshop.documents.catalogue import Document, make
from workshop.documents.file_name import own_title, safe_name
from workshop.documents.handed_over import handed_over
from workshop.documents.keys import BRIEF, TRANSLATION
from workshop.documents.own_place import marked
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.identity import FACILITATOR, ROOM, Audience, organisation_of
from workshop.model.session import Session
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.spreadsheet import Sheet


class Format(StrEnum):
    """Named like the ending of its files."""

    PDF = "pdf"
    WORD = "docx"
    MARKDOWN = "md"
    CSV = "csv"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class File:
    """One file: what it is called, what makes it when its turn comes, and the key of what is in it.

    The name may begin with a folder and a slash. `content` may raise OSError.
    """

    file_name: str
    content: Callable[[], bytes]
    key: str = ""


def comes_as(document: Document, form: Format) -> bool:
    """Whether `document` can be had in this format: to edit in Word only what is written for one organisation."""
    return form in (Format.PDF, Format.MARKDOWN) or (form is Format.WORD and document.key == TRANSLATION)


def name_of(session: Session) -> str:
    """What a folder or a file that holds all of `session` is called, without an ending."""
    return safe_name(session.plan.title.strip() or tr("Untitled session"))


def document_files(
    session: Session, documents: Iterable[Document], form: Format, paper: Paper, record: Record
) -> tuple[File, ...]:
    """Those of `documents` that can be had in this format, a file each."""
    return tuple(
        File(
            f"{each.file_name.removesuffix('.pdf')}.{form}",
            partial(_made, session, each, form, paper, record),
            each.key,
        )
        for each in documents
        if comes_as(each, form)
    )


def list_files(session: Session, reader: Audience = ROOM) -> tuple[File, ...]:
    """The lists of `session` as CSV, as `reader` may see them."""
    from workshop.documents.spreadsheet import sheets

    return tuple(File(each.file_name, partial(_list, session, each), each.key) for each in sheets(session, reader))


def json_file(session: Session, reader: Audience = FACILITATOR) -> File:
    """`session` in one file that the program reads again: all of it, or what `reader` may see."""
    organisation = session.organisation(organisation_of(reader))
    named = name_of(session) if organisation is None else safe_name(own_title(session, organisation.id))
    return File(f"{named}.json", partial(_as_json, session, reader))


def _made(session: Session, document: Document, form: Format, paper: Paper, record: Record) -> bytes:
    if form is Format.MARKDOWN:
        from workshop.documents.markdown import markdown

        return marked(markdown(session, document, record), session, ".md", apart=document.key == BRIEF)
    if form is Format.WORD:
        from workshop.documents.word_file import word_file

        return word_file(session, document, paper, record)
    return marked(make(session, document, paper, record), session, apart=document.key == BRIEF)


def _list(session: Session, sheet: Sheet) -> bytes:
    return marked(sheet.content, session, ".csv")


def _as_json(session: Session, reader: Audience) -> bytes:
    from workshop.model.document import text

    return text(handed_over(session, reader)).encode()
