"""Over the ideas while dots are counted: how far it is, how many dots each has, and who is counted for itself."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workshop.model.session import Session
from workshop.room.votes import Tally, tally
from workshop.ui import theme
from workshop.ui.widgets.button import Button
from workshop.ui.widgets.headings import SectionHeading, StageTitle
from workshop.ui.widgets.label import Label
from workshop.ui.widgets.line_field import LineField
from workshop.ui.widgets.tick import Tick
from workshop.words import tr

_NUMBER = 48


class AskingHead(QWidget):
    """What the room is asked, and how far it is; `left` asks to go back."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = StageTitle("", "")
        self.back = Button(tr("Back to Mapping"), size=28, key="Esc")
        self.back.setObjectName(f"{name}.back")
        self.progress = SectionHeading("")
        title = QHBoxLayout()
        title.addWidget(self.title, 1)
        title.addWidget(self.back)
        self.told = QHBoxLayout()
        self.told.setSpacing(theme.px(8))
        self.told.addWidget(self.progress, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(title)
        column.addLayout(self.told)
        self.back.clicked.connect(self.left)


class CountHead(AskingHead):
    """`budgeted` carries the dots that a person has, `parted` whether to count apart."""

    budgeted = Signal(object)
    parted = Signal(bool)
    done = Signal()
    """Enter: back to the number that is counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("count", parent)
        self.title.set_texts(tr("Count dots"), tr("The room holds up dots for the lit letter."))
        self.budget = LineField(tr("any"), size=28, name=tr("Dots that each person has"))
        self.budget.setObjectName("count.budget")
        self.budget.setFixedWidth(theme.px(_NUMBER))
        self.budget.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.budget.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,2}"), self.budget))
        self.apart = Tick(tr("Per organisation"), "meta")
        self.apart.setObjectName("count.apart")
        self._lay_out()
        self.budget.edited.connect(self._budget)
        self.budget.entered.connect(self.done)
        self.apart.clicked.connect(self.parted)

    def show_session(self, session: Session) -> None:
        """Show how the room votes and how far it is; without organisations nobody can be counted apart."""
        voting = session.voting
        self.progress.set_texts(*_progress(tally(session)))
        if (int(self.budget.text() or 0)) != voting.budget:
            self.budget.show_text(str(voting.budget or ""))
        self.apart.setChecked(voting.by_organisation)
        self.apart.setVisible(bool(session.organisations))

    def _lay_out(self) -> None:
        self.told.addWidget(Label(tr("Dots each"), "meta", "ink-2"))
        self.told.addWidget(self.budget)
        self.told.addSpacing(theme.px(8))
        self.told.addWidget(self.apart)

    @Slot(str)
    def _budget(self, typed: str) -> None:
        self.budgeted.emit(int(typed or 0))


def _progress(votes: Tally) -> tuple[str, str]:
    """How many dots there are so far, of how many, and of how many ideas."""
    given = tr("{n} of {all}", n=votes.given, all=votes.budget) if votes.budget else str(votes.given)
    return given, tr(
        "dots so far, {counted} of {n} ideas",
        n=votes.ideas,
        one="dots so far, {counted} of {n} idea",
        counted=votes.counted,
    )
