"""Printing through the system's dialog, and what is said of it meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from workshop.background import Background, Task
from workshop.documents.pdfium import page_sizes
from workshop.ui.paper_print import Printed, print_pages, printer_for
from workshop.words import tr

if TYPE_CHECKING:
    from workshop.documents.catalogue import Document


class PrintingOut(QObject):
    """`ask(pdf, document)` opens the dialog; `said` tells in words how it goes."""

    said = Signal(str)

    def __init__(self, background: Background, parent: QWidget) -> None:
        super().__init__(parent)
        self._background, self._window = background, parent
        self._pdf = b""
        self._printer: QPrinter | None = None
        self._task: Task | None = None

    @property
    def running(self) -> bool:
        """Whether something is being printed."""
        return self._task is not None and self._task.running

    def ask(self, pdf: bytes, document: Document) -> None:
        """Let somebody choose the printer, the pages and the copies."""
        self._pdf = pdf
        self._printer = printer_for(pdf, document.key, document.file_name.removesuffix(".pdf"))
        dialog = QPrintDialog(self._printer, self._window)
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(page_sizes(pdf)))
        dialog.accepted.connect(self.print)
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    @Slot()
    def print(self) -> None:
        """Print what was chosen."""
        if self._printer is None:
            return
        job = partial(print_pages, self._pdf, self._printer)
        self._task = self._background.run(job, done=self._done, failed=self._fail, progress=self._report)
        self.said.emit(tr("Being printed"))

    @Slot()
    def cancel(self) -> None:
        """Stop; what the printer has already it may still print."""
        if self._task is not None and self.running:
            self._task.cancel()
            self.said.emit(tr("Stopped. What the printer has already it may still print."))

    def _report(self, share: float, what: str) -> None:
        self.said.emit(tr("Being printed: {what}", what=what))

    def _done(self, printed: Printed) -> None:
        if printed.whole:
            self.said.emit(tr("{n} pages went to the printer.", n=printed.pages, one="{n} page went to the printer."))
        elif len(printed.missing) == 1:
            self.said.emit(tr("The printer stopped: page {page} did not go. Print that one again.",
                              page=printed.missing[0]))  # fmt: skip
        else:
            self.said.emit(tr("The printer stopped: pages {first} to {last} did not go. Print those again.",
                              first=printed.missing[0], last=printed.missing[-1]))  # fmt: skip

    def _fail(self, error: Exception) -> None:
        self.said.emit(tr("The printer does not answer. Look whether it is on, or save the PDF."))
