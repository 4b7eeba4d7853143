"""The documents of a session: which there are, what their files are called, and how each is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from workshop.audience import seen_by
from workshop.documents import (
    brief,
    cards,
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
from workshop.documents.file_name import PDF, FileNames, own_title, short_names, title_of
from workshop.documents.issued import changed_since_last
from workshop.documents.keys import BRIEF, CHANGES, TRANSLATION
from workshop.documents.pages import Composed, Laid
from workshop.documents.record import Record
from workshop.documents.style import Paper
from workshop.documents.table_papers import BY_KEY, TABLE_PAPERS
from workshop.model.identity import FACILITATOR, ROOM, Audience, OrganisationId, only
from workshop.model.parts import Organisation
from workshop.model.session import Session
from workshop.room.take_home import called
from workshop.words import tr

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

    @property
    def to_give(self) -> bool:
        """Whether people take it away: what is for the tables or the facilitator is made when somebody asks for it."""
        return not self.for_tables and self.reader != FACILITATOR


def documents_of(session: Session) -> tuple[Document, ...]:
    """Every document of `session`: those for organisations, the brief, what it has once, and what tables get.

    A change slip is one of them only where something reads differently: all that was given out is compared for that.
    """
    return tuple(each for each in possible_documents(session) if each.key != CHANGES or _has_changed(session, each))


def possible_documents(session: Session) -> tuple[Document, ...]:
    """The same in no time, with a change slip for whoever was given a document, though nothing may have changed."""
    names, title = FileNames(), title_of(session)
    made = [
        Document(
            TRANSLATION,
            tr("Translation document for {organisation}", organisation=called(each)),
            names.free(own_title(session, each.id), PDF),
            each.id,
            only(each.id),
        )
        for each in session.organisations
    ]
    made.append(Document(BRIEF, tr("Abstraction brief"), names.free(brief.called(session), PDF)))
    made += _change_slips(session, names)
    for kind in KINDS:
        if kind.wanted(session):
            name = tr("{title}, {document}", title=title, document=kind.file_name())
            made.append(Document(kind.key, kind.called(), names.free(name, PDF), reader=kind.reader))
    for table in TABLE_PAPERS:
        if table.count(session):
            name = tr("{title}, {document}", title=title, document=table.file_name())
            made.append(Document(table.key, table.called(), names.free(name, PDF), for_tables=True))
    return tuple(made)


def kinds() -> dict[str, str]:
    """What each kind of document that a session may have or not have is called in a sentence, by its key."""
    once = {each.key: each.file_name() for each in KINDS}
    tables = {each.key: each.file_name() for each in TABLE_PAPERS}
    return {TRANSLATION: tr("organisations"), CHANGES: tr("changes to what was given out"), **once, **tables}


def _change_slips(session: Session, names: FileNames) -> list[Document]:
    """A slip for each organisation whose document was given out."""
    title, slips = title_of(session), list[Document]()
    for each in session.organisations:
        if session.last_issue(TRANSLATION, each.id) is not None:
            name = tr("Change slip for {organisation}", organisation=called(each))
            file = tr("{title}, changes for {organisation}", title=title, organisation=short_names(session)[each.id])
            slips.append(Document(CHANGES, name, names.free(file, PDF), each.id, only(each.id)))
    return slips


def _has_changed(session: Session, slip: Document) -> bool:
    found = changed_since_last(session, TRANSLATION, slip.organisation)
    return found is not None and bool(found[1])


def print_pack(session: Session) -> tuple[Document, ...]:
    """What is printed the day before: cards, worksheets, slips, the brief and the script.

    A brief that asks nothing is not among it.
    """
    besides = (BRIEF, script.KIND.key) if _asks(session) else (script.KIND.key,)
    return tuple(each for each in possible_documents(session) if each.for_tables or each.key in besides)


def pack_lacks(session: Session) -> tuple[str, ...]:
    """What the print pack has not got yet, and why, in words; nothing once it is whole."""
    lacks = []
    if not cards.dealt(session):
        lacks.append(tr("No cards: none is on the shortlist, and none was dealt to a table yet."))
    if not _asks(session):
        lacks.append(tr("No brief: there is no working altitude yet for it to ask about."))
    return tuple(lacks)


def _asks(session: Session) -> bool:
    """Whether the brief has a question."""
    return bool(brief.said(seen_by(session, ROOM)).statement)


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
    if document.key == CHANGES:
        return change_slip.composed(session, _addressee(session, document), TRANSLATION, paper)
    return _laid(session, document, paper, record).made(highlight)


def laid(session: Session, document: Document, paper: Paper, record: Record | None = None) -> Laid | None:
    """The pages of a document that may be long, so that the first can be seen while the rest is drawn.

    None for one of few pages, or whose pages are drawn as fast as they are set.
    """
    short = document.key in (BRIEF, CHANGES) or document.key in BY_KEY
    return None if short else _laid(session, document, paper, record)


def _laid(session: Session, document: Document, paper: Paper, record: Record | None) -> Laid:
    drawn_up = drafted(session, document, paper, record)
    return draft.laid(drawn_up) if drawn_up else translation.laid(session, _addressee(session, document), paper)


def _addressee(session: Session, document: Document) -> Organisation:
    organisation = session.organisation(document.organisation)
    if organisation is None:
        raise LookupError(f"no organisation {document.organisation!r} in this session")
    return organisation


def drafted(session: Session, document: Document, paper: Paper, record: Record | None = None) -> Draft | None:
    """The draft of a document that a session has once; None for a translation document and the brief."""
    kind = _KINDS.get(document.key)
    return kind.draft(session, paper, record or Record()) if kind else None
