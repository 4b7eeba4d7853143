"""The documents of a session: which there are, what their files are called, and how each is made."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final

from workshop.documents import brief, change_slip, translation
from workshop.documents.issued import changed_since_last
from workshop.documents.pages import Composed
from workshop.documents.style import Paper
from workshop.documents.table_papers import BY_KEY, TABLE_PAPERS
from workshop.model.identity import OrganisationId
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

TRANSLATION: Final = "translation"
BRIEF: Final = "brief"
CHANGES: Final = "changes"
SCRIPT: Final = "script"

_LONGEST: Final = 100  # bytes of a file name without its ending; file systems stop at 255, paths at 260
_UNSAFE: Final = re.compile(r'[<>:"/\\|?*]+')
_RESERVED: Final = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")


@dataclass(frozen=True, slots=True)
class Document:
    """One document that can be made. `key` says which kind; `organisation` for whom, or None for anybody.

    `for_tables`: it is printed before the day and laid on the tables, and made only when somebody asks for it.
    """

    key: str
    name: str
    file_name: str
    organisation: OrganisationId | None = None
    for_tables: bool = False


def documents_of(session: Session) -> tuple[Document, ...]:
    """Every document of `session`: translation documents, the brief, change slips, and what tables get."""
    taken: set[str] = set()
    made = [
        Document(
            TRANSLATION,
            tr("Translation document for {organisation}", organisation=called(each)),
            _free(_translation_file(session, called(each)), taken),
            each.id,
        )
        for each in session.organisations
    ]
    code = session.plan.brief_code.strip()
    named = tr("Brief {code}", code=code) if code else tr("Brief")
    made.append(Document(BRIEF, tr("Abstraction brief"), _free(named, taken)))
    made += _change_slips(session, taken)
    title = _short(session.plan.title.strip() or tr("Analogy workshop"), 50)
    for each in TABLE_PAPERS:
        if each.count(session):
            file = _free(tr("{title}, {document}", title=title, document=each.file_name()), taken)
            made.append(Document(each.key, each.called(), file, for_tables=True))
    return tuple(made)


def _change_slips(session: Session, taken: set[str]) -> list[Document]:
    """A slip for each organisation whose document reads differently since it was given out."""
    title, slips = _short(session.plan.title.strip() or tr("Analogy workshop"), 50), list[Document]()
    for each in session.organisations:
        found = changed_since_last(session, TRANSLATION, each.id)
        if found is not None and found[1]:
            name = tr("Change slip for {organisation}", organisation=called(each))
            file = tr("{title}, changes for {organisation}", title=title, organisation=_short(called(each), 40))
            slips.append(Document(CHANGES, name, _free(file, taken), each.id))
    return slips


def documents_to_give(session: Session) -> tuple[Document, ...]:
    """What people take away: every document but what is printed for the tables."""
    return tuple(each for each in documents_of(session) if not each.for_tables)


def print_pack(session: Session) -> tuple[Document, ...]:
    """What is printed the day before: cards, worksheets, slips, the brief and the script."""
    return tuple(each for each in documents_of(session) if each.for_tables or each.key in (BRIEF, SCRIPT))


def make(session: Session, document: Document, paper: Paper) -> bytes:
    """The PDF of `document`. The same session gives the same bytes."""
    return preview(session, document, paper).pdf


def preview(session: Session, document: Document, paper: Paper, highlight: str | None = None) -> Composed:
    """The PDF with its number of pages and the page on which each take-home field stands.

    `highlight` names a field of `TakeHome`: its passage is laid on a wash. For the screen only.
    """
    if document.key == BRIEF:
        return brief.composed(session, paper)
    if document.key in BY_KEY:
        return BY_KEY[document.key].composed(session, paper)
    organisation = session.organisation(document.organisation)
    if organisation is None:
        raise LookupError(f"no organisation {document.organisation!r} in this session")
    if document.key == CHANGES:
        return change_slip.composed(session, organisation, TRANSLATION, paper)
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
