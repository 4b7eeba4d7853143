"""A document as parts that people can edit: what its blocks say, without where they stand on a page.

Made from the same blocks that are printed, so that what a reader may not see is not in there either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from workshop.documents.blocks import Beside, Block, Form, Prose, Status, WritingLines
from workshop.documents.brief import Numbered
from workshop.documents.catalogue import Document, preview
from workshop.documents.columns import Columns
from workshop.documents.drawn import texts_of
from workshop.documents.idea_cards import CardRow, IdeaCard
from workshop.documents.lines import Span
from workshop.documents.makeup import blocks_of
from workshop.documents.pdfium import page_texts
from workshop.documents.record import Record
from workshop.documents.rows import Cell, Rows
from workshop.documents.sections import BETWEEN
from workshop.documents.style import BODY, NOTE, TITLE, Face, Paper
from workshop.documents.tent_cards import TentCard, TentSheet
from workshop.documents.words_on_paper import visible
from workshop.model.session import Session
from workshop.words import tr

_STRONG = frozenset({Face.BOLD, Face.SEMIBOLD, Face.SERIF_SEMIBOLD})
_LETTER = 0.08  # of the width: the letter of an idea


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text: `strong`, an `aside` in small print, or neither."""

    text: str
    strong: bool = False
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A title (level 1) or a heading (2)."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `quoted` is what somebody said, or the abstraction."""

    words: tuple[Words, ...]
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """A line to write on, and what belongs there."""

    caption: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, each cell paragraphs; None is a blank to fill in. `head` is empty where there are no headings.

    `widths` are the parts of the whole that the columns take on paper.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[tuple[Paragraph, ...] | None, ...], ...]
    widths: tuple[float, ...]

    @property
    def columns(self) -> int:
        """How many cells the longest row has."""
        return max((len(row) for row in (self.head, *self.rows)), default=0)


Part = Heading | Paragraph | Blank | Table


def parts_of(session: Session, document: Document, record: Record | None = None) -> tuple[Part, ...]:
    """`document` in its order. It begins with a title: its own, or what its file is called."""
    blocks = blocks_of(session, document, record)
    sheets = [each for each in blocks if isinstance(each, TentSheet)]
    if sheets:
        parts: tuple[Part, ...] = (_tent_cards(card for each in sheets for card in each.cards),)
    elif blocks:
        parts = tuple(each for block in _joined(blocks) for each in _parts(block))
    else:  # drawn on its pages directly: what can be read there
        texts = page_texts(preview(session, document, Paper.A4, record=record).pdf)
        parts = tuple(_paragraph(line) for text in texts for line in text.splitlines() if line.strip())
    first = parts[0] if parts else None
    if isinstance(first, Heading) and first.level == 1:
        return parts
    return (Heading(document.file_name.removesuffix(".pdf"), 1), *parts)


def _joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """`blocks`, rows of cards that follow each other as one: how many stand side by side is a matter of paper."""
    for cards, alike in groupby(blocks, key=_holds_cards):
        if cards:
            yield CardRow(cards=tuple(card for row in alike if isinstance(row, CardRow) for card in row.cards))
        else:
            yield from alike


def _holds_cards(block: Block) -> bool:
    return isinstance(block, CardRow)


def _parts(block: Block) -> Iterator[Part]:
    if isinstance(block, Prose):
        yield from _of_prose(block)
    elif isinstance(block, WritingLines):
        yield Blank()
    elif isinstance(block, Numbered):
        yield Paragraph((Words(f"{block.number} ", strong=True), Words(visible(block.text))))
    elif isinstance(block, Form):
        for entry in block.entries:
            yield _form_entry(entry.caption, entry.text)
    elif isinstance(block, Beside) and block.box:
        yield Table((), (tuple(_cell(stack) for stack in block.stacks),), (1 / len(block.stacks),) * len(block.stacks))
    elif isinstance(block, Beside):
        yield from (each for stack in block.stacks for inner in stack for each in _parts(inner))
    elif isinstance(block, CardRow):
        yield _idea_cards(block.cards)
    elif isinstance(block, Columns):
        yield from _one_table(each for entry in block.entries for each in _parts(entry))
    elif isinstance(block, Rows):
        yield _table(block)
    elif isinstance(block, Status):
        yield Paragraph((Words(visible(block.word), strong=block.style.face in _STRONG),))
    else:
        yield from (_paragraph(text) for text in texts_of(block) if text.strip())


