"""The parts that documents are put together from: sections with their heading, labelled rows, tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final, TypeVar

from workshop.documents.blocks import Block, Prose, heading, prose
from workshop.documents.lines import Span
from workshop.documents.rows import Cell, Row, Rows
from workshop.documents.style import BODY, CELL, CELL_HEAD, HEADING, LABEL, NOTE, SMALL, SMALL_HEAD, Style
from workshop.words import right_to_left

LABELLED: Final = 0.243
"""The part of the width that the labels of labelled rows take."""

BETWEEN: Final = " · "
"""What parts things that stand side by side."""

_GUTTER: Final = 12.0  # between a label and its text
_SHORT: Final = 48
_HELD: Final = 60  # characters of a thing beside others that is held on one line
_LABEL: Final = re.compile(r"(?P<label>[^:\n]{1,40}): +(?P<text>.+)")


def section(title: str, blocks: Iterable[Block], air: float, first: float = 6.0) -> list[Block]:
    """`blocks` under a heading; nothing at all without blocks. `air` scales the white above."""
    given = list(blocks)
    if not given:
        return []
    return [heading(title, HEADING, 19.5 * air), with_gap(given[0], first), *given[1:]]


B = TypeVar("B", bound=Block)


def with_gap(block: B, gap: float) -> B:
    """`block` with other white above it."""
    return replace(block, gap=gap)  # type: ignore[type-var]


def labelled(rows: Iterable[Row], air: float, together: bool = False, padding: float = 6.0) -> list[Block]:
    """Rows of a label and its text, each under a hairline; nothing without rows."""
    given = tuple(rows)
    widths = (LABELLED, 1 - LABELLED)
    mirrored = right_to_left()
    made = Rows(rows=given, widths=widths, padding=padding * air, mirrored=mirrored, together=together, gutter=_GUTTER)
    return [made] if given else []


def labelled_row(label: str, text: str, passage: str | None = None, styles: tuple[Style, Style] = (LABEL, BODY)) -> Row:
    """A label and its text; without a text a blank to fill in."""
    head, plain = styles
    return Row(((prose(label, head, balanced=True),), (prose(text, plain),) if text.strip() else None), passage)


def table(
    head: Iterable[str], rows: Iterable[Row], widths: tuple[float, ...], air: float, padding: float = 5.0
) -> list[Block]:
    """A table with a heading for each column; nothing without rows."""
    given = tuple(rows)
    titles = Row(tuple((prose(title, CELL_HEAD),) for title in head))
    made = Rows(rows=given, widths=widths, head=titles, padding=padding * air, mirrored=right_to_left())
    return [made] if given else []


def noted(text: str, note: str, style: Style = BODY) -> tuple[Prose, ...]:
    """A text with a small note under it, if there is one; a label has lines of about equal length."""
    head = prose(text, style, balanced=style is LABEL)
    return (head, prose(note, NOTE, 1.5)) if note.strip() else (head,)


def annotated(text: str, note: str, style: Style, small: Style = NOTE, *more: str) -> Prose:
    """A text with a small note after it, and `more` notes beside that; short ones go to the next line as a whole."""
    said = [each.strip() for each in (note, *more) if each.strip()]
    short = len(BETWEEN.join(said)) <= _SHORT
    after = (Span(BETWEEN.join(said), small, held=True),) if short else beside(said, small)
    return Prose((Span(text, style), Span("  ", small), *after) if said else (Span(text, style),), style)


def beside(told: Iterable[str], style: Style) -> tuple[Span, ...]:
    """Several things side by side, a dot between two that stand on one line; none is torn at the end of a line."""
    spans: list[Span] = []
    for each in (text for text in told if text.strip()):
        if spans:
            spans.append(Span(BETWEEN, style, between=True))
        spans.append(Span(each, style, held=len(each) <= _HELD))
    return tuple(spans)


def cell(text: str) -> Cell:
    """The text of a table's cell; nothing at all without text."""
    return (prose(text, CELL),) if text.strip() else ()


def emphasised(strong: str, plain: str, small: bool = False) -> tuple[Prose, ...]:
    """A cell that begins with a word in bold."""
    head, text = (SMALL_HEAD, SMALL) if small else (CELL_HEAD, CELL)
    return (Prose((Span(strong, head), Span(plain, text)), text),)


def lines_as_rows(text: str, passage: str, air: float) -> list[Block]:
    """Each line of `text` as a row: "label: text" with its label beside it, any other line across both columns."""
    rows: list[Row] = []
    for line in (each.strip() for each in text.splitlines()):
        match = _LABEL.fullmatch(line)
        if match:
            rows.append(labelled_row(match["label"], match["text"], passage))
        elif line:
            rows.append(Row(((prose(line, BODY),),), passage))
    return labelled(rows, air)
