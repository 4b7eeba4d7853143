"""Everything of a session, onto a stick: what may be handed round, and apart from it what is for one person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from workshop.documents.catalogue import Document, documents_of
from workshop.documents.file_name import safe_name
from workshop.documents.formats import File, Format, document_files, json_file, list_files, name_of
from workshop.documents.keys import TRANSLATION
from workshop.documents.pseudonyms import named
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.identity import FACILITATOR
from workshop.model.session import Session
from workshop.paths import SESSION_SUFFIX
from workshop.words import tr


def everything(
    session: Session, paper: Paper, copy: Callable[[], bytes], record: Record, *, pseudonyms: bool = False
) -> tuple[File, ...]:
    """All documents, the lists, the session as JSON, and `copy`, which makes a session file of it.

    What holds the facilitator's notes stands in a folder of its own, so that whoever hands the others round does not
    hand it round with them; it keeps the names also where the others have `pseudonyms`. What people may edit stands in
    one too.
    """
    shown = named(session, pseudonyms=pseudonyms)
    notes, documents = documents_together(session, shown)
    own = (
        File(f"{name_of(session)}{SESSION_SUFFIX}", copy),
        json_file(session),
        *document_files(session, notes, Format.PDF, paper, record),
    )
    return (
        *_in_folder(own_folder(), own),
        *document_files(shown, documents, Format.PDF, paper, record),
        *list_files(shown),
        *_in_folder(editing_folder(), _to_edit(shown, documents, paper, record)),
    )


def documents_together(session: Session, shown: Session) -> tuple[list[Document], list[Document]]:
    """The documents of everything: those that keep the names of `session`, and those of `shown`, as all may see it."""
    kept = [each for each in documents_of(session) if keeps_names(each)]
    return kept, [each for each in documents_of(shown) if not keeps_names(each)]


def keeps_names(document: Document) -> bool:
    """Whether people have their names in `document` there, whatever they have in the others."""
    return document.reader == FACILITATOR


def _to_edit(shown: Session, documents: Iterable[Document], paper: Paper, record: Record) -> tuple[File, ...]:
    """The translation documents for Word and as Markdown."""
    translations = [each for each in documents if each.key == TRANSLATION]
    forms = (Format.WORD, Format.MARKDOWN)
    return tuple(file for form in forms for file in document_files(shown, translations, form, paper, record))


def _in_folder(folder: str, files: Iterable[File]) -> tuple[File, ...]:
    return tuple(replace(each, file_name=f"{folder}/{each.file_name}") for each in files)


def editing_folder() -> str:
    """What the folder is called whose files can be edited."""
    return safe_name(tr("To edit"))


def own_folder() -> str:
    """What the folder is called that is for the facilitator alone."""
    return safe_name(tr("For the facilitator"))
