"""Pictures of the pages of a PDF. Drawn in a background job; PDFium bears one thread at a time."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Final

from PySide6.QtGui import QImage

MOST_PAGES: Final = 24

_PDFIUM: Final = Lock()


def page_pictures(pdf: bytes, width: int, cancelled: Callable[[], bool]) -> tuple[QImage, ...]:
    """The first pages of `pdf`, each `width` device pixels wide; fewer if `cancelled` says so meanwhile."""
    import pypdfium2  # type: ignore[import-untyped]

    pictures: list[QImage] = []
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        for number in range(min(len(document), MOST_PAGES)):
            if cancelled():
                break
            page = document[number]
            bitmap = page.render(scale=width / page.get_width(), rev_byteorder=True, optimize_mode="print")
            pictures.append(_image(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.format))
            bitmap.close()
            page.close()
        document.close()
    return tuple(pictures)


def _image(pixels: bytes, width: int, height: int, stride: int, kind: int) -> QImage:
    """The picture as Qt holds it, with pixels of its own."""
    import pypdfium2.raw  # type: ignore[import-untyped]

    alpha = kind == pypdfium2.raw.FPDFBitmap_BGRA
    depth = {pypdfium2.raw.FPDFBitmap_BGR: QImage.Format.Format_RGB888}.get(
        kind, QImage.Format.Format_RGBA8888 if alpha else QImage.Format.Format_RGBX8888
    )
    return QImage(pixels, width, height, stride, depth).copy()
