"""The button that leads from a stage into the probe, in a session that rates assumptions."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from workshop.model.run import at_tab
from workshop.model.session import Session
from workshop.ui import keymap
from workshop.ui.probing.place import AFTER, PROBE
from workshop.ui.widgets.button import Button
from workshop.words import tr
from workshop.workbench import Workbench


class ProbeOffer(Button):
    """Opens the probe at `when`, which is BEFORE or AFTER; `commanded` asks for the command of its key."""

    commanded = Signal(str)

    def __init__(self, workbench: Workbench, when: str, parent: QWidget | None = None) -> None:
        words = tr("Assumptions after") if when == AFTER else tr("Assumptions before")
        super().__init__(words, size=28, icon="flag", parent=parent)
        self._workbench, self._when = workbench, when
        self.setObjectName(f"probe.{when}")
        said = tr("Each organisation says how far it agrees, 1 to 5 ({key})", key=keymap.label("probe"))
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self.clicked.connect(self._open)
        workbench.changed.connect(self._follow)
        if not workbench.session.plan.probed:
            self.hide()

    @Slot(object, object)
    def _follow(self, before: Session, after: Session) -> None:
        self.setVisible(after.plan.probed)

    @Slot()
    def _open(self) -> None:
        self._workbench.note(partial(at_tab, stage=PROBE, tab=self._when))
        self.commanded.emit("probe")
