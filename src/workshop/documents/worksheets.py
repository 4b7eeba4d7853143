"""Blank worksheets for the tables: a ladder each, a mapping grid for each card of the shortlist, and empty grids."""

from __future__ import annotations

import io
from typing import Final, Protocol

from workshop.audience import seen_by
from workshop.documents.card_head import draw_line
from workshop.documents.file import opened
from workshop.documents.file_name import whole_title
from workshop.documents.ladder_sheet import LadderSheet
from workshop.documents.mapping_sheet import MappingSheet
from workshop.documents.pages import Composed
from workshop.documents.pen import Pen
from workshop.documents.style import FOOTER, LINE, PAGES, Page, Paper
from workshop.model.identity import ROOM
from workshop.model.session import Session
from workshop.room.sheet_codes import SheetKind, code_of_card, code_of_sheet
from workshop.room.speaker import speaker_of
from workshop.room.tables import table_count
from workshop.words import right_to_left, tr

_NUMBERS: Final = 120.0  # the width of what stands at the end of the foot


class Worksheet(Protocol):
    """A page to fill in by hand."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def foot(self) -> str: ...

    def draw(self, pen: Pen, page: Page) -> None:
        """Draw all of it but the foot of the page."""


def worksheets(session: Session) -> tuple[Worksheet, ...]:
    """The sheets of `session`: for each table a ladder and an empty grid, for each card of the shortlist its grid."""
    seen = seen_by(session, ROOM)
    title = seen.plan.title.strip()
    tables = range(1, table_count(seen) + 1)
    ladders = (LadderSheet(code_of_sheet(SheetKind.LADDER, number), title) for number in tables)
    numbered = [each for each in seen.shortlist if each.number > 0]
    agreed = seen.ground_rules.names_agreed
    filled = (
        MappingSheet(code_of_card(each.number), title, each, speaker_of(seen, each, with_person=agreed))
        for each in numbered
    )
    empty = (MappingSheet(code_of_sheet(SheetKind.MAPPING, number), title) for number in tables)
    return (*ladders, *filled, *empty)


def texts(session: Session) -> tuple[str, ...]:
    """What of the session's words stands on the sheets besides its title."""
    filled = [each for each in worksheets(session) if isinstance(each, MappingSheet)]
    return tuple(text for each in filled for text in (each.speaker, *((each.card.title,) if each.card else ())))


def composed(session: Session, paper: Paper) -> Composed:
    """The worksheets as a file, each a page with a line in the reader's contents."""
    page, sheets = PAGES[paper], worksheets(session)
    file = io.BytesIO()
    title = tr("{title}: worksheets", title=whole_title(session))
    canvas = opened(file, page, title, session.plan.language)
    pen = Pen(canvas)
    for each in sheets:
        canvas.bookmarkPage(each.code)
        canvas.addOutlineEntry(f"{each.code} {each.name}", each.code, 0)
        each.draw(pen, page)
        _draw_foot(pen, page, each)
        canvas.showPage()
        pen.page += 1
    canvas.save()
    return Composed(file.getvalue(), len(sheets), {})


def _draw_foot(pen: Pen, page: Page, sheet: Worksheet) -> None:
    """What to do, and the code again, where a folded sheet shows it."""
    top = page.foot + FOOTER.leading
    pen.rule(page.side, top + 6, page.inner, LINE)
    said, mirrored = page.inner - _NUMBERS, right_to_left()
    draw_line(pen, sheet.foot, FOOTER, page.side + (_NUMBERS if mirrored else 0), top, said)
    numbers = tr("{page} / {pages}", page=1, pages=1)
    far = page.side if mirrored else page.side + said
    draw_line(pen, f"{sheet.code} · {numbers}", FOOTER, far, top, _NUMBERS, end=True)
