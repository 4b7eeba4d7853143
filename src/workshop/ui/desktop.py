"""The one way to the programs of the machine: a PDF's reader, the folder's window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_path(path: Path) -> bool:
    """Open a file or a folder with the program that the user has for it. False if there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
