"""The documents of a session: which there are, what their files are called, and how each is made."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from workshop.documents import (
    brief,
    change_slip,
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
from workshop.documents.issued import changed_since_last
from workshop.documents.pages import Composed
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.documents.table_papers import BY_KEY, TABLE_PAPERS
from workshop.model.identity import FACILITATOR, ROOM, Audience, OrganisationId, only
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

TRANSLATION: Final = "translation"
BRIEF: Final = "brief"
CHANGES: Final = "changes"

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

    `reader` is the audience that it is written for. `for_tables`: it is printed before the day and laid on the tables,
    and made only when somebody asks for it.
    """

    key: str
    name: str
    file_name: str
    organisation: OrganisationId | None = None
    reader: Audience = ROOM
    for_tables: bool = False


def documents_of(session: Session) -> tuple[Document, ...]:
    """Every document of `session`: those for organisations, the brief, what it has once, and what tables get."""
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
    made += _change_slips(session, taken)
    title = _short(session.plan.title.strip() or tr("Analogy workshop"), 50)
    for kind in KINDS:
        if kind.wanted(session):
            name = tr("{title}, {document}", title=title, document=kind.file_name())
            made.append(Document(kind.key, kind.called(), _free(name, taken), reader=kind.reader))
    for table in TABLE_PAPERS:
        if table.count(session):
            name = tr("{title}, {document}", title=title, document=table.file_name())
            made.append(Document(table.key, table.called(), _free(name, taken), for_tables=True))
    return tuple(made)


def _change_slips(session: Session, taken: set[str]) -> list[Document]:
    """A slip for each organisation whose document reads differently since it was given out."""
    title, slips = _short(session.plan.title.strip() or tr("Analogy workshop"), 50), list[Document]()
    for each in session.organisations:
        found = changed_since_last(session, TRANSLATION, each.id)
        if found is not None and found[1]:
            name = tr("Change slip for {organisation}", organisation=called(each))
            file = tr("{title}, changes for {organisation}", title=title, organisation=_short(called(each), 40))
            slips.append(Document(CHANGES, name, _free(file, taken), each.id, only(each.id)))
    return slips


def documents_to_give(session: Session) -> tuple[Document, ...]:
    """What people take away: every document but what is printed for the tables."""
    return tuple(each for each in documents_of(session) if not each.for_tables and each.reader != FACILITATOR)


def print_pack(session: Session) -> tuple[Document, ...]:
    """What is printed the day before: cards, worksheets, slips, the brief and the script."""
    return tuple(each for each in documents_of(session) if each.for_tables or each.key in (BRIEF, script.KIND.key))


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
    if document.key in BY_KEY:
        return BY_KEY[document.key].composed(session, paper)
    drawn_up = drafted(session, document, paper, record)
    if drawn_up:
        return draft.composed(drawn_up)
    organisation = session.organisation(document.organisation)
    if organisation is None:
        raise LookupError(f"no organisation {document.organisation!r} in this session")
    if document.key == CHANGES:
        return change_slip.composed(session, organisation, TRANSLATION, paper)
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
