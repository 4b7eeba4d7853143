"""Printing on paper: the pages of the real PDF, drawn at the resolution of the printer, strip by strip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from workshop.background import Cancelled, Progress
from workshop.documents.pdfium import page_sizes, pixels
from workshop.ui.page_pictures import picture_of
from workshop.words import tr

MOST_DOTS: Final = 600
"""Dots per inch beyond which no eye sees a difference."""

_STRIP: Final = 256  # rows that are drawn at once: a page at 600 dots would take 140 MB
_TWO_SIDED: Final = frozenset({"cards", "printer-test"})
_POINTS: Final = 72


@dataclass(frozen=True, slots=True)
class Printed:
    """How many pages went to the printer, and the numbers of those, from 1, that did not."""

    pages: int
    missing: tuple[int, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether all that was asked for went."""
        return not self.missing


def printer_for(pdf: bytes, key: str, name: str) -> QPrinter:
    """A printer that is set up for this document: its paper, and both sides turned on the long edge for cards."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    wide, tall = page_sizes(pdf)[0]
    size = QPageSize(
        QSizeF(min(wide, tall), max(wide, tall)), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch
    )
    lying = wide > tall
    turned = QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF()))
    printer.setFullPage(True)
    printer.setDocName(name)
    printer.setDuplex(sides_for(key))  # lost where there is no printer at all
    return printer


def sides_for(key: str) -> QPrinter.DuplexMode:
    """On which sides the document `key` is printed: what has backs on both, turned on the long edge."""
    return QPrinter.DuplexMode.DuplexLongSide if key in _TWO_SIDED else QPrinter.DuplexMode.DuplexNone


def chosen_pages(printer: QPrinter, count: int) -> range:
    """The pages, from 0, that were asked for in the system's dialog."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        first, last = 1, count
    return range(max(1, first) - 1, min(count, last))


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress, cancelled: Cancelled) -> Printed:
    """Print what was chosen. A job for `Background`. Raises OSError if the printer takes nothing."""
    pages = chosen_pages(printer, len(page_sizes(pdf)))
    painter = QPainter()
    if not painter.begin(printer):
        raise OSError(tr("The printer does not answer."))
    done = 0
    for number in pages:
        if cancelled():
            break
        progress(done / max(1, len(pages)), tr("Page {page}", page=number + 1))
        if done and not printer.newPage():
            break
        if not _print_page(pdf, number, printer, painter, cancelled):
            break
        done += 1
    if cancelled():
        printer.abort()
    painter.end()
    return Printed(done, tuple(number + 1 for number in pages[done:]))


def _print_page(pdf: bytes, number: int, printer: QPrinter, painter: QPainter, cancelled: Cancelled) -> bool:
    """Draw one page at its real size from the edge of the paper. False if somebody cancelled meanwhile."""
    wide, tall = page_sizes(pdf)[number]
    dots = printer.resolution()
    width = round(wide / _POINTS * min(dots, MOST_DOTS))
    height = round(tall * width / wide)
    scale = wide / _POINTS * dots / width
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    for above in range(0, height, _STRIP):
        if cancelled():
            return False
        below = min(above + _STRIP, height)
        strip = picture_of(pixels(pdf, number, width, (above, below), grey=grey))
        painter.drawImage(QRectF(0, above * scale, width * scale, (below - above) * scale), strip)
    return True
