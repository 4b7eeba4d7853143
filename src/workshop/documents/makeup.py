"""What a document is made of before it is set on pages: its blocks, and what every one of its pages carries."""

from __future__ import annotations

from workshop.documents import brief, change_slip, draft, translation
from workshop.documents.addressee import addressee
from workshop.documents.blocks import Block
from workshop.documents.catalogue import Document, drafted
from workshop.documents.keys import BRIEF, CHANGES, TRANSLATION
from workshop.documents.pages import Sheet
from workshop.documents.record import Record
from workshop.documents.style import PAGES, Paper
from workshop.documents.table_papers import BY_KEY
from workshop.model.session import Session


def blocks_of(session: Session, document: Document, record: Record | None = None) -> list[Block]:
    """The blocks of `document`; none for what is drawn on its pages directly."""
    if document.key in BY_KEY:
        return []
    if document.key == BRIEF:
        return brief.blocks(session)
    drawn_up = drafted(session, document, Paper.A4, record)
    if drawn_up:
        return draft.blocks(drawn_up)
    organisation = session.organisation(document.organisation)
    if document.key == CHANGES and organisation:
        return change_slip.blocks(session, organisation, TRANSLATION, PAGES[Paper.A4])
    return translation.blocks(addressee(session, organisation)) if organisation else []


def sheet_of(session: Session, document: Document, record: Record | None = None) -> Sheet | None:
    """What stands on each page of `document` besides its blocks; None where there is nothing."""
    if document.key in BY_KEY:
        return None
    if document.key == BRIEF:
        return brief.sheet(session, Paper.A4)
    drawn_up = drafted(session, document, Paper.A4, record)
    if drawn_up:
        return None if drawn_up.sheet.bare else drawn_up.sheet
    organisation = session.organisation(document.organisation)
    if organisation is None:
        return None
    if document.key == CHANGES:
        return change_slip.sheet(session, organisation, Paper.A4)
    return translation.sheet(addressee(session, organisation), Paper.A4)
