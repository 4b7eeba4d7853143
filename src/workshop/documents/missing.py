"""Characters that no font has, named before anything is printed."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.documents import brief, change_slip, draft, translation
from workshop.documents.addressee import addressee
from workshop.documents.blocks import Block, Prose
from workshop.documents.catalogue import Document, drafted
from workshop.documents.drawn import texts_of
from workshop.documents.keys import BRIEF, CHANGES, TRANSLATION
from workshop.documents.record import Record
from workshop.documents.style import PAGES, Paper
from workshop.documents.table_papers import BY_KEY
from workshop.documents.words_on_paper import missing
from workshop.model.session import Session
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that prints spelt out, and the heading under which it stands first."""

    character: str
    where: str


def missing_glyphs(session: Session, document: Document) -> tuple[Missing, ...]:
    """Every character of `document` that no font of this machine has, each once."""
    found: dict[str, Missing] = {}
    where = tr("Title")
    for text in (session.plan.title, document.name):
        found |= {each: Missing(each, where) for each in missing(text)}
    if document.key in BY_KEY:
        for text in BY_KEY[document.key].texts(session):
            found = {each: Missing(each, document.name) for each in missing(text)} | found
        return tuple(found.values())
    for block in blocks_of(session, document):
        if isinstance(block, Prose) and block.outline:
            where = block.outline
        for text in texts_of(block):
            found = {each: Missing(each, where) for each in missing(text)} | found
    return tuple(found.values())


def blocks_of(session: Session, document: Document, record: Record | None = None) -> list[Block]:
    """What `document` is made of, before it is set on pages."""
    if document.key == BRIEF:
        return brief.blocks(session)
    drawn_up = drafted(session, document, Paper.A4, record)
    if drawn_up:
        return draft.blocks(drawn_up)
    organisation = session.organisation(document.organisation)
    if document.key == CHANGES and organisation:
        return change_slip.blocks(session, organisation, TRANSLATION, PAGES[Paper.A4])
    return translation.blocks(addressee(session, organisation)) if organisation else []