def _idea_cards(cards: Iterable[IdeaCard]) -> Table:
    """A row for each card: its letter, its words, and in small print what stands on it beside them."""
    rows = tuple(
        (
            (Paragraph((Words(visible(card.letter), strong=True),)),),
            (_paragraph(card.text.strip()), *(_aside(each) for each in _beside_card(card) if each.strip())),
        )
        for card in cards
    )
    return Table((), rows, (_LETTER, 1 - _LETTER))


def _beside_card(card: IdeaCard) -> Iterator[str]:
    yield from (BETWEEN.join(each) for each in card.notes)
    yield BETWEEN.join(each for each in (card.origin, card.counted) if each.strip())


def _aside(text: str) -> Paragraph:
    return Paragraph((Words(visible(text), aside=True),))


def _tent_cards(cards: Iterable[TentCard]) -> Table:
    """Who has a card, each once, and how many: what is on paper a card for each is here a list to check."""
    rows = tuple(
        ((_paragraph(card.name),) if card.name else None, (_paragraph(card.home),), (_paragraph(str(count)),))
        for card, count in Counter(cards).items()
    )
    return Table((tr("Name"), tr("Organisation"), tr("Cards")), rows, (0.45, 0.4, 0.15))


def _of_prose(block: Prose) -> Iterator[Part]:
    text = visible("".join(span.text for span in block.spans)).strip()
    if block.outline and text:
        yield Heading(text)
    elif block.passage == "title" or (block.style.face, block.style.size) == (TITLE.face, TITLE.size):
        yield Heading(text, 1)
    elif text:
        yield Paragraph(tuple(_words(block.spans)), block.quoted)


def _words(spans: Iterable[Span]) -> Iterator[Words]:
    """What stands side by side in one manner as one stretch: how lines break between is a matter of paper."""
    for (strong, aside), alike in groupby((each for each in spans if each.text), key=_manner):
        yield Words(visible("".join(each.text for each in alike)), strong, aside)


def _manner(span: Span) -> tuple[bool, bool]:
    return span.style.face in _STRONG, span.style.colour == NOTE.colour and span.style.size < BODY.size


def _form_entry(caption: str, text: str) -> Part:
    if not text.strip():
        return Blank(visible(caption))
    return Paragraph((Words(f"{visible(caption)}: ", strong=True), Words(visible(text))))


def _table(block: Rows) -> Table:
    head = tuple(" ".join(_plain(cell)) for cell in block.head.cells) if block.head else ()
    return Table(head, tuple(tuple(_cell(each) for each in row.cells) for row in block.rows), block.widths)


def _cell(cell: Cell) -> tuple[Paragraph, ...] | None:
    if cell is None:
        return None
    return tuple(each for block in cell for each in _parts(block) if isinstance(each, Paragraph))


def _plain(cell: Cell) -> Iterator[str]:
    for paragraph in _cell(cell) or ():
        yield "".join(each.text for each in paragraph.words).strip()


def _one_table(parts: Iterable[Part]) -> Iterator[Part]:
    """Tables of one row each, which follow each other, as one."""
    rows: list[tuple[tuple[Paragraph, ...] | None, ...]] = []
    widths: tuple[float, ...] = ()
    for part in parts:
        if isinstance(part, Table) and not part.head:
            rows += part.rows
            widths = part.widths
            continue
        if rows:
            yield Table((), tuple(rows), widths)
            rows = []
        yield part
    if rows:
        yield Table((), tuple(rows), widths)


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Words(visible(text)),))
