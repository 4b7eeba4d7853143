"""Characters that no font has, named before anything is printed."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.documents.blocks import Prose
from workshop.documents.catalogue import Document
from workshop.documents.drawn import texts_of
from workshop.documents.makeup import blocks_of
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
