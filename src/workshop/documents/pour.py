"""Blocks poured into a space that does not grow: what fits, and what has to go on elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.documents.blocks import Block
from workshop.documents.pen import Pen


@dataclass(frozen=True, slots=True)
class Poured:
    """Blocks with how far each begins below the top, their height together, and the blocks that found no room."""

    blocks: tuple[tuple[float, Block], ...]
    height: float
    rest: tuple[Block, ...]

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Draw what fits, from `top` down."""
        for below, block in self.blocks:
            block.draw(pen, x, top - below, width)


def poured(blocks: Sequence[Block], width: float, room: float) -> Poured:
    """`blocks` as far as they fit `room`; a paragraph is parted between lines, a heading stays with what it heads."""
    waiting = list(reversed(blocks))
    placed: list[tuple[float, Block]] = []
    used = 0.0
    while waiting:
        block = waiting.pop()
        gap = block.gap if placed else 0.0
        if used + gap + block.height(width) <= room + 0.01:
            placed.append((used + gap, block))
            used += gap + block.height(width)
            continue
        halves = block.split(width, room - used - gap, forced=not placed)
        if halves:
            placed.append((used + gap, halves[0]))
            used += gap + halves[0].height(width)
            waiting.append(halves[1])
        else:
            waiting.append(block)
        break
    while len(placed) > 1 and waiting and placed[-1][1].keep:
        waiting.append(placed.pop()[1])
    return Poured(tuple(placed), used, tuple(reversed(waiting)))
