"""What is read back out of a finished PDF: its words, where they stand, and its pages as pixels.

PDFium bears one thread at a time, whatever number of documents there are: everything here waits for its turn.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any, Final

_TURN: Final = Lock()
_MOST_FOUND: Final = 500


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture: `stride` bytes a row, `depth` bytes a pixel (3: red, green, blue; 4: with one more that is unused)."""

    data: bytes
    width: int
    height: int
    stride: int
    depth: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where words stand: the page from 0, and left, top, right, bottom as parts of its width and height."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points."""
    with _opened(pdf) as document:
        return tuple(document.get_page_size(number) for number in range(len(document)))


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """The words of each page as a reader's program copies them."""
    with _opened(pdf) as document:
        return tuple(_text(document[number]) for number in range(len(document)))


def pixels(pdf: bytes, page: int, width: int, rows: tuple[int, int] | None = None, *, grey: bool = False) -> Pixels:
    """Page `page` (from 0), `width` pixels wide: all of it, or only the `rows` from the first up to the last."""
    with _opened(pdf) as document:
        return _pixels(document[page], width, rows, grey)


def found(pdf: bytes, words: str) -> tuple[Place, ...]:
    """Where `words` stand, small or capital, in their order; at most 500 places. Nothing for no words.

    A straight apostrophe, as keyboards have it, finds a curved one too.
    """
    wanted = words.strip()
    if not wanted:
        return ()
    places: list[Place] = []
    with _opened(pdf) as document:
        for number in range(len(document)):
            places += _found_on(document[number], number, wanted)
            if len(places) >= _MOST_FOUND:
                break
    return tuple(places[:_MOST_FOUND])


@contextmanager
def _opened(pdf: bytes) -> Iterator[Any]:
    import pypdfium2  # type: ignore[import-untyped]

    with _TURN:
        document = pypdfium2.PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _text(page: Any) -> str:
    return str(page.get_textpage().get_text_bounded())


def _found_on(page: Any, number: int, wanted: str) -> list[Place]:
    """The places on one page. Words that go over the end of a line stand in several."""
    wide, tall = page.get_size()
    text = page.get_textpage()
    places: list[Place] = []
    for first, count in sorted({match for each in _readings(wanted) for match in _matches(text, each)}):
        for at in range(text.count_rects(first, count)):
            left, bottom, right, top = text.get_rect(at)
            places.append(Place(number, left / wide, 1 - top / tall, right / wide, 1 - bottom / tall))
    return places


def _matches(text: Any, wanted: str) -> Iterator[tuple[int, int]]:
    """The first letter and the number of letters of each stretch of a page's `text` that reads `wanted`."""
    search = text.search(wanted)
    for _ in range(_MOST_FOUND):
        match = search.get_next()
        if match is None:
            return
        yield match


def _readings(wanted: str) -> tuple[str, ...]:
    """How a page may have `wanted` written down.

    Of lines from right to left PDFium may turn round the letters, the words, or both, as what else stands in them has
    it.
    """
    words = wanted.split()
    readings = [wanted, wanted.replace("'", "’")]
    if any(unicodedata.bidirectional(each) in ("R", "AL") for each in wanted):
        readings += [wanted[::-1], " ".join(each[::-1] for each in words), " ".join(reversed(words))]
    return tuple(dict.fromkeys(readings))


def _pixels(page: Any, width: int, rows: tuple[int, int] | None, grey: bool) -> Pixels:
    wide, tall = page.get_size()
    scale = width / wide
    height = math.ceil(tall * scale)
    above, below = rows or (0, height)
    crop = (0, _cut(height - below, scale), 0, _cut(above, scale))
    bitmap = page.render(
        scale=scale, crop=crop, grayscale=grey, rev_byteorder=not grey, optimize_mode="print", prefer_bgrx=not grey
    )
    try:
        return Pixels(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
    finally:
        bitmap.close()


def _cut(rows: int, scale: float) -> float:
    """`rows` of pixels as points; PDFium's binding rounds what is a hair too much up to a whole row."""
    return max(0.0, rows - 1e-4) / scale
