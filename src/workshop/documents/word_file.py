"""A document as a Word file (DOCX), for those who must edit it. The same session gives the same bytes."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from workshop.documents.catalogue import Document
from workshop.documents.makeup import sheet_of
from workshop.documents.own_place import owner
from workshop.documents.parts import Blank, Heading, Paragraph, Part, Table, Words, parts_of
from workshop.documents.record import Record
from workshop.documents.style import HEADING, INK_2, PAGES, RULE, Paper
from workshop.documents.words_on_paper import visible
from workshop.model.session import Session
from workshop.words import right_to_left

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.text.paragraph import Paragraph as WordParagraph

_NO_TIME: Final = datetime.datetime(2000, 1, 1)
_ZIPPED: Final = (1980, 1, 1, 0, 0, 0)
_LINE: Final = "_" * 32
_LEFTWARD: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_SANS, _SERIF = "Calibri", "Georgia"


def word_file(session: Session, document: Document, paper: Paper, record: Record | None = None) -> bytes:
    """`document` as DOCX, with its title, language, running lines and the pages of `paper`."""
    import docx

    made = docx.Document()
    parts = parts_of(session, document, record)
    _set_page(made, paper)
    _set_styles(made, session.plan.language or "en")
    _describe(made, parts, session)
    _run_lines(made, session, document)
    for part in parts:
        _add(made, part, PAGES[paper].inner)
    held = io.BytesIO()
    made.save(held)
    return _without_times(held.getvalue())


def _set_page(made: WordFile, paper: Paper) -> None:
    from docx.shared import Pt

    section, page = made.sections[0], PAGES[paper]
    section.page_width, section.page_height = Pt(page.width), Pt(page.height)
    section.left_margin = section.right_margin = Pt(page.side)
    section.top_margin = section.bottom_margin = Pt(page.top + 24)


def _set_styles(made: WordFile, language: str) -> None:
    from docx.shared import Pt, RGBColor

    for name, face, size, colour in (
        ("Normal", _SANS, 11, None),
        ("Title", _SERIF, 26, None),
        ("Heading 1", _SANS, 13, HEADING.colour),
        ("Quote", _SERIF, 15, None),
    ):
        style: Any = made.styles[name]
        style.font.name, style.font.size, style.font.italic = face, Pt(size), False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in [each for each in fonts.attrib if each.endswith("Theme")]:
            del fonts.attrib[kind]  # the theme's face would win
        _unframe(style)
        style.font.color.rgb = RGBColor.from_string((colour or "#000000").lstrip("#"))
    properties = made.styles.element.find(f".//{_name('w:rPrDefault')}/{_name('w:rPr')}/{_name('w:lang')}")
    if properties is not None:
        properties.set(_name("w:val"), language)


def _unframe(style: Any) -> None:
    """Take away the line that the usual title has under it."""
    properties = style.element.pPr
    line = None if properties is None else properties.find(_name("w:pBdr"))
    if line is not None:
        properties.remove(line)


def _describe(made: WordFile, parts: tuple[Part, ...], session: Session) -> None:
    """What the file says of itself: its title, a mark by which it is known again, and nobody's name."""
    said = made.core_properties
    title = next((each.text for each in parts if isinstance(each, Heading)), "")
    said.title, said.author, said.last_modified_by = title[:255], "", ""
    said.comments = said.keywords = said.subject = said.category = ""
    said.created = said.modified = _NO_TIME
    said.identifier = owner(session)
    said.revision = 1


def _run_lines(made: WordFile, session: Session, document: Document) -> None:
    """What runs above and below on paper: the title and the addressee; what it was and when, and page of pages."""
    section, sheet = made.sections[0], sheet_of(session, document)
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    if sheet:
        _fill(above, (_line(sheet.head, sheet.addressee),))
        _fill(below, (_line(sheet.foot, ""),))
    _field(below, "PAGE")
    below.add_run(" / ")
    _field(below, "NUMPAGES")


def _line(first: str, last: str) -> Words:
    """What stands where a line begins and where it ends."""
    return Words("\t\t".join(" ".join(visible(each).split()) for each in (first, last)))


def _field(paragraph: WordParagraph, what: str) -> None:
    """A number that Word fills in."""
    from docx.oxml import OxmlElement

    field: Any = OxmlElement("w:fldSimple")
    field.set(_name("w:instr"), what)
    paragraph._p.append(field)


def _add(made: WordFile, part: Part, width: float) -> None:
    if isinstance(part, Heading):
        style = "Title" if part.level == 1 else "Heading 1"
        _fill(made.add_paragraph(style=style), (Words(part.text),))
    elif isinstance(part, Paragraph):
        _fill(made.add_paragraph(style="Quote" if part.quoted else None), part.words)
    elif isinstance(part, Blank):
        caption = (Words(f"{part.caption}: ", strong=True),) if part.caption else ()
        _fill(made.add_paragraph(), (*caption, Words(_LINE)))
    else:
        _add_table(made, part, width)


def _add_table(made: WordFile, part: Table, width: float) -> None:
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
        table.rows[0]._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    if right_to_left():
        table._tbl.tblPr.append(_element("w:bidiVisual"))
    made.add_paragraph()


def _shares(part: Table) -> list[float]:
    """The parts of the width that the columns take, the last one the rest."""
    shares = list(part.widths[: part.columns - 1])
    return [*shares, 1 - sum(shares)]


def _rule(table: Any) -> None:
    """Hairlines between the rows, none between the columns."""
    borders = _element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        upright = side in ("left", "right", "insideV")
        drawn = {"w:val": "nil"} if upright else {"w:val": "single", "w:sz": "4", "w:space": "0"}
        colour = {} if upright else {"w:color": RULE.lstrip("#")}
        borders.append(_element(f"w:{side}", **drawn, **colour))
    table._tbl.tblPr.append(borders)


def _fill_cell(place: Any, cell: tuple[Paragraph, ...] | None) -> None:
    if not cell:
        return  # an empty cell is where somebody writes
    for number, paragraph in enumerate(cell):
        _fill(place.paragraphs[0] if not number else place.add_paragraph(), paragraph.words)


def _fill(paragraph: WordParagraph, words: Iterable[Words]) -> None:
    """The words in their places; a paragraph that begins from the right is laid out so."""
    from docx.shared import RGBColor

    leftward = right_to_left()
    for each in words:
        run = paragraph.add_run(_plain(each.text))
        run.bold = each.strong or None
        if each.aside:
            run.italic, run.font.color.rgb = True, RGBColor.from_string(INK_2.lstrip("#"))
        if _LEFTWARD.search(each.text):
            run.font.rtl = True
            leftward = leftward or bool(_LEFTWARD.match(each.text.strip()))
    if leftward:
        paragraph._p.get_or_add_pPr().append(_element("w:bidi"))


def _keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def _element(name: str, **attributes: str) -> Any:
    from docx.oxml import OxmlElement

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(_name(key), value)
    return made


def _name(prefixed: str) -> str:
    from docx.oxml.ns import qn

    return qn(prefixed)


def _plain(text: str) -> str:
    """`text` as XML can hold it."""
    return "".join(each for each in text if each in "\t\n" or (each >= " " and each not in "\ufffe\uffff"))


def _without_times(content: bytes) -> bytes:
    """The same file with its parts in order and one date for all, so that it is the same tomorrow."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _ZIPPED)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            after.writestr(entry, before.read(name))
    return held.getvalue()
