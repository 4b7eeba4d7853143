"""From blocks to a PDF file: what stands on which page, the running lines, and what a reader's program is told."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from reportlab.pdfgen.canvas import Canvas

from workshop.documents.blocks import Block, Prose, Whole, prose
from workshop.documents.file import opened
from workshop.documents.lines import Span, broken, natural_width, shortened
from workshop.documents.pen import Pen
from workshop.documents.rhythm import CLOSER, LOOSE, Rhythm, set_closer
from workshop.documents.rows import Rows
from workshop.documents.sections import with_gap
from workshop.documents.style import FOOTER, INK, LINE, NOTE, RUNNING, RUNNING_TITLE, Page, Style
from workshop.documents.words_on_paper import one_line
from workshop.words import right_to_left, tr

_WORTH_FITTING: Final = 6  # pages; what is longer is no better for one page less
_CLOSER_FOR_NOTES: Final = 2  # steps
_UNDER_NOTE: Final = 4.0
_LITTLE: Final = 0.25  # of a page's height


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What every page of a document carries. `marked` stands before the number of the page in the footer.

    `bare`: nothing is printed around the blocks, on paper that is cut and folded.
    """

    page: Page
    title: str
    language: str
    head: str
    addressee: str
    foot: str
    marked: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Composed:
    """A document made: the file, its number of pages, and the page (from 1) on which each field's passage begins."""

    pdf: bytes
    pages: int
    passages: dict[str, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A block with the height above the lower edge at which it begins."""

    block: Block
    top: float


Pages = list[list[Placed]]


def laid_out(blocks: Sequence[Block], page: Page, *, told: bool = False) -> Pages:
    """`blocks` on pages: headings stay with what they head, what does not fit is parted or begins the next page.

    With `told` the rest of what is parted stands under a note that names its heading.
    """
    pages: Pages = [[]]
    title = ""
    waiting = list(reversed(blocks))
    top = page.body_top
    while waiting:
        block = waiting.pop()
        fresh = not pages[-1]
        gap = 0.0 if fresh else block.gap
        room = top - gap - page.body_bottom
        if _needed(block, waiting, page.inner) <= room + 0.01 or (fresh and block.height(page.inner) <= room):
            pages[-1].append(Placed(block, top - gap))
            top -= gap + block.height(page.inner)
            title = (block.outline if isinstance(block, Prose) else None) or title
            continue
        halves = None if block.keep else block.split(page.inner, room, forced=fresh)
        if halves:
            pages[-1].append(Placed(halves[0], top - gap))
            waiting += _rest(halves[1], title if told else "")
        elif fresh:  # it can neither fit nor be parted: better over the edge than lost
            pages[-1].append(Placed(block, top))
        else:
            waiting += _moved(block, title if told else "", page)
        pages.append([])
        top = page.body_top
    return pages if pages[-1] or len(pages) == 1 else pages[:-1]


def _moved(block: Block, title: str, page: Page) -> list[Block]:
    """What begins the next page, under the same note where its heading stayed behind and there is room below it."""
    heads = block.keep or (isinstance(block, Prose) and block.outline)
    room = page.body - NOTE.leading - _UNDER_NOTE
    begins = block.height(page.inner) <= room or block.split(page.inner, room, forced=False)
    return [block] if heads or not begins else _rest(block, title)


def _rest(block: Block, title: str) -> list[Block]:
    """What goes on, the last thing first, under a note of what it belongs to; a table repeats its head instead."""
    if not title or (isinstance(block, Rows) and block.head):
        return [block]
    return [with_gap(block, _UNDER_NOTE), prose(tr("{heading}, continued", heading=title), NOTE, keep=True)]


def _needed(block: Block, waiting: list[Block], width: float) -> float:
    """The height that `block` needs on its page, with the beginning of what it has to stay with."""
    needed = block.height(width)
    at = len(waiting) - 1
    while block.keep and at >= 0:
        block = waiting[at]
        needed += block.gap + (block.height(width) if block.keep else block.least(width))
        at -= 1
    return needed


def fitted(build: Callable[[float], Sequence[Block]], page: Page, wanted: int = 2) -> Pages:
    """The pages of what `build` makes, no closer than saves a page; `wanted` pages need no saving.

    Of what is long only a last page with little on it is saved. The notes of what goes on are worth a page more there;
    elsewhere up to two steps closer make room for them.
    """

    @cache
    def blocks(rhythm: Rhythm) -> list[Block]:
        return [set_closer(each, rhythm.leading) for each in build(rhythm.air)]

    @cache
    def pages(rhythm: Rhythm, told: bool = False) -> Pages:
        return laid_out(blocks(rhythm), page, told=told)

    loose = pages(LOOSE)
    if len(loose) > _WORTH_FITTING:
        long = pages(LOOSE, told=True)
        over = next((each for each in (loose, long) if _used(each[-1], page) < _LITTLE), None)
        closer = (pages(each, told=True) for each in CLOSER[:_CLOSER_FOR_NOTES] if over)
        return next((each for each in closer if len(each) < len(over or long)), long)
    rhythms, first = (LOOSE, *CLOSER), 0
    if len(loose) > wanted:
        least = len(pages(CLOSER[-1]))
        first = next(at for at, each in enumerate(rhythms) if len(pages(each)) <= least)
    best = pages(rhythms[first])
    told = (pages(each, told=True) for each in rhythms[first : first + 1 + _CLOSER_FOR_NOTES] if len(best) > 1)
    return next((each for each in told if len(each) == len(best)), best)


def _used(placed: Sequence[Placed], page: Page) -> float:
    """The part of a page's height that is used."""
    return (page.body_top - min(each.top - each.block.height(page.inner) for each in placed)) / page.body


@dataclass(frozen=True, slots=True)
class Laid:
    """A document that is set and not drawn yet: its pages are known, and the first can be drawn by itself."""

    pages: Pages
    sheet: Sheet

    def made(self, highlight: str | None = None) -> Composed:
        """The file: the same pages give the same bytes."""
        return _drawn(self.pages, len(self.pages), self.sheet, highlight)

    def first(self) -> bytes:
        """A file of the first page alone, which looks as it does in the whole."""
        return _drawn(self.pages[:1], len(self.pages), self.sheet).pdf


def _drawn(pages: Pages, count: int, sheet: Sheet, highlight: str | None = None) -> Composed:
    """The file of `pages`, the first of `count`."""
    file = io.BytesIO()
    page = sheet.page
    canvas = opened(file, page, sheet.title, sheet.language)
    pen = Pen(canvas, highlight)
    for number, placed in enumerate(pages, 1):
        pen.page = number
        if not sheet.bare:
            _header(pen, sheet)
        for each in placed:
            _entry(canvas, each, number)
            each.block.draw(pen, page.side, each.top, page.inner)
        if not sheet.bare:
            _footer(pen, sheet, number, count)
        canvas.showPage()
    canvas.save()
    return Composed(file.getvalue(), len(pages), pen.passages)


def _entry(canvas: Canvas, placed: Placed, number: int) -> None:
    """The line of a heading, or of a whole sheet, in the contents that a reader's program shows."""
    if isinstance(placed.block, (Prose, Whole)) and placed.block.outline:
        key = f"{number}-{placed.top:.1f}"
        canvas.bookmarkHorizontal(key, 0, placed.top + 12)
        canvas.addOutlineEntry(one_line(placed.block.outline), key, 0)


def _header(pen: Pen, sheet: Sheet) -> None:
    """The title and the addressee; the title has what the addressee leaves, which is more than half."""
    page = sheet.page
    top = page.height - page.top
    mirrored = right_to_left()
    right, half = page.side + page.inner, page.inner * 0.45
    most = page.inner - 37 - min(natural_width(one_line(sheet.addressee), RUNNING), half)
    pen.mark(right - 15 if mirrored else page.side, top - 15.5, 15)
    _text(pen, sheet.head, RUNNING_TITLE, right - 21 - most if mirrored else page.side + 21, top, most, mirrored)
    _text(pen, sheet.addressee, RUNNING, page.side if mirrored else right - half, top, half, not mirrored)
    pen.rule(page.side, top - 24, page.inner, INK, 1.1)


def _footer(pen: Pen, sheet: Sheet, number: int, count: int) -> None:
    page = sheet.page
    foot = page.foot + FOOTER.leading
    pen.rule(page.side, foot + 6, page.inner, LINE)
    numbers = tr("{page} / {pages}", page=number, pages=count)
    mirrored = right_to_left()
    _text(pen, sheet.foot, FOOTER, page.side + (100 if mirrored else 0), foot, page.inner - 100, mirrored)
    marked = f"{sheet.marked} · {numbers}" if sheet.marked else numbers
    _text(pen, marked, FOOTER, page.side if mirrored else page.side + page.inner - 100, foot, 100, not mirrored)


def _text(pen: Pen, text: str, style: Style, x: float, top: float, width: float, right: bool = False) -> None:
    """One line, shortened where it is too long, at the left or the right of its place."""
    short = shortened(one_line(text), style, width)
    line = replace(broken((Span(short, style),), width + 1)[0], rightward=True)
    pen.lines([line], style, x + width - line.width if right else x, top, width)
