"""A document before it is set: what it is made of, what every page carries, and when there is one at all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from workshop.documents.blocks import Block, Prose, prose
from workshop.documents.file_name import whole_title
from workshop.documents.lines import Span, apart
from workshop.documents.pages import Laid, Pages, Sheet, fitted
from workshop.documents.record import Record
from workshop.documents.sections import beside, with_gap
from workshop.documents.style import LEAD, PAGES, QUOTE, TITLE, Paper
from workshop.model.identity import ROOM, Audience
from workshop.model.session import Session
from workshop.room.take_home import called, held_on
from workshop.words import tr

_LONG_TITLE: Final = 120  # characters from which a title is set smaller

Chapter = Callable[[float], Sequence[Block]]
"""What begins on a page of its own, by the air between its blocks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Chapters, each from a fresh page on, and the sheet they stand on.

    `holds` says what is in it and how many, None for what is not counted.
    """

    sheet: Sheet
    chapters: tuple[Chapter, ...]
    holds: tuple[tuple[str, int | None], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of document that a session has once at the most.

    `called` is its name on screen, `file_name` that of its file without the session's title; `wanted` says whether the
    session has anything for it. `reader` is the audience that it is written for.
    """

    key: str
    called: Callable[[], str]
    file_name: Callable[[], str]
    wanted: Callable[[Session], bool]
    draft: Callable[[Session, Paper, Record], Draft]
    reader: Audience = ROOM


def laid(draft: Draft) -> Laid:
    """The pages of `draft`."""
    pages: Pages = []
    for chapter in draft.chapters:
        pages += fitted(chapter, draft.sheet.page, wanted=1)
    return Laid(pages, draft.sheet)


def blocks(draft: Draft) -> list[Block]:
    """All that `draft` is made of, in its order."""
    return [block for chapter in draft.chapters for block in chapter(1.0)]


def sheet(core: Session, paper: Paper, name: str, reader: str = "", *, landscape: bool = False) -> Sheet:
    """The running lines of a document of `core` called `name`, "For everybody" unless it is for another `reader`."""
    title = whole_title(core)
    return Sheet(
        page=PAGES[paper].turned if landscape else PAGES[paper],
        title=tr("{title}: {document}", title=title, document=name),
        language=core.plan.language,
        head=title,
        addressee=tr("{document}, {reader}", document=name, reader=reader or tr("for everybody")),
        foot=foot(core),
    )


def opening(title: str, lead: str | Sequence[str] = "", size: float = TITLE.size, *, keep: bool = False) -> list[Block]:
    """The title of a document or a chapter and what stands under it: a sentence, or several things side by side.

    Of several things none is torn at the end of a line. `keep`: both stay with what follows, in the middle of a page.
    """
    style = TITLE.at(size) if len(title) < _LONG_TITLE else QUOTE
    blocks: list[Block] = [prose(title, style, balanced=True, outline=title, keep=True)]
    spans = (Span(lead, LEAD),) if isinstance(lead, str) else beside(lead, LEAD)
    return [*blocks, Prose(spans, LEAD, 9, keep=keep)] if "".join(each.text for each in spans).strip() else blocks


def below(blocks: Sequence[Block], gap: float = 14.0) -> list[Block]:
    """`blocks` with white above the first, as under an opening."""
    return [with_gap(blocks[0], gap), *blocks[1:]] if blocks else []


def foot(core: Session) -> str:
    """What stands at the foot of every page: what it was, with whom, and when."""
    host = core.host
    day = held_on(core)
    told = [tr("Analogy workshop"), called(host) if host else "", apart(day) if day else ""]
    return ", ".join(each for each in told if each)
