"""Words in a Word file: a paragraph of plain, bold and small print, laid out from the side where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from workshop.documents.parts import Words
from workshop.documents.style import INK_2
from workshop.words import right_to_left

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as WordParagraph

_LEFTWARD: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_AFTER_BIDI: Final = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc")


def fill(paragraph: WordParagraph, words: Iterable[Words]) -> None:
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
        paragraph._p.get_or_add_pPr().insert_element_before(element("w:bidi"), *_AFTER_BIDI)


def element(name: str, **attributes: str) -> Any:
    """A new element of the format, by its short name and those of its attributes."""
    from docx.oxml import OxmlElement

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qualified(key), value)
    return made


def qualified(prefixed: str) -> str:
    """A name of the format, as "w:tab", with the whole name of its namespace."""
    from docx.oxml.ns import qn

    return qn(prefixed)


def _plain(text: str) -> str:
    """`text` as XML can hold it."""
    return "".join(each for each in text if each in "\t\n" or (each >= " " and each not in "\ufffe\uffff"))
