"""A row whose fields are typed one after the other."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.workbench import Workbench


class EntryRow(QWidget):
    """Connect a field's `entered` to `_next`: Enter keeps what was typed, and goes to the next field.

    `explained` says, in words, why what was typed cannot be taken.
    """

    explained = Signal(str)

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench

    @Slot()
    def _next(self) -> None:
        self._workbench.commit()
        self.focusNextChild()
