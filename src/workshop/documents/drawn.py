"""The texts that a block draws, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from workshop.documents.blocks import Beside, Block, Form, Prose, Status
from workshop.documents.columns import Columns
from workshop.documents.rows import Rows


@runtime_checkable
class Telling(Protocol):
    """A block that says itself which texts it draws."""

    def texts(self) -> tuple[str, ...]:
        """Every text on it."""


def texts_of(block: Block) -> Iterator[str]:
    """Each text of `block` and of what stands in it."""
    if isinstance(block, Prose):
        yield from (span.text for span in block.spans)
    elif isinstance(block, Form):
        yield from (entry.text for entry in block.entries)
    elif isinstance(block, Beside):
        yield from (text for stack in block.stacks for inner in stack for text in texts_of(inner))
    elif isinstance(block, Rows | Columns):
        yield from (text for together in rows_of(block) for text in together)
    elif isinstance(block, Status):
        yield block.word
    elif isinstance(block, Telling):
        yield from block.texts()


def rows_of(block: Block) -> Iterator[tuple[str, ...]]:
    """The texts of `block` as they stand together: those of each row of a table, else all of them."""
    if isinstance(block, Rows):
        rows = (block.head, *block.rows) if block.head else block.rows
        for row in rows:
            yield tuple(text for cell in row.cells for inner in cell or () for text in texts_of(inner))
    elif isinstance(block, Columns):
        yield from (together for entry in block.entries for together in rows_of(entry))
    else:
        yield tuple(texts_of(block))
