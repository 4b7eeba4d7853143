"""The system's dialog in which a folder is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from workshop.paths import documents_folder


def ask_for_folder(parent: QWidget, title: str, wanted: Path, chosen: Callable[[str], object]) -> None:
    """Let somebody choose a folder, beginning in `wanted` or the nearest there is around it; `chosen` is a slot."""
    start = next((each for each in (wanted, *wanted.parents) if each.is_dir()), documents_folder())
    dialog = QFileDialog(parent, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
