"""The row under the stage's title: its tabs, the way to the assumptions, and which terms or for whom."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workshop.ui import theme
from workshop.ui.probing.offer import ProbeOffer
from workshop.ui.probing.place import AFTER
from workshop.ui.stages.translation.chips import OrganisationChips, TermChips
from workshop.ui.stages.translation.terms_pages import TERMS
from workshop.ui.widgets.tab_bar import TabBar
from workshop.words import tr
from workshop.workbench import Workbench

HOME: Final = "home"
_GAP = 12


class TabRow(QWidget):
    """`tabs`, `probe`, `term_chips` and `home_chips`; the last stand in one line as long as that can be."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = TabBar(tr("Parts of the translation"))
        self.tabs.setObjectName("translation.tabs")
        self.tabs.add(TERMS, tr("Terms"))
        self.tabs.add(HOME, tr("What they take home"))
        self.tabs.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.probe = ProbeOffer(workbench, AFTER)
        self.term_chips = TermChips()
        self.home_chips = OrganisationChips("home", everybody=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(_GAP))
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.probe)
        for chips in (self.term_chips, self.home_chips):
            row.addWidget(chips, 0, Qt.AlignmentFlag.AlignVCenter)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()  # a part came or went, or another organisation is written out
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = [each for each in (self.tabs, self.probe) if not each.isHidden()]
        taken = sum(each.sizeHint().width() + theme.px(_GAP) for each in beside)
        self.home_chips.fit(self.width() - taken)
