"""The two tables: one analogy's mapping and the term matrix. Their heads stand on every view they need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QRectF

from workshop.projection.views import Mapping, Match, TermRow, Terms
from workshop.ui import theme
from workshop.ui.canvas import frame
from workshop.ui.canvas.prose import SANS, SERIF, Piece, Prose, Style, baseline, fitted
from workshop.ui.canvas.rows import Cell, Row, balanced, flow, stacked, total
from workshop.ui.canvas.sheet import BODY, SIDE, Box, Sheet

_PAD = 28
_TIGHT = Style(line=1.25)
_LINK_X, _LINK_W = SIDE + 672, 364
_OURS_X = _LINK_X + _LINK_W
_BOTTOM = 968
_HEAD = 260
"""How tall a table's head may be: six lines, so that the rows keep most of every view."""
_SLIP = {"open": "slip-open", "agreed": "slip-agreed", "differ": "slip-differ"}


def mapping(body: Mapping, sheet: Sheet) -> list[Sheet]:
    """The grid under the card's name, roles before relations."""
    top = 288
    head, behind = _held(_mapping_head(body, sheet), _BOTTOM - top)
    pages: list[list[Row]] = []
    rows: list[Row] = []
    for size, pad in ((36, 12), (36, 9), (32, 9)):
        rows = []
        for section in body.sections:
            rows += [_section(section.label, sheet), *(_match(each, sheet, size, pad) for each in section.rows)]
        pages = flow(rows, _BOTTOM - top - head.height)
        if len(pages) == 1:
            break
    else:
        pages = balanced(rows, _BOTTOM - top - head.height)
    made, rest = [], ""
    for page in (*pages, *behind):
        here = sheet.again()
        made.append(here)
        rest = _name(here, body)
        _table(here, [head, *page], top, (_LINK_X, _OURS_X))
    return [*made, *frame.continued(sheet, "", rest)]


def terms(body: Terms, sheet: Sheet) -> list[Sheet]:
    """Four organisations beside one another at the most; more follow on further views."""
    made: list[Sheet] = []
    top = 160.0
    for first in range(0, max(1, len(body.columns)), 4):
        count = len(body.columns[first : first + 4])
        edges = _term_edges(count)
        head, behind = _held(_term_head(body, sheet, first, edges), _BOTTOM - top)
        for page in (*_term_pages(body, sheet, first, edges, _BOTTOM - top - head.height), *behind):
            made.append(sheet.again())
            _table(made[-1], [head, *page], top, edges[1:-1])
    return made


def _term_pages(body: Terms, sheet: Sheet, first: int, edges: tuple[float, ...], height: float) -> list[list[Row]]:
    """On one page if closer rows make that possible."""
    for pad in (14, 11, 8):
        rows = [_term_row(body, each, sheet, first, edges, pad) for each in body.rows]
        if total(rows) <= height + 16:
            return [rows]
    rows = [_term_row(body, each, sheet, first, edges, 14) for each in body.rows]
    return balanced(rows, height)


def _held(head: Row, height: float) -> tuple[Row, list[list[Row]]]:
    """A head as it stands on every view, and the rows of the views behind them that hold the rest of a long one."""
    if head.height <= _HEAD:
        return head, []
    first, rest = head.split(_HEAD)
    cells = tuple(_cut(each) if later.piece.text else each for each, later in zip(first.cells, rest.cells, strict=True))
    held = replace(first, cells=cells)
    return held, flow([rest], height - held.height)


def _cut(cell: Cell) -> Cell:
    """`cell` with a sign that it goes on; one that begins elsewhere shows nothing of it here."""
    text = cell.piece.text
    return replace(cell, piece=replace(cell.piece, text=f"{text}…")) if text else cell


