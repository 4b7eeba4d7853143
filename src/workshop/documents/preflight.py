"""What is told of a document before it is printed or given away: read from the document itself, not from a promise."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from workshop.audience import may_see
from workshop.documents import tent_cards
from workshop.documents.catalogue import Document, preview
from workshop.documents.contents import Held, contents
from workshop.documents.issued import changed_since_last
from workshop.documents.missing import Missing, missing_glyphs
from workshop.documents.names import Person
from workshop.documents.pdfium import page_texts
from workshop.documents.pseudonyms import named, names_left_in, people, people_in
from workshop.documents.record import Record
from workshop.documents.rendering import Rendering
from workshop.documents.style import Paper
from workshop.documents.table_papers import BY_KEY
from workshop.documents.withheld import Withheld, withheld
from workshop.model.parts import TermStatus
from workshop.model.session import Session
from workshop.words import tr

_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Preflight:
    """Everything that is told of one document.

    `withheld` is what somebody marked as not for its reader, `left_out` what it leaves out for any other reason.
    `open_terms` are the words without a wording that stand in it. `named` are the people whose names it says; with
    pseudonyms there should be none, and `hidden` are those whom it would have named; `left` are words that stand in
    somebody's name and stay, for they are also a month, an ordinary word or an organisation's. `renderings` are words
    that read otherwise in it, or cannot. `changes` is how much reads differently since it was given out, None if it
    never was. `betrayed` are those of the gaps that say what should have stayed in the room.
    """

    document: Document
    pages: int
    holds: tuple[Held, ...]
    left_out: tuple[Held, ...]
    withheld: tuple[Withheld, ...]
    open_terms: tuple[str, ...]
    gaps: tuple[str, ...]
    missing: tuple[Missing, ...]
    named: tuple[Person, ...]
    hidden: tuple[Person, ...]
    names_agreed: bool
    left: tuple[str, ...] = ()
    renderings: tuple[Rendering, ...] = ()
    changes: int | None = None
    betrayed: tuple[str, ...] = ()

    @property
    def open_words(self) -> tuple[str, ...]:
        """What is said of the words without a wording, as a sentence; nothing if there are none."""
        terms = ", ".join(self.open_terms)
        return (tr("Open terms: {terms}.", terms=terms),) if terms else ()

    @property
    def left_words(self) -> tuple[str, ...]:
        """What is said of the words that stay, as a sentence; nothing if there are none."""
        words = ", ".join(f"“{each}”" for each in self.left)
        return (tr("Says {words}, read as no name. Look whether it is one.", words=words),) if words else ()


def preflight(
    session: Session, document: Document, paper: Paper, *, pseudonyms: bool = False, record: Record | None = None
) -> Preflight:
    """What `document` of `session` is before it is printed on `paper`. It is made for this, and thrown away."""
    printed = named(session, pseudonyms=pseudonyms)
    made = preview(printed, document, paper, record=record)
    told, text = contents(printed, document, paper, record), "\n".join(page_texts(made.pdf))
    since = changed_since_last(session, document.key, document.organisation)
    said = f"{text}\n{document.file_name}"
    return Preflight(
        document=document,
        pages=made.pages,
        holds=told.holds,
        left_out=tuple(each for each in told.left_out if not each.marked),
        withheld=_withheld(session, document),
        open_terms=_open_terms(printed, document, text),
        gaps=told.gaps,
        missing=missing_glyphs(printed, document),
        named=people_in(said, session, document.organisation),
        hidden=_hidden(session, said) if pseudonyms else (),
        names_agreed=session.ground_rules.names_agreed,
        left=names_left_in(said, session) if pseudonyms else (),
        renderings=told.renderings,
        changes=None if since is None else len(since[1]),
        betrayed=told.betrayed,
    )


def _withheld(session: Session, document: Document) -> tuple[Withheld, ...]:
    """What is kept from the reader of a document; a sheet of lines to write on has nothing to keep back."""
    if document.key in BY_KEY and BY_KEY[document.key].blank:
        return ()
    return withheld(session, document.reader, _printed(session, document))


def _printed(session: Session, document: Document) -> tuple[str, ...]:
    """The parts for the facilitator that a document prints because the ground rules agree to it."""
    named_there = session.ground_rules.names_agreed and document.key == tent_cards.KIND.key
    return ("participants",) if named_there else ()


def _open_terms(session: Session, document: Document, text: str) -> tuple[str, ...]:
    """The words of `text` for which the room has no wording yet, as far as its reader may see them."""
    said = _words(text)
    return tuple(
        each.word.strip()
        for each in session.terms
        if each.status is TermStatus.OPEN
        and may_see(document.reader, each.audience)
        and each.word.strip()
        and _words(each.word) in said
    )


def _words(text: str) -> str:
    """The words of `text` in small letters between spaces, so that nothing is found inside another word."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "


def _hidden(session: Session, text: str) -> tuple[Person, ...]:
    """Those whose pseudonym stands in `text`, be it broken after its hyphen at the end of a line."""
    plain = re.sub(r"-\s+", "-", " ".join(text.split()))
    return tuple(each for each in people(session) if re.search(rf"(?<![\w-]){re.escape(each.pseudonym)}(?!\d)", plain))
