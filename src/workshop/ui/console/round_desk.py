"""The way into the settle round and back: the cursor returns to where it was when the round began."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from workshop.model.place import Place
from workshop.ui.cursor import Cursor
from workshop.ui.settling.edits import SETTLE
from workshop.workbench import Workbench


class RoundDesk(QObject):
    """`wanted` names the `Place` to go to; `returned`: the round is over, and the cursor found no way back."""

    wanted = Signal(object)
    returned = Signal()

    def __init__(self, workbench: Workbench, centre: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench, self._centre = workbench, centre
        self._before: Cursor | None = None

    @Slot()
    def toggle(self) -> None:
        """Ctrl+Shift+L: settle what is open, one at a time; again: end the round."""
        if self._workbench.run.settling:
            self.end()
            return
        focus = QApplication.focusWidget()
        self._before = Cursor(focus) if focus is not None and self._centre.isAncestorOf(focus) else None
        self.wanted.emit(Place(SETTLE))

    @Slot()
    def end(self) -> None:
        """Back to the stage, to the place at which it was left."""
        run = self._workbench.run
        self.wanted.emit(Place(run.stage, run.tab(run.stage)))
        before, self._before = self._before, None
        if before is None or not before.restore():
            self.returned.emit()
