"""Files that are dragged or copied: their names are no text for a field."""

from __future__ import annotations

from PySide6.QtCore import QMimeData


def names_files(data: QMimeData) -> bool:
    """Whether `data` stands for files on this computer."""
    return any(each.isLocalFile() for each in data.urls())
