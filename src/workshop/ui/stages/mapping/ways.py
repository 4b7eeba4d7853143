"""What the room is asked about its ideas: dots, hands for novelty, hands for feasibility, or what both come to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.ui import theme
from workshop.ui.stages.mapping.edits import BOTH, COUNT, FEASIBILITY, NOVELTY
from workshop.ui.widgets.segmented import Segmented
from workshop.ui.widgets.tick import Tick
from workshop.words import tr


class Ways(QWidget):
    """`chosen` has the tab that was asked for. `rated`, which stands over them, says if ideas are rated by hands."""

    chosen = Signal(str)
    switched = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Segmented(tr("What the room is asked"))
        self.tabs.setObjectName("count.ways")
        for key, words in (
            (COUNT, tr("Dots")),
            (NOVELTY, tr("How new")),
            (FEASIBILITY, tr("How feasible")),
            (BOTH, tr("Both together")),
        ):
            self.tabs.add(key, words).setObjectName(f"ways.{key}")
        self.rated = Tick(tr("Rate by hands, too"), "meta")
        self.rated.setObjectName("count.rated")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        row.addWidget(self.tabs)
        row.addStretch(1)
        self.tabs.chosen.connect(self.chosen)
        self.rated.clicked.connect(self.switched)

    def choose(self, tab: str) -> None:
        """Show what the room is asked now."""
        self.tabs.choose(tab)

    def show_rated(self, rated: bool) -> None:
        """Show whether ideas are rated by hands: until then dots are all there is to choose."""
        self.setVisible(rated)
        self.rated.setChecked(rated)
