"""Characters that no font has, named before anything is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.documents import brief, translation
from workshop.documents.addressee import addressee
from workshop.documents.blocks import Beside, Block, Form, Prose, Status
from workshop.documents.catalogue import BRIEF, Document
from workshop.documents.columns import Columns
from workshop.documents.rows import Rows
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
    for block in blocks_of(session, document):
        if isinstance(block, Prose) and block.outline:
            where = block.outline
        for text in _texts(block):
            found = {each: Missing(each, where) for each in missing(text)} | found
    return tuple(found.values())


def blocks_of(session: Session, document: Document) -> list[Block]:
    """What `document` is made of, before it is set on pages."""
    if document.key == BRIEF:
        return brief.blocks(session)
    organisation = session.organisation(document.organisation)
    return translation.blocks(addressee(session, organisation)) if organisation else []


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Prose):
        yield from (span.text for span in block.spans)
    elif isinstance(block, Form):
        yield from (entry.text for entry in block.entries)
    elif isinstance(block, Beside):
        yield from (text for stack in block.stacks for inner in stack for text in _texts(inner))
    elif isinstance(block, Columns):
        yield from (text for entry in block.entries for text in _texts(entry))
    elif isinstance(block, Status):
        yield block.word
    elif isinstance(block, Rows):
        rows = (block.head, *block.rows) if block.head else block.rows
        yield from (text for row in rows for cell in row.cells for inner in cell or () for text in _texts(inner))
