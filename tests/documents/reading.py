"""Reading a PDF back as a person would: its words, whatever the lines they stand on."""

from __future__ import annotations

import io
import re
import unicodedata

from pypdf import PdfReader
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from workshop.documents.style import MM

_HYPHEN = re.compile("[\x02\ufffe]")  # what PDFium makes of a hyphen at the end of a line


def reader(pdf: bytes) -> PdfReader:
    """The file, opened."""
    return PdfReader(io.BytesIO(pdf))


def pages(pdf: bytes) -> list[str]:
    """The text of each page, every run of white space as one space."""
    read = (page.get_textpage().get_text_range() for page in PdfDocument(pdf))
    return [" ".join(_HYPHEN.sub("-", each).split()) for each in read]


def words(pdf: bytes) -> str:
    """The text of the whole file, every run of white space as one space."""
    return " ".join(pages(pdf))


def where(pdf: bytes, page: int, text: str) -> tuple[float, float]:
    """Left and top of a text on a page (from 0), in millimetres."""
    textpage = PdfDocument(pdf)[page].get_textpage()
    found = textpage.search(text, match_case=True).get_next()
    assert found is not None, text
    left, _, _, top = textpage.get_charbox(found[0])
    return left / MM, top / MM


def letters(text: str) -> str:
    """`text` without any white space, composed: what is left when lines are broken anywhere."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def bodies(pdf: bytes, header: str, footer: str) -> str:
    """The text of the whole file without the running lines that repeat on every page."""
    read = pages(pdf)
    numbered = (page.removeprefix(header).removesuffix(f"{at} / {len(read)}") for at, page in enumerate(read, 1))
    return " ".join(page.strip().removesuffix(footer).strip() for page in numbered)
