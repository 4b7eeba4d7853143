"""Characters that no font has, named before anything is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshop.documents.blocks import Prose
from workshop.documents.catalogue import Document
from workshop.documents.drawn import texts_of
from workshop.documents.makeup import blocks_of, sheet_of
from workshop.documents.table_papers import BY_KEY
from workshop.documents.typed_in import Typed
from workshop.documents.words_on_paper import missing, one_line, spelt
from workshop.model.session import Session
from workshop.words import tr


@dataclass(frozen=True, slots=True)
class Missing:
    """A character that prints spelt out, as `spelt`; the heading under which it stands first, and there in which item.

    `place` says both in words.
    """

    character: str
    where: str
    item: str = ""

    @property
    def spelt(self) -> str:
        """What stands on paper instead: the character itself can be shown nowhere."""
        return spelt(self.character)

    @property
    def place(self) -> str:
        """As "Idea C, under “All the ideas”"."""
        heading = tr("under “{where}”", where=one_line(self.where))
        return tr("{item}, {heading}", item=self.item, heading=heading) if self.item else heading

    @property
    def words(self) -> str:
        """What is said of it before anything is printed, as a sentence."""
        return tr(
            "No font here has “{character}” ({place}). It prints spelt out.", character=self.spelt, place=self.place
        )


def missing_glyphs(session: Session, document: Document) -> tuple[Missing, ...]:
    """Every character of `document` that no font of this machine has, each once."""
    found = dict[str, tuple[str, str]]()
    for where, text in _texts(session, document):
        for each in missing(text):
            found.setdefault(each, (where, text))
    if not found:
        return ()
    typed = Typed(session)
    return tuple(Missing(each, where, typed.item(each, text)) for each, (where, text) in found.items())


def _texts(session: Session, document: Document) -> Iterator[tuple[str, str]]:
    """Every text of `document` under its heading, those that stand on each page first."""
    if document.key in BY_KEY:
        yield tr("Title"), session.plan.title
        yield from ((document.name, text) for text in BY_KEY[document.key].texts(session))
        return
    sheet = sheet_of(session, document)
    if sheet:
        yield from ((tr("Title"), text) for text in (sheet.title, sheet.head, sheet.addressee, sheet.foot))
    where = document.name
    for block in blocks_of(session, document):
        if isinstance(block, Prose) and block.outline:
            where = block.outline
        yield from ((where, text) for text in texts_of(block))
