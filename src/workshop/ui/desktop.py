"""The one way to the programs of the machine: a PDF's reader, the folder's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from workshop.words import tr


def open_path(path: Path) -> bool:
    """Open a file or a folder with the program that the user has for it. False if there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def unopened(folder: Path) -> str:
    """The words for what no program here opens: where it is."""
    return tr("No program here opens it. It is in {folder}.", folder=str(folder))
