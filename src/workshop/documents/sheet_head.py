"""What a worksheet or slip carries besides its lines: its title, its code in a frame, its captions."""

from __future__ import annotations

from typing import Final

from workshop.documents.card_head import draw_line
from workshop.documents.glyph import draw_glyph
from workshop.documents.lines import natural_width
from workshop.documents.pen import Pen
from workshop.documents.style import INK, INK_2, RULE, Face, Style
from workshop.words import right_to_left

CODE: Final = Style(Face.BOLD, 9.75, 15)
CAPTION: Final = Style(Face.SANS, 9.75, 13.5, INK_2)

_TITLE: Final = Style(Face.SEMIBOLD, 10.9, 16.5)
BESIDE: Final = Style(Face.SANS, 10.9, 16.5)
_PAD: Final = 5.25  # inside the frame of a code
_MARK: Final = 15.0
_AFTER: Final = 6.0


def draw_code(pen: Pen, code: str, x: float, top: float, width: float) -> float:
    """The code in a frame at the end of a line of `width`; returns how wide the frame is."""
    wide = natural_width(code, CODE) + 2 * _PAD
    left = x if right_to_left() else x + width - wide
    pen.box(left, top, wide, CODE.leading + 1.5, INK, 3)
    draw_line(pen, code, CODE, left + _PAD, top - 0.75, wide - 2 * _PAD + 1)
    return wide


def draw_head(pen: Pen, glyph: str, title: str, beside: str, code: str, x: float, top: float, width: float) -> None:
    """A glyph and a title, what stands beside the code, the code, and a line under it all."""
    mirrored = right_to_left()
    mark = x + width - _MARK if mirrored else x
    if glyph == "mark":
        pen.mark(mark, top - 16, _MARK)
    else:
        draw_glyph(pen, glyph, mark, top - 0.75, _MARK, INK)
    taken = draw_code(pen, code, x, top, width) + 9
    left = _MARK + _AFTER
    room = width - taken - left
    wide = min(natural_width(title, _TITLE) + 1, room)
    draw_line(pen, title, _TITLE, x + width - left - wide if mirrored else x + left, top, wide)
    rest = room - wide - 12
    if beside and rest > 0:
        draw_line(pen, beside, BESIDE, x + taken if mirrored else x + left + wide + 12, top, rest, end=True)
    pen.rule(x, top - 24, width, INK, 1.1)


def draw_blank(
    pen: Pen, caption: str, x: float, top: float, width: float, *, height: float = 33, said: str = ""
) -> None:
    """A caption over a line to write on; `said` already stands on the line."""
    draw_line(pen, caption, CAPTION, x, top, width)
    if said:
        draw_line(pen, said, BESIDE, x, top - height + BESIDE.leading + 1, width)
    pen.rule(x, top - height, width, RULE)