def _table(sheet: Sheet, rows: list[Row], top: float, columns: tuple[float, ...]) -> None:
    """Rows on one raised sheet with lines between them and between the columns, bar the bands that name a section."""
    height = total(rows)
    line = sheet.palette["line"]
    sheet.box(SIDE, top, BODY, height, sheet.palette["raised"], radius=20)
    sheet.within = Box(QRectF(SIDE, top, BODY, height), radii=(20, 20, 20, 20))
    stacked(sheet, rows, top)
    sheet.within = None
    y = top
    for at, row in enumerate(rows):
        if at:
            sheet.box(SIDE, y - 1, BODY, 2, line)
        if not row.leads:
            for x in columns:
                sheet.box(x - 1, y, 2, row.height, line)
        y += row.height
    sheet.box(SIDE, top, BODY, height, edge=line, width=2, radius=20)


def _name(sheet: Sheet, body: Mapping) -> str:
    """What the card is called and who speaks for it, above the table; returns what of it found no room there."""
    name, x, quiet = body.name, SIDE, sheet.palette["secondary"]
    if name.suit in theme.SUITS:
        sheet.tile(SIDE, 156, 104, name.suit, theme.suit_fill(name.suit), theme.colour("white"), 22)
        x += 132
    wide = SIDE + BODY - x
    told = (", ".join(each for each in (name.industry, name.label) if each), name.industry)
    both, alone = (fitted([Piece(each, quiet)], _TIGHT, wide, 40, 32, 32) for each in told)
    about = sheet.place(x, 150, both if both.complete or not name.industry else alone)
    piece, beside = [Piece(name.title, sheet.palette["text"])], 560 if body.speaks else 0
    one, two = (fitted(piece, SERIF, wide - beside, room, size, 32) for room, size in ((72, 60), (86, 36)))
    title = sheet.place(x, 190, one if one.complete else two)
    used = x + title.natural_width + 32
    speaks = Prose([Piece(body.speaks, quiet)], SANS.to("end"), 32, SIDE + BODY - used, 84)
    sheet.place(used, 214 if speaks.height == speaks.line else 198, speaks)
    return "\n".join(each.rest for each in (about, title, speaks) if each.rest)


def _mapping_head(body: Mapping, sheet: Sheet) -> Row:
    text, quiet = sheet.palette["text"], sheet.palette["secondary"]
    return Row(
        (
            Cell(SIDE + _PAD, 672 - 2 * _PAD, Piece(body.theirs, text), _TIGHT.at(700), 36),
            Cell(_LINK_X + _PAD, _LINK_W - _PAD, Piece(body.holds, quiet), _TIGHT, 32, down=_level(36)),
            Cell(_OURS_X + _PAD, BODY + SIDE - _OURS_X - 2 * _PAD, Piece(body.ours, text), _TIGHT.at(700), 36),
        ),
        pad=14,
    )


def _section(label: str, sheet: Sheet) -> Row:
    cell = Cell(SIDE + _PAD, BODY - 2 * _PAD, Piece(label, sheet.palette["secondary"]), _TIGHT.at(600), 32)
    return Row((cell,), pad=5, leads=1, behind=_ground(sheet))


def _ground(sheet: Sheet) -> Callable[[Sheet, float, float], None]:
    def fill(on: Sheet, y: float, height: float) -> None:
        on.box(SIDE, y, BODY, height, sheet.palette["ground"])

    return fill


