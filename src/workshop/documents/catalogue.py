"""The documents of a session: which there are, what their files are called, and how each is made."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from workshop.documents import brief, translation
from workshop.documents.pages import Composed
from workshop.documents.style import Paper
from workshop.model.identity import ROOM, Audience, OrganisationId, only
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

TRANSLATION: Final = "translation"
BRIEF: Final = "brief"

_LONGEST: Final = 100  # bytes of a file name without its ending; file systems stop at 255, paths at 260
_UNSAFE: Final = re.compile(r'[<>:"/\\|?*]+')
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")


@dataclass(frozen=True, slots=True)
class Document:
    """One document that can be made. `key` says which kind; `organisation` for whom, or None for anybody.

    `reader` is the audience that it is written for.
    """

    key: str
    name: str
    file_name: str
    organisation: OrganisationId | None = None
    reader: Audience = ROOM


def documents_of(session: Session) -> tuple[Document, ...]:
    """Every document of `session`: a translation document for each organisation, then the brief."""
    taken: set[str] = set()
    made = [
        Document(
            TRANSLATION,
            tr("Translation document for {organisation}", organisation=called(each)),
            _free(_translation_file(session, called(each)), taken),
            each.id,
            only(each.id),
        )
        for each in session.organisations
    ]
    code = session.plan.brief_code.strip()
    named = tr("Brief {code}", code=code) if code else tr("Brief")
    return (*made, Document(BRIEF, tr("Abstraction brief"), _free(named, taken)))


def make(session: Session, document: Document, paper: Paper) -> bytes:
    """The PDF of `document`. The same session gives the same bytes."""
    return preview(session, document, paper).pdf


def preview(session: Session, document: Document, paper: Paper, highlight: str | None = None) -> Composed:
    """The PDF with its number of pages and the page on which each take-home field stands.

    `highlight` names a field of `TakeHome`: its passage is laid on a wash. For the screen only.
    """
    if document.key == BRIEF:
        return brief.composed(session, paper)
    organisation = session.organisation(document.organisation)
    if organisation is None:
        raise LookupError(f"no organisation {document.organisation!r} in this session")
    return translation.composed(session, organisation, paper, highlight)


def _translation_file(session: Session, organisation: str) -> str:
    title = session.plan.title.strip() or tr("Analogy workshop")
    return tr("{title}, for {organisation}", title=_short(title, 50), organisation=_short(organisation, 40))


def _free(wanted: str, taken: set[str]) -> str:
    """A file name for `wanted` that every file system takes and that no other document here has."""
    stem = safe_name(wanted)
    name, number = f"{stem}.pdf", 2
    while name.casefold() in taken:
        name = f"{stem} {number}.pdf"
        number += 1
    taken.add(name.casefold())
    return name


def safe_name(text: str) -> str:
    """`text` as every file system takes it for a file or a folder, without an ending."""
    composed = unicodedata.normalize("NFC", text)
    shown = "".join(each if unicodedata.category(each)[0] not in "CZ" else " " for each in composed)
    plain = " ".join(_UNSAFE.sub(" ", shown).split()).strip(" .")
    within = plain.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore").strip(" .")
    if not within or _RESERVED.fullmatch(within):
        return f"{tr('Document')} {within}".strip()
    return within


def _short(text: str, length: int) -> str:
    return text if len(text) <= length else text[:length].rstrip()
