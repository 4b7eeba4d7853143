"""Pictures of the pages of a PDF. Drawn in a background job."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QImage

from workshop.documents.pdfium import Pixels, page_sizes, pixels

MOST_PAGES: Final = 24

_FORMATS: Final = {
    1: QImage.Format.Format_Grayscale8,
    3: QImage.Format.Format_RGB888,
    4: QImage.Format.Format_RGBX8888,
}


def page_pictures(pdf: bytes, width: int, cancelled: Callable[[], bool]) -> tuple[QImage, ...]:
    """The first pages of `pdf`, each `width` device pixels wide; fewer if `cancelled` says so meanwhile."""
    pictures: list[QImage] = []
    for number in range(min(len(page_sizes(pdf)), MOST_PAGES)):
        if cancelled():
            break
        pictures.append(page_picture(pdf, number, width))
    return tuple(pictures)


def page_picture(pdf: bytes, page: int, width: int) -> QImage:
    """Page `page` (from 0), `width` device pixels wide."""
    return picture_of(pixels(pdf, page, width))


def picture_of(drawn: Pixels) -> QImage:
    """The picture as Qt holds it, with pixels of its own."""
    return QImage(drawn.data, drawn.width, drawn.height, drawn.stride, _FORMATS[drawn.depth]).copy()
