"""The other programs of the machine, for tests: what the program under test opens with them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices


class Readers(QObject):
    """Notes the files and folders that were to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Note one."""
        self.opened.append(Path(url.toLocalFile()))


@contextmanager
def other_programs() -> Iterator[Readers]:
    """Stand in for them."""
    readers = Readers()
    QDesktopServices.setUrlHandler("file", readers, "open")  # type: ignore[arg-type]  # its stub says bytes
    try:
        yield readers
    finally:
        QDesktopServices.unsetUrlHandler("file")
