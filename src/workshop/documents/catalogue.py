"""The documents of a session: which there are, what their files are called, and how each is made."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from workshop.documents import (
    brief,
    draft,
    mapping_sheets,
    misunderstanding_log,
    photographs,
    script,
    summary,
    tent_cards,
    translation,
    wall,
)
from workshop.documents.draft import Draft, Kind
from workshop.documents.pages import Composed
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.model.identity import ROOM, Audience, OrganisationId, only
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

TRANSLATION: Final = "translation"
BRIEF: Final = "brief"

KINDS: Final[tuple[Kind, ...]] = (
    summary.KIND,
    misunderstanding_log.KIND,
    wall.KIND,
    mapping_sheets.KIND,
    photographs.KIND,
    tent_cards.KIND,
    script.KIND,
)
"""The documents that a session has once each, in the order in which they are listed."""

_KINDS: Final = {each.key: each for each in KINDS}
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
    """Every document of `session`: a translation document for each organisation, the brief, then what it has once."""
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
    made.append(Document(BRIEF, tr("Abstraction brief"), _free(named, taken)))
    title = _short(session.plan.title.strip() or tr("Analogy workshop"), 50)
    for each in KINDS:
        if each.wanted(session):
            name = tr("{title}, {document}", title=title, document=each.file_name())
            made.append(Document(each.key, each.called(), _free(name, taken), reader=each.reader))
    return tuple(made)


def make(session: Session, document: Document, paper: Paper, record: Record | None = None) -> bytes:
    """The PDF of `document`. The same session with the same record gives the same bytes."""
    return preview(session, document, paper, record=record).pdf


def preview(
    session: Session,
    document: Document,
    paper: Paper,
    highlight: str | None = None,
    record: Record | None = None,
) -> Composed:
    """The PDF with its number of pages and the page on which each take-home field stands.

    `highlight` names a field of `TakeHome`: its passage is laid on a wash. For the screen only.
    """
    if document.key == BRIEF:
        return brief.composed(session, paper)
    drawn_up = drafted(session, document, paper, record)
    if drawn_up:
        return draft.composed(drawn_up)
    organisation = session.organisation(document.organisation)
    if organisation is None:
        raise LookupError(f"no organisation {document.organisation!r} in this session")
    return translation.composed(session, organisation, paper, highlight)


def drafted(session: Session, document: Document, paper: Paper, record: Record | None = None) -> Draft | None:
    """The draft of a document that a session has once; None for a translation document and the brief."""
    kind = _KINDS.get(document.key)
    return kind.draft(session, paper, record or Record()) if kind else None


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
