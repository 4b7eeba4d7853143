"""A table of a Word file: as wide as on paper, hairlines between its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from workshop.documents.parts import Paragraph, Table, Words
from workshop.documents.style import RULE
from workshop.documents.word_text import element, fill
from workshop.words import right_to_left

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_IN_CELL: Final = 60  # twentieths of a point above and below a cell's words
_AFTER_BORDERS: Final = ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")


def add_table(made: WordFile, part: Table, width: float) -> None:
    """A table of the whole `width` in points, with hairlines between its rows as on paper."""
    from docx.shared import Pt

    rows = [
        *([tuple((Paragraph((Words(each, strong=True),)),) for each in part.head)] if part.head else []),
        *part.rows,
    ]
    table = made.add_table(len(rows), part.columns, style="Table Grid")
    table.autofit = False
    _rule(table)
    shares = _shares(part)
    for column, share in zip(table.columns, shares, strict=True):
        column.width = Pt(share * width)
    for row, cells in zip(table.rows, rows, strict=True):
        _keep_whole(row)
        for place, share in zip(row.cells, shares, strict=True):
            place.width = Pt(share * width)
        for place, cell in zip(row.cells, cells, strict=False):
            _fill_cell(place, cell)
    if part.head:
        table.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
    if right_to_left():
        table._tbl.tblPr.insert_element_before(element("w:bidiVisual"), "w:tblW", "w:tblBorders", *_AFTER_BORDERS)


def _shares(part: Table) -> list[float]:
    """The parts of the width that the columns take, the last one the rest."""
    shares = list(part.widths[: part.columns - 1])
    return [*shares, 1 - sum(shares)]


def _rule(table: Any) -> None:
    """Hairlines between the rows, none between the columns; words begin at the margin, with white above and below."""
    borders = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        upright = side in ("left", "right", "insideV")
        drawn = {"w:val": "nil"} if upright else {"w:val": "single", "w:sz": "4", "w:space": "0"}
        colour = {} if upright else {"w:color": RULE.lstrip("#")}
        borders.append(element(f"w:{side}", **drawn, **colour))
    margins = element("w:tblCellMar")
    for side, twentieths in (("top", _IN_CELL), ("left", 0), ("bottom", _IN_CELL), ("right", 2 * _IN_CELL)):
        margins.append(element(f"w:{side}", **{"w:w": str(twentieths), "w:type": "dxa"}))
    table._tbl.tblPr.insert_element_before(borders, *_AFTER_BORDERS)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook")


def _fill_cell(place: Any, cell: tuple[Paragraph, ...] | None) -> None:
    if not cell:
        return  # an empty cell is where somebody writes
    for number, paragraph in enumerate(cell):
        fill(place.paragraphs[0] if not number else place.add_paragraph(), paragraph.words)


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))
