"""The line above the working altitude: what it is, how high it stands, what it was before, who is with it."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from workshop.language.altitude import Reading
from workshop.model.parts import Rung
from workshop.model.session import Session
from workshop.ui import theme
from workshop.ui.stages.abstraction.earlier import EarlierButton
from workshop.ui.stages.abstraction.standing import stands_working
from workshop.ui.stages.abstraction.with_it import WithIt
from workshop.ui.widgets.label import ElidedLabel, Label
from workshop.words import tr
from workshop.workbench import Workbench

_FEW: Final = 4
"""Organisations beside which there is room for words."""


class WorkingHead(QWidget):
    """Leaves room for the menu at its end."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(24))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._said = ElidedLabel("", "caption", "ink-3")
        self._candidate, self._stands = "", ""
        self.earlier = EarlierButton(workbench, self)
        self.with_it = WithIt(workbench, self)
        row.addWidget(Label(tr("Working altitude"), "caption-strong", "teal"))
        row.addWidget(self._said, 1)
        row.addWidget(self.earlier)
        row.addWidget(self.with_it)
        row.addSpacing(theme.px(20))

    def show_session(self, session: Session, rung: Rung) -> None:
        """Show the candidate that `rung` was, its earlier wordings, and who is with it."""
        self._candidate = tr("Candidate {letter}", letter=rung.candidate) if rung.candidate else ""
        self._say()
        self.earlier.show_rung(rung, room=len(session.organisations) <= _FEW)
        self.with_it.show_session(session)

    def show_reading(self, reading: Reading | None) -> None:
        """Show how high it stands."""
        self._stands = stands_working(reading)
        self._say()

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        return [self.earlier, *self.with_it.ticks.values()]

    def _say(self) -> None:
        self._said.setText(" · ".join(each for each in (self._stands, self._candidate) if each))
