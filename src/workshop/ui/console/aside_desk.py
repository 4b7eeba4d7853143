"""The way into what stands in a stage's place for a while, and back: the cursor returns to where it was."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.model.place import Place
from workshop.ui.cursor import Cursor
from workshop.workbench import Workbench


class AsideDesk(QObject):
    """`wanted` names the `Place` to go to; `returned`: back at the stage, and the cursor found no way back."""

    wanted = Signal(object)
    returned = Signal()

    def __init__(self, workbench: Workbench, centre: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._centre = workbench, centre
        self._before: Cursor | None = None

    def toggle(self, aside: str) -> None:
        """Open `aside`; from there, go back."""
        if self._workbench.run.aside == aside:
            self.leave()
            return
        focus = QApplication.focusWidget()
        if not self._workbench.run.aside:
            self._before = Cursor(focus) if focus is not None and self._centre.isAncestorOf(focus) else None
        self.wanted.emit(Place(aside))

    @Slot()
    def leave(self) -> None:
        """Back to the stage, to the place at which it was left."""
        run = self._workbench.run
        self.wanted.emit(Place(run.stage, run.tab(run.stage)))
        before, self._before = self._before, None
        if before is None or not before.restore():
            self.returned.emit()
