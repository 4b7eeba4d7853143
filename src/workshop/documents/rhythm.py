"""How closely a document is set: looser where there is room, closer where that saves a page."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from workshop.documents.blocks import Beside, Block, Prose
from workshop.documents.rows import Cell, Row, Rows

_LARGE: Final = 9.5  # text from this size on moves closer; what is smaller is close already


@dataclass(frozen=True, slots=True)
class Rhythm:
    """`air` scales the white between blocks and rows, `leading` the distance of lines."""

    air: float = 1.0
    leading: float = 1.0


LOOSE: Final = Rhythm()
CLOSER: Final = (Rhythm(0.85), Rhythm(0.7), Rhythm(0.7, 0.95), Rhythm(0.6, 0.92), Rhythm(0.5, 0.9))
"""From the least change to the most."""


def set_closer(block: Block, leading: float) -> Block:
    """`block` with its lines nearer to each other."""
    if leading == 1.0:
        return block
    if isinstance(block, Prose) and block.style.size >= _LARGE:
        return replace(block, style=replace(block.style, leading=block.style.leading * leading))
    if isinstance(block, Rows):
        rows = tuple(Row(tuple(_cell(cell, leading) for cell in row.cells), row.passage) for row in block.rows)
        return replace(block, rows=rows, heights={})
    if isinstance(block, Beside):
        return replace(block, stacks=tuple(_stack(stack, leading) for stack in block.stacks))
    return block


def _cell(cell: Cell, leading: float) -> Cell:
    return None if cell is None else _stack(cell, leading)


def _stack(blocks: tuple[Block, ...], leading: float) -> tuple[Block, ...]:
    return tuple(set_closer(each, leading) for each in blocks)
