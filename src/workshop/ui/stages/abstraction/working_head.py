"""The line above the working altitude: what it is, which candidate it was, who is with it."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.model.parts import Rung
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.stages.abstraction.with_it import WithIt
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.words import tr
from workshop.workbench import Workbench


class WorkingHead(QWidget):
    """Leaves room for the menu at its end."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(24))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._candidate = ElidedLabel("", "caption", "ink-3")
        self.with_it = WithIt(workbench, self)
        row.addWidget(Label(tr("Working altitude"), "caption-strong", "teal"))
        row.addWidget(self._candidate, 1)
        row.addWidget(self.with_it)
        row.addSpacing(theme.px(20))

    def show_session(self, session: Session, rung: Rung) -> None:
        """Show the candidate that `rung` was, and who is with it."""
        words = tr("Candidate {letter}", letter=rung.candidate) if rung.candidate else ""
        self._candidate.setText(words)
        self.with_it.show_session(session)

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        return list(self.with_it.ticks.values())
