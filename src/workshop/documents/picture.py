"""A photograph on paper: read with care, never larger than paper can use, and without what the camera wrote down."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from PIL import Image, ImageOps
from reportlab.lib.utils import ImageReader

from workshop.documents.blocks import Whole
from workshop.documents.lines import Line, Span, broken
from workshop.documents.pen import Pen
from workshop.documents.style import NOTE, RULE

_MOST: Final = 60_000_000  # points of a picture that is opened at all
_LONG: Final = 1_700  # points of the longer side on paper: 200 to the inch
_QUALITY: Final = 85
_TALLEST: Final = 280.0  # two stand on a page
_FRAME: Final = 60.0  # the height of the frame that stands for a picture that cannot be shown


@dataclass(slots=True, kw_only=True)
class Picture(Whole):
    """The picture as wide as it may be; `absent` is said in a frame where there is none that can be read."""

    content: bytes | None
    absent: str

    def height(self, width: float) -> float:
        """Its height at `width`, at the most what leaves room for words on the page."""
        return self._size(width)[1]

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The picture with a hairline round it, or the frame."""
        wide, tall = self._size(width)
        read = _read(self.content)
        if read is None:
            pen.box(x, top, width, tall, RULE)
            lines = self._words(width)
            aside = (tall - len(lines) * NOTE.leading) / 2
            pen.lines(lines, NOTE, x + 12, top - aside, width - 24)
            return
        pen.picture(ImageReader(io.BytesIO(read[0])), x, top, wide, tall)

    def texts(self) -> tuple[str, ...]:
        """What is said in the frame, if it is."""
        return (self.absent,) if _read(self.content) is None else ()

    def _words(self, width: float) -> list[Line]:
        return broken((Span(self.absent, NOTE),), width - 24)

    def _size(self, width: float) -> tuple[float, float]:
        read = _read(self.content)
        if read is None:
            return width, max(_FRAME, len(self._words(width)) * NOTE.leading + 16)
        _, across, up = read
        tall = min(width * up / across, _TALLEST)
        return tall * across / up, tall


@lru_cache(maxsize=30)
def _read(content: bytes | None) -> tuple[bytes, int, int] | None:
    """The picture as a plain JPEG with its size in points, or None if it cannot be read."""
    if not content:
        return None
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as opened:
            if opened.width * opened.height > _MOST:
                return None
            picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    picture.info.clear()  # a comment would be written into the new file too
    picture.thumbnail((_LONG, _LONG))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=_QUALITY)
    return file.getvalue(), picture.width, picture.height
