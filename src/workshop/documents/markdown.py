"""A document as Markdown (CommonMark with tables). What people typed comes out as typed: nothing in it is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from workshop.documents.catalogue import Document
from workshop.documents.makeup import sheet_of
from workshop.documents.parts import Blank, Heading, Paragraph, Part, Table, Words, parts_of
from workshop.documents.record import Record
from workshop.documents.sections import BETWEEN
from workshop.documents.words_on_paper import visible
from workshop.model.session import Session

_BLANK: Final = r"\_" * 12
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>#|~&$@]")
_BEGINNING: Final = re.compile(r"^(\s*)([-+=:]|\d+[.)])", re.MULTILINE)
_ADDRESS: Final = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(:)|\b(www)(\.)")
_TALL_SPACES: Final = re.compile(r"^[ \t]+", re.MULTILINE)


def markdown(session: Session, document: Document, record: Record | None = None) -> bytes:
    """`document` as UTF-8 text with a line end at its end."""
    title, *parts = parts_of(session, document, record)
    sheet = sheet_of(session, document, record)
    above, below = (_running(sheet.head, sheet.addressee), _running(sheet.foot)) if sheet else ((), ())
    every = (title, *above, *parts, *below)
    return ("\n\n".join(text for part in every for text in _text(part)) + "\n").encode()


def _running(*told: str) -> tuple[Part, ...]:
    """What stands above or below on every page, here once: under the title, and at the end."""
    return (Paragraph((Words(visible(BETWEEN.join(told)), aside=True),)),)


def _text(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield f"{'#' * part.level} {' '.join(escaped(part.text).split())}"
    elif isinstance(part, Paragraph):
        text = _words(part.words, "\\\n")
        yield "\n".join(f"> {line}" for line in text.split("\n")) if part.quoted else text
    elif isinstance(part, Blank):
        yield f"{escaped(part.caption)}: {_BLANK}" if part.caption else _BLANK
    else:
        yield "\n".join(_table(part))


def _table(table: Table) -> Iterator[str]:
    """Its head, which Markdown wants even if it is empty, then a line for each row."""
    count = table.columns
    yield _row(tuple(escaped(each) for each in table.head), count)
    yield _row(("---",) * count, count)
    for row in table.rows:
        yield _row(tuple(_cell(each) for each in row), count)


def _row(cells: tuple[str, ...], count: int) -> str:
    return f"| {' | '.join((*cells, *('',) * (count - len(cells))))} |"


def _cell(cell: tuple[Paragraph, ...] | None) -> str:
    if cell is None:
        return _BLANK
    return "<br>".join(_words(each.words, "<br>") for each in cell)


def _words(words: tuple[Words, ...], line_end: str) -> str:
    """The words as one text; asterisks touch a letter, or they would not count."""
    made = []
    for each in words:
        core = each.text.strip()
        before, _, after = each.text.partition(core) if core else (each.text, "", "")
        text = escaped(core)
        mark = "**" if each.strong else "*" if each.aside else ""
        made.append(f"{before}{mark}{text}{mark}{after}" if core else before)
    return "".join(made).strip().replace("\n", line_end)


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is: no emphasis, no link, no list, no heading."""
    plain = _MARKUP.sub(lambda match: f"\\{match[0]}", _TALL_SPACES.sub("", text))
    listed = _BEGINNING.sub(_held, plain)
    return _ADDRESS.sub(lambda match: f"{match[1] or match[3]}\\{match[2] or match[4]}", listed)


def _held(match: re.Match[str]) -> str:
    """What would begin a list or an underlined heading, with its mark held back."""
    mark = match[2]
    return f"{match[1]}{mark[:-1]}\\{mark[-1]}"
