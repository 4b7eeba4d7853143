"""A document as a Word file (DOCX), for those who must edit it. The same session gives the same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import TYPE_CHECKING, Any, Final

from workshop.documents.catalogue import Document
from workshop.documents.makeup import sheet_of
from workshop.documents.own_place import owner
from workshop.documents.parts import Blank, Heading, Paragraph, Part, Table, Words, parts_of
from workshop.documents.record import Record
from workshop.documents.style import HEADING, INK_2, PAGES, Paper
from workshop.documents.word_table import add_table
from workshop.documents.word_text import fill, qualified
from workshop.documents.words_on_paper import visible
from workshop.model.session import Session

if TYPE_CHECKING:
    from docx.document import Document as WordFile
    from docx.text.paragraph import Paragraph as WordParagraph

_NO_TIME: Final = datetime.datetime(2000, 1, 1)
_ZIPPED: Final = (1980, 1, 1, 0, 0, 0)
_LINE: Final = "_" * 32
_SANS, _SERIF = "Calibri", "Georgia"
_AFTER: Final = 7.0  # points under a paragraph
_UNDER_TABLE: Final = 8.0  # above a paragraph that follows a table


def word_file(session: Session, document: Document, paper: Paper, record: Record | None = None) -> bytes:
    """`document` as DOCX, with its title, language, running lines and the pages of `paper`."""
    import docx

    made = docx.Document()
    parts = parts_of(session, document, record)
    _set_page(made, paper)
    _set_styles(made, session.plan.language or "en")
    _describe(made, parts, session)
    _run_lines(made, session, document, PAGES[paper].inner)
    for before, part in zip((None, *parts), parts, strict=False):
        _add(made, part, PAGES[paper].inner, under_table=isinstance(before, Table))
    if isinstance(parts[-1], Table):
        made.add_paragraph()
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
        ("Footer", _SANS, 9, INK_2),
    ):
        style: Any = made.styles[name]
        style.font.name, style.font.size, style.font.italic = face, Pt(size), False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in [each for each in fonts.attrib if each.endswith("Theme")]:
            del fonts.attrib[kind]  # the theme's face would win
        _unframe(style)
        style.font.color.rgb = RGBColor.from_string((colour or "#000000").lstrip("#"))
    _set_white(made)
    properties = made.styles.element.find(f".//{qualified('w:rPrDefault')}/{qualified('w:rPr')}/{qualified('w:lang')}")
    if properties is not None:
        properties.set(qualified("w:val"), language)


def _set_white(made: WordFile) -> None:
    """The white around titles, and under paragraphs: by default only, for a style would do so in tables' cells too."""
    from docx.shared import Pt

    for name, before, after in (("Title", 0, 12), ("Heading 1", 17, 4)):
        white = made.styles[name].paragraph_format
        white.space_before, white.space_after = Pt(before), Pt(after)
    default = made.styles.element.find(f".//{qualified('w:pPrDefault')}//{qualified('w:spacing')}")
    if default is not None:
        default.set(qualified("w:after"), f"{20 * _AFTER:.0f}")


def _unframe(style: Any) -> None:
    """Take away the line that the usual title has under it."""
    properties = style.element.pPr
    line = None if properties is None else properties.find(qualified("w:pBdr"))
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


def _run_lines(made: WordFile, session: Session, document: Document, width: float) -> None:
    """What runs above and below on paper: the title and the addressee; what it was and when, and page of pages."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Pt

    for name in ("Header", "Footer"):
        stops = made.styles[name].paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(Pt(width), WD_TAB_ALIGNMENT.RIGHT)
    section, sheet = made.sections[0], sheet_of(session, document)
    above, below = section.header.paragraphs[0], section.footer.paragraphs[0]
    if sheet:
        fill(above, (_line(sheet.head, sheet.addressee),))
        fill(below, (_line(sheet.foot, ""),))
    _field(below, "PAGE")
    below.add_run(" / ")
    _field(below, "NUMPAGES")


def _line(first: str, last: str) -> Words:
    """What stands where a line begins and where it ends."""
    return Words("\t".join(" ".join(visible(each).split()) for each in (first, last)))


def _field(paragraph: WordParagraph, what: str) -> None:
    """A number that Word fills in."""
    from docx.oxml import OxmlElement

    field: Any = OxmlElement("w:fldSimple")
    field.set(qualified("w:instr"), what)
    paragraph._p.append(field)


def _add(made: WordFile, part: Part, width: float, *, under_table: bool) -> None:
    """`part` at the end; without anything between them two tables would be one."""
    if isinstance(part, Heading):
        style = "Title" if part.level == 1 else "Heading 1"
        fill(made.add_paragraph(style=style), (Words(part.text),))
    elif isinstance(part, Table):
        if under_table:
            made.add_paragraph()
        add_table(made, part, width)
    else:
        _add_paragraph(made, part, under_table=under_table)


def _add_paragraph(made: WordFile, part: Paragraph | Blank, *, under_table: bool) -> None:
    from docx.shared import Pt

    quoted = isinstance(part, Paragraph) and part.quoted
    added = made.add_paragraph(style="Quote" if quoted else None)
    if isinstance(part, Paragraph):
        fill(added, part.words)
    else:
        fill(added, (*((Words(f"{part.caption}: ", strong=True),) if part.caption else ()), Words(_LINE)))
    if under_table:
        added.paragraph_format.space_before = Pt(_UNDER_TABLE)


def _without_times(content: bytes) -> bytes:
    """The same file with its parts in order and one date for all, so that it is the same tomorrow."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            entry = zipfile.ZipInfo(name, _ZIPPED)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            after.writestr(entry, before.read(name))
    return held.getvalue()