def _match(row: Match, sheet: Sheet, size: int, pad: int) -> Row:
    colours = sheet.palette
    gap, broken = row.link == "link-gap", row.link == "link-breaks"
    ours, word = Style(line=1.25, italic=gap), _TIGHT.at(700 if broken else 400)
    check = Prose([Piece(row.check, colours["secondary"])], _TIGHT, 32, 400)
    tag = round(check.natural_width) + 32
    cells = (
        Cell(SIDE + _PAD, 672 - 2 * _PAD, Piece(row.theirs, colours["text"]), _TIGHT, size),
        Cell(_LINK_X + 84, _LINK_W - 92, Piece(row.word, colours["text"]), word, 32, down=_level(size)),
        Cell(
            _OURS_X + _PAD,
            BODY + SIDE - _OURS_X - 2 * _PAD - (tag + 16 if row.check else 0),
            Piece(row.ours, colours["secondary" if gap else "text"]),
            ours,
            size,
        ),
    )

    def behind(on: Sheet, y: float, height: float) -> None:
        if gap:
            on.box(SIDE + 2, y, BODY - 4, height, colours["ground"])
        if broken:
            on.box(_LINK_X, y, _LINK_W, height, hatch=colours["line"])

    def before(on: Sheet, y: float, _height: float) -> None:
        if row.link:
            on.glyph(_LINK_X + _PAD, y + pad + _level(size) - 1, 42, row.link, colours["text"])
        if row.check:
            x = SIDE + BODY - tag - 20
            on.box(x, y + pad + _level(size) - 3, tag, 45, edge=colours["secondary"], width=2, radius=8)
            on.line(x, y + pad + _level(size), tag, row.check, _TIGHT.to("centre"), 32, colours["secondary"])

    return Row(cells, pad=pad, behind=behind, before=before)


def _level(size: int) -> float:
    """How far a line of 32 moves down to stand level with one of `size`."""
    return baseline(_TIGHT, size) - baseline(_TIGHT, 32)


def _term_edges(count: int) -> tuple[float, ...]:
    """Where the columns begin, and where the last one ends."""
    term, room = 270, 330
    each = (BODY - term - room) / max(1, count)
    return (SIDE, *(SIDE + term + at * each for at in range(count)), SIDE + BODY - room, SIDE + BODY)


def _cell(edges: tuple[float, ...], at: int, piece: Piece, style: Style, size: int, down: float = 0) -> Cell:
    return Cell(edges[at] + 24, edges[at + 1] - edges[at] - 40, piece, style, size, down)


def _term_head(body: Terms, sheet: Sheet, first: int, edges: tuple[float, ...]) -> Row:
    text, quiet = sheet.palette["text"], sheet.palette["secondary"]
    cells = [_cell(edges, 0, Piece(body.term, quiet), _TIGHT, 32)]
    for at, column in enumerate((*body.columns[first : first + 4], body.room), start=1):
        name = _cell(edges, at, Piece(column.label, text), _TIGHT.at(700), 32)
        note = _cell(edges, at, Piece(column.text, quiet), _TIGHT, 32, down=name.prose().height)
        cells += [name, note]
    return Row(tuple(cells), pad=14)


def _term_row(body: Terms, row: TermRow, sheet: Sheet, first: int, edges: tuple[float, ...], pad: int) -> Row:
    colours = sheet.palette
    last = len(edges) - 2
    cells = [_cell(edges, 0, Piece(row.word, colours["text"]), SERIF, 40)]
    for at, meaning in enumerate(row.meanings[first : first + 4], start=1):
        unused = meaning is None
        piece = Piece(body.unused if meaning is None else meaning, colours["secondary" if unused else "text"])
        cells.append(_cell(edges, at, piece, Style(line=1.25, italic=unused), 32, down=4))
    is_open = row.status == "open"
    wording = Piece(row.room, colours["slip" if is_open else "text"])
    cells.append(Cell(edges[last] + 76, edges[-1] - edges[last] - 96, wording, _TIGHT.at(600), 32, down=4))

    def behind(on: Sheet, y: float, height: float) -> None:
        if is_open:
            on.box(edges[last], y, edges[-1] - edges[last], height, colours["slip-wash"])

    def before(on: Sheet, y: float, _height: float) -> None:
        colour = colours["slip"] if is_open else colours["teal" if row.status == "agreed" else "text"]
        on.glyph(edges[last] + 24, y + pad + 6, 38, _SLIP[row.status], colour)

    return Row(tuple(cells), pad=pad, behind=behind, before=before)
