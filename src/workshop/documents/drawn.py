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
    elif isinstance(block, Columns):
        yield from (text for entry in block.entries for text in texts_of(entry))
    elif isinstance(block, Status):
        yield block.word
    elif isinstance(block, Telling):
        yield from block.texts()
    elif isinstance(block, Rows):
        rows = (block.head, *block.rows) if block.head else block.rows
        yield from (text for row in rows for cell in row.cells for inner in cell or () for text in texts_of(inner))
