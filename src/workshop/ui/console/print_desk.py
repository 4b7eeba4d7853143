"""Ctrl+P from anywhere: the PDFs are made beside the work, and the stage and the cursor stay where they are."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from workshop.ui.equipment import Equipment
from workshop.ui.print_bar import PrintBar
from workshop.ui.printing import Printing
from workshop.ui.stages.stage import StageView

_MAKES_THEM = "translation"


class PrintDesk(QObject):
    """Its bar stands at the foot of the stage. At the stage that makes documents that one's own bar tells of them."""

    changed = Signal()
    """The bar came or went, or is taller or less tall than before."""
    stage_wanted = Signal(str)
    """Go to the stage where the documents are."""

    def __init__(self, equipment: Equipment, stage: Callable[[], StageView], console: QWidget) -> None:
        super().__init__(console)
        self._settings, self._stage = equipment.settings, stage
        self.bar = PrintBar(console, away=True)
        self._printing = Printing(equipment, self.bar, console)
        self._tall = 0
        self.bar.changed.connect(self._follow)
        self.bar.stage_wanted.connect(self._leave)

    @Slot()
    def make(self) -> None:
        """Look through the documents, and make them."""
        if self._stage().key == _MAKES_THEM:
            self._printing.give_up()
            self.bar.put_away()
            self._stage().print()
        else:
            self._printing.make(self._settings.current.paper)

    def follow_stage(self) -> None:
        """Its bar leads to the stage that makes documents, unless one is there."""
        self.bar.set_away(self._stage().key != _MAKES_THEM)

    @Slot()
    def _follow(self) -> None:
        tall = 0 if self.bar.isHidden() else self.bar.tall(self.bar.width())
        if tall != self._tall:
            self._tall = tall
            self.changed.emit()
            _keep_in_sight(QApplication.focusWidget())

    @Slot()
    def _leave(self) -> None:
        self.bar.put_away()
        self.stage_wanted.emit(_MAKES_THEM)


def _keep_in_sight(cursor: QWidget | None) -> None:
    """What has the cursor is not covered where the stage has less room than before."""
    around = cursor.parentWidget() if cursor is not None else None
    while cursor is not None and around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(cursor)
        around = around.parentWidget()
